import { sql } from 'kysely';
import type { StagedOutcome } from '../../application/performance/imports/import-store.ts';
import { present } from './columns.ts';
import { KINDS, type Kind, matches, said, TARGETS, whole } from './import-targets.ts';
import type { Tx } from './tables.ts';
import { dropOverlaps, handOverCovered, replaceCovered } from './visit-overlaps.ts';

/** Kinds that are written as they were staged; figures of posts go through their deals. */
const WRITTEN: readonly Kind[] = ['order', 'visit', 'account-day'];

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

/** The deals that taking an import back would change, in the order of their numbers. */
export async function dealsOfImport(tx: Tx, workspace: string, id: string): Promise<number[]> {
  const brought = (['post', 'order', 'visit'] as const).map(
    (kind) => sql`select deal from ${TARGETS[kind].table} where workspace = ${workspace} and import = ${id}`,
  );
  const { rows } = await sql<{ deal: number }>`
    select distinct deal from (
      ${sql.join(brought, sql` union all `)}
      union all
      select (earlier ->> 'deal')::integer from replaced_rows
      where workspace = ${workspace} and import = ${id} and kind <> 'account-day'
    ) concerned
    where deal is not null order by deal
  `.execute(tx);
  return rows.map(({ deal }) => deal);
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
