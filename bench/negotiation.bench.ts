import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { reportGauntlet } from './negotiation/report-gauntlet.ts';
import { reportInvariants } from './negotiation/report-invariants.ts';
import { reportSessions } from './negotiation/report-sessions.ts';
import { reportSimulation } from './negotiation/report-simulation.ts';
import { reportSpeed } from './negotiation/report-speed.ts';

// The engine against published references and opponents of our own: `npm run bench:negotiation -- --data <folder>`. Seeded, no
// network. The folder holds the two published data sets, which are not part of the product: ryuxik/snhp (arena/gauntlet) and
// TianXiaSJTU/AmazonPriceHistory. `--only gauntlet,sessions,simulation,invariants,speed` runs a part; `--deals` says how many
// random deals the invariants are checked on.

const PARTS = ['sessions', 'gauntlet', 'simulation', 'invariants', 'speed'] as const;
type Part = (typeof PARTS)[number];
const NEEDS_DATA: ReadonlySet<Part> = new Set(['sessions', 'gauntlet']);

interface Options {
  readonly data: string | undefined;
  readonly deals: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      deals: { type: 'string', default: '100000' },
    },
  });
  const parts = partsOf(values.only);
  const options = { data: values.data, deals: Number(values.deals) };
  if (parts.some((part) => NEEDS_DATA.has(part)) && !(options.data && existsSync(options.data))) {
    throw new Error(
      '--data names the folder of the published data sets; --only leaves the parts out that need it.',
    );
  }
  const [only, ...more] = parts;
  const missed = only && more.length === 0 ? await report(only, options) : await reportSideBySide(parts);
  if (more.length > 0) {
    console.log(missed.length === 0 ? 'Every target is reached.' : `Missed: ${missed.join(', ')}`);
  }
  process.exitCode = missed.length === 0 ? 0 : 1;
}

function report(part: Part, { data = '', deals }: Options): string[] {
  switch (part) {
    case 'gauntlet':
      return reportGauntlet(data);
    case 'sessions':
      return reportSessions(data);
    case 'simulation':
      return reportSimulation();
    case 'invariants':
      return reportInvariants(deals);
    case 'speed':
      return reportSpeed();
  }
}

/** Each part in a process of its own, as many at once as there are cores; speed alone at the end, so that nothing disturbs it. */
async function reportSideBySide(parts: readonly Part[]): Promise<string[]> {
  const waiting = parts.filter((part) => part !== 'speed');
  const missed: string[] = [];
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift())
      if (!(await runAlone(part))) missed.push(part);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (parts.includes('speed') && !(await runAlone('speed'))) missed.push('speed');
  return missed;
}

/** Runs this file for one part and prints what it says once it is done; whether its targets are reached. */
function runAlone(part: Part): Promise<boolean> {
  const child = spawn(process.execPath, [...process.argv.slice(1), '--only', part], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PARTS;
  return only.split(',').map((name) => {
    const part = PARTS.find((each) => each === name.trim());
    if (!part) throw new Error(`--only takes ${PARTS.join(', ')}; "${name}" is none of them.`);
    return part;
  });
}

await main();
