import type { Language } from '../languages/language.ts';
import { findLanguage, LANGUAGES } from '../languages/table.ts';
import type { Rule } from './rule.ts';

/** Below so many letters no language can be told. */
const ENOUGH = 25;

/** G9: the text is in the language asked for, by its script and its small words. */
export const LANGUAGE: Rule = {
  id: 'G9',
  name: 'In the language asked for',
  find({ worded, facts }) {
    const asked = findLanguage(facts.language);
    const letters = worded.match(/\p{L}/gu) ?? [];
    if (!asked || letters.length < ENOUGH) return undefined;
    if (!hasScript(letters, asked.script)) return `is not in the script of ${asked.englishName}`;
    const hits = LANGUAGES.filter(({ script }) => script === asked.script).map((language) => ({
      language,
      count: smallWords(worded, language),
    }));
    const own = hits.find(({ language }) => language === asked)?.count ?? 0;
    const other = hits.find(({ language, count }) => language !== asked && count > own * 1.3);
    return other ? `reads like ${other.language.englishName}, not ${asked.englishName}` : undefined;
  },
};

function hasScript(letters: readonly string[], script: Language['script']): boolean {
  const regex = {
    Latin: /\p{Script=Latin}/u,
    Cyrillic: /\p{Script=Cyrillic}/u,
    Japanese: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u,
  }[script];
  return letters.filter((letter) => regex.test(letter)).length > letters.length * 0.6;
}

function smallWords(text: string, { lexicon, script }: Language): number {
  if (script === 'Japanese') return 1;
  const known = new Set(lexicon.stopwords);
  return (text.toLowerCase().match(/[\p{L}']+/gu) ?? []).filter((word) => known.has(word)).length;
}
