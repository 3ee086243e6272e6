import { sql } from 'kysely';
import type { DayChange, TrendFigure } from '../../domain/performance/trend.ts';
import type { Db } from './tables.ts';

interface ChangeRow extends DayChange {
  readonly campaign: number;
}

/** By how much the figure of each campaign's posts moved with the captures of each day: what a post had before is taken off again. */
export async function dayChanges(
  db: Db,
  workspace: string,
  campaigns: readonly number[],
  figure: TrendFigure,
): Promise<ReadonlyMap<number, DayChange[]>> {
  if (campaigns.length === 0) return new Map();
  const { rows } = await sql<ChangeRow>`
    select campaign, captured_on::text as on, sum(coalesce(figure, 0) - coalesce(before, 0))::bigint as value,
      sum((figure is not null)::integer - (before is not null)::integer)::integer as posts
    from (
      select campaign, captured_on, figure, lag(figure) over (partition by deal, post order by captured_on) as before
      from (
        select deal, post, campaign, captured_on, ${sql.ref(figure)} as figure
        from result_columns where workspace = ${workspace} and campaign = any(${[...campaigns]})
      ) captures
    ) moves
    group by campaign, captured_on order by campaign, captured_on
  `.execute(db);
  return Map.groupBy(rows, ({ campaign }) => campaign);
}
