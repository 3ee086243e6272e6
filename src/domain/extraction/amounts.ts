import { numbersIn } from '../drafting/figures/numbers.ts';
import type { Language } from '../drafting/languages/language.ts';
import { isCurrencyCode } from '../money.ts';
import { spansIn } from './spans.ts';

/** An amount as it stands in a sentence. */
export interface FoundAmount {
  /** Major units. */
  readonly amount: number;
  readonly upTo?: number;
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
  /** A currency, or a multiplier such as `k`, stands with it. */
  readonly marked: boolean;
}

/** Signs and words of currencies, the longest first. A `$` alone is taken for US dollars. */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ['us\\$|u\\.s\\. ?dollars?|us dollars?', 'USD'],
  ['c\\$|ca\\$|can\\$', 'CAD'],
  ['a\\$|au\\$', 'AUD'],
  ['nz\\$', 'NZD'],
  ['r\\$|reais|real(?=[\\s.,]|$)', 'BRL'],
  ['mx\\$|pesos? mexicanos?', 'MXN'],
  ['hk\\$', 'HKD'],
  ['s\\$', 'SGD'],
  [
    '\\$|dollars?(?![\\p{L}])|bucks|dólares|dólar|долл(?:ар\\p{L}*|\\.)?|доллар\\p{L}*|баксов|dollar\\p{L}*|ドル|米ドル',
    'USD',
  ],
  ['€|euros?(?![\\p{L}])|евро|yevro|ユーロ', 'EUR'],
  ['£|pounds?(?![\\p{L}])|quid|фунт\\p{L}*|ポンド', 'GBP'],
  ['円|yen|иен\\p{L}*', 'JPY'],
  ['¥', 'JPY'],
  ["so'm(?:ga|dan|lik|ni)?|so`m|soʻm|сўм|сум(?:ов|а|ы)?(?![\\p{L}])|sum(?![\\p{L}])", 'UZS'],
  ['₽|руб(?:л\\p{L}+|\\.)?|рублей|rubl?(?![\\p{L}])|rubles?|р\\.(?![\\p{L}])', 'RUB'],
  ['₸|тенге|tenge', 'KZT'],
  ['zł|zloty\\p{L}*', 'PLN'],
  ['chf|franken|schweizer franken|francs suisses', 'CHF'],
  ['₹|rupees?|inr', 'INR'],
  ['₩', 'KRW'],
  ['₺|lira', 'TRY'],
  ['₴|гривен\\p{L}*|гривн\\p{L}*', 'UAH'],
  ['dirhams?|aed|د\\.إ', 'AED'],
];
const SIGN = SIGNS.map(([sign]) => sign).join('|');
const SIGN_PATTERNS: readonly (readonly [RegExp, string])[] = SIGNS.map(([sign, currency]) => [
  new RegExp(`^(?:${sign})$`, 'u'),
  currency,
]);

function currencyOf(words: string | undefined): string | undefined {
  const text = words?.trim();
  if (!text) return undefined;
  const code = text.toUpperCase();
  if (/^[A-Z]{3}$/u.test(code) && isCurrencyCode(code)) return code;
  return SIGN_PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
}

const TIMES: readonly (readonly [words: string, factor: number])[] = [
  [
    'k(?![\\p{L}])|к(?![\\p{L}])|тыс(?:яч\\p{L}*|\\.)?|т\\.?\\s?р(?=\\.|\\s|$)|tsd\\.?|tausend|thousand|mil(?![\\p{L}])|mille|ming(?:ga|ta)?(?![\\p{L}])|минг|千',
    1_000,
  ],
  [
    'mln\\.?|mio\\.?|млн\\.?|миллион\\p{L}*|millions?|millones|milhões|million(?:ga)?|m(?![\\p{L}])',
    1_000_000,
  ],
  ['万', 10_000],
  ['億', 100_000_000],
];
const TIMES_WORDS = TIMES.map(([words]) => words).join('|');
const TIMES_PATTERNS: readonly (readonly [RegExp, number])[] = TIMES.map(([words, factor]) => [
  new RegExp(`^(?:${words})$`, 'u'),
  factor,
]);

const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?";
const CODE = '[a-z]{3}(?![\\p{L}])';
const ONE = (group: string) =>
  `(?:(?<${group}before>${SIGN}|(?<![\\p{L}])[a-z]{3}(?=\\s?\\d))\\s?)?(?<${group}number>${NUMBER})(?:\\s?(?<${group}times>${TIMES_WORDS}))?(?:\\s?(?<${group}after>${SIGN}|${CODE}))?`;

const AMOUNT = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,/:#@_-])-?${ONE('a')}(?![\\p{N}%‰]|[.,:]\\d)`,
  'gu',
);
const BETWEEN = '\\s?(?:-|~|to|bis|und|à|a|y|e|et|and|до|и|dan|va|から|より)\\s?';
const RANGE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,/:#@_])${ONE('a')}${BETWEEN}${ONE('b')}(?![\\p{N}%‰]|[.,:]\\d)`,
  'gu',
);

/** Whether `1.500` is a thousand and a half or one and a half is told by its digits: three behind one separator are a group. */
export function plainNumber(written: string, times = 1): number | undefined {
  const text = written.replace(/[' ]/gu, '');
  const grouped =
    /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/u.test(text) && !(times > 1 && /^\d{1,3}[.,]\d{3}$/u.test(text));
  if (!grouped) return finite(Number(text.replace(',', '.')));
  const fraction = /[.,](\d{1,2})$/u.exec(text)?.[1];
  const whole = text
    .slice(0, fraction === undefined ? undefined : -(fraction.length + 1))
    .replace(/[.,]/gu, '');
  return finite(Number(fraction === undefined ? whole : `${whole}.${fraction}`));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function factorOf(words: string | undefined): number {
  const text = words?.trim();
  return (text && TIMES_PATTERNS.find(([pattern]) => pattern.test(text))?.[1]) || 1;
}

interface Parts {
  readonly value: number;
  readonly currency: string | undefined;
  readonly times: string | undefined;
  /** How much of the match does not belong to the amount: three letters before or behind a number that are no currency. */
  readonly lead: number;
  readonly extra: number;
}

function partsOf(groups: Readonly<Record<string, string | undefined>>, group: string): Parts | undefined {
  const {
    [`${group}before`]: before,
    [`${group}number`]: number = '',
    [`${group}times`]: times,
    [`${group}after`]: after,
  } = groups;
  const factor = factorOf(times);
  const value = plainNumber(number, factor);
  if (value === undefined) return undefined;
  const behind = currencyOf(after);
  const ahead = currencyOf(before);
  return {
    value: round(value * factor),
    currency: ahead ?? behind,
    times,
    lead: before && !ahead ? before.length : 0,
    extra: after && !behind ? after.length : 0,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** Every amount of a sentence, in digits and in words: a range is one amount with two ends. */
export function amountsIn(text: string, languages: readonly Language[]): FoundAmount[] {
  const ranges = [...text.matchAll(RANGE)].flatMap((match) => rangeOf(match) ?? []);
  const free = (start: number, end: number) =>
    ranges.every((range) => end <= range.start || start >= range.end);
  const single = [...text.matchAll(AMOUNT)].flatMap((match): FoundAmount[] => {
    const parts = partsOf(match.groups ?? {}, 'a');
    const start = match.index + (parts?.lead ?? 0);
    const end = match.index + match[0].length - (parts?.extra ?? 0);
    if (!parts || !free(start, end) || match[0].startsWith('-')) return [];
    return [
      {
        amount: parts.value,
        ...(parts.currency ? { currency: parts.currency } : {}),
        start,
        end,
        marked: parts.currency !== undefined || parts.times !== undefined,
      },
    ];
  });
  const digits = [...ranges, ...single];
  const spelled = spelledAmounts(text, languages).filter(({ start, end }) =>
    digits.every((other) => end <= other.start || start >= other.end),
  );
  return [...digits, ...spelled].sort((a, b) => a.start - b.start);
}

/** `500-700 EUR`, `from 800 to 1k`: both ends in one currency, the first below the second. A share of the second's multiplier is meant (`2-3k`). */
function rangeOf(match: RegExpExecArray): FoundAmount | undefined {
  const low = partsOf(match.groups ?? {}, 'a');
  const high = partsOf(match.groups ?? {}, 'b');
  if (!low || !high || (low.extra > 0 && low.currency === undefined)) return undefined;
  const currency = low.currency ?? high.currency;
  if (low.currency && high.currency && low.currency !== high.currency) return undefined;
  const shared =
    low.times === undefined && high.times !== undefined && low.value < high.value / factorOf(high.times);
  const first = shared ? round(low.value * factorOf(high.times)) : low.value;
  const marked = currency !== undefined || low.times !== undefined || high.times !== undefined;
  // `2 a 3` of anything may be a count; only what is marked or large enough is a price.
  if (first >= high.value || high.value / first > 20 || (!marked && first < 50)) return undefined;
  return {
    amount: first,
    upTo: high.value,
    ...(currency ? { currency } : {}),
    start: match.index + low.lead,
    end: match.index + match[0].length - high.extra,
    marked,
  };
}

const AFTER_WORDS = new RegExp(`^[\\s-]*(?<sign>${SIGN}|${CODE})`, 'u');

/** `fifteen hundred dollars`, `bir yarim million so'm`, `mille cinq cents euros`. */
function spelledAmounts(text: string, languages: readonly Language[]): FoundAmount[] {
  return numbersIn(text, languages).flatMap((token): FoundAmount[] => {
    const value = token.readings[0];
    if (!token.spelled || token.ambiguous || value === undefined) return [];
    const after = AFTER_WORDS.exec(text.slice(token.end));
    const currency = currencyOf(after?.groups?.sign);
    // A small number in words without a currency counts things.
    if (!currency && value < 100) return [];
    const end = token.end + (currency ? (after?.[0].length ?? 0) : 0);
    return [
      {
        amount: value,
        ...(currency ? { currency } : {}),
        start: token.start,
        end,
        marked: currency !== undefined,
      },
    ];
  });
}

/** `1200`, `1200.5`: a plain decimal. */
export function decimal(value: number): string {
  return String(round(value));
}

/** What makes a number no price: followers, views, a share, a count of pieces, a time, a size. */
const NO_PRICE_AFTER =
  /^\s?(?:\+|k\+)?\s?(?:[\p{L}'-]+\s){0,2}?(?:followers?|subs(?:cribers?)?|fans?|views?|impressions?|likes?|reach|people|users?|members?|plays|engagements?|follower|abonnent\p{L}*|aufrufe|reichweite|zuschauer|abonnés?|vues|personnes|seguidores?|visualizaciones|reproducciones|vistas|alcance|inscritos|visualizações|curtidas|подписчик\p{L}*|просмотр\p{L}*|охват\p{L}*|лайк\p{L}*|человек|obunachi\p{L}*|ko'rish\p{L}*|tomosha\p{L}*|kuzatuvchi\p{L}*|qamrov|フォロワー|再生|リーチ|人|回再生|px|p(?![\p{L}])|fps|sec|secs|s(?![\p{L}])|seconds?|minutes?|min(?![\p{L}])|секунд\p{L}*|сек|минут\p{L}*|soniya\p{L}*|daqiqa|秒|分(?!割)|mb|gb|uhr|am(?![\p{L}])|pm(?![\p{L}])|h(?![\p{L}]))/u;
const NO_PRICE_BEFORE =
  /(?:followers?|subscribers?|views?|reach|audience(?: of)?|reichweite|follower|abonnés|vues|seguidores|alcance|подписчик\p{L}*|охват\p{L}*|просмотр\p{L}*|obunachi\p{L}*|ko'rish\p{L}*|フォロワー(?:数)?|再生数?|order|invoice|ticket|no\.?|nr\.?|#|tel|phone|whatsapp|номер|№|iban|inn|vat(?: id)?|ust-id|room|apt|zip)\s?[:：]?\s?(?:is|of|~|по|ca\.?)?\s?$/u;

/** `30 days`, `net 30`: a length of time. */
function isTime(text: string, start: number, end: number): boolean {
  if (/\b(?:net|netto|day|tag|jour|день|kun)\s?$/u.test(text.slice(0, start))) return true;
  return spansIn(text).some((span) => start < span.end && end > span.start);
}

/** Whether an amount can be a price at all. */
export function canBePrice(
  text: string,
  { start, end, amount, marked, currency, upTo }: FoundAmount,
): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 30);
  if (currency === undefined && isTime(text, start, end)) return false;
  if (NO_PRICE_AFTER.test(after) && currency === undefined) return false;
  if (NO_PRICE_BEFORE.test(before) && currency === undefined) return false;
  if (/^\s?(?:%|‰|percent|prozent|pour ?cent|por ?ciento|por ?cento|процент|foiz|パーセント)/u.test(after))
    return false;
  if (currency !== undefined) return amount > 0;
  // Without a currency: no years, no small counts, no day of a month, no long numbers of phones and orders.
  if (
    !marked &&
    upTo === undefined &&
    amount >= 1990 &&
    amount <= 2100 &&
    !/[.,' ]/u.test(text.slice(start, end))
  ) {
    return /(?:rate|fee|price|charge|preis|honorar|prix|tarif|precio|tarifa|preço|valor|цена|стоимость|ставка|narx|料金)[^.]{0,12}$/u.test(
      before,
    );
  }
  return amount >= 20 && amount < 1_000_000_000;
}
