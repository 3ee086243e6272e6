import type { PerLanguage } from '../template.ts';
import type { ContactWords } from './contact-template.ts';
import { GERMAN_CONTACTS } from './de.ts';
import { ENGLISH_CONTACTS } from './en.ts';
import { SPANISH_CONTACTS } from './es.ts';
import { FRENCH_CONTACTS } from './fr.ts';
import { JAPANESE_CONTACTS } from './ja.ts';
import { PORTUGUESE_CONTACTS } from './pt.ts';
import { RUSSIAN_CONTACTS } from './ru.ts';
import { UZBEK_CONTACTS } from './uz.ts';

/** The words of first contact and its follow-up, by language. */
export const CONTACTS: PerLanguage<ContactWords> = {
  en: ENGLISH_CONTACTS,
  uz: UZBEK_CONTACTS,
  ru: RUSSIAN_CONTACTS,
  es: SPANISH_CONTACTS,
  fr: FRENCH_CONTACTS,
  de: GERMAN_CONTACTS,
  pt: PORTUGUESE_CONTACTS,
  ja: JAPANESE_CONTACTS,
};
