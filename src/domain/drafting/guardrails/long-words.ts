import { normalise } from '../figures/normalise.ts';

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  SEGMENTERS.set(language, known);
  return known;
}

/** The beginnings of a text's longer words: the same in every inflection. */
export function longWords(text: string, language: string): string[] {
  const least = language === 'ja' ? 2 : 4;
  return [...segmenter(language).segment(normalise(text).toLowerCase())]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length >= least && segment !== 'your')
    .map(({ segment }) => segment.slice(0, 4));
}
