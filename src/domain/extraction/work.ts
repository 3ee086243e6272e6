import { isFormatOf, type Platform } from '../deliverables.ts';
import type { ExtractedWork } from './extracted-offer.ts';
import { COUNT, countOf } from './spans.ts';

interface Noun {
  readonly words: string;
  readonly format: string;
  /** The platform that the noun alone means. */
  readonly platform: Platform;
  /** The noun names its platform, whatever else is said. */
  readonly fixed?: boolean;
}

/** Nouns of work in the eight languages, the more telling ones first. */
const NOUNS: readonly Noun[] = [
  { words: 'igr|ig[- ]?reels?', format: 'reel', platform: 'instagram', fixed: true },
  { words: 'igs|ig[- ]?stor(?:y|ies)', format: 'story_set', platform: 'instagram', fixed: true },
  { words: 'igc|ig[- ]?carousels?', format: 'carousel', platform: 'instagram', fixed: true },
  {
    words:
      'igp|ig[- ]?posts?|feed ?posts?|feed-?beiträge?|feedbeitrag|posts? (?:no|en el|dans le|au) feed|in-feed posts?|フィード投稿',
    format: 'post',
    platform: 'instagram',
  },
  {
    words: "reels?(?:lar)?(?:ni|ga)?|рилс\\p{L}*|reel'?s|rils\\p{L}*|リール(?:動画)?(?:投稿)?",
    format: 'reel',
    platform: 'instagram',
  },
  {
    words:
      'story[- ]?sets?|story[- ]?sequenzen|stor(?:y|ies)(?:s|larni|lar)?(?:[- ]?(?:frames?|slides?|sequences?|posts?|reihen?|sets?))?|storys|сторис\\p{L}*|сториз\\p{L}*|историй|истори(?:и|я)|storis\\p{L}*|hikoya\\p{L}*|istoriya\\p{L}*|historias?|stories|ストーリーズ?(?:投稿)?',
    format: 'story_set',
    platform: 'instagram',
  },
  {
    words:
      'carousels?|carrousels?|carrusel(?:es)?|carrossel|carrosséis|karussell\\p{L}*|карусел\\p{L}*|karusel\\p{L}*|カルーセル(?:投稿)?',
    format: 'carousel',
    platform: 'instagram',
  },
  {
    words:
      'tik ?tok[- ]?(?:videos?|clips?|vídeos?|vidéos?|видео|ролик\\p{L}*|videolar)?s?(?:dagi video)?|видео (?:в|для|на) (?:tik ?tok|тикток\\p{L}*|тик-ток\\p{L}*)|vidéos? (?:sur )?tik ?tok|vídeos? (?:no|en|de|para(?: o)?) tik ?tok|тикток\\p{L}*|тик-ток\\p{L}*|tiktokda(?:gi)? video|ティックトック(?:動画)?',
    format: 'video',
    platform: 'tiktok',
    fixed: true,
  },
  {
    words: 'youtube[- ]?shorts?|yt[- ]?shorts?|shorts?(?:video)?s?|шортс\\p{L}*|ショート(?:動画)?',
    format: 'short',
    platform: 'youtube',
  },
  {
    words:
      'dedicated(?: youtube)?(?: videos?)?|dedizierte?s? videos?|eigenes youtube-video|vidéos? dédiée?s?|v[ií]deos? dedicad[oa]s?|отдельн\\p{L}+ (?:видео|ролик\\p{L}*)|alohida video|専用動画|単独動画',
    format: 'dedicated',
    platform: 'youtube',
    fixed: true,
  },
  {
    words:
      'youtube[- ]?(?:integrations?|integrationen)|yt[- ]?(?:integrations?|int)|integrations?|integrationen?|intégrations?|integraci(?:ón|ones)|integraç(?:ão|ões)|интеграц\\p{L}*|integratsiya\\p{L}*|タイアップ(?:動画)?|動画内紹介',
    format: 'integration',
    platform: 'youtube',
    fixed: true,
  },
  {
    words: 'newsletters?|newsletter[- ]?(?:mention|platzierung)',
    format: 'mention',
    platform: 'newsletter',
    fixed: true,
  },
  {
    words: 'podcast[- ]?(?:mentions?|ads?|spots?|reads?)|podcasts?|подкаст\\p{L}*',
    format: 'mention',
    platform: 'podcast',
    fixed: true,
  },
  {
    words:
      'blog[- ]?(?:posts?|articles?|beitrag|beiträge)|articles? de blog|artículos?(?: de| en el)? blog|blogartikel|ブログ記事',
    format: 'post',
    platform: 'blog',
    fixed: true,
  },
  { words: 'tweets?|твит\\p{L}*', format: 'post', platform: 'x', fixed: true },
  { words: 'pins?|пин(?:а|ов|ы)?', format: 'pin', platform: 'pinterest', fixed: true },
  {
    words: 'live ?streams?|streams?|lives?|стрим\\p{L}*|strim\\p{L}*|jonli efir\\p{L}*|ライブ配信|配信',
    format: 'stream',
    platform: 'twitch',
    fixed: true,
  },
  {
    words: 'videos?(?:lar)?|vídeos?|vidéos?|clips?|видео(?:ролик\\p{L}*)?|ролик\\p{L}*|rolik\\p{L}*|動画',
    format: 'video',
    platform: 'tiktok',
  },
  {
    words:
      'posts?(?:lar)?|photos?|beitr(?:ag|äge)|publications?|publicaci(?:ón|ones)|publicaç(?:ão|ões)|fotos?|пост(?:а|ов|ы)?|post(?:ni|ga)?|投稿',
    format: 'post',
    platform: 'instagram',
  },
];

const PLATFORMS: readonly (readonly [RegExp, Platform])[] = [
  [
    /instagram|insta(?![\p{L}])|(?<![\p{L}])ig(?![\p{L}])|инстаграм\p{L}*|инсте|インスタ(?:グラム)?/u,
    'instagram',
  ],
  [/tik ?tok|тик-?ток\p{L}*|(?<![\p{L}])tt(?![\p{L}])|ティックトック/u, 'tiktok'],
  [/youtube|ютуб\p{L}*|(?<![\p{L}])yt(?![\p{L}])|ユーチューブ/u, 'youtube'],
  [/facebook|(?<![\p{L}])fb(?![\p{L}])|фейсбук\p{L}*/u, 'facebook'],
  [/linkedin/u, 'linkedin'],
  [/pinterest/u, 'pinterest'],
  [/snapchat|(?<![\p{L}])snap(?![\p{L}])/u, 'snapchat'],
  [/twitch/u, 'twitch'],
  [/twitter|(?<![\p{L}\p{N}])x(?= posts?)/u, 'x'],
];

const LENGTH =
  '(?:\\d{1,3}[- ]?(?:s|sec|secs|seconds?|min|mins|minutes?|sek|sekunden|секунд\\p{L}*|сек|минут\\p{L}*|秒|分)(?:ige[srn]?)?[- ]+)';
const ADJECTIVE =
  '(?:(?:instagram|insta|ig|tik ?tok|tt|youtube|yt|facebook|linkedin|on|more|extra|additional|static|separate|short|long|sponsored|organic|ugc|new|different|posted|zusätzliche[srn]?|neue[srn]?|eigene[srn]?|weitere|statische[srn]?|рекламн\\p{L}+|отдельн\\p{L}+|в инстаграм\\p{L}*|nouvelles?|courtes?|cort[oa]s?|curt[oa]s?|dona|ta|шт(?:\\.|ук\\p{L}*)?|個の|本の)[- ]+)';
const COUNTED = `(?<count>${COUNT})(?:\\s?(?:x|×|х|mal)\\s?|[- ]?(?:шт\\.?|штук\\p{L}*|ta|dona|本|個|件|つ|pcs\\.?)[の ]*|[- ]+|(?=[\\u3040-\\u30ff\\u4e00-\\u9fff]))${LENGTH}?${ADJECTIVE}{0,3}${LENGTH}?`;

const EACH: readonly (readonly [RegExp, RegExp, Noun])[] = NOUNS.map((noun) => [
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,])${COUNTED}(?<noun>${noun.words})(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?<noun>${noun.words})(?:投稿)?(?:を|は|が|:|：| ?[x×х*] ?|\\s)?(?<count>\\d{1,3})(?:本|枚|件|回|つ|ta|x)?(?![\\p{N}.,%]|\\s?(?:€|\\$|£|円|万|k(?![\\p{L}])|usd|eur|so'm|руб|days?|tage|kun|дн|months?|seconds?|sec))`,
    'gu',
  ),
  noun,
]);

/** A line of work as it stands in a sentence. */
export interface FoundWork {
  readonly work: ExtractedWork;
  readonly start: number;
  readonly end: number;
}

/** Every line of work that a sentence counts. `platform` is what a bare "video" or "post" means; a platform that the sentence names comes first. */
export function workIn(text: string, platform: Platform | undefined): FoundWork[] {
  const found: FoundWork[] = [];
  const add = (match: RegExpExecArray, noun: Noun) => {
    const quantity = countOf(match.groups?.count ?? '');
    const start = match.index;
    const end = start + match[0].length;
    if (!quantity || quantity > 500 || found.some((other) => start < other.end && end > other.start)) return;
    const place = placeOf(noun, platformNear(text, start, end), platform);
    if (place) found.push({ work: { ...place, quantity, ...lengthOf(match[0]) }, start, end });
  };
  for (const [counted, behind, noun] of EACH) {
    for (const match of text.matchAll(counted)) add(match, noun);
    for (const match of text.matchAll(behind)) add(match, noun);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The platform named with the noun, in the words around it up to a comma or a plus. */
function platformNear(text: string, start: number, end: number): Platform | undefined {
  const own = text.slice(start, end);
  const after = (/^[^,;+.&\n\d]{0,30}/u.exec(text.slice(end))?.[0] ?? '').replace(
    /(?:and|und|y|e|et|и|va) .*$/u,
    '',
  );
  const before = /[^,;+.&\n]{0,16}$/u.exec(text.slice(0, start))?.[0] ?? '';
  for (const part of [own, after, before]) {
    const named = PLATFORMS.find(([pattern]) => pattern.test(part));
    if (named) return named[1];
  }
  return undefined;
}

function placeOf(
  noun: Noun,
  said: Platform | undefined,
  platform: Platform | undefined,
): { platform: Platform; format: string } | undefined {
  if (noun.fixed) return { platform: noun.platform, format: noun.format };
  for (const place of [said, platform]) {
    if (!place) continue;
    if (isFormatOf(place, noun.format)) return { platform: place, format: noun.format };
    // A "video" on YouTube is a dedicated one, on Instagram a Reel.
    if (place === 'youtube' && noun.format === 'video') return { platform: place, format: 'dedicated' };
    if (place === 'instagram' && noun.format === 'video') return { platform: place, format: 'reel' };
  }
  return { platform: noun.platform, format: noun.format };
}

const SECONDS =
  /(\d{1,3})[- ]?(s(?:ec(?:s|onds?)?)?|sek(?:unden)?|секунд\p{L}*|сек|秒|min(?:s|utes?)?|минут\p{L}*|分)(?![\p{Script=Latin}\p{Script=Cyrillic}])/u;

function lengthOf(words: string): { seconds?: number } {
  const [, count, unit = ''] = SECONDS.exec(words) ?? [];
  if (count === undefined) return {};
  const seconds = Number(count) * (/^(?:min|минут|分)/u.test(unit) ? 60 : 1);
  return seconds >= 1 && seconds <= 14_400 ? { seconds } : {};
}
