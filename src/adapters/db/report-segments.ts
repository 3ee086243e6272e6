import { sql } from 'kysely';
import type { ReportQuery } from '../../application/performance/report/report-store.ts';
import type { VisitSegment } from '../../domain/performance/report/visit-segments.ts';
import { pickedPart, ratesPart } from './report-parts.ts';
import type { Db } from './tables.ts';

interface SegmentRow {
  readonly dimension: string;
  readonly value: string;
  readonly visits: number;
  readonly engaged_of: number;
  readonly engaged: number;
  readonly events_of: number;
  readonly events: number;
}

/**
 * Visits by every dimension that exports of visits have. A deal's visits may stand in several exports, each cut by other dimensions: of those that know
 * a dimension, the one with most visits tells it, as it does when visits are counted.
 */
export async function visitSegments(db: Db, workspace: string, query: ReportQuery): Promise<VisitSegment[]> {
  const of = { workspace, query };
  const { rows } = await sql<SegmentRow>`
    with ${ratesPart(of)}, ${pickedPart(of)},
    cut as (
      select v.deal, v.shape, s.key as dimension, s.value, sum(v.sessions) as visits,
        coalesce(sum(v.sessions) filter (where v.engaged_sessions is not null), 0) as engaged_of,
        coalesce(sum(v.engaged_sessions), 0) as engaged,
        coalesce(sum(v.sessions) filter (where v.key_events is not null), 0) as events_of,
        coalesce(sum(v.key_events), 0) as events
      from picked p
      join visits v on v.workspace = ${workspace} and v.deal = p.number
      cross join lateral jsonb_each_text(v.segments) s
      group by v.deal, v.shape, s.key, s.value
    ),
    telling as (
      select distinct on (deal, dimension) deal, dimension, shape
      from (select deal, dimension, shape, sum(visits) as visits from cut group by 1, 2, 3) shapes
      order by deal, dimension, visits desc, shape
    )
    select dimension, value, sum(visits)::bigint as visits, sum(engaged_of)::bigint as engaged_of, sum(engaged)::bigint as engaged,
      sum(events_of)::bigint as events_of, sum(events)::bigint as events
    from cut join telling using (deal, dimension, shape)
    group by dimension, value order by dimension, visits desc, value
  `.execute(db);
  return rows.map(({ dimension, value, visits, engaged_of, engaged, events_of, events }) => ({
    dimension,
    value,
    visits,
    engaged: { visits: engaged_of, count: engaged },
    keyEvents: { visits: events_of, count: events },
  }));
}
