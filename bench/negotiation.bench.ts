import { existsSync } from 'node:fs';
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

const PARTS = ['gauntlet', 'sessions', 'simulation', 'invariants', 'speed'] as const;
type Part = (typeof PARTS)[number];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      deals: { type: 'string', default: '100000' },
    },
  });
  const parts = partsOf(values.only);
  const missed: string[] = [];
  const data = values.data;
  for (const part of parts) {
    if (part === 'gauntlet' || part === 'sessions') {
      if (!data || !existsSync(data)) throw new Error('--data names the folder of the published data sets.');
      missed.push(...(part === 'gauntlet' ? reportGauntlet(data) : reportSessions(data)));
    } else if (part === 'simulation') missed.push(...reportSimulation());
    else if (part === 'invariants') missed.push(...(await reportInvariants(Number(values.deals))));
    else missed.push(...reportSpeed());
  }
  for (const target of missed) console.log(`MISSED ${target}`);
  console.log(missed.length === 0 ? 'Every target is reached.' : `${missed.length} targets are missed.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
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
