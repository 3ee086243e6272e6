import type { Authorship, DraftVersion } from '../../domain/drafting/draft.ts';
import { present, type Row, toJson, toTimestamp } from './columns.ts';
import type { DraftVersionTable, Tx } from './tables.ts';

export async function addDraftVersion(tx: Tx, workspace: string, version: DraftVersion): Promise<void> {
  await tx
    .insertInto('draft_versions')
    .values({
      workspace,
      draft: version.draft,
      version: version.version,
      language: version.language,
      body: version.text,
      english: version.english ?? null,
      text_hash: version.textHash,
      authorship: toJson(version.authorship),
      verdicts: toJson(version.verdicts),
      tries: toJson(version.tries),
      wish: version.wish ?? null,
      made_by: version.by,
      made_at: toTimestamp(version.at),
    })
    .execute();
}

/** Every version of a draft, oldest first. */
export async function listDraftVersions(tx: Tx, workspace: string, draft: string): Promise<DraftVersion[]> {
  const rows = await tx
    .selectFrom('draft_versions')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('draft', '=', draft)
    .orderBy('version')
    .execute();
  return rows.map(versionOf);
}

function versionOf(row: Row<DraftVersionTable>): DraftVersion {
  return {
    draft: row.draft,
    version: row.version,
    language: row.language,
    text: row.body,
    textHash: row.text_hash,
    authorship: row.authorship as Authorship,
    verdicts: row.verdicts as DraftVersion['verdicts'],
    tries: row.tries as DraftVersion['tries'],
    by: row.made_by,
    at: row.made_at,
    ...present({ english: row.english, wish: row.wish }),
  };
}
