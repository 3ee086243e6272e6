import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { type ApprovalCard, loadApprovalCard } from '../approvals/approval-card.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';

/** One request with everything that is needed to decide it. Refuses an unknown one. */
export async function reviewApproval(
  ports: Ports,
  actor: Actor,
  input: { readonly approval: string },
): Promise<Result<ApprovalCard>> {
  return look(ports, actor, { action: 'see a request' }, async (tx) => {
    const card = await loadApprovalCard(tx, { kind: 'approval-card', approval: input.approval });
    return card ? ok(card) : refuse({ kind: 'not-found', what: 'approval', reference: input.approval });
  });
}
