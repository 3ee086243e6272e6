import { contactMoment, laterContact } from './contact/contact.ts';
import { type DealEvent, OUTCOMES, type Outcome } from './deal-events.ts';
import type { Deliverable } from './deliverables.ts';
import { reference, type UserId, type WorkspaceId } from './ids.ts';
import { add, type Money, subtract, zero } from './money.ts';
import type { AftercareStep } from './performance/aftercare.ts';
import { invalid, ok, type Result, refuse } from './refusal.ts';
import type { Terms } from './terms.ts';

/** The stages of a deal in order, then the exits. The words are the ones people see. */
export const STATUSES = {
  draft: 'Draft',
  outreach: 'Outreach',
  negotiating: 'Negotiating',
  agreed: 'Agreed',
  contracted: 'Contracted',
  in_production: 'In production',
  live: 'Live',
  completed: 'Completed',
  ...OUTCOMES,
} as const;
export type DealStatus = keyof typeof STATUSES;
export const STAGES: readonly DealStatus[] = [
  'draft',
  'outreach',
  'negotiating',
  'agreed',
  'contracted',
  'in_production',
  'live',
  'completed',
];
const ENDED: ReadonlySet<DealStatus> = new Set(['completed', ...(Object.keys(OUTCOMES) as Outcome[])]);

/** Every status of a deal that has not ended. */
export const OPEN_STATUSES: readonly DealStatus[] = STAGES.filter((stage) => !ENDED.has(stage));

export interface OfferRound {
  readonly round: number;
  readonly side: 'ours' | 'theirs';
  readonly terms: Terms;
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

/** One negotiation with one creator for one campaign: the aggregate to which everything points. */
export interface Deal {
  readonly workspace: WorkspaceId;
  readonly number: number;
  /** Counts the deal's events; a change made against an older version is refused. */
  readonly version: number;
  readonly campaign: number;
  readonly creator: number;
  readonly owner: UserId;
  readonly status: DealStatus;
  /** The work the brand asked for when the deal was opened. */
  readonly wanted: readonly Deliverable[];
  /** Above this a budget approver decides. Internal. */
  readonly ceiling: Money;
  /** Above this the brand walks away. Internal. */
  readonly walkAway: Money;
  readonly offers: readonly OfferRound[];
  readonly agreed?: { readonly round: number; readonly terms: Terms; readonly at: Temporal.Instant };
  /** Money reserved against the campaign's budget; zero until agreed and after an exit. */
  readonly committed: Money;
  /** What was recorded as paid to the creator. */
  readonly paid: Money;
  readonly termSheetVersion: number;
  readonly contractSent: boolean;
  readonly outcomeReason?: string;
  /** When a message last went one way or the other. */
  readonly lastContact?: Temporal.Instant;
  /** What of the checklist after the campaign is done; missing while nobody wrote anything down. */
  readonly aftercare?: readonly AftercareStep[];
  readonly openedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

export function isEnded(deal: Pick<Deal, 'status'>): boolean {
  return ENDED.has(deal.status);
}

export function currencyOfDeal(deal: Pick<Deal, 'ceiling'>): string {
  return deal.ceiling.currency;
}

export function firstOffer(deal: Pick<Deal, 'offers'>, side?: 'ours' | 'theirs'): OfferRound | undefined {
  return deal.offers.find((offer) => side === undefined || offer.side === side);
}

export function latestOffer(deal: Pick<Deal, 'offers'>, side?: 'ours' | 'theirs'): OfferRound | undefined {
  return deal.offers.findLast((offer) => side === undefined || offer.side === side);
}

/** The deal after an event. Pure and total: replaying a deal's events from nothing gives its row. */
export function evolve(
  deal: Deal | undefined,
  event: DealEvent,
  by: UserId,
  at: Temporal.Instant,
  identity: { workspace: WorkspaceId; number: number },
): Deal {
  if (event.kind === 'deal-opened') return openedDeal(event, at, identity);
  if (!deal)
    throw new Error(`${reference('deal', identity.number)} has a ${event.kind} event before it was opened`);
  const lastContact = laterContact(deal.lastContact, contactMoment(event, at));
  return {
    ...deal,
    ...changeOf(deal, event, by, at),
    ...(lastContact ? { lastContact } : {}),
    version: deal.version + 1,
    changedAt: at,
  };
}

function openedDeal(
  event: Extract<DealEvent, { kind: 'deal-opened' }>,
  at: Temporal.Instant,
  identity: { workspace: WorkspaceId; number: number },
): Deal {
  const { campaign, creator, owner, wanted, ceiling, walkAway } = event;
  return {
    ...identity,
    version: 1,
    campaign,
    creator,
    owner,
    wanted,
    ceiling,
    walkAway,
    status: 'draft',
    offers: [],
    committed: zero(ceiling.currency),
    paid: zero(ceiling.currency),
    termSheetVersion: 0,
    contractSent: false,
    openedAt: at,
    changedAt: at,
  };
}

function changeOf(deal: Deal, event: DealEvent, by: UserId, at: Temporal.Instant): Partial<Deal> {
  switch (event.kind) {
    case 'outreach-sent':
      return deal.status === 'draft' ? { status: 'outreach' } : {};
    case 'offer-logged':
      return {
        status: 'negotiating',
        offers: [...deal.offers, { round: event.round, side: event.side, terms: event.terms, by, at }],
      };
    case 'agreed':
      return {
        status: 'agreed',
        agreed: { round: event.round, terms: event.terms, at },
        committed: event.committed,
      };
    case 'term-sheet-issued':
      return { termSheetVersion: event.version, contractSent: false };
    case 'contract-sent':
      return { contractSent: true };
    case 'contract-signed':
      return { status: 'contracted' };
    case 'production-started':
      return { status: 'in_production' };
    case 'post-published':
      return { status: 'live' };
    case 'payment-recorded':
      return { paid: add(deal.paid, event.amount) };
    case 'payment-removed':
      return { paid: subtract(deal.paid, event.amount) };
    case 'aftercare-recorded':
      return { aftercare: event.done };
    case 'completed':
      return { status: 'completed' };
    case 'closed':
      return {
        status: event.outcome,
        committed: zero(deal.committed.currency),
        ...(event.reason ? { outcomeReason: event.reason } : {}),
      };
    default:
      return {};
  }
}

/** Which statuses each action is possible in. */
const ALLOWED = {
  'log an offer': ['draft', 'outreach', 'negotiating'],
  'suggest a counter': ['outreach', 'negotiating', 'draft'],
  'accept an offer': ['negotiating'],
  'write a term sheet': ['agreed'],
  'mark the contract as sent': ['agreed'],
  'mark the contract as signed': ['agreed'],
  'add a signed copy': ['contracted', 'in_production', 'live', 'completed'],
  'start production': ['contracted'],
  'record a published post': ['contracted', 'in_production', 'live'],
  'record results': ['contracted', 'in_production', 'live', 'completed'],
  'complete the deal': ['live'],
  'record a payment': ['agreed', 'contracted', 'in_production', 'live', 'completed'],
  'record aftercare': ['live', 'completed'],
  'note a contact': STAGES,
  'draft outreach': ['draft', 'outreach'],
  'draft a follow-up': ['draft', 'outreach'],
  'draft a reply': ['negotiating'],
  'draft a recap': ['negotiating', 'agreed', 'contracted', 'in_production'],
  'give feedback on content': ['agreed', 'contracted', 'in_production', 'live'],
  'draft a thank-you': ['live', 'completed'],
  'propose a renewal': ['live', 'completed'],
  'propose an ambassador role': ['live', 'completed'],
  'ask for feedback': ['live', 'completed'],
} as const satisfies Record<string, readonly DealStatus[]>;
export type DealAction = keyof typeof ALLOWED;

/** The statuses in which an action is possible. */
export function statusesFor(action: DealAction): readonly DealStatus[] {
  return ALLOWED[action];
}

/** Whether an action is possible now; refuses an ended deal and a wrong stage, naming the right ones. */
export function allow(deal: Deal, action: DealAction): Result<Deal> {
  const allowed: readonly DealStatus[] = ALLOWED[action];
  if (allowed.includes(deal.status)) return ok(deal);
  const at = reference('deal', deal.number);
  if (isEnded(deal)) return refuse({ kind: 'deal-closed', reference: at, status: STATUSES[deal.status] });
  return refuse({
    kind: 'wrong-status',
    reference: at,
    action,
    status: STATUSES[deal.status],
    allowed: allowed.map((status) => STATUSES[status]),
  });
}

/** Whether payments can be written down: what was paid for a deal can come back after it was called off, too. Refuses one that was never agreed. */
export function allowPayment(deal: Deal): Result<Deal> {
  return deal.agreed ? ok(deal) : allow(deal, 'record a payment');
}

/** Logs an offer as the next numbered round. Refuses an ended deal, another currency and a negative fee. */
export function logOffer(
  deal: Deal,
  offer: { side: 'ours' | 'theirs'; terms: Terms; via: 'command' | 'modal' | 'message' | 'reply' },
): Result<DealEvent[]> {
  const allowed = allow(deal, 'log an offer');
  if (!allowed.ok) return allowed;
  const currency = currencyOfDeal(deal);
  if (offer.terms.fee.currency !== currency) {
    return refuse({ kind: 'currency-mismatch', expected: currency, given: offer.terms.fee.currency });
  }
  if (offer.terms.fee.amount < 0) return invalid('fee', 'Enter an amount of zero or more.');
  const flatFee = ['per_post', 'per_campaign', 'hybrid'].includes(offer.terms.priceModel.kind);
  if (flatFee && offer.terms.fee.amount === 0) return invalid('fee', 'Enter an amount above zero.');
  return ok([{ kind: 'offer-logged', round: deal.offers.length + 1, ...offer }]);
}

/** Agrees on the terms of a round; `committed` is what the campaign's budget reserves for it. Refuses above the walk-away. */
export function agree(deal: Deal, round: OfferRound, committed: Money): Result<DealEvent[]> {
  const allowed = allow(deal, 'accept an offer');
  if (!allowed.ok) return allowed;
  if (round.terms.fee.amount > deal.walkAway.amount) {
    return refuse({ kind: 'over-walk-away', reference: reference('deal', deal.number) });
  }
  return ok([{ kind: 'agreed', round: round.round, terms: round.terms, committed }]);
}

/** Ends a deal with an outcome; an ended deal stays as it is. */
export function closeDeal(deal: Deal, outcome: Outcome, reason?: string): Result<DealEvent[]> {
  if (isEnded(deal)) {
    return refuse({
      kind: 'deal-closed',
      reference: reference('deal', deal.number),
      status: STATUSES[deal.status],
    });
  }
  return ok([{ kind: 'closed', outcome, ...(reason ? { reason } : {}) }]);
}
