import type { Deliverable } from '../deliverables.ts';
import type { Usage } from '../terms.ts';

/**
 * One value read from a mail. Without a quote there is no value: the quote stands in the mail word for word, and the value
 * can be derived from it (G13).
 */
export interface Extracted<T> {
  readonly value: T;
  /** The sentence or line of the mail, verbatim. */
  readonly quote: string;
  /** `tentative` for "probably", "maybe", "around": it never becomes a firm yes. */
  readonly certainty: 'firm' | 'tentative';
}

/** An amount as the mail says it. A range stays a range; a currency that is not said stays empty. */
export interface ExtractedAmount {
  /** In major units as a plain decimal: `1200`, `1200.50`. The lower end of a range. */
  readonly amount: string;
  /** The upper end of a range. */
  readonly upTo?: string;
  /** ISO 4217, only where the mail names it. */
  readonly currency?: string;
}

/** The lines of work of an offer, as far as a mail says them. */
export type ExtractedWork = Pick<Deliverable, 'platform' | 'format' | 'quantity' | 'seconds'>;

/** What a mail says of an offer, field by field; a field that it does not say is missing. */
export interface ExtractedOffer {
  /** The price of everything. */
  readonly fee?: Extracted<ExtractedAmount>;
  readonly deliverables?: readonly Extracted<ExtractedWork>[];
  readonly usage?: Extracted<Usage>;
  /** Days in which the brand may run ads from the creator's account; 0 when they say no. */
  readonly whitelistingDays?: Extracted<number>;
  /** `days` is 0 when they say that there is none. */
  readonly exclusivity?: Extracted<{ readonly days: number; readonly category?: string }>;
  /** When the content goes live. */
  readonly publication?: Extracted<{
    readonly from?: Temporal.PlainDate;
    readonly until?: Temporal.PlainDate;
  }>;
  readonly netDays?: Extracted<number>;
  readonly upfrontPercent?: Extracted<number>;
  readonly revisions?: Extracted<number>;
  /** Percent of sales. */
  readonly commissionPercent?: Extracted<number>;
  readonly warnings: readonly ExtractionWarning[];
}

/** What a person should look at: nothing is guessed, and what was left out is said. */
export interface ExtractionWarning {
  readonly kind: /** Words that look like terms and were not understood. */
    | 'not-understood'
    /** Two prices, or two options: a person chooses. */
    | 'several-prices'
    /** No currency is named. */
    | 'no-currency'
    /** A value of the model was not in the mail, or not in its quote. */
    | 'not-grounded'
    /** The mail speaks to machines, or holds hidden text; it was read as words only. */
    | 'instructions'
    | 'hidden-text'
    /** Quoted earlier messages were left out. */
    | 'quoted-thread'
    /** The mail was longer than is read. */
    | 'cut'
    /** No words to read: empty, or only a picture. */
    | 'nothing-to-read';
  /** The words of the mail that it is about, where there are any. */
  readonly quote?: string;
  /** In one sentence for the team. */
  readonly detail: string;
}

/** What the reading rests on besides the mail. */
export interface ReadingContext {
  /** The day from which "next Friday" or a date without a year is counted. */
  readonly today: Temporal.PlainDate;
  /** The platform that a "video" without one means: the deal's or the creator's main one. */
  readonly platform?: Deliverable['platform'];
}
