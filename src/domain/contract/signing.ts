import type { Approval } from '../approval.ts';
import { allow, type Deal } from '../deal.ts';
import type { DealEvent } from '../deal-events.ts';
import { reference } from '../ids.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import type { TermSheet } from './details.ts';

export type LegalReview = TermSheet['legalReview'];

/**
 * Where the legal review of a sheet stands. Only a decision for exactly this hash counts, so a changed
 * sheet starts again; the newest request is the one that counts.
 */
export function legalReviewOf(sheet: TermSheet, approvals: readonly Approval[]): LegalReview {
  const asked = approvals
    .filter(({ content }) => content.kind === 'legal' && content.termSheetHash === sheet.hash)
    .toSorted((a, b) => Temporal.Instant.compare(b.requestedAt, a.requestedAt))
    .find(({ status }) => status !== 'superseded');
  if (!asked) return sheet.legalReview === 'not needed' ? 'not needed' : 'needed';
  return asked.status === 'superseded' ? 'needed' : asked.status;
}

/** Marks the sheet as sent to the creator. Refuses an older version and a needed review that is not approved. */
export function markSent(deal: Deal, sheet: TermSheet, review: LegalReview): Result<DealEvent[]> {
  const allowed = allow(deal, 'mark the contract as sent');
  if (!allowed.ok) return allowed;
  const current = requireCurrent(deal, sheet);
  if (!current.ok) return current;
  if (deal.contractSent)
    return refuse({ kind: 'nothing-to-do', why: 'The contract is marked as sent already.' });
  if (review !== 'not needed' && review !== 'approved') {
    return refuse({ kind: 'not-approved', what: 'term sheet', reference: reference('deal', deal.number) });
  }
  return ok([{ kind: 'contract-sent', version: sheet.version }]);
}

/** Marks the contract as signed on a day: not in the future, not before it was sent. */
export function markSigned(
  deal: Deal,
  sheet: TermSheet,
  dates: { on: Temporal.PlainDate; today: Temporal.PlainDate; sentOn: Temporal.PlainDate | undefined },
): Result<DealEvent[]> {
  const allowed = allow(deal, 'mark the contract as signed');
  if (!allowed.ok) return allowed;
  const current = requireCurrent(deal, sheet);
  if (!current.ok) return current;
  if (!deal.contractSent || !dates.sentOn) {
    return refuse({ kind: 'nothing-to-do', why: 'Mark the contract as sent first; then it can be signed.' });
  }
  if (Temporal.PlainDate.compare(dates.on, dates.today) > 0) {
    return invalid('on', `Enter today (${dates.today}) or an earlier day: nobody signs in the future.`);
  }
  if (Temporal.PlainDate.compare(dates.on, dates.sentOn) < 0) {
    return invalid('on', `The contract was sent on ${dates.sentOn}. Enter that day or a later one.`);
  }
  return ok([{ kind: 'contract-signed', version: sheet.version, on: dates.on }]);
}

/** A change to the sheet after it was shown: the button belongs to an older version. */
function requireCurrent(deal: Deal, sheet: TermSheet): Result<TermSheet> {
  if (sheet.version === deal.termSheetVersion) return ok(sheet);
  return refuse({ kind: 'stale', what: 'term sheet', reference: reference('deal', deal.number) });
}
