import { describe, expect, test } from 'vitest';
import { checkText } from '../../../../src/domain/drafting/guardrails/check-text.ts';
import {
  ADDRESSES,
  CLAIMS,
  COMMITMENTS,
  FOURTH_GOOD,
  LABELS,
  OTHER_LANGUAGES,
  PRESSURE,
  PROMISES,
  SENSITIVE,
} from './fourth-round.ts';
import { type Case, dealOf, textOf } from './letters.ts';

function broken(one: Case): string[] {
  const { facts, secrets } = dealOf(one);
  return checkText(textOf(one), facts, secrets)
    .filter(({ passed }) => !passed)
    .map(({ rule }) => rule);
}

/** Rules that the sentence breaks and the same letter without it does not. */
function caughtBy(one: Case): string[] {
  const before = one.whole === undefined ? broken({ deal: one.deal, why: one.why }) : [];
  return broken(one).filter((rule) => !before.includes(rule));
}

describe('sentences by someone who had not read these rules', () => {
  test.each<[string, readonly Case[], readonly string[], number]>([
    ['claims of the product', CLAIMS, ['G6'], 0.95],
    ['promises that the terms do not hold', PROMISES, ['G7'], 0.98],
    ['acceptances before anything is agreed', COMMITMENTS, ['G8'], 1],
    ['pressure, false scarcity, rivals, exposure as pay', PRESSURE, ['G10'], 0.95],
    ['addresses that are not the deal’s', ADDRESSES, ['G3', 'G14'], 1],
    ['secrets of machines and data of people', SENSITIVE, ['G14', 'G3'], 1],
    ['labels that are not enough, and advice against one', LABELS, ['G5', 'G7'], 1],
    ['other languages', OTHER_LANGUAGES, ['G9'], 1],
  ])('%s are caught', (name, cases, rules, least) => {
    const results = cases.map((one) => ({ one, by: caughtBy(one) }));
    const own = results.filter(({ by }) => by.some((rule) => rules.includes(rule))).length;
    const missed = results
      .filter(({ by }) => by.length === 0)
      .map(({ one }) => `[${one.deal}] ${one.also ?? one.why}`);
    console.log(
      `${name}: ${cases.length - missed.length} of ${cases.length} caught, ${own} of them by ${rules.join(' or ')}`,
    );
    expect((cases.length - missed.length) / cases.length, missed.join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('true sentences pass every rule', () => {
    const flagged = FOURTH_GOOD.flatMap((one) => {
      const by = caughtBy(one);
      return by.length > 0 ? [`[${one.deal}] ${one.also}: ${by.join(', ')}`] : [];
    });
    console.log(`True sentences: ${flagged.length} of ${FOURTH_GOOD.length} wrongly flagged`);
    expect(flagged.length / FOURTH_GOOD.length, flagged.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
