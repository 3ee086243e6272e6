/** What can be wrong with a cell. */
export type Flaw =
  | 'negative'
  | 'too-large'
  | 'fraction'
  | 'rounded-id'
  | 'rounded-figure'
  | 'no-number'
  | 'unclear-number'
  | 'too-fine'
  | 'no-date'
  | 'other-date-order'
  | 'no-such-day'
  | 'future'
  | 'no-link'
  | 'no-id'
  | 'no-currency'
  | 'no-platform'
  | 'no-format'
  | 'no-deal'
  | 'missing';

const BY_SPREADSHEET =
  'was rounded by a spreadsheet. Upload the export as it was downloaded, without opening and saving it in a spreadsheet.';

/** What to say of a flaw, after the cell itself: `"-5" is negative. …` */
const WORDS: Record<Flaw, string> = {
  negative: 'is negative. Figures count up from 0: correct it or leave the cell empty.',
  'too-large': 'is larger than any post or order can have. Correct it or leave the cell empty.',
  fraction: 'is not a whole number. Correct it or leave the cell empty.',
  'rounded-id': BY_SPREADSHEET,
  'rounded-figure': BY_SPREADSHEET,
  'no-number': 'is not a number. Correct it or leave the cell empty.',
  'unclear-number': 'can be read in two ways. Write it without separators for thousands.',
  'too-fine': 'has more decimals than the currency.',
  'no-date': 'is not a date that I can read. Write it as 2026-11-25.',
  'other-date-order':
    'does not fit the order of day and month in the rest of the file. Write it as 2026-11-25.',
  'no-such-day': 'is no day of the calendar. Write it as 2026-11-25.',
  future: 'is in the future. Correct it, or import the file on a later day.',
  'no-link': 'is not a link. Write the whole address, beginning with https://.',
  'no-id': 'is not an id of the platform. Upload the export as it was downloaded.',
  'no-currency': 'is not a currency. Write its three letters, for example USD.',
  'no-platform': 'does not tell a platform that I know.',
  'no-format': 'is not a format of the platform.',
  'no-deal': 'is not a deal. Write its number, for example D-12.',
  missing: 'is empty, and without it the row cannot be counted.',
};

/** The problem of a cell in a sentence; `cell` is left out where it may hold something personal. */
export function inWords(flaw: Flaw, cell?: string): string {
  const subject = cell === undefined || cell === '' ? 'The cell' : `"${cell}"`;
  return `${subject} ${WORDS[flaw]}`;
}

export const TOO_FEW =
  'It has fewer cells than the header has columns. Put a cell that holds a line break or a separator in quotes.';
export const TOO_MANY =
  'It has more cells than the header has columns. Put a cell that holds a separator in quotes.';
export const CUT_OFF =
  'The file ends in the middle of this row, so it is not whole. Download the export again.';
