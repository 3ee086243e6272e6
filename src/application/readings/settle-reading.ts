import { dateIn } from '../../domain/dates.ts';
import type { OfferReading } from '../../domain/extraction/offer-reading.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import { change, look } from '../change.ts';
import type { Ports, Transaction } from '../ports.ts';
import { readByRules } from './read-mail.ts';
import {
  announceReading,
  dealForOffer,
  MAY_LOG,
  readingContext,
  refreshReading,
  settled,
} from './reading-basis.ts';

/** A kept mail as it stands. Refuses one that is not there any more. */
export async function showReading(ports: Ports, actor: Actor, id: string): Promise<Result<OfferReading>> {
  return look(ports, actor, MAY_LOG, async (tx) => {
    const reading = await tx.readings.find(id);
    return reading ? ok(reading) : readingGone(id);
  });
}

/**
 * Says which deal a kept mail belongs to. What the rules read is read again, because now they know the deal's platform. Refuses
 * an unknown mail, one that is settled, an unknown deal and one that takes no offers.
 */
export async function placeReading(
  ports: Ports,
  actor: Actor,
  input: { readonly reading: string; readonly deal: number },
): Promise<Result<OfferReading>> {
  return change(ports, actor, MAY_LOG, async (tx, { now, settings }) => {
    const open = await openReading(tx, input.reading);
    if (!open.ok) return open;
    const deal = await dealForOffer(tx, input.deal);
    if (!deal.ok) return deal;
    const placed = { ...open.value, deal: input.deal };
    const today = dateIn(now, settings.timeZone);
    const again =
      placed.readBy?.by === 'rules'
        ? { offer: readByRules(placed.mail, await readingContext(tx, placed, today)).offer }
        : {};
    const saved = { ...placed, ...again };
    await tx.readings.save(saved);
    // A card that is on its way has a place to go from now on.
    if (saved.status === 'reading') await announceReading(tx, saved);
    return ok(saved);
  });
}

/** Notes that a mail holds no offer worth keeping. Its card stays and says who put it aside. */
export async function discardReading(ports: Ports, actor: Actor, id: string): Promise<Result<OfferReading>> {
  return change(ports, actor, MAY_LOG, async (tx) => {
    const open = await openReading(tx, id);
    if (!open.ok) return open;
    const discarded: OfferReading = { ...open.value, status: 'discarded', settledBy: actor.user };
    await tx.readings.save(discarded);
    await refreshReading(tx, discarded);
    return ok(discarded);
  });
}

/** Marks a locked mail as the round it became, inside the transaction that logs it. */
export async function settleAsLogged(
  tx: Transaction,
  reading: OfferReading,
  by: string,
  logged: { readonly deal: number; readonly round: number },
): Promise<void> {
  const done: OfferReading = { ...reading, ...logged, status: 'logged', settledBy: by };
  await tx.readings.save(done);
  await refreshReading(tx, done);
}

/** Locks a mail that can still be worked on. Refuses an unknown one, and one that was logged or put aside. */
export async function openReading(tx: Transaction, id: string): Promise<Result<OfferReading>> {
  const reading = await tx.readings.lock(id);
  return reading ? (settled(reading) ?? ok(reading)) : readingGone(id);
}

function readingGone(id: string) {
  return refuse({ kind: 'not-found', what: 'offer', reference: id });
}
