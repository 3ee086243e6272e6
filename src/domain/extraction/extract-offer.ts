import type { Language } from '../drafting/languages/language.ts';
import { decimal } from './amounts.ts';
import { type Ask, asksIn, type ChosenAsk, chooseAsk } from './asks.ts';
import { isTentative } from './certainty.ts';
import type {
  Extracted,
  ExtractedAmount,
  ExtractedOffer,
  ExtractedWork,
  ExtractionWarning,
  ReadingContext,
} from './extracted-offer.ts';
import { languagesOf } from './languages-of.ts';
import { type MailText, readMail, type Unit } from './mail-text.ts';
import { paymentIn } from './payment.ts';
import { publicationIn } from './publication.ts';
import { rightsIn } from './rights.ts';
import { workIn } from './work.ts';

/**
 * Reads an offer from a mail or message by rules, without a model. Every value has the sentence it stands in, verbatim; what is not
 * said, not clear or said twice stays empty, with a warning where a person should look.
 */
export function extractOffer(mail: string, context: ReadingContext): ExtractedOffer {
  const read = readMail(mail);
  return offerIn(read, context);
}

/** The same for a mail that was split into sentences already. */
export function offerIn({ units, warnings }: MailText, context: ReadingContext): ExtractedOffer {
  const languages = languagesOf(units.map(({ raw }) => raw).join('\n'));
  const asks = asksIn(units, languages, context.platform);
  const chosen = chooseAsk(asks);
  const terms = termsIn(units, languages, context);
  const work = workOf(units, asks, chosen, context);
  return {
    ...(chosen.kind === 'one' ? { fee: feeOf(chosen) } : {}),
    ...(work.length > 0 ? { deliverables: work } : {}),
    ...terms.fields,
    warnings: [...warnings, ...priceWarnings(chosen), ...terms.unclear],
  };
}

function extracted<T>(value: T, { raw, text }: Unit): Extracted<T> {
  return { value, quote: raw, certainty: isTentative(text) ? 'tentative' : 'firm' };
}

function feeOf({ ask, value }: Extract<ChosenAsk, { kind: 'one' }>): Extracted<ExtractedAmount> {
  const { amount, upTo, currency } = value;
  return extracted(
    {
      amount: decimal(amount),
      ...(upTo === undefined ? {} : { upTo: decimal(upTo) }),
      ...(currency ? { currency } : {}),
    },
    ask.unit,
  );
}

/** Lines of work that a mail counts. The same line said twice is one; of options to choose from, none. */
function workOf(
  units: readonly Unit[],
  asks: readonly Ask[],
  chosen: ChosenAsk,
  { platform }: ReadingContext,
): Extracted<ExtractedWork>[] {
  const isChoice = chosen.kind === 'several' && asks.some(({ kind }) => kind === 'option');
  if (isChoice) return [];
  const lines = new Map<string, Extracted<ExtractedWork>>();
  for (const unit of units) {
    if (NOT_OFFERED.test(unit.text)) continue;
    for (const { work } of workIn(unit.text, platform)) {
      const key = `${work.platform} ${work.format}`;
      const known = lines.get(key);
      if (!known || known.value.quantity === 1) lines.set(key, extracted(work, unit));
    }
  }
  return [...lines.values()];
}

/** Work of the past, of others, or that they will not do. */
const NOT_OFFERED =
  /\b(?:last (?:time|year|month|campaign)|previous(?:ly)? (?:campaign|collab)|other brands?|another brand|i (?:don't|do not|won't) (?:do|offer)|can't do|instead of)\b|letzte[ns]? (?:mal|jahr|kampagne)|andere marken?|dernière campagne|autres? marques?|la última vez|otras? marcas?|da última vez|outras? marcas?|в прошл\p{L}+|друг\p{L}+ бренд\p{L}*|o'tgan safar|boshqa brend\p{L}*|前回|昨年|他社/u;

type Fields = Partial<Omit<ExtractedOffer, 'fee' | 'deliverables' | 'warnings'>>;

/** Rights, payment, dates and the rest: the first sentence that says one, unless a later one takes it back in other words. */
function termsIn(
  units: readonly Unit[],
  languages: readonly Language[],
  context: ReadingContext,
): { fields: Fields; unclear: ExtractionWarning[] } {
  const fields: { -readonly [Name in keyof Fields]: Fields[Name] } = {};
  const unclear: { about: string; warning: ExtractionWarning }[] = [];
  for (const unit of units) {
    const { text, heading } = unit;
    if (NOT_OFFERED.test(text)) continue;
    const { unclear: about, ...rights } = rightsIn(text, heading);
    const payment = paymentIn(text, heading);
    const publication = publicationIn(text, heading, languages, context);
    for (const [name, value] of Object.entries({
      ...rights,
      ...payment,
      ...(publication ? { publication } : {}),
    })) {
      const key = name as keyof Fields;
      if (fields[key] === undefined) Object.assign(fields, { [key]: extracted(value, unit) });
    }
    if (about) {
      const detail = `It speaks of ${ABOUT[about]}, but for how long is not clear.`;
      unclear.push({ about: FIELD[about], warning: { kind: 'not-understood', quote: unit.raw, detail } });
    }
  }
  return {
    fields,
    unclear: unclear.filter(({ about }) => !(about in fields)).map(({ warning }) => warning),
  };
}

const ABOUT = { usage: 'usage rights', whitelisting: 'whitelisting', exclusivity: 'exclusivity' } as const;
const FIELD = { usage: 'usage', whitelisting: 'whitelistingDays', exclusivity: 'exclusivity' } as const;

function priceWarnings(chosen: ChosenAsk): ExtractionWarning[] {
  if (chosen.kind === 'several') {
    return [
      {
        kind: 'several-prices',
        quote: chosen.asks[0]?.unit.raw ?? '',
        detail: 'It names more than one price. Choose the one that is meant and enter it.',
      },
    ];
  }
  if (chosen.kind === 'one' && chosen.value.currency === undefined) {
    return [
      {
        kind: 'no-currency',
        quote: chosen.ask.unit.raw,
        detail: "It names no currency: the deal's is assumed.",
      },
    ];
  }
  return [];
}
