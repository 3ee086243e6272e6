import type { Approval } from '../../domain/approval.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Transaction } from '../ports.ts';

/** Takes pending requests about a deal's price back, because the ground they stood on changed. Returns the deal after the events. */
export async function voidPriceApprovals(
  tx: Transaction,
  deal: Deal,
  by: string,
  at: Temporal.Instant,
): Promise<Deal> {
  const pending = await tx.approvals.list({ deal: deal.number, status: 'pending' });
  return supersede(
    tx,
    deal,
    pending.filter(({ kind }) => kind !== 'legal'),
    by,
    at,
  );
}

/** Marks requests as superseded, records it and updates their cards. The deal must be locked. */
export async function supersede(
  tx: Transaction,
  deal: Deal,
  approvals: readonly Approval[],
  by: string,
  at: Temporal.Instant,
): Promise<Deal> {
  let current = deal;
  for (const approval of approvals) {
    await tx.approvals.save({ ...approval, status: 'superseded', decidedBy: by, decidedAt: at });
    current = await tx.deals.record(
      current,
      [{ kind: 'approval-decided', approval: approval.id, about: approval.kind, verdict: 'superseded' }],
      by,
      at,
    );
    await tx.announce({ kind: 'approval-card', approval: approval.id }, { to: 'copies' });
  }
  return current;
}
