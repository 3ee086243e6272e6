import { formatMoney } from '../money.ts';
import { productOf } from '../negotiation/replies/points.ts';
import type { PriceModel } from '../price-model.ts';
import type { CreatorFacingFacts, PublicTerms, RecapPoint, SideOffer } from './facts.ts';
import { plain } from './figures/normalise.ts';
import type { Language } from './languages/language.ts';
import { type RecapPhrases, recapPhrasesOf } from './languages/recap-phrases.ts';
import { replyPhrasesOf } from './languages/reply-phrases.ts';
import { pointWords } from './point-words.ts';
import { isSaid, isTermPoint } from './said.ts';

/**
 * The three lists of a recap, one line each. What both said is a value of the terms; where only one side said it, or each
 * something else, the line names the side; what nobody said is a name alone.
 */
export function recapValues(
  facts: CreatorFacingFacts,
  language: Language,
): { agreed?: string | undefined; tentative?: string | undefined; missing?: string | undefined } {
  const { recap } = facts;
  if (!recap) return {};
  const phrases = recapPhrasesOf(language.code);
  return {
    agreed: list(recap.agreed.map((point) => agreedLine(point, facts, language, phrases))),
    tentative: list(recap.tentative.map((point) => tentativeLine(point, facts, language, phrases))),
    missing: list(recap.missing.map((point) => phrases.names[point])),
  };
}

/** Lines that begin with `- `, so that a check knows them from the running text. */
export function list(lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.map((line) => `- ${line}`).join('\n');
}

function ourSide({ terms, publication }: CreatorFacingFacts): SideOffer | undefined {
  return terms && { terms, ...(publication ? { publication } : {}) };
}

function agreedLine(
  point: RecapPoint,
  facts: CreatorFacingFacts,
  language: Language,
  phrases: RecapPhrases,
): string {
  const side = ourSide(facts) ?? facts.theirOffer;
  if (point === 'disclosure' && facts.disclosure) return phrases.disclosure(plain(facts.disclosure.label));
  return (side && wordsOf(point, side, language, phrases)) ?? phrases.names[point];
}

function tentativeLine(
  point: RecapPoint,
  facts: CreatorFacingFacts,
  language: Language,
  phrases: RecapPhrases,
): string {
  const ours = ourSide(facts);
  if (facts.agreed) return (ours && wordsOf(point, ours, language, phrases)) ?? phrases.names[point];
  const ourWords = ours && valueOf(point, ours, language, phrases);
  const theirWords = facts.theirOffer && valueOf(point, facts.theirOffer, language, phrases);
  if (ourWords === theirWords) return ourWords ?? phrases.names[point];
  const sides = [theirWords && phrases.yours(theirWords), ourWords && phrases.ours(ourWords)];
  return sides.filter(Boolean).join(replyPhrasesOf(language.code).separator);
}

/** What a side's offer says of a point; undefined where it says nothing. */
function valueOf(
  point: RecapPoint,
  side: SideOffer,
  language: Language,
  phrases: RecapPhrases,
): string | undefined {
  return isTermPoint(point) && isSaid(point, side.terms, side.publication)
    ? wordsOf(point, side, language, phrases)
    : undefined;
}

function wordsOf(
  point: RecapPoint,
  side: SideOffer,
  language: Language,
  phrases: RecapPhrases,
): string | undefined {
  const { terms } = side;
  switch (point) {
    case 'approval':
    case 'disclosure':
    case 'reporting':
      return undefined;
    case 'fee':
      return priceWords(terms, language, phrases);
    case 'revisions':
      return terms.revisions === 0 ? phrases.noRevisions : phrases.revisions(terms.revisions);
    case 'product':
      return productOf(terms) && pointWords(point, side, language);
    default:
      return pointWords(point, side, language) || undefined;
  }
}

/** The fee, and what is paid by results besides it or instead of it. */
function priceWords(
  { fee, priceModel }: PublicTerms,
  { code, locale }: Language,
  phrases: RecapPhrases,
): string | undefined {
  const own = replyPhrasesOf(code);
  const parts = [
    fee.amount > 0 ? own.fee(formatMoney(fee, locale)) : undefined,
    resultWords(priceModel, locale, phrases),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(own.separator) : undefined;
}

function resultWords(model: PriceModel, locale: string, phrases: RecapPhrases): string | undefined {
  const words = rateWords(model, locale, phrases);
  const cap = 'cap' in model ? model.cap : undefined;
  return words && cap ? phrases.upTo(words, formatMoney(cap, locale)) : words;
}

function rateWords(model: PriceModel, locale: string, phrases: RecapPhrases): string | undefined {
  switch (model.kind) {
    case 'commission':
    case 'hybrid':
      return phrases.commission(percentText(model.percent, locale));
    case 'cpc':
      return phrases.perClick(formatMoney(model.perClick, locale));
    case 'cpm':
      return phrases.perThousand(formatMoney(model.perThousand, locale));
    default:
      return undefined;
  }
}

function percentText(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}
