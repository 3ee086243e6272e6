import { isTimeZone } from '../../../domain/dates.ts';
import { plainTyped } from './typed-text.ts';

/** What was understood of a list and the pieces that were not. */
export interface TypedList<T> {
  readonly values: readonly T[];
  readonly unknown: readonly string[];
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`));

/** Codes of CLDR that are no country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);
const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Names of countries in English, with the short ones people use. */
const COUNTRIES = new Map<string, string>([
  ...PAIRS.flatMap((pair): [string, string][] => {
    const code = pair.toUpperCase();
    const name = NO_COUNTRIES.has(code) ? undefined : COUNTRY_NAMES.of(code);
    return name ? [[key(name), code]] : [];
  }),
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['usa', 'US'],
  ['america', 'US'],
  ['uae', 'AE'],
  ['emirates', 'AE'],
  ['korea', 'KR'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['holland', 'NL'],
]);

/** The member states of the European Union: what `EU` stands for in a list of countries. */
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

const LANGUAGES = new Map<string, string>(
  PAIRS.flatMap((code): [string, string][] => {
    const name = LANGUAGE_NAMES.of(code);
    return name ? [[key(name), code]] : [];
  }),
);

function key(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

/** Reads `US, Germany, UK` as ISO 3166-1 alpha-2 codes; `EU` is its member states. */
export function parseCountries(text: string): TypedList<string> {
  return listOf(text, (piece) => {
    const name = key(piece);
    if (name === 'eu' || name === 'european union') return EU;
    const code = countryNamed(piece);
    return code ? [code] : [];
  });
}

/** The country that a code or an English name means. */
export function countryNamed(text: string): string | undefined {
  const name = key(plainTyped(text)).replace(/^the /, '');
  const known = COUNTRIES.get(name);
  if (known) return known;
  const code = name.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && COUNTRY_NAMES.of(code) ? code : undefined;
}

/** `United States`: a country's English name. */
export function countryName(code: string): string {
  return COUNTRY_NAMES.of(code) ?? code;
}

/** Reads `English, uz, Russian` as ISO 639-1 codes. */
export function parseLanguages(text: string): TypedList<string> {
  return listOf(text, (piece) => {
    const code = languageNamed(piece);
    return code ? [code] : [];
  });
}

export function languageNamed(text: string): string | undefined {
  const name = key(plainTyped(text));
  return LANGUAGES.get(name) ?? (/^[a-z]{2}$/.test(name) && LANGUAGE_NAMES.of(name) ? name : undefined);
}

export function languageName(code: string): string {
  return LANGUAGE_NAMES.of(code) ?? code;
}

/** Reads `Asia/Tashkent`, `asia/tashkent` or `Tashkent` as an IANA time zone. */
export function timeZoneNamed(text: string): string | undefined {
  const typed = plainTyped(text).replaceAll(' ', '_').toLowerCase();
  const known = Intl.supportedValuesOf('timeZone').find(
    (zone) => zone.toLowerCase() === typed || zone.toLowerCase().endsWith(`/${typed}`),
  );
  if (known) return known;
  return isTimeZone(plainTyped(text)) && typed !== '' ? plainTyped(text) : undefined;
}

/** Splits at commas, semicolons and line breaks; what a piece stands for twice counts once. */
function listOf<T>(text: string, read: (piece: string) => readonly T[]): TypedList<T> {
  const values = new Set<T>();
  const unknown: string[] = [];
  for (const piece of text.split(/[,;\n]/).map(plainTyped)) {
    if (piece === '') continue;
    const found = read(piece);
    for (const value of found) values.add(value);
    if (found.length === 0) unknown.push(piece);
  }
  return { values: [...values], unknown };
}

/** Reads `US 55, GB 12%` as shares of an audience; the percent must not exceed 100 together. */
export function parseAudienceSplit(text: string): TypedList<{ country: string; percent: number }> {
  return listOf(text.replace(/(\d),(\d{1,2})\s*%/g, '$1.$2%'), (piece) => {
    const match = /^(.+?)[\s:=-]+(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(piece);
    const country = match?.[1] ? countryNamed(match[1]) : undefined;
    const percent = Number(match?.[2]);
    return country && percent <= 100 ? [{ country, percent }] : [];
  });
}
