import { startOffer } from '../../../application/deals/start-offer.ts';
import type { Services } from '../../../application/services.ts';
import type { OfferReading } from '../../../domain/extraction/offer-reading.ts';
import type { Actor } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { ModalView } from '../surface.ts';
import { logOfferModal } from './log-offer.ts';
import { valuesOfReading } from './reading-values.ts';

/** The offer form filled from a mail that belongs to a deal; a refusal when the mail is settled or the deal takes no offers. */
export async function confirmReading(
  services: Services,
  actor: Actor,
  reading: OfferReading,
): Promise<{ kind: 'modal'; view: ModalView } | { kind: 'refused'; refusal: Refusal }> {
  if (reading.deal === undefined || !reading.offer || reading.status !== 'read') {
    return { kind: 'refused', refusal: { kind: 'nothing-to-do', why: WHY[reading.status] } };
  }
  const start = await startOffer(services, actor, { deal: reading.deal });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const { values, notes } = valuesOfReading(reading.offer, start.value);
  const via = reading.source === 'command' ? 'command' : 'message';
  return { kind: 'modal', view: logOfferModal(start.value, values, { via, reading: reading.id, notes }) };
}

const WHY: Record<OfferReading['status'], string> = {
  reading: 'The mail is still being read. Its card changes in a moment.',
  read: 'Choose the deal of this mail first.',
  logged: 'This mail was logged already.',
  discarded: 'This mail was put aside. Paste it again with `/deal offer` if you need it.',
};
