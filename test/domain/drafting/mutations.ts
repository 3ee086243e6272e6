import fc from 'fast-check';

/** A number with its separators, as it stands in a finished text. */
const NUMBER = /\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/gu;

interface Spot {
  readonly start: number;
  readonly raw: string;
}

function spotsOf(text: string): Spot[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ start: match.index, raw: match[0] }));
}

function replaceAt(text: string, { start, raw }: Spot, by: string): string {
  return text.slice(0, start) + by + text.slice(start + raw.length);
}

export interface Mutation {
  readonly what: string;
  readonly text: string;
}

/** One wrong figure put into a good text: another number, two numbers swapped, or a figure that nobody agreed on. */
export function mutationOf(text: string): fc.Arbitrary<Mutation> {
  const spots = spotsOf(text);
  const changed = fc
    .record({ at: fc.nat(Math.max(0, spots.length - 1)), factor: fc.constantFrom(0.5, 0.9, 1.1, 2, 3, 10) })
    .map(({ at, factor }) => changeNumber(text, spots[at], factor));
  const swapped = fc
    .record({ a: fc.nat(Math.max(0, spots.length - 1)), b: fc.nat(Math.max(0, spots.length - 1)) })
    .map(({ a, b }) => swapNumbers(text, spots[a], spots[b]));
  const added = fc
    .constantFrom(
      ' $40 a day.',
      ' 15 %.',
      ' 6 Reels.',
      ' 17 posts.',
      ' 400 days.',
      ' 2031-03-09.',
      ' €75.',
      ' 5000.',
    )
    .map((words) => ({ what: `added${words}`, text: text.replace(/(\S)(\n|$)/u, `$1${words}$2`) }));
  return fc.oneof(changed, swapped, added).filter((mutation) => mutation.text !== text);
}

function changeNumber(text: string, spot: Spot | undefined, factor: number): Mutation {
  if (!spot) return { what: 'nothing', text };
  const value = Number(spot.raw.replace(/\D/gu, ''));
  const next = Math.max(1, Math.round(value * factor) + (Math.round(value * factor) === value ? 1 : 0));
  return { what: `${spot.raw} -> ${next}`, text: replaceAt(text, spot, String(next)) };
}

function swapNumbers(text: string, a: Spot | undefined, b: Spot | undefined): Mutation {
  // A year and a day that change places may still say the same date: 2026/12/4 and 4/12/2026.
  if (!a || !b || a.raw === b.raw || [a.raw, b.raw].includes('2026')) return { what: 'nothing', text };
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return {
    what: `${first.raw} <-> ${second.raw}`,
    text: replaceAt(replaceAt(text, second, first.raw), first, second.raw),
  };
}
