import { dateIn } from '../../../domain/dates.ts';
import { allow } from '../../../domain/deal.ts';
import type { Actor } from '../../../domain/ids.ts';
import {
  type ColumnMapping,
  columnMappingSchema,
  fingerprintOf,
} from '../../../domain/performance/exports/column-mapping.ts';
import type {
  ImportAnswers,
  PerformanceImport,
} from '../../../domain/performance/exports/performance-import.ts';
import { invalid, ok, type Result, refuse } from '../../../domain/refusal.ts';
import { change } from '../../change.ts';
import { dealNotFound } from '../../deals/deal-changes.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { announceImport, importGone, isOf, MAY_IMPORT } from './import-basis.ts';

export interface StartImportInput {
  /** Id of the file in Slack. */
  readonly slackFile: string;
  /** Its name, where it is known already. */
  readonly name?: string;
  /** The deal that everything in it is of; missing where the file says itself whose each row is. */
  readonly deal?: number;
  /** The day as of which its figures are; today where nobody said. */
  readonly asOf?: Temporal.PlainDate;
}

/**
 * Takes a file of figures to be read in a job; its card says in the person's messages what was found. Refuses a deal that is unknown or takes
 * no results, and a day to come.
 */
export async function startImport(
  ports: Ports,
  actor: Actor,
  input: StartImportInput,
): Promise<Result<PerformanceImport>> {
  const id = ports.ids.next();
  return change(ports, actor, MAY_IMPORT, async (tx, { now, settings }) => {
    const today = dateIn(now, settings.timeZone);
    const { slackFile, name = 'your file', deal, asOf = today } = input;
    if (Temporal.PlainDate.compare(asOf, today) > 0)
      return invalid('asOf', 'This day is in the future. Choose the day of the export.');
    const refused = deal === undefined ? undefined : await cannotTake(tx, deal);
    if (refused) return refused;
    const one: PerformanceImport = {
      workspace: tx.workspace,
      id,
      file: name,
      slackFile,
      ...(deal === undefined ? {} : { deal }),
      asOf,
      status: 'reading',
      answers: {},
      rowsRead: 0,
      by: actor.user,
      at: now,
    };
    await tx.performanceImports.add(one);
    await begin(tx, one);
    return ok(one);
  });
}

async function cannotTake(tx: Transaction, number: number) {
  const deal = await tx.deals.find(number);
  if (!deal) return dealNotFound(number);
  const allowed = allow(deal, 'record results');
  return allowed.ok ? undefined : allowed;
}

async function begin(tx: Transaction, one: PerformanceImport): Promise<void> {
  await tx.enqueue({ kind: 'read-import', import: one.id });
  await announceImport(tx, one);
}

/**
 * Says what the file does not say itself and reads it again. An answer about columns is remembered for the next file with the same
 * header. Refuses an import of somebody else, and one that asks nothing.
 */
export async function answerImport(
  ports: Ports,
  actor: Actor,
  input: { readonly import: string; readonly answers: ImportAnswers },
): Promise<Result<PerformanceImport>> {
  return change(ports, actor, MAY_IMPORT, async (tx, { now }) => {
    const one = await tx.performanceImports.lock(input.import);
    if (!one || !isOf(one, actor)) return importGone();
    const { asked, ...rest } = one;
    if (one.status !== 'mapping' || !asked)
      return refuse({ kind: 'nothing-to-do', why: 'This file asks nothing any more.' });
    const { mapping } = input.answers;
    if (mapping && asked.about === 'columns') await remember(tx, asked.columns, mapping, actor, now);
    const answered: PerformanceImport = {
      ...rest,
      status: 'reading',
      answers: { ...one.answers, ...input.answers },
    };
    await tx.performanceImports.save(answered);
    await begin(tx, answered);
    return ok(answered);
  });
}

function remember(
  tx: Transaction,
  columns: readonly string[],
  mapping: ColumnMapping,
  { user }: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const checked = columnMappingSchema.parse(mapping);
  return tx.performanceImports.rememberMapping(fingerprintOf(columns), checked, user, now);
}
