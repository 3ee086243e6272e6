import type { TermSheet } from '../../domain/contract/details.ts';
import { markSent, markSigned } from '../../domain/contract/signing.ts';
import { earliestDateAnywhere, latestDateAnywhere } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import type { DealEvent } from '../../domain/deal-events.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import { type Circumstances, change } from '../change.ts';
import { announceProgress } from '../deals/stage-progress.ts';
import type { Ports, Transaction } from '../ports.ts';
import { reviewOfSheet } from './contract-facts.ts';
import { lockSheet } from './lock-sheet.ts';
import { addedEvent, bringCopy, type CopyPorts, copyOf, keepCopy } from './signed-copy.ts';

/** Marks the sheet as sent to the creator. Refuses an older version and a needed review that is not approved. */
export async function markContractSent(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly version: number },
): Promise<Result<Deal>> {
  const rule = { action: 'mark the contract as sent', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { now, settings }) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const review = await reviewOfSheet(tx, deal, sheet, settings);
    const events = markSent(deal, sheet, review);
    if (!events.ok) return events;
    const sent = await tx.deals.record(deal, events.value, actor.user, now);
    await announce(tx, sent, sheet.version);
    return ok(sent);
  });
}

/**
 * Marks the contract as signed, which makes the deal contracted; with the signed copy, if it was brought along. Refuses a
 * day in the future or before it was sent, and a file that cannot be read or is none of a contract: then nothing is marked.
 */
export async function markContractSigned(
  ports: CopyPorts,
  actor: Actor,
  input: {
    readonly deal: number;
    readonly version: number;
    readonly on: Temporal.PlainDate;
    /** The uploaded copy, by Slack's id. */
    readonly file?: string | undefined;
  },
): Promise<Result<Deal>> {
  const { file } = input;
  const brought = file ? await bringCopy(ports, actor, { ...input, file }) : undefined;
  if (brought && !brought.ok) return brought;
  const rule = { action: 'mark the contract as signed', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, circumstances) => {
    const locked = await lockSheet(tx, input);
    if (!locked.ok) return locked;
    const { deal, sheet } = locked.value;
    const events = await signedEvents(tx, deal, sheet, input.on, circumstances);
    if (!events.ok) return events;
    const copies = brought ? await tx.contracts.signedCopies(deal.number) : [];
    const copy = brought && copyOf(deal, sheet, brought.value, copies.length + 1, actor, circumstances);
    // The signature is the last of the events: it is what the thread is told.
    const all = [...(copy ? [addedEvent(copy)] : []), ...events.value];
    const signed = await tx.deals.record(deal, all, actor.user, circumstances.now);
    if (copy) await keepCopy(tx, copy);
    await announce(tx, signed, sheet.version);
    return ok(signed);
  });
}

async function signedEvents(
  tx: Transaction,
  deal: Deal,
  sheet: TermSheet,
  on: Temporal.PlainDate,
  { now }: Circumstances,
): Promise<Result<DealEvent[]>> {
  const sent = (await tx.deals.events(deal.number)).findLast(
    ({ event }) => event.kind === 'contract-sent' && event.version === sheet.version,
  );
  return markSigned(deal, sheet, {
    on,
    today: latestDateAnywhere(now),
    sentOn: sent && earliestDateAnywhere(sent.at),
  });
}

async function announce(tx: Transaction, deal: Deal, version: number): Promise<void> {
  await tx.announce({ kind: 'term-sheet', deal: deal.number, version }, { to: 'copies' });
  await announceProgress(tx, deal);
}
