import { type RawBuilder, sql } from 'kysely';
import type { Results } from '../../application/performance/results-store.ts';
import { canonicalJson } from '../../domain/content-hash.ts';
import { type PostResult, postResultSchema, type RecordedResult } from '../../domain/performance/results.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import { dayChanges } from './day-changes.ts';
import { keepReplacedResult } from './import-rows.ts';
import { ownPosts } from './own-posts.ts';
import type { Db, ResultTable, Tx } from './tables.ts';

export function resultsIn(tx: Tx, workspace: string): Results {
  return {
    put: (result) => putResult(tx, workspace, result),
    putAll: (results) => putResults(tx, workspace, results),
    measured: async (deals) => {
      if (deals.length === 0) return new Set();
      const { rows } = await sql<{ deal: number }>`
        select distinct deal from newest_results where workspace = ${workspace} and deal = any(${[...deals]})
      `.execute(tx);
      return new Set(rows.map(({ deal }) => deal));
    },
    list: (filter) => listResults(tx, workspace, filter),
    standing: (deals, since) => standingResults(tx, workspace, deals, since),
    dayChanges: (campaigns, figure) => dayChanges(tx, workspace, campaigns, figure),
    ownPosts: (filter) => ownPosts(tx, workspace, filter),
  };
}

const KEY = ['workspace', 'deal', 'post', 'captured_on'] as const;

/** One capture per post and day. Two who record the same day at once end as one after the other. */
async function putResult(
  tx: Tx,
  workspace: string,
  result: RecordedResult,
): Promise<'added' | 'replaced' | 'same'> {
  const row = resultRow(workspace, result);
  const added = await tx
    .insertInto('results')
    .values(row)
    .onConflict((conflict) => conflict.columns([...KEY]).doNothing())
    .returning('post')
    .executeTakeFirst();
  if (added) return 'added';
  const key = { workspace, deal: row.deal, post: row.post, captured_on: row.captured_on };
  const earlier = await tx
    .selectFrom('results')
    .selectAll()
    .where((eb) => eb.and(key))
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (canonicalJson(figuresOf(resultOf(earlier))) === canonicalJson(figuresOf(result))) return 'same';
  if (result.import) await keepReplacedResult(tx, workspace, result.import, earlier);
  await tx
    .updateTable('results')
    .set(row)
    .where((eb) => eb.and(key))
    .execute();
  return 'replaced';
}

/** Values of one statement, of which PostgreSQL takes 65,535. */
const ROWS_AT_ONCE = 1000;

/** Those that are new go in at once; the others are compared one by one. */
async function putResults(tx: Tx, workspace: string, results: readonly RecordedResult[]): Promise<void> {
  for (let from = 0; from < results.length; from += ROWS_AT_ONCE) {
    const some = results.slice(from, from + ROWS_AT_ONCE);
    const added = await tx
      .insertInto('results')
      .values(some.map((result) => resultRow(workspace, result)))
      .onConflict((conflict) => conflict.columns([...KEY]).doNothing())
      .returning(['deal', 'post', 'captured_on'])
      .execute();
    const isNew = new Set(added.map(({ deal, post, captured_on }) => placeOf(deal, captured_on, post)));
    for (const result of some)
      if (!isNew.has(placeOf(result.deal, result.capturedOn.toString(), result.post)))
        await putResult(tx, workspace, result);
  }
}

function placeOf(deal: number, day: string, post: string): string {
  return `${deal} ${day} ${post}`;
}

/** What counts when two captures are compared: the figures, not who entered them from where. */
function figuresOf({ figures, url, platform, format, publishedOn }: PostResult) {
  return { figures, url, platform, format, publishedOn };
}

async function listResults(
  db: Db,
  workspace: string,
  filter: Parameters<Results['list']>[0],
): Promise<RecordedResult[]> {
  let query = db.selectFrom('results').selectAll().where('workspace', '=', workspace);
  if (filter.campaign !== undefined) query = query.where('campaign', '=', filter.campaign);
  if (filter.deal !== undefined) query = query.where('deal', '=', filter.deal);
  if (filter.capturedUntil) query = query.where('captured_on', '<=', filter.capturedUntil.toString());
  const rows = await query.orderBy('captured_on').orderBy('deal').orderBy('post').execute();
  return rows.map(resultOf);
}

/** Looked up post by post along the key: a post may have hundreds of captures, of which one or two count. */
async function standingResults(
  db: Db,
  workspace: string,
  deals: readonly number[],
  since: Temporal.Instant | undefined,
): Promise<RecordedResult[]> {
  if (deals.length === 0) return [];
  const newest = (of: RawBuilder<unknown>) => sql`(
    select * from results r
    where r.workspace = n.workspace and r.deal = n.deal and r.post = n.post ${of}
    order by r.captured_on desc limit 1
  )`;
  const earlier = since
    ? sql`union ${newest(sql`and r.recorded_at <= ${toTimestamp(since)}::timestamptz`)}`
    : sql``;
  const { rows } = await sql<Row<ResultTable>>`
    select r.* from newest_results n cross join lateral (${newest(sql``)} ${earlier}) r
    where n.workspace = ${workspace} and n.deal = any(${[...deals]})
    order by r.captured_on, r.deal, r.post
  `.execute(db);
  return rows.map(resultOf);
}

function resultRow(workspace: string, result: RecordedResult) {
  return {
    workspace,
    deal: result.deal,
    campaign: result.campaign,
    post: result.post,
    captured_on: result.capturedOn.toString(),
    published_on: result.publishedOn.toString(),
    platform: result.platform,
    format: result.format,
    url: result.url ?? null,
    figures: toJson(result.figures),
    source: result.source,
    recorded_by: result.recordedBy,
    recorded_at: toTimestamp(result.recordedAt),
    import: result.import ?? null,
  };
}

function resultOf(row: Row<ResultTable>): RecordedResult {
  const post = postResultSchema.parse({
    post: row.post,
    ...present({ url: row.url }),
    platform: row.platform,
    format: row.format,
    publishedOn: row.published_on,
    capturedOn: row.captured_on,
    figures: row.figures,
    source: row.source,
  });
  return {
    ...post,
    deal: row.deal,
    campaign: row.campaign,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    ...present({ import: row.import }),
  };
}
