import { placesOf } from '../figures/patterns.ts';
import { sentenceAround } from '../figures/sentences.ts';
import { longWords } from './long-words.ts';
import type { Checked, Rule } from './rule.ts';

/**
 * G6: no statistic, superlative, health, beauty or earnings claim, comparison, before and after, or testimonial. What the
 * brief allows may be said, word for word (then it is blanked before) or inflected, in the language it is proved in.
 */
export const CLAIMS: Rule = {
  id: 'G6',
  name: 'No claim beyond the brief',
  find(checked) {
    for (const { lexicon } of checked.languages) {
      for (const match of placesOf(checked.where, lexicon.claims)) {
        if (!isAllowed(match, checked)) {
          return `"${match[0].trim()}" claims something that the brief does not allow`;
        }
      }
    }
    return undefined;
  },
};

/** How much of an allowed claim's words a sentence must hold to be that claim in other forms. */
const MOST = 0.75;

function isAllowed({ 0: said, index }: RegExpExecArray, { worded, facts }: Checked): boolean {
  if (facts.allowedClaims.length === 0) return false;
  const [start, end] = sentenceAround(worded, index);
  const sentence = new Set(longWords(worded.slice(start, end), facts.language));
  const claimed = longWords(said, facts.language);
  return facts.allowedClaims.some((claim) => {
    const words = longWords(claim, facts.language);
    const present = words.filter((word) => sentence.has(word)).length;
    return present > 0 && present >= words.length * MOST && claimed.every((word) => words.includes(word));
  });
}
