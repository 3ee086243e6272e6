import type { Platform } from '../../deliverables.ts';
import type { Money } from '../../money.ts';
import type { Figures } from '../results.ts';

/** What one record of an export says, whoever wrote the file. A figure that the file leaves empty is missing, never zero. */
export type ExportRow = PostRow | AccountDayRow | OrderRow | VisitRow;

interface Placed {
  /** The line of the file on which the record begins; the header counts. */
  readonly line: number;
}

/** Number of the deal that a row names, where a person said which column does. */
interface NamesDeal {
  readonly deal?: number;
}

/** The figures of one post as they stood on a day. */
export interface PostRow extends Placed, NamesDeal {
  readonly kind: 'post';
  readonly platform: Platform;
  /** Its web address, as the file has it. */
  readonly link?: string;
  /** The platform's own id of it. */
  readonly postId?: string;
  /** The account it stands on, without @, in small letters. */
  readonly account?: string;
  /** Title or the beginning of its words, to recognise it by. */
  readonly title?: string;
  /** A format of the platform, where the file tells it. */
  readonly format?: string;
  readonly publishedOn?: Temporal.PlainDate;
  /** Missing where the file does not say of which day its figures are: then they are of the day of the export. */
  readonly capturedOn?: Temporal.PlainDate;
  readonly figures: Figures;
}

/** What an account as a whole counted on one day. */
export interface AccountDayRow extends Placed {
  readonly kind: 'account-day';
  readonly platform: Platform;
  readonly on: Temporal.PlainDate;
  readonly counts: Readonly<Partial<Record<AccountCount, number>>>;
}

/** `profile_views` of the account's page; followers are the standing, gained and lost the change of the day. */
export type AccountCount =
  | 'views'
  | 'reach'
  | 'impressions'
  | 'likes'
  | 'comments'
  | 'shares'
  | 'clicks'
  | 'profile_views'
  | 'followers'
  | 'followers_gained'
  | 'followers_lost';

/** One order of a shop, whole, without anything of the person who ordered. */
export interface OrderRow extends Placed, NamesDeal {
  readonly kind: 'order';
  /** The shop's own name of the order: `#1001`. */
  readonly order: string;
  readonly at: Temporal.Instant;
  /** What was paid, with taxes and shipping. */
  readonly total: Money;
  /** The goods alone after discounts, where the file tells it. */
  readonly subtotal?: Money;
  /** Paid back since; zero where nothing was. */
  readonly refunded: Money;
  readonly isCancelled: boolean;
  /** Discount codes as typed. */
  readonly codes: readonly string[];
}

/** Visits of a site that came by one way within a stretch of days. */
export interface VisitRow extends Placed {
  readonly kind: 'visit';
  /** First and last day, both included; one day where the file counts by day. */
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly content?: string;
  /** Path with query of the page that people came to. */
  readonly landing?: string;
  /** Other dimensions by their names, for segments: city, device, age. */
  readonly segments: Readonly<Record<string, string>>;
  /** Every dimension of the table with what stands in it, `(not set)` too: what tells this line from the others of its table. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sessions: number;
  readonly engagedSessions?: number;
  /** What the site counts as success: purchases, sign-ups. */
  readonly keyEvents?: number;
  /** In major units of the property's currency, which the file may not name. */
  readonly revenue?: number;
  /** ISO 4217 code, where the file names it. */
  readonly currency?: string;
}
