import { z } from 'zod';
import { platformSchema } from '../../deliverables.ts';
import type { UserId, WorkspaceId } from '../../ids.ts';
import { WHY_UNREADABLE } from '../../refusal.ts';
import { columnMappingSchema } from './column-mapping.ts';

/** Where an import stands. The words are the ones people see on its card. */
export const IMPORT_STATUSES = {
  reading: 'Being read',
  mapping: 'Needs its columns named',
  unreadable: 'Could not be read',
  ready: 'Read, not imported',
  importing: 'Being imported',
  imported: 'Imported',
  undoing: 'Being undone',
  undone: 'Undone',
  discarded: 'Put aside',
} as const;
export type ImportStatus = keyof typeof IMPORT_STATUSES;

/** What became of the records of one kind that belong to one deal. */
const sharedOut = z.strictObject({
  deal: z.int(),
  creatorName: z.string(),
  /** Records in the file. */
  count: z.int(),
  added: z.int(),
  replaced: z.int(),
  /** Records whose figures stand already. */
  same: z.int(),
});
const leftOut = z.strictObject({
  why: z.string(),
  count: z.int(),
  /** The first of them: `line 7: My cat`. */
  examples: z.array(z.string()),
});

/** What a file holds and what importing it would do, as its card shows it. */
export const importReportSchema = z.strictObject({
  dialect: z.string(),
  /** The export in words: `TikTok Studio, content`. */
  title: z.string(),
  /** Records under the header, those that are skipped included. */
  rows: z.int(),
  notes: z.array(z.string()),
  posts: z.array(sharedOut),
  orders: z.array(sharedOut),
  visits: z.array(sharedOut),
  accountDays: z.array(sharedOut),
  leftOut: z.array(leftOut),
  problems: z.array(z.strictObject({ line: z.int(), column: z.string(), problem: z.string() })),
  /** How many problems there are; the first of them are listed. */
  problemCount: z.int(),
});
export type ImportReport = z.output<typeof importReportSchema>;
export type SharedOut = z.output<typeof sharedOut>;

/** What Parley has to know of a file that it cannot tell by itself. */
export const importQuestionSchema = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('columns'),
    columns: z.array(z.string()),
    /** The first rows, without what looks personal. */
    samples: z.array(z.array(z.string())),
    /** What somebody said of an earlier file with the same header. */
    known: columnMappingSchema.exactOptional(),
  }),
  z.strictObject({ about: z.literal('platform'), title: z.string(), platforms: z.array(platformSchema) }),
]);
export type ImportQuestion = z.output<typeof importQuestionSchema>;

/** Why a file could not be read: Slack did not hand it out, or it is none that can be used. */
export const whyUnreadSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('slack'), why: z.enum(WHY_UNREADABLE), mostBytes: z.int() }),
  z.strictObject({ by: z.literal('content'), problem: z.string() }),
]);
export type WhyUnread = z.output<typeof whyUnreadSchema>;

/** What people said about a file. */
export const importAnswersSchema = z.strictObject({
  mapping: columnMappingSchema.exactOptional(),
  platform: platformSchema.exactOptional(),
});
export type ImportAnswers = z.output<typeof importAnswersSchema>;

/** A file of figures that somebody brought. It changes nothing before that person imports it, and can be undone afterwards. */
export interface PerformanceImport {
  readonly workspace: WorkspaceId;
  readonly id: string;
  readonly file: string;
  /** Where the file lies in Slack. */
  readonly slackFile: string;
  /** The deal that everything in it is of, where the person said so. */
  readonly deal?: number;
  /** The day as of which figures without a day are. */
  readonly asOf: Temporal.PlainDate;
  readonly status: ImportStatus;
  readonly answers: ImportAnswers;
  /** What has to be answered before it can be read, while it is `mapping`. */
  readonly asked?: ImportQuestion;
  /** Records read so far. */
  readonly rowsRead: number;
  /** Missing until it is read. */
  readonly report?: ImportReport;
  /** Why it could not be read, while it is `unreadable`. */
  readonly unread?: WhyUnread;
  readonly by: UserId;
  readonly at: Temporal.Instant;
  readonly settledBy?: UserId;
  readonly settledAt?: Temporal.Instant;
}

/** How many records an import changes; nothing of it does anything when it is zero. */
export function changesOf({ posts, orders, visits, accountDays }: ImportReport): number {
  return [posts, orders, visits, accountDays]
    .flat()
    .reduce((sum, { added, replaced }) => sum + added + replaced, 0);
}
