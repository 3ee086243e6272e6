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

/**
 * Headings of the sections of which a piece does not stand in the text. A table's head on top of a page is read both ways:
 * it stands between two parts of a cell, or the table begins there.
 */
function changedSections(texts: readonly string[], sheet: TermSheet): string[] {
  const pages = texts.map((page) => withoutMargins(page, sheet));
  const readings = [pages.map((page) => withoutTableHead(page, sheet)).join(''), pages.join('')];
  const stands = (piece: string) => readings.some((text) => text.includes(bare(piece)));
  return sheet.sections.filter((section) => !piecesOf(section).every(stands)).map(({ heading }) => heading);
}

function piecesOf({ heading, paragraphs, table }: TermSheetSection): string[] {
  return [heading, ...paragraphs, ...(table ? [...table.header, ...table.rows.flat()] : [])];
}

/** A page without its header and footer. */
function withoutMargins(page: string, sheet: TermSheet): string {
  return page
    .replaceAll(bare(headerLine(sheet)), '')
    .replace(MARK, '')
    .replace(PAGE, '');
}

/** A page without the head of a table that goes on from the one before. */
function withoutTableHead(page: string, { sections }: TermSheet): string {
  const heads = sections.flatMap(({ table }) => (table ? [bare(table.header.join(''))] : []));
  const head = heads.find((one) => one !== '' && page.startsWith(one));
  return head ? page.slice(head.length) : page;
}

/**
 * A text as it is compared: without spaces and what no file can show, compatibility forms resolved, and what no font had
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
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/gu, '');
}
