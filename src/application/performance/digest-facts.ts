import { ENGAGEMENT_MEDIANS } from '../../data/engagement.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { dateIn } from '../../domain/dates.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Money } from '../../domain/money.ts';
import type { CampaignInput, DealInput } from '../../domain/performance/campaign-figures.ts';
import { buildDigest, type Digest } from '../../domain/performance/digest.ts';
import { type DigestLedger, ledgerOf } from '../../domain/performance/digest-ledger.ts';
import type { EarlierDigest } from '../../domain/performance/digest-news.ts';
import { DAYS_AHEAD } from '../../domain/performance/rights-ending.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import { trendChoice } from '../../domain/performance/trend.ts';
import { settingsOf } from '../change.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from '../rates/exchange-rates.ts';
import { type CampaignDeals, dealsByNumber, dealsOfCampaigns, NO_DEALS } from './campaign-deals.ts';
import { campaignsOf, earlierOf, earlierTellings } from './told-campaigns.ts';

/** Requests that a digest reads at most. */
const MOST_REQUESTS = 500;
/** Deals that are looked at beside those of active campaigns, for each of money and rights. */
const MOST_BESIDE = 200;
/** An unpaid deal of a closed campaign in which nothing happened for longer, beside the time that its contract gives, is for `/deal paid` alone: many were paid and never written down. */
const REMINDED_HOURS = 120 * 24;

/** A digest, the zone of its dates, and whether older active campaigns are left out of it. */
export interface DigestFacts {
  readonly digest: Digest;
  readonly zone: string;
  readonly isCut: boolean;
  /** Numbers of the campaigns that have more deals than their figures are of. */
  readonly large: readonly number[];
}

/**
 * The digest of a run from the facts as they are now, told against the digest that its channel got before. What changed is told as it was
 * when the run was posted: what came since is the next one's. Beside it stands how far it sees, to be kept when it is posted.
 */
export async function digestOf(
  tx: Transaction,
  run: DigestRun,
): Promise<DigestFacts & { readonly sees: DigestLedger }> {
  const zone = await zoneOf(tx, run);
  const previous = run.previous ? await tx.digests.findRun(run.previous) : undefined;
  const events: RecordedEvent[] = [];
  const campaigns: CampaignInput[] = [];
  const large: number[] = [];
  const fx = await exchangeRates(tx);
  const { emvPerEngagement } = await settingsOf(tx);
  const { told, isCut } = await campaignsOf(tx, run);
  const earlier = previous ? await earlierTellings(tx, told, previous) : new Map<number, EarlierDigest>();
  const mentions = await tx.mentions.ofCampaigns(told.map(({ number }) => number));
  const sinceOf = ({ number }: Campaign) => earlier.get(number)?.since ?? previous?.createdAt;
  const dealsOf = new Map<number, CampaignDeals>();
  for (const some of Map.groupBy(told, (each) => `${sinceOf(each)}`).values()) {
    const since = some[0] && sinceOf(some[0]);
    for (const [number, deals] of await dealsOfCampaigns(tx, some, { zone, fx, since }))
      dealsOf.set(number, deals);
  }
  for (const campaign of told) {
    const { deals, stories, isCut: hasMore } = dealsOf.get(campaign.number) ?? NO_DEALS;
    for (const event of stories) events.push(event);
    if (hasMore) large.push(campaign.number);
    if (deals.length > 0)
      campaigns.push({
        ...inputOf(campaign, deals, emvPerEngagement),
        mentions: mentions.get(campaign.number) ?? [],
      });
  }
  const numbers = new Set(campaigns.flatMap(({ deals }) => deals.map(({ deal }) => deal.number)));
  const today = dateIn(run.createdAt, zone);
  const choice = trendChoice(campaigns);
  const digest = buildDigest({
    today,
    now: run.createdAt,
    ...(previous ? { previous: earlierOf(previous) } : {}),
    earlier,
    ...(run.told ? { said: run.told } : {}),
    ...(run.seen ? { until: run.seen } : {}),
    campaigns: campaigns.toSorted((a, b) => a.number - b.number),
    waiting: (await tx.approvals.list({ status: 'pending', limit: MOST_REQUESTS })).filter(
      ({ deal }) => run.campaign === undefined || numbers.has(deal),
    ),
    events,
    ...(choice
      ? { trend: { choice, changes: await tx.results.dayChanges(choice.campaigns, choice.unit) } }
      : {}),
    beside: await dealsBeside(tx, { run, today, large, told: numbers }),
  });
  return { digest, sees: ledgerOf(campaigns, events), zone, isCut, large };
}

interface Beside {
  readonly run: DigestRun;
  readonly today: Temporal.PlainDate;
  /** Campaigns of which not every deal was read. */
  readonly large: readonly number[];
  /** Deals that are told of anyway. */
  readonly told: ReadonlySet<number>;
}

/** Deals that may still be paid, or whose rights may end soon: of closed campaigns, and of those with more deals than are read. */
async function dealsBeside(tx: Transaction, { run, today, large, told }: Beside): Promise<DealInput[]> {
  const { campaign, createdAt } = run;
  const closed = { ofClosed: true, ...(campaign === undefined ? {} : { campaign }) };
  const changedSince = createdAt.subtract({ hours: REMINDED_HOURS });
  const until = today.add({ days: DAYS_AHEAD });
  const numbers: number[] = [];
  for (const of of [closed, ...large.map((one) => ({ campaign: one }))]) {
    const filter = { ...of, limit: MOST_BESIDE };
    numbers.push(...(await tx.deals.owed({ ...filter, what: 'money', changedSince })));
    numbers.push(...(await tx.deals.owed({ ...filter, what: 'rights', from: today, until })));
  }
  return dealsByNumber(
    tx,
    [...new Set(numbers)].filter((number) => !told.has(number)),
  );
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
