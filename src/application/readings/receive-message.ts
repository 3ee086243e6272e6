import { dateIn } from '../../domain/dates.ts';
import { extractOffer } from '../../domain/extraction/extract-offer.ts';
import { type OfferReading, saysAnything } from '../../domain/extraction/offer-reading.ts';
import type { Actor } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { startReading } from './start-reading.ts';

/**
 * Somebody sent words to Parley itself: a forwarded mail, or small talk. Words that hold terms of an offer are kept and read; undefined
 * for everything else. Refuses a person who may not log offers.
 */
export async function receiveMessage(
  services: Services,
  actor: Actor,
  words: string,
): Promise<Result<OfferReading | undefined>> {
  const today = dateIn(services.clock.now(), 'UTC');
  if (!saysAnything(extractOffer(words, { today }))) return ok(undefined);
  return startReading(services, actor, { mail: words, source: 'direct message' });
}
