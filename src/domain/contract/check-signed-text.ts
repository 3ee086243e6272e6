import type { TermSheet, TermSheetSection } from './details.ts';
import { contentMark, headerLine } from './sheet-marks.ts';
import type { CopyCheck } from './signed-copy.ts';

/** A version of the deal's sheet, as far as its mark tells. */
export interface KnownVersion {
  readonly version: number;
  readonly hash: string;
}

const MARK = /Content([0-9a-f]{12})/g;
const PAGE = /Page(\d+)of(\d+)/g;

/**
 * Compares the text of a signed PDF with the sheet that was sent: the mark at the foot of its pages, whether every page
 * is there, and whether every heading, sentence and cell of the sheet stands in it. What was added, such as names and
 * signatures, is not judged.
 */
export function checkSignedText(
  pages: readonly string[] | undefined,
  sheet: TermSheet,
  versions: readonly KnownVersion[],
): CopyCheck {
  if (!pages) return { result: 'not checked', why: 'unreadable' };
  const texts = pages.map(bare);
  if (texts.every((text) => text === '')) return { result: 'not checked', why: 'no text' };
  const marks = new Set(texts.flatMap((text) => [...text.matchAll(MARK)].map(([mark]) => mark)));
  if (marks.size === 0) return { result: 'not checked', why: 'not ours' };
  const foreign = [...marks].find((mark) => mark !== bare(contentMark(sheet.hash)));
  if (foreign) return otherVersion(foreign, versions);
  const { version } = sheet;
  const missing = missingPages(texts);
  if (missing.length > 0) return { result: 'pages missing', version, pages: missing };
  const changed = changedSections(texts, sheet);
  return changed.length > 0
    ? { result: 'changed', version, sections: changed }
    : { result: 'matches', version };
}

function otherVersion(mark: string, versions: readonly KnownVersion[]): CopyCheck {
  const known = versions.find(({ hash }) => bare(contentMark(hash)) === mark);
  return { result: 'other version', ...(known ? { version: known.version } : {}) };
}

function missingPages(texts: readonly string[]): number[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(PAGE)].map(([, page, of]) => [page, of].map(Number)),
  );
  const of = Math.max(0, ...found.map(([, count = 0]) => count));
  const seen = new Set(found.map(([page]) => page));
  return Array.from({ length: of }, (_, index) => index + 1).filter((page) => !seen.has(page));
}

/** Headings of the sections of which a piece does not stand in the text. */
function changedSections(texts: readonly string[], sheet: TermSheet): string[] {
  const text = texts.map((page) => withoutMargins(page, sheet)).join('');
  return sheet.sections
    .filter((section) => piecesOf(section).some((piece) => !text.includes(bare(piece))))
    .map(({ heading }) => heading);
}

function piecesOf({ heading, paragraphs, table }: TermSheetSection): string[] {
  return [heading, ...paragraphs, ...(table ? [...table.header, ...table.rows.flat()] : [])];
}

/** A page without what stands on each: header, footer, and the head of a table that goes on. */
function withoutMargins(page: string, sheet: TermSheet): string {
  const body = page
    .replaceAll(bare(headerLine(sheet)), '')
    .replace(MARK, '')
    .replace(PAGE, '');
  const heads = sheet.sections.flatMap(({ table }) => (table ? [bare(table.header.join(''))] : []));
  const head = heads.find((one) => one !== '' && body.startsWith(one));
  return head ? body.slice(head.length) : body;
}

/**
 * A text as it is compared: without spaces and invisible characters, compatibility forms resolved, and what no font had
 * turned back from `[U+1F680]` into the character.
 */
function bare(text: string): string {
  return text
    .replace(/\[((?:U\+[0-9A-F]{4,6} ?)+)\]/g, (_, codes: string) =>
      String.fromCodePoint(
        ...codes
          .trim()
          .split(' ')
          .map((code) => Number.parseInt(code.slice(2), 16)),
      ),
    )
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}
