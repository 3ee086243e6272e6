import { z } from 'zod';
import { contentHash } from '../../domain/content-hash.ts';
import { latestDateAnywhere } from '../../domain/dates.ts';
import type { Actor } from '../../domain/ids.ts';
import { checkFxRates, fxWarnings } from '../../domain/pricing/check-fx.ts';
import { fxRateSchema } from '../../domain/pricing/rate-table-schema.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import { invalid, ok, type Result, refuse } from '../../domain/refusal.ts';
import { change, look } from '../change.ts';
import type { Imports, ReadFxRates, RowProblem, SharedFiles } from '../files.ts';
import type { Ports, Transaction } from '../ports.ts';
import { exchangeRates } from './exchange-rates.ts';
import { isTheirs, MOST_FILE_BYTES, previewGone, withoutDelivery } from './pending-import.ts';

type ImportPorts = Ports & { readonly imports: Imports; readonly sharedFiles: SharedFiles };

const RULE = {
  action: 'set exchange rates',
  needs: ['campaign_manager', 'budget_approver', 'admin'] as const,
};

export interface FxInput {
  /** One rate, entered by hand. */
  readonly one?: FxRate;
  /** Many: the text itself or an uploaded file. */
  readonly text?: string;
  readonly file?: string;
  /** For lines without one. */
  readonly source?: string;
}

/** What an import of rates would do. With any problem it does nothing at all. */
export interface FxPreview {
  readonly id: string;
  readonly hash: string;
  /** The rates that are new. */
  readonly rates: readonly FxRate[];
  /** How many stand already, to the digit. */
  readonly standing: number;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** Whether this person may set rates at all, before the form is filled in. */
export async function startFxImport(ports: Ports, actor: Actor): Promise<Result<Temporal.PlainDate>> {
  return look(ports, actor, RULE, async (_tx, { settings, now }) =>
    ok(now.toZonedDateTimeISO(settings.timeZone).toPlainDate()),
  );
}

/**
 * Reads one rate or many and says what importing them would do; they are kept for the click that imports them. A single
 * rate that is wrong is refused by its field, wrong lines of a file are listed.
 */
export async function previewFx(
  ports: ImportPorts,
  actor: Actor,
  input: FxInput,
): Promise<Result<FxPreview>> {
  const allowed = await startFxImport(ports, actor);
  if (!allowed.ok) return allowed;
  const read = await readInput(ports, actor, input);
  if (!read.ok) return read;
  return change(ports, withoutDelivery(actor), RULE, async (tx, { now }) => {
    const problems = fxProblems(read.value, now);
    if (input.one && problems.length > 0) {
      return refuse({
        kind: 'invalid',
        problems: problems.map(({ column: field, problem }) => ({ field, problem })),
      });
    }
    const preview = await previewOf(tx, read.value, problems, ports.ids.next());
    await tx.pendingImports.add({
      id: preview.id,
      kind: 'fx',
      content: { rates: preview.rates, problems },
      hash: preview.hash,
      by: actor.user,
      at: now,
    });
    return ok(preview);
  });
}

async function readInput(ports: ImportPorts, actor: Actor, input: FxInput): Promise<Result<ReadFxRates>> {
  const { one, text, file, source } = input;
  if ([one, text, file].filter((each) => each !== undefined).length > 1) {
    return invalid(file ? 'file' : 'csv', 'Enter one rate, choose a file or paste rows: one of the three.');
  }
  if (one) return ok({ items: [{ line: 1, item: one }], problems: [], notes: [] });
  const defaults = source ? { source } : {};
  if (text) return ok(ports.imports.fxRates(text, defaults));
  if (!file) return invalid('from', 'Enter one rate, choose a file or paste rows.');
  const downloaded = await ports.sharedFiles.download(actor.workspace, file, MOST_FILE_BYTES);
  return downloaded.ok ? ok(ports.imports.fxRates(downloaded.value.bytes, defaults)) : downloaded;
}

function fxProblems({ items, problems }: ReadFxRates, now: Temporal.Instant): RowProblem[] {
  const lineOf = (index: number) => items[index]?.line ?? 1;
  const found = checkFxRates(
    items.map(({ item }) => item),
    latestDateAnywhere(now),
  ).map(({ index, field, problem, other }) => ({
    line: lineOf(index),
    column: field,
    problem: other === undefined ? problem : `${problem} The other is line ${lineOf(other)}.`,
  }));
  return [...problems, ...found].toSorted((a, b) => a.line - b.line);
}

async function previewOf(
  tx: Transaction,
  { items, notes }: ReadFxRates,
  problems: readonly RowProblem[],
  id: string,
): Promise<FxPreview> {
  if (problems.length > 0) return { id, hash: '', rates: [], standing: 0, notes, warnings: [], problems };
  const own = await tx.fxRates.newest();
  const stands = ({ from, to, rate, on, source }: FxRate) =>
    own.some(
      (each) =>
        each.from === from &&
        each.to === to &&
        each.on === on &&
        each.rate === rate &&
        each.source === source,
    );
  const rates = items.map(({ item }) => item).filter((rate) => !stands(rate));
  return {
    id,
    hash: contentHash(rates),
    rates,
    standing: items.length - rates.length,
    notes,
    warnings: fxWarnings(rates, await exchangeRates(tx)),
    problems,
  };
}

const kept = z.strictObject({
  rates: z.array(fxRateSchema),
  problems: z.array(z.strictObject({ line: z.int(), column: z.string(), problem: z.string() })),
});

/** Every problem of a preview. Refuses the preview of somebody else. */
export async function openFxPreview(
  ports: Ports,
  actor: Actor,
  seen: { readonly id: string; readonly hash: string },
): Promise<Result<{ readonly problems: readonly RowProblem[] }>> {
  return look(ports, actor, RULE, async (tx) => {
    const pending = await tx.pendingImports.find(seen.id);
    return isTheirs(pending, actor, seen)
      ? ok({ problems: kept.parse(pending.content).problems })
      : previewGone();
  });
}

export interface ImportedFx {
  readonly rates: readonly FxRate[];
  /** True when an earlier click had imported them already. */
  readonly again: boolean;
}

/** Imports what a preview showed, all of it in one step and once. Refuses a preview that is not this person's. */
export async function importFx(
  ports: Ports,
  actor: Actor,
  seen: { readonly id: string; readonly hash: string },
): Promise<Result<ImportedFx>> {
  return change<ImportedFx>(ports, actor, RULE, async (tx, { now }) => {
    const pending = await tx.pendingImports.lock(seen.id);
    if (!isTheirs(pending, actor, seen)) return previewGone();
    const { rates } = kept.parse(pending.content);
    if (rates.length === 0 || contentHash(rates) !== seen.hash) return previewGone();
    if (pending.done !== undefined) return ok({ rates, again: true });
    await tx.fxRates.add(rates, actor.user, now);
    await tx.pendingImports.finish(pending.id, { rates: rates.length });
    return ok({ rates, again: false });
  });
}
