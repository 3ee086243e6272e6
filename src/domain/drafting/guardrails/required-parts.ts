import type { CreatorFacingFacts } from '../facts.ts';
import { normalise, plain } from '../figures/normalise.ts';
import type { Rule } from './rule.ts';

/** S3.1 and S3.2: the creator's name, the brand, the stored piece of content in outreach, and one question to answer. */
export const REQUIRED_PARTS: Rule = {
  id: 'parts',
  name: 'Name, brand, content reference, one question',
  find({ normal, worded, facts }) {
    const questions = worded.match(/[?？](?![?？!])/gu)?.length ?? 0;
    const found = [
      ...(has(normal, facts.creatorName) ? [] : ['does not name the creator']),
      ...(has(normal, facts.brand) ? [] : ['does not name the brand']),
      ...(facts.kind === 'outreach' && !refersToContent(normal, facts)
        ? ["does not refer to the creator's content that is on file"]
        : []),
      ...(questions === 1
        ? []
        : [`asks ${questions === 0 ? 'no question' : 'more than one question'}; ask one`]),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

function has(text: string, name: string): boolean {
  return text.toLowerCase().includes(normalise(plain(name)).toLowerCase());
}

/** Word for word, or at least half of its longer words in any inflection (by their first four letters). */
function refersToContent(text: string, facts: CreatorFacingFacts): boolean {
  if (facts.contentReference === '') return false;
  if (has(text, facts.contentReference)) return true;
  const beginnings = longWords(facts.contentReference, facts.language);
  const present = new Set(longWords(text, facts.language));
  return (
    beginnings.length > 0 && beginnings.filter((word) => present.has(word)).length >= beginnings.length / 2
  );
}

function longWords(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    normalise(text).toLowerCase(),
  );
  const least = language === 'ja' ? 2 : 4;
  return [...segments]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length >= least && segment !== 'your')
    .map(({ segment }) => segment.slice(0, 4));
}
