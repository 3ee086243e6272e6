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

const before = process.cpuUsage();
const checks = times(check, ROUNDS);
const { user } = process.cpuUsage(before);
const readings = times(read, 1);
const total = checks.reduce((sum, each) => sum + each, 0);
console.log(`${texts.length} texts, ${ROUNDS} rounds after one to warm up`);
console.log(`one check: p50 ${share(checks, 0.5)} ms, p99 ${share(checks, 0.99)} ms`);
console.log(
  `processor time of a check: ${(user / 1000 / texts.length / (ROUNDS + 1)).toFixed(2)} ms, which other programs do not lengthen`,
);
console.log(`checks a second: ${Math.round((checks.length / total) * 1000)}`);
console.log(
  `one reading by all phrases joined: p50 ${share(readings, 0.5)} ms, p99 ${share(readings, 0.99)} ms`,
);
console.log(`a check costs ${(median(checks) / median(readings)).toFixed(3)} of such a reading`);

/** Milliseconds of each run, in order of size, after every text was run once to warm up. */
function times(run: (text: Text) => unknown, rounds: number): number[] {
  for (const text of texts) run(text);
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const start = performance.now();
      run(text);
      found.push(performance.now() - start);
    }
  }
  return found.sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function share(sorted: readonly number[], part: number): string {
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2);
}
