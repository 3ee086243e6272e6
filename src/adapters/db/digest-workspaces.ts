import type { Db } from './tables.ts';

/** The workspaces that have a digest to post now and then: the only ones the clock must look at. */
export async function digestWorkspaces(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('digest_schedules')
    .select('workspace')
    .distinct()
    .where('paused', '=', false)
    .execute();
  return rows.map(({ workspace }) => workspace);
}
