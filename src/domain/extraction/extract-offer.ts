import type { ExtractedOffer, ReadingContext } from './extracted-offer.ts';

/** Being written. */
export function extractOffer(_mail: string, _context: ReadingContext): ExtractedOffer {
  return { warnings: [] };
}
