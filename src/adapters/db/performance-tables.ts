import type { ColumnType } from 'kysely';
import type { Json, Moment } from './column-types.ts';

/** Rows of figures that people bring: files, what waits in them, what shops and sites counted, and by what it is recognised. */
export interface PerformanceTables {
  performance_imports: PerformanceImportTable;
  import_rows: ImportRowTable;
  orders: OrderTable;
  visits: VisitTable;
  import_mappings: {
    workspace: string;
    fingerprint: string;
    mapping: Json;
    saved_by: string;
    saved_at: Moment;
  };
  tracking_codes: { workspace: string; code: string; deal: number; made_by: string; made_at: Moment };
  tracking_links: {
    workspace: string;
    campaign: string;
    deal: number;
    url: string;
    made_by: string;
    made_at: Moment;
  };
  mention_counts: MentionCountTable;
  account_days: AccountDayTable;
}

/** Brand mentions of a week or a day as somebody counted them; without a count they were taken back. */
export interface MentionCountTable {
  workspace: string;
  campaign: number;
  source: string;
  span: string;
  starts_on: string;
  version: number;
  count: number | null;
  whole: boolean;
  entered_by: string;
  entered_at: Moment;
}

/** What an account as a whole counted on a day. */
interface AccountDayTable {
  workspace: string;
  creator: number;
  platform: string;
  day: string;
  counts: Json;
  /** The names of the counts. */
  counted: string;
  import: string;
}

/** A file of figures that somebody brought. */
export interface PerformanceImportTable {
  workspace: string;
  id: string;
  file: string;
  slack_file: string;
  deal: number | null;
  as_of: string;
  status: string;
  rows_read: number;
  answers: Json;
  asked: ColumnType<unknown, string | null, string | null>;
  report: ColumnType<unknown, string | null, string | null>;
  unread: ColumnType<unknown, string | null, string | null>;
  made_by: string;
  made_at: Moment;
  settled_by: string | null;
  settled_at: ColumnType<Temporal.Instant | null, string | null, string | null>;
}

/** An order of a shop, without anything of the person who ordered. */
interface OrderTable {
  workspace: string;
  name: string;
  deal: number | null;
  at: Moment;
  total_amount: number;
  refunded_amount: number;
  currency: string;
  cancelled: boolean;
  codes: string[];
  import: string;
}

/** Visits that one line of a site's statistics counts. */
interface VisitTable {
  workspace: string;
  key: string;
  deal: number;
  shape: string;
  series: string;
  starts_on: string;
  ends_on: string;
  sessions: number;
  engaged_sessions: number | null;
  key_events: number | null;
  revenue_amount: number | null;
  currency: string | null;
  segments: Json;
  import: string;
}

/** A row of such a file that waits to be imported; `content` holds the columns of the table it goes to. */
interface ImportRowTable {
  workspace: string;
  import: string;
  line: number;
  kind: string;
  key: string;
  deal: number | null;
  content: Json;
}
