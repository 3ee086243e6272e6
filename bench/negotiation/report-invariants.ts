import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { target } from './statistics.ts';

/** What a worker found in its share of the deals. */
export interface Found {
  readonly deals: number;
  readonly violations: readonly { readonly seed: number; readonly what: string }[];
}

const SHOWN = 10;

/** Checks random deals on all cores; returns the targets that were missed. */
export async function reportInvariants(deals: number): Promise<string[]> {
  console.log(`\n== Invariants: ${deals.toLocaleString('en-US')} random deals (seeds 1 to ${deals}) ==\n`);
  const workers = availableParallelism();
  const found = await Promise.all(
    Array.from({ length: workers }, (_, index) => check({ from: index + 1, to: deals, step: workers })),
  );
  const violations = found.flatMap((each) => each.violations);
  for (const { seed, what } of violations.slice(0, SHOWN)) console.log(`seed ${seed}: ${what}`);
  const checked = found.reduce((sum, each) => sum + each.deals, 0);
  return target(`${violations.length} violations in ${checked} random deals`, violations.length === 0);
}

function check(share: { from: number; to: number; step: number }): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./invariants-worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
