import type { CreatorFacingFacts } from '../facts.ts';
import { normalise, plain } from '../figures/normalise.ts';
import { keptFor } from '../figures/patterns.ts';

/**
 * Blanks the names and quotations that the deal itself holds (`your 5 tips for old jeans`, `Studio 54`): they stand in
 * the text word for word, so no figure or phrase in them is the writer's. Lengths stay, so positions still fit.
 */
export function blankQuotations(normal: string, facts: CreatorFacingFacts): string {
  return blank(normal, patternsOf(facts));
}

/** Blanks the brand and the creator alone: everybody may read those two, whatever they are called. */
export function blankNames(normal: string, { brand, creatorName }: CreatorFacingFacts): string {
  return blank(normal, inPatterns(asQuoted([brand, creatorName])));
}

function blank(normal: string, words: readonly Quotation[]): string {
  const whole = normal.toLowerCase();
  return words.reduce(
    (text, { regex, lower }) => (whole.includes(lower) ? text.replaceAll(regex, blanks) : text),
    normal,
  );
}

interface Quotation {
  readonly regex: RegExp;
  readonly lower: string;
}

/** Worked out once for a deal's facts: its text is checked more than once. */
const patternsOf = keptFor((facts: CreatorFacingFacts): readonly Quotation[] =>
  inPatterns(quotations(facts)),
);

function inPatterns(words: readonly string[]): Quotation[] {
  return words.map((each) => ({ regex: wordFor(each), lower: each.toLowerCase() }));
}

const blanks = (match: string) => '\u241f'.repeat(match.length);

/** The names and words that a text may take over from the deal as they stand, longest first. */
export function quotations(facts: CreatorFacingFacts): string[] {
  return asQuoted([
    facts.contentReference,
    facts.aim ?? '',
    facts.campaignName,
    facts.brand,
    facts.creatorName,
    ...facts.allowedClaims,
    ...(facts.terms?.exclusivity ? [facts.terms.exclusivity.category] : []),
    ...facts.packages.flatMap(({ terms }) => (terms.exclusivity ? [terms.exclusivity.category] : [])),
    ...(facts.theirOffer?.terms.exclusivity ? [facts.theirOffer.terms.exclusivity.category] : []),
    facts.feedback?.content ?? '',
    ...(facts.feedback ? [...facts.feedback.mustFix, ...facts.feedback.niceToHave] : []),
  ]);
}

function asQuoted(all: readonly string[]): string[] {
  return all
    .map((each) => normalise(plain(each)).replace(/[.!?。]+$/u, ''))
    .filter((each) => each.length > 1 && !/^[\d\s.,]+$/u.test(each))
    .sort((a, b) => b.length - a.length);
}

/** The quotation as whole words: `Ten` is not blanked inside `Tenth`. In Japanese a name may stand right behind other letters. */
function wordFor(quotation: string): RegExp {
  const literal = quotation.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const before = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(quotation)
    ? ''
    : '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])';
  return new RegExp(`${before}${literal}(?![\\p{N}])`, 'giu');
}
