import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { moveDeal } from './stage-progress.ts';

/** Marks that the creator has begun to work. Refuses a deal that is not contracted. */
export async function startProduction(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number },
): Promise<Result<Deal>> {
  return moveDeal(ports, actor, input.deal, 'start production', async () =>
    ok({ kind: 'production-started' }),
  );
}
