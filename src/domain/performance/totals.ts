import { add, type Money } from '../money.ts';
import type { FigureName, Figures, PostResult } from './results.ts';

export const FIGURE_NAMES: Record<keyof Figures, string> = {
  views: 'Views',
  reach: 'Reach',
  impressions: 'Impressions',
  likes: 'Likes',
  comments: 'Comments',
  shares: 'Shares',
  saves: 'Saves',
  clicks: 'Clicks',
  conversions: 'Conversions',
  revenue: 'Revenue',
};

/** A sum over posts: how many of them had the figure at all. Undefined when none had. */
export interface Total {
  readonly value: number | undefined;
  readonly known: number;
  readonly of: number;
}

export interface MoneyTotal {
  readonly value: Money | undefined;
  readonly known: number;
  readonly of: number;
  /** True when posts name revenue in more than one currency: there is no sum. */
  readonly mixed: boolean;
}

type Capture = PostResult & { readonly deal: number };

/** What was found for a list of captures: many figures ask for the newest of the same list. */
const FOUND = new WeakMap<readonly Capture[], readonly Capture[]>();

/** The newest capture of each post of each deal: figures count up, so the last one holds the earlier ones. */
export function latestCaptures<T extends Capture>(results: readonly T[]): readonly T[] {
  const known = FOUND.get(results) as readonly T[] | undefined;
  if (known) return known;
  const found = newestOf(results);
  FOUND.set(results, found);
  return found;
}

function newestOf<T extends Capture>(results: readonly T[]): T[] {
  const latest = new Map<string, T>();
  for (const result of results) {
    const key = `${result.deal} ${result.post}`;
    const before = latest.get(key);
    if (!before || Temporal.PlainDate.compare(result.capturedOn, before.capturedOn) >= 0)
      latest.set(key, result);
  }
  return [...latest.values()];
}

/** Adds one figure over posts. Posts without it are counted as missing, never as zero. */
export function totalOf(posts: readonly Figures[], figure: FigureName): Total {
  return totalBy(posts, (figures) => figures[figure]);
}

/**
 * Engagements of a post: likes + comments + shares + saves, as far as the platform shows them. Undefined
 * when it shows none.
 */
export function engagementsOf(figures: Figures): number | undefined {
  const parts = [figures.likes, figures.comments, figures.shares, figures.saves].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : undefined;
}

export function totalBy(posts: readonly Figures[], figure: (figures: Figures) => number | undefined): Total {
  const values = posts.map(figure).filter((value) => value !== undefined);
  return {
    value: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined,
    known: values.length,
    of: posts.length,
  };
}

export function totalRevenue(posts: readonly Figures[]): MoneyTotal {
  const amounts = posts.map(({ revenue }) => revenue).filter((revenue) => revenue !== undefined);
  const [first, ...rest] = amounts;
  const mixed = rest.some(({ currency }) => currency !== first?.currency);
  return {
    value: first && !mixed ? rest.reduce(add, first) : undefined,
    known: amounts.length,
    of: posts.length,
    mixed,
  };
}
