import { detect } from 'tinyld/light';
import { countLetters, plainWordsIn } from '../figures/letters.ts';
import type { Language } from '../languages/language.ts';
import { findLanguage, LANGUAGES } from '../languages/table.ts';
import type { Rule } from './rule.ts';

/** Below so many letters no language can be told. */
const ENOUGH = 25;
/** Of a sentence alone: few words say less about their language than many. */
const ENOUGH_OF_A_SENTENCE = 40;

/**
 * G9: the text is in the language asked for, by its script, its letters and its small words; one sentence in another language
 * is enough to fail. Where small words leave it open, tinyld is asked, which knows seven of the eight and their neighbours.
 */
export const LANGUAGE: Rule = {
  id: 'G9',
  name: 'In the language asked for',
  find({ worded, facts }) {
    const asked = findLanguage(facts.language);
    if (!asked) return undefined;
    const text = worded.replace(NAMES, ' ');
    const { letters, ofScript } = countLetters(text, asked.script);
    if (letters < ENOUGH) return undefined;
    if (ofScript <= letters * 0.6) return `is not in the script of ${asked.englishName}`;
    const words = plainWordsIn(text);
    const counts = smallWords(words);
    const own = ownCount(counts, asked);
    const other =
      languageAbove(counts, asked, own * 1.3)?.englishName ??
      neighbour(text, words, own, asked) ??
      strangeSentence(text, asked);
    return other && `reads like ${other}, not ${asked.englishName}`;
  },
};

/** Blanked quotations, handles, and platforms' words that every language borrows. */
const NAMES =
  /\u241f+|[@#][\p{L}\p{N}._-]+|(?<!\p{L})(?:instagram|tiktok|youtube|reels?|stor(?:y|ies)|shorts?|posts?|whitelisting|subject)(?!\p{L})/giu;

/** A language beside the eight. Letters tell Cyrillic ones; for Latin ones tinyld is asked where small words are rare. */
function neighbour(text: string, words: readonly string[], own: number, asked: Language): string | undefined {
  if (asked.script === 'Cyrillic') {
    const strange = text.match(/[іїєґўқғҳәңөұүһјљњћђџќѓ]/giu)?.length ?? 0;
    return strange >= 3 ? 'another language in Cyrillic letters' : undefined;
  }
  if (asked.script === 'Japanese') {
    const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    return kana < countLetters(text, 'Japanese').ofScript * 0.2 ? 'Chinese' : undefined;
  }
  const share = own / Math.max(1, words.length);
  if (share >= USUAL_SHARE[asked.code as keyof typeof USUAL_SHARE]) return undefined;
  if (asked.code === 'uz') return share < 0.04 || uzbekEndings(words) < 0.2 ? 'another language' : undefined;
  return detected(text, asked);
}

/** The language that tinyld finds, where it knows the one asked for and finds another. */
function detected(text: string, asked: Language): string | undefined {
  if (asked.code === 'uz') return undefined;
  const found = detect(text);
  return found && found !== asked.code ? nameOf(found) : undefined;
}

/** The least share of small words that true texts have; below it tinyld is asked. */
const USUAL_SHARE = { en: 0.35, uz: 0.15, es: 0.33, fr: 0.3, de: 0.3, pt: 0.35 } as const;

/** tinyld does not know Uzbek, which says with endings what others say with small words. */
function uzbekEndings(words: readonly string[]): number {
  const ended = words.filter((word) =>
    /(?:lar|ning|miz|siz|ingiz|imiz|moqchi|ymiz|amiz|adi|gan|dan|ish|lik|ga|ni|da)$/u.test(word),
  );
  return ended.length / Math.max(1, words.length);
}

/** A sentence that holds small words of another language and none of its own, or is in another script. */
function strangeSentence(text: string, asked: Language): string | undefined {
  for (const sentence of text.split(/[.!?。！？\n]+/u)) {
    if (sentence.length < ENOUGH_OF_A_SENTENCE || sentence.trimStart().startsWith('- ')) continue;
    const { letters, ofScript } = countLetters(sentence, asked.script);
    if (letters < ENOUGH_OF_A_SENTENCE) continue;
    if (ofScript < letters * 0.35) return 'another script in one sentence';
    const words = plainWordsIn(sentence);
    const counts = smallWords(words);
    const own = ownCount(counts, asked);
    const other = languageAbove(counts, asked, Math.max(2, own * 2));
    if (other) return `${other.englishName} in one sentence`;
    const foreign = own <= words.length * 0.1 && words.length >= 8 ? detected(sentence, asked) : undefined;
    if (foreign) return `${foreign} in one sentence`;
  }
  return undefined;
}

/** Which of the languages have each small word, one bit a language: a text's words are looked up once for all of them. */
const SMALL_WORDS: ReadonlyMap<string, number> = LANGUAGES.reduce((all, { lexicon }, index) => {
  for (const word of lexicon.stopwords) all.set(word, (all.get(word) ?? 0) | (1 << index));
  return all;
}, new Map<string, number>());

/** How many of the words are small words of each language, in the order of the languages. */
function smallWords(words: readonly string[]): number[] {
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) {
    const bits = SMALL_WORDS.get(word) ?? 0;
    for (let index = 0; bits >> index > 0; index += 1) {
      if (((bits >> index) & 1) === 1) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

function ownCount(counts: readonly number[], asked: Language): number {
  return asked.script === 'Japanese' ? 1 : (counts[LANGUAGES.indexOf(asked)] ?? 0);
}

/** Of the asked language's script, another one with more small words than so many. */
function languageAbove(counts: readonly number[], asked: Language, least: number): Language | undefined {
  return LANGUAGES.find(
    (language, index) =>
      language !== asked &&
      language.script === asked.script &&
      asked.script !== 'Japanese' &&
      (counts[index] ?? 0) > least,
  );
}

function nameOf(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
