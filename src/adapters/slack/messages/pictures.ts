import type { UploadedPicture } from '../../../application/announcements.ts';
import type { CounterCard } from '../../../application/deals/counter-card.ts';
import type { DigestCard } from '../../../application/performance/digest-card.ts';
import { contentHash } from '../../../domain/content-hash.ts';
import type { Message, Pictured, PictureRequest } from '../surface.ts';

/** Counted up when the same facts are drawn in another way, so that cards get the new picture. */
const DRAWN = { 'fair-range': 2, trend: 3 };

/** The fair range with the offers of both sides; none when the figures behind the suggestion are not shown. */
export function fairRangePicture({ fairRange }: CounterCard): PictureRequest | undefined {
  return (
    fairRange && {
      key: contentHash({ kind: 'fair-range', drawn: DRAWN['fair-range'], ...fairRange }),
      draw: ({ imaging }) => imaging.fairRange(fairRange),
    }
  );
}

/** The figures of a digest over time. */
export function trendPicture({ picture }: DigestCard): PictureRequest | undefined {
  if (!picture) return undefined;
  const { title, unit, series } = picture;
  return {
    key: contentHash({ kind: 'trend', drawn: DRAWN.trend, title, unit, series }),
    draw: ({ imaging }) => imaging.trend(title, unit, series),
  };
}

/** A card with its picture, when there is one to draw. */
export function pictured<Card>(
  card: Card,
  pictureOf: (card: Card) => PictureRequest | undefined,
  build: (card: Card, picture?: UploadedPicture) => Message,
): Pictured | undefined {
  const picture = pictureOf(card);
  return picture && { picture, message: (uploaded) => build(card, uploaded) };
}
