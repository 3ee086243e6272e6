import { contentHash } from '../content-hash.ts';
import type { TermSheet } from './details.ts';

/** The hash of what people read of a sheet: title, notice and sections, not version, author or time. */
export function sheetHash({
  title,
  notice,
  sections,
}: Pick<TermSheet, 'title' | 'notice' | 'sections'>): string {
  return contentHash({ title, notice, sections });
}

/**
 * Whether a stored sheet still says what was issued: its words give its hash, and where the deal's log is at hand, that hash
 * is the one recorded there when it was issued.
 */
export function isIntact(sheet: TermSheet, issuedHash: string = sheet.hash): boolean {
  return sheet.hash === issuedHash && sheetHash(sheet) === sheet.hash;
}
