import { legalReviewOf, markSent, markSigned } from '../../domain/contract/signing.ts';
import { earliestDateAnywhere, latestDateAnywhere } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { change } from '../change.ts';
import { announceProgress } from '../deals/stage-progress.ts';
import type { Ports, Transaction } from '../ports.ts';
import { lockSheet } from './lock-sheet.ts';

/** Marks the sheet as sent to the creator. Refuses an older version and a needed review that is not approved. */
export async function markContractSent(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<Deal>> {
  const rule = { action: 'mark the contract as sent', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now }) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const review = legalReviewOf(sheet, await tx.approvals.list({ deal: deal.number }));
    const events = markSent(deal, sheet, review);
    if (!events.ok) return events;
    const sent = await tx.deals.record(deal, events.value, actor.user, now);
    await announce(tx, sent, sheet.version);
    return ok(sent);
  });
}

/** Marks the contract as signed, which makes the deal contracted. Refuses a day in the future or before it was sent. */
export async function markContractSigned(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number; readonly on: Temporal.PlainDate },
): Promise<Result<Deal>> {
  const rule = { action: 'mark the contract as signed', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now }) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const sent = (await tx.deals.events(deal.number)).findLast(
      ({ event }) => event.kind === 'contract-sent' && event.version === sheet.version,
    );
    const events = markSigned(deal, sheet, {
      on: input.on,
      today: latestDateAnywhere(now),
      sentOn: sent && earliestDateAnywhere(sent.at),
    });
    if (!events.ok) return events;
    const signed = await tx.deals.record(deal, events.value, actor.user, now);
    await announce(tx, signed, sheet.version);
    return ok(signed);
  });
}

async function announce(tx: Transaction, deal: Deal, version: number): Promise<void> {
  await tx.announce({ kind: 'term-sheet', deal: deal.number, version }, { to: 'copies' });
  await announceProgress(tx, deal);
}
