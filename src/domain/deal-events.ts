import { z } from 'zod';
import { CONTACT_CHANNELS, type ContactChannel } from './contact/contact.ts';
import { plainDate } from './dates.ts';
import { deliverableSchema, platformSchema } from './deliverables.ts';
import { moneySchema } from './money.ts';
import { AFTERCARE, type AftercareStep } from './performance/aftercare.ts';
import { COST_KINDS, type CostKind } from './performance/cost.ts';
import { ownHistorySchema } from './pricing/own-history.ts';
import { ownResultsSchema } from './pricing/own-results.ts';
import { fxRateSchema } from './pricing/rate-table-schema.ts';
import { termsSchema } from './terms.ts';

export const OUTCOMES = {
  declined: 'Declined by the creator',
  walked_away: 'We walked away',
  ghosted: 'No answer (ghosted)',
  cancelled: 'Cancelled',
} as const;
export type Outcome = keyof typeof OUTCOMES;

const costKind = z.enum(Object.keys(COST_KINDS) as [CostKind, ...CostKind[]]);
const contactChannel = z.enum(Object.keys(CONTACT_CHANNELS) as [ContactChannel, ...ContactChannel[]]);
const side = z.enum(['ours', 'theirs']);

/**
 * Everything that can happen to a deal. Events are facts: append-only, hash-chained, written in the
 * transaction that changes the rows; replaying them gives the deal (invariant I4).
 */
export const dealEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deal-opened'),
    campaign: z.int(),
    creator: z.int(),
    owner: z.string(),
    wanted: z.array(deliverableSchema),
    ceiling: moneySchema,
    walkAway: moneySchema,
  }),
  z.strictObject({ kind: z.literal('outreach-sent'), draft: z.string() }),
  z.strictObject({
    kind: z.literal('offer-logged'),
    round: z.int(),
    side,
    terms: termsSchema,
    via: z.enum(['command', 'modal', 'message', 'reply']),
  }),
  z.strictObject({
    kind: z.literal('counter-proposed'),
    action: z.string(),
    price: moneySchema.optional(),
    rateTable: z.string(),
    rateTableVersion: z.int(),
    /** The exchange rates it rested on; missing in suggestions from before rates could change. */
    fx: z.array(fxRateSchema).optional(),
    /** What the workspace had paid for comparable work; missing when it had agreed on none. */
    history: ownHistorySchema.optional(),
    /** What our posts with the creator had reached; missing where too few were known. */
    results: ownResultsSchema.optional(),
    /** What the campaign had left when the suggestion was made; with the rounds before it, its card can be built again. */
    remainingBudget: moneySchema.optional(),
    /** The rows and rules the suggestion rested on, as shown to the team. */
    reasons: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('approval-requested'),
    approval: z.string(),
    about: z.string(),
    hash: z.string(),
    amount: moneySchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('approval-decided'),
    approval: z.string(),
    about: z.string(),
    verdict: z.enum(['approved', 'rejected', 'superseded']),
    reason: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('approval-refused'), approval: z.string(), why: z.string() }),
  z.strictObject({
    kind: z.literal('draft-written'),
    draft: z.string(),
    about: z.string(),
    writtenBy: z.string(),
  }),
  z.strictObject({ kind: z.literal('draft-edited'), draft: z.string(), version: z.int(), hash: z.string() }),
  z.strictObject({
    kind: z.literal('draft-reviewed'),
    draft: z.string(),
    hash: z.string(),
    /** ISO 639-1: what the member read it in. */
    language: z.string(),
  }),
  z.strictObject({ kind: z.literal('draft-approved'), draft: z.string(), hash: z.string() }),
  z.strictObject({ kind: z.literal('draft-sent'), draft: z.string(), hash: z.string() }),
  z.strictObject({ kind: z.literal('agreed'), round: z.int(), terms: termsSchema, committed: moneySchema }),
  z.strictObject({ kind: z.literal('term-sheet-issued'), version: z.int(), hash: z.string() }),
  z.strictObject({ kind: z.literal('contract-sent'), version: z.int() }),
  z.strictObject({ kind: z.literal('contract-signed'), version: z.int(), on: plainDate }),
  z.strictObject({
    kind: z.literal('signed-copy-added'),
    version: z.int(),
    /** Counts up from 1: the second one takes the place of the first. */
    copy: z.int().positive(),
    name: z.string(),
    sha256: z.string(),
  }),
  z.strictObject({ kind: z.literal('production-started') }),
  z.strictObject({
    kind: z.literal('post-published'),
    post: z.string(),
    url: z.string().optional(),
    platform: platformSchema.optional(),
    format: z.string().optional(),
    publishedOn: plainDate.optional(),
  }),
  z.strictObject({ kind: z.literal('results-recorded'), post: z.string(), source: z.string() }),
  /** A post was taken back together with the import that first named it. */
  z.strictObject({ kind: z.literal('post-withdrawn'), post: z.string() }),
  z.strictObject({
    kind: z.literal('results-imported'),
    import: z.string(),
    file: z.string(),
    /** Posts that the deal did not know before; missing in events from before they were kept, whose hash must stay. */
    named: z.array(z.string()).optional(),
    posts: z.int(),
    orders: z.int(),
    visits: z.int(),
  }),
  z.strictObject({
    kind: z.literal('cost-added'),
    id: z.string(),
    what: costKind,
    amount: moneySchema,
    note: z.string().max(200).optional(),
  }),
  z.strictObject({
    kind: z.literal('cost-removed'),
    id: z.string(),
    what: costKind,
  }),
  z.strictObject({
    kind: z.literal('payment-recorded'),
    id: z.string(),
    amount: moneySchema,
    on: plainDate,
    note: z.string().max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('payment-removed'), id: z.string(), amount: moneySchema }),
  z.strictObject({
    kind: z.literal('aftercare-recorded'),
    done: z.array(z.enum(Object.keys(AFTERCARE) as [AftercareStep, ...AftercareStep[]])),
    feedback: z.string().max(2000).optional(),
    difficulties: z.string().max(2000).optional(),
    again: z.int().min(1).max(5).optional(),
    /** The team's own mark of how the content fits the brand; missing in entries from before it was asked for. */
    brandFit: z.int().min(1).max(5).optional(),
  }),
  /** A person was in contact with the creator, and says so. */
  z.strictObject({
    kind: z.literal('contacted'),
    channel: contactChannel,
    on: plainDate,
    note: z.string().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('code-given'), code: z.string() }),
  z.strictObject({ kind: z.literal('link-made'), url: z.string() }),
  z.strictObject({ kind: z.literal('import-undone'), import: z.string(), file: z.string() }),
  z.strictObject({ kind: z.literal('completed') }),
  z.strictObject({
    kind: z.literal('closed'),
    outcome: z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]]),
    reason: z.string().max(500).optional(),
  }),
]);
export type DealEvent = z.output<typeof dealEventSchema>;

/** An event as stored: its place in the deal's chain, who and when. */
export interface RecordedEvent {
  readonly deal: number;
  readonly sequence: number;
  readonly event: DealEvent;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly previousHash: string;
  readonly hash: string;
}
