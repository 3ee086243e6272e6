import { type RawBuilder, sql } from 'kysely';
import type { OverlappingVisits } from '../../application/performance/imports/import-store.ts';
import { TARGETS, whole } from './import-targets.ts';
import type { Tx } from './tables.ts';

/** Two rows of visits that came the same way and share a day, but not all days. */
const overlap = (a: RawBuilder<unknown>, b: RawBuilder<unknown>) => sql`
  ${a}.workspace = ${b}.workspace and ${a}.deal = ${b}.deal and ${a}.shape = ${b}.shape and ${a}.series = ${b}.series
  and ${a}.starts_on <= ${b}.ends_on and ${a}.ends_on >= ${b}.starts_on
  and (${a}.starts_on, ${a}.ends_on) <> (${b}.starts_on, ${b}.ends_on)`;

/** The visits that an import staged, as rows `n` of their table. */
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
export async function replaceCovered(tx: Tx, workspace: string, id: string): Promise<void> {
  await sql`
    with n as (${stagedVisits(workspace, id)}),
    covered as (delete from visits t using n where ${overlap(sql`n`, sql`t`)} returning t.*)
    insert into replaced_rows (workspace, import, kind, key, earlier)
    select c.workspace, ${id}, 'visit', c.key, to_jsonb(c) from covered c on conflict do nothing
  `.execute(tx);
}

/** Stretches that this import replaced and that a later one covers too are the later one's to give back. */
export async function handOverCovered(tx: Tx, workspace: string, id: string): Promise<void> {
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
