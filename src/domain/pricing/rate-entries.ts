import { majorUnits, moneyOf } from '../money.ts';
import { roundSignificant } from '../rounding.ts';
import type { CpmRate, RateRow, RateTable } from './types.ts';

/** One line of a rate table as people write and read it: the price of a piece for a follower band, or of 1,000 views. */
export interface RateEntry extends Omit<RateRow, 'followersMin'> {
  readonly per: 'piece' | '1000 views';
  /** Only with `piece`. */
  readonly followersMin?: number;
}

/** Every line of a table: the rows, then the prices per 1,000 views, one a format. */
export function entriesOf(table: Pick<RateTable, 'rows' | 'cpm'>): RateEntry[] {
  return [
    ...table.rows.map((row): RateEntry => ({ per: 'piece', ...rowOf(row) })),
    ...(table.cpm ?? []).flatMap(({ formats, platform, low, typical, high, source, year, sources }) =>
      formats.map((format) => ({
        per: '1000 views' as const,
        platform,
        format,
        low,
        typical,
        high,
        source,
        ...(year === undefined ? {} : { year }),
        ...(sources === undefined ? {} : { sources }),
      })),
    ),
  ];
}

/**
 * The part of a table that its lines make up. When every band is a single number of followers, the lines are points that
 * the table returns exactly; otherwise prices hold in the middle of their bands.
 */
export function tableOfEntries(
  entries: readonly RateEntry[],
): Pick<RateTable, 'rows' | 'cpm' | 'interpolation'> {
  const rows = entries.filter(({ per }) => per === 'piece').map(rowOf);
  const cpm = entries.filter(({ per }) => per === '1000 views').map(cpmOf);
  const points = rows.length > 0 && rows.every((row) => row.followersMin === row.followersMax);
  return { rows, interpolation: points ? 'anchors' : 'tiers', ...(cpm.length > 0 ? { cpm } : {}) };
}

function rowOf(entry: RateRow | RateEntry): RateRow {
  const {
    platform,
    format,
    followersMin = 0,
    followersMax,
    low,
    typical,
    high,
    source,
    year,
    sources,
  } = entry;
  return {
    platform,
    format,
    followersMin,
    ...(followersMax === undefined ? {} : { followersMax }),
    low,
    typical,
    high,
    source,
    ...(year === undefined ? {} : { year }),
    ...(sources === undefined ? {} : { sources }),
  };
}

function cpmOf({ platform, format, low, typical, high, source, year, sources }: RateEntry): CpmRate {
  return {
    platform,
    formats: [format],
    low,
    typical,
    high,
    source,
    ...(year === undefined ? {} : { year }),
    ...(sources === undefined ? {} : { sources }),
  };
}

/** What tells two lines of one table apart: `piece instagram reel 10000 50000`. */
export function entryKey({ per, platform, format, followersMin, followersMax }: RateEntry): string {
  return [per, platform, format, followersMin ?? '', followersMax ?? ''].join(' ');
}

/** The typical price of a line that gives none: the geometric mean of low and high, to three digits, between the two. */
export function typicalOf(low: number, high: number, currency: string): number {
  const mean = roundSignificant(Math.sqrt(low) * Math.sqrt(high), 3);
  return Math.min(high, Math.max(low, majorUnits(moneyOf(mean, currency, 'half-up'))));
}
