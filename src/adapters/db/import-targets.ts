import { type RawBuilder, sql } from 'kysely';
import type { StagedRow } from '../../domain/performance/exports/staged-row.ts';

/** What a staged row is: it goes to the table of its kind. */
export type Kind = StagedRow['kind'];

/** Where the rows of a kind stand once they are imported. A staged row holds the columns of its table. */
export interface Target {
  readonly table: RawBuilder<unknown>;
  /** The key of a row of the table `t`, as staged rows carry it. */
  readonly key: RawBuilder<unknown>;
  readonly primaryKey: RawBuilder<unknown>;
  /** Columns that say who wrote a row, not what it says. */
  readonly aside: readonly string[];
  readonly columns: readonly string[];
}

export const TARGETS: Readonly<Record<Kind, Target>> = {
  post: {
    table: sql.table('results'),
    key: sql`t.deal || ' ' || t.captured_on || ' ' || t.post`,
    primaryKey: sql`workspace, deal, post, captured_on`,
    aside: ['workspace', 'campaign', 'source', 'recorded_by', 'recorded_at', 'import'],
    columns: [],
  },
  order: {
    table: sql.table('orders'),
    key: sql`t.name`,
    primaryKey: sql`workspace, name`,
    aside: ['workspace', 'import'],
    columns: ['deal', 'at', 'total_amount', 'refunded_amount', 'currency', 'cancelled', 'codes', 'import'],
  },
  visit: {
    table: sql.table('visits'),
    key: sql`t.key`,
    primaryKey: sql`workspace, key`,
    aside: ['workspace', 'import'],
    columns: [
      'sessions',
      'engaged_sessions',
      'key_events',
      'revenue_amount',
      'currency',
      'segments',
      'import',
    ],
  },
  'account-day': {
    table: sql.table('account_days'),
    key: sql`t.creator || ' ' || t.platform || ' ' || t.day || ' ' || t.counted`,
    primaryKey: sql`workspace, creator, platform, day, counted`,
    aside: ['workspace', 'import'],
    columns: ['counts', 'import'],
  },
};
export const KINDS = Object.keys(TARGETS) as Kind[];

/** A staged row `s` as a row of its table, whole. */
export const whole = ({ table }: Target) =>
  sql`jsonb_populate_record(null::${table}, s.content || jsonb_build_object('workspace', s.workspace, 'import', s.import))`;

/** What a row says, whoever wrote it. */
export const said = (row: RawBuilder<unknown>, { aside }: Target) =>
  sql`(to_jsonb(${row}) - ${[...aside]}::text[])`;

/** Joins the row `t` that stands by its primary key with the whole staged row `n`, so that the key's index serves. */
export function matches(kind: Kind): RawBuilder<unknown> {
  const same = (column: string) => sql`t.${sql.ref(column)} = n.${sql.ref(column)}`;
  const keys: Record<Kind, readonly string[]> = {
    post: ['workspace', 'deal', 'post', 'captured_on'],
    order: ['workspace', 'name'],
    visit: ['workspace', 'key'],
    'account-day': ['workspace', 'creator', 'platform', 'day', 'counted'],
  };
  return sql.join(keys[kind].map(same), sql` and `);
}
