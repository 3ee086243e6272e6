import { datePartsOf } from '../date-parts.ts';

/** What Meta calls the kinds of posts, in the languages of its exports: `IG reel`, `Karussell`, `IGリール動画`. */
const KINDS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/reel|リール|рилс/i, 'reel'],
  [/carr?ou?ss?ell?|carrusel|carrossel|karus+el|カルーセル|карусел/i, 'carousel'],
  [/stor(?:y|ies)|historia|ストーリー|истори|berättelse/i, 'story_set'],
  [/image|imagen|imagem|bild|photo|foto|video|vídeo|link|text|画像|写真|動画|фото|видео/i, 'post'],
];

/** The format of a post of Instagram by its kind or, where that says nothing, by its link. */
export function instagramFormat(kind: string, link: string | undefined): string | undefined {
  const known = KINDS.find(([pattern]) => pattern.test(kind))?.[1];
  return known ?? (link && /\/reels?\//.test(link) ? 'reel' : undefined);
}

/** Of Facebook, only posts and Reels are formats: carousels are posts there, and Stories are no work that is priced. */
export function facebookFormat(kind: string, link: string | undefined): string | undefined {
  const format = instagramFormat(kind, link);
  if (format === 'story_set') return undefined;
  return format === 'carousel' ? 'post' : format;
}

/**
 * Whether the column Date holds a day, as in exports by day: then the figures are those of that day alone. Otherwise it says `Lifetime`, in
 * the language of the file.
 */
export function isOfOneDay(cell: string): boolean {
  return datePartsOf(cell) !== undefined;
}

export const OF_ONE_DAY =
  'Its figures are those of a single day, not all since the post came out. Export the lifetime figures instead.';
