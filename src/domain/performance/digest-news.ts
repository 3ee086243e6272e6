import { type DealEvent, OUTCOMES, type RecordedEvent } from '../deal-events.ts';
import { reference } from '../ids.ts';
import { formatMoney } from '../money.ts';
import type { CampaignInput, DealInput } from './campaign-figures.ts';
import { addSeen, type DigestLedger, type SeenSums, sumsOf, weekKey } from './digest-ledger.ts';
import { mentionNews } from './mentions/digest-mentions.ts';
import { type MentionWeek, weeksOf } from './mentions/mention-weeks.ts';
import type { ToldFigures } from './schedule.ts';

/** A digest that a channel got before, as far as the next one is told against it. */
export interface EarlierDigest {
  /** When it came. */
  readonly since: Temporal.Instant;
  /** What it had seen; missing where it kept nothing, so that its moment has to do. */
  readonly seen?: DigestLedger;
  /** What it said the goals stood at; missing where it kept none. */
  readonly told?: ToldFigures;
}

/** Between which two digests changes are told. */
export interface NewsSpan extends Partial<Pick<EarlierDigest, 'since' | 'seen'>> {
  /** What this one saw, once it is posted: later changes are the next one's. */
  readonly until?: DigestLedger;
}

/** What changed of a campaign since the last digest, in words; each change stands in one digest and in no other. */
export function newsOf(
  campaign: CampaignInput,
  { since, seen, until }: NewsSpan,
  events: readonly RecordedEvent[],
): string[] {
  if (!since) return [];
  // Of a campaign with more deals than a digest reads, others may be read by now than were when it was posted.
  const deals = campaign.deals.filter(({ deal }) => !until || until.events[deal.number] !== undefined);
  const numbers = new Set(deals.map(({ deal }) => deal.number));
  const isAfter = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, since) > 0;
  const isNews = ({ deal, sequence, at }: RecordedEvent) => {
    const before = seen?.events[deal];
    const isNew = before === undefined ? isAfter(at) : sequence > before;
    return isNew && (!until || sequence <= (until.events[deal] ?? 0));
  };
  const happened = events.filter((event) => numbers.has(event.deal) && isNews(event));
  const before = deals.map(({ deal: { number }, results }) =>
    seen?.events[number] === undefined
      ? sumsOf(results.filter(({ recordedAt }) => !isAfter(recordedAt)))
      : (seen.sums[number] ?? NOTHING),
  );
  const now = deals.map(({ deal: { number }, results }) =>
    until ? (until.sums[number] ?? NOTHING) : sumsOf(results),
  );
  const knownWeeks = seen?.mentions[campaign.number];
  const told = until?.mentions[campaign.number];
  const weeks = weeksOf(campaign.mentions ?? []).filter((week) => {
    const isNew = knownWeeks ? knownWeeks[weekKey(week)] !== week.at.toString() : isAfter(week.at);
    return isNew && (!told || isToldIn(told, week));
  });
  return [
    ...figureNews(addSeen(now), addSeen(before)),
    ...happened.flatMap((event) => eventNews(event, deals)),
    ...mentionNews(weeks),
  ];
}

const NOTHING: SeenSums = { posts: 0 };

function isToldIn(told: DigestLedger['mentions'][string], week: MentionWeek): boolean {
  return told[weekKey(week)] === week.at.toString();
}

const COUNTED = ['views', 'reach', 'clicks', 'conversions', 'engagements'] as const;

function figureNews(now: SeenSums, before: SeenSums): string[] {
  const posts = now.posts - before.posts;
  const many = `${Math.abs(posts)}${posts > 0 ? ' new' : ''} post${Math.abs(posts) === 1 ? '' : 's'}`;
  return [
    ...(posts === 0 ? [] : [posts > 0 ? many : `figures of ${many} taken back`]),
    ...COUNTED.flatMap((name) => difference(name, now[name], before[name])),
    ...revenueNews(now, before),
  ];
}

function difference(name: string, now: number | undefined, before: number | undefined): string[] {
  if (now === before) return [];
  const change = (now ?? 0) - (before ?? 0);
  const number = new Intl.NumberFormat('en-US').format(Math.abs(change));
  return [`${change >= 0 ? '+' : '−'}${number} ${name}`];
}

/** Currency by currency, for amounts of two have no sum. */
function revenueNews({ revenue: now = {} }: SeenSums, { revenue: before = {} }: SeenSums): string[] {
  const currencies = [...new Set([...Object.keys(now), ...Object.keys(before)])].toSorted();
  return currencies.flatMap((currency) => {
    const change = (now[currency] ?? 0) - (before[currency] ?? 0);
    if (change === 0) return [];
    return [`${change > 0 ? '+' : '−'}${formatMoney({ amount: Math.abs(change), currency })} revenue`];
  });
}

function eventNews({ event, deal }: RecordedEvent, deals: readonly DealInput[]): string[] {
  const creator = deals.find((one) => one.deal.number === deal)?.creator ?? '';
  const who = `${reference('deal', deal)} ${creator}`.trim();
  switch (event.kind) {
    case 'agreed':
      return [`${who}: agreed at ${formatMoney(event.terms.fee)}`];
    case 'contract-signed':
      return [`${who}: contract signed on ${event.on}`];
    case 'completed':
      return [`${who}: completed`];
    case 'results-imported':
      return importNews(event).map((words) => `${who}: ${words}`);
    case 'closed':
      return [`${who}: ${OUTCOMES[event.outcome].toLowerCase()}`];
    default:
      return [];
  }
}

/** Posts show in the figures themselves; orders and visits are told. */
function importNews({ orders, visits }: Extract<DealEvent, { kind: 'results-imported' }>): string[] {
  const words = [
    orders > 0 ? `${new Intl.NumberFormat('en-US').format(orders)} order${orders === 1 ? '' : 's'}` : '',
    visits > 0 ? 'visits' : '',
  ].filter((each) => each !== '');
  return words.length > 0 ? [`${words.join(' and ')} imported`] : [];
}
