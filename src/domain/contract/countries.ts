import { EU_MEMBERS } from '../compliance/disclosure.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `France` for `FR`; the code itself when it names no country. */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}

/** What stands between the countries of a list, as people type it. */
const JOINT = /(\s*[,;/+&]\s*|\s+(?:and|or)\s+)/i;
/** Words that may stand before a code; any others make the piece a sentence, where `no TV` is not Tuvalu. */
const LEAD = /^(?:(?:worldwide|except|excluding|without|outside|only|in|the)\s+)*/i;

/** Country codes in a list by their names: `FR, DE` is `France, Germany`; other words stay. */
export function withCountryNames(text: string): string {
  return text
    .split(JOINT)
    .map((piece) => {
      const [lead = ''] = LEAD.exec(piece) ?? [];
      const code = codeOf(piece.slice(lead.length));
      return code ? `${lead}${countryName(code)}` : piece;
    })
    .join('');
}

/** The country codes in a list: `US, gb and Japan` holds US and GB. */
export function countryCodesIn(text: string): string[] {
  return [...new Set(text.split(JOINT).flatMap((piece) => codeOf(piece) ?? []))];
}

/** The code that a piece is; `UK` is GB, as people write it. */
function codeOf(piece: string): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(piece.trim())) return undefined;
  const code = new Intl.Locale(`und-${piece.trim()}`).region;
  return code && countryName(code) !== code ? code : undefined;
}

export function isInEu(country: string | undefined): boolean {
  return country !== undefined && EU_MEMBERS.has(country);
}
