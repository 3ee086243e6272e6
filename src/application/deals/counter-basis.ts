import { ADD_ON_RATES } from '../../data/add-ons.ts';
import { FX_RATES } from '../../data/fx.ts';
import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import { type Creator, hasOneAccountOn } from '../../domain/creator.ts';
import { dateIn } from '../../domain/dates.ts';
import { currencyOfDeal, type Deal, type OfferRound } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import { reference } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { proposeCounter } from '../../domain/negotiation/counter-offer.ts';
import type { CounterInput } from '../../domain/negotiation/situation.ts';
import type { CounterProposal, Reason } from '../../domain/negotiation/types.ts';
import { costAssumptions } from '../../domain/pricing/expected-results.ts';
import { fxUsed } from '../../domain/pricing/fx-used.ts';
import { type OwnResults, ownResults } from '../../domain/pricing/own-results.ts';
import type { CostAssumptions } from '../../domain/pricing/price-models.ts';
import type { FxRate, OwnHistory, RateTable } from '../../domain/pricing/types.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Terms } from '../../domain/terms.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from '../rates/exchange-rates.ts';
import { rateTableVersion } from '../rates/rate-tables.ts';
import { comparableDeals } from './comparable-deals.ts';
import { pricedWork } from './priced-work.ts';

export type ProposalEvent = RecordedEvent & {
  readonly event: Extract<RecordedEvent['event'], { kind: 'counter-proposed' }>;
};

/** Everything a suggestion rests on besides the data tables: the same basis gives the same suggestion. */
export interface CounterBasis {
  readonly deal: Deal;
  readonly campaign: Campaign;
  readonly creator: Creator;
  readonly offers: readonly OfferRound[];
  readonly table: RateTable;
  /** The dated exchange rates that the price rests on, and no others. */
  readonly fx: readonly FxRate[];
  /** What the workspace had paid for comparable work; missing when it had agreed on none. */
  readonly history?: OwnHistory;
  /** What our posts with the creator had reached; missing where too few were known. */
  readonly results?: OwnResults;
  readonly remaining: Money;
  readonly settings: Settings;
  readonly today: Temporal.PlainDate;
}

/** Offers of ours that a negotiation by mail is planned for. With the last of them left, the engine makes its final offer. */
const PLANNED_OFFERS = 4;

/** What to do next on a basis. Refuses `no-offer-yet` before their first ask, and whatever the engine cannot price. */
export function proposalOn(basis: CounterBasis): Result<CounterProposal> {
  const input = counterInputOn(basis);
  return input.ok ? proposeCounter(input.value) : input;
}

/** What the engine is given on a basis. Refuses `no-offer-yet` before their first ask, and work without a fair range. */
export function counterInputOn(basis: CounterBasis): Result<CounterInput> {
  const { deal, creator, offers, table, fx, history, results, remaining, settings, today } = basis;
  const at = reference('deal', deal.number);
  const ask = offers.findLast(({ side }) => side === 'theirs');
  if (!ask) return refuse({ kind: 'no-offer-yet', reference: at });
  const assumptions = assumptionsOn(basis);
  const range = pricedWork({
    terms: ask.terms,
    profile: creator.profile,
    table,
    fx,
    currency: currencyOfDeal(deal),
    today,
    history,
    results,
    assumptions,
  });
  if (!range.ok) return range;
  return ok({
    rounds: offers,
    range: range.value,
    ceiling: deal.ceiling,
    walkAway: deal.walkAway,
    remainingBudget: remaining,
    roundsLeft: Math.max(1, PLANNED_OFFERS - offers.filter(({ side }) => side === 'ours').length),
    levers: settings.levers,
    addOns: ADD_ON_RATES,
    assumptions,
    reference: at,
  });
}

/** What prices by results are costed with: entered with an offer, else the creator's figures and what our own posts reached. */
export function assumptionsOn({ offers, creator, results }: CounterBasis): CostAssumptions {
  return costAssumptions(offers, creator.profile, results);
}

/** The basis of a deal as it stands, with the table asked for or the workspace's own. */
export async function basisNow(
  tx: Transaction,
  deal: Deal,
  settings: Settings,
  now: Temporal.Instant,
  table: RateTable,
): Promise<CounterBasis> {
  const { campaign, creator } = await partiesOf(tx, deal);
  const fx = await exchangeRates(tx);
  const ask = deal.offers.findLast(({ side }) => side === 'theirs');
  const { profile } = creator;
  const { timeZone } = settings;
  const history =
    ask && (await comparableDeals(tx, { deal, profile, terms: ask.terms, table, fx, timeZone, now }));
  const results = ask && (await resultsFor(tx, creator, ask.terms, timeZone, now));
  return {
    deal,
    campaign,
    creator,
    offers: deal.offers,
    table,
    fx: fxUsed(fx, table.currency, currencyOfDeal(deal)),
    ...(history ? { history } : {}),
    ...(results ? { results } : {}),
    remaining: remainingBudget(campaign),
    settings,
    today: dateIn(now, timeZone),
  };
}

/**
 * The basis of a suggestion that was made: the offers before it, the budget, the day, the exchange rates, the own history and
 * the own results of it, and the version of its rate table. Undefined when it cannot be built again, because that version was not kept.
 */
export async function basisOf(
  tx: Transaction,
  deal: Deal,
  settings: Settings,
  { event, sequence, at }: ProposalEvent,
): Promise<CounterBasis | undefined> {
  const table = await rateTableVersion(tx, event.rateTable, event.rateTableVersion);
  if (!table) return undefined;
  const { campaign, creator } = await partiesOf(tx, deal);
  const roundsBefore = await roundsUntil(tx, deal.number, sequence);
  return {
    deal,
    campaign,
    creator,
    offers: deal.offers.filter(({ round }) => round <= roundsBefore),
    table,
    fx: event.fx ?? FX_RATES,
    ...(event.history ? { history: event.history } : {}),
    ...(event.results ? { results: event.results } : {}),
    remaining: event.remainingBudget ?? remainingBudget(campaign),
    settings,
    today: dateIn(at, settings.timeZone),
  };
}

/**
 * What the creator's posts for us reached on the platforms of the work; undefined where too few are known. A platform on which they have
 * several accounts is left out.
 */
async function resultsFor(
  tx: Transaction,
  { number: creator, profile }: Creator,
  { deliverables }: Terms,
  zone: string,
  now: Temporal.Instant,
): Promise<OwnResults | undefined> {
  const platforms = [...new Set(deliverables.map(({ platform }) => platform))].filter((platform) =>
    hasOneAccountOn(profile, platform),
  );
  if (platforms.length === 0) return undefined;
  const today = dateIn(now, zone);
  return ownResults(await tx.results.ownPosts({ creator, platforms, zone, today }), today);
}

async function roundsUntil(tx: Transaction, deal: number, sequence: number): Promise<number> {
  const events = await tx.deals.events(deal);
  return events.filter((each) => each.sequence < sequence && each.event.kind === 'offer-logged').length;
}

/** Campaign and creator of a deal; the keys guarantee both. */
export async function partiesOf(
  tx: Transaction,
  deal: Deal,
): Promise<{ campaign: Campaign; creator: Creator }> {
  const campaign = await tx.campaigns.find(deal.campaign);
  const creator = await tx.creators.find(deal.creator);
  if (!campaign || !creator) {
    throw new Error(`${reference('deal', deal.number)} points to a campaign or creator that is not there`);
  }
  return { campaign, creator };
}

/** A reason with where it comes from: `Open at $950: ... (Galinsky, 2002)`. */
export function reasonText({ sentence, source, year }: Reason): string {
  return `${sentence} (${source}${year === undefined || source.includes(String(year)) ? '' : `, ${year}`})`;
}
