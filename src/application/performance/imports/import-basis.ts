import type { Actor } from '../../../domain/ids.ts';
import type { PerformanceImport } from '../../../domain/performance/exports/performance-import.ts';
import { type Refused, refuse } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/settings.ts';
import { subjectOf } from '../../announcements.ts';
import type { Transaction } from '../../ports.ts';

/** A file may be brought, imported and taken back by those who may record results. */
export const MAY_IMPORT = { action: 'import results', needs: ['campaign_manager'] as readonly Role[] };

/** The card of an import: updated where it stands, else posted in the messages of the person who brought the file. */
export async function announceImport(tx: Transaction, { id, by }: PerformanceImport): Promise<void> {
  const card = { kind: 'performance-import', import: id } as const;
  const stands = (await tx.copies.list(subjectOf(card))).length > 0;
  await tx.announce(card, stands ? { to: 'copies' } : { to: 'member', user: by });
}

/** A file is settled by the person who brought it. */
export function isOf({ by }: PerformanceImport, { user }: Actor): boolean {
  return by === user;
}

export function importGone(): Refused {
  return refuse({
    kind: 'nothing-to-do',
    why: 'I could not find this file among those you brought. Bring it again with `/deal import`.',
  });
}
