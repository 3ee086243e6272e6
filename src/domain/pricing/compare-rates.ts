import { entryKey, type RateEntry } from './rate-entries.ts';

/** What a new version of a table changes against the present one. */
export interface RateChanges {
  readonly added: readonly RateEntry[];
  readonly removed: readonly RateEntry[];
  readonly changed: readonly { readonly before: RateEntry; readonly after: RateEntry }[];
  readonly same: number;
}

/** Compares two versions line by line; a line is the same when platform, format and band are. */
export function compareRates(before: readonly RateEntry[], after: readonly RateEntry[]): RateChanges {
  const earlier = new Map(before.map((entry) => [entryKey(entry), entry]));
  const later = new Set(after.map(entryKey));
  const pairs = after.flatMap((entry) => {
    const old = earlier.get(entryKey(entry));
    return old ? [{ before: old, after: entry }] : [];
  });
  const changed = pairs.filter(({ before: a, after: b }) =>
    FIGURES.some((figure) => a[figure] !== b[figure]),
  );
  return {
    added: after.filter((entry) => !earlier.has(entryKey(entry))),
    removed: before.filter((entry) => !later.has(entryKey(entry))),
    changed,
    same: pairs.length - changed.length,
  };
}

const FIGURES = ['low', 'typical', 'high', 'source', 'year', 'sources'] as const;
