import { describe, expect, test } from 'vitest';
import { requiredWords } from '../../../src/domain/drafting/figures/required-words.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';

describe('the words that a pattern cannot match without', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['budget', ['budget']],
    ['(?:can|could) offer', [' offer']],
    ['(?:dernier|meilleur) (?:prix|chiffre)', ['dernier', 'meilleur']],
    ['maxim|plafond', ['maxim', 'plafond']],
    ['\\bmarge\\b', ['marge']],
    ["d'autres (?:créat|influenc).{0,60}(?:moins|plus)", ["d'autres "]],
    ['colou?r', ['colo']],
    ['(?:very )?last', ['last']],
    ['(?:a|b)', undefined],
    ['[a-z]+', undefined],
    ['(?<!not )final', ['final']],
    ['\\p{L}* price', [' price']],
    ['(?:abc){0,2}', undefined],
    ['(?:abc)+', ['abc']],
    ['U\\.S\\.', ['u.s.']],
  ])('of %s are %j', (source, words) => {
    expect(requiredWords(source)).toEqual(words);
  });

  test('stand in every text that a pattern of a lexicon matches', () => {
    const texts = LANGUAGES.flatMap(({ lexicon }) => [
      ...lexicon.limits,
      ...lexicon.commitments,
      ...lexicon.pressure,
      ...lexicon.dates,
    ]).map(example);
    for (const { code, lexicon } of LANGUAGES) {
      const reached = new Set<string>();
      for (const source of [...lexicon.limits, ...lexicon.commitments, ...lexicon.pressure]) {
        const needs = requiredWords(source);
        const regex = new RegExp(source, 'iu');
        for (const text of texts) {
          if (!needs || !regex.test(text)) continue;
          reached.add(source);
          expect(
            needs.some((word) => text.toLowerCase().includes(word)),
            `${source} in ${text}`,
          ).toBe(true);
        }
      }
      expect(reached.size, `patterns of ${code} that matched a text`).toBeGreaterThanOrEqual(30);
    }
  });
});

/** A text that a lexicon's pattern may match: its first alternatives, with everything optional left in. */
function example(source: string): string {
  let text = source;
  for (let round = 0; round < 6; round += 1) {
    text = text.replace(/\((?:\?:|\?<[=!]|\?[=!])?([^()|]*)(?:\|[^()]*)?\)(?:[?*+]|\{[^}]*\})?/gu, '$1');
  }
  return (text.split('|')[0] ?? '')
    .replace(/\\b/gu, '')
    .replace(/\\S[*+]|\\p\{L\}[*+]?/gu, 'x')
    .replace(/[?*+]|\{[^}]*\}/gu, '');
}
