import { priceApprovalPolicy } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { type Deal, latestOffer, logOffer as logOfferOf, type OfferRound } from '../../domain/deal.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare, type Money, sameMoney } from '../../domain/money.ts';
import { invalid, ok, type Refused, type Result, refuse } from '../../domain/refusal.ts';
import { compareTerms, type TermChange, type Terms } from '../../domain/terms.ts';
import { voidPriceApprovals } from '../approvals/void-approvals.ts';
import { type Circumstances, change } from '../change.ts';
import { refreshNudge } from '../contact/nudge-card.ts';
import type { Ports, Transaction } from '../ports.ts';
import { openReading, settleAsLogged } from '../readings/settle-reading.ts';
import { refreshCounterCards } from './counter-cards.ts';
import { changedMeanwhile, dealNotFound, priceChangeSince } from './deal-changes.ts';
import { loadOfferCard, type OfferCard } from './offer-card.ts';

export interface LogOfferInput {
  readonly deal: number;
  readonly side: 'ours' | 'theirs';
  readonly terms: Terms;
  readonly via: 'command' | 'modal' | 'message' | 'reply';
  /** The version of the deal that the person saw; missing when they saw none. */
  readonly seenVersion?: number;
  /** The mail that the offer was read from: it is settled with the same click. */
  readonly reading?: string;
}

export interface LoggedOffer {
  readonly deal: Deal;
  readonly round: OfferRound;
  /** The last offer of either side before this one, and what differs from it. */
  readonly previous?: OfferRound;
  readonly changes: readonly TermChange[];
}

/**
 * Logs an offer as the deal's next round and shows it in the deal's thread. Pending requests about the price before it are
 * void. Refuses a mail that was logged or put aside already, an unknown or ended deal, another currency, an amount of nothing, work of nothing, a deal that changed since
 * it was seen, and an offer of ours that nobody may make: above the walk-away, above the budget left, or above what a
 * campaign manager may offer without an approval for exactly that amount.
 */
export async function logOffer(ports: Ports, actor: Actor, input: LogOfferInput): Promise<Result<OfferCard>> {
  const rule = { action: 'log an offer', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, circumstances) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const changed = await priceChangeSince(tx, deal, input.seenVersion);
    if (changed) return changedMeanwhile(deal, changed);
    const reading = input.reading ? await openReading(tx, input.reading) : undefined;
    if (reading && !reading.ok) return reading;
    const logged = await recordOffer(tx, circumstances, actor.user, deal, input);
    if (!logged.ok) return logged;
    const { round } = logged.value.round;
    if (reading?.value) await settleAsLogged(tx, reading.value, actor.user, { deal: deal.number, round });
    const card = await loadOfferCard(tx, { kind: 'offer-card', deal: deal.number, round });
    if (!card) throw new Error(`round ${round} of ${reference('deal', deal.number)} was not recorded`);
    return ok(card);
  });
}

/** Logs an offer on a locked deal, inside a transaction that does more (a sent reply, for example). */
export async function recordOffer(
  tx: Transaction,
  circumstances: Circumstances,
  by: string,
  deal: Deal,
  offer: Pick<LogOfferInput, 'side' | 'terms' | 'via'>,
): Promise<Result<LoggedOffer>> {
  const { side, terms, via } = offer;
  const events = logOfferOf(deal, { side, terms, via });
  if (!events.ok) return events;
  const problem =
    termsProblem(terms) ?? (side === 'ours' ? await overreach(tx, circumstances, deal, terms) : undefined);
  if (problem) return problem;
  const previous = latestOffer(deal);
  const saved = await tx.deals.record(deal, events.value, by, circumstances.now);
  const round = latestOffer(saved);
  if (!round) throw new Error(`the offer on ${reference('deal', deal.number)} was not recorded`);
  const current = await voidPriceApprovals(tx, saved, by, circumstances.now);
  if (previous) {
    await tx.announce({ kind: 'offer-card', deal: deal.number, round: previous.round }, { to: 'copies' });
  }
  await tx.announce(
    { kind: 'offer-card', deal: deal.number, round: round.round },
    { to: 'deal-thread', deal: deal.number },
  );
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
  await refreshCounterCards(tx, deal.number);
  await refreshNudge(tx, current);
  return ok({
    deal: current,
    round,
    ...(previous ? { previous } : {}),
    changes: previous ? compareTerms(previous.terms, round.terms) : [],
  });
}

/** What the fields of terms cannot say alone: something to do, one currency, a price of more than nothing. */
function termsProblem(terms: Terms): Refused | undefined {
  if (terms.deliverables.length === 0)
    return invalid('deliverables', 'Say what the work is, for example "2 reels + 3 stories".');
  const currency = terms.fee.currency;
  const model = terms.priceModel;
  const amounts: readonly (Money | undefined)[] = [
    terms.bonusCap,
    terms.productValue,
    'cap' in model ? model.cap : undefined,
    model.kind === 'cpc' ? model.perClick : undefined,
    model.kind === 'cpm' ? model.perThousand : undefined,
    model.kind === 'barter' ? model.retailValue : undefined,
    terms.expectedResults?.averageOrder,
  ];
  const stranger = amounts.find((amount) => amount !== undefined && amount.currency !== currency);
  if (stranger) return refuse({ kind: 'currency-mismatch', expected: currency, given: stranger.currency });
  if (amounts.some((amount) => amount !== undefined && amount.amount <= 0)) {
    return invalid('priceModel', 'Enter amounts above zero, or leave them empty.');
  }
  if (model.kind === 'commission' && model.percent === 0 && terms.fee.amount === 0) {
    return invalid('percent', 'Enter a percentage above zero.');
  }
  return undefined;
}

/** Why we may not make this offer, if we may not. */
async function overreach(
  tx: Transaction,
  { settings }: Circumstances,
  deal: Deal,
  terms: Terms,
): Promise<Refused | undefined> {
  const cash = mostCash(terms);
  if (!cash.ok) return cash;
  const at = reference('deal', deal.number);
  if (compare(terms.fee, deal.walkAway) > 0) return refuse({ kind: 'over-walk-away', reference: at });
  const campaign = await tx.campaigns.find(deal.campaign);
  if (!campaign) throw new Error(`${at} points to a campaign that is not there`);
  const remaining = remainingBudget(campaign);
  if (compare(cash.value, remaining) > 0) {
    return refuse({ kind: 'over-budget', amount: cash.value, remaining, campaign: campaign.brief.name });
  }
  const { needs } = priceApprovalPolicy(cash.value, deal.ceiling, settings);
  if (needs.includes('campaign_manager')) return undefined;
  const approvals = await tx.approvals.list({ deal: deal.number, status: 'approved' });
  const approved = approvals.some(
    ({ kind, content, amount }) =>
      kind === 'counter' &&
      content.kind === 'counter' &&
      sameMoney(content.terms.fee, terms.fee) &&
      amount !== undefined &&
      sameMoney(amount, cash.value),
  );
  return approved ? undefined : refuse({ kind: 'not-approved', what: 'offer', reference: at });
}
