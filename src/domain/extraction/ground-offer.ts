import type { ExtractedOffer, ReadingContext } from './extracted-offer.ts';

/** Being written. */
export function groundOffer(_claimed: unknown, _mail: string, _context: ReadingContext): ExtractedOffer {
  return { warnings: [] };
}
