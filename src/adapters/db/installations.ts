import type {
  InstallationQuery,
  Installations,
  StoredInstallation,
} from '../../application/installations.ts';
import { present, toJson, toTimestamp } from './columns.ts';
import type { Db } from './tables.ts';
import type { TokenVault } from './token-vault.ts';

export function createInstallations(db: Db, vault: TokenVault): Installations {
  return {
    save: (installation) => saveInstallation(db, vault, installation),
    find: (query) => findInstallation(db, vault, query),
    delete: (query) => deleteInstallation(db, query),
  };
}

async function saveInstallation(db: Db, vault: TokenVault, stored: StoredInstallation): Promise<void> {
  const columns = {
    whole_organisation: stored.wholeOrganisation,
    bot_user: stored.botUser ?? null,
    scopes: toJson(stored.scopes),
    sealed: vault.seal(stored.workspace, stored.secret),
    installed_by: stored.installedBy,
    installed_at: toTimestamp(stored.installedAt),
  };
  await db
    .insertInto('installations')
    .values({ workspace: stored.workspace, ...columns })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(columns))
    .execute();
}

async function findInstallation(
  db: Db,
  vault: TokenVault,
  query: InstallationQuery,
): Promise<StoredInstallation | undefined> {
  const rows = await db
    .selectFrom('installations')
    .selectAll()
    .where('workspace', 'in', ownersOf(query))
    .orderBy('whole_organisation')
    .limit(1)
    .execute();
  const row = rows[0];
  return (
    row && {
      workspace: row.workspace,
      wholeOrganisation: row.whole_organisation,
      ...present({ botUser: row.bot_user }),
      scopes: row.scopes as string[],
      secret: vault.open(row.workspace, row.sealed),
      installedBy: row.installed_by,
      installedAt: row.installed_at,
    }
  );
}

/** Deletes the workspace's own installation; the organisation's only when no workspace is named. */
async function deleteInstallation(db: Db, query: InstallationQuery): Promise<void> {
  const owner = query.workspace ?? query.organisation;
  if (owner !== undefined) await db.deleteFrom('installations').where('workspace', '=', owner).execute();
}

/** An empty list would be a syntax error in SQL; nobody is called nothing. */
function ownersOf({ workspace, organisation }: InstallationQuery): string[] {
  return [workspace ?? '', organisation ?? ''];
}
