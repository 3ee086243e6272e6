import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createExportFiles } from '../../../../src/adapters/imports/exports/export-files.ts';
import { generatedFile, SHOPIFY_LIKE, TIKTOK_LIKE } from './generated.ts';
import { TODAY } from './reading.ts';

const ROWS = 300_000;
/** What is remembered of 100,000 posts or orders to tell repeated ones, some pieces of text and one batch; the files have 50 and 90 MB. */
const MOST_GROWTH = 40_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is held: the heap without what nothing refers to. */
function held(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Most that is held while a file is read and its batches dropped, above what was held before. */
async function growth(file: AsyncIterable<Uint8Array>): Promise<{ rows: number; grown: number }> {
  const before = held();
  const opened = await createExportFiles().open(file, { name: 'x', today: TODAY, timeZone: 'UTC' });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  let rows = 0;
  let most = 0;
  let batches = 0;
  for await (const batch of opened.batches) {
    rows += batch.rows.length;
    batches += 1;
    expect(batch.problems).toEqual([]);
    if (batches % 20 === 0) most = Math.max(most, held());
  }
  return { rows, grown: most - before };
}

test.each([
  ['posts', TIKTOK_LIKE, ROWS],
  ['orders', SHOPIFY_LIKE, (ROWS / 4) * 3],
])(
  'a file of 300,000 rows of %s is read within a bound that does not grow with it',
  async (_, { header, rowAt }, expected) => {
    const { rows, grown } = await growth(generatedFile(header, rowAt, ROWS));
    expect(rows).toBe(expected);
    expect(grown).toBeLessThan(MOST_GROWTH);
  },
  120_000,
);
