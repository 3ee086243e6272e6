import type { UserId } from '../../../domain/ids.ts';

/** A discount code that people use when they come by a deal's posts. */
export interface TrackingCode {
  /** In small letters: shops do not tell apart how people write it. */
  readonly code: string;
  readonly deal: number;
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

/** A link of a deal to the brand's site. */
export interface TrackingLink {
  /** Its `utm_campaign`, in small letters: what visits are recognised by. */
  readonly campaign: string;
  readonly url: string;
  readonly deal: number;
  readonly by: UserId;
  readonly at: Temporal.Instant;
}

/** Codes and links, each of one deal: a visit or an order belongs to whose it is. */
export interface Tracking {
  /** Adds a code; gives the deal that has it already, this one or another, and adds nothing then. */
  addCode(code: TrackingCode): Promise<number | undefined>;
  /** Adds a link under its `utm_campaign`; gives the deal that has that already, and adds nothing then. */
  addLink(link: TrackingLink): Promise<number | undefined>;
  /** In the order in which they were added. */
  ofDeal(
    deal: number,
  ): Promise<{ readonly codes: readonly TrackingCode[]; readonly links: readonly TrackingLink[] }>;
}
