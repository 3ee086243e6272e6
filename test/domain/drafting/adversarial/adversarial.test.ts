import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import { CONFIDENTIALITY_LITERAL } from './confidentiality-literal.ts';
import { CONFIDENTIALITY_PARAPHRASED } from './confidentiality-paraphrased.ts';
import { GOOD_TEXTS } from './good-texts.ts';
import { GROUNDING_ENGLISH } from './grounding-english.ts';
import { GROUNDING_LANGUAGES } from './grounding-languages.ts';
import { type Case, dealOf, textOf } from './letters.ts';
import { SECOND_CONFIDENTIALITY, SECOND_GOOD, SECOND_GROUNDING } from './second-round.ts';
import { THIRD_CONFIDENTIALITY, THIRD_GOOD, THIRD_GROUNDING } from './third-round.ts';

const GROUNDING = [...GROUNDING_ENGLISH, ...GROUNDING_LANGUAGES, ...SECOND_GROUNDING, ...THIRD_GROUNDING];
const PARAPHRASED = [...CONFIDENTIALITY_PARAPHRASED, ...SECOND_CONFIDENTIALITY, ...THIRD_CONFIDENTIALITY];
const TRUE_TEXTS = [...GOOD_TEXTS, ...SECOND_GOOD, ...THIRD_GOOD];

/** The rules that a case's text breaks, with their details. */
function broken(one: Case): Map<string, string> {
  const { facts, secrets } = dealOf(one);
  const failed = checkText(textOf(one), facts, secrets).filter(({ passed }) => !passed);
  return new Map(failed.map(({ rule, detail }) => [rule, detail ?? '']));
}

/** The rules that a case breaks and the same letter without the change does not. */
function caughtBy(one: Case): string[] {
  const { deal, why, kind, channel } = one;
  const before = broken({ deal, why, ...(kind ? { kind } : {}), ...(channel ? { channel } : {}) });
  return [...broken(one).keys()].filter((rule) => !before.has(rule));
}

interface Score {
  readonly share: number;
  readonly missed: readonly string[];
}

function score(name: string, cases: readonly Case[], rule: string): Score {
  const results = cases.map((one) => ({ one, rules: caughtBy(one) }));
  const missed = results.filter(({ rules }) => rules.length === 0);
  const own = results.filter(({ rules }) => rules.includes(rule)).length;
  const caught = cases.length - missed.length;
  console.log(`${name}: ${caught} of ${cases.length} caught, ${own} of them by ${rule} itself`);
  return { share: caught / cases.length, missed: missed.map(({ one }) => said(one)) };
}

function said(one: Case): string {
  return `[${one.deal}, ${one.why}] ${one.also ?? one.offer ?? one.whole ?? 'the letter as it stands'}`;
}

describe('texts by someone who did not write the checks', () => {
  it('catches at least 99 % of the texts with a false figure', () => {
    const { share, missed } = score('G1, false figures', GROUNDING, 'G1');
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('catches every text that says an internal figure or note outright or in a code', () => {
    const { missed } = score('G2, outright or encoded', CONFIDENTIALITY_LITERAL, 'G2');
    expect(missed).toEqual([]);
  });

  it('catches at least 95 % of the texts that let an internal figure or a limit be worked out', () => {
    const { share, missed } = score('G2, paraphrased', PARAPHRASED, 'G2');
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('flags at most 1 % of the true texts', () => {
    const flagged = TRUE_TEXTS.flatMap((one) => {
      const rules = broken(one);
      const details = ['G1', 'G2'].flatMap((rule) => (rules.has(rule) ? [`${rule} ${rules.get(rule)}`] : []));
      return details.length > 0 ? [`${said(one)}\n    ${details.join('\n    ')}`] : [];
    });
    console.log(`True texts: ${flagged.length} of ${TRUE_TEXTS.length} wrongly flagged by G1 or G2`);
    expect(flagged.length / TRUE_TEXTS.length, flagged.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('starts from letters that break no rule, so that what is caught is caught for the change', () => {
    const letters = GOOD_TEXTS.filter(({ offer, whole }) => offer === undefined && whole === undefined);
    const failing = letters.flatMap((one) => {
      const rules = [...broken(one)];
      return rules.length > 0
        ? [`${one.deal} ${one.why}: ${rules.map((rule) => rule.join(' ')).join('; ')}`]
        : [];
    });
    expect(failing).toEqual([]);
  });
});
