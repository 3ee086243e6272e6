import type { TermSheet } from '../../domain/contract/details.ts';
import type { Deal } from '../../domain/deal.ts';
import { reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Transaction } from '../ports.ts';

/** Locks a deal and reads its sheet. Refuses an unknown deal, an unknown version, and one that is not the latest. */
export async function lockSheet(
  tx: Transaction,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<{ deal: Deal; sheet: TermSheet }>> {
  const deal = await tx.deals.lock(input.deal);
  if (!deal) return dealNotFound(input.deal);
  const at = reference('deal', deal.number);
  const sheet = await tx.contracts.termSheet(deal.number, input.version);
  if (!sheet) return refuse({ kind: 'not-found', what: 'term sheet', reference: at });
  if (sheet.version !== deal.termSheetVersion) {
    return refuse({ kind: 'stale', what: 'term sheet', reference: at });
  }
  return ok({ deal, sheet });
}
