import type { FxRate } from './types.ts';

/** A rate that was found, with the day and the source it rests on. */
export interface Exchange {
  /** Units of the target currency for one unit of the source currency. */
  readonly rate: number;
  readonly on: string;
  readonly source: string;
}

/**
 * The newest dated rate from one currency to another: the pair itself, its inverse, or crossed through US dollars.
 * Undefined when the table holds neither; a missing rate is never guessed.
 */
export function exchangeRate(fx: readonly FxRate[], from: string, to: string): Exchange | undefined {
  if (from === to) return { rate: 1, on: '', source: '' };
  return direct(fx, from, to) ?? crossed(fx, from, to, 'USD');
}

function direct(fx: readonly FxRate[], from: string, to: string): Exchange | undefined {
  const newest = fx
    .filter((row) => (row.from === from && row.to === to) || (row.from === to && row.to === from))
    .filter((row) => row.rate > 0)
    .sort((a, b) => b.on.localeCompare(a.on))[0];
  if (!newest) return undefined;
  const rate = newest.from === from ? newest.rate : 1 / newest.rate;
  return { rate, on: newest.on, source: newest.source };
}

function crossed(fx: readonly FxRate[], from: string, to: string, through: string): Exchange | undefined {
  const first = direct(fx, from, through);
  const second = direct(fx, through, to);
  if (!first || !second) return undefined;
  return {
    rate: first.rate * second.rate,
    on: [first.on, second.on].sort()[0] ?? first.on,
    source: first.source === second.source ? first.source : `${first.source}; ${second.source}`,
  };
}

/** Power of ten by which a currency's figures exceed US dollars': 1 for EUR, 100 for JPY, 10,000 for UZS. */
export function currencyScale(fx: readonly FxRate[], currency: string): number {
  const rate = exchangeRate(fx, 'USD', currency)?.rate ?? 1;
  return 10 ** Math.round(Math.log10(rate));
}
