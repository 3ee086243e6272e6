import { z } from 'zod';
import { platformSchema } from './deliverables.ts';

/** One account of a creator. Engagements are likes + comments + shares + saves of a typical post. */
export const accountSchema = z.strictObject({
  platform: platformSchema,
  handle: z
    .string()
    .trim()
    .regex(/^@?[\p{L}\p{N}._-]{1,60}$/u)
    .transform((handle) => handle.replace(/^@/, '')),
  followers: z.int().min(0).max(2_000_000_000),
  /** Average engagements of a post; missing when nobody has counted. */
  averageEngagements: z.int().min(0).max(2_000_000_000).optional(),
  /** Median views of a post; missing when unknown. */
  medianViews: z.int().min(0).max(5_000_000_000).optional(),
});

/** A specific piece of the creator's work that outreach can refer to. */
const contentReferenceSchema = z.strictObject({
  /** What the piece is about, in words a message can use: "your video on repairing old jeans". */
  description: z.string().trim().min(3).max(300),
  url: z.url().optional(),
});

export const creatorProfileSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  accounts: z.array(accountSchema).min(1).max(10),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Language for drafts, ISO 639-1. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en'),
  timeZone: z.string().max(60).optional(),
  niches: z.array(z.string().min(1).max(60)).max(10).default([]),
  email: z.email().optional(),
  /** Share of the audience by country, percent. */
  audienceCountries: z
    .array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), percent: z.number().min(0).max(100) }))
    .max(30)
    .default([]),
  contentReferences: z.array(contentReferenceSchema).max(20).default([]),
  pastCollaborations: z.string().max(2000).default(''),
  /** Internal; never in a prompt or a creator's text. */
  notes: z.string().max(2000).default(''),
});
export type CreatorProfile = z.output<typeof creatorProfileSchema>;
export type Account = z.output<typeof accountSchema>;

export interface Creator {
  readonly workspace: string;
  readonly number: number;
  readonly version: number;
  readonly profile: CreatorProfile;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

/**
 * Engagement rate in percent by the guide's formula: total engagements / followers x 100.
 * Undefined when either figure is missing or there are no followers: missing is not zero.
 */
export function engagementRate(
  account: Pick<Account, 'followers' | 'averageEngagements'>,
): number | undefined {
  if (account.averageEngagements === undefined || account.followers === 0) return undefined;
  return (account.averageEngagements / account.followers) * 100;
}

/** Whether a post on a platform can be of one account alone: of several, nobody notes which one a post of ours went out on. */
export function hasOneAccountOn(profile: Pick<CreatorProfile, 'accounts'>, platform: string): boolean {
  return profile.accounts.filter((account) => account.platform === platform).length === 1;
}

/** The account that a deliverable on a platform is priced by; the largest when there are several. */
export function accountOn(profile: Pick<CreatorProfile, 'accounts'>, platform: string): Account | undefined {
  return profile.accounts
    .filter((account) => account.platform === platform)
    .sort((a, b) => b.followers - a.followers)[0];
}
