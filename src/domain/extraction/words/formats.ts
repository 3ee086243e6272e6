import type { Platform } from '../../deliverables.ts';
import { uz, wholeWords } from './patterns.ts';

/** A noun of work. */
export interface FormatNoun {
  readonly words: string;
  readonly format: string;
  /** The platform that the noun alone means. */
  readonly platform: Platform;
  /** The noun names its platform, whatever else is said. */
  readonly fixed?: true;
  /** How much the noun says: of two side by side (`carousel post`, `TikTok video`) the more telling one counts. */
  readonly weight: number;
}

/** Nouns in lower case, the longer forms first. */
const FORMAT_NOUNS: readonly FormatNoun[] = [
  { words: 'igr|ig[- ]?reels?', format: 'reel', platform: 'instagram', fixed: true, weight: 9 },
  {
    words: 'igs{1,2}|ig[- ]?stor(?:y|ies|ys)',
    format: 'story_set',
    platform: 'instagram',
    fixed: true,
    weight: 9,
  },
  { words: 'igc|ig[- ]?carousels?', format: 'carousel', platform: 'instagram', fixed: true, weight: 9 },
  { words: 'igp|ig[- ]?posts?', format: 'post', platform: 'instagram', fixed: true, weight: 9 },
  {
    words: `reels?(?:'s|lar)?(?:ni|ga|da)?|reelz|рилс\\p{L}*|рилз\\p{L}*|reel-?videos?|${uz('(?:rils|rilz)\\p{L}*')}|リール(?:動画|投稿)*`,
    format: 'reel',
    platform: 'instagram',
    weight: 8,
  },
  {
    words: `story[- ]?(?:sets?|series|sequences?|sequenzen|serien?|reihen?|frames?|slides?|posts?)|stor(?:y|ies|ys|ie)(?:'s)?(?:[- ]?(?:sets?|series|sequences?|frames?|slides?|posts?))?|сторис\\p{L}*|сториз\\p{L}*|стори|историй|истори(?:и|я|ю)|${uz('(?:storis|stories|hikoya|istoriya)\\p{L}*')}|historias?|ストーリー?ズ?(?:投稿)?`,
    format: 'story_set',
    platform: 'instagram',
    weight: 8,
  },
  {
    words: `carousels?|caroussels?|carrousels?|carrusel(?:es)?|carrossel|carrosséis|carrosseis|kar+us+ell?s?|карусел\\p{L}*|${uz('karusel\\p{L}*')}|カルーセル(?:投稿)?`,
    format: 'carousel',
    platform: 'instagram',
    weight: 8,
  },
  {
    words: `tik[- ]?toks?(?:[- ]?(?:videos?|vídeos?|vidéos?|clips?|видео|ролик\\p{L}*|posts?))?|tt(?:s|[- ]videos?)?|тик-?ток\\p{L}*(?:[- ](?:видео|ролик\\p{L}*))?|${uz('tiktok(?:da|ga|dagi)?(?: video(?:lar)?)?')}|ti[ck]?k?tok動画|ティックトック(?:動画)?`,
    format: 'video',
    platform: 'tiktok',
    fixed: true,
    weight: 6,
  },
  {
    words: `(?:youtube|yt)[- ]?shorts?|shorts?|шортс?\\p{L}*|ショート(?:動画)?`,
    format: 'short',
    platform: 'youtube',
    weight: 8,
  },
  {
    words: `(?:fully )?dedicated (?:youtube |yt )?(?:videos?|uploads?)|dedi[kz]ierte\\p{L}* (?:youtube-?)?videos?|eigene[sn]? (?:youtube-?)?videos?|(?:youtube )?dedicated|vidéos? (?:youtube )?dédiée?s?|v[ií]deos? (?:de youtube |no youtube )?dedicad[oa]s?|отдельн\\p{L}+ (?:видео|ролик\\p{L}*)|полноценн\\p{L}+ (?:видео|ролик\\p{L}*|обзор\\p{L}*)|${uz('alohida video\\p{L}*')}|(?:専用|単独|単体)動画`,
    format: 'dedicated',
    platform: 'youtube',
    weight: 7,
  },
  {
    words: `(?:youtube|yt)[- ]?(?:integrations?|integrationen|int)|(?:mid|pre|post)-?rolls?|integrations?|integrationen|intégrations?|integraci(?:ón|ones)|integraç(?:ão|ões)|интеграц\\p{L}*|нативн\\p{L}+ интеграц\\p{L}*|${uz('integratsiya\\p{L}*')}|タイアップ(?:動画)?|インテグレーション|動画内(?:紹介|pr)`,
    format: 'integration',
    platform: 'youtube',
    weight: 7,
  },
  {
    words:
      'newsletters?(?:[- ]?(?:mentions?|features?|placements?|platzierung|ads?))?|рассылк\\p{L}*|boletín|ニュースレター|メルマガ',
    format: 'mention',
    platform: 'newsletter',
    fixed: true,
    weight: 8,
  },
  {
    words:
      'podcasts?(?:[- ]?(?:mentions?|ads?|spots?|reads?|episodes?|folgen?))?|host[- ]reads?|подкаст\\p{L}*|ポッドキャスト',
    format: 'mention',
    platform: 'podcast',
    fixed: true,
    weight: 8,
  },
  {
    words:
      'blog[- ]?(?:posts?|articles?|beitrag|beiträge|artikel)|articles? de blog|artículos?(?: de| en el)? blog|artigos?(?: de| no)? blog|стат(?:ья|ьи|ью|ей) в блоге|ブログ記事',
    format: 'post',
    platform: 'blog',
    fixed: true,
    weight: 9,
  },
  { words: 'tweets?|твит\\p{L}*|x posts?|ツイート', format: 'post', platform: 'x', fixed: true, weight: 9 },
  {
    words: '(?:idea |pinterest )?pins?|épingles?|пин(?:а|ов|ы)?',
    format: 'pin',
    platform: 'pinterest',
    fixed: true,
    weight: 8,
  },
  {
    words: `live[- ]?streams?|streams?|twitch[- ]streams?|стрим\\p{L}*|${uz('strim\\p{L}*')}|ライブ配信|生配信`,
    format: 'stream',
    platform: 'twitch',
    fixed: true,
    weight: 8,
  },
  {
    words: `linkedin[- ]?posts?|linkedin-?beitr(?:ag|äge)`,
    format: 'post',
    platform: 'linkedin',
    fixed: true,
    weight: 9,
  },
  {
    words: `videos?(?:s|lar)?|vídeos?|vidéos?|clips?|vids?|видео(?:ролик\\p{L}*|шк\\p{L}*)?|видос\\p{L}*|ролик\\p{L}*|${uz('(?:video|rolik)(?:lar|ni|ga|si)?')}|動画`,
    format: 'video',
    platform: 'tiktok',
    weight: 3,
  },
  {
    words: `(?:in[- ]?)?feed[- ]?(?:posts?|photos?|beitr(?:ag|äge))|(?:static |photo |image |grid |permanent )posts?|feedbeitr(?:ag|äge)|posts?(?: (?:no|en el|en|dans le|au|im) feed)?(?:lar)?(?:ni|ga)?|photos?|beitr(?:ag|äge|ägen)|publications?|publicaci(?:ón|ones)|publicaç(?:ão|ões)|fotos?(?:posts?)?|пост(?:а|ов|ы|ом)?|фотопост\\p{L}*|публикаци(?:я|и|ю|й)|${uz('(?:post|foto)(?:lar|ni|ga|i)?')}|(?:フィード|静止画|画像)?投稿`,
    format: 'post',
    platform: 'instagram',
    weight: 2,
  },
];

const EACH = FORMAT_NOUNS.map((noun) => ({ noun, pattern: new RegExp(`^(?:${noun.words})$`, 'u') }));
/** Every noun of work. */
export const FORMAT = new RegExp(wholeWords(...FORMAT_NOUNS.map(({ words }) => words)), 'gu');

/** What a match of `FORMAT` names. */
export function formatNoun(words: string): FormatNoun | undefined {
  return EACH.find(({ pattern }) => pattern.test(words))?.noun;
}

const PLATFORM_WORDS: readonly (readonly [words: string, platform: Platform])[] = [
  [
    `instagram\\p{L}*|insta|ig|инстаграм\\p{L}*|инст[аеуы]|инстаграмм\\p{L}*|${uz('instagram\\p{L}*')}|インスタ(?:グラム)?`,
    'instagram',
  ],
  [`tik[- ]?toks?|tt|тик-?ток\\p{L}*|${uz('tiktok\\p{L}*')}|ティックトック`, 'tiktok'],
  [`youtube\\p{L}*|yt|you tube|ютуб\\p{L}*|ютьюб\\p{L}*|youtubeda|ユーチューブ`, 'youtube'],
  ['facebook|fb|фейсбук\\p{L}*|フェイスブック', 'facebook'],
  ['linkedin', 'linkedin'],
  ['pinterest|пинтерест\\p{L}*', 'pinterest'],
  ['snapchat|snap|снапчат\\p{L}*', 'snapchat'],
  ['twitch|твич\\p{L}*', 'twitch'],
  ['twitter|x\\.com|твиттер\\p{L}*', 'x'],
];
/** Every name of a platform. */
export const PLATFORM = new RegExp(wholeWords(...PLATFORM_WORDS.map(([words]) => words)), 'gu');
const EACH_PLATFORM = PLATFORM_WORDS.map(
  ([words, platform]) => [new RegExp(`^(?:${words})$`, 'u'), platform] as const,
);

export function platformNamed(words: string): Platform | undefined {
  return EACH_PLATFORM.find(([pattern]) => pattern.test(words))?.[1];
}

/** Places of work that Parley has no name for. */
export const UNKNOWN_WORK = new RegExp(
  wholeWords(
    'telegram[- ]?(?:posts?|канал\\p{L}*)?|телеграм\\p{L}*|тг-?канал\\p{L}*|vk|вконтакте|threads|whatsapp|link in (?:my |the |der |meiner |la |mi )?bio|bio[- ]?links?|(?:\\d+ )?bio(?= ?(?:\\+|=|$))|community posts?|instagram lives?|ig lives?|insta lives?|raw (?:footage|files?)|b-?roll|event (?:attendance|appearance)|meet (?:and|&) greet|ссылк\\p{L}* в (?:шапке|био|профиле)|lien en bio|enlace en (?:la )?bio|link na bio',
    'プロフィール(?:に|の)?リンク',
  ),
  'gu',
);
