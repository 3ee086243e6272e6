import { casesOf, negotiate } from './simulation.ts';
import { percentile, target } from './statistics.ts';
import { engineTactic } from './tactics.ts';

const CASES = 400;
const WARM_UP = 40;
const SEED = 11;
const TARGET_MS = 50;

/** Prints how long one suggestion with its packages and ladder takes on one core; returns the targets that were missed. */
export function reportSpeed(): string[] {
  console.log('\n== Speed: one suggestion with packages, ladder and reasons, one core ==\n');
  const engine = engineTactic(true);
  const times: number[] = [];
  for (const [index, given] of casesOf(CASES, SEED).entries()) {
    const timed = {
      name: engine.name,
      say: (talks: Parameters<typeof engine.say>[0]) => {
        const start = performance.now();
        const say = engine.say(talks);
        if (index >= WARM_UP) times.push(performance.now() - start);
        return say;
      },
    };
    negotiate(given, timed, () => 1);
  }
  const p99 = percentile(times, 0.99);
  console.log(
    `${times.length} suggestions: p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms\n`,
  );
  return target(`p99 ${p99.toFixed(1)} ms <= ${TARGET_MS} ms`, p99 <= TARGET_MS);
}
