import { formatMoney, type Money, minorDigits, money, subtract } from '../money.ts';
import { roundWhole } from '../rounding.ts';
import type { Figures } from './results.ts';
import { engagementsOf, type MoneyTotal, type Total, totalBy, totalOf, totalRevenue } from './totals.ts';

export type MetricKey =
  | 'er_followers'
  | 'er_reach'
  | 'er_views'
  | 'ctr'
  | 'cpm'
  | 'cpe'
  | 'cpv'
  | 'cpc'
  | 'cpa'
  | 'roas'
  | 'roi';

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
}

/** One post with the followers of the account it stood on, as far as they are known. */
export interface MeasuredPost {
  readonly figures: Figures;
  readonly followers?: number | undefined;
}

interface Input {
  readonly name: string;
  readonly value: number | undefined;
  readonly words: string;
  readonly missing?: string;
}

/**
 * Every metric over a set of posts and their cost. Cost is what the deals committed plus the retail value of
 * product. A cost per something needs the figure of every post, because the cost covers all of them.
 */
export function metricsOf(posts: readonly MeasuredPost[], cost: Money | undefined): Metric[] {
  const figures = posts.map((post) => post.figures);
  const engagements = totalBy(figures, engagementsOf);
  const impressions = totalOf(figures, 'impressions');
  const shown =
    impressions.known === posts.length
      ? { name: 'impressions', total: impressions }
      : { name: 'views', total: totalOf(figures, 'views') };
  return [
    ...engagementRates(posts),
    percentOf(
      'ctr',
      'Click-through rate (CTR)',
      ['clicks', shown.name],
      [whole('clicks', totalOf(figures, 'clicks')), whole(shown.name, shown.total)],
    ),
    costPer('cpm', `CPM (by ${shown.name})`, shown.name, cost, shown.total, 1000),
    costPer('cpe', 'CPE (cost per engagement)', 'engagements', cost, engagements),
    costPer('cpv', 'CPV (cost per view)', 'views', cost, totalOf(figures, 'views')),
    costPer('cpc', 'CPC (cost per click)', 'clicks', cost, totalOf(figures, 'clicks')),
    costPer('cpa', 'CPA (cost per conversion)', 'conversions', cost, totalOf(figures, 'conversions')),
    ...returns(totalRevenue(figures), cost),
  ];
}

export function metric(metrics: readonly Metric[], key: MetricKey): Metric | undefined {
  return metrics.find((one) => one.key === key);
}

/** The guide's rate (total engagements / followers x 100), and by reach and by views, named apart. */
function engagementRates(posts: readonly MeasuredPost[]): Metric[] {
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
    return percentOf(
      key,
      name,
      ['engagements', label],
      [partial('engagements', totals.engagements, posts.length), partial(label, totals.base, posts.length)],
    );
  });
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
): Metric {
  const paid = costInput(cost);
  const count = whole(per, total);
  const formula = times === 1 ? `cost ÷ ${per}` : `cost ÷ ${per} × 1,000`;
  const result = ratio(paid, count, (above, below) => ({
    known: true,
    unit: 'money',
    value: (above * times) / below,
    currency: cost?.currency ?? '',
  }));
  return { key, name, formula, inputs: shownInputs([paid, count]), result };
}

function returns(revenue: MoneyTotal, cost: Money | undefined): Metric[] {
  const earned = revenueInput(revenue, cost);
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

/** A total that counts only when every post has the figure. */
function whole(name: string, total: Total): Input {
  const complete = total.known === total.of && total.of > 0;
  return {
    name,
    value: complete ? total.value : undefined,
    words: total.value === undefined ? 'missing' : count(total.value),
    missing: total.known > 0 ? `${name} of ${total.of - total.known} of ${total.of} posts` : name,
  };
}

/** A total over the posts that have both figures of a rate. */
function partial(name: string, total: Total, of: number): Input {
  const words = total.value === undefined ? 'missing' : count(total.value);
  return {
    name,
    value: total.known === total.of ? total.value : undefined,
    words: total.of > 0 && total.of < of ? `${words} (${total.of} of ${of} posts)` : words,
  };
}

function costInput(cost: Money | undefined): Input {
  return { name: 'cost', value: cost?.amount, words: cost ? formatMoney(cost) : 'missing' };
}

function revenueInput(revenue: MoneyTotal, cost: Money | undefined): Input {
  const complete = revenue.known === revenue.of && revenue.value !== undefined;
  const sameCurrency = !cost || revenue.value?.currency === cost.currency;
  const missing = revenue.mixed
    ? 'revenue in one currency'
    : revenue.value && !sameCurrency
      ? `revenue in ${cost?.currency}`
      : revenue.known > 0
        ? `revenue of ${revenue.of - revenue.known} of ${revenue.of} posts`
        : 'revenue';
  return {
    name: 'revenue',
    value: complete && sameCurrency ? revenue.value?.amount : undefined,
    words: revenue.value ? formatMoney(revenue.value) : 'missing',
    missing,
  };
}

function sumOf(values: readonly (number | undefined)[]): Total {
  const known = values.filter((value) => value !== undefined);
  return {
    value: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined,
    known: known.length,
    of: values.length,
  };
}

function shownInputs(inputs: readonly Input[]): Metric['inputs'] {
  return inputs.map(({ name, words }) => ({ name, value: words }));
}

function count(value: number): string {
  return new Intl.NumberFormat('en-US').format(value);
}

/** A metric in words: `4.2%`, `3.1`, `$12.35`, `$0.0042`, or `missing: clicks`. */
export function metricWords(result: MetricResult): string {
  if (!result.known) return `missing: ${result.missing.join(', ')}`;
  if (result.unit === 'money') return unitCost(result.value, result.currency);
  const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  return result.unit === 'percent' ? `${digits.format(result.value)}%` : `${digits.format(result.value)} x`;
}

/**
 * The cost of one thing: rounded half-up to whole minor units from one major unit on, below that with three
 * significant digits, so that a view for a fifth of a cent does not read as free.
 */
export function unitCost(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  if (minor === 0 || minor >= 10 ** digits) return formatMoney(money(roundWhole(minor, 'half-up'), currency));
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    maximumSignificantDigits: 3,
    minimumSignificantDigits: 1,
  }).format(minor / 10 ** digits);
}
