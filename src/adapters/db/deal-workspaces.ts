import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** The workspaces that have deals: the only ones where somebody can be reminded. Jumps along the key of the deals, one step a workspace. */
export async function dealWorkspaces(db: Db): Promise<string[]> {
  const { rows } = await sql<{ workspace: string }>`
    with recursive known (workspace) as (
      (select workspace from deals order by workspace limit 1)
      union all
      select (select d.workspace from deals d where d.workspace > known.workspace order by d.workspace limit 1)
      from known where known.workspace is not null
    )
    select workspace from known where workspace is not null
  `.execute(db);
  return rows.map(({ workspace }) => workspace);
}
