import { sql } from 'kysely';
import { contentHash } from '../../domain/content-hash.ts';
import type { StagedAccountDay, StagedPost, StagedRow } from '../../domain/performance/exports/staged-row.ts';
import { postResultSchema } from '../../domain/performance/results.ts';
import { present, toJson, toTimestamp } from './columns.ts';
import type { Tx } from './tables.ts';

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
      return `${row.creator} ${row.platform} ${row.on} ${countedIn(row)}`;
  }
}

/** What a row counts, by name: another file may count something else of the same day. */
function countedIn({ counts }: StagedAccountDay): string {
  return Object.keys(counts).toSorted().join(',');
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
      return {
        creator: row.creator,
        platform: row.platform,
        day: row.on.toString(),
        counts: row.counts,
        counted: countedIn(row),
      };
  }
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
