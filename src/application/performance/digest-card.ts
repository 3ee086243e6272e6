import type { Digest } from '../../domain/performance/digest.ts';
import { nextRunAt } from '../../domain/performance/due.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { Announcement } from '../announcements.ts';
import type { TrendSeries } from '../files.ts';
import type { Transaction } from '../ports.ts';
import { digestOf } from './digest-facts.ts';

/** What the picture of a card shows; it is drawn outside the transaction. */
interface PictureRequest {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly TrendSeries[];
}

/** A digest as it goes to a channel. */
export interface DigestCard {
  readonly run: DigestRun;
  readonly digest: Digest;
  readonly zone: string;
  /** When the schedule posts again; missing for a digest that a person asked for. */
  readonly nextAt?: Temporal.Instant;
  readonly picture?: PictureRequest;
}

/** Builds the card from the facts as they are now; undefined when there is no such run. */
export async function loadDigestCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'digest' }>,
): Promise<DigestCard | undefined> {
  const run = await tx.digests.findRun(announcement.run);
  if (!run) return undefined;
  const { digest, zone } = await digestOf(tx, run);
  const schedule = (await tx.digests.schedules()).find(({ id }) => id === run.schedule);
  const picture = pictureOf(digest);
  return {
    run,
    digest,
    zone,
    ...(schedule && !schedule.paused ? { nextAt: nextRunAt(schedule, run.createdAt, run.period) } : {}),
    ...(picture ? { picture } : {}),
  };
}

function pictureOf({ trend }: Digest): PictureRequest | undefined {
  if (!trend) return undefined;
  const { unit, series } = trend;
  return { title: `${unit === 'views' ? 'Views' : 'Engagements'} by campaign`, unit, series };
}
