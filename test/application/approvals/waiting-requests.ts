import { acceptOffer } from '../../../src/application/deals/accept-offer.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { requestCounterApproval } from '../../../src/application/deals/request-counter-approval.ts';
import type { Ports } from '../../../src/application/ports.ts';
import type { Approval } from '../../../src/domain/approval.ts';
import { DANA, reel, usd, valueOf } from '../offers/deal-under-way.ts';

/** Logs what the creator asks, as Dana. */
export async function askedFor(ports: Ports, workspace: string, deal: number, fee: number): Promise<void> {
  const offer = { deal, side: 'theirs' as const, terms: reel(usd(fee)), via: 'command' as const };
  valueOf(await logOffer(ports, { workspace, user: DANA }, offer));
}

/** A request of Dana's for a counter at a price; the creator asked for 2,400. */
export async function counterRequest(
  ports: Ports,
  workspace: string,
  deal: number,
  price: number,
): Promise<Approval> {
  const dana = { workspace, user: DANA };
  await askedFor(ports, workspace, deal, 2_400);
  const { card } = valueOf(await suggestCounter(ports, dana, { deal }));
  return valueOf(
    await requestCounterApproval(ports, dana, {
      deal,
      event: card.event,
      choice: { kind: 'price', price: usd(price) },
    }),
  );
}

/** A request of Dana's to accept what the creator asks. */
export async function acceptanceRequest(
  ports: Ports,
  workspace: string,
  deal: number,
  fee: number,
): Promise<Approval> {
  await askedFor(ports, workspace, deal, fee);
  const accepted = valueOf(await acceptOffer(ports, { workspace, user: DANA }, { deal }));
  return accepted.approval;
}

export function approve(approval: Approval) {
  return { approval: approval.id, verdict: 'approved' as const, seenHash: approval.contentHash };
}

export function reject(approval: Approval, reason = 'Too high for one Reel') {
  return { approval: approval.id, verdict: 'rejected' as const, reason, seenHash: approval.contentHash };
}
