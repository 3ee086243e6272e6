import { lengthOf } from '../format.ts';

/** More than people type in one line. */
const LONGEST_TYPED = 200;
/** Fewer than any mail has: a long run of characters is no mail. */
const FEWEST_WORDS = 12;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Whether words are a mail or message that somebody pasted, rather than an offer typed in a line. */
export function isMail(words: string): boolean {
  return words.trim().includes('\n') || (lengthOf(words) > LONGEST_TYPED && hasWords(words));
}

/** Counted by segments, since some scripts put no spaces between words. */
function hasWords(words: string): boolean {
  let found = 0;
  for (const { isWordLike } of segmenter.segment(words)) {
    if (isWordLike) found += 1;
    if (found >= FEWEST_WORDS) return true;
  }
  return false;
}
