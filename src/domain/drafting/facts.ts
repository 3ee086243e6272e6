import type { Brief } from '../campaign.ts';
import type { Deliverable } from '../deliverables.ts';
import type { Money } from '../money.ts';
import type { Reply } from '../negotiation/replies/reply.ts';
import type { Terms } from '../terms.ts';
import type { DraftChannel, DraftKind } from './draft.ts';

/** A line of work as a creator may read it: no price of ours per line. */
export type Work = Pick<Deliverable, 'platform' | 'format' | 'quantity'> & { readonly price?: never };

/** Terms as a creator may read them. A `Terms` value does not fit this type: its note and what we expect of it are internal. */
export type PublicTerms = Omit<Terms, 'note' | 'expectedResults' | 'deliverables'> & {
  readonly note?: never;
  readonly expectedResults?: never;
  readonly deliverables: readonly Work[];
};

/** Why the price is what it is, in words that may be told. */
export type PublicReason = 'market_rates' | 'whole_scope';

/** Another way to the same worth, to choose from. */
export interface PublicPackage {
  readonly name: string;
  readonly terms: PublicTerms;
}

/**
 * What a text for a creator may know. Ceiling, walk-away, budget, notes, other creators' prices and the
 * engine's limits have no place in this type, so no prompt can hold them.
 */
export interface CreatorFacingFacts {
  readonly kind: DraftKind;
  readonly channel: DraftChannel;
  /** ISO 639-1. */
  readonly language: string;
  readonly creatorName: string;
  /** Without the @. */
  readonly handle: string;
  /** The platform's name as people write it: `Instagram`. */
  readonly platform: string;
  readonly brand: string;
  readonly campaignName: string;
  readonly objective: Brief['objective'];
  /** What the content should say, in the brief's own words; missing when those are too long for a message. */
  readonly aim?: string;
  /** A specific piece of the creator's work, in words; empty when none is stored. */
  readonly contentReference: string;
  /** The work proposed. */
  readonly deliverables: readonly Work[];
  /** The approved terms; their fee is the one price the text may propose. */
  readonly terms?: PublicTerms;
  /** What they asked last. */
  readonly theirFee?: Money;
  /** How a counter reply answers: points of the approved terms by name, no figure. */
  readonly reply?: Reply;
  /** Days of publication that the approved terms name, where the reply speaks of them. */
  readonly publication?: { readonly from?: Temporal.PlainDate; readonly until?: Temporal.PlainDate };
  readonly reason: PublicReason;
  readonly packages: readonly PublicPackage[];
  /** Where a recap stands: each line in the words of the terms, nothing probable among what is agreed. */
  readonly recap?: Recap;
  /** The creator's last offer, for a recap that names both sides; `terms` are then our last offer. */
  readonly theirOffer?: SideOffer;
  /** The team's notes on the creator's content. */
  readonly feedback?: {
    readonly content?: string;
    readonly mustFix: readonly string[];
    readonly niceToHave: readonly string[];
  };
  /** Months of an ambassador proposal. */
  readonly months?: number;
  /** How the posts must be marked in the target countries; missing where no rule names words. */
  readonly disclosure?: DisclosureFacts;
  /** How the creator's market is addressed; missing where it is not known. */
  readonly manner?: Manner;
  /** Whether the deal is agreed: only then may a text speak of an agreement as made. */
  readonly agreed?: boolean;
  readonly allowedClaims: readonly string[];
  readonly replyBy?: Temporal.PlainDate;
}

/** An offer as both sides know it. */
export interface SideOffer {
  readonly terms: PublicTerms;
  readonly publication?: { readonly from?: Temporal.PlainDate; readonly until?: Temporal.PlainDate };
}

/** What a recap says: points of the terms by name. Figures and words come from the terms. */
export interface Recap {
  /** Agreed or firmly offered. */
  readonly agreed: readonly RecapPoint[];
  /** Said with "probably" or the like, or offered and not accepted yet. */
  readonly tentative: readonly RecapPoint[];
  /** What nobody has said yet. */
  readonly missing: readonly RecapPoint[];
}

/** Points of a recap: those a reply can speak of, and the ones only a contract needs. */
export const RECAP_POINTS = [
  'fee',
  'product',
  'deliverables',
  'dates',
  'usage',
  'whitelisting',
  'exclusivity',
  'payment',
  'bonus',
  'revisions',
  'approval',
  'disclosure',
  'reporting',
] as const;
export type RecapPoint = (typeof RECAP_POINTS)[number];

export interface DisclosureFacts {
  /** The label to put on the posts, such as `#Werbung`; several are joined by ` / `. */
  readonly label: string;
  /** Every label that some target country accepts. */
  readonly accepted: readonly string[];
  /** Labels that are not enough alone. */
  readonly notEnough: readonly string[];
}

/** Tone by market: how formally people are addressed. */
export interface Manner {
  readonly formality: 'formal' | 'neutral' | 'informal';
}

/** Figures and words that no text may hold, exact or nearly; only the check after filling sees them. */
export interface Secrets {
  readonly amounts: readonly Money[];
  readonly phrases: readonly string[];
}

/** Leaves out what is internal: the note, the results we expect, and the price of each line. */
export function publicTerms(terms: Terms): PublicTerms {
  const { note: _note, expectedResults: _expected, deliverables, ...rest } = terms;
  return { ...rest, deliverables: publicWork(deliverables) };
}

export function publicWork(deliverables: readonly Deliverable[]): Work[] {
  return deliverables.map(({ platform, format, quantity }) => ({ platform, format, quantity }));
}
