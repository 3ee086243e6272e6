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

/** Those of them that share a day with another of the same series: in most files none, and only they are held against each other. */
const meetingVisits = (workspace: string, id: string) => sql`
  select * from (
    select n.*, max(ends_on) over (of_series rows between unbounded preceding and 1 preceding) as reached,
      lead(starts_on) over of_series as next_on
    from (${stagedVisits(workspace, id)}) n
    window of_series as (partition by deal, shape, series order by starts_on, ends_on)
  ) ordered where reached >= starts_on or next_on <= ends_on`;

/**
 * Takes staged visits away whose days overlap others that came the same way and cannot be taken apart: in one file the longest stretch
 * stays, and of a stretch that reaches into one that stands, the one that stands. A stretch that covers the one that stands replaces it.
 */
export async function dropOverlaps(tx: Tx, workspace: string, id: string): Promise<OverlappingVisits[]> {
  const { rows } = await sql<OverlappingVisits & { readonly key: string }>`
    with n as (${stagedVisits(workspace, id)}), meeting as (${meetingVisits(workspace, id)})
    select n.key, n.line, n.starts_on as "from", n.ends_on as until, n.series from n
    where n.key in (
      select m.key from meeting m join meeting other on ${overlap(sql`m`, sql`other`)}
        and (other.ends_on - other.starts_on, -other.line) > (m.ends_on - m.starts_on, -m.line)
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
