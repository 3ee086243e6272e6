import type { SectionBlock } from '@slack/types';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, moneyOf } from '../../../domain/money.ts';
import type { CampaignSale, RankedPost } from '../../../domain/performance/campaign-figures.ts';
import type { DealSales } from '../../../domain/performance/counted.ts';
import type { DigestCampaign } from '../../../domain/performance/digest.ts';
import type { Light } from '../../../domain/performance/outlook.ts';
import type { KpiProgress, Standing } from '../../../domain/performance/progress.ts';
import { button, section, splitText } from '../blocks.ts';
import { dateText, escape, lengthOf } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { sealValue } from '../payload.ts';
import { mentionText } from './mention-text.ts';

/** How much of a campaign is said: one alone in full, several beside each other in short, very many as a line each. */
export type Detail = 'full' | 'short' | 'line';

/** A campaign in a digest with a button to its card. */
export function campaignSections(campaign: DigestCampaign, detail: Detail): SectionBlock[] {
  const at = reference('campaign', campaign.number);
  const open = button({
    text: `Open ${at}`,
    actionId: 'campaign.open',
    value: sealValue('campaign', { campaign: campaign.number }),
  });
  return splitText(campaignText(campaign, detail), LIMITS.sectionText).map((part, index) =>
    section(part, index === 0 ? open : undefined),
  );
}

/** A campaign in words: how it stands and why, then what there is room for. */
export function campaignText(campaign: DigestCampaign, detail: Detail): string {
  if (detail === 'line') return headline(campaign);
  return (detail === 'full' ? fullLines(campaign) : shortLines(campaign)).join('\n');
}

const LIGHTS: Record<Light, string> = {
  'on track': ':large_green_circle:',
  watch: ':large_yellow_circle:',
  behind: ':red_circle:',
  'no figures': ':white_circle:',
};

/** `*Glow (C-1)*: :red_circle: *behind*: 2 of 3 goals behind: Reach, Revenue`. */
function headline({ name, number, outlook }: DigestCampaign): string {
  const why = outlook.why.map(escape).join('; ');
  return `*${escape(name)}* (${reference('campaign', number)}) ${LIGHTS[outlook.light]} *${outlook.light}*: ${why}`;
}

function fullLines(campaign: DigestCampaign): string[] {
  const { best, weakest, missing, kpis, sales } = campaign;
  return [
    headline(campaign),
    ...kpis.map((kpi) => `${SIGNS[kpi.standing]} ${kpiText(kpi, campaign)}: *${kpi.standing}*`),
    `• ${postsText(campaign)}`,
    `• ${spendText(campaign)}`,
    ...sales.slice(0, MOST_SALES).map(saleText),
    ...(sales.length > MOST_SALES ? [`• Sales of ${sales.length - MOST_SALES} more deals count above.`] : []),
    ...(campaign.mentions ? [`• ${mentionText(campaign.mentions)}`] : []),
    ...(best ? [`• Best post: ${postText(best)}`] : []),
    ...(weakest ? [`• Weakest post: ${postText(weakest)}`] : []),
    ...(missing.length > 0 ? [`:grey_question: ${missingText(missing)}`] : []),
  ];
}

function shortLines(campaign: DigestCampaign): string[] {
  const { best, weakest, missing, kpis } = campaign;
  const ends = [
    ...(best ? [`Best: ${postText(best)}`] : []),
    ...(weakest ? [`Weakest: ${postText(weakest)}`] : []),
  ];
  return [
    headline(campaign),
    ...(kpis.length > 0 ? [kpis.map((kpi) => `${kpiText(kpi, campaign)}, ${kpi.standing}`).join(' · ')] : []),
    `${postsText(campaign)} · ${spendText(campaign)}`,
    ...(campaign.mentions ? [mentionText(campaign.mentions)] : []),
    ...(ends.length > 0 ? [ends.join(' · ')] : []),
    ...(missing.length > 0 ? [missingText(missing)] : []),
  ];
}

function postsText({ posts }: DigestCampaign): string {
  return `Posts live: ${posts.live} of ${posts.agreed}`;
}

/** `Committed: $2,400 of $20,000 (12%), 83% of the days are gone: slower than the days`. */
function spendText({ spend, pace }: DigestCampaign): string {
  const days =
    pace.words === 'not begun yet'
      ? 'before the campaign begins'
      : `${pace.days}% of the days are gone: ${pace.words}`;
  return `Committed: ${formatMoney(spend.committed)} of ${formatMoney(spend.budget)} (${pace.committed}%), ${days}`;
}

/** Deals that lack figures, of which a campaign names the first. */
const MOST_MISSING = 4;

function missingText(missing: readonly string[]): string {
  const shown = missing.slice(0, MOST_MISSING).map(escape);
  const left = missing.length - shown.length;
  return `Missing: ${shown.join('; ')}${left > 0 ? `; and ${left} more` : ''}`;
}

/** Deals whose orders and visits are named one by one. */
const MOST_SALES = 3;

/** `D-12 Ana Silva: 40 orders by code, $2,150 (10 Nov to 24 Dec 2026), 1,200 visits by link`. */
function saleText({ deal, creator, sales: { orders, visits } }: CampaignSale): string {
  const parts = [
    ...(orders
      ? [`${count(orders.count)} order${orders.count === 1 ? '' : 's'} by code, ${paidText(orders)}`]
      : []),
    ...(visits === undefined ? [] : [`${count(visits)} visits by link`]),
  ];
  return `• ${deal} ${escape(creator)}: ${parts.join(', ')}`;
}

function paidText({ revenue, window }: NonNullable<DealSales['orders']>): string {
  const paid = revenue ? formatMoney(revenue) : 'in a currency without a rate';
  return `${paid} (${dateText(window.from)} to ${dateText(window.until)})`;
}

const SIGNS: Record<Standing, string> = {
  met: ':white_check_mark:',
  'on track': ':large_blue_circle:',
  behind: ':warning:',
  'no figures yet': ':grey_question:',
};

/** `Video views: 48,200 (+6,000) of 500,000`; a rate is no part of its goal: `Engagement rate: 4.2%, goal 6%`. */
function kpiText({ kpi, name, unit, actual, goal }: KpiProgress, campaign: DigestCampaign): string {
  const show = (value: number) => kpiValue(value, unit, campaign.currency);
  if (actual === undefined) return `${name}: goal ${show(goal)}`;
  const change = campaign.kpiChanges[kpi];
  const moved = change === undefined ? '' : ` (${changeText(change, show)})`;
  const isSum = unit === 'count' || unit === 'money';
  return `${name}: ${show(actual)}${moved}${isSum ? ' of' : ', goal'} ${show(goal)}`;
}

function changeText(change: number, show: (value: number) => string): string {
  const size = show(Math.abs(change));
  // A rate may move by less than its last digit.
  if (size === show(0)) return 'unchanged';
  return `${change > 0 ? '+' : '−'}${size}`;
}

function kpiValue(value: number, unit: KpiProgress['unit'], currency: string): string {
  switch (unit) {
    case 'money':
      return formatMoney(moneyOf(value, currency, 'half-up'));
    case 'percent':
      return `${count(value)}%`;
    case 'ratio':
      return `${count(value)} x`;
    case 'count':
      return count(value);
  }
}

/** A post's name that fits a line; a longer one is left to its deal, which says it in full. */
const POST_CHARACTERS = 100;

function postText({ deal, creator, post, by, value }: RankedPost): string {
  const number = by === 'views' ? `${count(value)} views` : `${count(value)}% engagement rate`;
  const name = escape(post);
  return `${escape(creator)} (${deal}), ${number}${lengthOf(name) <= POST_CHARACTERS ? `: ${name}` : ''}`;
}

/** A figure as people read it; two digits after the point at most. */
export function count(value: number | undefined): string {
  return value === undefined
    ? '?'
    : new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);
}
