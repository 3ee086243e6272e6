import type { Actor } from '../../../domain/ids.ts';
import type { PerformanceImport } from '../../../domain/performance/exports/performance-import.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import type { Announcement } from '../../announcements.ts';
import { look } from '../../change.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { importGone, isOf, MAY_IMPORT } from './import-basis.ts';

export function loadImportCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'performance-import' }>,
): Promise<PerformanceImport | undefined> {
  return tx.performanceImports.find(announcement.import);
}

/** A file that somebody brought, for a form about it. Refuses one of somebody else. */
export async function showImport(ports: Ports, actor: Actor, id: string): Promise<Result<PerformanceImport>> {
  return look(ports, actor, MAY_IMPORT, async (tx) => {
    const one = await tx.performanceImports.find(id);
    return one && isOf(one, actor) ? ok(one) : importGone();
  });
}
