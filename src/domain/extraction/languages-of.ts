import type { Language } from '../drafting/languages/language.ts';
import { LANGUAGES, languageOf } from '../drafting/languages/table.ts';

const STOPWORDS: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => [language, new Set(language.lexicon.stopwords)]),
);

/** The languages whose number words, months and currencies a mail may use: the one it reads like, and English, which people mix in. */
export function languagesOf(text: string): readonly Language[] {
  const own = likeliest(text);
  const english = languageOf('en');
  return own === english ? [english] : [own, english];
}

function likeliest(text: string): Language {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return languageOf('ja');
  if (/[ўқғҳЎҚҒҲ]/u.test(text)) return languageOf('uz');
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin) return languageOf('ru');
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const counts = LANGUAGES.filter(({ script }) => script === 'Latin').map((language) => ({
    language,
    count:
      words.filter((word) => STOPWORDS.get(language)?.has(word)).length +
      (UZBEK.test(text) && language.code === 'uz' ? 3 : 0),
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).language;
}

/** Letters and words that only Uzbek in Latin letters has. */
const UZBEK = /o'|g'|so'm|ming\b|uchun\b|bo'ladi|assalomu|narx/iu;
