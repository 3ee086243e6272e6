import { type Actor, reference } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { type CounterCard, loadCounterCard } from './counter-card.ts';

/** Everything behind a suggestion that was made, for the team. Refuses one that is not there. */
export async function explainCounter(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly event: number },
): Promise<Result<CounterCard>> {
  const rule = { action: 'see a counter', needs: ['campaign_manager', 'budget_approver'] as const };
  return look(ports, actor, rule, async (tx) => {
    const card = await loadCounterCard(tx, { kind: 'counter-card', ...input });
    return card
      ? ok(card)
      : refuse({ kind: 'not-found', what: 'deal', reference: reference('deal', input.deal) });
  });
}
