import { z } from 'zod';
import { contentHash } from '../../domain/content-hash.ts';
import type { Actor } from '../../domain/ids.ts';
import { isCurrencyCode } from '../../domain/money.ts';
import { unknownCurrency } from '../../domain/pricing/check-fx.ts';
import { compareRates, type RateChanges } from '../../domain/pricing/compare-rates.ts';
import { entriesOf, type RateEntry, tableOfEntries } from '../../domain/pricing/rate-entries.ts';
import { tableName } from '../../domain/pricing/rate-table-name.ts';
import { parseRateTable } from '../../domain/pricing/rate-table-schema.ts';
import type { RateTable } from '../../domain/pricing/types.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import { ROLES, type Role, type Settings } from '../../domain/settings.ts';
import { type Circumstances, change, look } from '../change.ts';
import type { Imports, ReadRates, RowProblem, SharedFiles } from '../files.ts';
import type { Ports, Transaction } from '../ports.ts';
import { isTheirs, MOST_FILE_BYTES, previewGone, withoutDelivery } from './pending-import.ts';
import { allRateProblems, ratesToKnow } from './rate-problems.ts';
import type { RateTableVersion } from './rate-store.ts';
import { builtInTable, rateTableChoices } from './rate-tables.ts';

type ImportPorts = Ports & { readonly imports: Imports; readonly sharedFiles: SharedFiles };

const RULE = { action: 'import rates', needs: ['campaign_manager', 'admin'] as const };

/** So many tables fit into a menu and into a head. */
const MOST_TABLES = 50;

export interface RatesInput {
  /** The table that gets a new version; a new table when missing. */
  readonly table?: string;
  /** Of a new table. */
  readonly name?: string;
  /** For lines without one. */
  readonly currency?: string;
  readonly source?: string;
  /** Either the text itself or an uploaded file. */
  readonly text?: string;
  readonly file?: string;
}

/** What an import would do. With any problem it does nothing at all. */
export interface RatesPreview {
  /** Under which it is kept until it is imported. */
  readonly id: string;
  /** Of what would be imported. */
  readonly hash: string;
  readonly table: Pick<RateTable, 'id' | 'name' | 'version'>;
  /** The tables that can get a new version, for the form. */
  readonly tables: readonly RateTableVersion[];
  readonly currency?: string;
  readonly entries: readonly RateEntry[];
  /** Against the present version, where there is one. */
  readonly changes?: RateChanges;
  /** Whether suggestions rest on this table, so that a new version takes effect at once. */
  readonly inUse: boolean;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What the form of an import needs to know: the tables that can get a new version. */
export async function startRatesImport(
  ports: Ports,
  actor: Actor,
): Promise<Result<{ readonly tables: readonly RateTableVersion[] }>> {
  return look(ports, actor, RULE, async (tx) => ok({ tables: await tx.rateTables.list() }));
}

/**
 * Reads a file or a text and says what importing it would do. What was read is kept for the click that imports it, so that
 * exactly this is saved. Refuses a file that cannot be read, a name that is taken, and people who may not change the table.
 */
export async function previewRates(
  ports: ImportPorts,
  actor: Actor,
  input: RatesInput,
): Promise<Result<RatesPreview>> {
  const allowed = await look(ports, actor, RULE, async (tx, circumstances) =>
    target(tx, input, circumstances),
  );
  if (!allowed.ok) return allowed;
  if (input.currency && !isCurrencyCode(input.currency))
    return invalid('currency', unknownCurrency(input.currency));
  const content = await contentOf(ports, actor, input);
  if (!content.ok) return content;
  const { currency, source } = input;
  const read = ports.imports.rates(content.value, {
    ...(currency ? { currency } : {}),
    ...(source ? { source } : {}),
  });
  return change(ports, withoutDelivery(actor), RULE, async (tx, circumstances) => {
    const found = await target(tx, input, circumstances);
    if (!found.ok) return found;
    const preview = await previewOf(tx, found.value, read, circumstances, ports.ids.next());
    await keep(tx, preview, actor, input, circumstances.now);
    return ok(preview);
  });
}

async function contentOf(
  ports: ImportPorts,
  actor: Actor,
  { text, file }: RatesInput,
): Promise<Result<string | Uint8Array>> {
  if (text && file) return invalid('file', 'Choose a file or paste the rows, not both.');
  if (text) return ok(text);
  if (!file) return invalid('file', 'Choose a CSV file, or paste the rows below.');
  const downloaded = await ports.sharedFiles.download(actor.workspace, file, MOST_FILE_BYTES);
  return downloaded.ok ? ok(downloaded.value.bytes) : downloaded;
}

/** The table that would be written: its name, the version that would be made, and the one that stands. */
interface Target {
  readonly id: string;
  readonly name: string;
  readonly present?: RateTable;
}

async function target(
  tx: Transaction,
  { table, name }: RatesInput,
  { settings, roles }: Circumstances,
): Promise<Result<Target>> {
  if (table) {
    const present = await tx.rateTables.find(table);
    if (!present) return refuse({ kind: 'not-found', what: 'rate table', reference: table });
    return mayWrite(present.id, settings, roles) ?? ok({ id: present.id, name: present.name, present });
  }
  const named = tableName(name ?? '');
  if (!named.ok) return named;
  const choices = await rateTableChoices(tx);
  if (builtInTable(named.value.id) || choices.some(({ id }) => id === named.value.id)) {
    return invalid(
      'name',
      `There is a rate table "${name?.trim()}" already. Choose it above to bring a new version, or give another name.`,
    );
  }
  if (choices.length >= MOST_TABLES) {
    return invalid(
      'name',
      `There are ${MOST_TABLES} rate tables already. Bring a new version of one of them.`,
    );
  }
  return ok(named.value);
}

/** A new version of the table in use changes every suggestion from then on: whoever chooses the table decides that. */
function mayWrite(id: string, settings: Settings, roles: ReadonlySet<Role>) {
  if (id !== settings.rateTable || roles.has('admin')) return undefined;
  return refuse({ kind: 'not-allowed', action: 'change the rate table in use', needs: [ROLES.admin] });
}

async function previewOf(
  tx: Transaction,
  { id, name, present }: Target,
  read: ReadRates,
  { settings, now }: Circumstances,
  preview: string,
): Promise<RatesPreview> {
  const entries = read.items.map(({ item }) => item);
  const table = { id, name, version: (present?.version ?? 0) + 1 };
  const problems = await allRateProblems(tx, read, now);
  const known = {
    id: preview,
    table,
    tables: await tx.rateTables.list(),
    inUse: settings.rateTable === id,
    notes: read.notes,
    problems,
    ...(read.currency === undefined ? {} : { currency: read.currency }),
  };
  if (problems.length > 0 || read.currency === undefined)
    return { ...known, hash: '', entries: [], warnings: [] };
  const whole = wholeTable(table, read.currency, entries);
  return {
    ...known,
    hash: contentHash(whole),
    entries,
    ...(present ? { changes: compareRates(entriesOf(present), entries) } : {}),
    warnings: await ratesToKnow(tx, whole, present, now),
  };
}

function wholeTable(
  table: RatesPreview['table'],
  currency: string,
  entries: readonly RateEntry[],
): RateTable {
  return { ...table, currency, ...tableOfEntries(entries) };
}

const kept = z.strictObject({
  /** What the form held, to open it again. */
  input: z.strictObject({
    table: z.string().exactOptional(),
    name: z.string().exactOptional(),
    currency: z.string().exactOptional(),
    source: z.string().exactOptional(),
    text: z.string().exactOptional(),
  }),
  table: z.unknown().optional(),
  problems: z.array(z.strictObject({ line: z.int(), column: z.string(), problem: z.string() })),
});

async function keep(
  tx: Transaction,
  { id, hash, table, currency, entries, problems }: RatesPreview,
  actor: Actor,
  { file: _file, ...input }: RatesInput,
  at: Temporal.Instant,
): Promise<void> {
  const whole = hash && currency ? { table: wholeTable(table, currency, entries) } : {};
  await tx.pendingImports.add({
    id,
    kind: 'rates',
    content: { input, problems, ...whole },
    hash,
    by: actor.user,
    at,
  });
}

/** What a preview held: the form as it was filled in, and every problem. Refuses the preview of somebody else. */
export async function openRatesPreview(
  ports: Ports,
  actor: Actor,
  seen: { readonly id: string; readonly hash: string },
): Promise<
  Result<{
    readonly input: RatesInput;
    readonly problems: readonly RowProblem[];
    readonly tables: readonly RateTableVersion[];
  }>
> {
  return look(ports, actor, RULE, async (tx) => {
    const pending = await tx.pendingImports.find(seen.id);
    if (!isTheirs(pending, actor, seen)) return previewGone();
    const { input, problems } = kept.parse(pending.content);
    return ok({ input, problems, tables: await tx.rateTables.list() });
  });
}

export interface ImportedRates {
  readonly table: RateTable;
  readonly inUse: boolean;
  /** Whether this person may choose it as the table in use. */
  readonly mayUse: boolean;
  /** True when an earlier click had imported it already. */
  readonly again: boolean;
}

/**
 * Imports what a preview showed, all of it in one step. The same preview twice is imported once. Refuses a preview that is
 * not this person's or had problems, and a table that got another version since.
 */
export async function importRates(
  ports: Ports,
  actor: Actor,
  seen: { readonly id: string; readonly hash: string },
): Promise<Result<ImportedRates>> {
  return change<ImportedRates>(ports, actor, RULE, async (tx, { settings, roles, now }) => {
    const pending = await tx.pendingImports.lock(seen.id);
    if (!isTheirs(pending, actor, seen)) return previewGone();
    const content = kept.parse(pending.content);
    if (content.table === undefined) return previewGone();
    const table = parseRateTable(content.table);
    if (contentHash(table) !== seen.hash) return previewGone();
    const imported = { table, inUse: settings.rateTable === table.id, mayUse: roles.has('admin') };
    if (pending.done !== undefined) return ok({ ...imported, again: true });
    const refused = mayWrite(table.id, settings, roles);
    if (refused) return refused;
    if (!(await tx.rateTables.add(table, actor.user, now))) return movedOn(tx, table);
    await tx.pendingImports.finish(pending.id, { version: table.version });
    return ok({ ...imported, again: false });
  });
}

async function movedOn(tx: Transaction, { id, name }: RateTable) {
  const [latest] = await tx.rateTables.versions(id);
  return refuse({
    kind: 'stale',
    what: 'rate table',
    reference: name,
    ...(latest ? { changedBy: latest.by } : {}),
  });
}
