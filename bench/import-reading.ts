import { Parser } from 'csv-parse';
import { createExportFiles } from '../src/adapters/imports/exports/export-files.ts';
import { generatedFile, SHOPIFY_LIKE, TIKTOK_LIKE } from '../test/adapters/imports/exports/generated.ts';

/**
 * What reading an export costs, from bytes to rows: a file like Shopify's of orders and one like TikTok's of posts, generated as they are
 * read. As a measure that does not depend on the machine, the same bytes are read by csv-parse alone, as a stream of records that
 * nobody looks at. Times are those of the processor. `npm run bench:import [rows]`
 */
const ROWS = Number(process.argv[2] ?? 1_000_000);
const TODAY = Temporal.PlainDate.from('2026-11-26');

const FILES = [
  ['orders, as of Shopify', SHOPIFY_LIKE],
  ['posts, as of TikTok', TIKTOK_LIKE],
] as const;

interface Measured {
  /** Of processor time, whatever else the machine does. */
  readonly seconds: number;
  readonly rows: number;
  readonly peakMegabytes: number;
}

for (const [name, { header, rowAt }] of FILES) {
  const file = () => generatedFile(header, rowAt, ROWS);
  const making = await measured(async (tick) => {
    for await (const piece of file()) tick(piece.length);
  });
  const alone = await measured((tick) => parsedAlone(file(), tick));
  const whole = await measured((tick) => readWhole(file(), tick));
  const [parsing, reading] = [alone.seconds - making.seconds, whole.seconds - making.seconds];
  console.log(`${name}: ${ROWS.toLocaleString('en-US')} rows, ${Math.round(making.rows / 1e6)} MB`);
  console.log(`  csv-parse alone: ${rate(parsing)} rows a second, ${parsing.toFixed(1)} s`);
  console.log(
    `  reading: ${rate(reading)} rows a second, ${reading.toFixed(1)} s, ${whole.rows.toLocaleString('en-US')} items, heap at most ${whole.peakMegabytes} MB`,
  );
  console.log(`  reading takes ${(reading / parsing).toFixed(2)} times as long as csv-parse alone`);
}

function rate(seconds: number): string {
  return Math.round(ROWS / seconds).toLocaleString('en-US');
}

async function measured(act: (tick: (count: number) => void) => Promise<void>): Promise<Measured> {
  let rows = 0;
  let peak = 0;
  let ticks = 0;
  const started = process.cpuUsage();
  await act((count) => {
    rows += count;
    ticks += 1;
    if (ticks % 20 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  });
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  return { seconds, rows, peakMegabytes: Math.round(peak / 1e6) };
}

/** Options of a plain table: nothing of what makes the readers forgiving. */
async function parsedAlone(file: AsyncIterable<Uint8Array>, tick: (count: number) => void): Promise<void> {
  const parser = new Parser({ delimiter: ',' });
  const feeding = feed(file, parser);
  for await (const _ of parser) tick(1);
  await feeding;
}

async function feed(file: AsyncIterable<Uint8Array>, parser: Parser): Promise<void> {
  for await (const piece of file) {
    if (!parser.write(piece)) await new Promise((resolve) => parser.once('drain', resolve));
  }
  parser.end();
}

async function readWhole(file: AsyncIterable<Uint8Array>, tick: (count: number) => void): Promise<void> {
  const opened = await createExportFiles().open(file, {
    name: 'generated.csv',
    today: TODAY,
    timeZone: 'UTC',
  });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  for await (const { rows, problems } of opened.batches) {
    if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
    tick(rows.length);
  }
}
