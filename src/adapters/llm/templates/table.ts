import { GERMAN_TEMPLATES } from './de.ts';
import { ENGLISH_TEMPLATES } from './en.ts';
import { SPANISH_TEMPLATES } from './es.ts';
import { FRENCH_TEMPLATES } from './fr.ts';
import { JAPANESE_TEMPLATES } from './ja.ts';
import { PORTUGUESE_TEMPLATES } from './pt.ts';
import { RUSSIAN_TEMPLATES } from './ru.ts';
import type { LanguageTemplates } from './template.ts';
import { UZBEK_TEMPLATES } from './uz.ts';

/** The built-in texts by language (ISO 639-1). */
export const TEMPLATES: Readonly<Record<string, LanguageTemplates>> = {
  en: ENGLISH_TEMPLATES,
  uz: UZBEK_TEMPLATES,
  ru: RUSSIAN_TEMPLATES,
  es: SPANISH_TEMPLATES,
  fr: FRENCH_TEMPLATES,
  de: GERMAN_TEMPLATES,
  pt: PORTUGUESE_TEMPLATES,
  ja: JAPANESE_TEMPLATES,
};
