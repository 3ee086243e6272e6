const CANONICAL = /^M{0,9}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const VALUES: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

/** Words that are Roman numerals of two letters or more, with their places. Most short ones are ordinary abbreviations too: CV, XL. */
export function romanWords(text: string): { start: number; raw: string; value: number }[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[MDCLXVI]{2,}(?![\p{L}\p{N}])/gu)]
    .filter(([raw]) => CANONICAL.test(raw))
    .map((match) => ({ start: match.index, raw: match[0], value: valueOf(match[0]) }));
}

/** A letter before a greater one is taken away: IV is 4. */
function valueOf(letters: string): number {
  const values = [...letters].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
