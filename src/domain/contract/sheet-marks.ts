import { reference } from '../ids.ts';
import type { TermSheet } from './details.ts';

/** So much of the hash stands on every page; enough to tell versions apart, short enough to read out. */
const SHOWN_HASH = 12;

/** What stands on top of every page. */
export function headerLine({
  deal,
  version,
  notice,
}: Pick<TermSheet, 'deal' | 'version' | 'notice'>): string {
  return `${reference('deal', deal)} · version ${version} · ${notice}`;
}

/** What stands at the foot of every page: which content it belongs to. */
export function contentMark(hash: string): string {
  return `Content ${hash.slice(0, SHOWN_HASH)}`;
}

/** `Page 2 of 4`. */
export function pageMark(page: number, of: number): string {
  return `Page ${page} of ${of}`;
}
