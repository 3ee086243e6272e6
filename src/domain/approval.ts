import type { Actor } from './ids.ts';
import { compare, type Money } from './money.ts';
import type { Reply } from './negotiation/replies/reply.ts';
import { ok, type Result, refuse } from './refusal.ts';
import { ROLES, type Role, type Settings } from './settings.ts';
import type { Terms } from './terms.ts';

export type ApprovalKind = 'counter' | 'acceptance' | 'legal';

/** What exactly is to be approved. Its hash binds the decision; an edit makes a new request. */
export type ApprovalContent =
  | {
      readonly kind: 'counter';
      readonly terms: Terms;
      readonly reasons: readonly string[];
      /** How the words answer, where a stance was chosen. */
      readonly reply?: Reply;
    }
  | { readonly kind: 'acceptance'; readonly terms: Terms; readonly round: number }
  | { readonly kind: 'legal'; readonly termSheetVersion: number; readonly termSheetHash: string };

/** One request for a decision and, once it is made, the one decision. */
export interface Approval {
  readonly workspace: string;
  readonly id: string;
  readonly deal: number;
  readonly kind: ApprovalKind;
  readonly content: ApprovalContent;
  readonly contentHash: string;
  /** The deal's version when the request was made. */
  readonly dealVersion: number;
  readonly amount?: Money;
  /** Any one of these roles may decide. */
  readonly needs: readonly Role[];
  /** Whether the requester may decide as well. */
  readonly ownDecisionAllowed: boolean;
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly status: 'pending' | 'approved' | 'rejected' | 'superseded';
  readonly decidedBy?: string;
  readonly decidedAt?: Temporal.Instant;
  readonly reason?: string;
}

/** Who must approve a price: a budget approver above the deal's ceiling or the workspace's threshold, else a campaign manager too. */
export function priceApprovalPolicy(
  amount: Money,
  ceiling: Money,
  settings: Settings,
): { needs: readonly Role[]; ownDecisionAllowed: boolean; aboveCeiling: boolean } {
  const threshold = settings.approvals.budgetApproverAbove.find(
    ({ currency }) => currency === amount.currency,
  );
  const aboveCeiling = compare(amount, ceiling) > 0;
  const needsApprover = aboveCeiling || (threshold !== undefined && compare(amount, threshold) > 0);
  return {
    needs: needsApprover ? ['budget_approver'] : ['campaign_manager', 'budget_approver'],
    ownDecisionAllowed: !needsApprover && settings.approvals.selfApproval,
    aboveCeiling,
  };
}

export interface Decision {
  readonly verdict: 'approved' | 'rejected';
  readonly reason?: string;
  /** The hash that the person saw on the card. */
  readonly seenHash: string;
}

/**
 * Decides a pending request once. Refuses a second decision (naming the first), a person without one of
 * the needed roles, the requester where the policy forbids it, and a card that shows other content.
 */
export function decide(
  approval: Approval,
  decision: Decision,
  actor: Actor,
  roles: ReadonlySet<Role>,
  now: Temporal.Instant,
): Result<Approval> {
  const action = decision.verdict === 'approved' ? 'approve this' : 'reject this';
  if (approval.status === 'superseded') {
    return refuse({ kind: 'stale', what: 'approval', reference: approval.id });
  }
  if (approval.status !== 'pending') {
    return refuse({
      kind: 'already-decided',
      decision: approval.status,
      by: approval.decidedBy ?? '',
      at: approval.decidedAt?.toString() ?? '',
    });
  }
  if (!approval.needs.some((role) => roles.has(role))) {
    return refuse({ kind: 'not-allowed', action, needs: approval.needs.map((role) => ROLES[role]) });
  }
  if (
    actor.user === approval.requestedBy &&
    !approval.ownDecisionAllowed &&
    decision.verdict === 'approved'
  ) {
    return refuse({ kind: 'own-request', action });
  }
  if (decision.seenHash !== approval.contentHash) {
    return refuse({ kind: 'stale', what: 'approval', reference: approval.id });
  }
  return ok({
    ...approval,
    status: decision.verdict,
    decidedBy: actor.user,
    decidedAt: now,
    ...(decision.reason ? { reason: decision.reason } : {}),
  });
}
