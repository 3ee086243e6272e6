import type { TermSheet } from '../../domain/contract/details.ts';
import { isIntact } from '../../domain/contract/integrity.ts';
import type { Deal } from '../../domain/deal.ts';
import { reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { dealNotFound } from '../deals/deal-changes.ts';
import type { Transaction } from '../ports.ts';

/**
 * Locks a deal and reads its sheet. Refuses an unknown deal, an unknown version, one that is not the latest, and one whose
 * stored text is not what was issued.
 */
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
  if (!isIntact(sheet, await issuedHash(tx, sheet))) {
    return refuse({
      kind: 'nothing-to-do',
      why: `The stored text of version ${sheet.version} is not the one that was issued, so nothing may be done with it. Write the term sheet again with \`/deal terms ${at}\`.`,
    });
  }
  return ok({ deal, sheet });
}

/** The hash that the deal's log recorded when the version was issued. */
async function issuedHash(tx: Transaction, { deal, version }: TermSheet): Promise<string | undefined> {
  const events = await tx.deals.events(deal);
  const issued = events
    .map(({ event }) => event)
    .findLast((event) => event.kind === 'term-sheet-issued' && event.version === version);
  return issued?.kind === 'term-sheet-issued' ? issued.hash : undefined;
}
