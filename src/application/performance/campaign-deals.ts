import type { Campaign } from '../../domain/campaign.ts';
import type { ContractDetails } from '../../domain/contract/details.ts';
import { workOf } from '../../domain/contract/facts.ts';
import type { CreatorProfile } from '../../domain/creator.ts';
import { dateIn } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { DealInput } from '../../domain/performance/campaign-figures.ts';
import { extraCosts } from '../../domain/performance/cost.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import type { RecordedResult } from '../../domain/performance/results.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import type { Transaction } from '../ports.ts';
import { salesOfDeals } from './deal-sales.ts';

/** Deals of one campaign that are read at most, newest change first. */
export const MOST_DEALS = 500;

interface Basis {
  readonly zone: string;
  readonly fx: readonly FxRate[];
  /** When the last digest was told: what stood then is read too. */
  readonly since?: Temporal.Instant | undefined;
}

/**
 * Everything that a digest tells of a campaign's deals, by number, and their events; of each post the captures that stand now and stood at the last digest. Of a
 * campaign with more deals, `isCut`. The
 * number of queries does not grow with that of the deals.
 */
export async function dealsOfCampaign(
  tx: Transaction,
  campaign: Campaign,
  { since, ...basis }: Basis,
): Promise<{ deals: DealInput[]; stories: RecordedEvent[]; isCut: boolean }> {
  const { lines, total } = await tx.deals.list({ campaign: campaign.number, limit: MOST_DEALS });
  const deals = await dealsByNumber(
    tx,
    lines.map(({ number }) => number),
    since,
  );
  const sales = await salesOfDeals(
    tx,
    deals.map(({ deal: { number }, posts = [] }) => ({ number, published: posts })),
    { currency: campaign.brief.budget.currency, ...basis },
  );
  return {
    deals: deals
      .map(({ story: _, ...each }) => {
        const counted = sales.get(each.deal.number);
        return counted ? { ...each, sales: counted } : each;
      })
      .toSorted((a, b) => a.deal.number - b.deal.number),
    stories: deals.flatMap(({ story }) => story),
    isCut: total > lines.length,
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
