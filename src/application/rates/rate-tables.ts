import { RATE_TABLES } from '../../data/rate-tables.ts';
import { nearest } from '../../domain/nearest.ts';
import { tableId } from '../../domain/pricing/rate-table-name.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

/** A table that can be chosen: the workspace's own, newest first, then the built-in ones. */
export interface RateTableChoice {
  readonly id: string;
  readonly name: string;
}

type Tables = Pick<Transaction, 'rateTables'>;

export function builtInTable(id: string): RateTable | undefined {
  return Object.hasOwn(RATE_TABLES, id) ? RATE_TABLES[id] : undefined;
}

/** The newest version of a table by its id, built in or the workspace's own; refuses an id that is none. */
export async function rateTable(tx: Tables, id: string): Promise<Result<RateTable>> {
  const table = builtInTable(id) ?? (await tx.rateTables.find(id));
  return table ? ok(table) : refuse({ kind: 'not-found', what: 'rate table', reference: id });
}

/** The version of a table that a suggestion rested on; undefined when it was neither kept nor is the built-in one of today. */
export async function rateTableVersion(
  tx: Tables,
  id: string,
  version: number,
): Promise<RateTable | undefined> {
  const builtIn = builtInTable(id);
  return builtIn?.version === version ? builtIn : tx.rateTables.findVersion(id, version);
}

/** Ids and names of the tables that a workspace can choose from. */
export async function rateTableChoices(tx: Tables): Promise<RateTableChoice[]> {
  const own = await tx.rateTables.list();
  return [...own, ...Object.values(RATE_TABLES)].map(({ id, name }) => ({ id, name }));
}

/** The table that words mean: its id or name, or what is nearest. Refuses words that mean none, and says which there are. */
export function tableNamed(words: string, choices: readonly RateTableChoice[]): Result<RateTableChoice> {
  const typed = tableId(words);
  const exact = choices.find(({ id, name }) => id === typed || tableId(name) === typed);
  const meant =
    exact ??
    choices.find(
      ({ id }) =>
        id ===
        nearest(
          typed,
          choices.map((choice) => choice.id),
        ),
    );
  if (meant) return ok(meant);
  const named = choices.slice(0, MOST_NAMED).map(({ id }) => `\`${id}\``);
  const more = choices.length > MOST_NAMED ? ' See all with `/deal rates tables`.' : '';
  return invalid('rateTable', `I know no rate table of that name. Choose ${joined(named)}.${more}`);
}

const MOST_NAMED = 8;

function joined(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}
