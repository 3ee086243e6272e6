import { dateIn } from '../../domain/dates.ts';
import type { OfferReading, ReadingSource } from '../../domain/extraction/offer-reading.ts';
import { MOST_LOOKED_AT } from '../../domain/extraction/text/read-mail.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { type Circumstances, change } from '../change.ts';
import type { Transaction } from '../ports.ts';
import type { Services } from '../services.ts';
import { readByRules } from './read-mail.ts';
import { announceReading, dealForOffer, MAY_LOG, readingContext } from './reading-basis.ts';

export interface StartReadingInput {
  readonly mail: string;
  readonly source: ReadingSource;
  /** Missing where the person has not said yet which deal it belongs to. */
  readonly deal?: number;
}

/**
 * Keeps a mail and reads it: by the rules at once, or in a job where a model helps. Logs no offer. Refuses an unknown deal and
 * one that takes no more offers.
 */
export async function startReading(
  services: Services,
  actor: Actor,
  input: StartReadingInput,
): Promise<Result<OfferReading>> {
  const id = services.ids.next();
  return change(services, actor, MAY_LOG, async (tx, circumstances) => {
    const { source } = input;
    const mail = storable(input.mail);
    const kept: OfferReading = {
      workspace: tx.workspace,
      id,
      source,
      mail,
      status: 'reading',
      by: actor.user,
      at: circumstances.now,
    };
    if (input.deal === undefined) return begin(services, tx, circumstances, kept);
    const deal = await dealForOffer(tx, input.deal);
    return deal.ok ? begin(services, tx, circumstances, { ...kept, deal: input.deal }) : deal;
  });
}

/** Reads at once by the rules, or leaves it to a job where a model helps: then the card says that it is being read. */
async function begin(
  services: Services,
  tx: Transaction,
  { now, settings }: Circumstances,
  kept: OfferReading,
): Promise<Result<OfferReading>> {
  if (services.mailReader) {
    await tx.readings.add(kept);
    await tx.enqueue({ kind: 'read-offer', reading: kept.id });
    await announceReading(tx, kept);
    return ok(kept);
  }
  const read: OfferReading = {
    ...kept,
    status: 'read',
    ...readByRules(kept.mail, await readingContext(tx, kept, dateIn(now, settings.timeZone))),
  };
  await tx.readings.add(read);
  if (read.source === 'direct message') await announceReading(tx, read);
  return ok(read);
}

/** One character more than is looked at, so that the reading of a longer mail says that it was cut. */
const MOST_KEPT = MOST_LOOKED_AT + 1;

/** A database keeps neither null characters nor half of a character. Everything else stays as it came. */
function storable(mail: string): string {
  return mail.slice(0, MOST_KEPT).toWellFormed().replaceAll('\u0000', '');
}
