import { describe, expect, it } from 'vitest';
import { countryCodesIn, withCountryNames } from '../../../src/domain/contract/countries.ts';

describe('countries as people type them', () => {
  it.each([
    ['US, GB', 'United States, United Kingdom', ['US', 'GB']],
    ['us/uk and Japan', 'United States/United Kingdom and Japan', ['US', 'GB']],
    ['worldwide except CN', 'worldwide except China', []],
    ['only in FR', 'only in France', []],
  ])('%s: a code is a country', (typed, words, codes) => {
    expect(withCountryNames(typed)).toBe(words);
    expect(countryCodesIn(typed)).toEqual(codes);
  });

  it.each(['worldwide, no TV', 'NO LIMIT', 'Germany and in Austria', 'social media IT and TV spots', 'QX'])(
    '%s: a word of two letters is none',
    (typed) => {
      expect(withCountryNames(typed)).toBe(typed);
      expect(countryCodesIn(typed)).toEqual([]);
    },
  );
});
