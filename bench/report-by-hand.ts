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
