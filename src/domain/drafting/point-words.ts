import { platformName } from '../deliverables.ts';
import { formatMoney } from '../money.ts';
import { productOf } from '../negotiation/replies/points.ts';
import type { Point } from '../negotiation/replies/reply.ts';
import type { SideOffer } from './facts.ts';
import { plain } from './figures/normalise.ts';
import type { Language } from './languages/language.ts';
import { replyPhrasesOf } from './languages/reply-phrases.ts';

/** A point of an offer in words that the offer itself holds: `30 days of paid use in the brand's ads`. */
export function pointWords(
  point: Point,
  { terms, publication = {} }: SideOffer,
  { code, phrases, locale }: Language,
): string {
  const own = replyPhrasesOf(code);
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
