import { RATE_TABLES } from '../../data/rate-tables.ts';
import type { Actor } from '../../domain/ids.ts';
import { entriesOf } from '../../domain/pricing/rate-entries.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import type { RateTableVersion } from './rate-store.ts';
import { builtInTable, type RateTableChoice, rateTableChoices, tableNamed } from './rate-tables.ts';

/** A table as people choose it: what it holds, where from, and who brought it. */
export interface ListedTable extends Omit<RateTableVersion, 'by' | 'at'> {
  /** Missing for a built-in table. */
  readonly imported?: Pick<RateTableVersion, 'by' | 'at'>;
  readonly active: boolean;
}

const RULE = { action: 'see the rate tables' };

/** Every rate table of the workspace, its own first, newest first. */
export async function listRateTables(ports: Ports, actor: Actor): Promise<Result<ListedTable[]>> {
  return look(ports, actor, RULE, async (tx, { settings }) => {
    const own = (await tx.rateTables.list()).map(({ by, at, ...table }) => ({
      ...table,
      imported: { by, at },
    }));
    const builtIn = Object.values(RATE_TABLES).map((table) => {
      const entries = entriesOf(table);
      const { id, name, version, currency } = table;
      const sources = [...new Set(entries.map(({ source }) => source))];
      return { id, name, version, currency, lines: entries.length, sources };
    });
    return ok([...own, ...builtIn].map((table) => ({ ...table, active: table.id === settings.rateTable })));
  });
}

/** The tables that can be named in a command. */
export async function chooseFromRateTables(ports: Ports, actor: Actor): Promise<Result<RateTableChoice[]>> {
  return look(ports, actor, RULE, async (tx) => ok(await rateTableChoices(tx)));
}

/** Every version of a table that the workspace brought, newest first. Refuses words that name none. */
export async function showRateTableHistory(
  ports: Ports,
  actor: Actor,
  input: { readonly table: string },
): Promise<Result<{ readonly table: RateTableChoice; readonly versions: readonly RateTableVersion[] }>> {
  return look(ports, actor, RULE, async (tx) => {
    const named = tableNamed(input.table, await rateTableChoices(tx));
    if (!named.ok) return named;
    const versions = builtInTable(named.value.id) ? [] : await tx.rateTables.versions(named.value.id);
    return ok({ table: named.value, versions });
  });
}
