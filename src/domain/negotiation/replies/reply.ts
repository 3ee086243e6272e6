import { z } from 'zod';

/** The eight usual situations of a negotiation with a creator, by the names people see. */
export const SITUATIONS = {
  'rate-counter': 'Rate counter',
  'deliverable-pushback': 'Deliverable pushback',
  'usage-objection': 'Usage objection',
  'exclusivity-resistance': 'Exclusivity resistance',
  'timeline-conflict': 'Timeline conflict',
  'stalled-deal': 'Stalled deal',
  'scope-creep': 'Scope creep',
  'gifting-to-paid': 'Gifting to paid',
} as const;
export type ReplySituation = keyof typeof SITUATIONS;
export const REPLY_SITUATIONS = Object.keys(SITUATIONS) as [ReplySituation, ...ReplySituation[]];

/** How we answer: stay, give one thing for another, or say yes if something else holds. */
export const STANCES = {
  'hold-firm': 'Hold firm',
  trade: 'Trade',
  'accept-with-conditions': 'Accept with conditions',
} as const;
export type Stance = keyof typeof STANCES;
export const REPLY_STANCES = Object.keys(STANCES) as [Stance, ...Stance[]];

/** What a reply can speak of. Each stands for its value in the terms, so a reply cannot say what they do not hold. */
const POINTS = [
  'fee',
  'product',
  'deliverables',
  'dates',
  'usage',
  'whitelisting',
  'exclusivity',
  'payment',
  'bonus',
] as const;
export type Point = (typeof POINTS)[number];

/**
 * What a reply says, as far as a creator may know it: names of points, no figure. Its words and figures come from the
 * approved terms alone, so walk-away, target, budget and what is believed of the creator have no place in it.
 */
export const replySchema = z.strictObject({
  situation: z.enum(REPLY_SITUATIONS),
  stance: z.enum(REPLY_STANCES),
  /** What we say yes to. */
  yes: z.array(z.enum(POINTS)),
  /** What we ask in return or keep as proposed. */
  inReturn: z.array(z.enum(POINTS)),
});
export type Reply = z.output<typeof replySchema>;

declare const checked: unique symbol;
/** A line that holds no secret amount; only `publicLine` makes one. */
export type PublicLine = string & { readonly [checked]: true };

/** A reply with its lines in English, as the team reads them before it asks for approval. */
export interface PublicReply extends Reply {
  readonly lines: { readonly yes: readonly PublicLine[]; readonly inReturn: readonly PublicLine[] };
}
