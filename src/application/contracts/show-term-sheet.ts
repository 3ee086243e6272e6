import type { TermSheet } from '../../domain/contract/details.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
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
