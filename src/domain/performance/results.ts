import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { platformSchema } from '../deliverables.ts';
import { moneySchema } from '../money.ts';

/** What platforms and shops count of a post. Revenue stands beside them: it is money. */
export const COUNTS = [
  'views',
  'reach',
  'impressions',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'conversions',
] as const;
export type FigureName = (typeof COUNTS)[number];

const count = z.int().min(0).max(100_000_000_000);

/** What a platform or shop counted for a post. A missing figure is missing, never zero. */
const figuresSchema = z.strictObject({
  views: count.optional(),
  reach: count.optional(),
  impressions: count.optional(),
  likes: count.optional(),
  comments: count.optional(),
  shares: count.optional(),
  saves: count.optional(),
  clicks: count.optional(),
  conversions: count.optional(),
  revenue: moneySchema.optional(),
});
export type Figures = z.output<typeof figuresSchema>;

/** Characters of the name of a post. */
export const LONGEST_POST = 300;

const LONGEST_SOURCE = 200;

/** Where figures come from, for a file of any name: of a longer one the beginning. */
export function sourceNamed(file: string): string {
  const characters = [...file];
  return characters.length <= LONGEST_SOURCE ? file : `${characters.slice(0, LONGEST_SOURCE - 1).join('')}…`;
}

/** The figures of one published post as they stood on a day. A later capture of the same day replaces the earlier one. */
export const postResultSchema = z.strictObject({
  /** Stable id within the deal: the link without its tracking part, or a name given by a person. */
  post: z.string().trim().min(1).max(LONGEST_POST),
  url: z.url().optional(),
  platform: platformSchema,
  format: z.string().min(1).max(40),
  publishedOn: plainDate,
  capturedOn: plainDate,
  figures: figuresSchema,
  /** `entered by hand` or the file's name. */
  source: z.string().max(LONGEST_SOURCE),
});
export type PostResult = z.output<typeof postResultSchema>;

/** A stored result: which deal and campaign it belongs to, who recorded it. */
export interface RecordedResult extends PostResult {
  readonly deal: number;
  readonly campaign: number;
  readonly recordedBy: string;
  readonly recordedAt: Temporal.Instant;
  /** The import that brought it; missing for figures that were entered by hand. */
  readonly import?: string;
}
