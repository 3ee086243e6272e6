import type { TermSheet } from '../../domain/contract/details.ts';
import { diffSheets, type SectionChange } from '../../domain/contract/sheet-diff.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Ports } from '../ports.ts';

/** One version of a deal's term sheet, also one that was replaced. Refuses guests and a sheet that does not exist. */
export async function showTermSheet(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<TermSheet>> {
  return look(ports, actor, { action: 'see a term sheet' }, async (tx) => {
    const sheet = await tx.contracts.termSheet(input.deal, input.version);
    return sheet ? ok(sheet) : dealNotFound(input.deal);
  });
}

/** What is different between a version and the one before it. */
export interface SheetComparison {
  readonly before: TermSheet;
  readonly after: TermSheet;
  readonly changes: readonly SectionChange[];
}

/** Compares a version with the one before it. Refuses guests, a sheet that does not exist and a first version. */
export async function compareTermSheets(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<SheetComparison>> {
  return look(ports, actor, { action: 'see a term sheet' }, async (tx) => {
    const after = await tx.contracts.termSheet(input.deal, input.version);
    if (!after) return dealNotFound(input.deal);
    const before = await tx.contracts.termSheet(input.deal, input.version - 1);
    if (!before) {
      return refuse({
        kind: 'nothing-to-do',
        why: 'This is the first version: there is none to compare it with.',
      });
    }
    return ok({ before, after, changes: diffSheets(before, after) });
  });
}
