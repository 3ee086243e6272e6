/**
 * The word that was probably meant: the nearest by edits (insert, delete, replace, swap of neighbours), if it
 * is near enough for its length or starts with what was typed. Undefined when nothing is close.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.trim().toLowerCase();
  if (typed === '') return undefined;
  const start = typed.length >= 2 ? words.find((candidate) => candidate.startsWith(typed)) : undefined;
  if (start) return start;
  const ranked = words
    .map((candidate) => ({ candidate, distance: distanceOf(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= allowedDistance(typed, best.candidate) ? best.candidate : undefined;
}

/** One edit in words of up to four letters, two up to eight, then three. */
function allowedDistance(typed: string, candidate: string): number {
  const length = Math.max(typed.length, candidate.length);
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

/** Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one place). */
function distanceOf(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        swapped,
      );
    }
  }
  return at(a.length, b.length);
}
