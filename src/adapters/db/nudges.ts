import { sql } from 'kysely';
import type { Nudges, SilenceFilter, SilentDeals } from '../../application/contact/nudge-store.ts';
import type { Nudge } from '../../domain/contact/nudge.ts';
import type { Deal } from '../../domain/deal.ts';
import { toTimestamp } from './columns.ts';
import type { Db, Tx } from './tables.ts';

export function nudgesIn(tx: Tx, workspace: string): Nudges {
  return {
    silent: (filter) => silentDeals(tx, workspace, filter),
    add: (nudge) => addNudge(tx, workspace, nudge),
    find: (id) => findNudge(tx, workspace, id),
    newestOf: (deal, since) => newestOf(tx, workspace, deal, since),
    snooze: (nudge, deal, until) => snooze(tx, workspace, nudge, deal, until),
    isOff: (member) => isOff(tx, workspace, member),
    setOff: (member, since) => setOff(tx, workspace, member, since),
  };
}

interface SilentRow {
  readonly owner: string;
  readonly number: number;
  readonly status: string;
  readonly total: number;
}

/** The longest cadence in calendar days, and some. What was named before is not put off any more. */
const REMEMBERED_DAYS = 100;

/**
 * Walks `deals_by_silence` once a status, with a moment that the planner knows, and reads the reminders once: looking them up for each
 * deal takes a minute where the planner knows no figures of the tables. A reminder from before the last contact was of another silence
 * and puts nothing off. The windows cut each owner's list
 * and count the rest, so that no more rows come back than messages show; who waits longest for a reminder takes the place, so that long
 * lists get their turn to the end.
 */
async function silentDeals(
  db: Db,
  workspace: string,
  { stages, completedSince, today, timeZone, perMember }: SilenceFilter,
): Promise<SilentDeals[]> {
  if (stages.length === 0) return [];
  const silent = stages.map((stage) => silentIn(workspace, stage, completedSince));
  const { rows } = await sql<SilentRow>`
    with named as materialized (
      select n.deal, max(n.quiet_until) as until
      from nudges g
        join nudged_deals n on n.workspace = g.workspace and n.nudge = g.id
        join deals d on d.workspace = n.workspace and d.number = n.deal
      where g.workspace = ${workspace} and g.sent_on > ${today.subtract({ days: REMEMBERED_DAYS }).toString()}::date
        and g.sent_on > (coalesce(d.contact_at, d.opened_at) at time zone ${timeZone})::date
      group by n.deal
    )
    select owner, number, status, total from (
      select d.owner, d.number, d.status, d.lateness, count(*) over (partition by d.owner) as total,
        row_number() over (partition by d.owner order by named.until nulls first, d.lateness, d.number) as place
      from (${sql.join(silent, sql` union all `)}) d
      left join named on named.deal = d.number
      where (named.until is null or named.until <= ${today.toString()}::date)
        and not exists (select from approvals a
          where a.workspace = ${workspace} and a.deal = d.number and a.status = 'pending')
        and not exists (select from reminders_off o where o.workspace = ${workspace} and o.member = d.owner)
    ) numbered
    where place <= ${perMember}
    order by owner, lateness, number
  `.execute(db);
  return [...Map.groupBy(rows, ({ owner }) => owner)].map(([member, deals]) => ({
    member,
    deals: deals.map(({ number, status }) => ({ number, status: status as Deal['status'] })),
    more: (deals[0]?.total ?? 0) - deals.length,
  }));
}

/** The silent deals of one status; the longer they are due, the less their lateness. */
function silentIn(
  workspace: string,
  { status, before }: SilenceFilter['stages'][number],
  completedSince: Temporal.Instant,
) {
  const cared = sql`and changed_at >= ${toTimestamp(completedSince)}
    and coalesce(jsonb_array_length(aftercare), 0) < 4`;
  return sql`select owner, number, status, coalesce(contact_at, opened_at) as since,
      coalesce(contact_at, opened_at) - ${toTimestamp(before)}::timestamptz as lateness
    from deals
    where workspace = ${workspace} and status = ${status}
      and coalesce(contact_at, opened_at) < ${toTimestamp(before)}::timestamptz
      ${status === 'completed' ? cared : sql``}`;
}

/** Of several processes that add the same day, the unique key lets one through; the others wait for it and get false. */
async function addNudge(tx: Tx, workspace: string, nudge: Nudge): Promise<boolean> {
  const { id, member, more } = nudge;
  const added = await tx
    .insertInto('nudges')
    .values({
      workspace,
      id,
      member,
      more,
      sent_on: nudge.sentOn.toString(),
      sent_at: toTimestamp(nudge.sentAt),
    })
    .onConflict((conflict) => conflict.columns(['workspace', 'member', 'sent_on']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return false;
  const rows = nudge.deals.map(({ deal, quietUntil, snoozed }, position) => ({
    workspace,
    nudge: id,
    deal,
    position,
    quiet_until: quietUntil.toString(),
    snoozed,
  }));
  await tx.insertInto('nudged_deals').values(rows).execute();
  return true;
}

async function findNudge(db: Db, workspace: string, id: string): Promise<Nudge | undefined> {
  const row = await db
    .selectFrom('nudges')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const deals = await db
    .selectFrom('nudged_deals')
    .select(['deal', 'quiet_until', 'snoozed'])
    .where('workspace', '=', workspace)
    .where('nudge', '=', id)
    .orderBy('position')
    .execute();
  return {
    id,
    member: row.member,
    sentOn: Temporal.PlainDate.from(row.sent_on),
    sentAt: row.sent_at,
    more: row.more,
    deals: deals.map(({ deal, quiet_until, snoozed }) => ({
      deal,
      quietUntil: Temporal.PlainDate.from(quiet_until),
      snoozed,
    })),
  };
}

async function newestOf(
  db: Db,
  workspace: string,
  deal: number,
  since: Temporal.Instant,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('nudged_deals')
    .innerJoin('nudges', (join) =>
      join
        .onRef('nudges.workspace', '=', 'nudged_deals.workspace')
        .onRef('nudges.id', '=', 'nudged_deals.nudge'),
    )
    .select('nudges.id')
    .where('nudged_deals.workspace', '=', workspace)
    .where('nudged_deals.deal', '=', deal)
    .where('nudges.sent_at', '>=', sql<Temporal.Instant>`${toTimestamp(since)}::timestamptz`)
    .orderBy('nudges.sent_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

async function snooze(
  tx: Tx,
  workspace: string,
  nudge: string,
  deal: number,
  until: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('nudged_deals')
    .set({ quiet_until: until.toString(), snoozed: true })
    .where('workspace', '=', workspace)
    .where('nudge', '=', nudge)
    .where('deal', '=', deal)
    .execute();
}

async function isOff(db: Db, workspace: string, member: string): Promise<boolean> {
  const row = await db
    .selectFrom('reminders_off')
    .select('member')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .executeTakeFirst();
  return row !== undefined;
}

async function setOff(
  tx: Tx,
  workspace: string,
  member: string,
  since: Temporal.Instant | undefined,
): Promise<void> {
  if (since) {
    await tx
      .insertInto('reminders_off')
      .values({ workspace, member, since: toTimestamp(since) })
      .onConflict((conflict) => conflict.columns(['workspace', 'member']).doNothing())
      .execute();
    return;
  }
  await tx
    .deleteFrom('reminders_off')
    .where('workspace', '=', workspace)
    .where('member', '=', member)
    .execute();
}
