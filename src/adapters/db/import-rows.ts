import { type RawBuilder, sql } from 'kysely';
import type { OverlappingVisits, StagedOutcome } from '../../application/performance/imports/import-store.ts';
import { contentHash } from '../../domain/content-hash.ts';
import type { StagedPost, StagedRow } from '../../domain/performance/exports/staged-row.ts';
import { postResultSchema } from '../../domain/performance/results.ts';
import { present, toJson, toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

type Kind = StagedRow['kind'];

/** Where the rows of a kind stand once they are imported. A staged row holds the columns of its table. */
interface Target {
  readonly table: RawBuilder<unknown>;
  /** The key of a row of the table `t`, as staged rows carry it. */
  readonly key: RawBuilder<unknown>;
  readonly primaryKey: RawBuilder<unknown>;
  /** Columns that say who wrote a row, not what it says. */
  readonly aside: readonly string[];
  readonly columns: readonly string[];
}

const TARGETS: Readonly<Record<Kind, Target>> = {
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
    key: sql`t.creator || ' ' || t.platform || ' ' || t.day`,
    primaryKey: sql`workspace, creator, platform, day`,
    aside: ['workspace', 'import'],
    columns: ['counts', 'import'],
  },
};
const KINDS = Object.keys(TARGETS) as Kind[];
/** Kinds that are written as they were staged; figures of posts go through their deals. */
const WRITTEN: readonly Kind[] = ['order', 'visit', 'account-day'];

/** Keeps rows of an import; of two with one key the later one counts. */
export async function stageRows(
  tx: Tx,
  workspace: string,
  id: string,
  rows: readonly StagedRow[],
): Promise<void> {
  const kept = new Map(rows.map((row) => [`${row.kind} ${keyOf(row)}`, row]));
  const staged = [...kept.values()].map((row) => ({
    kind: row.kind,
    line: row.line,
    key: keyOf(row),
    deal: row.deal ?? null,
    content: columnsOf(row),
  }));
  await sql`
    insert into import_rows (workspace, import, kind, line, key, deal, content)
    select ${workspace}, ${id}, kind, line, key, deal, content
    from jsonb_to_recordset(${toJson(staged)}::jsonb)
      as row(kind text, line integer, key text, deal integer, content jsonb)
    on conflict (workspace, import, kind, key)
    do update set line = excluded.line, deal = excluded.deal, content = excluded.content
  `.execute(tx);
}

function keyOf(row: StagedRow): string {
  switch (row.kind) {
    case 'post':
      return `${row.deal} ${row.result.capturedOn} ${row.result.post}`;
    case 'order':
      return row.order;
    case 'visit':
      return contentHash([row.deal, row.shape, row.series, row.from.toString(), row.until.toString()]);
    case 'account-day':
      return `${row.creator} ${row.platform} ${row.on}`;
  }
}

/** A row as the columns of its table. */
function columnsOf(row: StagedRow): object {
  switch (row.kind) {
    case 'post': {
      const { post, url = null, platform, format, publishedOn, capturedOn, figures } = row.result;
      const days = { published_on: publishedOn.toString(), captured_on: capturedOn.toString() };
      return { deal: row.deal, post, url, platform, format, ...days, figures };
    }
    case 'order':
      return {
        name: row.order,
        deal: row.deal ?? null,
        at: toTimestamp(row.at),
        total_amount: row.total.amount,
        refunded_amount: row.refunded.amount,
        currency: row.total.currency,
        cancelled: row.isCancelled,
        codes: row.codes,
      };
    case 'visit':
      return {
        key: keyOf(row),
        deal: row.deal,
        shape: row.shape,
        series: row.series,
        starts_on: row.from.toString(),
        ends_on: row.until.toString(),
        sessions: row.sessions,
        engaged_sessions: row.engagedSessions ?? null,
        key_events: row.keyEvents ?? null,
        revenue_amount: row.revenue?.amount ?? null,
        currency: row.revenue?.currency ?? null,
        segments: row.segments,
      };
    case 'account-day':
      return { creator: row.creator, platform: row.platform, day: row.on.toString(), counts: row.counts };
  }
}

/** A staged row `s` as a row of its table, whole. */
const whole = ({ table }: Target) =>
  sql`jsonb_populate_record(null::${table}, s.content || jsonb_build_object('workspace', s.workspace, 'import', s.import))`;

const said = (row: RawBuilder<unknown>, { aside }: Target) => sql`(to_jsonb(${row}) - ${[...aside]}::text[])`;

/** What importing would do, by kind and deal. */
export async function outcomesOf(tx: Tx, workspace: string, id: string): Promise<StagedOutcome[]> {
  const found: StagedOutcome[] = [];
  for (const kind of KINDS) {
    const target = TARGETS[kind];
    const { rows } = await sql<{ deal: number | null; count: number; added: number; same: number }>`
      select s.deal, count(*) as count, count(*) filter (where t.workspace is null) as added,
        count(*) filter (where ${said(sql`t`, target)} = ${said(sql`n`, target)}) as same
      from import_rows s
      cross join lateral ${whole(target)} n
      left join ${target.table} t on ${matches(kind)}
      where s.workspace = ${workspace} and s.import = ${id} and s.kind = ${kind}
      group by s.deal order by s.deal
    `.execute(tx);
    found.push(
      ...rows.map(({ deal, count, added, same }) => ({
        kind,
        ...present({ deal }),
        count,
        added,
        same,
        replaced: count - added - same,
      })),
    );
  }
  return found;
}

/** Joins the row `t` that stands by its primary key with the whole staged row `n`, so that the key's index serves. */
function matches(kind: Kind): RawBuilder<unknown> {
  const same = (column: string) => sql`t.${sql.ref(column)} = n.${sql.ref(column)}`;
  const keys: Record<Kind, readonly string[]> = {
    post: ['workspace', 'deal', 'post', 'captured_on'],
    order: ['workspace', 'name'],
    visit: ['workspace', 'key'],
    'account-day': ['workspace', 'creator', 'platform', 'day'],
  };
  return sql.join(keys[kind].map(same), sql` and `);
}

/** The staged figures of posts in the order of their deals, so that two imports at once wait for each other instead of locking up. */
export async function stagedPosts(tx: Tx, workspace: string, id: string): Promise<StagedPost[]> {
  const rows = await tx
    .selectFrom('import_rows')
    .select(['line', 'deal', 'content'])
    .where('workspace', '=', workspace)
    .where('import', '=', id)
    .where('kind', '=', 'post')
    .orderBy('deal')
    .orderBy('line')
    .execute();
  return rows.map(({ line, deal, content }) => {
    const { published_on, captured_on, url, deal: _, ...rest } = content as Record<string, unknown>;
    const { source: __, ...result } = postResultSchema.parse({
      ...rest,
      ...present({ url }),
      publishedOn: published_on,
      capturedOn: captured_on,
      source: '',
    });
    return { kind: 'post', line, deal: deal ?? 0, result };
  });
}

/** Two rows of visits that came the same way and share a day, but not all days. */
const overlap = (a: RawBuilder<unknown>, b: RawBuilder<unknown>) => sql`
  ${a}.workspace = ${b}.workspace and ${a}.deal = ${b}.deal and ${a}.shape = ${b}.shape and ${a}.series = ${b}.series
  and ${a}.starts_on <= ${b}.ends_on and ${a}.ends_on >= ${b}.starts_on
  and (${a}.starts_on, ${a}.ends_on) <> (${b}.starts_on, ${b}.ends_on)`;

/** The visits that an import staged, as rows \`n\` of their table. */
const stagedVisits = (workspace: string, id: string) => sql`
  select s.line, n.* from import_rows s cross join lateral ${whole(TARGETS.visit)} n
  where s.workspace = ${workspace} and s.import = ${id} and s.kind = 'visit'`;

/**
 * Takes staged visits away whose days overlap others that came the same way and cannot be taken apart: in one file the longest stretch
 * stays, and of a stretch that reaches into one that stands, the one that stands. A stretch that covers the one that stands replaces it.
 */
export async function dropOverlaps(tx: Tx, workspace: string, id: string): Promise<OverlappingVisits[]> {
  const { rows } = await sql<OverlappingVisits & { readonly key: string }>`
    with n as (${stagedVisits(workspace, id)})
    select n.key, n.line, n.starts_on as "from", n.ends_on as until, n.series from n
    where exists (
      select from n other where ${overlap(sql`n`, sql`other`)}
        and (other.ends_on - other.starts_on, -other.line) > (n.ends_on - n.starts_on, -n.line)
    ) or exists (
      select from visits t where ${overlap(sql`n`, sql`t`)}
        and not (n.starts_on <= t.starts_on and n.ends_on >= t.ends_on)
    )
    order by n.line
  `.execute(tx);
  if (rows.length > 0) {
    await sql`
      delete from import_rows where workspace = ${workspace} and import = ${id} and kind = 'visit'
        and key = any(${rows.map(({ key }) => key)})
    `.execute(tx);
  }
  return rows.map(({ key: _, ...visits }) => visits);
}

/** Keeps and takes away stretches that a longer one of this import covers. */
async function replaceCovered(tx: Tx, workspace: string, id: string): Promise<void> {
  await sql`
    with n as (${stagedVisits(workspace, id)}),
    covered as (delete from visits t using n where ${overlap(sql`n`, sql`t`)} returning t.*)
    insert into replaced_rows (workspace, import, kind, key, earlier)
    select c.workspace, ${id}, 'visit', c.key, to_jsonb(c) from covered c on conflict do nothing
  `.execute(tx);
}

/** Stretches that this import replaced and that a later one covers too are the later one's to give back. */
async function handOverCovered(tx: Tx, workspace: string, id: string): Promise<void> {
  const covered = sql`
    from replaced_rows r
    cross join lateral jsonb_populate_record(null::visits, r.earlier) n
    join visits t on ${overlap(sql`t`, sql`n`)} and t.import <> ${id}
    where r.workspace = ${workspace} and r.import = ${id} and r.kind = 'visit' and r.earlier is not null`;
  await sql`
    insert into replaced_rows (workspace, import, kind, key, earlier)
    select r.workspace, t.import, r.kind, r.key, r.earlier ${covered} on conflict do nothing
  `.execute(tx);
  await sql`
    delete from replaced_rows where workspace = ${workspace} and import = ${id} and kind = 'visit'
      and key in (select r.key ${covered})
  `.execute(tx);
}

/** Keeps the figures of a post that an import replaces. */
export async function keepReplacedResult(
  tx: Tx,
  workspace: string,
  id: string,
  { deal, post, captured_on }: { readonly deal: number; readonly post: string; readonly captured_on: string },
): Promise<void> {
  await sql`
    insert into replaced_rows (workspace, import, kind, key, earlier)
    select t.workspace, ${id}, 'post', ${TARGETS.post.key}, to_jsonb(t) from results t
    where t.workspace = ${workspace} and t.deal = ${deal} and t.post = ${post} and t.captured_on = ${captured_on}
    on conflict do nothing
  `.execute(tx);
}

/** Writes what was staged, keeping each row that it replaces. */
export async function applyRows(tx: Tx, workspace: string, id: string): Promise<void> {
  await dropOverlaps(tx, workspace, id);
  await replaceCovered(tx, workspace, id);
  for (const kind of WRITTEN) {
    const target = TARGETS[kind];
    const staged = sql`from import_rows s cross join lateral ${whole(target)} n`;
    const mine = sql`s.workspace = ${workspace} and s.import = ${id} and s.kind = ${kind}`;
    await sql`
      insert into replaced_rows (workspace, import, kind, key, earlier)
      select s.workspace, s.import, s.kind, s.key, to_jsonb(t)
      ${staged} join ${target.table} t on ${matches(kind)}
      where ${mine} and ${said(sql`t`, target)} <> ${said(sql`n`, target)}
      on conflict do nothing
    `.execute(tx);
    const set = target.columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
    await sql`
      insert into ${target.table} as t select n.* ${staged} where ${mine}
      on conflict (${target.primaryKey}) do update set ${sql.join(set)}
      where ${said(sql`t`, target)} <> ${said(sql`excluded`, target)}
    `.execute(tx);
  }
}

/**
 * Takes the rows of an import back. What it added goes and what it replaced stands again, unless something later stands there: then that
 * later import replaced what stood before this one. Gives the deals whose figures changed.
 */
export async function undoRows(tx: Tx, workspace: string, id: string): Promise<number[]> {
  const deals = new Set<number>();
  await handOverCovered(tx, workspace, id);
  for (const kind of KINDS) {
    const target = TARGETS[kind];
    await spliceOut(tx, workspace, id, kind);
    const { rows: gone } = await sql<{ deal: number | null }>`
      delete from ${target.table} t where t.workspace = ${workspace} and t.import = ${id}
      returning ${kind === 'account-day' ? sql`null::integer as deal` : sql`t.deal`}
    `.execute(tx);
    const { rows: back } = await sql<{ deal: number | null }>`
      insert into ${target.table} as t
      select n.* from replaced_rows r cross join lateral jsonb_populate_record(null::${target.table}, r.earlier) n
      where r.workspace = ${workspace} and r.import = ${id} and r.kind = ${kind} and r.earlier is not null
      on conflict (${target.primaryKey}) do nothing
      returning ${kind === 'account-day' ? sql`null::integer as deal` : sql`t.deal`}
    `.execute(tx);
    for (const { deal } of [...gone, ...back]) if (deal !== null) deals.add(deal);
  }
  await sql`delete from replaced_rows where workspace = ${workspace} and import = ${id}`.execute(tx);
  return [...deals].toSorted((a, b) => a - b);
}

/** Later imports that replaced rows of this one replace, from now on, what stood before it. */
async function spliceOut(tx: Tx, workspace: string, id: string, kind: Kind): Promise<void> {
  await sql`
    update replaced_rows later set earlier = (
      select mine.earlier from replaced_rows mine
      where mine.workspace = later.workspace and mine.import = ${id} and mine.kind = later.kind and mine.key = later.key
    )
    where later.workspace = ${workspace} and later.kind = ${kind} and later.earlier ->> 'import' = ${id}
  `.execute(tx);
}
