import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { randomDeal } from './random-deals.ts';
import type { Found } from './report-invariants.ts';
import { violationsOf } from './violations.ts';

const { from, to, step } = z.object({ from: z.int(), to: z.int(), step: z.int() }).parse(workerData);

const violations: { seed: number; what: string }[] = [];
let deals = 0;
for (let seed = from; seed <= to; seed += step) {
  deals += 1;
  for (const what of violationsOf(randomDeal(seed))) violations.push({ seed, what });
}
const found: Found = { deals, violations };
parentPort?.postMessage(found);
