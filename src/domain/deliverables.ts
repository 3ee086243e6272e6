import { z } from 'zod';
import { plainDate } from './dates.ts';
import { moneySchema } from './money.ts';
import type { FieldProblem } from './refusal.ts';

/** Platforms and the formats each knows. The keys are what rate tables, commands and options use. */
export const FORMATS = {
  instagram: ['post', 'carousel', 'reel', 'story_set'],
  tiktok: ['video', 'story_set'],
  youtube: ['integration', 'dedicated', 'short'],
  x: ['post'],
  linkedin: ['post'],
  facebook: ['post', 'reel'],
  pinterest: ['pin'],
  snapchat: ['story_set'],
  twitch: ['stream'],
  podcast: ['mention'],
  newsletter: ['mention'],
  blog: ['post'],
} as const;

export type Platform = keyof typeof FORMATS;
export const PLATFORMS = Object.keys(FORMATS) as Platform[];
export const platformSchema = z.enum(PLATFORMS as [Platform, ...Platform[]]);

/** One line of work: the unit that is priced. Dates are calendar dates in the creator's zone. */
export const deliverableSchema = z.strictObject({
  platform: platformSchema,
  format: z.string().min(1).max(40),
  quantity: z.int().min(1).max(500),
  /** Length of a video in seconds. */
  seconds: z.int().min(1).max(14_400).optional(),
  /** Draft for review is due on this date. */
  draftDue: plainDate.optional(),
  publishFrom: plainDate.optional(),
  publishUntil: plainDate.optional(),
  /** The post stays up at least until this date. */
  liveUntil: plainDate.optional(),
  /** What this line costs when the fee is split by line. */
  price: moneySchema.optional(),
});
export type Deliverable = z.output<typeof deliverableSchema>;

/** Whether a platform has a format of that name. */
export function isFormatOf(platform: Platform, format: string): boolean {
  return (FORMATS[platform] as readonly string[]).includes(format);
}

const PLATFORM_NAMES: Record<Platform, string> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  pinterest: 'Pinterest',
  snapchat: 'Snapchat',
  twitch: 'Twitch',
  podcast: 'Podcast',
  newsletter: 'Newsletter',
  blog: 'Blog',
};

export function platformName(platform: Platform): string {
  return PLATFORM_NAMES[platform];
}

const FORMAT_NAMES: Record<string, readonly [singular: string, plural: string]> = {
  post: ['post', 'posts'],
  carousel: ['carousel', 'carousels'],
  reel: ['Reel', 'Reels'],
  story_set: ['Story set', 'Story sets'],
  video: ['video', 'videos'],
  integration: ['integration', 'integrations'],
  dedicated: ['dedicated video', 'dedicated videos'],
  short: ['Short', 'Shorts'],
  pin: ['Pin', 'Pins'],
  stream: ['stream', 'streams'],
  mention: ['mention', 'mentions'],
};

/** `Reel`, `Story sets`: a format's name in the number given. */
export function formatName(format: string, quantity = 1): string {
  const names = FORMAT_NAMES[format];
  return names ? names[quantity === 1 ? 0 : 1] : format.replaceAll('_', ' ');
}

/** `2 Instagram Reels`, `1 Instagram Story set`. */
export function describeDeliverable(line: Pick<Deliverable, 'platform' | 'format' | 'quantity'>): string {
  return `${line.quantity} ${platformName(line.platform)} ${formatName(line.format, line.quantity)}`;
}

/** `2 Instagram Reels + 1 Instagram Story set`. */
export function describeDeliverables(
  lines: readonly Pick<Deliverable, 'platform' | 'format' | 'quantity'>[],
): string {
  return lines.map(describeDeliverable).join(' + ') || 'no deliverables yet';
}

/**
 * Dates of a line that are past or out of order: draft, then publication, then the day until which the post stays.
 * `today` is the date in the creator's zone.
 */
export function checkLineDates(
  line: Pick<Deliverable, 'draftDue' | 'publishFrom' | 'publishUntil' | 'liveUntil'>,
  today: Temporal.PlainDate,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['draftDue', 'publishFrom', 'publishUntil', 'liveUntil'] as const) {
    const date = line[field];
    if (date && Temporal.PlainDate.compare(date, today) < 0) {
      problems.push({ field, problem: `This date is in the past. Choose ${today} or later.` });
    }
  }
  const past = new Set(problems.map(({ field }) => field));
  return [...problems, ...orderProblems(line, past)];
}

const ORDERS = [
  ['draftDue', 'publishUntil', 'The last day to publish cannot be before the draft is due.'],
  ['publishFrom', 'publishUntil', 'The last day to publish cannot be before the first.'],
  ['publishUntil', 'liveUntil', 'The post has to stay up at least until the last day to publish.'],
  ['publishFrom', 'liveUntil', 'The post has to stay up at least until the first day to publish.'],
] as const;

/** Each date that stands before another one which it has to come after; dates that are wrong already are left out. */
function orderProblems(
  line: Parameters<typeof checkLineDates>[0],
  wrongAlready: ReadonlySet<string>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [before, after, problem] of ORDERS) {
    if (wrongAlready.has(before) || wrongAlready.has(after)) continue;
    const [first, second] = [line[before], line[after]];
    const wrong = first && second && Temporal.PlainDate.compare(second, first) < 0;
    if (wrong && !problems.some(({ field }) => field === after)) problems.push({ field: after, problem });
  }
  return problems;
}
