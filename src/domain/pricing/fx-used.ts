import type { FxRate } from './types.ts';

/**
 * The rows among dated exchange rates that a price in `to` by a table in `from` rests on: the newest of the pair, or the
 * newest two through US dollars, and the one that says how large the figures of `to` are. With these rows alone the same
 * price comes out, whatever rates are added later.
 */
export function fxUsed(fx: readonly FxRate[], from: string, to: string): FxRate[] {
  const pair = from === to ? [] : [newest(fx, from, to)];
  const crossed = pair.some((row) => row === undefined)
    ? [newest(fx, from, 'USD'), newest(fx, 'USD', to)]
    : pair;
  const scale = to === 'USD' ? [] : [newest(fx, 'USD', to)];
  return [...new Set([...crossed, ...scale])].filter((row) => row !== undefined);
}

/** The newest dated row of two currencies, in either direction; of one day the first. */
function newest(fx: readonly FxRate[], from: string, to: string): FxRate | undefined {
  return fx
    .filter((row) => (row.from === from && row.to === to) || (row.from === to && row.to === from))
    .filter((row) => row.rate > 0)
    .toSorted((a, b) => b.on.localeCompare(a.on))[0];
}
