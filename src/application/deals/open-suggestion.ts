import type { Deal } from '../../domain/deal.ts';
import { reference } from '../../domain/ids.ts';
import type { CounterProposal } from '../../domain/negotiation/types.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Transaction } from '../ports.ts';
import { basisOf, type CounterBasis, proposalOn } from './counter-basis.ts';
import { isOpen, proposalEvent } from './counter-card.ts';
import { priceChangeSince } from './deal-changes.ts';

/** A suggestion that still holds, built again from the facts it was made of. */
export interface OpenSuggestion {
  readonly basis: CounterBasis;
  readonly proposal: CounterProposal;
}

/** Refuses a suggestion that a newer one, another offer or another state of the facts has overtaken. */
export async function openSuggestion(
  tx: Transaction,
  deal: Deal,
  settings: Settings,
  sequence: number,
): Promise<Result<OpenSuggestion>> {
  const at = reference('deal', deal.number);
  const recorded = await proposalEvent(tx, deal.number, sequence);
  if (!recorded || !(await isOpen(tx, deal, recorded))) {
    const changed = await priceChangeSince(tx, deal, sequence);
    return refuse({
      kind: 'stale',
      what: 'deal',
      reference: at,
      ...(changed ? { changedBy: changed.by } : {}),
    });
  }
  const basis = await basisOf(tx, deal, settings, recorded);
  if (!basis) return refuse({ kind: 'stale', what: 'rate table', reference: recorded.event.rateTable });
  const proposal = proposalOn(basis);
  if (!proposal.ok) return proposal;
  if (proposal.value.price?.amount !== recorded.event.price?.amount) {
    return refuse({ kind: 'stale', what: 'deal', reference: at });
  }
  return ok({ basis, proposal: proposal.value });
}
