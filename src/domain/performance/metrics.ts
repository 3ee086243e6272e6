import { formatMoney, type Money, subtract } from '../money.ts';
import { type Counted, countedByPosts } from './counted.ts';
import { costInput, type Input, partial, revenueInput, sumOf, whole } from './metric-inputs.ts';
import type { Figures } from './results.ts';
import { engagementsOf, type MoneyTotal, type Total, totalBy, totalOf } from './totals.ts';

export type MetricKey =
  | 'er_followers'
  | 'er_reach'
  | 'er_views'
  | 'view_rate'
  | 'ctr'
  | 'cvr'
  | 'cpm'
  | 'cpe'
  | 'cpv'
  | 'cpc'
  | 'cpa'
  | 'cpl'
  | 'roas'
  | 'roi'
  | 'emv';

/** What a metric came to, or the inputs that are missing: a missing input never becomes zero. */
export type MetricResult =
  | { readonly known: true; readonly unit: 'percent' | 'ratio'; readonly value: number }
  /** Minor units of the currency, not rounded: a view may cost less than a cent. */
  | { readonly known: true; readonly unit: 'money'; readonly value: number; readonly currency: string }
  | { readonly known: false; readonly missing: readonly string[] };

export interface Metric {
  readonly key: MetricKey;
  readonly name: string;
  readonly formula: string;
  /** The inputs in words, as they went into the formula. */
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly result: MetricResult;
  /** What is usual for accounts of that size, beside what was reached. */
  readonly usual?: Usual;
}

/** A published figure to compare with. */
export interface Usual {
  /** In the metric's unit. */
  readonly value: number;
  readonly source: string;
}

/** What a workspace and a campaign decide about their metrics. */
export interface MetricChoices {
  /** Conversions are leads: they are called so. */
  readonly leads?: boolean;
  /** What one engagement is taken to be worth; without it there is no earned media value. */
  readonly emvPerEngagement?: Money | undefined;
  /** The engagement rate by followers that is usual for the accounts. */
  readonly usualRate?: Usual | undefined;
}

/** One post with the followers of the account it stood on, as far as they are known. */
export interface MeasuredPost {
  readonly figures: Figures;
  readonly followers?: number | undefined;
}

/**
 * Every metric over a set of posts and their cost. Cost is what the deals committed plus the retail value of
 * product. A cost per something needs the figure of every post, because the cost covers all of them. Clicks, conversions and revenue are
 * those of the posts, unless codes and links counted them.
 */
export function metricsOf(
  posts: readonly MeasuredPost[],
  cost: Money | undefined,
  counted: Counted = countedByPosts(posts.map(({ figures }) => figures)),
  choices: MetricChoices = {},
): Metric[] {
  const figures = posts.map((post) => post.figures);
  const { clicks, conversions, revenue, over } = counted;
  const engagements = totalBy(figures, engagementsOf);
  const impressions = totalOf(figures, 'impressions');
  const shown =
    impressions.known === posts.length
      ? { name: 'impressions', total: impressions }
      : { name: 'views', total: totalOf(figures, 'views') };
  return [
    ...engagementRates(posts, choices.usualRate),
    viewRate(posts),
    percentOf(
      'ctr',
      'Click-through rate (CTR)',
      ['clicks', shown.name],
      [whole('clicks', clicks, over), whole(shown.name, shown.total)],
    ),
    percentOf(
      'cvr',
      'Conversion rate (CVR)',
      ['conversions', 'clicks'],
      [whole('conversions', conversions, over), whole('clicks', clicks, over)],
    ),
    costPer('cpm', `CPM (by ${shown.name})`, shown.name, cost, shown.total, 1000),
    costPer('cpe', 'CPE (cost per engagement)', 'engagements', cost, engagements),
    costPer('cpv', 'CPV (cost per view)', 'views', cost, totalOf(figures, 'views')),
    costPer('cpc', 'CPC (cost per click)', 'clicks', cost, clicks, 1, over),
    choices.leads
      ? costPer('cpl', 'CPL (cost per lead)', 'leads', cost, conversions, 1, over)
      : costPer('cpa', 'CPA (cost per conversion)', 'conversions', cost, conversions, 1, over),
    ...returns(revenue, cost, over),
    ...earnedMedia(engagements, choices.emvPerEngagement),
  ];
}

export function metric(metrics: readonly Metric[], key: MetricKey): Metric | undefined {
  return metrics.find((one) => one.key === key);
}

/** The guide's rate (total engagements / followers x 100), and by reach and by views, named apart. */
function engagementRates(posts: readonly MeasuredPost[], usual: Usual | undefined): Metric[] {
  const rates = [
    ['er_followers', 'Engagement rate (by followers)', 'followers', (post: MeasuredPost) => post.followers],
    ['er_reach', 'Engagement rate (by reach)', 'reach', (post: MeasuredPost) => post.figures.reach],
    ['er_views', 'Engagement rate (by views)', 'views', (post: MeasuredPost) => post.figures.views],
  ] as const;
  return rates.map(([key, name, base, read]) => {
    const both = posts.filter(
      (post) => engagementsOf(post.figures) !== undefined && read(post) !== undefined,
    );
    const measured = both.length > 0 ? both : posts;
    const totals = {
      engagements: totalBy(
        measured.map(({ figures }) => figures),
        engagementsOf,
      ),
      base: sumOf(measured.map(read)),
    };
    const label = measured.length > 1 && base === 'followers' ? 'followers, once for each post' : base;
    const rate = percentOf(
      key,
      name,
      ['engagements', label],
      [partial('engagements', totals.engagements, posts.length), partial(label, totals.base, posts.length)],
    );
    return key === 'er_followers' && usual ? { ...rate, usual } : rate;
  });
}

/** How many of the people who follow an account a post is shown to, as far as views tell: views over followers. */
function viewRate(posts: readonly MeasuredPost[]): Metric {
  const both = posts.filter(
    ({ figures, followers }) => figures.views !== undefined && followers !== undefined,
  );
  const measured = both.length > 0 ? both : posts;
  const label = measured.length > 1 ? 'followers, once for each post' : 'followers';
  return percentOf(
    'view_rate',
    'View rate (by followers)',
    ['views', label],
    [
      partial('views', sumOf(measured.map(({ figures }) => figures.views)), posts.length),
      partial(label, sumOf(measured.map(({ followers }) => followers)), posts.length),
    ],
  );
}

/**
 * Earned media value: engagements times what a workspace takes one to be worth. No money that anybody earned or saved, and every vendor uses another
 * figure, so it is off unless a workspace sets its own.
 */
function earnedMedia(engagements: Total, each: Money | undefined): Metric[] {
  if (!each) return [];
  const count = whole('engagements', engagements);
  const worth: Input = { name: 'worth of one engagement', value: each.amount, words: formatMoney(each) };
  const result: MetricResult =
    count.value === undefined
      ? { known: false, missing: [count.missing ?? count.name] }
      : { known: true, unit: 'money', value: count.value * each.amount, currency: each.currency };
  const inputs = shownInputs([count, worth]);
  const formula = 'engagements × worth of one engagement';
  return [{ key: 'emv', name: 'EMV (earned media value, an estimate)', formula, inputs, result }];
}

function percentOf(
  key: MetricKey,
  name: string,
  [above, below]: readonly [string, string],
  [numerator, denominator]: readonly [Input, Input],
): Metric {
  const result = ratio(numerator, denominator, (above, below) => ({
    known: true,
    unit: 'percent',
    // Multiplied first: 7,000 of 200,000 is 3.5 percent, not 3.5000000000000004.
    value: (above * 100) / below,
  }));
  return {
    key,
    name,
    formula: `${above} ÷ ${below} × 100`,
    inputs: shownInputs([numerator, denominator]),
    result,
  };
}

function costPer(
  key: MetricKey,
  name: string,
  per: string,
  cost: Money | undefined,
  total: Total,
  times = 1,
  over = 'posts',
): Metric {
  const paid = costInput(cost);
  const count = whole(per, total, over);
  const formula = times === 1 ? `cost ÷ ${per}` : `cost ÷ ${per} × 1,000`;
  const result = ratio(paid, count, (above, below) => ({
    known: true,
    unit: 'money',
    value: (above * times) / below,
    currency: cost?.currency ?? '',
  }));
  return { key, name, formula, inputs: shownInputs([paid, count]), result };
}

function returns(revenue: MoneyTotal, cost: Money | undefined, over: string): Metric[] {
  const earned = revenueInput(revenue, cost, over);
  const paid = costInput(cost);
  const roas = ratio(earned, paid, (above, below) => ({ known: true, unit: 'ratio', value: above / below }));
  const gain =
    revenue.value && cost && revenue.value.currency === cost.currency
      ? { ...earned, value: earned.value === undefined ? undefined : subtract(revenue.value, cost).amount }
      : earned;
  const roi = ratio(gain, paid, (above, below) => ({
    known: true,
    unit: 'percent',
    value: (above * 100) / below,
  }));
  const inputs = shownInputs([earned, paid]);
  return [
    { key: 'roas', name: 'ROAS (return on ad spend)', formula: 'revenue ÷ cost', inputs, result: roas },
    {
      key: 'roi',
      name: 'ROI (return on investment)',
      formula: '(revenue − cost) ÷ cost × 100',
      inputs,
      result: roi,
    },
  ];
}

function ratio(
  above: Input,
  below: Input,
  found: (above: number, below: number) => MetricResult,
): MetricResult {
  const missing = [above, below]
    .filter(({ value }) => value === undefined)
    .map((input) => input.missing ?? input.name);
  if (below.value === 0) missing.push(`${below.name} (they are zero)`);
  if (missing.length > 0 || above.value === undefined || below.value === undefined) {
    return { known: false, missing };
  }
  return found(above.value, below.value);
}

function shownInputs(inputs: readonly Input[]): Metric['inputs'] {
  return inputs.map(({ name, words }) => ({ name, value: words }));
}
