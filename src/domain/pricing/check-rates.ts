import { FORMATS, formatName, isFormatOf, PLATFORMS, platformName } from '../deliverables.ts';
import { minorDigits } from '../money.ts';
import { nearest } from '../nearest.ts';
import type { RateEntry } from './rate-entries.ts';

/** A problem of one line: its place in the list, and which of its figures is wrong. */
export interface EntryProblem {
  readonly index: number;
  readonly field: keyof RateEntry;
  readonly problem: string;
  /** Place of the other line that it is about, where there is one. */
  readonly other?: number;
}

/** More followers than the largest account on earth has. */
const MOST_FOLLOWERS = 2_000_000_000;
/** More than any piece has ever cost, on the scale of US dollars. */
const MOST_PRICE = 50_000_000;
/** A range this wide is two prices, not one. */
const WIDEST_RANGE = 1_000;
const FIRST_YEAR = 2005;

export interface RateRules {
  /** ISO 4217 code of the table. */
  readonly currency: string;
  /** Power of ten by which the currency's figures exceed US dollars': what counts as absurd scales by it. */
  readonly scale: number;
  readonly today: Temporal.PlainDate;
}

/**
 * Everything that keeps lines from being a rate table: unknown platforms and formats, ranges in the wrong order, figures
 * that no piece costs, bands of one platform and format that overlap, lines that stand twice. Empty when they are one.
 */
export function checkRateEntries(entries: readonly RateEntry[], rules: RateRules): EntryProblem[] {
  const each = entries.flatMap((entry, index) =>
    entryProblems(entry, rules).map((one) => ({ index, ...one })),
  );
  return [...each, ...overlaps(entries)].toSorted((a, b) => a.index - b.index);
}

type OwnProblem = Omit<EntryProblem, 'index'>;

function entryProblems(entry: RateEntry, rules: RateRules): OwnProblem[] {
  return [
    ...workProblems(entry),
    ...followerProblems(entry),
    ...priceProblems(entry, rules),
    ...orderProblems(entry),
    ...yearProblems(entry, rules),
  ];
}

/** Which platform a word means: its own key, or its name as shown. `any` stands for all of them. */
export function platformKey(word: string): string | undefined {
  const key = keyOf(word);
  if (key === ANY) return ANY;
  return PLATFORMS.find((platform) => platform === key || keyOf(platformName(platform)) === key);
}

/** Which format of a platform a word means: its own key, or its name as shown, one or many. */
export function formatKey(platform: string, word: string): string | undefined {
  const key = keyOf(word);
  return formatsOf(platform).find((format) =>
    [format, keyOf(formatName(format)), keyOf(formatName(format, 2))].includes(key),
  );
}

/** Rows for `any` platform stand in where a platform has none of its own. */
const ANY = 'any';

function keyOf(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

function formatsOf(platform: string): readonly string[] {
  const known = PLATFORMS.find((name) => name === platform);
  return known ? FORMATS[known] : [...new Set(Object.values(FORMATS).flat())];
}

/** `"instagrm" is not a platform. Did you mean instagram?` */
export function unknownPlatform(word: string): string {
  const names = [...PLATFORMS, ANY];
  const meant = nearest(keyOf(word), names);
  return `"${word}" is not a platform. ${meant ? `Did you mean ${meant}?` : `Known: ${names.join(', ')}.`}`;
}

/** `"rel" is not a format of instagram. Did you mean reel?` */
export function unknownFormat(platform: string, word: string): string {
  const names = formatsOf(platform);
  const meant = nearest(keyOf(word), names);
  const where = platform === ANY ? 'any platform' : platform;
  return `"${word}" is not a format of ${where}. ${meant ? `Did you mean ${meant}?` : `Known: ${names.join(', ')}.`}`;
}

function workProblems({ platform, format }: RateEntry): OwnProblem[] {
  const known = PLATFORMS.find((name) => name === platform);
  if (!known && platform !== ANY) return [{ field: 'platform', problem: unknownPlatform(platform) }];
  const fits = known ? isFormatOf(known, format) : formatsOf(platform).includes(format);
  return fits ? [] : [{ field: 'format', problem: unknownFormat(platform, format) }];
}

function followerProblems({ per, followersMin, followersMax }: RateEntry): OwnProblem[] {
  if (per === '1000 views') {
    return followersMin === undefined && followersMax === undefined
      ? []
      : [
          {
            field: 'followersMin',
            problem: 'A price of 1,000 views holds for every number of followers. Leave both empty.',
          },
        ];
  }
  if (followersMin === undefined)
    return [{ field: 'followersMin', problem: 'Write from how many followers the price holds, 0 or more.' }];
  for (const field of ['followersMin', 'followersMax'] as const) {
    const count = field === 'followersMin' ? followersMin : followersMax;
    if (count === undefined) continue;
    if (!Number.isInteger(count) || count < 0)
      return [{ field, problem: `${count} is not a number of followers. Write a whole number, 0 or more.` }];
    if (count > MOST_FOLLOWERS)
      return [
        {
          field,
          problem: `No account has ${words(count)} followers. Write at most ${words(MOST_FOLLOWERS)}.`,
        },
      ];
  }
  if (followersMax !== undefined && followersMax < followersMin) {
    const problem = `The band ends at ${words(followersMax)} followers, before it begins at ${words(followersMin)}.`;
    return [{ field: 'followersMax', problem }];
  }
  return followersMax === 0
    ? [
        {
          field: 'followersMax',
          problem: 'Nobody is priced for 0 followers. Write the upper end, or leave it empty.',
        },
      ]
    : [];
}

const PRICES = ['low', 'typical', 'high'] as const;

function priceProblems(entry: RateEntry, { currency, scale }: RateRules): OwnProblem[] {
  const most = MOST_PRICE * scale;
  const digits = minorDigits(currency);
  return PRICES.flatMap((field): OwnProblem[] => {
    const price = entry[field];
    if (!Number.isFinite(price) || price < 0)
      return [{ field, problem: `${price} is not a price. Write an amount above 0.` }];
    if (price === 0)
      return [{ field, problem: 'A price of 0 is no rate. Leave the row out where there is no data.' }];
    if (price > most)
      return [
        {
          field,
          problem: `${words(price)} ${currency} is more than one piece costs. Write at most ${words(most)}.`,
        },
      ];
    if (!isWholeMinor(price, digits)) {
      const what = digits === 0 ? `${currency} has no decimals` : `${currency} has ${digits} decimals`;
      return [{ field, problem: `${price} is too fine: ${what}.` }];
    }
    return [];
  });
}

function isWholeMinor(price: number, digits: number): boolean {
  const minor = price * 10 ** digits;
  return Math.abs(minor - Math.round(minor)) < 1e-6 * Math.max(1, minor);
}

function orderProblems({ low, typical, high }: RateEntry): OwnProblem[] {
  if (low > high)
    return [{ field: 'low', problem: `low (${words(low)}) is above high (${words(high)}). Swap them.` }];
  if (typical < low || typical > high) {
    const problem = `typical (${words(typical)}) does not lie between low (${words(low)}) and high (${words(high)}).`;
    return [{ field: 'typical', problem }];
  }
  if (low > 0 && high / low > WIDEST_RANGE)
    return [
      { field: 'high', problem: `high is more than ${words(WIDEST_RANGE)} times low. Check the figures.` },
    ];
  return [];
}

function yearProblems({ year, sources, source }: RateEntry, { today }: RateRules): OwnProblem[] {
  const problems: OwnProblem[] = [];
  if (source.trim() === '') problems.push({ field: 'source', problem: 'Say where the figures come from.' });
  if (year !== undefined && (!Number.isInteger(year) || year < FIRST_YEAR || year > today.year)) {
    problems.push({ field: 'year', problem: `${year} is not a year from ${FIRST_YEAR} to ${today.year}.` });
  }
  if (sources !== undefined && (!Number.isInteger(sources) || sources < 1 || sources > 10_000)) {
    problems.push({
      field: 'sources',
      problem: 'Write how many published ranges the row rests on: 1 or more.',
    });
  }
  return problems;
}

/**
 * Bands of one platform and format that share followers. A band may begin where the one before ends; two bands without an
 * upper end, and lines that stand twice, share all of theirs. Each is a problem of the later line.
 */
function overlaps(entries: readonly RateEntry[]): EntryProblem[] {
  return [...groups(entries).values()].flatMap((group) => {
    const problems: EntryProblem[] = [];
    let reach: Placed | undefined;
    for (const one of group.toSorted(byBand)) {
      const problem = reach && sharedWords(reach.entry, one.entry);
      if (reach && problem) {
        const [other, index] = [reach.index, one.index].toSorted((a, b) => a - b) as [number, number];
        problems.push({ index, field: 'followersMin', problem, other });
      }
      if (!reach || endOf(one.entry) > endOf(reach.entry)) reach = one;
    }
    return problems;
  });
}

interface Placed {
  readonly index: number;
  readonly entry: RateEntry;
}

function groups(entries: readonly RateEntry[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const [index, entry] of entries.entries()) {
    const key = `${entry.per} ${entry.platform} ${entry.format}`;
    const group = found.get(key);
    if (group) group.push({ index, entry });
    else found.set(key, [{ index, entry }]);
  }
  return found;
}

function byBand(a: Placed, b: Placed): number {
  return startOf(a.entry) - startOf(b.entry) || endOf(a.entry) - endOf(b.entry) || a.index - b.index;
}

function startOf({ followersMin = 0 }: RateEntry): number {
  return followersMin;
}

function endOf({ per, followersMax }: RateEntry): number {
  return per === '1000 views' || followersMax === undefined ? Number.POSITIVE_INFINITY : followersMax;
}

/** What is wrong with two lines in the order of their bands; undefined when they share no followers. */
function sharedWords(before: RateEntry, after: RateEntry): string | undefined {
  if (startOf(before) === startOf(after) && endOf(before) === endOf(after)) {
    const what = after.per === 'piece' ? 'platform, format and band' : 'platform, format and basis';
    return `The same ${what} stands twice. Keep one of the two.`;
  }
  if (startOf(after) >= endOf(before)) return undefined;
  return `The bands ${bandWords(before)} and ${bandWords(after)} overlap. End one where the other begins.`;
}

/** `10,000 to 50,000`, `1,000,000 and more`, `100,000`. */
export function bandWords({
  followersMin = 0,
  followersMax,
}: Pick<RateEntry, 'followersMin' | 'followersMax'>): string {
  if (followersMax === undefined) return `${words(followersMin)} and more`;
  return followersMin === followersMax
    ? words(followersMin)
    : `${words(followersMin)} to ${words(followersMax)}`;
}

function words(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
