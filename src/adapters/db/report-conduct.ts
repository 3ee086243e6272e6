import { sql } from 'kysely';
import type { ReportQuery } from '../../application/performance/report/report-store.ts';
import type { Conduct } from '../../domain/performance/report/scorecards.ts';
import { present } from './columns.ts';
import { notTakenBack, pickedPart, ratesPart } from './report-parts.ts';
import type { Db } from './tables.ts';

interface ConductRow {
  readonly creator: number;
  readonly on_time: number;
  readonly late: number;
  readonly overdue: number;
  readonly feedback_rounds: number;
  readonly feedback_deals: number;
  readonly answers: number;
  readonly days_to_answer: number | null;
  readonly again: number | null;
  readonly brand_fit_deals: number;
  readonly brand_fit: number | null;
}

/**
 * How creators delivered and answered. A line of work counts with the last day to publish of its own, else of the contract; a post belongs to the line of
 * its platform and format. What was owed by a day that is over and is not out counts as overdue. Of what was written down after a deal the last entry
 * stands.
 */
export async function reportedConduct(
  db: Db,
  workspace: string,
  query: ReportQuery,
  creators: readonly number[],
): Promise<Conduct[]> {
  if (creators.length === 0) return [];
  const of = { workspace, query, creators };
  const { rows } = await sql<ConductRow>`
    with ${ratesPart(of)}, ${pickedPart(of)},
    chosen as (
      select p.number, p.creator, d.agreed_terms, d.wanted
      from picked p join deals d on d.workspace = ${workspace} and d.number = p.number
    ),
    owed as (
      select p.number as deal, p.creator, line ->> 'platform' as platform, line ->> 'format' as format,
        sum((line ->> 'quantity')::integer) as pieces,
        max(coalesce(line ->> 'publishUntil', d.details ->> 'publishUntil'))::date as due
      from chosen p
      left join contract_details d on d.workspace = ${workspace} and d.deal = p.number
      cross join lateral jsonb_array_elements(
        case when jsonb_array_length(p.agreed_terms -> 'deliverables') > 0 then p.agreed_terms -> 'deliverables' else p.wanted end
      ) line
      group by 1, 2, 3, 4
    ),
    published as (
      select e.deal, e.event ->> 'platform' as platform, e.event ->> 'format' as format, (e.event ->> 'publishedOn')::date as day
      from deal_events e join chosen p on p.number = e.deal
      where e.workspace = ${workspace} and e.kind = 'post-published' and e.event ? 'publishedOn'
        and ${notTakenBack(workspace, 'post')}
    ),
    lines as (
      select o.creator, o.due, o.pieces, count(b.day) as pieces_out, count(*) filter (where b.day <= o.due) as in_time
      from owed o left join published b on b.deal = o.deal and b.platform = o.platform and b.format = o.format
      where o.due is not null
      group by o.creator, o.deal, o.platform, o.format, o.due, o.pieces
    ),
    delivered as (
      select creator, sum(in_time)::bigint as on_time, sum(pieces_out - in_time)::bigint as late,
        coalesce(sum(greatest(0, pieces - pieces_out)) filter (where due < ${query.today.toString()}::date), 0)::bigint as overdue
      from lines group by creator
    ),
    feedback as (
      select p.creator, count(*) as rounds, count(distinct f.deal) as deals
      from drafts f join chosen p on p.number = f.deal
      where f.workspace = ${workspace} and f.kind = 'revision_feedback' and f.status = 'sent'
      group by p.creator
    ),
    answered as (
      select creator, count(*) as answers, percentile_cont(0.5) within group (order by days) as days
      from (
        select p.creator, o.side, lag(o.side) over by_round as before,
          extract(epoch from o.offered_at - lag(o.offered_at) over by_round)::double precision / 86400 as days
        from offers o join chosen p on p.number = o.deal
        where o.workspace = ${workspace}
        window by_round as (partition by o.deal order by o.round)
      ) moves
      where side = 'theirs' and before = 'ours'
      group by creator
    ),
    afterwards as (
      select distinct on (e.deal) p.creator, e.deal, e.acted_at,
        (e.event ->> 'again')::integer as again, (e.event ->> 'brandFit')::integer as brand_fit
      from deal_events e join picked p on p.number = e.deal
      where e.workspace = ${workspace} and e.kind = 'aftercare-recorded'
      order by e.deal, e.sequence desc
    ),
    heard as (
      select creator, count(brand_fit) as brand_fit_deals, avg(brand_fit)::double precision as brand_fit,
        (array_agg(again order by acted_at desc, deal desc) filter (where again is not null))[1] as again
      from afterwards group by creator
    )
    select k.creator, coalesce(d.on_time, 0) as on_time, coalesce(d.late, 0) as late, coalesce(d.overdue, 0) as overdue,
      coalesce(f.rounds, 0) as feedback_rounds, coalesce(f.deals, 0) as feedback_deals,
      coalesce(a.answers, 0) as answers, a.days as days_to_answer,
      h.again, coalesce(h.brand_fit_deals, 0) as brand_fit_deals, h.brand_fit
    from (select distinct creator from chosen) k
    left join delivered d using (creator)
    left join feedback f using (creator)
    left join answered a using (creator)
    left join heard h using (creator)
    order by k.creator
  `.execute(db);
  return rows.map((row) => ({
    creator: row.creator,
    onTime: row.on_time,
    late: row.late,
    overdue: row.overdue,
    feedbackRounds: row.feedback_rounds,
    feedbackDeals: row.feedback_deals,
    answers: row.answers,
    ...present({ daysToAnswer: row.days_to_answer, again: row.again }),
    ...(row.brand_fit === null ? {} : { brandFit: { deals: row.brand_fit_deals, mean: row.brand_fit } }),
  }));
}
