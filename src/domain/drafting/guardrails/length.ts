import type { DraftChannel, DraftKind } from '../draft.ts';
import type { CreatorFacingFacts } from '../facts.ts';
import { firstMatch } from '../figures/patterns.ts';
import type { Checked, Rule } from './rule.ts';

/** Words per channel: the guide's "clear and short" as S3.2 puts it. A reply may be shorter than a first message. */
const WORDS: Readonly<Record<DraftKind, Record<DraftChannel, readonly [number, number]>>> = {
  outreach: { dm: [80, 120], email: [100, 200], comment: [10, 40] },
  follow_up: { dm: [30, 100], email: [40, 150], comment: [8, 40] },
  counter_reply: { dm: [40, 120], email: [60, 200], comment: [8, 40] },
  recap: { dm: [30, 150], email: [40, 220], comment: [8, 40] },
  revision_feedback: { dm: [30, 150], email: [40, 220], comment: [8, 40] },
  thanks: { dm: [25, 120], email: [40, 180], comment: [6, 40] },
  renewal: { dm: [40, 120], email: [60, 200], comment: [8, 40] },
  ambassador: { dm: [40, 120], email: [60, 200], comment: [8, 40] },
  feedback_request: { dm: [30, 120], email: [40, 180], comment: [8, 40] },
};

const CHANNEL_WORDS: Readonly<Record<DraftChannel, string>> = {
  dm: 'a direct message',
  email: 'an e-mail',
  comment: 'a comment',
};

/**
 * The most characters of a comment: beyond it the platform cuts or refuses it. Sources: gohighlevel.com (Social Planner
 * comments API, 2026) for Facebook, Instagram, TikTok and YouTube; lettercounter.org (comparison of 2026) and
 * docs.upload-post.com for LinkedIn, X, Threads and Pinterest.
 */
const COMMENT_CHARACTERS: Readonly<Record<string, number>> = {
  instagram: 2_200,
  tiktok: 150,
  youtube: 10_000,
  facebook: 8_000,
  linkedin: 1_250,
  x: 280,
  threads: 500,
  pinterest: 500,
};

/** The most characters that a platform takes of a comment; undefined where none is known, and for other channels. */
export function characterLimit(channel: DraftChannel, platform: string): number | undefined {
  return channel === 'comment' ? COMMENT_CHARACTERS[platform.toLowerCase()] : undefined;
}

/** G10: the channel's length and publicity, and no pressure: threats, false scarcity, invented rivals, exposure as pay. */
export const LENGTH: Rule = {
  id: 'G10',
  name: 'Length and tone',
  find(checked) {
    const { text, where, facts, languages } = checked;
    const words = countWords(text, facts.language);
    const [least, most] = wordLimits(facts.kind, facts.channel);
    const characters = [...text].length;
    const limit = characterLimit(facts.channel, facts.platform);
    const pushed = languages
      .map(({ lexicon }) => firstMatch(where, lexicon.pressure))
      .find((match) => match !== undefined);
    const found = [
      ...(words < least || words > most
        ? [`has ${words} words; ${CHANNEL_WORDS[facts.channel]} has ${least} to ${most}`]
        : []),
      ...(characters > (limit ?? characters)
        ? [`has ${characters} characters; a comment on ${facts.platform} takes ${limit}`]
        : []),
      ...(facts.channel === 'comment' && showsTerms(checked) ? ['shows a price or terms to everybody'] : []),
      ...(pushed === undefined ? [] : [`"${pushed.trim()}" puts pressure on the creator, or is not polite`]),
    ];
    return found.length > 0 ? found.join('; ') : undefined;
  },
};

/** A public comment holds no price, work or terms: no figure of them, and no word for the money. */
function showsTerms({ figures, where, languages }: Checked): boolean {
  return (
    figures.some(({ kind }) => kind !== 'bare' && kind !== 'day') ||
    languages.some(({ lexicon }) => firstMatch(where, lexicon.agreement.fee) !== undefined)
  );
}

/** Whether a text is no longer than its channel takes, in words and, where the platform counts them, in characters. */
export function fitsChannel(
  text: string,
  { kind, channel, platform }: CreatorFacingFacts,
  language: string,
): boolean {
  const [, most] = wordLimits(kind, channel);
  const limit = characterLimit(channel, platform);
  return countWords(text, language) <= most && (limit === undefined || [...text].length <= limit);
}

/** The least and the most words of a text. */
export function wordLimits(kind: DraftKind, channel: DraftChannel): readonly [least: number, most: number] {
  return WORDS[kind][channel];
}

/**
 * Words of the running text; the lines of the packages are a table and do not count. Japanese has no spaces:
 * its segments are shorter than words, and two of them count as one.
 */
function countWords(text: string, language: string): number {
  const running = text
    .split('\n')
    .filter((line) => !line.startsWith('- '))
    .join('\n');
  if (language !== 'ja') return countRunning(running);
  const segments = JAPANESE_WORDS.segment(running);
  return Math.round([...segments].filter(({ isWordLike }) => isWordLike).length / 2);
}

const JAPANESE_WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** Runs without a space that hold a letter or a number. */
function countRunning(text: string): number {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’ʻʼ@_-]*/gu) ?? []).length;
}
