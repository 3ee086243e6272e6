import { z } from 'zod';
import { currencyOfDeal, type Deal, firstOffer, latestOffer, type OfferRound } from '../../domain/deal.ts';
import { deliverableSchema } from '../../domain/deliverables.ts';
import { type Money, money } from '../../domain/money.ts';
import type { AftercareStep } from '../../domain/performance/aftercare.ts';
import { type Terms, termsSchema } from '../../domain/terms.ts';
import { present, type Row, toJson, toTimestamp, toTimestampOrNull } from './columns.ts';
import type { DealTable, OfferTable } from './tables.ts';

const wantedSchema = z.array(deliverableSchema);

/** A deal as its row. What lists and reports say of its negotiation is kept beside it: the first ask, the latest offers, the agreed fee, and when. */
export function dealColumns(deal: Deal) {
  const amount = (value: Money | undefined) => (value ? amountIn(currencyOfDeal(deal), value) : null);
  return {
    version: deal.version,
    campaign: deal.campaign,
    creator: deal.creator,
    owner: deal.owner,
    status: deal.status,
    currency: currencyOfDeal(deal),
    wanted: toJson(z.encode(wantedSchema, [...deal.wanted])),
    ceiling_amount: deal.ceiling.amount,
    walk_away_amount: amountIn(currencyOfDeal(deal), deal.walkAway),
    first_offer_at: toTimestampOrNull(firstOffer(deal)?.at),
    first_ask_amount: amount(firstOffer(deal, 'theirs')?.terms.fee),
    their_ask_amount: amount(latestOffer(deal, 'theirs')?.terms.fee),
    our_offer_amount: amount(latestOffer(deal, 'ours')?.terms.fee),
    rounds: deal.offers.length,
    agreed_round: deal.agreed?.round ?? null,
    agreed_at: toTimestampOrNull(deal.agreed?.at),
    agreed_terms: deal.agreed ? termsJson(deal.agreed.terms) : null,
    agreed_fee_amount: amount(deal.agreed?.terms.fee),
    committed_amount: amountIn(currencyOfDeal(deal), deal.committed),
    paid_amount: amountIn(currencyOfDeal(deal), deal.paid),
    term_sheet_version: deal.termSheetVersion,
    contract_sent: deal.contractSent,
    outcome_reason: deal.outcomeReason ?? null,
    contact_at: toTimestampOrNull(deal.lastContact),
    aftercare: deal.aftercare ? toJson(deal.aftercare) : null,
    opened_at: toTimestamp(deal.openedAt),
    changed_at: toTimestamp(deal.changedAt),
  };
}

/** A deal has one currency (the domain refuses another); a row in two would be a bug. */
function amountIn(currency: string, value: Money): number {
  if (value.currency !== currency) throw new TypeError(`${value.currency} in a deal of ${currency}`);
  return value.amount;
}

export function dealOf(row: Row<DealTable>, offers: readonly Row<OfferTable>[]): Deal {
  return {
    workspace: row.workspace,
    number: row.number,
    version: row.version,
    campaign: row.campaign,
    creator: row.creator,
    owner: row.owner,
    status: row.status as Deal['status'],
    wanted: wantedSchema.parse(row.wanted),
    ceiling: money(row.ceiling_amount, row.currency),
    walkAway: money(row.walk_away_amount, row.currency),
    offers: offers.map(offerOf),
    ...(row.agreed_round === null || row.agreed_at === null
      ? {}
      : {
          agreed: {
            round: row.agreed_round,
            terms: termsSchema.parse(row.agreed_terms),
            at: row.agreed_at,
          },
        }),
    committed: money(row.committed_amount, row.currency),
    paid: money(row.paid_amount, row.currency),
    termSheetVersion: row.term_sheet_version,
    contractSent: row.contract_sent,
    ...present({
      outcomeReason: row.outcome_reason,
      lastContact: row.contact_at,
      aftercare: row.aftercare as AftercareStep[] | null,
    }),
    openedAt: row.opened_at,
    changedAt: row.changed_at,
  };
}

export function offerRow(deal: Deal, offer: OfferRound) {
  return {
    workspace: deal.workspace,
    deal: deal.number,
    round: offer.round,
    side: offer.side,
    terms: termsJson(offer.terms),
    offered_by: offer.by,
    offered_at: toTimestamp(offer.at),
  };
}

function offerOf(row: Row<OfferTable>): OfferRound {
  return {
    round: row.round,
    side: row.side as OfferRound['side'],
    terms: termsSchema.parse(row.terms),
    by: row.offered_by,
    at: row.offered_at,
  };
}

function termsJson(terms: Terms): string {
  return toJson(z.encode(termsSchema, terms));
}
