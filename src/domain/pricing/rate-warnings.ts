import { formatName, type Platform, platformName } from '../deliverables.ts';
import { bandWords } from './check-rates.ts';
import type { RateEntry } from './rate-entries.ts';

/** Rates of the year before last are still in use; older ones are named. */
const OLD_YEARS = 2;
/** A range in which high is more than so many times low says little. */
const WIDE = 10;

/** What a person should know of a rate table before it is imported; nothing of it keeps the table from being one. */
export function rateWarnings(entries: readonly RateEntry[], today: Temporal.PlainDate): string[] {
  const pieces = entries.filter(({ per }) => per === 'piece');
  const groups = [...Map.groupBy(pieces, workName)].map(
    ([name, rows]) => [name, rows.toSorted((a, b) => startOf(a) - startOf(b))] as const,
  );
  return [
    ...groups.flatMap(([name, rows]) => gaps(name, rows)),
    ...groups.flatMap(([name, rows]) => falls(name, rows)),
    ...counted(
      wideOf(entries),
      (rows) => `${rows} a high of more than ${WIDE} times the low: that range says little.`,
    ),
    ...singleSource(entries),
    ...counted(
      entries.filter(({ year }) => year === undefined),
      (rows) => `${rows} no year, so nobody can see how old the figures are.`,
    ),
    ...counted(
      entries.filter(({ year }) => year !== undefined && year < today.year - OLD_YEARS),
      (lines) =>
        `${lines} figures from before ${today.year - OLD_YEARS}: suggestions widen them for their age.`,
    ),
    ...(pieces.length === 0
      ? ['There is no price of a piece: work is priced by its views alone, and only where those are known.']
      : []),
  ];
}

function gaps(name: string, rows: readonly RateEntry[]): string[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    if (!next || row.followersMax === undefined || row.followersMin === row.followersMax) return [];
    if (next.followersMin === next.followersMax || startOf(next) <= row.followersMax + 1) return [];
    return [
      `${name}: nothing between ${row.followersMax.toLocaleString('en-US')} and ${startOf(next).toLocaleString('en-US')} followers; prices there are interpolated.`,
    ];
  });
}

function falls(name: string, rows: readonly RateEntry[]): string[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    return next && next.typical < row.typical
      ? [`${name}: ${bandWords(next)} followers cost less than ${bandWords(row)}. Check the figures.`]
      : [];
  });
}

function wideOf(entries: readonly RateEntry[]): RateEntry[] {
  return entries.filter(({ low, high }) => high / low > WIDE);
}

function singleSource(entries: readonly RateEntry[]): string[] {
  const sources = new Set(entries.map(({ source }) => source));
  const [only] = sources;
  return sources.size === 1 && entries.length > 1 && only ? [`Every row rests on one source: ${only}.`] : [];
}

function counted(entries: readonly RateEntry[], say: (rows: string) => string): string[] {
  if (entries.length === 0) return [];
  return [say(entries.length === 1 ? '1 row has' : `${entries.length} rows have`)];
}

/** `Instagram Reel`, `any platform, post`, `TikTok video, 1,000 views`: what a line prices. */
export function workName({ platform, format, per }: Pick<RateEntry, 'platform' | 'format' | 'per'>): string {
  const work =
    platform === 'any'
      ? `any platform, ${formatName(format)}`
      : `${platformName(platform as Platform) ?? platform} ${formatName(format)}`;
  return per === 'piece' ? work : `${work}, 1,000 views`;
}

function startOf({ followersMin = 0 }: RateEntry): number {
  return followersMin;
}
