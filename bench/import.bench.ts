import { Parser } from 'csv-parse';
import { type Database, openDatabase } from '../src/adapters/db/open-database.ts';
import { createStore } from '../src/adapters/db/store.ts';
import { createExportFiles } from '../src/adapters/imports/exports/export-files.ts';
import { applyImport } from '../src/application/performance/imports/apply-import.ts';
import { runImport } from '../src/application/performance/imports/run-import.ts';
import type { Store } from '../src/application/ports.ts';
import { ok } from '../src/domain/refusal.ts';
import { generatedFile, SHOPIFY_LIKE } from '../test/adapters/imports/exports/generated.ts';
import { fill } from './fill.ts';

/**
 * A shop's orders from bytes to rows that count, as a person imports them: read, staged, imported. As a measure that does not depend on the
 * machine, the same bytes are read by csv-parse alone and the same rows written to a table without keys, a thousand at a time. Every order has the code of
 * one deal, so none is left out. `BENCH_DATABASE_URL=postgres://... npm run bench:import-whole [rows]`
 */
const ROWS = Number(process.argv[2] ?? 1_000_000);
const URL_NAMED = process.env.BENCH_DATABASE_URL;
const WORKSPACE = 'TBENCH';
const USER = 'UBENCH';
const ID = 'import-bench';
const LOG = { info() {}, warn() {}, error() {} };
const BATCH = 1_000;

if (!URL_NAMED) {
  console.error(
    'BENCH_DATABASE_URL: the address of an empty PostgreSQL database, such as postgres://localhost/bench',
  );
  process.exit(78);
}
const url = URL_NAMED;
await fill(url, { workspace: WORKSPACE, user: USER, deals: 2 });
const database = await openDatabase({ url, dataDir: '', log: LOG });
const store = createStore({ database, queue: { enqueue: async () => {} } });
await prepare(store);
const file = () => generatedFile(SHOPIFY_LIKE.header, SHOPIFY_LIKE.rowAt, ROWS);
const alone = await timed(() => parsedAndWritten(database, file()));
const read = await timed(() => runImport(ports(), WORKSPACE, ID));
const { report, status } = await found();
await store.transaction(WORKSPACE, async (tx) => {
  const one = await tx.performanceImports.lock(ID);
  if (one) await tx.performanceImports.save({ ...one, status: 'importing', settledBy: USER });
});
const applied = await timed(() => applyImport(ports(), WORKSPACE, ID));
const { rows } = await database.executeSql(
  `select count(*)::int as count from orders where workspace = '${WORKSPACE}'`,
);
console.log(
  `${ROWS.toLocaleString('en-US')} rows, ${status}, ${report?.orders[0]?.count} orders of a deal, ${rows[0]?.count} stand`,
);
console.log(
  `  csv-parse alone and a plain insert: ${alone.seconds.toFixed(1)} s, heap at most ${alone.peak} MB`,
);
console.log(`  reading and staging: ${read.seconds.toFixed(1)} s, heap at most ${read.peak} MB`);
console.log(`  importing: ${applied.seconds.toFixed(1)} s, heap at most ${applied.peak} MB`);
console.log(`  together ${((read.seconds + applied.seconds) / alone.seconds).toFixed(2)} times as long`);
await database.close();

function ports() {
  return {
    store,
    clock: { now: () => Temporal.Now.instant() },
    exportFiles: createExportFiles(),
    sharedStreams: { open: async () => ok({ name: 'orders_export.csv', bytes: file() }) },
  };
}

async function found() {
  const one = await store.read(WORKSPACE, (tx) => tx.performanceImports.find(ID));
  if (!one?.report || one.status !== 'ready')
    throw new Error(`The import is ${one?.status}: ${JSON.stringify(one?.unread)}`);
  return one;
}

/** A deal that takes results, with the code of the orders, and the import that waits. */
async function prepare(on: Store): Promise<void> {
  const now = Temporal.Now.instant();
  await database.executeSql(`update deals set status = 'live' where workspace = '${WORKSPACE}'`);
  await on.transaction(WORKSPACE, async (tx) => {
    await tx.tracking.addCode({ code: 'nora10', deal: 1, by: USER, at: now });
    await tx.performanceImports.add({
      workspace: WORKSPACE,
      id: ID,
      file: 'orders_export.csv',
      slackFile: 'F1',
      asOf: now.toZonedDateTimeISO('UTC').toPlainDate(),
      status: 'reading',
      answers: {},
      rowsRead: 0,
      by: USER,
      at: now,
    });
  });
}

async function timed(act: () => Promise<unknown>): Promise<{ seconds: number; peak: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 50);
  const started = performance.now();
  await act();
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1000, peak: Math.round(peak / 1e6) };
}

/** Reads every record and writes those columns of it that Parley keeps, as they stand. */
async function parsedAndWritten(on: Database, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await on.executeSql(
    'create table plain (name text, status text, currency text, total text, codes text, at text)',
  );
  const parser = new Parser({ delimiter: ',', columns: true });
  const feeding = feed(bytes, parser);
  let batch: Record<string, string>[] = [];
  const write = async () => {
    await on.executeSql(
      'insert into plain select * from jsonb_to_recordset($1::jsonb) as r(name text, status text, currency text, total text, codes text, at text)',
      [JSON.stringify(batch)],
    );
    batch = [];
  };
  for await (const record of parser as AsyncIterable<Record<string, string>>) {
    batch.push({
      name: record.Name ?? '',
      status: record['Financial Status'] ?? '',
      currency: record.Currency ?? '',
      total: record.Total ?? '',
      codes: record['Discount Code'] ?? '',
      at: record['Created at'] ?? '',
    });
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
  await feeding;
}

async function feed(bytes: AsyncIterable<Uint8Array>, parser: Parser): Promise<void> {
  for await (const piece of bytes) {
    if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
  }
  parser.end();
}
