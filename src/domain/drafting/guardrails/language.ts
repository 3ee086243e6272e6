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
    const letters = count(worded, /\p{L}+/gu);
    if (!asked || letters < ENOUGH) return undefined;
    if (count(worded, SCRIPTS[asked.script]) <= letters * 0.6) {
      return `is not in the script of ${asked.englishName}`;
    }
    const words = worded.toLowerCase().match(/[\p{L}']+/gu) ?? [];
    const hits = LANGUAGES.filter(({ script }) => script === asked.script).map((language) => ({
      language,
      count: smallWords(words, language),
    }));
    const own = hits.find(({ language }) => language === asked)?.count ?? 0;
    const other = hits.find(({ language, count }) => language !== asked && count > own * 1.3);
    return other ? `reads like ${other.language.englishName}, not ${asked.englishName}` : undefined;
  },
};

const SCRIPTS: Record<Language['script'], RegExp> = {
  Latin: /\p{Script=Latin}+/gu,
  Cyrillic: /\p{Script=Cyrillic}+/gu,
  Japanese: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu,
};

/** How many characters the runs of a kind have together. */
function count(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
}

const STOPWORDS: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => [language, new Set(language.lexicon.stopwords)]),
);

function smallWords(words: readonly string[], language: Language): number {
  if (language.script === 'Japanese') return 1;
  const known = STOPWORDS.get(language);
  return words.filter((word) => known?.has(word)).length;
}
