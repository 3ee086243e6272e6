import { formatMoney, minorDigits, money } from '../../money.ts';
import { roundWhole } from '../../rounding.ts';
import { unitCost } from '../metric-words.ts';
import type { Pair, PostSums, Sum } from './sums.ts';

/** With fewer posts a rate says more about chance than about what works: an own choice, no source gives one. */
export const ENOUGH_POSTS = 3;

/** A figure and the posts it rests on; a rate over fewer posts than `ENOUGH_POSTS` is not told. */
export type Figure =
  | { readonly state: 'known'; readonly value: number; readonly posts: number }
  | { readonly state: 'missing' }
  | { readonly state: 'too few'; readonly posts: number };

export const FIGURE_UNITS = {
  cost: 'money',
  views: 'count',
  engagementRate: 'percent',
  cpm: 'money',
  cpe: 'money',
  conversions: 'count',
  cpa: 'money',
  revenue: 'money',
  roas: 'ratio',
} as const;
export type FigureName = keyof typeof FIGURE_UNITS;

/** Money in minor units of the report's currency, not rounded; the engagement rate in percent of followers. */
export type GroupFigures = Readonly<Record<FigureName, Figure>> & { readonly posts: number };

export function figuresOf(sums: PostSums): GroupFigures {
  return {
    posts: sums.posts,
    cost: total(sums.cost),
    views: total(sums.views),
    engagementRate: rate(sums.engagementRate, 100),
    cpm: rate(sums.perView, 1_000),
    cpe: rate(sums.perEngagement),
    conversions: total(sums.conversions),
    cpa: rate(sums.perConversion),
    revenue: total(sums.revenue),
    roas: rate(sums.returned),
  };
}

function total({ posts, value }: Sum): Figure {
  return posts === 0 ? { state: 'missing' } : { state: 'known', value, posts };
}

function rate({ posts, above, below }: Pair, times = 1): Figure {
  if (posts === 0 || below <= 0) return { state: 'missing' };
  return posts < ENOUGH_POSTS
    ? { state: 'too few', posts }
    : { state: 'known', value: (above * times) / below, posts };
}

/** `$12.30`, `4.2%`, `2,400 (8 of 10)`: with how many posts it rests on where those are not all. */
export function figureWords(figures: GroupFigures, name: FigureName, currency: string): string {
  const figure = figures[name];
  if (figure.state === 'missing') return 'missing';
  if (figure.state === 'too few') return 'too few';
  const value = tableWords(figure.value, name, currency);
  return figure.posts < figures.posts ? `${value} (${figure.posts} of ${figures.posts})` : value;
}

/** From ten million on in three digits, so that a column stays narrow: the file of deals has every digit. */
function tableWords(value: number, name: FigureName, currency: string): string {
  const unit = FIGURE_UNITS[name];
  if (unit === 'count' && value >= COMPACT_FROM) return COMPACT.format(value);
  const major = value / 10 ** minorDigits(currency);
  return unit === 'money' && Math.abs(major) >= COMPACT_FROM
    ? new Intl.NumberFormat('en-US', { ...COMPACT_STYLE, style: 'currency', currency }).format(major)
    : valueWords(value, name, currency);
}

export function valueWords(value: number, name: FigureName, currency: string): string {
  switch (FIGURE_UNITS[name]) {
    case 'money':
      return name === 'cost' || name === 'revenue'
        ? formatMoney(money(roundWhole(value, 'half-up'), currency))
        : unitCost(value, currency);
    case 'percent':
      return `${TWO_DIGITS.format(value)}%`;
    case 'ratio':
      return `${TWO_DIGITS.format(value)} x`;
    case 'count':
      return TWO_DIGITS.format(value);
  }
}

const COMPACT_FROM = 10_000_000;
const COMPACT_STYLE = { notation: 'compact', maximumSignificantDigits: 3 } as const;
const COMPACT = new Intl.NumberFormat('en-US', COMPACT_STYLE);

/** Made once: making one takes longer than using it a thousand times. */
const TWO_DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
