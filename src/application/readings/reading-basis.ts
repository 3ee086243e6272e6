import { allow, type Deal } from '../../domain/deal.ts';
import type { ReadingContext } from '../../domain/extraction/extracted-offer.ts';
import type { OfferReading } from '../../domain/extraction/offer-reading.ts';
import { ok, type Refused, type Result, refuse } from '../../domain/refusal.ts';
import type { Role } from '../../domain/settings.ts';
import { subjectOf } from '../announcements.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Transaction } from '../ports.ts';

/** A mail may be read and settled by those who may log an offer. */
export const MAY_LOG = { action: 'log an offer', needs: ['campaign_manager'] as readonly Role[] };

/** The deal, if it takes offers. Refuses an unknown one, and one that takes no more. */
export async function dealForOffer(tx: Transaction, number: number): Promise<Result<Deal>> {
  const deal = await tx.deals.find(number);
  if (!deal) return dealNotFound(number);
  const allowed = allow(deal, 'log an offer');
  return allowed.ok ? ok(deal) : allowed;
}

/** What a mail's words rest on: the day, and the platform that a "video" of this deal means. */
export async function readingContext(
  tx: Transaction,
  { deal: number }: Pick<OfferReading, 'deal'>,
  today: Temporal.PlainDate,
): Promise<ReadingContext> {
  const deal = number === undefined ? undefined : await tx.deals.find(number);
  if (!deal) return { today };
  const { creator } = await partiesOf(tx, deal);
  const platform = deal.wanted[0]?.platform ?? creator.profile.accounts[0]?.platform;
  return { today, ...(platform ? { platform } : {}) };
}

/** The card of a reading: updated where it stands, else in the deal's thread, else in the person's messages with Parley. */
export async function announceReading(
  tx: Transaction,
  { id, deal, source, by }: OfferReading,
): Promise<void> {
  const card = { kind: 'offer-reading', reading: id } as const;
  if ((await tx.copies.list(subjectOf(card))).length > 0) return tx.announce(card, { to: 'copies' });
  if (source === 'direct message') return tx.announce(card, { to: 'member', user: by });
  // A mail that belongs to no deal yet stands in the form of the person who chooses one.
  if (deal !== undefined) await tx.announce(card, { to: 'deal-thread', deal });
}

/** The card as it stands now, where there is one: a mail that went straight into a form has none and needs none. */
export function refreshReading(tx: Transaction, { id }: OfferReading): Promise<void> {
  return tx.announce({ kind: 'offer-reading', reading: id }, { to: 'copies' });
}

/** Why a reading can no longer be worked on, if it cannot. */
export function settled({ id, status, settledBy = '', round, deal }: OfferReading): Refused | undefined {
  if (status === 'logged') {
    const where = deal === undefined || round === undefined ? '' : ` as round ${round} of D-${deal}`;
    return refuse({ kind: 'nothing-to-do', why: `This mail was logged already${where}.` });
  }
  if (status === 'discarded') {
    return refuse({
      kind: 'stale',
      what: 'offer',
      reference: id,
      ...(settledBy ? { changedBy: settledBy } : {}),
    });
  }
  return undefined;
}
