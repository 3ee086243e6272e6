/** Small number words of the eight languages, as they stand before a unit or a noun. */
const SMALL: readonly (readonly [words: string, value: number])[] = [
  ['one|an?|single|ein(?:e[nrms]?)?|une?|un|uma?|una|один|одна|одно|одну|одного|bitta|bir|一|1つ|ひとつ', 1],
  ['two|both|a couple(?: of)?|zwei|deux|dos|dois|duas|два|две|двух|ikkita|ikki|二|2つ', 2],
  ['three|drei|trois|tres|três|три|трёх|трех|uchta|uch|三|3つ', 3],
  ["four|vier|quatre|cuatro|quatro|четыре|четырёх|to'rtta|to'rt|四", 4],
  ['five|fünf|cinq|cinco|пять|пяти|beshta|besh|五', 5],
  ['six|sechs|seis|шесть|шести|oltita|olti|六', 6],
  ['seven|sieben|sept|siete|sete|семь|yettita|yetti|七', 7],
  ['eight|acht|huit|ocho|oito|восемь|sakkizta|sakkiz|八', 8],
  ["nine|neun|neuf|nueve|nove|девять|to'qqizta|to'qqiz|九", 9],
  ["ten|zehn|dix|diez|dez|десять|o'nta|o'n|十", 10],
  ['twelve|zwölf|douze|doce|doze|двенадцать|十二', 12],
  ["fourteen|vierzehn|quatorze|catorce|четырнадцать|o'n to'rt", 14],
  ['thirty|dreißig|dreissig|trente|treinta|trinta|тридцать|тридцати|三十', 30],
  ["ninety|neunzig|quatre-vingt-dix|noventa|девяносто|to'qson", 90],
];

/** A count in digits or small words. */
export const COUNT = `(?:\\d{1,4}|${SMALL.map(([words]) => words).join('|')})`;

const VALUES: readonly (readonly [RegExp, number])[] = SMALL.map(([words, value]) => [
  new RegExp(`^(?:${words})$`, 'u'),
  value,
]);

/** The value of a match of `COUNT`. */
export function countOf(words: string): number | undefined {
  if (/^\d+$/u.test(words)) return Number(words);
  return VALUES.find(([pattern]) => pattern.test(words))?.[1];
}

const UNITS: readonly (readonly [unit: string, days: number])[] = [
  [
    'days?|d(?![\\p{L}])|tag(?:e[ns]?)?(?!\\p{L})|jours?|días?|dias?|дн(?:я|ей|ь|и)(?!\\p{L})|день|kun(?:lik|ga|gacha)?(?!\\p{L})|日間?',
    1,
  ],
  ['weeks?|wks?|w(?![\\p{L}])|wochen?|semaines?|semanas?|недел\\p{L}*|haftalik|hafta(?:ga)?|週間?', 7],
  [
    'months?|mo(?:s|nthly)?(?![\\p{L}])|monat(?:e[ns]?|s)?(?!\\p{L})|mois|mes(?:es)?(?!\\p{L})|mês|месяц\\p{L}*|мес\\b\\.?|oylik|oy(?:ga)?(?!\\p{L})|[かカヵヶケ箇]月間?',
    30,
  ],
  [
    'years?|yrs?|y(?![\\p{L}])|jahre?[ns]?(?!\\p{L})|ans?(?!\\p{L})|années?|años?|anos?(?!\\p{L})|год(?:а)?(?!\\p{L})|лет(?!\\p{L})|yillik|yil(?:ga)?(?!\\p{L})|年間?',
    365,
  ],
];

/** A span of time: `30 days`, `3-month`, `halbes Jahr`, `12か月`. */
export const SPAN = `(?:(?:${COUNT})[ -]?(?:-?month-|-?day-)?(?:${UNITS.map(([unit]) => unit).join('|')})|half a year|halbes jahr|полгода|полугод\\p{L}*|yarim yil(?:lik)?|半年間?|medio año|demi-?année|six-month|ein(?:en)? monat|ein jahr|pol ?goda)`;

const SPAN_PARTS = new RegExp(`^(${COUNT})[ -]?(${UNITS.map(([unit]) => unit).join('|')})`, 'u');

/** The days of a match of `SPAN`: 7 a week, 30 a month, 365 a year. */
export function daysOf(words: string): number | undefined {
  const text = words.trim();
  if (/^(?:half a year|halbes|полгод|полугод|yarim yil|半年|medio|demi|six-month)/u.test(text)) return 180;
  const [, count = '', unit = ''] = SPAN_PARTS.exec(text) ?? [];
  const value = countOf(count);
  const days = UNITS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(unit))?.[1];
  return value === undefined || days === undefined ? undefined : value * days;
}

const FOREVER =
  /\b(?:perpetual(?:ly)?|in perpetuity|perpetuity|forever|unlimited(?: in time| usage| time)?|lifetime)\b|zeitlich unbegrenzt|unbefristet|unbegrenzt|(?:à|a) perpétuité|illimitée?s?|a perpetuidad|perpetu[oa]s?|para siempre|vitalíci[oa]|бессрочн\p{L}*|навсегда|без ограничени\p{L}+ по времени|muddatsiz|umrbod|無期限|永久|永続/u;

export function isForever(text: string): boolean {
  return FOREVER.test(text);
}

/** Every span of time in a text with its place. */
export function spansIn(text: string): { days: number; start: number; end: number }[] {
  return [...text.matchAll(SPANS)].flatMap((match) => {
    const days = daysOf(match[0]);
    return days === undefined ? [] : [{ days, start: match.index, end: match.index + match[0].length }];
  });
}

const SPANS = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,])${SPAN}`, 'gu');
