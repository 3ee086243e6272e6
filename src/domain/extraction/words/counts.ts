/** Small number words of the eight languages, as they stand before a unit or a noun, in lower case. */
const SMALL: readonly (readonly [words: string, value: number])[] = [
  [
    'one|an?|single|ein(?:e[nrms]?)?|une?|un|uma?|una|uno|один|одна|одно|одну|одного|одной|bitta|битта|bir|бир|一|1つ|ひとつ|一つ',
    1,
  ],
  [
    'two|both|a couple(?: of)?|a pair of|zwei|deux|dos|dois|duas|два|две|двух|ikkita|ikki|иккита|икки|пара|пару|二|2つ|ふたつ',
    2,
  ],
  ['three|drei|trois|tres|três|три|тр[её]х|uchta|uch|учта|уч|三|3つ', 3],
  ["four|vier|quatre|cuatro|quatro|четыре|четыр[её]х|to'?rtta|to'?rt|тўртта|тўрт|四", 4],
  ['five|fünf|fuenf|cinq|cinco|пять|пяти|beshta|besh|бешта|беш|五', 5],
  ['six|sechs|seis|шесть|шести|oltita|olti|олтита|олти|六', 6],
  ['seven|sieben|sept|siete|sete|семь|семи|yettita|yetti|етти|七', 7],
  ['eight|acht|huit|ocho|oito|восемь|восьми|sakkizta|sakkiz|саккиз|八', 8],
  ["nine|neun|neuf|nueve|nove|девять|девяти|to'?qqizta|to'?qqiz|тўққиз|九", 9],
  ["ten|zehn|dix|diez|dez|десять|десяти|o'?nta|o'n|ўнта|ўн|十", 10],
  ["twelve|zwölf|zwoelf|douze|doce|doze|двенадцать|двенадцати|o'n ikki(?:ta)?|ўн икки|十二", 12],
  ["fourteen|vierzehn|quatorze|catorce|catorze|четырнадцать|четырнадцати|o'n to'rt|ўн тўрт|十四", 14],
  ["fifteen|fünfzehn|quinze|quince|пятнадцать|пятнадцати|o'n besh|ўн беш|十五", 15],
  ['twenty|zwanzig|vingt|veinte|vinte|двадцать|двадцати|yigirma|йигирма|二十', 20],
  ["thirty|dreißig|dreissig|trente|treinta|trinta|тридцать|тридцати|o'?ttiz|ўттиз|三十", 30],
  ['forty[- ]five|сорок пять|quarante-cinq|cuarenta y cinco|四十五', 45],
  ['sixty|sechzig|soixante|sesenta|sessenta|шестьдесят|шестидесяти|oltmish|олтмиш|六十', 60],
  ["ninety|neunzig|quatre-vingt-dix|noventa|девяносто|to'?qson|тўқсон|九十", 90],
];

/** A count in digits or small words. */
export const COUNT = `(?:\\d{1,4}|${[...SMALL]
  .reverse()
  .map(([words]) => words)
  .join('|')})`;
/** A count in small words alone. */
export const COUNT_WORD = `(?:${[...SMALL]
  .reverse()
  .map(([words]) => words)
  .join('|')})`;

const VALUES = SMALL.map(([words, value]) => [new RegExp(`^(?:${words})$`, 'u'), value] as const);
/** Articles count one, less plainly than a number does. */
const ARTICLE = /^(?:an?|ein(?:e[nrms]?)?|une?|un|uma?|una|bir|бир)$/u;

/** The value of a match of `COUNT`. */
export function countOf(words: string): number | undefined {
  if (/^\d+$/u.test(words)) return Number(words);
  return VALUES.find(([pattern]) => pattern.test(words))?.[1];
}

export function isArticle(words: string): boolean {
  return ARTICLE.test(words);
}
