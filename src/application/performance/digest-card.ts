import type { Digest } from '../../domain/performance/digest.ts';
import { nextRunAt } from '../../domain/performance/due.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { Announcement } from '../announcements.ts';
import type { TrendSeries } from '../files.ts';
import type { Transaction } from '../ports.ts';
import { type DigestFacts, digestOf } from './digest-facts.ts';

/** What the picture of a card shows; it is drawn outside the transaction. */
interface PictureRequest {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly TrendSeries[];
}

/** A digest as it goes to a channel. */
export interface DigestCard extends DigestFacts {
  readonly run: DigestRun;
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
  const { sees: _, ...facts } = await digestOf(tx, run);
  const schedule = (await tx.digests.schedules()).find(({ id }) => id === run.schedule);
  const picture = pictureOf(facts.digest);
  return {
    run,
    ...facts,
    ...(schedule && !schedule.paused ? { nextAt: nextRunAt(schedule, run.createdAt, run.period) } : {}),
    ...(picture ? { picture } : {}),
  };
}

function pictureOf({ trend }: Digest): PictureRequest | undefined {
  if (!trend) return undefined;
  const { unit, series } = trend;
  return { title: `${unit === 'views' ? 'Views' : 'Engagements'} by campaign`, unit, series };
}
