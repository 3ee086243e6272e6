import type { OfferReading } from '../../domain/extraction/offer-reading.ts';
import type { Announcement } from '../announcements.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';

/** What the team sees of a mail that was read. */
export interface ReadingCard {
  readonly reading: OfferReading;
  /** `Nodira Karimova · Spring skincare`, once it belongs to a deal. */
  readonly about?: string;
}

export async function loadReadingCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'offer-reading' }>,
): Promise<ReadingCard | undefined> {
  const reading = await tx.readings.find(announcement.reading);
  if (!reading) return undefined;
  const deal = reading.deal === undefined ? undefined : await tx.deals.find(reading.deal);
  if (!deal) return { reading };
  const { campaign, creator } = await partiesOf(tx, deal);
  return { reading, about: `${creator.profile.name} · ${campaign.brief.name}` };
}
