import type { OfferStart } from '../../../application/deals/start-offer.ts';
import type { Platform } from '../../../domain/deliverables.ts';
import type { Terms } from '../../../domain/terms.ts';
import { parseOfferText } from '../arguments/offer-text.ts';
import { echoAll, escape } from '../format.ts';
import { mergeLines } from './parse-offer.ts';

/** What was understood of an offer in words, over what the last offer of that side said. */
export interface OfferSuggestion {
  readonly side: 'ours' | 'theirs';
  readonly terms: Terms;
  readonly feeKnown: boolean;
  readonly unknown: readonly string[];
}

const SIDES: readonly (readonly [RegExp, 'ours' | 'theirs'])[] = [
  [/(?<![\p{L}\p{N}])(?:ours?|we|us|our offer|we offer(?:ed)?)(?![\p{L}\p{N}$])/giu, 'ours'],
  [/(?<![\p{L}\p{N}])(?:theirs?|they|she|he|creator)(?![\p{L}\p{N}])/giu, 'theirs'],
];

/** Which side an offer in words is from: "ours" or "we" say ours, everything else is theirs. */
function sideOf(text: string): { side: 'ours' | 'theirs'; rest: string } {
  for (const [words, side] of SIDES) {
    if (text.search(words) >= 0) return { side, rest: text.replace(words, ' ') };
  }
  return { side: 'theirs', rest: text };
}

/** Reads an offer in words. Levers that are not mentioned keep the values of the last offer of that side. */
export function suggestOffer(text: string, start: OfferStart): OfferSuggestion {
  const { side, rest } = sideOf(text);
  const typed = parseOfferText(rest, {
    currency: start.currency,
    platform: start.platform as Platform | undefined,
  });
  const basis = start.basis[side];
  const { unknown, fee, deliverables, usage, ...levers } = typed;
  return {
    side,
    terms: {
      ...basis,
      ...levers,
      ...(fee ? { fee } : {}),
      ...(deliverables ? { deliverables: mergeLines(basis.deliverables, deliverables) } : {}),
      ...(usage ? { usage: { ...usage, exclusiveLicence: basis.usage.exclusiveLicence } } : {}),
    },
    feeKnown: fee !== undefined,
    unknown,
  };
}

/** Whether nothing has to be asked: a price, some work, and no word left over. */
export function isComplete({ feeKnown, terms, unknown }: OfferSuggestion): boolean {
  return feeKnown && terms.deliverables.length > 0 && unknown.length === 0;
}

/** What a form says above its fields about words that were typed. */
export function suggestionNotice({ feeKnown, terms, unknown }: OfferSuggestion): string | undefined {
  const lines = [
    ...(unknown.length > 0
      ? [`I did not understand: ${echoAll(unknown, (word) => `*${escape(word)}*`)}.`]
      : []),
    ...(feeKnown ? [] : ['The price is missing.']),
    ...(terms.deliverables.length > 0 ? [] : ['The deliverables are missing.']),
  ];
  return lines.length > 0 ? `${lines.join(' ')} The rest is filled in: please check.` : undefined;
}
