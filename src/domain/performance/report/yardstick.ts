import { KPIS, type KpiTarget } from '../../campaign.ts';
import { formatMoney, type Money, minorDigits } from '../../money.ts';
import { type FigureName, figuresOf, valueWords } from './figures.ts';
import type { PostSums } from './sums.ts';

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
    .find(({ measure }) => figuresOf(whole)[measure].state === 'known');
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

/** How many times as good as the yardstick: 1 is as good, 2 twice as good. Undefined on too few figures. */
export function againstYardstick(
  sums: PostSums,
  { measure, value }: Yardstick,
): { readonly times: number; readonly actual: number; readonly posts: number } | undefined {
  const figure = figuresOf(sums)[measure];
  if (figure.state !== 'known' || value <= 0) return undefined;
  const { value: actual, posts } = figure;
  if (!COSTS.has(measure)) return { times: actual / value, actual, posts };
  return actual > 0 ? { times: value / actual, actual, posts } : undefined;
}

/** `6 posts, cost per 1,000 views $8.20, goal $20`. */
export function measuredWords(
  { actual, posts }: { readonly actual: number; readonly posts: number },
  yardstick: Yardstick,
  currency: string,
): string {
  const name: FigureName = yardstick.measure;
  return `${posts} posts, ${yardstick.name} ${valueWords(actual, name, currency)}, ${yardstick.words}`;
}
