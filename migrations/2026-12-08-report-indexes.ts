import { type Kysely, sql } from 'kysely';

/**
 * What reports walk along over all deals: the few events that they count, without the whole chains, and the newest reading of each post as plain columns. There are
 * many times as many readings as posts, and no index finds the newest of each without a walk over all of them; so a trigger keeps those, also when an import
 * brings or takes back readings by the thousand. Frozen.
 */
const STATEMENTS = [
  `create index deal_events_reported on deal_events (workspace, kind, deal) include (acted_at)
    where kind in ('agreed', 'cost-added', 'cost-removed', 'post-published', 'post-withdrawn')`,
  `create index drafts_feedback_sent on drafts (workspace, deal) where kind = 'revision_feedback' and status = 'sent'`,
  `create table newest_results (
    workspace text not null,
    deal integer not null,
    post text not null,
    campaign integer not null,
    captured_on date not null,
    published_on date not null,
    platform text not null,
    format text not null,
    views bigint,
    engagements bigint,
    conversions bigint,
    revenue_amount bigint,
    revenue_currency text,
    primary key (workspace, deal, post)
  )`,
  `create index newest_results_by_campaign on newest_results (workspace, campaign)`,
  `create view result_columns as
    select workspace, deal, post, campaign, captured_on, published_on, platform, format,
      (figures ->> 'views')::bigint as views,
      case when figures ?| array['likes', 'comments', 'shares', 'saves'] then
        coalesce((figures ->> 'likes')::bigint, 0) + coalesce((figures ->> 'comments')::bigint, 0)
        + coalesce((figures ->> 'shares')::bigint, 0) + coalesce((figures ->> 'saves')::bigint, 0)
      end as engagements,
      (figures ->> 'conversions')::bigint as conversions,
      (figures -> 'revenue' ->> 'amount')::bigint as revenue_amount,
      figures -> 'revenue' ->> 'currency' as revenue_currency
    from results`,
  `create function keep_newest_results() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      delete from newest_results kept using changed
        where kept.workspace = changed.workspace and kept.deal = changed.deal and kept.post = changed.post;
    end if;
    insert into newest_results
      select newest.* from (select distinct workspace, deal, post from changed) of
      cross join lateral (
        select * from result_columns one
        where one.workspace = of.workspace and one.deal = of.deal and one.post = of.post
        order by one.captured_on desc limit 1
      ) newest
      order by newest.workspace, newest.deal, newest.post
    on conflict (workspace, deal, post) do update set
      (campaign, captured_on, published_on, platform, format, views, engagements, conversions, revenue_amount, revenue_currency)
      = (excluded.campaign, excluded.captured_on, excluded.published_on, excluded.platform, excluded.format, excluded.views,
        excluded.engagements, excluded.conversions, excluded.revenue_amount, excluded.revenue_currency)
      where excluded.captured_on >= newest_results.captured_on;
    return null;
  end $$`,
  ...['insert', 'update'].map(
    (happens) => `create trigger results_newest_after_${happens} after ${happens} on results
      referencing new table as changed for each statement execute function keep_newest_results()`,
  ),
  `create trigger results_newest_after_delete after delete on results
    referencing old table as changed for each statement execute function keep_newest_results()`,
  `insert into newest_results
    select distinct on (workspace, deal, post) * from result_columns
    order by workspace, deal, post, captured_on desc`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
