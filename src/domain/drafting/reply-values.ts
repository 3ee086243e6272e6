import { formatMoney } from '../money.ts';
import { productOf } from '../negotiation/replies/points.ts';
import type { Point } from '../negotiation/replies/reply.ts';
import type { CreatorFacingFacts } from './facts.ts';
import type { Language } from './languages/language.ts';
import { replyPhrasesOf } from './languages/reply-phrases.ts';
import { pointWords } from './point-words.ts';

/** What a reply says yes to and what it asks in return, in words that the approved terms hold; nothing without a stance. */
export function replyValues(
  { reply, terms, publication = {} }: CreatorFacingFacts,
  language: Language,
): { yes?: string | undefined; conditions?: string | undefined; product?: string | undefined } {
  if (!terms) return {};
  const phrases = replyPhrasesOf(language.code);
  const worth = productOf(terms);
  const product = worth && phrases.product(formatMoney(worth, language.locale));
  if (!reply) return { product };
  const words = (points: readonly Point[]) =>
    points.map((point) => pointWords(point, { terms, publication }, language)).join(phrases.separator) ||
    undefined;
  /** The sentence that names the price says it already. */
  const asked = reply.inReturn.filter((point) => point !== 'fee');
  return { yes: words(reply.yes), conditions: words(asked), product };
}
