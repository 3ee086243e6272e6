import type { Approval } from '../../domain/approval.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Money } from '../../domain/money.ts';
import type { Reply } from '../../domain/negotiation/replies/reply.ts';
import type { Terms } from '../../domain/terms.ts';
import type { Transaction } from '../ports.ts';

/** A price that somebody with the authority for it approved. */
export interface ApprovedCounter {
  readonly approval: string;
  readonly terms: Terms;
  readonly reasons: readonly string[];
  readonly reply?: Reply;
  readonly amount?: Money;
  readonly requestedAt: Temporal.Instant;
  readonly decidedBy: string;
  readonly decidedAt: Temporal.Instant;
}

/** The approved counter of that id; undefined when it is not one, is not approved, or belongs to another deal. */
export async function approvedCounter(
  tx: Transaction,
  id: string,
  deal: number,
): Promise<ApprovedCounter | undefined> {
  const approval = await tx.approvals.find(id);
  return approval?.deal === deal ? counterOf(approval) : undefined;
}

/** The newest approved counter that no later offer has overtaken. */
export async function currentCounter(tx: Transaction, deal: Deal): Promise<ApprovedCounter | undefined> {
  const approvals = await tx.approvals.list({ deal: deal.number, status: 'approved' });
  const newest = approvals
    .map(counterOf)
    .filter((counter) => counter !== undefined)
    .sort((a, b) => Temporal.Instant.compare(a.decidedAt, b.decidedAt))
    .at(-1);
  return newest && !isOvertaken(newest, deal) ? newest : undefined;
}

/** Whether an offer of either side was logged after the decision: then the approved price is no longer the answer. */
export function isOvertaken({ decidedAt }: Pick<ApprovedCounter, 'decidedAt'>, deal: Deal): boolean {
  return deal.offers.some(({ at }) => Temporal.Instant.compare(at, decidedAt) > 0);
}

function counterOf(approval: Approval): ApprovedCounter | undefined {
  const { content, status, decidedBy, decidedAt, amount } = approval;
  if (status !== 'approved' || content.kind !== 'counter' || !decidedBy || !decidedAt) return undefined;
  return {
    approval: approval.id,
    terms: content.terms,
    reasons: content.reasons,
    ...(content.reply ? { reply: content.reply } : {}),
    ...(amount ? { amount } : {}),
    requestedAt: approval.requestedAt,
    decidedBy,
    decidedAt,
  };
}
