import type { Mentions } from '../../application/performance/mentions/mention-store.ts';
import type { MentionCount, MentionEntry } from '../../domain/performance/mentions/mention-count.ts';
import { type Row, toTimestamp } from './columns.ts';
import type { MentionCountTable } from './performance-tables.ts';
import type { Db, Tx } from './tables.ts';

export function mentionsIn(tx: Tx, workspace: string): Mentions {
  return {
    ofCampaign: async (campaign) => (await standing(tx, workspace, [campaign])).get(campaign) ?? [],
    ofCampaigns: (campaigns) => standing(tx, workspace, campaigns),
    add: async (campaign, entries, by, at) => {
      for (const entry of entries) await addEntry(tx, workspace, { ...entry, campaign, by, at });
    },
  };
}

/** The newest version of each, without those that were taken back. */
async function standing(
  db: Db,
  workspace: string,
  campaigns: readonly number[],
): Promise<ReadonlyMap<number, MentionCount[]>> {
  if (campaigns.length === 0) return new Map();
  const key = ['campaign', 'source', 'span', 'starts_on'] as const;
  const rows = await db
    .selectFrom('mention_counts')
    .selectAll()
    .distinctOn([...key])
    .where('workspace', '=', workspace)
    .where('campaign', 'in', [...campaigns])
    .orderBy('campaign')
    .orderBy('source')
    .orderBy('span')
    .orderBy('starts_on')
    .orderBy('version', 'desc')
    .execute();
  const counts = rows.flatMap((row) => {
    const count = countOf(row);
    return count ? [{ campaign: row.campaign, count }] : [];
  });
  return new Map(
    [...Map.groupBy(counts, ({ campaign }) => campaign)].map(([campaign, own]) => [
      campaign,
      own.map(({ count }) => count),
    ]),
  );
}

async function addEntry(
  tx: Tx,
  workspace: string,
  entry: MentionEntry & { campaign: number; by: string; at: Temporal.Instant },
): Promise<void> {
  const key = {
    workspace,
    campaign: entry.campaign,
    source: entry.source,
    span: entry.span,
    starts_on: entry.from.toString(),
  };
  const { last } = await tx
    .selectFrom('mention_counts')
    .select(({ fn }) => fn.max('version').as('last'))
    .where((eb) => eb.and(key))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('mention_counts')
    .values({
      ...key,
      version: (last ?? 0) + 1,
      count: entry.count ?? null,
      whole: entry.isWhole,
      entered_by: entry.by,
      entered_at: toTimestamp(entry.at),
    })
    .execute();
}

function countOf(row: Row<MentionCountTable>): MentionCount | undefined {
  if (row.count === null) return undefined;
  return {
    source: row.source,
    span: row.span === 'day' ? 'day' : 'week',
    from: Temporal.PlainDate.from(row.starts_on),
    count: row.count,
    isWhole: row.whole,
    by: row.entered_by,
    at: row.entered_at,
  };
}
