import type { Actor } from '../../domain/ids.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import type { Result } from '../../domain/refusal.ts';
import type { Announcement } from '../announcements.ts';
import { change } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { rateTable, rateTableChoices, rateTableVersion, tableNamed } from './rate-tables.ts';

/**
 * Sends a rate table as a file to whoever asks: the one in use, or the one that is named. The file is that of the version
 * of this moment. Refuses words that name no table.
 */
export async function exportRateTable(
  ports: Ports,
  actor: Actor,
  input: { readonly table?: string },
): Promise<Result<RateTable>> {
  const rule = {
    action: 'export a rate table',
    needs: ['campaign_manager', 'budget_approver', 'admin'] as const,
  };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    const named = input.table ? tableNamed(input.table, await rateTableChoices(tx)) : undefined;
    if (named && !named.ok) return named;
    const table = await rateTable(tx, named?.value.id ?? settings.rateTable);
    if (!table.ok) return table;
    const { id, version } = table.value;
    // A later Parley may bring another built-in table before the file is delivered.
    await tx.rateTables.keep(table.value, actor.user, now);
    await tx.announce({ kind: 'rate-table-file', table: id, version }, { to: 'member', user: actor.user });
    return table;
  });
}

/** The table that a file is made of. */
export async function loadRateTableFile(
  tx: Transaction,
  { table, version }: Extract<Announcement, { kind: 'rate-table-file' }>,
): Promise<RateTable | undefined> {
  return rateTableVersion(tx, table, version);
}
