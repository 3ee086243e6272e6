import type { Platform } from '../../../../src/domain/deliverables.ts';
import type { ExtractionWarning, ReadingContext } from '../../../../src/domain/extraction/extracted-offer.ts';
import type { Usage } from '../../../../src/domain/terms.ts';

/** The day on which every mail of the corpus is read: a Thursday. */
export const TODAY = Temporal.PlainDate.from('2026-11-26');

/** One value, or several of which each is a right reading ("12 months" is 360 or 365 days). */
export type OneOf<T> = T | readonly T[];

/** `2 instagram reel`: quantity, platform, format. `1 or 3 instagram story_set` where both readings are right. */
export type WorkLine = `${number} ${Platform} ${string}` | `${number} or ${number} ${Platform} ${string}`;

export interface ExpectedFee {
  readonly amount: string;
  readonly upTo?: string;
  readonly currency?: string;
  /** Left out where firm or tentative is a matter of taste (a bare range, "from", "negotiable"). */
  readonly certainty?: 'firm' | 'tentative';
}

export interface ExpectedUsage {
  /** Left out where the mail does not say whether in ads or not. */
  readonly kind?: Usage['kind'];
  readonly duration: OneOf<Usage['duration']>;
  readonly exclusiveLicence?: boolean;
}

/** What a mail says. A field that is left out is not said, and a reader must leave it empty. */
export interface ExpectedFields {
  readonly fee?: ExpectedFee;
  readonly deliverables?: readonly WorkLine[];
  readonly usage?: ExpectedUsage;
  readonly whitelistingDays?: OneOf<number>;
  /** Without a category only the days count. */
  readonly exclusivity?: { readonly days: OneOf<number>; readonly category?: string };
  /** ISO dates; an end that is left out is not said. */
  readonly publication?: { readonly from?: string; readonly until?: string };
  readonly netDays?: OneOf<number>;
  readonly upfrontPercent?: OneOf<number>;
  readonly revisions?: OneOf<number>;
  readonly commissionPercent?: OneOf<number>;
}

export type Field = keyof ExpectedFields;

export interface MailCase {
  readonly name: string;
  readonly mail: string;
  readonly platform?: ReadingContext['platform'];
  readonly expected: ExpectedFields;
  /** Fields in which an empty one and a filled one can both be defended; they are not scored. */
  readonly unscored?: readonly Field[];
  /** One of the fifth that needs more than a pattern. */
  readonly hard?: true;
}

/** A mail that tries to be misread: a field may stay empty, but if it is filled it holds what stands here and nothing else. */
export interface HostileCase {
  readonly name: string;
  readonly mail: string;
  readonly platform?: ReadingContext['platform'];
  readonly allowed: ExpectedFields;
  /** The price is no plain one: an empty field is right as well. Elsewhere the allowed price has to be read. */
  readonly mayStayEmpty?: true;
  /** Each of these has to be raised. */
  readonly warnings: readonly ExtractionWarning['kind'][];
}
