import type { CreatorCard } from '../../../application/creators/show-creator.ts';
import type { DealLine } from '../../../application/deals/deal-store.ts';
import type { ReportedDeal } from '../../../application/performance/report/report-store.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { unitCost } from '../../../domain/performance/metric-words.ts';
import { ENOUGH_POSTS } from '../../../domain/performance/report/figures.ts';
import { SCORES, type ScoreName } from '../../../domain/performance/report/scorecards.ts';
import { escape } from '../format.ts';

/** The newest deals with what they came to, and the scorecard over all of them. Mrkdwn; data is escaped. */
export function historyText({ deals, dealsInAll, record }: CreatorCard): string {
  if (dealsInAll === 0) return '*Deals*\nNone yet.';
  const more = dealsInAll - deals.length;
  return [
    '*Deals*',
    ...deals.map((deal) => dealText(deal, record.results.get(deal.number))),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...scoreLines(record),
  ].join('\n');
}

/** `• D-12 Glow Week: Completed · agreed $1,200 · 3 posts, 120,000 views, CPM $10`. */
function dealText(
  { number, campaign, status, agreedFee }: DealLine,
  results: ReportedDeal | undefined,
): string {
  return [
    `• ${reference('deal', number)} ${escape(campaign.name)}: ${STATUSES[status]}`,
    ...(agreedFee ? [`agreed ${formatMoney(agreedFee)}`] : []),
    ...(results ? [resultText(results)] : []),
  ].join(' · ');
}

/** A cost per 1,000 views of fewer posts than a report tells a rate on says nothing. */
function resultText({ posts, views, engagements, conversions, cost, currency }: ReportedDeal): string {
  const figures: (string | undefined)[] = [
    `${posts} ${posts === 1 ? 'post' : 'posts'}`,
    counted(views, 'views'),
    counted(engagements, 'engagements'),
    counted(conversions, 'conversions'),
    views && cost && posts >= ENOUGH_POSTS ? `CPM ${unitCost((cost * 1_000) / views, currency)}` : undefined,
  ];
  return figures.filter((figure) => figure !== undefined).join(', ');
}

function counted(value: number | undefined, noun: string): string | undefined {
  return value === undefined ? undefined : `${value.toLocaleString('en-US')} ${noun}`;
}

function scoreLines({ scorecard }: CreatorCard['record']): string[] {
  if (!scorecard) return [];
  const lines = (Object.keys(SCORES) as ScoreName[]).map((name) => {
    const { score, because } = scorecard.scores[name];
    return `${SCORES[name]}: ${score === undefined ? 'no data' : `*${score}*`} (${escape(because)})`;
  });
  return [
    `*Scorecard* (1 to 5, 5 is best; over ${scorecard.posts} ${scorecard.posts === 1 ? 'post' : 'posts'})`,
    ...lines,
  ];
}
