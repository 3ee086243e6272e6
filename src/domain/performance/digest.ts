import type { Approval } from '../approval.ts';
import type { Kpi } from '../campaign.ts';
import { contentHash } from '../content-hash.ts';
import type { RecordedEvent } from '../deal-events.ts';
import { reference } from '../ids.ts';
import { formatMoney } from '../money.ts';
import {
  type CampaignFigures,
  type CampaignInput,
  campaignFigures,
  type DealInput,
} from './campaign-figures.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import type { DigestLedger } from './digest-ledger.ts';
import { type EarlierDigest, type NewsSpan, newsOf } from './digest-news.ts';
import { type DigestMentions, digestMentions } from './mentions/digest-mentions.ts';
import { weeksOf } from './mentions/mention-weeks.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { type Pace, paceOf } from './pace.ts';
import { type PaymentDue, paymentsDue } from './payments/payments-due.ts';
import { type RightsEnding, rightsEnding } from './rights-ending.ts';
import type { ToldFigures } from './schedule.ts';
import { type DayChange, type TrendChoice, trendPoints } from './trend.ts';
import { type Unanswered, unansweredOffers } from './unanswered.ts';
import { type ComingDate, weekAhead } from './week-ahead.ts';

export interface DigestInput {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  /** The last digest of the channel; missing for the first one. */
  readonly previous?: EarlierDigest;
  /** The last one that told of a campaign, by its number, where that is an older one: the campaign was closed meanwhile. */
  readonly earlier?: ReadonlyMap<number, EarlierDigest>;
  /** What this one said and saw, once it is posted. */
  readonly said?: ToldFigures;
  readonly until?: DigestLedger;
  readonly campaigns: readonly CampaignInput[];
  readonly waiting: readonly Approval[];
  /** What the picture shows, with the days of its campaigns; missing while there is nothing to show. */
  readonly trend?: {
    readonly choice: TrendChoice;
    readonly changes: ReadonlyMap<number, readonly DayChange[]>;
  };
  /** Deals of closed campaigns, and of large ones those that are not read: only what is to be paid and which rights end is told of them. */
  readonly beside?: readonly DealInput[];
  /** Events of the deals. */
  readonly events: readonly RecordedEvent[];
}

interface WaitingApproval {
  readonly deal: string;
  readonly about: string;
  readonly requestedBy: string;
  readonly since: string;
}

export interface DigestCampaign extends CampaignFigures {
  readonly outlook: Outlook;
  readonly pace: Pace;
  /** By how much each goal moved since the last digest; goals that had no figure then are left out. */
  readonly kpiChanges: Readonly<Partial<Record<Kpi, number>>>;
  /** Missing while nobody counted any. */
  readonly mentions?: DigestMentions;
  /** What changed since the last digest, in words; empty when nothing did or when this is the first. */
  readonly changes: readonly string[];
}

/** Lines of the trend picture: one campaign each. */
interface DigestTrend {
  readonly unit: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly date: string; readonly value: number | undefined }[];
  }[];
  /** Campaigns with figures that the picture leaves out to stay readable. */
  readonly leftOut: number;
}

/** What a channel is told about its campaigns. */
export interface Digest {
  readonly on: string;
  readonly since?: string;
  readonly campaigns: readonly DigestCampaign[];
  readonly waiting: readonly WaitingApproval[];
  readonly unanswered: readonly Unanswered[];
  readonly deadlines: readonly Deadline[];
  readonly payments: readonly PaymentDue[];
  readonly rights: readonly RightsEnding[];
  readonly ahead: readonly ComingDate[];
  readonly trend?: DigestTrend;
  /** Hash of the figures, not of dates or of what changed: equal hashes mean there is no news. */
  readonly figuresHash: string;
}

/** Builds the digest of the day: what changed first, then every campaign's figures with goal and a word. */
export function buildDigest(input: DigestInput): Digest {
  const figures = input.campaigns.map((campaign) => campaignFigures(campaign, input.today));
  const deals = input.campaigns.flatMap((campaign) => campaign.deals);
  const waiting = input.waiting.map(waitingLine);
  const unanswered = unansweredOffers(deals, input.now);
  const deadlines = deadlinesOf(deals, input.today);
  const signed = [...deals, ...(input.beside ?? [])];
  const payments = paymentsDue(signed, input.today);
  const rights = rightsEnding(signed, input.today);
  const trend = trendLines(input);
  return {
    on: input.today.toString(),
    ...(input.previous ? { since: input.previous.since.toString() } : {}),
    campaigns: input.campaigns.map((campaign, index) => ({
      ...told(figures[index] ?? campaignFigures(campaign, input.today), campaign, input),
      changes: newsOf(campaign, spanOf(campaign, input), input.events),
    })),
    waiting,
    unanswered,
    deadlines,
    payments,
    rights,
    ahead: weekAhead(input.campaigns, input.today),
    ...(trend ? { trend } : {}),
    // Dates of next week are known long before: that a week goes by is no news.
    figuresHash: contentHash({
      figures,
      waiting,
      unanswered,
      deadlines,
      payments,
      rights,
      ...countedMentions(input.campaigns),
    }),
  };
}

function earlierOf({ number }: CampaignInput, { previous, earlier }: DigestInput): EarlierDigest | undefined {
  return earlier?.get(number) ?? previous;
}

function spanOf(campaign: CampaignInput, input: DigestInput): NewsSpan {
  return { ...earlierOf(campaign, input), ...(input.until ? { until: input.until } : {}) };
}

/** Every week that is counted; without any, nothing. */
function countedMentions(campaigns: readonly CampaignInput[]) {
  const counted = campaigns.flatMap(({ number, mentions = [] }) =>
    weeksOf(mentions).map(({ at: _, ...week }) => ({ campaign: number, ...week })),
  );
  return counted.length > 0 ? { mentions: counted } : {};
}

/** The figures of a campaign with how it stands, how fast it spends, and how far its goals moved. */
function told(figures: CampaignFigures, campaign: CampaignInput, input: DigestInput) {
  const { today, said } = input;
  const before = earlierOf(campaign, input)?.told;
  const { deals, brief, committed } = campaign;
  const hasFigures = deals.some(({ results, sales }) => results.length > 0 || sales !== undefined);
  const overdue = deadlinesOf(deals, today).filter((each) => each.overdue).length;
  const mentions = digestMentions(campaign.mentions ?? [], brief, today);
  return {
    ...figures,
    outlook: outlookOf(figures, { hasFigures, overdue }),
    pace: paceOf(brief, committed, today),
    kpiChanges: kpiChanges(figures, before?.[figures.number], said?.[figures.number]),
    ...(mentions ? { mentions } : {}),
  };
}

function kpiChanges(
  { kpis }: CampaignFigures,
  before: ToldFigures[string] | undefined,
  said: ToldFigures[string] | undefined,
): DigestCampaign['kpiChanges'] {
  return Object.fromEntries(
    kpis.flatMap(({ kpi, actual: now }) => {
      const actual = said ? said[kpi] : now;
      const earlier = before?.[kpi];
      return actual === undefined || earlier === undefined ? [] : [[kpi, actual - earlier]];
    }),
  );
}

/** What a digest says its goals stand at, to be kept for the next one. */
export function toldFigures(campaigns: readonly Pick<CampaignFigures, 'number' | 'kpis'>[]): ToldFigures {
  return Object.fromEntries(
    campaigns.map(({ number, kpis }) => [
      String(number),
      Object.fromEntries(kpis.flatMap(({ kpi, actual }) => (actual === undefined ? [] : [[kpi, actual]]))),
    ]),
  );
}

function waitingLine(approval: Approval): WaitingApproval {
  const amount = approval.amount ? ` at ${formatMoney(approval.amount)}` : '';
  const about = { counter: 'Counter-offer', acceptance: 'Acceptance', legal: 'Legal review' }[approval.kind];
  return {
    deal: reference('deal', approval.deal),
    about: `${about}${amount}`,
    requestedBy: approval.requestedBy,
    since: approval.requestedAt.toString(),
  };
}

/** The lines of the picture; a campaign that is not told of is left out. */
function trendLines({ trend, campaigns }: DigestInput): DigestTrend | undefined {
  if (!trend) return undefined;
  const { unit, leftOut } = trend.choice;
  const series = trend.choice.campaigns.flatMap((number) => {
    const campaign = campaigns.find((each) => each.number === number);
    return campaign
      ? [{ name: campaign.brief.name, points: trendPoints(trend.changes.get(number) ?? []) }]
      : [];
  });
  return { unit, series, leftOut };
}
