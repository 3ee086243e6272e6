import { type Brief, KPIS, type Kpi } from '../campaign.ts';
import { majorUnits } from '../money.ts';
import { type Counted, countedByPosts } from './counted.ts';
import { type MeasuredPost, metric, metricsOf } from './metrics.ts';
import { totalOf } from './totals.ts';

/** How a KPI stands, in a word; colour alone never says it. */
export type Standing = 'met' | 'on track' | 'behind' | 'no figures yet';

export interface KpiProgress {
  readonly kpi: Kpi;
  readonly name: string;
  readonly unit: (typeof KPIS)[Kpi]['unit'];
  readonly goal: number;
  /** Count, percent, ratio or major units of the campaign's currency; undefined when figures are missing. */
  readonly actual: number | undefined;
  readonly standing: Standing;
}

/**
 * Every goal of a brief beside what was reached. A count is on track when it is at least as far as the
 * campaign's days are; a rate has no such path: it is met or behind.
 */
export function kpiProgress(
  brief: Pick<Brief, 'kpiTargets' | 'startsOn' | 'endsOn' | 'budget'>,
  posts: readonly MeasuredPost[],
  cost: Brief['budget'] | undefined,
  today: Temporal.PlainDate,
  counted: Counted = countedByPosts(posts.map(({ figures }) => figures)),
): KpiProgress[] {
  return brief.kpiTargets.map(({ kpi, target }) => {
    const actual = actualOf(kpi, posts, cost, brief.budget.currency, counted);
    const { name, unit } = KPIS[kpi];
    const share = unit === 'count' || unit === 'money' ? elapsedShare(brief, today) : 1;
    return { kpi, name, unit, goal: target, actual, standing: standingOf(actual, target, share) };
  });
}

/** Part of the campaign's days that have passed, 0 to 1. The last day counts as passed. */
export function elapsedShare(
  { startsOn, endsOn }: Pick<Brief, 'startsOn' | 'endsOn'>,
  today: Temporal.PlainDate,
): number {
  const total = startsOn.until(endsOn).days + 1;
  const passed = startsOn.until(today).days + 1;
  return Math.min(1, Math.max(0, passed / total));
}

export function standingOf(actual: number | undefined, goal: number, share: number): Standing {
  if (actual === undefined) return 'no figures yet';
  if (actual >= goal) return 'met';
  return share < 1 && actual >= goal * share ? 'on track' : 'behind';
}

/** A sum over what is known: the digest says beside it which posts lack figures. */
function actualOf(
  kpi: Kpi,
  posts: readonly MeasuredPost[],
  cost: Brief['budget'] | undefined,
  currency: string,
  counted: Counted,
): number | undefined {
  const figures = posts.map((post) => post.figures);
  switch (kpi) {
    case 'video_views':
      return totalOf(figures, 'views').value;
    case 'reach':
      return totalOf(figures, 'reach').value;
    case 'impressions':
      return totalOf(figures, 'impressions').value;
    case 'link_clicks':
      return counted.clicks.value;
    case 'conversions':
      return counted.conversions.value;
    case 'revenue': {
      const { value } = counted.revenue;
      return value?.currency === currency ? majorUnits(value) : undefined;
    }
    case 'engagement_rate':
      return valueOf(posts, cost, counted, 'er_followers');
    case 'roas':
      return valueOf(posts, cost, counted, 'roas');
  }
}

function valueOf(
  posts: readonly MeasuredPost[],
  cost: Brief['budget'] | undefined,
  counted: Counted,
  key: 'er_followers' | 'roas',
) {
  const result = metric(metricsOf(posts, cost, counted), key)?.result;
  return result?.known ? result.value : undefined;
}
