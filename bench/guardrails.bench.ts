import { builtInTemplates } from '../src/adapters/llm/template-drafter.ts';
import type { CreatorFacingFacts } from '../src/domain/drafting/facts.ts';
import { checkText } from '../src/domain/drafting/guardrails/check-text.ts';
import { checkedLanguages, LANGUAGES } from '../src/domain/drafting/languages/table.ts';
import { statesOf, TEXTS } from '../test/adapters/llm/kind-facts.ts';
import { SECRETS } from '../test/domain/drafting/sample-facts.ts';

/**
 * What one check of a finished text costs: every built-in text of every kind, channel, language and state, checked again and
 * again. As a measure that does not depend on the machine, the same texts are read once by one regular expression that joins
 * the phrases of their languages. `npm run bench:guardrails [rounds]`
 */
const ROUNDS = Number(process.argv[2] ?? 5);

interface Text {
  readonly text: string;
  readonly facts: CreatorFacingFacts;
}

const texts: Text[] = LANGUAGES.flatMap(({ code }) =>
  TEXTS.flatMap(({ kind, channel }) =>
    statesOf(kind).map(({ facts: state }) => {
      const facts = { ...state, channel, language: code };
      return { text: builtInTemplates.write(facts).text, facts };
    }),
  ),
);

const unions = new Map(
  LANGUAGES.map(({ code }) => {
    const phrases = checkedLanguages(code).flatMap(({ lexicon }) => [
      ...lexicon.limits,
      ...lexicon.commitments,
      ...lexicon.pressure,
      ...lexicon.claims,
      ...Object.values(lexicon.promises).flat(),
    ]);
    return [code, new RegExp(phrases.map((phrase) => `(?:${phrase})`).join('|'), 'giu')] as const;
  }),
);

const check = ({ text, facts }: Text) => checkText(text, facts, SECRETS);
const read = ({ text, facts }: Text) => text.match(unions.get(facts.language) ?? /./gu)?.length;

const checks = times(check, ROUNDS);
const readings = times(read, 1);
console.log(`${texts.length} texts, ${ROUNDS} rounds after one to warm up`);
console.log(`one check: p50 ${share(checks.sorted, 0.5)} ms, p99 ${share(checks.sorted, 0.99)} ms`);
console.log(
  `processor time of a check: ${checks.processor.toFixed(2)} ms on average, whatever else the machine does`,
);
console.log(`checks a second: ${Math.round(1000 / checks.processor)}`);
console.log(`one reading by all phrases joined: p50 ${share(readings.sorted, 0.5)} ms`);
console.log(`a check costs ${(checks.processor / readings.processor).toFixed(3)} of such a reading`);

interface Times {
  /** Milliseconds of each run, in order of size. */
  readonly sorted: readonly number[];
  /** Milliseconds of processor time of a run, on average. */
  readonly processor: number;
}

/** Runs every text once to warm up, then so many times. */
function times(run: (text: Text) => unknown, rounds: number): Times {
  for (const text of texts) run(text);
  const found: number[] = [];
  const before = process.threadCpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const start = performance.now();
      run(text);
      found.push(performance.now() - start);
    }
  }
  const { user, system } = process.threadCpuUsage(before);
  return { sorted: found.sort((a, b) => a - b), processor: (user + system) / 1000 / found.length };
}

function share(sorted: readonly number[], part: number): string {
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2);
}
