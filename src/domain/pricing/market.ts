import type { CreatorProfile } from '../creator.ts';
import { type Figures, widen } from './figures.ts';
import type { MarketMultiplier } from './types.ts';

/** A multiplier that applies to a creator, ready to be multiplied with figures of a table. */
export interface MarketFactor {
  readonly label: 'Niche' | 'Region';
  readonly factor: Figures;
  readonly because: string;
  readonly source: string;
  readonly year?: number;
}

/** A multiplier instead of a row is one step away, and a single page is weak: each widens by 10 %. */
const WIDER_PER_STEP = 1.1;
/** Below this share of the audience with a known region, the creator's own country decides. */
const LEAST_KNOWN_PERCENT = 50;

/**
 * The niche multiplier of a creator: the geometric mean over the niches that the rows know, so that their order does not
 * matter. Undefined when no row knows any.
 */
export function nicheFactor(
  profile: CreatorProfile,
  multipliers: readonly MarketMultiplier[],
): MarketFactor | undefined {
  const { rows } = nicheRows(profile, multipliers);
  if (rows.length === 0 || rows.every(isNeutral)) return undefined;
  const mean = (of: (row: MarketMultiplier) => number) =>
    Math.exp(rows.reduce((sum, row) => sum + Math.log(of(row)), 0) / rows.length);
  return {
    label: 'Niche',
    factor: doubted(
      { low: mean((row) => row.low), typical: mean((row) => row.typical), high: mean((row) => row.high) },
      rows,
    ),
    because: rows.map((row) => `${row.name} ${rangeWords(row)}`).join(', '),
    ...originOf(rows),
  };
}

/** Niches of a creator that no row knows, as they were entered. */
export function unknownNiches(profile: CreatorProfile, rows: readonly MarketMultiplier[]): string[] {
  return nicheRows(profile, rows).unknown;
}

/**
 * The region multiplier: the mean over the audience's countries by their share, the rest of the audience counted as the
 * creator's own country. Undefined when no row knows enough of it, and for the region that the table itself is for.
 */
export function regionFactor(
  profile: CreatorProfile,
  multipliers: readonly MarketMultiplier[],
  baseRegion: string,
): MarketFactor | undefined {
  const parts = knownParts(profile, multipliers);
  const total = parts.reduce((sum, part) => sum + part.percent, 0);
  if (total < LEAST_KNOWN_PERCENT) return undefined;
  const rows = parts.map(({ row }) => row);
  const others = rows.filter(({ id }) => id !== baseRegion);
  if (others.length === 0) return undefined;
  const mean = (of: (row: MarketMultiplier) => number) =>
    parts.reduce((sum, { row, percent }) => sum + of(row) * percent, 0) / total;
  return {
    label: 'Region',
    factor: doubted(
      { low: mean((row) => row.low), typical: mean((row) => row.typical), high: mean((row) => row.high) },
      others,
    ),
    because: `${parts.map(({ row, percent }) => `${Math.round((percent / total) * 100)}% ${row.name} ${rangeWords(row)}`).join(', ')}; the table is for ${nameOf(multipliers, baseRegion)}`,
    ...originOf(others),
  };
}

/** The countries that no row covers and that matter, by their codes; empty when the region is known. */
export function unknownCountries(profile: CreatorProfile, rows: readonly MarketMultiplier[]): string[] {
  const known = knownParts(profile, rows).reduce((sum, part) => sum + part.percent, 0);
  if (known >= LEAST_KNOWN_PERCENT) return [];
  return audienceOf(profile)
    .map(({ country }) => country)
    .filter((country) => !rows.some(({ members }) => members.includes(country)));
}

function nicheRows(profile: CreatorProfile, multipliers: readonly MarketMultiplier[]) {
  const named = profile.niches.map((niche) => ({ niche, words: wordsOf(niche) }));
  const knows = (row: MarketMultiplier, words: string) =>
    row.members.some((member) => words.includes(` ${member} `));
  return {
    rows: multipliers.filter((row) => named.some(({ words }) => knows(row, words))),
    unknown: named
      .filter(({ words }) => !multipliers.some((row) => knows(row, words)))
      .map(({ niche }) => niche),
  };
}

function wordsOf(niche: string): string {
  return ` ${niche
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}

interface Part {
  readonly country: string;
  readonly percent: number;
}

/** The audience by country; what is not listed counts as the creator's own country. */
function audienceOf({ audienceCountries, country }: CreatorProfile): Part[] {
  const listed = audienceCountries.filter(({ percent }) => percent > 0);
  const rest = 100 - listed.reduce((sum, { percent }) => sum + percent, 0);
  return country && rest > 0 ? [...listed, { country, percent: rest }] : listed;
}

/** The audience by multiplier, largest first. */
function knownParts(profile: CreatorProfile, multipliers: readonly MarketMultiplier[]) {
  const audience = audienceOf(profile);
  return multipliers
    .map((row) => ({
      row,
      percent: audience
        .filter(({ country }) => row.members.includes(country))
        .reduce((sum, { percent }) => sum + percent, 0),
    }))
    .filter(({ percent }) => percent > 0)
    .sort((a, b) => b.percent - a.percent);
}

function isNeutral({ low, typical, high }: MarketMultiplier): boolean {
  return low === 1 && typical === 1 && high === 1;
}

function doubted(figures: Figures, rows: readonly MarketMultiplier[]): Figures {
  const single = rows.some(({ sources }) => sources === 1) ? WIDER_PER_STEP : 1;
  return widen(figures, WIDER_PER_STEP * single);
}

function originOf(rows: readonly MarketMultiplier[]): { source: string; year?: number } {
  const years = rows.map(({ year }) => year).filter((year) => year !== undefined);
  return {
    source: [...new Set(rows.flatMap(({ source }) => source.split('; ')))].join('; '),
    ...(years.length > 0 ? { year: Math.min(...years) } : {}),
  };
}

function rangeWords({ low, typical, high }: MarketMultiplier): string {
  return low === high ? `x ${typical}` : `x ${typical} (published ${low} to ${high})`;
}

function nameOf(rows: readonly MarketMultiplier[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}
