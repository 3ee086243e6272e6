import type { Actor } from '../../../domain/ids.ts';
import {
  changesOf,
  IMPORT_STATUSES,
  type ImportStatus,
  type PerformanceImport,
} from '../../../domain/performance/exports/performance-import.ts';
import { ok, type Result, refuse } from '../../../domain/refusal.ts';
import { change } from '../../change.ts';
import type { Job, Ports } from '../../ports.ts';
import { announceImport, importGone, isOf, MAY_IMPORT } from './import-basis.ts';

/** Imports what the card shows, in a job. Refuses an import of somebody else, one that is not read or settled, and one that changes nothing. */
export async function confirmImport(
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<Result<PerformanceImport>> {
  return step(ports, actor, id, ['ready'], (one) => {
    if (!one.report || changesOf(one.report) === 0)
      return refuse({ kind: 'nothing-to-do', why: 'Everything in this file stands already.' });
    return ok({ status: 'importing', job: 'apply-import' });
  });
}

/** Puts a file aside: nothing of it is imported. */
export async function discardImport(
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<Result<PerformanceImport>> {
  return step(ports, actor, id, ['ready', 'mapping'], () => ok({ status: 'discarded' }));
}

/** Takes an import back, in a job: what it replaced stands again. Refuses one that is not imported. */
export async function undoImport(ports: Ports, actor: Actor, id: string): Promise<Result<PerformanceImport>> {
  return step(ports, actor, id, ['imported'], () => ok({ status: 'undoing', job: 'undo-import' }));
}

interface Next {
  readonly status: ImportStatus;
  readonly job?: Extract<Job['kind'], 'apply-import' | 'undo-import'>;
}

async function step(
  ports: Ports,
  actor: Actor,
  id: string,
  from: readonly ImportStatus[],
  decide: (one: PerformanceImport) => Result<Next>,
): Promise<Result<PerformanceImport>> {
  return change(ports, actor, MAY_IMPORT, async (tx, { now }) => {
    const one = await tx.performanceImports.lock(id);
    if (!one || !isOf(one, actor)) return importGone();
    if (!from.includes(one.status)) {
      const why = `This file is ${IMPORT_STATUSES[one.status].toLowerCase()} already.`;
      return refuse({ kind: 'nothing-to-do', why });
    }
    const next = decide(one);
    if (!next.ok) return next;
    const settled: PerformanceImport = {
      ...one,
      status: next.value.status,
      settledBy: actor.user,
      settledAt: now,
    };
    await tx.performanceImports.save(settled);
    if (next.value.status === 'discarded') await tx.performanceImports.clear(id);
    if (next.value.job) await tx.enqueue({ kind: next.value.job, import: id });
    await announceImport(tx, settled);
    return ok(settled);
  });
}
