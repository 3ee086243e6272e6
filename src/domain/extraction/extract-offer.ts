import { isTentativeAt } from './certainty.ts';
import { chooseTerms } from './choose-terms.ts';
import { chooseWork } from './choose-work.ts';
import type {
  Extracted,
  ExtractedAmount,
  ExtractedOffer,
  ExtractionWarning,
  ReadingContext,
} from './extracted-offer.ts';
import { type MailReading, readingsOf } from './mail-reading.ts';
import { type ChosenFee, chooseFee } from './money/choose-fee.ts';
import { readMail } from './text/read-mail.ts';

/**
 * Reads an offer from a mail or message by rules, without a model. Every value has the sentence it stands in, verbatim; what is not
 * said, not clear or said twice stays empty, with a warning where a person should look.
 */
export function extractOffer(mail: string, context: ReadingContext): ExtractedOffer {
  const reading = readingsOf(readMail(mail), context);
  const fee = chooseFee(reading.asks, reading.work, reading.preferred);
  const deliverables = chooseWork(reading, fee);
  const terms = chooseTerms(reading);
  return {
    ...(fee.kind === 'one' ? { fee: extractedFee(reading, fee) } : {}),
    ...(deliverables.length > 0 ? { deliverables } : {}),
    ...terms.fields,
    warnings: [
      ...reading.mail.warnings,
      ...feeWarnings(reading, fee),
      ...terms.warnings,
      ...reading.notUnderstood,
    ],
  };
}

function extractedFee(
  { mail }: MailReading,
  { value, asks, place }: Extract<ChosenFee, { kind: 'one' }>,
): Extracted<ExtractedAmount> {
  const statements = asks.map(({ statement }) => statement);
  const start = Math.min(place.start, ...statements.map((statement) => statement.start));
  const end = Math.max(place.end, ...statements.map((statement) => statement.end));
  const soft = asks.some(({ statement, amount }) => isTentativeAt(statement.text, amount));
  return { value, quote: mail.quoteOf({ start, end }), certainty: soft ? 'tentative' : 'firm' };
}

function feeWarnings({ mail, passedOver }: MailReading, fee: ChosenFee): ExtractionWarning[] {
  if (fee.kind === 'none') {
    const detail = 'It names an amount that I did not take for their price. Enter the fee if it is one.';
    return passedOver ? [{ kind: 'not-understood', quote: mail.quoteOf(passedOver), detail }] : [];
  }
  const [{ statement }] = fee.asks;
  const quote = mail.quoteOf(statement);
  if (fee.kind === 'several') {
    const detail = 'It names more than one price. Choose the one that is meant and enter it.';
    return [{ kind: 'several-prices', quote, detail }];
  }
  if (fee.kind === 'per piece') {
    const detail = 'It names a price for each piece and no price for all. Enter the fee for everything.';
    return [{ kind: fee.asks.length > 1 ? 'several-prices' : 'not-understood', quote, detail }];
  }
  if (fee.value.currency !== undefined) return [];
  return [
    {
      kind: 'no-currency',
      quote,
      detail: "It names no currency: the deal's is assumed.",
    },
  ];
}
