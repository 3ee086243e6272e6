import type { Actor } from '../../domain/ids.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import type { Ports } from '../ports.ts';
import { rateTable, rateTableChoices, tableNamed } from './rate-tables.ts';

/**
 * Chooses the table that suggestions and lookups rest on from now on; suggestions of the past keep theirs. Refuses
 * everybody but admins, words that name no table, and the table that is in use already.
 */
export async function useRateTable(
  ports: Ports,
  actor: Actor,
  input: { readonly table: string },
): Promise<Result<RateTable>> {
  const rule = { action: 'choose the rate table', needs: ['admin'] as const };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    const named = tableNamed(input.table, await rateTableChoices(tx));
    if (!named.ok) return named;
    const table = await rateTable(tx, named.value.id);
    if (!table.ok) return table;
    if (settings.rateTable === table.value.id) {
      return refuse({ kind: 'nothing-to-do', why: `${table.value.name} is in use already.` });
    }
    await tx.settings.save({ ...settings, rateTable: table.value.id }, actor.user, now);
    return table;
  });
}
