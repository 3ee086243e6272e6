import { sql } from 'kysely';
import type { SettingsStore } from '../../application/ports.ts';
import { type Settings, settingsSchema } from '../../domain/settings.ts';
import { toJson, toTimestamp } from './columns.ts';
import type { Db, Tx } from './tables.ts';

export function settingsIn(tx: Tx, workspace: string): SettingsStore {
  return {
    find: () => findSettings(tx, workspace),
    save: (settings, by, at) => saveSettings(tx, workspace, settings, by, at),
  };
}

export async function findSettings(db: Db, workspace: string): Promise<Settings | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('settings')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row && settingsSchema.parse(row.settings);
}

/** Every state the settings were in stays in the history, with who saved it. */
async function saveSettings(
  tx: Tx,
  workspace: string,
  values: Settings,
  by: string,
  at: Temporal.Instant,
): Promise<void> {
  const settings = toJson(values);
  const { version } = await tx
    .insertInto('settings')
    .values({ workspace, version: 1, settings })
    .onConflict((conflict) =>
      conflict.column('workspace').doUpdateSet({ settings, version: sql<number>`settings.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('settings_history')
    .values({ workspace, version, settings, saved_by: by, saved_at: toTimestamp(at) })
    .execute();
}
