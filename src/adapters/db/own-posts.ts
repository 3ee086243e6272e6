import { sql } from 'kysely';
import type { OwnPostsFilter } from '../../application/performance/results-store.ts';
import type { OwnPost } from '../../domain/pricing/own-results.ts';
import { present } from './columns.ts';
import { notTakenBack, pickedPart, ratesPart, soldPart } from './report-parts.ts';
import type { Db } from './tables.ts';

/** The newest posts that are looked at: a median of more would not be another. */
const MOST_POSTS = 400;

interface PostRow {
  readonly deal: number;
  readonly platform: string;
  readonly format: string;
  readonly published_on: string;
  readonly captured_on: string;
  readonly views: number | null;
  readonly engagements: number | null;
  readonly clicks: number | null;
  readonly conversions: number | null;
  readonly boosted: boolean;
}

/**
 * The newest reading of each post of a creator, or of some deals, with the clicks that only the reading holds. Orders by code
 * are the deal's and shared among its posts; a code for which no order was ever imported says nothing, for nobody knows whether
 * its shop's file was brought. One query along indexes, whatever the number of deals.
 */
export async function ownPosts(db: Db, workspace: string, filter: OwnPostsFilter): Promise<OwnPost[]> {
  const { zone, today } = filter;
  const of = {
    workspace,
    query: { rates: [], zone, today },
    ...(filter.creator === undefined ? {} : { creators: [filter.creator] }),
    ...(filter.deals === undefined ? {} : { only: filter.deals }),
  };
  const { rows } = await sql<PostRow>`
    with ${ratesPart(of)}, ${pickedPart(of)},
    ${soldPart(of)},
    boosted as (
      select distinct e.deal
      from deal_events e join picked p on p.number = e.deal
      where e.workspace = ${workspace} and e.kind = 'cost-added' and e.event ->> 'what' = 'boosting'
        and ${notTakenBack(workspace, 'cost')}
    ),
    posts as (
      select r.*, count(*) over (partition by r.deal) as pieces
      from picked p join newest_results r on r.workspace = ${workspace} and r.deal = p.number
    )
    select r.deal, r.platform, r.format, r.published_on, r.captured_on, r.views, r.engagements,
      (n.figures ->> 'clicks')::bigint as clicks,
      case when s.deal is null then r.conversions else s.orders::double precision / r.pieces end as conversions,
      b.deal is not null as boosted
    from posts r
    join results n on n.workspace = r.workspace and n.deal = r.deal and n.post = r.post and n.captured_on = r.captured_on
    left join sold s on s.deal = r.deal
    left join boosted b on b.deal = r.deal
    where r.platform = any(${[...filter.platforms]})
    order by r.published_on desc, r.deal, r.post
    limit ${MOST_POSTS}
  `.execute(db);
  return rows.map(postOf);
}

function postOf({
  deal,
  platform,
  format,
  published_on,
  captured_on,
  boosted,
  ...figures
}: PostRow): OwnPost {
  const { views, engagements, clicks, conversions } = figures;
  return {
    deal,
    platform,
    format,
    publishedOn: Temporal.PlainDate.from(published_on),
    capturedOn: Temporal.PlainDate.from(captured_on),
    boosted,
    ...present({ views, engagements, clicks, conversions }),
  };
}
