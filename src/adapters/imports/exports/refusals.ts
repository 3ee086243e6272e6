import { SAVE_AS } from '../decode-text.ts';

/** Thrown inside the readers when a file cannot be read (on); `open` and the batches turn it into words. Never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: string;

  constructor(problem: string) {
    super(problem);
    this.problem = problem;
  }
}

export const EMPTY = 'There is nothing in this file. Download the export again and upload it as it is.';

export const ARCHIVE = 'This is a ZIP archive. Unpack it and upload the CSV file in it, one file at a time.';

export const BINARY = `This is no plain text, so it cannot be CSV. ${SAVE_AS}.`;

export const WEB_PAGE =
  'This is a web page, not CSV. The download link may have led to a sign-in page: sign in and download the export again.';

export const CUT_UTF16 =
  'The text is UTF-16 and breaks off within a character, so the file is not whole. Download the export again.';

export const WRONG_UTF8 = `The text begins as UTF-8 and goes on in another encoding. ${SAVE_AS}.`;

export const ONE_COLUMN =
  'I see only one column. Export the file as CSV, with cells separated by commas, semicolons or tabs, and a header row.';

export const ONE_LINE =
  'The file begins with a line of more than 100,000 characters, so I find no rows in it. Export it again as CSV, a row to a line.';

export const NO_HEADER =
  'The table begins with values: I see no row that names its columns. Export it with its header row, or write one above it.';

export const NO_ROWS =
  'There is a header but no row under it. Choose a period in which something was published or sold, and export again.';

export const ENDLESS_RECORD =
  'A row is longer than a million characters, as when a quotation mark is opened and never closed. Download the export again.';

export const NTH_DAY =
  'This table counts days from 1 ("Nth day") and does not say which days they are. Export it again with the dimension Date.';

export const COMPARED =
  'This table compares two periods line by line. Download it again without the comparison.';

export const PIVOTED =
  'This table counts sessions in several columns. Take the dimension out of "Columns", put it into "Rows", and download it again.';

export const SEGMENTED =
  'This table counts by segments, and a visit may be in several. Download it again with one segment, or none.';

export const CUT_FINER =
  'Several lines of this table count visits of the same kind, apart by something that is not read, such as the month or the hour. Download it again with the dimension Date in its place.';

export const DAY_BY_DAY =
  'This is the data of the chart, which counts each video day by day. Upload the other file of the download, "Table data.csv", which has its figures as a whole.';

export const NO_PERIOD =
  'This table does not say of which days its figures are. Download it again with the lines above it that begin with #, or add the dimension Date.';

export function openQuote(line: number): string {
  return `A quotation mark is opened in line ${line} and never closed, so the file is not whole. Download the export again.`;
}

export function tooLarge(mostBytes: number): string {
  const most = mostBytes >= 1e9 ? `${mostBytes / 1e9} GB` : `${mostBytes / 1e6} MB`;
  return `The file is larger than ${most}. Export a shorter period, and upload several files.`;
}

export function noFigureFor(metric: string): string {
  return `This is the export of "${metric}", which I keep no figure for. Export views, reach, impressions, interactions by kind, visits, follows or link clicks.`;
}

export function columnsGone(names: readonly string[]): string {
  const list = names.map((name) => `"${name}"`).join(', ');
  return `The header has no column ${list}, which the saved mapping names. Map the columns again.`;
}
