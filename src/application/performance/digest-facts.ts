import { ENGAGEMENT_MEDIANS } from '../../data/engagement.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { dateIn } from '../../domain/dates.ts';
import type { RecordedEvent } from '../../domain/deal-events.ts';
import type { Money } from '../../domain/money.ts';
import type { CampaignInput, DealInput } from '../../domain/performance/campaign-figures.ts';
import { buildDigest, type Digest } from '../../domain/performance/digest.ts';
import { type DigestLedger, ledgerOf } from '../../domain/performance/digest-ledger.ts';
import { DAYS_AHEAD } from '../../domain/performance/rights-ending.ts';
import type { DigestRun } from '../../domain/performance/schedule.ts';
import { trendChoice } from '../../domain/performance/trend.ts';
import { settingsOf } from '../change.ts';
import type { Transaction } from '../ports.ts';
import { exchangeRates } from '../rates/exchange-rates.ts';
import { dealsByNumber, dealsOfCampaign } from './campaign-deals.ts';

/** Requests that a digest reads at most. */
const MOST_REQUESTS = 500;
const MOST_CAMPAIGNS = 200;
/** Deals of closed campaigns that are looked at for each of money and rights. */
const MOST_AFTERWARDS = 200;
/** An unpaid deal of a closed campaign in which nothing happened for longer, beside the time that its contract gives, is for `/deal paid` alone: many were paid and never written down. */
const REMINDED_HOURS = 120 * 24;

/** A digest, the zone of its dates, and whether older active campaigns are left out of it. */
export interface DigestFacts {
  readonly digest: Digest;
  readonly zone: string;
  readonly isCut: boolean;
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
  const since = previous?.createdAt;
  const events: RecordedEvent[] = [];
  const campaigns: CampaignInput[] = [];
  const fx = await exchangeRates(tx);
  const { emvPerEngagement } = await settingsOf(tx);
  const active = await campaignsOf(tx, run);
  const told = active.slice(0, MOST_CAMPAIGNS);
  const mentions = await tx.mentions.ofCampaigns(told.map(({ number }) => number));
  for (const campaign of told) {
    const { deals, stories } = await dealsOfCampaign(tx, campaign, { zone, fx, since });
    events.push(...stories);
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
    ...(previous?.told ? { told: previous.told } : {}),
    ...(previous?.seen ? { seen: previous.seen } : {}),
    ...(run.told ? { said: run.told } : {}),
    ...(run.seen ? { until: run.seen } : {}),
    ...(since ? { since } : {}),
    campaigns: campaigns.toSorted((a, b) => a.number - b.number),
    waiting: (await tx.approvals.list({ status: 'pending', limit: MOST_REQUESTS })).filter(
      ({ deal }) => run.campaign === undefined || numbers.has(deal),
    ),
    events,
    ...(choice
      ? { trend: { choice, changes: await tx.results.dayChanges(choice.campaigns, choice.unit) } }
      : {}),
    afterwards: await dealsAfterwards(tx, run, today),
  });
  return { digest, sees: ledgerOf(campaigns, events), zone, isCut: active.length > MOST_CAMPAIGNS };
}

/** Deals of closed campaigns that may still be paid, or whose rights may end soon. */
async function dealsAfterwards(
  tx: Transaction,
  { campaign, createdAt }: DigestRun,
  today: Temporal.PlainDate,
) {
  const of = {
    ofClosed: true,
    limit: MOST_AFTERWARDS,
    ...(campaign === undefined ? {} : { campaign }),
  };
  const money = await tx.deals.owed({
    ...of,
    what: 'money',
    changedSince: createdAt.subtract({ hours: REMINDED_HOURS }),
  });
  const rights = await tx.deals.owed({
    ...of,
    what: 'rights',
    from: today,
    until: today.add({ days: DAYS_AHEAD }),
  });
  return dealsByNumber(tx, [...new Set([...money, ...rights])]);
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
