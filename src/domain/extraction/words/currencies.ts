import { isCurrencyCode } from '../../money.ts';
import { LETTER, uz, wholeWords } from './patterns.ts';

/** Words and signs that name one currency, in lower case; the longer ones first. */
const NAMES: readonly (readonly [words: string, currency: string])[] = [
  [
    'us ?\\$|\\$ ?us(?:d)?(?!\\p{L})|u\\.s\\. ?dollars?|us[- ]dollars?|american dollars?|dólares? (?:americanos?|estadounidenses?|us)|dollars? américains?|доллар\\p{L}* сша|米ドル|aqsh dollar\\p{L}*',
    'USD',
  ],
  ['(?:c|ca|can|cad) ?\\$|canadian dollars?|dollars? canadiens?|カナダドル', 'CAD'],
  ['(?:a|au|aud) ?\\$|australian dollars?|aussie dollars?|豪ドル', 'AUD'],
  ['(?:nz|nzd) ?\\$|new zealand dollars?', 'NZD'],
  ['(?:hk|hkd) ?\\$', 'HKD'],
  ['(?:s|sg|sgd) ?\\$|singapore dollars?', 'SGD'],
  ['(?:mx|mxn) ?\\$|pesos? mexicanos?|mexican pesos?', 'MXN'],
  ['pesos? colombianos?', 'COP'],
  ['pesos? argentinos?', 'ARS'],
  ['pesos? chilenos?', 'CLP'],
  ['r ?\\$|reais|real|brasilianische real', 'BRL'],
  ['chf|sfr\\.?|(?:schweizer )?franken|stutz|francs? suisses?|swiss francs?|francos suizos', 'CHF'],
  ['€|euros?|eur|евро|евриков|еврo|ユーロ', 'EUR'],
  [uz('(?:y?evro)\\p{L}*'), 'EUR'],
  [
    '£|british pounds?|pounds?(?: sterling)?|quid|gbp|libras?(?: esterlinas?)?|livres? sterling|pfund|фунт\\p{L}*|ポンド|funt\\p{L}*',
    'GBP',
  ],
  ['人民元|rmb|cny|yuan|юан\\p{L}*|yuanes', 'CNY'],
  ['円|yen|yens|yenes|ienes|jpy|иен\\p{L}*|йен\\p{L}*|¥', 'JPY'],
  [
    "(?:o'zbekiston )?so'?m(?:i|dan|ga|ni|lik|dir|cha|gacha)?|soums?|sum|uzs|сум(?:ов|а|ы|ми|ам)?|сўм(?:дан|га|ни|лик|гача)?",
    'UZS',
  ],
  [
    '₽|российск\\p{L}+ рубл\\p{L}+|руб(?:л\\p{L}+)?\\.?|rubles?|roubles?|rubl\\p{L}*|rublos|rub|р\\.|₽',
    'RUB',
  ],
  ['₸|тенге|tenge|kzt|тг', 'KZT'],
  ['₴|гривен\\p{L}*|гривн\\p{L}*|грн\\.?|uah', 'UAH'],
  ['zł|zloty\\p{L}*|złot\\p{L}*|pln', 'PLN'],
  ['₹|rupees?|inr|rs\\.?|lakhs?(?= inr)', 'INR'],
  ['₩|krw|ウォン', 'KRW'],
  ['₺|türk lirası|turkish lira|tl', 'TRY'],
  ['₼|manat', 'AZN'],
  ['₾|lari', 'GEL'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦|naira', 'NGN'],
  ['฿|baht', 'THB'],
  ['aed|dhs|درهم', 'AED'],
  [
    '\\$|dollars?|bucks|dólar(?:es)?|dolares|долл(?:ар\\p{L}*|\\.)?|бакс\\p{L}*|dollar\\p{L}*|доллар\\p{L}*|ドル|usd',
    'USD',
  ],
];

/** Signs and words that several currencies share: only a code beside them says which. */
const SHARED = /^(?:\$|dollars?|dólar(?:es)?|dolares|доллар\p{L}*|долл\.?|bucks|ドル)$/u;
/** Currencies that write a plain `$`. */
const DOLLARS = new Set('USD CAD AUD NZD SGD HKD MXN COP CLP ARS TWD'.split(' '));

/** Codes that people type in small letters and that are no words. */
const SMALL_CODES =
  'usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|rub|uzs|kzt|brl|mxn|cop|ars|clp|pln|nok|dkk|czk|huf|inr|krw|aed|sgd|hkd|uah|azn|kgs|ils|zar|php|thb|idr|myr';
const WORDS = NAMES.map(([words]) => words).join('|');

/** What stands before a number as its currency. */
export const CURRENCY_BEFORE = new RegExp(`(?<!${LETTER})(${WORDS}|${SMALL_CODES}|[a-z]{3})[ .:]{0,2}$`, 'u');
/** What stands behind a number as its currency. */
export const CURRENCY_BEHIND = new RegExp(
  `^(?:,-|\\.-|,--)?[ -]?(${WORDS}|${SMALL_CODES}|[a-z]{3})(?!${LETTER})`,
  'u',
);

/** `1,450 (GBP)`: a currency in brackets behind a number, or anywhere in its sentence. */
const IN_BRACKETS = new RegExp(`\\((${WORDS}|${SMALL_CODES}|[a-z]{3})\\)`, 'u');

const EACH = NAMES.map(([words, currency]) => [new RegExp(`^(?:${words})$`, 'u'), currency] as const);
const SMALL = new RegExp(`^(?:${SMALL_CODES})$`, 'u');

/** What a sign, word or code names: one currency, or `shared` for one of several. `cased` tells a code from a word. */
export function currencyNamed(
  name: string,
  cased: string,
): { currency: string; shared: boolean } | undefined {
  const text = name.trim();
  const found = EACH.find(([pattern]) => pattern.test(text));
  if (found) return { currency: found[1], shared: SHARED.test(text) };
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/u.test(code) || !isCurrencyCode(code)) return undefined;
  return SMALL.test(text) || cased.trim() === code ? { currency: code, shared: false } : undefined;
}

/** The currency that stands in brackets of its own in a sentence. */
export function currencyInBrackets(text: string, cased: string): string | undefined {
  const match = IN_BRACKETS.exec(text);
  const name = match?.[1];
  if (!match || !name) return undefined;
  const at = match.index + 1;
  return currencyNamed(name, cased.slice(at, at + name.length))?.currency;
}

/** The currency of an amount with a name before and one behind it: `$1,200 CAD` is Canadian, `$1,200 EUR` is neither. */
export function oneCurrency(
  a: { currency: string; shared: boolean } | undefined,
  b: { currency: string; shared: boolean } | undefined,
): string | undefined {
  if (!a || !b) return (a ?? b)?.currency;
  if (a.currency === b.currency) return a.currency;
  if (a.shared && DOLLARS.has(b.currency)) return b.currency;
  if (b.shared && DOLLARS.has(a.currency)) return a.currency;
  return undefined;
}

/** Whether a `$` may be a currency that the mail names for all its prices. */
export function mayBeDollar(currency: string): boolean {
  return DOLLARS.has(currency);
}

const DECLARED = new RegExp(
  `${wholeWords(
    '(?:all )?(?:the )?(?:my |our |these )?(?:prices|rates|amounts|fees|figures|numbers)|alle preise|(?:meine )?preise|(?:tous )?(?:les |mes )?(?:prix|tarifs|montants)|(?:todos? )?(?:los |mis )?(?:precios|tarifas|importes)|(?:todos? )?(?:os |meus )?(?:preços|valores)|(?:все )?(?:цены|суммы|расценки|ставки)',
    uz('(?:barcha )?narxlar'),
    '料金|金額|価格',
  )}.{0,24}?(?<!${LETTER})(?:in|en|em|в|sind|are|:|は(?:すべて|全て)?|-|\\()? ?(${WORDS}|${SMALL_CODES})(?!${LETTER})`,
  'u',
);

/** The currency that a sentence names for all prices: `All rates are in EUR`. */
export function declaredCurrency(text: string): string | undefined {
  const name = DECLARED.exec(text)?.[1];
  return name && !/\d/u.test(text) ? currencyNamed(name, name)?.currency : undefined;
}
