import { describeDeliverable } from '../../../domain/deliverables.ts';
import type {
  Extracted,
  ExtractedAmount,
  ExtractedOffer,
} from '../../../domain/extraction/extracted-offer.ts';
import { describeUsage } from '../../../domain/terms.ts';
import { dateText, echo, escape } from '../format.ts';

/** Fields of a reading by the label people know, each with its value in words and the sentence it stands in. */
export interface FoundField {
  readonly label: string;
  readonly value: string;
  readonly quote: string;
  readonly tentative: boolean;
}

/** What was found, in the order of an offer. */
function foundFields(offer: ExtractedOffer): FoundField[] {
  return [
    ...one('Fee', offer.fee, amountWords),
    ...one('Commission', offer.commissionPercent, (percent) => `${percent}% of sales`),
    ...(offer.deliverables ?? []).flatMap((line) => one('Work', line, describeDeliverable)),
    ...one('Usage rights', offer.usage, describeUsage),
    ...one('Whitelisting', offer.whitelistingDays, days),
    ...one('Exclusivity', offer.exclusivity, ({ days: count, category }) =>
      category && count > 0 ? `${days(count)} in ${category}` : days(count),
    ),
    ...one('Goes live', offer.publication, publicationWords),
    ...one('Paid on signing', offer.upfrontPercent, (percent) => `${percent}%`),
    ...one('Days to pay', offer.netDays, (count) => (count === 0 ? 'at once' : days(count))),
    ...one('Rounds of changes', offer.revisions, String),
  ];
}

function one<T>(label: string, field: Extracted<T> | undefined, words: (value: T) => string): FoundField[] {
  if (!field) return [];
  const { value, quote, certainty } = field;
  return [{ label, value: words(value), quote, tentative: certainty === 'tentative' }];
}

/** `1,200 USD`, `500 to 700 EUR`, `900, no currency named`: as the mail says it, nothing rounded or converted. */
function amountWords({ amount, upTo, currency }: ExtractedAmount): string {
  const figures = upTo === undefined ? grouped(amount) : `${grouped(amount)} to ${grouped(upTo)}`;
  return currency ? `${figures} ${currency}` : `${figures}, no currency named`;
}

function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function publicationWords({
  from,
  until,
}: {
  from?: Temporal.PlainDate;
  until?: Temporal.PlainDate;
}): string {
  if (from && until) return from.equals(until) ? dateText(from) : `${dateText(from)} to ${dateText(until)}`;
  if (from) return `from ${dateText(from)}`;
  return until ? `by ${dateText(until)}` : '';
}

function days(count: number): string {
  return count === 0 ? 'none' : `${count} day${count === 1 ? '' : 's'}`;
}

/** `• *Fee:* 1,200 USD` and its sentence below, for a card. */
export function foundLines(offer: ExtractedOffer): string[] {
  return foundFields(offer).map(({ label, value, quote, tentative }) => {
    const firm = tentative ? ' (not firm)' : '';
    return `• *${label}:* ${escape(value)}${firm}\n> ${escape(sentenceOf(quote))}`;
  });
}

export function warningLines({ warnings }: ExtractedOffer): string[] {
  return warnings.map(
    ({ detail, quote }) => `• ${escape(detail)}${quote ? ` “${escape(sentenceOf(quote, 200))}”` : ''}`,
  );
}

/** A quotation on one line; of a very long one the beginning, to find it by. */
export function sentenceOf(quote: string, most = 300): string {
  return echo(quote.trim().replace(/\s+/gu, ' '), most);
}
