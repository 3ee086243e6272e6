import type { PerLanguage } from '../template.ts';
import { GERMAN_RECAPS } from './de.ts';
import { ENGLISH_RECAPS } from './en.ts';
import { SPANISH_RECAPS } from './es.ts';
import { FRENCH_RECAPS } from './fr.ts';
import { JAPANESE_RECAPS } from './ja.ts';
import { PORTUGUESE_RECAPS } from './pt.ts';
import type { RecapWords } from './recap-template.ts';
import { RUSSIAN_RECAPS } from './ru.ts';
import { UZBEK_RECAPS } from './uz.ts';

/** The words that take stock, by language. */
export const RECAPS: PerLanguage<RecapWords> = {
  en: ENGLISH_RECAPS,
  uz: UZBEK_RECAPS,
  ru: RUSSIAN_RECAPS,
  es: SPANISH_RECAPS,
  fr: FRENCH_RECAPS,
  de: GERMAN_RECAPS,
  pt: PORTUGUESE_RECAPS,
  ja: JAPANESE_RECAPS,
};
