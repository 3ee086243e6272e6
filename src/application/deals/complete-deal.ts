import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { moveDeal } from './stage-progress.ts';

/** Ends a deal whose posts are out. The money stays committed: it is spent. Refuses a deal that is not live. */
export async function completeDeal(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number },
): Promise<Result<Deal>> {
  return moveDeal(ports, actor, input.deal, 'complete the deal', async () => ok({ kind: 'completed' }));
}
