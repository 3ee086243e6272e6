import { KPIS, type KpiTarget } from '../../campaign.ts';
import { formatMoney, type Money, minorDigits, money } from '../../money.ts';
import { ENOUGH_POSTS, type FigureName, figuresOf, valueWords } from './figures.ts';
import type { Pair, PostSums } from './sums.ts';

export type Measure = 'roas' | 'cpa' | 'cpm' | 'engagementRate';

/** What posts are measured by: the campaign's goal, else what all its posts come to. */
export interface Yardstick {
  readonly measure: Measure;
  readonly name: string;
  /** In the unit of the measure. */
  readonly value: number;
  readonly basis: 'goal' | 'all posts';
  /** `goal $20`, `$19.39 over all posts`. */
  readonly words: string;
  /** How a goal of the campaign becomes one of each post: `budget of $10,000 ÷ 500,000 video views`. */
  readonly how?: string;
}

/** What a campaign set out to reach; a program has no goal of its own. */
export interface Aims {
  readonly goals: readonly KpiTarget[];
  readonly budget: Money;
  readonly objective: 'awareness' | 'leads' | 'sales';
}

const MEASURE_NAMES: Record<Measure, string> = {
  roas: 'ROAS',
  cpa: 'cost per conversion',
  cpm: 'cost per 1,000 views',
  engagementRate: 'engagement rate',
};

/** Measures in which less is better. */
const COSTS: ReadonlySet<Measure> = new Set(['cpa', 'cpm']);

const BY_OBJECTIVE = {
  awareness: ['cpm', 'engagementRate'],
  leads: ['cpa', 'cpm', 'engagementRate'],
  sales: ['roas', 'cpa', 'cpm', 'engagementRate'],
} as const satisfies Record<string, readonly Measure[]>;

/** The first goal of the brief that posts have figures for; else what all posts come to in the measure of the objective. */
export function yardstickOf(whole: PostSums, currency: string, aims?: Aims): Yardstick | undefined {
  const goal = aims?.goals
    .flatMap((target) => goalOf(target, aims.budget) ?? [])
    .find((one) => againstYardstick(whole, one));
  if (goal) return goal;
  for (const measure of BY_OBJECTIVE[aims?.objective ?? 'awareness']) {
    const figure = figuresOf(whole)[measure];
    if (figure.state !== 'known' || figure.value <= 0) continue;
    const words = `${valueWords(figure.value, measure, currency)} over all posts`;
    return { measure, name: MEASURE_NAMES[measure], value: figure.value, basis: 'all posts', words };
  }
  return undefined;
}

/** What a goal asks of each post: a sum becomes a cost per piece by the budget. Reach, impressions and clicks measure no post here. */
function goalOf({ kpi, target }: KpiTarget, budget: Money): Yardstick | undefined {
  const per = (measure: Measure, value: number, how?: string): Yardstick => ({
    measure,
    name: MEASURE_NAMES[measure],
    value,
    basis: 'goal',
    words: `goal ${valueWords(value, measure, budget.currency)}`,
    ...(how ? { how } : {}),
  });
  const split = `budget of ${formatMoney(budget)} ÷ ${target.toLocaleString('en-US')} ${KPIS[kpi].name.toLowerCase()}`;
  switch (kpi) {
    case 'engagement_rate':
      return per('engagementRate', target);
    case 'roas':
      return per('roas', target);
    case 'revenue':
      return per(
        'roas',
        (target * 10 ** minorDigits(budget.currency)) / budget.amount,
        'goal of revenue ÷ budget',
      );
    case 'conversions':
      return per('cpa', budget.amount / target, split);
    case 'video_views':
      return per('cpm', (budget.amount * 1_000) / target, split);
    default:
      return undefined;
  }
}

/** What posts came to beside the yardstick. */
export interface Measured {
  /** How many times as good: 1 is as good, 2 twice as good, 0 where money was spent and nothing came of it. */
  readonly times: number;
  readonly posts: number;
  /** Missing where nothing came of the money: a cost of each has no value then. */
  readonly actual?: number;
  /** What was spent for nothing, in minor units. */
  readonly spent?: number;
}

/** How many times as good as the yardstick. Undefined on too few figures, and where nothing was paid that a result could be held against. */
export function againstYardstick(sums: PostSums, { measure, value }: Yardstick): Measured | undefined {
  const { posts, above, below } = pairOf(sums, measure);
  if (posts >= ENOUGH_POSTS && COSTS.has(measure) && below === 0 && above > 0)
    return { times: 0, posts, spent: above };
  const figure = figuresOf(sums)[measure];
  if (figure.state !== 'known' || value <= 0) return undefined;
  const { value: actual } = figure;
  if (!COSTS.has(measure)) return { times: actual / value, actual, posts };
  return actual > 0 ? { times: value / actual, actual, posts } : undefined;
}

/** Whether enough posts have the figures of the measure, and nothing was paid for any of them. */
export function isUnpaid(sums: PostSums, { measure }: Yardstick): boolean {
  if (measure === 'engagementRate') return false;
  const { posts, above, below } = pairOf(sums, measure);
  return posts >= ENOUGH_POSTS && (measure === 'roas' ? below : above) === 0;
}

function pairOf(sums: PostSums, measure: Measure): Pair {
  switch (measure) {
    case 'roas':
      return sums.returned;
    case 'cpa':
      return sums.perConversion;
    case 'cpm':
      return sums.perView;
    case 'engagementRate':
      return sums.engagementRate;
  }
}

/** `6 posts, cost per 1,000 views $8.20, goal $20`, `3 posts, no conversion for $900, goal $100`. */
export function measuredWords(result: Measured, yardstick: Yardstick, currency: string): string {
  return `${result.posts} posts, ${namedWords(result, yardstick, currency)}, ${yardstick.words}`;
}

/** `cost per 1,000 views $8.20`, `no view for $900`. */
export function namedWords(result: Measured, yardstick: Yardstick, currency: string): string {
  const words = actualWords(result, yardstick, currency);
  return result.actual === undefined ? words : `${yardstick.name} ${words}`;
}

/** `$8.20`, `no conversion for $900`. */
export function actualWords({ actual, spent = 0 }: Measured, yardstick: Yardstick, currency: string): string {
  const name: FigureName = yardstick.measure;
  if (actual !== undefined) return valueWords(actual, name, currency);
  return `no ${name === 'cpa' ? 'conversion' : 'view'} for ${formatMoney(money(spent, currency))}`;
}

/** `as good`, `2.4 times as good`, `0.04 times as good`: a result that is there never reads as none. */
export function timesWords(times: number): string {
  if (times === 0) return 'nothing came of it';
  const shown = times >= 0.1 ? Math.round(times * 10) / 10 : Number(times.toPrecision(1));
  return shown === 1
    ? 'as good'
    : `${shown.toLocaleString('en-US', { maximumSignificantDigits: 4 })} times as good`;
}
