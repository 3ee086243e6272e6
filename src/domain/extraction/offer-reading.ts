import { z } from 'zod';
import { plainDate } from '../dates.ts';
import { platformSchema } from '../deliverables.ts';
import { usageSchema } from '../terms.ts';
import type { ExtractedOffer, ExtractionWarning } from './extracted-offer.ts';

/** Where a mail came from: a message that was chosen, words pasted behind a command, or a message to Parley itself. */
const READING_SOURCES = ['message', 'command', 'direct message'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

/** Who read a mail: the built-in rules, or a model whose every value was held against the mail. */
export type ReadBy =
  /** `because`: why no model did it, where one is set up. */
  | { readonly by: 'rules'; readonly because?: string }
  | {
      readonly by: 'model';
      readonly model: string;
      readonly prompt: string;
      readonly promptVersion: number;
      readonly requestId?: string;
    };

/**
 * A mail or message that may hold an offer, and what was read from it. It is no offer yet: only a person's click on the
 * form that shows every field beside its sentence makes one.
 */
export interface OfferReading {
  readonly workspace: string;
  readonly id: string;
  /** Missing until somebody says which deal it belongs to. */
  readonly deal?: number;
  readonly source: ReadingSource;
  /** The words as they came. */
  readonly mail: string;
  readonly status: 'reading' | 'read' | 'logged' | 'discarded';
  readonly offer?: ExtractedOffer;
  readonly readBy?: ReadBy;
  /** The round it became. */
  readonly round?: number;
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Who logged or discarded it. */
  readonly settledBy?: string;
}

const extracted = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, quote: z.string(), certainty: z.enum(['firm', 'tentative']) });
const amount = z.strictObject({
  amount: z.string(),
  upTo: z.string().exactOptional(),
  currency: z.string().exactOptional(),
});
const work = z.strictObject({
  platform: platformSchema,
  format: z.string(),
  quantity: z.int(),
  seconds: z.int().exactOptional(),
});

/** What was read, as it is stored. */
export const extractedOfferSchema: z.ZodType<ExtractedOffer, unknown> = z.strictObject({
  fee: extracted(amount).exactOptional(),
  deliverables: z.array(extracted(work)).exactOptional(),
  usage: extracted(usageSchema).exactOptional(),
  whitelistingDays: extracted(z.int()).exactOptional(),
  exclusivity: extracted(
    z.strictObject({ days: z.int(), category: z.string().exactOptional() }),
  ).exactOptional(),
  publication: extracted(
    z.strictObject({ from: plainDate.exactOptional(), until: plainDate.exactOptional() }),
  ).exactOptional(),
  netDays: extracted(z.int()).exactOptional(),
  upfrontPercent: extracted(z.number()).exactOptional(),
  revisions: extracted(z.int()).exactOptional(),
  commissionPercent: extracted(z.number()).exactOptional(),
  warnings: z.array(
    z.strictObject({
      kind: z.enum([
        'not-understood',
        'several-prices',
        'no-currency',
        'not-grounded',
        'instructions',
        'hidden-text',
        'quoted-thread',
        'cut',
        'nothing-to-read',
      ]),
      quote: z.string().exactOptional(),
      detail: z.string(),
    }),
  ),
});

/** Whether anything of an offer was found, be it only prices or work that a person has to look at. */
export function saysAnything({ warnings, ...fields }: ExtractedOffer): boolean {
  return (
    warnings.some(({ kind }) => kind === 'several-prices' || kind === 'not-understood') ||
    Object.values(fields).some((field) => field !== undefined && (!Array.isArray(field) || field.length > 0))
  );
}

/** What the rules found where a model left a field empty; a field that both read stays as the model grounded it. */
export function fillFrom(model: ExtractedOffer, rules: ExtractedOffer): ExtractedOffer {
  const known = Object.fromEntries(
    Object.entries(model).filter(([name, field]) => name !== 'warnings' && field !== undefined),
  );
  const seen = new Set(model.warnings.map(({ kind, quote }) => `${kind} ${quote ?? ''}`));
  const warnings = [
    ...model.warnings,
    ...leftOut(model, rules),
    ...rules.warnings.filter(({ kind, quote }) => !seen.has(`${kind} ${quote ?? ''}`)),
  ];
  return { ...rules, ...known, warnings };
}

/** Work that the rules read and the model left out: it is not filled in, and a person is told where it stands. */
function leftOut(model: ExtractedOffer, rules: ExtractedOffer): ExtractionWarning[] {
  const read = model.deliverables;
  if (!read) return [];
  const missing = rules.deliverables?.find(
    ({ value }) =>
      !read.some((line) => line.value.platform === value.platform && line.value.format === value.format),
  );
  return missing
    ? [
        {
          kind: 'not-understood',
          quote: missing.quote,
          detail: 'It may hold more work than is filled in. Add what is missing.',
        },
      ]
    : [];
}
