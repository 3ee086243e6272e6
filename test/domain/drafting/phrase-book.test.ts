import { describe, expect, test } from 'vitest';
import { matchOf, pattern, placesOf } from '../../../src/domain/drafting/figures/patterns.ts';
import { alternativesOf, requiredLists } from '../../../src/domain/drafting/figures/required-words.ts';
import { Searched } from '../../../src/domain/drafting/figures/searched.ts';
import type { Language } from '../../../src/domain/drafting/languages/language.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { CLAIMS, COMMITMENTS, FOURTH_GOOD, PRESSURE, PROMISES } from './adversarial/fourth-round.ts';

const CASES = [...CLAIMS, ...COMMITMENTS, ...FOURTH_GOOD, ...PRESSURE, ...PROMISES];

const listsOf = ({ lexicon }: Language): (readonly string[])[] => [
  lexicon.limits,
  lexicon.commitments,
  lexicon.pressure,
  lexicon.claims,
  ...Object.values(lexicon.promises),
  ...Object.values(lexicon.agreement),
];

describe('looking for the words of patterns first', () => {
  test.each(LANGUAGES)('finds what running every pattern finds: $code', (language) => {
    let [texts, found] = [0, 0];
    for (const { also } of CASES.filter(({ deal }, at) => deal === language.code && at % 4 === 0)) {
      const where = new Searched(also ?? '');
      texts += also ? 1 : 0;
      for (const list of listsOf(language)) {
        const each = list
          .flatMap(alternativesOf)
          .flatMap((source) => matchOf(where, pattern(source))?.[0] ?? []);
        found += each.length;
        const first = new Set([...placesOf(where, list)].map(([said]) => said));
        expect(each.filter((said) => !first.has(said))).toEqual([]);
      }
    }
    expect(texts, 'texts that were searched').toBeGreaterThanOrEqual(8);
    expect(found, 'phrases that were found').toBeGreaterThanOrEqual(8);
  });

  test.each<[string, readonly string[]]>([
    ['a|b(?:c|d)|[|]', ['a', 'b(?:c|d)', '[|]']],
    ['\\|x|y', ['\\|x', 'y']],
  ])('the alternatives of %s are %j', (source, alternatives) => {
    expect(alternativesOf(source)).toEqual(alternatives);
  });

  test.each<[string, readonly (readonly string[])[]]>([
    ['\\bpay\\b.{0,9}\\b(?:tomorrow|next week)', [['tomorrow', 'next week'], ['pay']]],
    ['guarant|promise', [['guarant', 'promise']]],
    ['[a-z]+', []],
  ])('every text that matches %s holds a word of each of %j', (source, lists) => {
    expect(requiredLists(source)).toEqual(lists);
  });
});
