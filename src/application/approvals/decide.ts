import { type Approval, decide } from '../../domain/approval.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { invalid, ok, type Refusal, type Result, refuse } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { changedMeanwhile, priceChangeSince } from '../deals/deal-changes.ts';
import type { Ports, Transaction } from '../ports.ts';
import { carryOut } from './carry-out.ts';
import { supersede } from './void-approvals.ts';

export interface DecideInput {
  readonly approval: string;
  readonly verdict: 'approved' | 'rejected';
  /** Required for a rejection, so that the requester knows what to change. */
  readonly reason?: string;
  /** The hash on the card that the person saw. */
  readonly seenHash: string;
}

/**
 * Decides a request, exactly once. Deal, request and budget are locked in this order, so that of two people at once one
 * decides and the other is told who did. Refuses people without the needed role, the requester where the policy forbids it,
 * a card that shows other content, and a deal whose offers changed since the request. Each attempt without authority is
 * recorded on the deal.
 */
export async function decideApproval(
  ports: Ports,
  actor: Actor,
  input: DecideInput,
): Promise<Result<{ approval: Approval; deal: Deal }>> {
  const reason = input.reason?.trim();
  if (input.verdict === 'rejected' && !reason)
    return invalid('reason', 'Say why, so that the requester knows what to change.');
  return change(ports, actor, { action: 'decide', anyone: true }, async (tx, circumstances) => {
    const locked = await lockApproval(tx, input.approval);
    if (!locked.ok) return locked;
    const { approval, deal } = locked.value;
    const { verdict, seenHash } = input;
    const decided = decide(
      approval,
      { verdict, seenHash, ...(reason ? { reason } : {}) },
      actor,
      circumstances.roles,
      circumstances.now,
    );
    if (!decided.ok) {
      await recordAttempt(tx, deal, approval, decided.refusal, actor, circumstances.now);
      return decided;
    }
    const changed =
      approval.kind === 'legal' ? undefined : await priceChangeSince(tx, deal, approval.dealVersion);
    if (changed) {
      await supersede(tx, deal, [approval], actor.user, circumstances.now);
      return changedMeanwhile(deal, changed);
    }
    const done = await carryOut(tx, circumstances, actor, decided.value, deal);
    return done.ok ? ok({ approval: decided.value, deal: done.value }) : done;
  });
}

/** Locks the deal, then the request: the order in which every use case takes them. */
export async function lockApproval(
  tx: Transaction,
  id: string,
): Promise<Result<{ approval: Approval; deal: Deal }>> {
  const missing = refuse({ kind: 'not-found', what: 'approval', reference: id });
  const found = await tx.approvals.find(id);
  const deal = found && (await tx.deals.lock(found.deal));
  const approval = deal && (await tx.approvals.lock(id));
  return deal && approval ? ok({ approval, deal }) : missing;
}

/** Writes down that somebody without authority tried; a late click of somebody with authority is no attempt of that kind. */
export async function recordAttempt(
  tx: Transaction,
  deal: Deal,
  approval: Approval,
  refusal: Refusal,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  if (refusal.kind !== 'not-allowed' && refusal.kind !== 'own-request') return;
  const why = refusal.kind === 'own-request' ? 'own request' : `needs ${refusal.needs.join(' or ')}`;
  await tx.deals.record(
    deal,
    [{ kind: 'approval-refused', approval: approval.id, why: `${refusal.action}: ${why}` }],
    actor.user,
    now,
  );
}
