import { ENGAGEMENT_MEDIANS } from '../../data/engagement.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { workOf } from '../../domain/contract/facts.ts';
import { dateIn } from '../../domain/dates.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Money } from '../../domain/money.ts';
import type { CampaignInput, DealInput } from '../../domain/performance/campaign-figures.ts';
import { extraCosts } from '../../domain/performance/cost.ts';
import { buildDigest, type Digest } from '../../domain/performance/digest.ts';
import { publishedPosts } from '../../domain/performance/published-posts.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { settingsOf } from '../change.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from '../rates/exchange-rates.ts';
import { type SellingDeal, salesOfDeals } from './deal-sales.ts';

/** Deals of one campaign, and requests, that a digest reads at most. */
const MOST_DEALS = 500;
const MOST_CAMPAIGNS = 200;

/** A digest, the zone of its dates, and whether older active campaigns are left out of it. */
export interface DigestFacts {
  readonly digest: Digest;
  readonly zone: string;
  readonly isCut: boolean;
}

/** The digest of a run from the facts as they are now, told against the digest that its channel got before. */
export async function digestOf(tx: Transaction, run: DigestRun): Promise<DigestFacts> {
  const zone = await zoneOf(tx, run);
  const previous = run.previous ? await tx.digests.findRun(run.previous) : undefined;
  const since = previous?.createdAt;
  const events: RecordedEvent[] = [];
  const campaigns: CampaignInput[] = [];
  const fx = await exchangeRates(tx);
  const { emvPerEngagement } = await settingsOf(tx);
  const active = await campaignsOf(tx, run);
  for (const campaign of active.slice(0, MOST_CAMPAIGNS)) {
    const deals = await dealsOf(tx, campaign, events, { zone, fx });
    if (deals.length > 0) campaigns.push(inputOf(campaign, deals, emvPerEngagement));
  }
  const numbers = new Set(campaigns.flatMap(({ deals }) => deals.map(({ deal }) => deal.number)));
  const digest = buildDigest({
    today: dateIn(run.createdAt, zone),
    now: run.createdAt,
    ...(previous?.told ? { told: previous.told } : {}),
    ...(since ? { since } : {}),
    campaigns: campaigns.toSorted((a, b) => a.number - b.number),
    waiting: (await tx.approvals.list({ status: 'pending', limit: MOST_DEALS })).filter(
      ({ deal }) => run.campaign === undefined || numbers.has(deal),
    ),
    events,
  });
  return { digest, zone, isCut: active.length > MOST_CAMPAIGNS };
}

/** The active campaigns that a run tells of: the one that it is of, or all. */
async function campaignsOf(tx: Transaction, { campaign }: DigestRun): Promise<Campaign[]> {
  if (campaign === undefined) return tx.campaigns.list({ status: 'active', limit: MOST_CAMPAIGNS + 1 });
  const one = await tx.campaigns.find(campaign);
  return one?.status === 'active' ? [one] : [];
}

/** The zone of the schedule, else the workspace's. */
async function zoneOf(tx: Transaction, run: DigestRun): Promise<string> {
  const schedule = (await tx.digests.schedules()).find(({ id }) => id === run.schedule);
  return schedule?.timeZone ?? (await settingsOf(tx)).timeZone;
}

function inputOf(
  { number, brief, committed }: Campaign,
  deals: readonly DealInput[],
  emvPerEngagement: Money | undefined,
): CampaignInput {
  return { number, brief, committed, deals, medians: ENGAGEMENT_MEDIANS, emvPerEngagement };
}

async function dealsOf(
  tx: Transaction,
  campaign: Campaign,
  events: RecordedEvent[],
  basis: { readonly zone: string; readonly fx: readonly FxRate[] },
): Promise<DealInput[]> {
  const { lines } = await tx.deals.list({ campaign: campaign.number, limit: MOST_DEALS });
  const results = await tx.results.list({ campaign: campaign.number });
  const deals: DealInput[] = [];
  const selling: SellingDeal[] = [];
  for (const { number } of lines) {
    const deal = await tx.deals.find(number);
    if (!deal) continue;
    const { creator } = await partiesOf(tx, deal);
    const story = await tx.deals.events(number);
    events.push(...story);
    const published = publishedPosts(story);
    const details = await tx.contracts.details(number);
    selling.push({ number, published });
    deals.push({
      deal,
      creator: creator.profile.name,
      accounts: creator.profile.accounts,
      work: deal.agreed ? workOf({ terms: deal.agreed.terms, wanted: deal.wanted, details }) : deal.wanted,
      results: results.filter((result) => result.deal === number),
      published: published.map(({ post }) => post),
      posts: published,
      ...signing(story),
      startsOn: details.startsOn,
      costs: extraCosts(story),
    });
  }
  const { currency } = campaign.brief.budget;
  const sales = await salesOfDeals(tx, selling, { currency, ...basis });
  return deals
    .map((each) => {
      const counted = sales.get(each.deal.number);
      return counted ? { ...each, sales: counted } : each;
    })
    .toSorted((a, b) => a.deal.number - b.deal.number);
}

function signing(story: readonly RecordedEvent[]): { signedOn?: Temporal.PlainDate } {
  const signed = story.map(({ event }) => event).findLast((event) => event.kind === 'contract-signed');
  return signed ? { signedOn: signed.on } : {};
}
