import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OwedFilter } from '../../application/deals/deal-store.ts';
import type { Db } from './tables.ts';

/**
 * Deals under contract whose fee is not paid in full, or whose rights of use may end between two days; the last changed first. Which part is due and which
 * post's rights end is for the domain to say: this only keeps it from reading every deal of the workspace.
 */
export async function owedDeals(db: Db, workspace: string, filter: OwedFilter): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select d.number from deals d
    where d.workspace = ${workspace} and d.status in ('contracted', 'in_production', 'live', 'completed')
      and ${filter.what === 'money' ? unpaid(filter) : rightsMayEnd(workspace, filter)}
      ${filter.campaign === undefined ? sql`` : sql`and d.campaign = ${filter.campaign}`}
      ${
        filter.ofClosed
          ? sql`and exists (
        select from campaigns c where c.workspace = d.workspace and c.number = d.campaign and c.status = 'closed'
      )`
          : sql``
      }
    order by d.changed_at desc, d.number desc
    limit ${filter.limit}
  `.execute(db);
  return rows.map(({ number }) => number);
}

function unpaid({ changedSince }: Extract<OwedFilter, { what: 'money' }>): RawBuilder<SqlBool> {
  const since = changedSince?.toString();
  // Nothing happens in a deal while the days or the months of its contract go by, and a payment falls due all the same.
  const waits = sql`make_interval(
    days => coalesce((d.agreed_terms ->> 'netDays')::integer, 0), months => coalesce((d.agreed_terms ->> 'termMonths')::integer, 0)
  )`;
  return sql`d.paid_amount < d.agreed_fee_amount ${since ? sql`and d.changed_at >= ${since}::timestamptz - ${waits}` : sql``}`;
}

/**
 * Days of each kind of use run from the publication of a post. The sums of posts know the first and the last that events tell; a post whose figures came after the
 * deal was completed has no event, and is looked up where the quarter of its publication allows it.
 */
function rightsMayEnd(
  workspace: string,
  { from, until }: Extract<OwedFilter, { what: 'rights' }>,
): RawBuilder<SqlBool> {
  const [first, last] = [from, until].map((on) => sql`${on.toString()}::date`);
  const days = sql`(values
    (case when jsonb_typeof(d.agreed_terms -> 'usage' -> 'duration') = 'number' then (d.agreed_terms -> 'usage' ->> 'duration')::integer end),
    ((d.agreed_terms ->> 'whitelistingDays')::integer)
  ) as use (days)`;
  return sql`exists (
    select from post_sums s, ${days}
    where s.workspace = ${workspace} and s.deal = d.number and use.days > 0 and (
      s.is_first and s.first_told + use.days <= ${last} and s.last_told + use.days >= ${first}
      or make_date(s.quarter / 10, s.quarter % 10 * 3 - 2, 1) + use.days between ${first} - 92 and ${last} and exists (
        select from newest_results r
        where r.workspace = s.workspace and r.deal = s.deal and r.published_on + use.days between ${first} and ${last}
      )
    )
  )`;
}
