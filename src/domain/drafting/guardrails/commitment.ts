import { firstMatch } from '../figures/patterns.ts';
import type { Rule } from './rule.ts';

/** G8: no acceptance or signing language; outreach and counter replies are written before anything is agreed. */
export const COMMITMENT: Rule = {
  id: 'G8',
  name: 'No commitment',
  find({ where, languages }) {
    const found = languages
      .map(({ lexicon }) => firstMatch(where, lexicon.commitments))
      .find((match) => match !== undefined);
    return found === undefined ? undefined : `"${found.trim()}" reads like an acceptance or a signature`;
  },
};
