import { sql } from 'kysely';
import type { ReportedDeal, ReportQuery } from '../../application/performance/report/report-store.ts';
import type { Deal } from '../../domain/deal.ts';
import { present } from './columns.ts';
import { countedPart, kindsPart } from './report-counted.ts';
import { costsPart, pickedWithTermsPart, ratesPart, soldPart } from './report-parts.ts';
import { DAYS_TO_CLOSE } from './report-prices.ts';
import type { Db } from './tables.ts';

interface DealRow {
  readonly number: number;
  readonly campaign: number;
  readonly campaign_name: string;
  readonly creator: number;
  readonly creator_name: string;
  readonly status: string;
  readonly currency: string;
  readonly price_model: string | null;
  readonly formats: string[] | null;
  readonly opened_on: string;
  readonly agreed_on: string | null;
  readonly days: number | null;
  readonly rounds: number;
  readonly asked: number | null;
  readonly agreed: number | null;
  readonly cost: number | null;
  readonly posts: number | null;
  readonly views: number | null;
  readonly engagements: number | null;
  readonly conversions: number | null;
  readonly revenue: number | null;
}

/** A page of deals of every status, by number. A sum is there when every post of the deal has the figure. */
export async function reportedDeals(
  db: Db,
  workspace: string,
  query: ReportQuery,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ReportedDeal[]> {
  const page = await db
    .selectFrom('deals')
    .select('number')
    .where('workspace', '=', workspace)
    .where('number', '>', after)
    .$if(query.campaign !== undefined, (deals) => deals.where('campaign', '=', query.campaign ?? 0))
    .orderBy('number')
    .limit(limit)
    .execute();
  return reportedDealsOf(
    db,
    workspace,
    query,
    page.map(({ number }) => number),
  );
}

/** Deals by their numbers, in the order of these. */
export async function reportedDealsOf(
  db: Db,
  workspace: string,
  query: ReportQuery,
  numbers: readonly number[],
): Promise<ReportedDeal[]> {
  if (numbers.length === 0) return [];
  const of = { workspace, query, only: numbers };
  const { rows } = await sql<DealRow>`
    with ${ratesPart(of)}, ${pickedWithTermsPart(of)}, ${kindsPart(of)}, ${costsPart(of)}, ${soldPart(of)}, ${countedPart()},
    figured as (
      select deal, sum(posts)::bigint as posts, array_agg(distinct platform || ' ' || format) as formats,
        ${wholeOf('views')}, ${wholeOf('engagements')}, ${wholeOf('conversions')}, ${wholeOf('revenue')}
      from counted where posts > 0 group by deal
    )
    select d.number, d.campaign, k.name as campaign_name, d.creator, r.name as creator_name, d.status, d.currency,
      d.agreed_terms -> 'priceModel' ->> 'kind' as price_model, f.formats,
      (d.opened_at at time zone ${query.zone})::date as opened_on, (p.agreed_at at time zone ${query.zone})::date as agreed_on,
      p.days, d.rounds, d.first_ask_amount as asked, p.agreed_fee_amount as agreed, c.own as cost, f.posts,
      f.views, f.engagements, f.conversions,
      round(f.revenue / x.factor)::bigint as revenue
    from deals d
    join campaigns k on k.workspace = d.workspace and k.number = d.campaign
    join creators r on r.workspace = d.workspace and r.number = d.creator
    left join (select number, agreed_at, agreed_fee_amount, ${DAYS_TO_CLOSE} as days from picked) p on p.number = d.number
    left join costs c on c.deal = d.number
    left join figured f on f.deal = d.number
    left join rates x on x.currency = d.currency
    where d.workspace = ${workspace} and d.number = any(${[...numbers]})
    order by d.number
  `.execute(db);
  return rows.map(dealOf);
}

function wholeOf(name: string) {
  const column = sql.ref(name);
  return sql`case when sum(${sql.ref(`${name}_posts`)}) = sum(posts) then sum(${column})::bigint end as ${column}`;
}

function dealOf(row: DealRow): ReportedDeal {
  return {
    number: row.number,
    campaign: row.campaign,
    campaignName: row.campaign_name,
    creator: row.creator,
    creatorName: row.creator_name,
    status: row.status as Deal['status'],
    currency: row.currency,
    formats: row.formats?.toSorted() ?? [],
    openedOn: row.opened_on,
    rounds: row.rounds,
    posts: row.posts ?? 0,
    ...present({
      priceModel: row.price_model,
      agreedOn: row.agreed_on,
      daysToClose: row.days,
      firstAsk: row.asked,
      agreedFee: row.agreed,
      cost: row.cost,
      views: row.views,
      engagements: row.engagements,
      conversions: row.conversions,
      revenue: row.revenue,
    }),
  };
}
