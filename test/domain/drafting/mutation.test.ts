import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import type { CreatorFacingFacts } from '../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { majorUnits } from '../../../src/domain/money.ts';
import { FIGURE_MUTATORS, withSecret } from './mutators.ts';
import { COUNTER, SECRETS, WITH_PACKAGES } from './sample-facts.ts';

/** Mutants of each draft and mutator; `MUTATION_RUNS=200` measures what `docs/guardrails.md` says. */
const RUNS = Number(process.env.MUTATION_RUNS ?? 4);
const SEED = Number(process.env.MUTATION_SEED ?? 20_261_127);

const RECAP: CreatorFacingFacts = {
  ...COUNTER,
  kind: 'recap',
  agreed: true,
  recap: {
    agreed: ['fee', 'deliverables', 'usage', 'exclusivity', 'payment'],
    tentative: [],
    missing: ['dates'],
  },
};
const DRAFTS = LANGUAGES.flatMap(({ code }) =>
  [COUNTER, WITH_PACKAGES, RECAP].map((base) => {
    const facts: CreatorFacingFacts = { ...base, language: code, channel: 'email' };
    return { facts, text: builtInTemplates.write(facts).text };
  }),
);

const broken = (text: string, facts: CreatorFacingFacts, rule: string) =>
  checkText(text, facts, SECRETS).some((verdict) => verdict.rule === rule && !verdict.passed);

describe(`mutants of good drafts (seed ${SEED})`, () => {
  test('start from drafts that pass', () => {
    for (const { text, facts } of DRAFTS) {
      expect(checkText(text, facts, SECRETS).filter(({ passed }) => !passed)).toEqual([]);
    }
  });

  test('with a false figure are caught by G1, at least 99 of 100', () => {
    const all = Object.entries(FIGURE_MUTATORS).map(([name, mutator]) => {
      const mutants = DRAFTS.flatMap(({ text, facts }) => {
        const drawn = mutator(text, facts.language);
        return drawn
          ? fc.sample(drawn, { numRuns: RUNS, seed: SEED }).map((mutation) => ({ facts, ...mutation }))
          : [];
      });
      const missed = mutants.filter(({ text, facts }) => !broken(text, facts, 'G1'));
      console.log(`${name}: ${mutants.length - missed.length} of ${mutants.length} caught by G1`);
      return {
        mutants: mutants.length,
        missed: missed.map(({ facts, what }) => `[${facts.language}] ${what}`),
      };
    });
    const missed = all.flatMap((each) => each.missed);
    const mutants = all.reduce((sum, each) => sum + each.mutants, 0);
    console.log(`False figures: ${mutants - missed.length} of ${mutants} mutants caught by G1`);
    expect(1 - missed.length / mutants, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test('with an internal amount in any spelling are caught by G2, every one', () => {
    const amounts = SECRETS.amounts.map(majorUnits);
    const mutants = DRAFTS.flatMap(({ text, facts }) =>
      fc
        .sample(withSecret(text, amounts), { numRuns: RUNS * 3, seed: SEED })
        .map((mutation) => ({ facts, ...mutation })),
    );
    const missed = mutants.filter(({ text, facts }) => !broken(text, facts, 'G2'));
    console.log(
      `Internal amounts: ${mutants.length - missed.length} of ${mutants.length} mutants caught by G2`,
    );
    expect(missed.map(({ facts, what }) => `[${facts.language}] ${what}`)).toEqual([]);
  });
});
