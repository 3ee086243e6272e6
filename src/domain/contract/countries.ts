import { EU_MEMBERS } from '../compliance/disclosure.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `France` for `FR`; the code itself when it names no country. */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}

/** Country codes in a text by their names: `FR, DE` is `France, Germany`; other words stay. */
export function withCountryNames(text: string): string {
  return text.replace(/\b[A-Z]{2}\b/g, (code) => countryName(code));
}

/** The country codes in a text: `US, GB and Japan` holds US and GB. */
export function countryCodesIn(text: string): string[] {
  return [...new Set(text.match(/\b[A-Z]{2}\b/g) ?? [])].filter((code) => countryName(code) !== code);
}

export function isInEu(country: string | undefined): boolean {
  return country !== undefined && EU_MEMBERS.has(country);
}
