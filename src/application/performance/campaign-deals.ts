import type { Campaign } from '../../domain/campaign.ts';
import type { ContractDetails } from '../../domain/contract/details.ts';
import { workOf } from '../../domain/contract/facts.ts';
import type { CreatorProfile } from '../../domain/creator.ts';
import { dateIn } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { DealInput } from '../../domain/performance/campaign-figures.ts';
import { extraCosts } from '../../domain/performance/cost.ts';
import type { DealSales } from '../../domain/performance/counted.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import type { RecordedResult } from '../../domain/performance/results.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import type { Transaction } from '../ports.ts';
import { salesOfDeals } from './deal-sales.ts';

/** Deals of one campaign that are read at most, newest change first. */
export const MOST_DEALS = 500;
/** Campaigns that share their queries: few enough that no query runs long, also where each has hundreds of deals. */
const CAMPAIGNS_AT_ONCE = 25;

interface Basis {
  readonly zone: string;
  readonly fx: readonly FxRate[];
  /** When the last digest was told: what stood then is read too. */
  readonly since?: Temporal.Instant | undefined;
}

/** What a digest tells of the deals of a campaign, by number, and their events. */
export interface CampaignDeals {
  readonly deals: readonly DealInput[];
  readonly stories: readonly RecordedEvent[];
  /** There are more deals. */
  readonly isCut: boolean;
}

export const NO_DEALS: CampaignDeals = { deals: [], stories: [], isCut: false };

/**
 * Everything that a digest tells of the deals of campaigns, by the number of the campaign; of each post the captures that stand now and stood at the last
 * digest. The number of queries grows neither with that of the deals nor, but for every 25th, with that of the campaigns.
 */
export async function dealsOfCampaigns(
  tx: Transaction,
  campaigns: readonly Campaign[],
  basis: Basis,
): Promise<ReadonlyMap<number, CampaignDeals>> {
  const told = new Map<number, CampaignDeals>();
  for (let from = 0; from < campaigns.length; from += CAMPAIGNS_AT_ONCE) {
    const some = await dealsOfSome(tx, campaigns.slice(from, from + CAMPAIGNS_AT_ONCE), basis);
    for (const [number, deals] of some) told.set(number, deals);
  }
  return told;
}

async function dealsOfSome(
  tx: Transaction,
  campaigns: readonly Campaign[],
  { since, ...basis }: Basis,
): Promise<ReadonlyMap<number, CampaignDeals>> {
  const numbers = await tx.deals.newestOf(
    campaigns.map(({ number }) => number),
    MOST_DEALS + 1,
  );
  const looked = [...numbers.values()].flatMap((some) => some.slice(0, MOST_DEALS));
  const deals = await dealsByNumber(tx, looked, since);
  const currencies = new Map(campaigns.map(({ number, brief }) => [number, brief.budget.currency]));
  const selling = deals.map(({ deal: { number, campaign }, posts = [] }) => ({
    number,
    published: posts,
    currency: currencies.get(campaign) ?? '',
  }));
  const sales = await salesOfDeals(tx, selling, basis);
  const dealsOf = Map.groupBy(deals, ({ deal }) => deal.campaign);
  return new Map(
    campaigns.map(({ number }) => {
      const isCut = (numbers.get(number)?.length ?? 0) > MOST_DEALS;
      return [number, { ...inOrder(dealsOf.get(number) ?? [], sales), isCut }];
    }),
  );
}

function inOrder(
  told: readonly ToldDeal[],
  sales: ReadonlyMap<number, DealSales>,
): Omit<CampaignDeals, 'isCut'> {
  const deals = told.toSorted((a, b) => a.deal.number - b.deal.number);
  return {
    deals: deals.map(({ story: _, ...each }) => {
      const counted = sales.get(each.deal.number);
      return counted ? { ...each, sales: counted } : each;
    }),
    stories: deals.flatMap(({ story }) => story),
  };
}

type ToldDeal = DealInput & { readonly story: readonly RecordedEvent[] };

/** The same of some deals of any campaign, without what their codes and links counted; each with its events. */
export async function dealsByNumber(
  tx: Transaction,
  numbers: readonly number[],
  since?: Temporal.Instant,
): Promise<ToldDeal[]> {
  const deals = [...(await tx.deals.findAll(numbers)).values()];
  const profiles = await tx.creators.profiles(deals.map(({ creator }) => creator));
  const stories = await tx.deals.stories(numbers);
  const details = await tx.contracts.detailsOf(numbers);
  const results = Map.groupBy(await tx.results.standing(numbers, since), ({ deal }) => deal);
  return deals.flatMap((deal) => {
    const profile = profiles.get(deal.creator);
    if (!profile) return [];
    const story = stories.get(deal.number) ?? [];
    const told = { story, details: details.get(deal.number) ?? {}, results: results.get(deal.number) ?? [] };
    return [dealInput(deal, profile, told)];
  });
}

function dealInput(deal: Deal, profile: CreatorProfile, { story, details, results }: Told): ToldDeal {
  const posts = publishedPosts(story);
  return {
    deal,
    creator: profile.name,
    accounts: profile.accounts,
    work: deal.agreed ? workOf({ terms: deal.agreed.terms, wanted: deal.wanted, details }) : deal.wanted,
    results,
    published: posts.map(({ post }) => post),
    posts,
    ...signing(story),
    startsOn: details.startsOn,
    ...completion(story),
    costs: extraCosts(story),
    story,
  };
}

interface Told {
  readonly story: readonly RecordedEvent[];
  readonly details: ContractDetails;
  readonly results: readonly RecordedResult[];
}

/** The day in UTC: a deal has no zone of its own, and what is counted from here says `at the earliest`. */
function completion(story: readonly RecordedEvent[]): { completedOn?: Temporal.PlainDate } {
  const completed = story.find(({ event }) => event.kind === 'completed');
  return completed ? { completedOn: dateIn(completed.at, 'UTC') } : {};
}

function signing(story: readonly RecordedEvent[]): { signedOn?: Temporal.PlainDate } {
  const signed = story.map(({ event }) => event).findLast((event) => event.kind === 'contract-signed');
  return signed ? { signedOn: signed.on } : {};
}
