import { sql } from 'kysely';
import type { Deals } from '../../application/deals/deal-store.ts';
import { type Deal, evolve } from '../../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../domain/deal-events.ts';
import { reference } from '../../domain/ids.ts';
import { agreedDeals } from './agreed-deals.ts';
import { storedMoment } from './columns.ts';
import { appendEvents, recordedEventOf } from './deal-chain.ts';
import { countDealsByStatus, listDeals, newestDeals } from './deal-list.ts';
import { dealColumns, dealOf, offerRow } from './deal-rows.ts';
import { nextNumber } from './numbers.ts';
import { owedDeals } from './owed-deals.ts';
import type { Db, Tx } from './tables.ts';
import { VersionConflict } from './version-conflict.ts';

export function dealsIn(tx: Tx, workspace: string): Deals {
  return {
    open: (event, by, at) => openDeal(tx, workspace, event, by, at),
    find: (number) => findDeal(tx, workspace, number),
    findAll: (numbers) => findDeals(tx, workspace, numbers),
    lock: (number) => lockDeal(tx, workspace, number),
    record: (deal, events, by, at) => recordEvents(tx, workspace, deal, events, by, at),
    events: (number) => findEvents(tx, workspace, number),
    stories: (numbers) => findStories(tx, workspace, numbers),
    agreed: (filter) => agreedDeals(tx, workspace, filter),
    list: (filter) => listDeals(tx, workspace, filter),
    newestOf: (campaigns, limit) => newestDeals(tx, workspace, campaigns, limit),
    countByStatus: (filter) => countDealsByStatus(tx, workspace, filter),
    owed: (filter) => owedDeals(tx, workspace, filter),
  };
}

async function openDeal(
  tx: Tx,
  workspace: string,
  event: Extract<DealEvent, { kind: 'deal-opened' }>,
  by: string,
  moment: Temporal.Instant,
): Promise<Deal> {
  const at = storedMoment(moment);
  const number = await nextNumber(tx, workspace, 'deal');
  const deal = evolve(undefined, event, by, at, { workspace, number });
  await tx
    .insertInto('deals')
    .values({ workspace, number, ...dealColumns(deal) })
    .execute();
  await appendEvents(tx, { workspace, number, after: 0 }, [event], by, at);
  return deal;
}

export async function findDeal(db: Db, workspace: string, number: number): Promise<Deal | undefined> {
  const row = await dealRow(db, workspace, number).executeTakeFirst();
  return row && dealOf(row, await offerRows(db, workspace, number));
}

async function lockDeal(tx: Tx, workspace: string, number: number): Promise<Deal | undefined> {
  const row = await dealRow(tx, workspace, number).forUpdate().executeTakeFirst();
  return row && dealOf(row, await offerRows(tx, workspace, number));
}

async function findDeals(
  db: Db,
  workspace: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Deal>> {
  if (numbers.length === 0) return new Map();
  const of = (column: string) => sql<boolean>`${sql.ref(column)} = any(${[...numbers]})`;
  const rows = await db
    .selectFrom('deals')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(of('number'))
    .orderBy('number')
    .execute();
  const offers = await db
    .selectFrom('offers')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(of('deal'))
    .orderBy('round')
    .execute();
  const rounds = Map.groupBy(offers, ({ deal }) => deal);
  return new Map(rows.map((row) => [row.number, dealOf(row, rounds.get(row.number) ?? [])]));
}

function dealRow(db: Db, workspace: string, number: number) {
  return db.selectFrom('deals').selectAll().where('workspace', '=', workspace).where('number', '=', number);
}

function offerRows(db: Db, workspace: string, deal: number) {
  return db
    .selectFrom('offers')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .orderBy('round')
    .execute();
}

async function recordEvents(
  tx: Tx,
  workspace: string,
  deal: Deal,
  events: readonly DealEvent[],
  by: string,
  moment: Temporal.Instant,
): Promise<Deal> {
  if (events.length === 0) return deal;
  const at = storedMoment(moment);
  const identity = { workspace, number: deal.number };
  const next = events.reduce<Deal>((before, event) => evolve(before, event, by, at, identity), deal);
  const { numUpdatedRows } = await tx
    .updateTable('deals')
    .set(dealColumns(next))
    .where('workspace', '=', workspace)
    .where('number', '=', deal.number)
    .where('version', '=', deal.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new VersionConflict(reference('deal', deal.number));
  const offers = next.offers.slice(deal.offers.length).map((offer) => offerRow(next, offer));
  if (offers.length > 0) await tx.insertInto('offers').values(offers).execute();
  await appendEvents(tx, { ...identity, after: deal.version }, events, by, at);
  return next;
}

export async function findEvents(db: Db, workspace: string, deal: number): Promise<RecordedEvent[]> {
  const rows = await db
    .selectFrom('deal_events')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('deal', '=', deal)
    .orderBy('sequence')
    .execute();
  return rows.map(recordedEventOf);
}

async function findStories(
  db: Db,
  workspace: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, RecordedEvent[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('deal_events')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(sql<boolean>`deal = any(${[...numbers]})`)
    .orderBy('deal')
    .orderBy('sequence')
    .execute();
  return Map.groupBy(rows.map(recordedEventOf), ({ deal }) => deal);
}
