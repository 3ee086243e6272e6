import { RATE_TABLES } from '../../data/rate-tables.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';

/** A table by its id; refuses an id that is none. */
export function rateTable(id: string): Result<RateTable> {
  const table = Object.hasOwn(RATE_TABLES, id) ? RATE_TABLES[id] : undefined;
  return table ? ok(table) : refuse({ kind: 'not-found', what: 'rate table', reference: id });
}

/** Ids and names of the tables a workspace can choose from. */
export function rateTableChoices(): readonly { readonly id: string; readonly name: string }[] {
  return Object.values(RATE_TABLES).map(({ id, name }) => ({ id, name }));
}
