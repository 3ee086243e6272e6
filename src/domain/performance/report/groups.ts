import { formatName, type Platform, platformName } from '../../deliverables.ts';
import { FOLLOWER_TIERS } from '../../follower-tier.ts';
import { reference } from '../../ids.ts';
import { PRICE_MODEL_NAMES, type PriceModel } from '../../price-model.ts';
import { ENOUGH_POSTS, figuresOf, type GroupFigures } from './figures.ts';
import { type PostSums, withoutSums } from './sums.ts';

/** By what a report compares posts; each post is in exactly one group of each. */
export const DIMENSIONS = {
  platform: 'Platform',
  format: 'Format',
  tier: 'Follower tier',
  price_model: 'Price model',
  creator: 'Creator',
  country: 'Audience country',
  niche: 'Niche',
  campaign: 'Campaign',
  quarter: 'Quarter of publication',
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** Sums of one group as they are counted; `key` is what the posts have in common, missing where it is not recorded. */
export interface GroupSums {
  readonly dimension: Dimension;
  /** `instagram`, `instagram reel`, the number of a tier, creator or campaign, `DE`, `beauty`, `2026 Q4`. */
  readonly key: string | undefined;
  readonly sums: PostSums;
}

export interface Group {
  readonly dimension: Dimension;
  readonly key: string | undefined;
  readonly name: string;
  readonly sums: PostSums;
  readonly figures: GroupFigures;
  readonly verdict: 'enough' | 'too few to tell';
}

/** All groups of one kind, largest first; quarters in their order. */
export interface GroupTable {
  readonly dimension: Dimension;
  readonly title: string;
  readonly groups: readonly Group[];
  /** What the groups that were not counted one by one come to together. */
  readonly others?: Group;
}

/** Names of creators and campaigns by their numbers. */
export interface Names {
  readonly creators: ReadonlyMap<number, string>;
  readonly campaigns: ReadonlyMap<number, string>;
}

/** A table for each kind of group, with a line for what is beyond the groups that are given. */
export function groupTables(whole: PostSums, rows: readonly GroupSums[], names: Names): GroupTable[] {
  return (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) => {
    const groups = rows.filter((row) => row.dimension === dimension).map((row) => groupOf(row, names));
    if (groups.length === 0) return [];
    const left = withoutSums(
      whole,
      groups.map(({ sums }) => sums),
    );
    const others = left.posts > 0 ? [groupNamed('Others', { dimension, key: undefined, sums: left })] : [];
    return [
      {
        dimension,
        title: DIMENSIONS[dimension],
        groups: groups.toSorted(dimension === 'quarter' ? byKey : bySize),
        ...(others[0] ? { others: others[0] } : {}),
      },
    ];
  });
}

/** Everything together as a group of its own. */
export function wholeGroup(sums: PostSums): Group {
  return groupNamed('All posts', { dimension: 'platform', key: undefined, sums });
}

function bySize(a: Group, b: Group): number {
  return b.sums.posts - a.sums.posts || a.name.localeCompare(b.name, 'en');
}

function byKey(a: Group, b: Group): number {
  return (a.key ?? '').localeCompare(b.key ?? '', 'en');
}

function groupOf(row: GroupSums, names: Names): Group {
  return groupNamed(nameOf(row, names), row);
}

function groupNamed(name: string, { dimension, key, sums }: GroupSums): Group {
  const verdict = sums.posts < ENOUGH_POSTS ? 'too few to tell' : 'enough';
  return { dimension, key, name, sums, figures: figuresOf(sums), verdict };
}

function nameOf({ dimension, key }: GroupSums, names: Names): string {
  if (key === undefined) return 'not recorded';
  switch (dimension) {
    case 'platform':
      return platformName(key as Platform);
    case 'format':
      return formatOf(key);
    case 'tier': {
      const tier = FOLLOWER_TIERS[Number(key)];
      return tier ? `${tier.name} (${tier.range})` : key;
    }
    case 'price_model':
      return PRICE_MODEL_NAMES[key as PriceModel['kind']] ?? key;
    case 'creator':
      return names.creators.get(Number(key)) ?? reference('creator', Number(key));
    case 'campaign': {
      const at = reference('campaign', Number(key));
      const name = names.campaigns.get(Number(key));
      return name ? `${at} ${name}` : at;
    }
    case 'country':
      return regionName(key);
    case 'niche':
    case 'quarter':
      return key;
  }
}

/** `Instagram Reels` of `instagram reel`. */
export function formatOf(key: string): string {
  const [platform = '', format = ''] = key.split(' ');
  return `${platformName(platform as Platform)} ${formatName(format, 2)}`;
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function regionName(code: string): string {
  return REGIONS.of(code) ?? code;
}
