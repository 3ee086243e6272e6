/** Zero-width, bidirectional and other invisible characters, which hide words from a reader or from a check. */
export const INVISIBLE =
  /[\u034f\u20e3]|[\u17b4\u17b5]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u0060\u00b4\u2032]/gu;

/**
 * The text as every check reads it: compatibility forms folded, invisible characters gone, digits of every
 * script as ASCII digits, one kind of apostrophe and one kind of space.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replace(APOSTROPHES, "'")
    .replace(/[\u00a0\u2007\u2009\u202f\u3000]/gu, ' ');
}

/** Digits of a script stand in one run of ten from zero to nine, so the value is the distance to the run's start. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let distance = 0;
  while (distance < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - distance - 1))) distance += 1;
  return distance % 10;
}

/** Text made safe to stand inside another: no invisible or control characters, no braces of placeholders, one line. */
export function plain(data: string): string {
  return data
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[{}<>]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
