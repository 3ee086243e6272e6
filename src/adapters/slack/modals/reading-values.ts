import type { OfferStart } from '../../../application/deals/start-offer.ts';
import type { Deliverable } from '../../../domain/deliverables.ts';
import type {
  Extracted,
  ExtractedAmount,
  ExtractedOffer,
} from '../../../domain/extraction/extracted-offer.ts';
import type { Terms } from '../../../domain/terms.ts';
import { escape } from '../format.ts';
import { sentenceOf, warningLines } from '../messages/reading-lines.ts';
import { type OfferValues, valuesOfTerms } from './offer-values.ts';
import { mergeLines } from './parse-offer.ts';

/** What the offer form shows of a mail: fields filled in, each with its sentence, and what to look at. */
export interface FilledForm {
  readonly values: OfferValues;
  readonly notes: FormNotes;
}

export interface FormNotes {
  /** By the form's block id: the sentences that a field was read from. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Mrkdwn, escaped. */
  readonly notice: string;
}

/** Fills the form from a mail. A field that the mail does not say keeps what their last offer said; a price is never kept. */
export function valuesOfReading(offer: ExtractedOffer, start: OfferStart): FilledForm {
  const terms = termsOf(offer, start.basis.theirs);
  const values = valuesOfTerms(terms, 'theirs', { fee: false });
  return {
    values: { ...values, ...priceValues(offer, start.currency), ...exclusivityValues(offer, values) },
    notes: notesOf(offer),
  };
}

/** The sentences of a reading for a form that is shown again, with what people typed since. */
export function notesOf(offer: ExtractedOffer): FormNotes {
  return { quotes: quotesOf(offer), notice: noticeOf(offer) };
}

function termsOf(offer: ExtractedOffer, basis: Terms): Terms {
  const { usage, whitelistingDays, exclusivity, netDays, upfrontPercent, revisions } = offer;
  const tentative = tentativeOf(offer);
  const { exclusivity: before, tentative: _, ...rest } = basis;
  const keeps = exclusivity === undefined && before ? { exclusivity: before } : {};
  return {
    ...rest,
    ...keeps,
    deliverables: workOf(offer, basis.deliverables),
    ...(usage ? { usage: usage.value } : {}),
    ...(whitelistingDays ? { whitelistingDays: whitelistingDays.value } : {}),
    ...(netDays ? { netDays: netDays.value } : {}),
    ...(upfrontPercent ? { upfrontPercent: Math.round(upfrontPercent.value) } : {}),
    ...(revisions ? { revisions: revisions.value } : {}),
    ...(tentative.length > 0 ? { tentative } : {}),
  };
}

/** Their lines, or those of the last offer where the mail names none; the mail's dates, also one alone, take the place of both before. */
function workOf(
  { deliverables, publication }: ExtractedOffer,
  before: readonly Deliverable[],
): Deliverable[] {
  const lines = deliverables
    ? mergeLines(
        before,
        deliverables.map(({ value }) => value as Deliverable),
      )
    : [...before];
  if (!publication) return lines;
  const { from, until } = publication.value;
  return lines.map(({ publishFrom: _from, publishUntil: _until, ...line }) => ({
    ...line,
    ...(from ? { publishFrom: from } : {}),
    ...(until ? { publishUntil: until } : {}),
  }));
}

/** A range is not one price: the field stays empty and the sentence beside it says what they wrote. */
function priceValues({ fee, commissionPercent }: ExtractedOffer, currency: string): Partial<OfferValues> {
  const single = fee && fee.value.upTo === undefined ? amountText(fee.value, currency) : undefined;
  if (!commissionPercent) return { fee: single };
  return {
    fee: single,
    model: fee ? 'hybrid' : 'commission',
    percent: String(commissionPercent.value),
  };
}

/** With its currency where that is another one than the deal's, so that the form can say so. */
function amountText({ amount, currency }: ExtractedAmount, own: string): string {
  return currency === undefined || currency === own ? amount : `${amount} ${currency}`;
}

/** "None" empties the fields; days without a category leave the category to a person. */
function exclusivityValues({ exclusivity }: ExtractedOffer, values: OfferValues): Partial<OfferValues> {
  if (!exclusivity) return {};
  const { days, category } = exclusivity.value;
  if (days === 0)
    return { exclusivityCategory: undefined, exclusivityDays: undefined, competitors: undefined };
  return { exclusivityCategory: category ?? values.exclusivityCategory, exclusivityDays: String(days) };
}

/** Which points of the terms the mail says only tentatively. */
function tentativeOf(offer: ExtractedOffer): NonNullable<Terms['tentative']> {
  const soft = (field: Extracted<unknown> | undefined) => field?.certainty === 'tentative';
  const points = {
    fee: soft(offer.fee) || soft(offer.commissionPercent) || offer.fee?.value.upTo !== undefined,
    deliverables: offer.deliverables?.some(soft) ?? false,
    dates: soft(offer.publication),
    usage: soft(offer.usage),
    whitelisting: soft(offer.whitelistingDays),
    exclusivity: soft(offer.exclusivity),
    payment: soft(offer.netDays) || soft(offer.upfrontPercent),
    revisions: soft(offer.revisions),
  };
  return Object.entries(points).flatMap(([point, is]) =>
    is ? [point as NonNullable<Terms['tentative']>[number]] : [],
  );
}

/** Each field of the form with the sentence that its value was read from. */
function quotesOf(offer: ExtractedOffer): Record<string, string> {
  const quotes: readonly (readonly [string, readonly (Extracted<unknown> | undefined)[]])[] = [
    ['fee', [offer.fee]],
    ['percent', [offer.commissionPercent]],
    ['deliverables', offer.deliverables ?? []],
    ['publishFrom', [offer.publication]],
    ['usage', [offer.usage]],
    ['whitelistingDays', [offer.whitelistingDays]],
    ['exclusivityDays', [offer.exclusivity]],
    ['upfrontPercent', [offer.upfrontPercent]],
    ['netDays', [offer.netDays]],
    ['revisions', [offer.revisions]],
  ];
  return Object.fromEntries(
    quotes.flatMap(([block, fields]) => {
      const sentences = [...new Set(fields.flatMap((field) => (field ? [sentenceWords(field)] : [])))];
      return sentences.length > 0 ? [[block, sentences.join(' ')]] : [];
    }),
  );
}

function sentenceWords({ quote, certainty }: Extracted<unknown>): string {
  return `“${sentenceOf(quote)}”${certainty === 'tentative' ? ' (not firm)' : ''}`;
}

function noticeOf(offer: ExtractedOffer): string {
  const range = offer.fee?.value.upTo === undefined ? [] : [rangeLine(offer.fee)];
  const lines = [...range, ...warningLines(offer)];
  const head =
    'What I read is filled in, each field with the sentence it stands in. Nothing is logged before you click *Log offer*.';
  return lines.length > 0 ? `${head}\n*Please look at this*\n${lines.join('\n')}` : head;
}

function rangeLine({ value: { amount, upTo, currency = '' } }: Extracted<ExtractedAmount>): string {
  return `• They name a range, ${escape(`${amount} to ${upTo} ${currency}`.trim())}: enter the fee you want to log.`;
}
