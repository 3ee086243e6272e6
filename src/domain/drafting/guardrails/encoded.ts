import { publicAmounts } from '../figures/deal-figures.ts';
import { numbersIn } from '../figures/numbers.ts';
import { keptFor } from '../figures/patterns.ts';
import { romanNumerals } from '../figures/roman.ts';
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
  if (romanNumerals(normal).some((value) => amounts.includes(value))) return true;
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
  const digits = lookAlikeDigits(normal);
  const letters = lookAlikeLetters(normal);
  const where = new Searched(normal);
  const isThere = (word: Needle) => where.has(word);
  const turned = mirrored(languages);
  const reversed =
    turned.reversed.some(isThere) || notesIn(notes).reversed.some(isThere) || showsDigits(normal, exact);
  const rotated =
    turned.rotated.some(isThere) || notesIn(notes).rotated.some(isThere) || ROTATED_SUFFIX.test(normal);
  return [
    ...(digits === normal ? [] : [digits]),
    ...(letters === normal ? [] : [letters]),
    ...(reversed || notes.unspaced.length > 0 ? [backwards(normal)] : []),
    ...(rotated ? [rot13(normal)] : []),
  ];
}

/** `1.95x` reads `1.95k` in a turned alphabet: digits stay what they are, and what stands behind them is turned. */
const ROTATED_SUFFIX = /\d ?(?:x|z|zya|zvb|zz|gfq)(?![\p{L}\p{N}])/iu;

interface Mirrored {
  readonly reversed: readonly Needle[];
  readonly rotated: readonly Needle[];
}

/** The number words of the languages as they stand in a text that is turned; a text without any of them hides no spelled number. */
const mirrored = keptFor((languages: readonly Language[]): Mirrored => {
  const words = languages.flatMap(({ lexicon, script }) =>
    Object.keys(lexicon.numbers).filter((word) => script !== 'Japanese' && !lexicon.ambiguous.includes(word)),
  );
  const kanji = languages.some(({ script }) => script === 'Japanese') ? [...'百千万億'] : [];
  return mirror([...words, ...kanji]);
});

const notesIn = keptFor((notes: Notes): Mirrored => mirror(notes.words.map(({ word }) => word)));

function mirror(words: readonly string[]): Mirrored {
  return {
    reversed: words.map((word) => needle(backwards(word))),
    rotated: words.filter((word) => rot13(word) !== word).map((word) => needle(rot13(word))),
  };
}

/** Whether the text's digits hold those of an amount from the end, whatever separates them and however many zeros follow. */
function showsDigits(normal: string, amounts: readonly number[]): boolean {
  const digits = normal.replace(/\D+/gu, '');
  return amounts.some((amount) => digits.includes(backwards(String(amount).replace(/\D|0+$/gu, ''))));
}
