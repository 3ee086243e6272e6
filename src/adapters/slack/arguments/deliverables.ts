import { type Deliverable, isFormatOf, PLATFORMS, type Platform } from '../../../domain/deliverables.ts';
import { plainTyped } from './typed-text.ts';

/** What was understood of a text about deliverables, and the pieces that were not. */
export interface TypedDeliverables {
  readonly deliverables: readonly Deliverable[];
  readonly unknown: readonly string[];
}

/** The words for formats; the platform is the one meant when none is said and the context's has no such format. */
const FORMAT_WORDS: readonly { words: RegExp; format: string; platform?: Platform }[] = [
  { words: /^(?:reels?|рилс(?:ы|а)?|reellar)$/, format: 'reel', platform: 'instagram' },
  {
    words: /^(?:stor(?:y|ies)|story ?sets?|storylar|сторис|сториз)$/,
    format: 'story_set',
    platform: 'instagram',
  },
  { words: /^(?:carousels?|карусел(?:ь|и))$/, format: 'carousel', platform: 'instagram' },
  { words: /^(?:tik ?toks?)$/, format: 'video', platform: 'tiktok' },
  { words: /^(?:shorts?)$/, format: 'short', platform: 'youtube' },
  { words: /^(?:integrations?|интеграци(?:я|и))$/, format: 'integration', platform: 'youtube' },
  { words: /^(?:dedicated(?: videos?)?)$/, format: 'dedicated', platform: 'youtube' },
  { words: /^(?:videos?|clips?|видео|videolar)$/, format: 'video', platform: 'tiktok' },
  { words: /^(?:tweets?)$/, format: 'post', platform: 'x' },
  { words: /^(?:pins?)$/, format: 'pin', platform: 'pinterest' },
  { words: /^(?:streams?|livestreams?)$/, format: 'stream', platform: 'twitch' },
  { words: /^(?:mentions?)$/, format: 'mention', platform: 'podcast' },
  { words: /^(?:newsletters?)$/, format: 'mention', platform: 'newsletter' },
  { words: /^(?:podcasts?)$/, format: 'mention', platform: 'podcast' },
  { words: /^(?:blogs?|blog ?posts?|articles?)$/, format: 'post', platform: 'blog' },
  { words: /^(?:posts?|photos?|пост(?:а|ов|ы)?)$/, format: 'post' },
];

const PLATFORM_WORDS: Readonly<Record<string, Platform>> = {
  ...Object.fromEntries(PLATFORMS.map((platform) => [platform, platform])),
  ig: 'instagram',
  insta: 'instagram',
  tt: 'tiktok',
  yt: 'youtube',
  fb: 'facebook',
  twitter: 'x',
  snap: 'snapchat',
};

const COUNT_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const SECONDS = /^(\d{1,4})(?:-| )?(s|sec|secs|second|seconds|min|mins|minute|minutes)$/;

/**
 * Reads `2 reels + 3 stories`, `two 30s TikToks and 1 carousel`. A format without a platform belongs to the
 * platform of the context, else to the one it is usual on. A Story here is one Story set, the unit that is priced.
 */
export function parseDeliverablesText(
  text: string,
  options: { platform?: Platform | undefined } = {},
): TypedDeliverables {
  const pieces = plainTyped(text)
    // A capital X before posts is the platform; a small one counts: "2 X posts", "2 x posts".
    .replace(/\bX(?=\s+posts?\b)/g, 'twitter')
    .toLowerCase()
    .split(/\s*(?:\+|,|;|&|\band\b|\bplus\b)\s*/)
    .filter((piece) => piece !== '');
  const deliverables: Deliverable[] = [];
  const unknown: string[] = [];
  let platform = options.platform;
  for (const piece of pieces) {
    const line = lineOf(piece, platform);
    if (line) {
      deliverables.push(line);
      platform ??= platformNamed(piece);
    } else unknown.push(piece);
  }
  return { deliverables, unknown };
}

/** The platform that a word of the text names, if one does. */
export function platformNamed(text: string): Platform | undefined {
  return text
    .toLowerCase()
    .replace(/tik ?toks?/g, 'tiktok')
    .split(/[^\p{L}]+/u)
    .map((word) => (Object.hasOwn(PLATFORM_WORDS, word) ? PLATFORM_WORDS[word] : undefined))
    .find((platform) => platform !== undefined);
}

/** The format that words name, on the platform said, the context's, or the usual one. */
export function formatNamed(
  words: string,
  context: { said?: Platform | undefined; platform?: Platform | undefined },
): { platform: Platform; format: string } | undefined {
  const entry = FORMAT_WORDS.find(({ words: pattern }) => pattern.test(words));
  if (!entry) return undefined;
  for (const platform of [context.said, context.platform]) {
    if (platform && isFormatOf(platform, entry.format)) return { platform, format: entry.format };
    // A "video" on YouTube is a dedicated one, on Instagram a Reel.
    if (platform === 'youtube' && entry.format === 'video') return { platform, format: 'dedicated' };
    if (platform === 'instagram' && entry.format === 'video') return { platform, format: 'reel' };
    if (platform && context.said) return undefined;
  }
  return entry.platform ? { platform: entry.platform, format: entry.format } : undefined;
}

function lineOf(piece: string, platform: Platform | undefined): Deliverable | undefined {
  const words = piece
    .replace(/^(\d{1,3})\s*x\s*(?=\S)/, '$1 ')
    .replace(/(\d)\s*-?\s*(seconds?|secs?|minutes?|mins?)\b/g, '$1-$2')
    .split(' ')
    .filter((word) => word !== 'x' && word !== 'of' && word !== 'on' && word !== 'instagrams');
  const { count, rest } = countOf(words);
  const { seconds, rest: withoutLength } = lengthOf(rest);
  const said = platformNamed(withoutLength.join(' '));
  const named = withoutLength.filter((word) => !Object.hasOwn(PLATFORM_WORDS, word));
  const what =
    formatNamed(named.join(' '), { said, platform }) ?? wholeWord(withoutLength, { said, platform });
  if (!what || count < 1 || count > 500) return undefined;
  return { ...what, quantity: count, ...(seconds === undefined ? {} : { seconds }) };
}

/** `newsletter`, `podcast`, `blog`, `tiktok` name a platform and a format in one word. */
function wholeWord(
  words: readonly string[],
  context: { said?: Platform | undefined; platform?: Platform | undefined },
) {
  return formatNamed(words.join(' '), { platform: context.platform });
}

function countOf(words: readonly string[]): { count: number; rest: readonly string[] } {
  const first = words[0] ?? '';
  if (/^\d{1,4}$/.test(first)) return { count: Number(first), rest: words.slice(1) };
  const count = Object.hasOwn(COUNT_WORDS, first) ? COUNT_WORDS[first] : undefined;
  return count === undefined ? { count: 1, rest: words } : { count, rest: words.slice(1) };
}

function lengthOf(words: readonly string[]): { seconds?: number; rest: readonly string[] } {
  const index = words.findIndex((word) => SECONDS.test(word));
  const match = SECONDS.exec(words[index] ?? '');
  if (!match) return { rest: words };
  const seconds = Number(match[1]) * (match[2]?.startsWith('m') ? 60 : 1);
  const rest = words.toSpliced(index, 1);
  return seconds >= 1 && seconds <= 14_400 ? { seconds, rest } : { rest };
}
