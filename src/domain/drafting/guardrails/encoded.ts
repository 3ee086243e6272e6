import { publicAmounts } from '../figures/deal-figures.ts';
import { standsAlone } from '../figures/letters.ts';
import { numbersIn } from '../figures/numbers.ts';
import { keptFor } from '../figures/patterns.ts';
import { romanWords } from '../figures/roman.ts';
import { type Needle, needle, Searched } from '../figures/searched.ts';
import type { Language } from '../languages/language.ts';
import { backwards, decodings, lookAlikeDigits, lookAlikeLetters, rot13 } from './decodings.ts';
import { type Notes, notesOf, repeatsNote } from './notes.ts';
import type { Checked } from './rule.ts';
import { isNear, secretAmounts } from './secret-amounts.ts';

/**
 * The amount, or a note, once a code of characters, another base or a look-alike is undone; and Roman numerals. A number
 * that stands in the text as it is, or is a public one turned round, is no code.
 */
export function hasEncoded(checked: Checked): boolean {
  const { normal, facts, secrets } = checked;
  const amounts = secretAmounts(checked);
  const notes = notesOf(secrets);
  if (amounts.length === 0 && secrets.phrases.length === 0) return false;
  if (romanAmounts(checked).some((value) => amounts.includes(value))) return true;
  const turned = new Set(publicAmounts(facts).map((amount) => backwards(String(amount))));
  const exact = amounts.filter((amount) => amount >= 100 && !turned.has(String(amount)));
  const plain = plainNumbers(checked);
  const says = (decoded: string, fits: (value: number) => boolean) =>
    readingsIn(decoded, checked).some((value) => fits(value) && !plain().has(value)) ||
    repeatsNote(decoded, notes);
  return (
    decodings(checked.text, normal).some((decoded) =>
      says(decoded, (value) => amounts.some((secret) => isNear(value, secret))),
    ) || turnedTexts(checked, exact, notes).some((decoded) => says(decoded, (value) => exact.includes(value)))
  );
}

/** Roman numerals, with the thousand that may stand behind one. */
function romanAmounts({ normal, languages }: Checked): number[] {
  return romanWords(normal).flatMap(({ start, raw, value }) => {
    const end = start + raw.length;
    return numbersIn(`${value}${normal.slice(end, end + 16)}`, languages)[0]?.readings ?? [value];
  });
}

/** The numbers that stand in the text as it is; read only when something was decoded. */
function plainNumbers(checked: Checked): () => ReadonlySet<number> {
  let known: ReadonlySet<number> | undefined;
  return () => {
    known ??= new Set(readingsIn(checked.normal, checked));
    return known;
  };
}

function readingsIn(text: string, { languages }: Checked): number[] {
  return numbersIn(text, languages).flatMap(({ ambiguous, readings }) => (ambiguous ? [] : readings));
}

/** The whole text with its look-alikes undone, turned round, and with its alphabet turned, as far as one of them can say anything. */
function turnedTexts({ normal, languages }: Checked, exact: readonly number[], notes: Notes): string[] {
  const where = new Searched(normal);
  const isThere = ({ word, inside }: Turned) =>
    where.has(word) && (inside || standsAlone(where.lower, word.word));
  const turned = [turnedNumbers(languages), turnedNotes(notes)];
  const reversed =
    notes.unspaced.length > 0 ||
    showsDigits(normal, exact) ||
    turned.some((words) => words.reversed.some(isThere));
  const rotated = ROTATED_SUFFIX.test(normal) || turned.some((words) => words.rotated.some(isThere));
  return [
    ...lookAlikeDigits(normal),
    ...lookAlikeLetters(normal),
    ...(reversed ? [backwards(normal)] : []),
    ...(rotated ? [rot13(normal)] : []),
  ];
}

/** `1.95x` reads `1.95k` in a turned alphabet: digits stay what they are, and what stands behind them is turned. */
const ROTATED_SUFFIX = /\d ?(?:x|z|zya|zvb|zz|gfq)(?![\p{L}\p{N}])/iu;

interface Turned {
  readonly word: Needle;
  /** It may be a part of a longer word. */
  readonly inside: boolean;
}
interface TurnedWords {
  readonly reversed: readonly Turned[];
  readonly rotated: readonly Turned[];
}

/** The number words of the languages as they stand in a text that is turned; a text without any of them hides no spelled number. */
const turnedNumbers = keptFor((languages: readonly Language[]): TurnedWords => {
  const all = languages.map(({ code, lexicon }) => {
    const words = Object.keys(lexicon.numbers).filter((word) => !lexicon.ambiguous.includes(word));
    return turnedWords(words, code === 'de' || code === 'ja');
  });
  return {
    reversed: all.flatMap(({ reversed }) => reversed),
    rotated: all.flatMap(({ rotated }) => rotated),
  };
});

const turnedNotes = keptFor(
  (notes: Notes): TurnedWords =>
    turnedWords(
      notes.words.map(({ word }) => word),
      false,
    ),
);

function turnedWords(words: readonly string[], inside: boolean): TurnedWords {
  return {
    reversed: words.map((word) => ({ word: needle(backwards(word)), inside })),
    rotated: words
      .filter((word) => rot13(word) !== word)
      .map((word) => ({ word: needle(rot13(word)), inside })),
  };
}

/** `18k` turned round. */
const MULTIPLIED = /(?<![\p{L}\p{N}])(?:k|к|mm?|nlm|oim|нлм|dst|сыт) ?\d|[万千億]\d/iu;

/** Whether the text's digits hold those of an amount from the end, whatever separates them; its zeros too, unless a `k` stands for them. */
function showsDigits(normal: string, amounts: readonly number[]): boolean {
  const digits = normal.replace(/\D+/gu, '');
  const zeros = MULTIPLIED.test(normal) ? /\D|0+$/gu : /\D/gu;
  return amounts.some((amount) => digits.includes(backwards(String(amount).replace(zeros, ''))));
}
