import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DealFilter, DealLine } from '../../application/deals/deal-store.ts';
import type { Deal } from '../../domain/deal.ts';
import { parseReference } from '../../domain/ids.ts';
import { money } from '../../domain/money.ts';
import { containing, toMoney } from './columns.ts';
import type { Db } from './tables.ts';

const LIST_LIMIT = 50;

interface LineRow {
  readonly number: number;
  readonly status: string;
  readonly owner: string;
  readonly currency: string;
  readonly their_ask_amount: number | null;
  readonly our_offer_amount: number | null;
  readonly agreed_fee_amount: number | null;
  readonly rounds: number;
  readonly changed_at: Temporal.Instant;
  readonly campaign: number;
  readonly campaign_name: string;
  readonly creator: number;
  readonly creator_name: string;
  readonly total: number;
}

/** One page of deals and how many there are, in one query: the page walks an index, the count its own. */
export async function listDeals(
  db: Db,
  workspace: string,
  filter: DealFilter,
): Promise<{ lines: DealLine[]; total: number }> {
  const where = conditions(workspace, filter);
  const offset = filter.offset ?? 0;
  const { rows } = await sql<LineRow>`
    select d.number, d.status, d.owner, d.currency, d.their_ask_amount, d.our_offer_amount,
      d.agreed_fee_amount, d.rounds, d.changed_at, d.campaign, c.name as campaign_name, d.creator,
      k.name as creator_name, (${countQuery(filter, where)}) as total
    from ${WITH_NAMES}
    where ${where}
    order by d.changed_at desc, d.number desc
    limit ${filter.limit ?? LIST_LIMIT} offset ${offset}
  `.execute(db);
  const first = rows[0];
  const total = first ? first.total : offset > 0 ? await countDeals(db, filter, where) : 0;
  return { lines: rows.map(dealLineOf), total };
}

const WITH_NAMES = sql`deals d
  join campaigns c on c.workspace = d.workspace and c.number = d.campaign
  join creators k on k.workspace = d.workspace and k.number = d.creator`;

/** The numbers of the deals of each campaign that changed last, so many of each at most. */
export async function newestDeals(
  db: Db,
  workspace: string,
  campaigns: readonly number[],
  limit: number,
): Promise<ReadonlyMap<number, number[]>> {
  const { rows } = await sql<{ campaign: number; number: number }>`
    select newest.campaign, newest.number
    from unnest(${[...campaigns]}::integer[]) as asked(campaign) cross join lateral (
      select d.campaign, d.number from deals d
      where d.workspace = ${workspace} and d.campaign = asked.campaign
      order by d.changed_at desc, d.number desc limit ${limit}
    ) newest
  `.execute(db);
  const found = Map.groupBy(rows, ({ campaign }) => campaign);
  return new Map([...found].map(([campaign, deals]) => [campaign, deals.map(({ number }) => number)]));
}

function conditions(workspace: string, filter: DealFilter): RawBuilder<SqlBool> {
  const list: RawBuilder<SqlBool>[] = [sql`d.workspace = ${workspace}`];
  if (filter.campaign !== undefined) list.push(sql`d.campaign = ${filter.campaign}`);
  if (filter.creator !== undefined) list.push(sql`d.creator = ${filter.creator}`);
  if (filter.creators) list.push(sql`d.creator = any(${[...filter.creators]})`);
  if (filter.owner !== undefined) list.push(sql`d.owner = ${filter.owner}`);
  if (filter.statuses) list.push(sql`d.status = any(${[...filter.statuses]})`);
  if (isSearch(filter)) list.push(searching(filter.search));
  return sql`${sql.join(list, sql` and `)}`;
}

function isSearch(filter: DealFilter): filter is DealFilter & { search: string } {
  return Boolean(filter.search?.trim());
}

/** A deal is found by its reference, its creator's name or handle, or its campaign's name or brand. */
function searching(search: string): RawBuilder<SqlBool> {
  const pattern = containing(search.trim().replace(/^@/, ''));
  const number = parseReference('deal', search) ?? null;
  return sql`(k.search_text like ${pattern} or c.search_text like ${pattern} or d.number = ${number}::integer)`;
}

/** Names are joined for a search only: without one the count needs no more than an index. */
function countQuery(filter: DealFilter, where: RawBuilder<SqlBool>): RawBuilder<{ count: number }> {
  return sql`select count(*) as count from ${isSearch(filter) ? WITH_NAMES : sql`deals d`} where ${where}`;
}

async function countDeals(db: Db, filter: DealFilter, where: RawBuilder<SqlBool>): Promise<number> {
  const { rows } = await countQuery(filter, where).execute(db);
  return rows[0]?.count ?? 0;
}

function dealLineOf(row: LineRow): DealLine {
  const theirAsk = toMoney(row.their_ask_amount, row.currency);
  const ourOffer = toMoney(row.our_offer_amount, row.currency);
  return {
    number: row.number,
    status: row.status as Deal['status'],
    owner: row.owner,
    campaign: { number: row.campaign, name: row.campaign_name },
    creator: { number: row.creator, name: row.creator_name },
    ...(theirAsk ? { theirAsk } : {}),
    ...(ourOffer ? { ourOffer } : {}),
    ...(row.agreed_fee_amount === null ? {} : { agreedFee: money(row.agreed_fee_amount, row.currency) }),
    rounds: row.rounds,
    changedAt: row.changed_at,
  };
}

export async function countDealsByStatus(
  db: Db,
  workspace: string,
  { campaign, owner }: Pick<DealFilter, 'campaign' | 'owner'> = {},
): Promise<ReadonlyMap<Deal['status'], number>> {
  const rows = await db
    .selectFrom('deals')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('workspace', '=', workspace)
    .$if(campaign !== undefined, (query) => query.where('campaign', '=', campaign ?? 0))
    .$if(owner !== undefined, (query) => query.where('owner', '=', owner ?? ''))
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, count }) => [status as Deal['status'], count]));
}
