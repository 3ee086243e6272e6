import type { Secrets } from '../facts.ts';
import { plainWordsIn } from '../figures/letters.ts';
import { normalise } from '../figures/normalise.ts';
import { keptFor } from '../figures/patterns.ts';
import { type Needle, needle, Searched } from '../figures/searched.ts';

/** Four short words in a row can be anybody's (`we would like to`); with so many characters they are the note's. */
const LONG_RUN = 20;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The telling parts of the internal notes, worked out once. */
export interface Notes {
  /** Words in a row, with a space at either end. */
  readonly runs: readonly string[];
  /** Characters in a row, of notes in a script without spaces. */
  readonly unspaced: readonly string[];
  /** One word of each run, the longest: a text without any of them repeats nothing. */
  readonly words: readonly Needle[];
}

export const notesOf = keptFor(({ phrases }: Secrets): Notes => {
  const spaced = phrases.filter((phrase) => !UNSPACED.test(phrase));
  const runs = spaced.flatMap((phrase) => tellingRuns(plainWordsIn(normalise(phrase))));
  const unspaced = phrases
    .filter((phrase) => UNSPACED.test(phrase))
    .flatMap((phrase) => windows(plainWordsIn(normalise(phrase)).join('')));
  const longest = new Set(runs.map((run) => run.split(' ').sort((a, b) => b.length - a.length)[0] ?? ''));
  return { runs: runs.map((run) => ` ${run} `), unspaced, words: [...longest].map(needle) };
});

function tellingRuns(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  return [...runsOf(words, 4).filter((run) => run.length >= LONG_RUN), ...runsOf(words, 5)];
}

/** Every so many words in a row; all of them when there are fewer. */
function runsOf(words: readonly string[], most: number): string[] {
  const length = Math.min(most, words.length);
  return words.flatMap((_, start) =>
    start + length <= words.length ? [words.slice(start, start + length).join(' ')] : [],
  );
}

/** Every eight characters in a row; of a shorter note, the whole of it. */
function windows(phrase: string): string[] {
  const length = Math.min(8, phrase.length);
  if (length < 5) return [];
  return Array.from({ length: phrase.length - length + 1 }, (_, start) =>
    phrase.slice(start, start + length),
  );
}

/** A note as a whole, or a telling part of it: eight characters in a row where words have no spaces between. */
export function repeatsNote(text: string, notes: Notes): boolean {
  return repeatsRun(new Searched(text), notes) || repeatsUnspaced(text, notes);
}

function repeatsRun(where: Searched, { runs, words }: Notes): boolean {
  if (!words.some((word) => where.has(word))) return false;
  const text = ` ${plainWordsIn(where.text).join(' ')} `;
  return runs.some((run) => text.includes(run));
}

function repeatsUnspaced(text: string, { unspaced }: Notes): boolean {
  if (unspaced.length === 0) return false;
  const joined = plainWordsIn(text).join('');
  return unspaced.some((part) => joined.includes(part));
}
