import type { Approval, ApprovalContent } from '../../domain/approval.ts';
import { contentHash } from '../../domain/content-hash.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Role } from '../../domain/settings.ts';
import type { Circumstances } from '../change.ts';
import type { Ids, Transaction } from '../ports.ts';
import { supersede } from './void-approvals.ts';

export interface ApprovalRequest {
  /** Locked by the caller. */
  readonly deal: Deal;
  readonly content: ApprovalContent;
  readonly amount?: Money;
  /** Who may decide: from `priceApprovalPolicy`, or the legal reviewers. */
  readonly policy: { readonly needs: readonly Role[]; readonly ownDecisionAllowed: boolean };
}

/**
 * Asks for a decision about exactly this content, inside the transaction of the use case that needs it. An older pending
 * request of the same deal and kind is superseded; the card goes to the approvals channel. Refuses `nothing-to-do` when the
 * same content is waiting already.
 */
export async function requestApproval(
  tx: Transaction,
  { now }: Pick<Circumstances, 'now'>,
  ids: Ids,
  actor: Actor,
  { deal, content, amount, policy }: ApprovalRequest,
): Promise<Result<{ approval: Approval; deal: Deal }>> {
  const hash = contentHash(content);
  const pending = await tx.approvals.list({ deal: deal.number, status: 'pending' });
  const older = pending.filter(({ kind }) => kind === content.kind);
  if (older.some((approval) => approval.contentHash === hash)) {
    return refuse({ kind: 'nothing-to-do', why: 'Exactly this is waiting for a decision already.' });
  }
  const cleared = await supersede(tx, deal, older, actor.user, now);
  const id = ids.next();
  const requested = await tx.deals.record(
    cleared,
    [{ kind: 'approval-requested', approval: id, about: content.kind, hash, ...(amount ? { amount } : {}) }],
    actor.user,
    now,
  );
  const approval: Approval = {
    workspace: tx.workspace,
    id,
    deal: deal.number,
    kind: content.kind,
    content,
    contentHash: hash,
    dealVersion: requested.version,
    ...(amount ? { amount } : {}),
    needs: policy.needs,
    ownDecisionAllowed: policy.ownDecisionAllowed,
    requestedBy: actor.user,
    requestedAt: now,
    status: 'pending',
  };
  await tx.approvals.add(approval);
  await tx.announce({ kind: 'approval-card', approval: id }, { to: 'approvals' });
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'copies' });
  return ok({ approval, deal: requested });
}
