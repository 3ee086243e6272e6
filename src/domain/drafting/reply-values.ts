import { platformName } from '../deliverables.ts';
import { formatMoney, type Money } from '../money.ts';
import type { Point } from '../negotiation/replies/reply.ts';
import type { CreatorFacingFacts, PublicTerms } from './facts.ts';
import { plain } from './figures/normalise.ts';
import type { Language } from './languages/language.ts';
import { type ReplyPhrases, replyPhrasesOf } from './languages/reply-phrases.ts';

/** What a reply says yes to and what it asks in return, in words that the approved terms hold; nothing without a stance. */
export function replyValues(
  facts: CreatorFacingFacts,
  language: Language,
): { yes?: string | undefined; conditions?: string | undefined; product?: string | undefined } {
  const { reply, terms } = facts;
  if (!terms) return {};
  const phrases = replyPhrasesOf(language.code);
  const worth = productOf(terms);
  const product = worth && phrases.product(formatMoney(worth, language.locale));
  if (!reply) return { product };
  const words = (points: readonly Point[]) =>
    points.map((point) => wordsFor(point, terms, facts, language, phrases)).join(phrases.separator) ||
    undefined;
  /** The sentence that names the price says it already. */
  const asked = reply.inReturn.filter((point) => point !== 'fee');
  return { yes: words(reply.yes), conditions: words(asked), product };
}

/** Retail value of what is given besides or instead of money. */
function productOf({ productValue, priceModel }: PublicTerms): Money | undefined {
  return productValue ?? (priceModel.kind === 'barter' ? priceModel.retailValue : undefined);
}

function wordsFor(
  point: Point,
  terms: PublicTerms,
  { publication = {} }: CreatorFacingFacts,
  language: Language,
  own: ReplyPhrases,
): string {
  const { phrases, locale } = language;
  const { usage, exclusivity, whitelistingDays, upfrontPercent, netDays, bonusCap } = terms;
  const day = (date: Temporal.PlainDate | undefined) => date?.toLocaleString(locale, { dateStyle: 'long' });
  switch (point) {
    case 'fee':
      return own.fee(formatMoney(terms.fee, locale));
    case 'product':
      return own.product(formatMoney(productOf(terms) ?? { ...terms.fee, amount: 0 }, locale));
    case 'deliverables':
      return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
        terms.deliverables.map((line) =>
          phrases.deliverable(line.quantity, platformName(line.platform), line.format),
        ),
      );
    case 'dates':
      return publication.from || publication.until
        ? own.published(day(publication.from), day(publication.until))
        : own.openDates;
    case 'usage':
      return usage.kind === 'none'
        ? own.noUsage
        : phrases.usage(usage.kind, usage.duration, usage.exclusiveLicence);
    case 'whitelisting':
      return whitelistingDays > 0 ? own.whitelisting(days(whitelistingDays, locale)) : own.noWhitelisting;
    case 'exclusivity':
      return exclusivity
        ? phrases.exclusivity(plain(exclusivity.category), exclusivity.days)
        : own.noExclusivity;
    case 'payment':
      return phrases.payment(upfrontPercent, netDays);
    case 'bonus':
      return bonusCap ? phrases.bonus(formatMoney(bonusCap, locale)) : '';
  }
}

function days(count: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}
