import type { PerLanguage } from '../template.ts';
import { GERMAN_RELATIONS } from './de.ts';
import { ENGLISH_RELATIONS } from './en.ts';
import { SPANISH_RELATIONS } from './es.ts';
import { FRENCH_RELATIONS } from './fr.ts';
import { JAPANESE_RELATIONS } from './ja.ts';
import { PORTUGUESE_RELATIONS } from './pt.ts';
import type { RelationWords } from './relation-template.ts';
import { RUSSIAN_RELATIONS } from './ru.ts';
import { UZBEK_RELATIONS } from './uz.ts';

/** The words of the time after a campaign, by language. */
export const RELATIONS: PerLanguage<RelationWords> = {
  en: ENGLISH_RELATIONS,
  uz: UZBEK_RELATIONS,
  ru: RUSSIAN_RELATIONS,
  es: SPANISH_RELATIONS,
  fr: FRENCH_RELATIONS,
  de: GERMAN_RELATIONS,
  pt: PORTUGUESE_RELATIONS,
  ja: JAPANESE_RELATIONS,
};
