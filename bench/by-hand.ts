/**
 * The figures of a report as somebody would ask the database for them without Parley: posts by everything that a report compares, and prices by quarter.
 * Money in one currency, no codes, no costs beyond the fee, nobody's conduct: less than a report tells. `$1` is the workspace.
 */
const POSTS_BY_HAND = `
  with posts as (
    select d.creator, d.campaign, r.platform, r.format, d.agreed_terms -> 'priceModel' ->> 'kind' as price_model,
      date_trunc('quarter', r.published_on) as quarter, k.profile ->> 'country' as country, k.profile -> 'niches' ->> 0 as niche,
      width_bucket((k.profile -> 'accounts' -> 0 ->> 'followers')::bigint, array[10000, 100000, 500000, 1000000]::bigint[]) as tier,
      d.committed_amount::double precision / count(*) over (partition by r.deal) as cost,
      (k.profile -> 'accounts' -> 0 ->> 'followers')::bigint as followers,
      r.views, r.engagements, r.conversions, r.revenue_amount
    from newest_results r
    join deals d on d.workspace = r.workspace and d.number = r.deal
    join creators k on k.workspace = d.workspace and k.number = d.creator
    where r.workspace = $1 and d.status in ('agreed', 'contracted', 'in_production', 'live', 'completed')
  )
  select creator, campaign, platform, format, price_model, quarter, country, niche, tier,
    count(*), sum(cost), sum(views), sum(engagements), sum(conversions), sum(revenue_amount), count(views), count(engagements),
    count(conversions), count(revenue_amount), sum(followers) filter (where engagements is not null),
    sum(cost) filter (where views is not null), sum(cost) filter (where engagements is not null),
    sum(cost) filter (where conversions is not null), sum(cost) filter (where revenue_amount is not null)
  from posts
  group by grouping sets ((), (platform), (platform, format), (tier), (price_model), (country), (niche), (quarter), (campaign), (creator, platform, format))`;

const PRICES_BY_HAND = `
  select date_trunc('quarter', c.agreed_at at time zone 'Europe/Berlin'), count(*), avg(d.rounds), sum(o.asked), sum(d.agreed_fee_amount),
    percentile_cont(0.5) within group (order by extract(epoch from c.agreed_at - o.first_at))
  from deals d
  join (
    select deal, min(offered_at) as first_at,
      (array_agg((terms -> 'fee' ->> 'amount')::bigint order by round) filter (where side = 'theirs'))[1] as asked
    from offers where workspace = $1 group by deal
  ) o on o.deal = d.number
  join (
    select deal, max(acted_at) as agreed_at from deal_events where workspace = $1 and kind = 'agreed' group by deal
  ) c on c.deal = d.number
  where d.workspace = $1 and d.status in ('agreed', 'contracted', 'in_production', 'live', 'completed')
  group by 1`;

export const REPORT_BY_HAND = [POSTS_BY_HAND, PRICES_BY_HAND] as const;

/**
 * What a digest of one campaign says, asked for by hand: newest figures, the trend, work and offers, sales within 30 days of the posts, what waits, what was signed and
 * published. `$1` is the workspace, `$2` the campaign.
 */
export const DIGEST_BY_HAND = [
  `select r.*, k.name, (k.profile -> 'accounts' -> 0 ->> 'followers')::bigint as followers
    from (
      select distinct on (deal, post) deal, post, url, platform, format, published_on, figures from results
      where workspace = $1 and campaign = $2 order by deal, post, captured_on desc
    ) r
    join deals d on d.workspace = $1 and d.number = r.deal
    join creators k on k.workspace = d.workspace and k.number = d.creator`,
  `select captured_on, sum(views - coalesce(before, 0)) from (
      select captured_on, (figures ->> 'views')::bigint as views,
        lag((figures ->> 'views')::bigint) over (partition by deal, post order by captured_on) as before
      from results where workspace = $1 and campaign = $2
    ) moves group by 1 order by 1`,
  `select d.number, d.status, d.agreed_terms, d.committed_amount, d.ceiling_amount, k.name, c.details, o.side, o.terms, o.offered_at
    from deals d
    join creators k on k.workspace = d.workspace and k.number = d.creator
    left join contract_details c on c.workspace = d.workspace and c.deal = d.number
    left join offers o on o.workspace = d.workspace and o.deal = d.number
    where d.workspace = $1 and d.campaign = $2`,
  `select e.deal, e.kind, e.event, e.acted_at from deals d join deal_events e on e.workspace = d.workspace and e.deal = d.number
    where d.workspace = $1 and d.campaign = $2 and e.kind in ('contract-signed', 'post-published', 'post-withdrawn', 'cost-added', 'cost-removed')`,
  `select o.deal, count(*), sum(o.total_amount - o.refunded_amount) from deals d
    join lateral (
      select min((event ->> 'publishedOn')::date) as first, max((event ->> 'publishedOn')::date) as last
      from deal_events e where e.workspace = d.workspace and e.deal = d.number and e.kind = 'post-published'
    ) p on true
    join orders o on o.workspace = d.workspace and o.deal = d.number and not o.cancelled and o.at >= p.first and o.at < p.last + 31
    where d.workspace = $1 and d.campaign = $2 group by 1`,
  `select v.deal, sum(v.sessions) from deals d join visits v on v.workspace = d.workspace and v.deal = d.number
    where d.workspace = $1 and d.campaign = $2 group by 1`,
  `select a.* from deals d join approvals a on a.workspace = d.workspace and a.deal = d.number and a.status = 'pending'
    where d.workspace = $1 and d.campaign = $2`,
  `select * from campaigns where workspace = $1 and number = $2`,
] as const;
