import { formatName, type Platform, platformName } from '../deliverables.ts';
import { moneyOf } from '../money.ts';
import { invalid, ok, type Result, refuse } from '../refusal.ts';
import { roundSignificant } from '../rounding.ts';
import { type Figures, widen } from './figures.ts';
import { bandMiddle, onCurve } from './follower-curve.ts';
import type { PriceRange, RateLookup, RateRow, RateTable } from './types.ts';

/** A step away from the exact format, and a row that rests on one page, widen the range by 10 % each. */
const WIDER_PER_STEP = 1.1;
const WIDER_PER_QUARTER = 1.05;
const MOST_QUARTERS = 20;

/** Which format stands in for one that a platform has no rows for, nearest first. */
const NEAREST_FORMATS: Readonly<Record<string, readonly string[]>> = {
  post: ['carousel', 'reel', 'pin', 'video'],
  carousel: ['post', 'reel'],
  reel: ['video', 'post', 'short'],
  story_set: ['post', 'reel', 'video'],
  video: ['reel', 'short', 'integration', 'post'],
  integration: ['dedicated', 'short'],
  dedicated: ['integration'],
  short: ['video', 'reel', 'integration'],
  pin: ['post'],
};

/** What a lookup computes before money is made of it. */
export interface FiguresLookup extends Omit<RateLookup, 'range'> {
  readonly figures: Figures;
  /** The followers that the price is for: those of the smallest row for an account below it. */
  readonly pricedAt: number;
}

/**
 * What one piece costs for so many followers by a table: an estimate in the table's currency, the rows it lies between
 * and what was used instead of an exact row. The chain is format, nearest format on the platform, the format on any platform
 * (a post too, for what is like a post); each step widens the range by 10 %. Refuses `no-benchmark` with the nearest work
 * that the table knows when nothing may stand in, and `invalid` for followers below zero.
 */
export function lookUpRate(
  table: RateTable,
  platform: string,
  format: string,
  followers: number,
): Result<RateLookup> {
  const found = lookUpFigures(table, platform, format, followers);
  if (!found.ok) return found;
  const { figures, ...rest } = found.value;
  return ok({ ...rest, range: moneyRange(figures, table.currency) });
}

/** The same as `lookUpRate` in plain figures; with `today`, rows are also widened for their age. */
export function lookUpFigures(
  table: RateTable,
  platform: string,
  format: string,
  followers: number,
  today?: Temporal.PlainDate,
): Result<FiguresLookup> {
  if (!Number.isFinite(followers) || followers < 0) {
    return invalid('followers', 'Enter the number of followers as a whole number, 0 or more.');
  }
  for (const candidate of fallbackChain(platform, format)) {
    const rows = rowsOf(table, candidate.platform, candidate.format);
    if (rows.length === 0) continue;
    const steps = candidate.distance;
    return ok({
      pricedAt: Math.max(followers, floorOf(table, rows)),
      figures: widen(priceAt(table, rows, followers, today), WIDER_PER_STEP ** steps),
      rows: rowsAround(table, rows, followers),
      fallbacks: steps === 0 ? [] : [fallbackWords(platform, format, candidate, steps)],
      caveats: caveatsOf(rowsAround(table, rows, followers), rows, followers, today),
    });
  }
  const nearest = nearestOf(table, platform, format);
  return refuse({ kind: 'no-benchmark', platform, format, ...(nearest ? { nearest } : {}) });
}

/** What the table knows nearest to work that it has no rate for, in words: the same platform, the same format, anything. */
function nearestOf({ rows }: RateTable, platform: string, format: string): string | undefined {
  const row =
    rows.find((each) => each.platform === platform) ??
    rows.find((each) => each.format === format) ??
    rows.find((each) => each.platform === 'any') ??
    rows[0];
  return row && workWords(row);
}

interface Candidate {
  readonly platform: string;
  readonly format: string;
  /** Distance in steps: 0 exact, 1 nearest format, 2 any platform. */
  readonly distance: number;
}

function fallbackChain(platform: string, format: string): Candidate[] {
  const nearest = NEAREST_FORMATS[format] ?? [];
  return [
    { platform, format, distance: 0 },
    ...nearest.map((near) => ({ platform, format: near, distance: 1 })),
    { platform: 'any', format, distance: 2 },
    ...(nearest.includes('post') ? [{ platform: 'any', format: 'post', distance: 2 }] : []),
  ];
}

function rowsOf(table: RateTable, platform: string, format: string): RateRow[] {
  return table.rows
    .filter((row) => row.platform === platform && row.format === format)
    .sort((a, b) => a.followersMin - b.followersMin);
}

function pointOf(table: RateTable, row: RateRow): number {
  return table.interpolation === 'anchors'
    ? row.followersMin
    : bandMiddle(row.followersMin, row.followersMax);
}

/** Rows are widened before they are joined, so that a weak row does not make a step where it ends. */
function priceAt(
  table: RateTable,
  rows: readonly RateRow[],
  followers: number,
  today: Temporal.PlainDate | undefined,
): Figures {
  const points = rows.map((row) => ({
    followers: pointOf(table, row),
    figures: widen(row, doubtOf(row, today)),
  }));
  return onCurve(points, followers, floorOf(table, rows));
}

/** Below so many followers nothing gets cheaper. */
function floorOf(table: RateTable, rows: readonly RateRow[]): number {
  return table.interpolation === 'anchors' ? 1_000 : Math.max(1, rows[0]?.followersMin ?? 1);
}

function doubtOf(row: RateRow, today: Temporal.PlainDate | undefined): number {
  const single = row.sources === 1 ? WIDER_PER_STEP : 1;
  return single * WIDER_PER_QUARTER ** (today ? quartersOld(row, today) : 0);
}

/** Full quarters since the end of the row's year; a row gives no more than a year. */
function quartersOld(row: Pick<RateRow, 'year'>, today: Temporal.PlainDate): number {
  if (row.year === undefined) return 0;
  const quarters = (today.year - row.year - 1) * 4 + Math.floor((today.month - 1) / 3);
  return Math.min(MOST_QUARTERS, Math.max(0, quarters));
}

function rowsAround(table: RateTable, rows: readonly RateRow[], followers: number): RateRow[] {
  const exact = rows.find((row) => pointOf(table, row) === followers);
  if (exact) return [exact];
  const above = rows.findIndex((row) => pointOf(table, row) > followers);
  if (above === -1) return rows.slice(-1);
  return rows.slice(Math.max(0, above - 1), above + 1);
}

function caveatsOf(
  used: readonly RateRow[],
  rows: readonly RateRow[],
  followers: number,
  today: Temporal.PlainDate | undefined,
): string[] {
  const caveats: string[] = [];
  if (used.some((row) => row.sources === 1)) {
    caveats.push('The rate rests on a single published range, so the range is 10% wider.');
  }
  const age = today ? Math.max(0, ...used.map((row) => quartersOld(row, today))) : 0;
  if (age > 0) {
    caveats.push(
      `The rate is from ${used[0]?.year}, about ${age} ${age === 1 ? 'quarter' : 'quarters'} old: 5% wider for each.`,
    );
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (first && followers < first.followersMin) {
    caveats.push(`The smallest row starts at ${first.followersMin.toLocaleString('en-US')} followers.`);
  } else if (last?.followersMax !== undefined && followers > last.followersMax) {
    caveats.push(
      `The largest row ends at ${last.followersMax.toLocaleString('en-US')} followers; beyond it the price grows with followers.`,
    );
  }
  return caveats;
}

function fallbackWords(platform: string, format: string, used: Candidate, steps: number): string {
  const wanted = `${nameOf(platform)} ${formatName(format)}`;
  const instead = workWords(used);
  return `No rate for ${wanted}; used ${instead} and widened the range by about ${steps * 10}%.`;
}

function workWords({ platform, format }: { platform: string; format: string }): string {
  return platform === 'any'
    ? `a ${formatName(format)} on any platform`
    : `${nameOf(platform)} ${formatName(format)}`;
}

function nameOf(platform: string): string {
  return platformName(platform as Platform) ?? platform;
}

/** Money of figures, to three significant digits: an estimate shows no cents. */
export function moneyRange(figures: Figures, currency: string): PriceRange {
  const of = (value: number) => moneyOf(roundSignificant(value, 3), currency, 'half-up');
  return { low: of(figures.low), typical: of(figures.typical), high: of(figures.high) };
}
