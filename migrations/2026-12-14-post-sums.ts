import { type Kysely, sql } from 'kysely';

/**
 * The posts of each deal summed by platform, format, quarter and currency of their revenue: each by its newest reading, and those that are out without one. A report
 * over all deals compares kinds of posts, and no index sums them; so triggers note the deals whose readings or posts come or go, and sum those again once, at the end
 * of the transaction: an import brings thousands of posts of one deal, each by a statement of its own. They hold the deals meanwhile, or of two that change at once
 * each would sum without what the other brings. Frozen.
 */
const SUMMED = ['views', 'engagements', 'conversions'];

const STATEMENTS = [
  `create table post_sums (
    workspace text not null,
    deal integer not null,
    platform text not null,
    format text not null,
    quarter integer not null,
    currency text not null,
    posts integer not null check (posts > 0),
    read integer not null,
    ${SUMMED.map((name) => `${name}_posts integer not null, ${name} bigint not null,`).join(' ')}
    revenue_posts integer not null,
    revenue_amount bigint not null,
    posts_of_deal integer not null,
    first_told date,
    last_told date,
    is_first boolean not null,
    primary key (workspace, deal, platform, format, quarter, currency)
  )`,
  `comment on column post_sums.quarter is 'ten times the year and the quarter: 20264'`,
  `comment on column post_sums.currency is 'empty for posts without revenue'`,
  `comment on column post_sums.first_told is 'on which day the first post of the deal went out, of those that its events tell'`,
  `comment on column post_sums.is_first is 'one row of each deal: it has the rest of what is shared among posts'`,
  `create function post_sums_of(of_workspace text, of_deals integer[]) returns setof post_sums language sql stable as $$
    with stories as (
      select distinct on (e.deal, e.event ->> 'post') e.deal, e.kind, e.event ->> 'post' as post, e.event ->> 'platform' as platform,
        e.event ->> 'format' as format, (e.event ->> 'publishedOn')::date as published_on
      from deal_events e
      where e.workspace = of_workspace and e.deal = any(of_deals) and e.kind in ('post-published', 'post-withdrawn')
      order by e.deal, e.event ->> 'post', e.sequence desc
    ),
    told as (select * from stories where kind = 'post-published'),
    pieces as (
      select deal, platform, format, published_on, captured_on, views, engagements, conversions, revenue_amount, revenue_currency
      from newest_results where workspace = of_workspace and deal = any(of_deals)
      union all
      select deal, platform, format, published_on, null, null, null, null, null, null
      from told
      where platform is not null and format is not null and published_on is not null and not exists (
        select from newest_results r where r.workspace = of_workspace and r.deal = told.deal and r.post = told.post
      )
    ),
    kinds as (
      select deal, platform, format, (date_part('year', published_on) * 10 + date_part('quarter', published_on))::integer as quarter,
        coalesce(revenue_currency, '') as currency, count(*)::integer as posts, count(captured_on)::integer as read,
        ${SUMMED.map((name) => `count(${name})::integer as ${name}_posts, coalesce(sum(${name}), 0)::bigint as ${name},`).join(' ')}
        count(revenue_amount)::integer as revenue_posts, coalesce(sum(revenue_amount), 0)::bigint as revenue_amount
      from pieces group by 1, 2, 3, 4, 5
    )
    select of_workspace, kinds.*, (sum(posts) over of_deal)::integer, days.first_told, days.last_told,
      row_number() over (of_deal order by platform, format, quarter, currency) = 1
    from kinds
    left join (select deal, min(published_on) as first_told, max(published_on) as last_told from told group by deal) days using (deal)
    window of_deal as (partition by deal)
  $$`,
  `create function keep_post_sums(of_workspace text, of_deals integer[]) returns void language plpgsql as $$
  begin
    perform from deals where workspace = of_workspace and number = any(of_deals) order by number for no key update;
    delete from post_sums where workspace = of_workspace and deal = any(of_deals);
    insert into post_sums select * from post_sums_of(of_workspace, of_deals);
  end $$`,
  `create table post_sums_due (
    transaction xid8 not null,
    workspace text not null,
    deal integer not null,
    primary key (transaction, workspace, deal)
  )`,
  `comment on table post_sums_due is 'deals that a transaction under way changes the posts of; empty for everybody else'`,
  `create function note_post_sums_of_results() returns trigger language plpgsql as $$
  begin
    insert into post_sums_due select distinct pg_current_xact_id(), workspace, deal from changed on conflict do nothing;
    return null;
  end $$`,
  `create function note_post_sums_of_event() returns trigger language plpgsql as $$
  begin
    insert into post_sums_due values (pg_current_xact_id(), new.workspace, new.deal) on conflict do nothing;
    return null;
  end $$`,
  // The first that is called sums for all, so that deals are held in the order of their numbers; the others find nothing left.
  `create function keep_due_post_sums() returns trigger language plpgsql as $$
  declare
    due record;
  begin
    for due in
      with taken as (delete from post_sums_due where transaction = new.transaction returning workspace, deal)
      select workspace, array_agg(deal) as deals from taken group by workspace order by workspace
    loop
      perform keep_post_sums(due.workspace, due.deals);
    end loop;
    return null;
  end $$`,
  ...['insert', 'update'].map(
    (happens) => `create trigger results_summed_after_${happens} after ${happens} on results
      referencing new table as changed for each statement execute function note_post_sums_of_results()`,
  ),
  `create trigger results_summed_after_delete after delete on results
    referencing old table as changed for each statement execute function note_post_sums_of_results()`,
  `create trigger deal_events_summed after insert on deal_events
    for each row when (new.kind in ('post-published', 'post-withdrawn')) execute function note_post_sums_of_event()`,
  `create constraint trigger post_sums_kept after insert on post_sums_due deferrable initially deferred
    for each row execute function keep_due_post_sums()`,
  `insert into post_sums select summed.*
    from (select workspace, array_agg(number) as numbers from deals group by workspace) of
    cross join lateral post_sums_of(of.workspace, of.numbers) summed`,
  // Reports of a campaign walked along it; they find the posts by their deals now.
  `drop index newest_results_by_campaign`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
