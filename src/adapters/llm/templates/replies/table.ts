import type { PerLanguage } from '../template.ts';
import { GERMAN_REPLIES } from './de.ts';
import { ENGLISH_REPLIES } from './en.ts';
import { SPANISH_REPLIES } from './es.ts';
import { FRENCH_REPLIES } from './fr.ts';
import { JAPANESE_REPLIES } from './ja.ts';
import { PORTUGUESE_REPLIES } from './pt.ts';
import type { ReplyWords } from './reply-template.ts';
import { RUSSIAN_REPLIES } from './ru.ts';
import { UZBEK_REPLIES } from './uz.ts';

/** The built-in replies by language (ISO 639-1): the languages of the other built-in texts. */
export const REPLIES: PerLanguage<ReplyWords> = {
  en: ENGLISH_REPLIES,
  uz: UZBEK_REPLIES,
  ru: RUSSIAN_REPLIES,
  es: SPANISH_REPLIES,
  fr: FRENCH_REPLIES,
  de: GERMAN_REPLIES,
  pt: PORTUGUESE_REPLIES,
  ja: JAPANESE_REPLIES,
};
