import { searchedTogether } from '../figures/patterns.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { JAPANESE } from './ja.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { UZBEK } from './uz.ts';

/** The languages drafts can be written and checked in. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  UZBEK,
  RUSSIAN,
  SPANISH,
  FRENCH,
  GERMAN,
  PORTUGUESE,
  JAPANESE,
];

for (const { lexicon } of LANGUAGES) {
  const { limits, commitments, pressure, claims, promises, agreement } = lexicon;
  searchedTogether([
    limits,
    commitments,
    pressure,
    claims,
    ...Object.values(promises),
    ...Object.values(agreement),
  ]);
}

export function findLanguage(code: string): Language | undefined {
  return LANGUAGES.find((language) => language.code === code);
}

/** The language of that code, or English for one that is not known. */
export function languageOf(code: string): Language {
  return findLanguage(code) ?? ENGLISH;
}

/** What a text in a language is checked by: the language's own words and the English ones. */
export function checkedLanguages(code: string): readonly Language[] {
  return PAIRS.get(languageOf(code)) ?? [ENGLISH];
}

/** The same list each time, so that what is worked out for it once can be kept. */
const PAIRS: ReadonlyMap<Language, readonly Language[]> = new Map(
  LANGUAGES.map((own) => [own, own === ENGLISH ? [ENGLISH] : [own, ENGLISH]]),
);

/** `Uzbek` for `uz`; the code itself where no name is known. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
