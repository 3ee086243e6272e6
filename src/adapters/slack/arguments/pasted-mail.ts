import { lengthOf } from '../format.ts';

/** More than people type in one line. */
const LONGEST_TYPED = 200;

/** Whether words are a mail or message that somebody pasted, rather than an offer typed in a line. */
export function isMail(words: string): boolean {
  return words.trim().includes('\n') || lengthOf(words) > LONGEST_TYPED;
}
