import { isFormatOf, type Platform } from '../deliverables.ts';
import type { ExtractedWork } from './extracted-offer.ts';
import type { Statement } from './text/statements.ts';
import { COUNT, countOf, isArticle } from './words/counts.ts';
import { FORMAT, type FormatNoun, formatNoun, PLATFORM, platformNamed } from './words/formats.ts';
import { type Place, uz } from './words/patterns.ts';

/** A line of work as it stands in a sentence. */
export interface FoundWork extends Place {
  readonly platform: Platform;
  readonly format: string;
  /** Missing where the noun stands without a number. */
  readonly quantity?: number;
  readonly seconds?: number;
  /** `article`: an "a" counts, less plainly than a number. `bare`: no number; `plural` tells the noun's form. */
  readonly counted: 'number' | 'article' | 'bare';
  readonly plural: boolean;
  /** Named as the unit of a price: `per Reel`. */
  readonly isUnit: boolean;
  /** Only an addition: `each extra story`. */
  readonly isExtra: boolean;
}

interface Noun extends Place {
  readonly noun: FormatNoun;
  readonly words: string;
}

/**
 * Every line of work that a sentence names; a platform that it names comes first. Without one `platform` is what a bare "video" or
 * "post" means, and `home` what Stories and Reels mean: a mail about a TikTok video may still mean Stories on Instagram.
 */
export function workIn(
  statement: Statement,
  platform: Platform | undefined,
  home: Platform | undefined,
): FoundWork[] {
  const { text, cased } = statement;
  const nouns = withoutPlaces(text, sideBySide(text, nounsIn(text, cased)));
  const named = platformsIn(text);
  const heading = platformsIn(statement.heading)[0]?.platform;
  return nouns.flatMap((found, at) => {
    const earlier = nouns[at - 1];
    const later = nouns[at + 1];
    const from = Math.max(earlier?.end ?? 0, clauseStart(text, found.start));
    const until = Math.min(later?.start ?? text.length, clauseEnd(text, found.end));
    const before = text.slice(from, found.start);
    const behind = text.slice(found.end, until);
    const { quantity, counted, start, end } = countAround(before, behind, found, later !== undefined);
    const near = nearPlatform(named, found, from, until) ?? placeBefore(named, found, text) ?? heading;
    const known = ['story_set', 'reel', 'carousel'].includes(found.noun.format) ? home : platform;
    const place = placeOf(found.noun, near, known, behind);
    if (!place || quantity === 0 || (quantity ?? 1) > 500) return [];
    const seconds = secondsIn(`${before.slice(-40)} ${found.words} ${behind.slice(0, 32)}`);
    return [
      {
        ...place,
        ...(quantity === undefined ? {} : { quantity }),
        ...(seconds === undefined ? {} : { seconds }),
        counted,
        plural: PLURAL.test(found.words),
        isUnit: UNIT_BEFORE.test(text.slice(0, found.start)) || UNIT_BEHIND.test(text.slice(found.end)),
        isExtra: EXTRA.test(before),
        start,
        end,
      },
    ];
  });
}

const PLURAL = /(?:s|ies|es|lar|ов|ей|ий|ки|и|ы|äge|en)$/u;
const UNIT_BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:per|each|every|a price per|pro|je(?:de[sr]?)?|par|chaque|por|por cada|cada|за (?:один|одну|одно|кажд\\p{L}+|1)|кажд\\p{L}+|${uz('har bir|har bitta|bitta')})|/) ?(?:\\d{1,3} ?(?:s|sec)[- ]|(?:instagram|ig|insta|tiktok|tt|youtube|yt|single) )?$`,
  'u',
);
const UNIT_BEHIND = /^ ?(?:1(?:本|投稿|件|回)(?:あたり|につき|ごと)|あたり|につき|ごと)/u;
const EXTRA =
  /(?<!\p{L})(?:each|every|any|per|for) (?:additional|extra|further|more)|(?:jede[sr]?|pro) (?:weitere|zusätzliche)\p{L}*|(?:cada|por) [\p{L}]* ?(?:adicional|extra)|(?:chaque|par) \p{L}+ supplémentaire|кажд\p{L}+ (?:дополнительн|следующ)\p{L}*/u;

function nounsIn(text: string, cased: string): Noun[] {
  return [...text.matchAll(FORMAT)].flatMap((match): Noun[] => {
    const [words] = match;
    const noun = formatNoun(words);
    const place = { start: match.index, end: match.index + words.length };
    return noun && !isNoWork(text, place, words, cased) ? [{ noun, words, ...place }] : [];
  });
}

/** `post` as a verb, `short` as an adjective, `stories` of a brand, `the video` of last time in a link. */
function isNoWork(text: string, { start, end }: Place, words: string, cased: string): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  if (
    /^posts?$/u.test(words) &&
    /(?<!\p{L})(?:(?:to|can|could|will|would|i|we|i'll|i'd|we'll|and|then|please|happily|also|ll|date|should|may|must|me|ich|schnell|not) |')$/u.test(
      before,
    ) &&
    !/\d $/u.test(before)
  )
    return true;
  if (
    /^posts?$/u.test(words) &&
    /^[- ](?:production|prod|date|campaign|it|them|this|that|on (?:the )?\d|by|between|in (?:dec|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov)|within|production)/u.test(
      behind,
    ) &&
    !/(?:\d|one|two|an?|the|x) (?:\p{L}+ ){0,2}$/u.test(before)
  )
    return true;
  if (/^tt$/u.test(words) && cased.slice(start, end) !== 'TT' && !/\d ?x? ?$/u.test(before)) return true;
  if (
    words === 'short' &&
    (!/(?:\d ?x?|one|an?|ein|un|um) ?$/u.test(before) ||
      /^[ -](?:videos?|clips?|form|stor|film)/u.test(behind))
  )
    return true;
  if (CROSS_POSTED.test(before) || /(?<!\p{L})community ?$/u.test(before)) return true;
  if (
    /^投稿$/u.test(words) &&
    /^(?:日|時期|期間|予定|は\d|する|でき|可能|後|して|し|までに|いたし)/u.test(behind)
  )
    return true;
  if (
    /^(?:publications?|publicaci(?:ón|ones)|publicaç(?:ão|ões)|публикаци\p{L}*)$/u.test(words) &&
    !/(?:\d|(?<!\p{L})(?:une?|una|uma?|deux|dos|dois|duas|trois|tres|três|quatre|cuatro|quatro|одн\p{L}+|две|три)) ?(?:x )?(?:\p{L}+ )?$/u.test(
      before,
    )
  )
    return true;
  if (
    /^(?:clips?|photos?|fotos?)$/u.test(words) &&
    !/(?:\d|one|two|three|an?|ein|une?|un[ao]?|um) ?x? ?(?:\p{L}+ ){0,2}$/u.test(before)
  )
    return true;
  return (
    /[/@#._]$/u.test(before) && /[/@.][\p{L}\p{N}/@._-]*$/u.test(before) && !/\d\/$|\p{L}\/$/u.test(before)
  );
}

const CROSS_POSTED =
  /(?:cross-?post\p{L}*|re-?post\p{L}*|share[ds]?|mirror\p{L}*|adapt\p{L}*|duplica\p{L}*|republi\p{L}*) (?:it |also )?(?:to|on|in|auf|en|sur|в|na|no) (?:my |mein\p{L}* |mi |mon )?$/u;

/** `carousel post`, `TikTok video`, `Reel-Video`: two nouns side by side name one piece of work by the more telling one. */
function sideBySide(text: string, nouns: readonly Noun[]): Noun[] {
  const kept: Noun[] = [];
  for (const next of nouns) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.end, next.start) : '';
    if (!last || !/^[ -]?$/u.test(between)) {
      kept.push(next);
      continue;
    }
    const telling = next.noun.weight > last.noun.weight ? next : last;
    kept[kept.length - 1] = {
      ...telling,
      start: last.start,
      end: next.end,
      words: `${last.words} ${next.words}`,
    };
  }
  return kept;
}

const INTO =
  /^(?:s)? ?(?:\([^()]{1,20}\) ?)?(?:pieces? )?(?:for|pour|para|für|in(?: deinem| meinem| einem| das| die)?|into|inside|within|on|as|auf|dans|sur|en|no|nos|na|nas|em|в|внутри|на|для|как|im|als|at) (?:an? |the |my |your |un[ea]? |um[a]? |le |la |les |el |los |один |одн\p{L}+ |моих? |my )?(?:youtube-? ?|instagram |insta |ig )?$/u;

/** `integration in a Reel` is a Reel; `integration in a YouTube video` stays an integration. */
function withoutPlaces(text: string, nouns: readonly Noun[]): Noun[] {
  const kept: Noun[] = [];
  for (const next of nouns) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.end, next.start) : '';
    const isInside =
      last && ['integration', 'post', 'video', 'mention'].includes(last.noun.format) && INTO.test(between);
    if (!last || !isInside || (last.noun.format === 'video' && next.noun.weight < 5)) kept.push(next);
    else if (
      last.noun.format === 'integration' &&
      next.noun.format === 'video' &&
      next.noun.platform !== 'tiktok'
    )
      continue;
    else if (last.noun.format === 'integration' && next.noun.format === 'video' && !next.noun.fixed) continue;
    else if (last.noun.fixed) kept.push(next);
    else kept[kept.length - 1] = { ...next, start: last.start, words: `${last.words} ${next.words}` };
  }
  return kept;
}

const CLAUSE =
  /[,;+:()|•=\n]|(?<!\p{L})(?:and|plus|und|sowie|y|e|et|и|va|hamda|with|mit|con|com|avec|или|or|oder|ou)(?!\p{L})|、|と(?!し)|および|及び|＋|&/gu;

function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(CLAUSE)) start = match.index + match[0].length;
  return start;
}

function clauseEnd(text: string, at: number): number {
  const found = /[,;+&|•=\n]|(?<!\p{L})(?:and|plus|und|sowie|et|и|va|hamda)(?!\p{L})|、/u.exec(
    text.slice(at),
  );
  return found ? at + found.index : text.length;
}

const GAP =
  "(?:(?!(?:per|for|of|with|to|from|at|in|by|the|my|your|our|and|or|is|are|days?|weeks?|months?|hours?|years?|für|pro|je|pour|par|por|para|за|на|в|с|uchun|tage?n?|wochen?|stunden?|monate?n?|jours?|semaines?|mois|heures?|d[ií]as?|semanas?|mes(?:es)?|mês|horas?|de la|do|da|del|der|die|das|после|дн\\p{L}*|недел\\p{L}*|час\\p{L}*|месяц\\p{L}*|kun\\p{L}*|hafta\\p{L}*|oy|k|usd|eur|euros?|dollars?)(?!\\p{L}))[\\p{L}'’.-]+ ?){0,4}?";
const LENGTH =
  '(?:\\(?(?:up to )?\\d{1,3}(?: ?- ?\\d{1,3})?[- ]?(?:s|sec|secs|seconds?|second|min|mins|minutes?|minute|sek\\.?|sekunden|sekündige[srn]?|segundos?|secondes?|секунд\\p{L}*|сек\\.?|минут\\p{L}*|мин\\.?|soniya\\p{L}*|daqiqa\\p{L}*|秒|分)\\)?[- ]?)';
const TIMES =
  '(?: ?(?:x|х|×|mal|times)(?! ?\\d)|[- ]?(?:шт\\.?|штук\\p{L}*|ta|та|dona|дона|pcs\\.?|stück|pieces? of|unidades? de|本の?|個の?|件の?|つの?))?';
/** A count before a noun: `2x 30s vertical`, `a set of three`. */
const COUNT_BEFORE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,$€£:/-])(${COUNT})${TIMES}(?![\\d%.,]|\\p{Script=Latin}|\\p{Script=Cyrillic}) ?(?:- ?)?${LENGTH}?(?:of )?${GAP}${LENGTH}?$`,
  'u',
);
/** `a series of 3`, `3er`, `серия из 3`: one set, whatever it holds. */
const SET_BEFORE =
  /(?:(\d{1,2}|an?|one|two|three|une?|un[ao]?|uma?|eine?[nrms]?|одн\p{L}+|bitta|bir|две|два) )?(?:sets?|series|sequences?|packs?|bundles?|séries?|sets|paquetes?|pacotes?|serien?|reihen?|sequenz(?:en)?|seri[ea]s?|сери(?:я|и|ю|й)|блок\p{L}*|связк\p{L}*|seriya\p{L}*|seriyasi) (?:of|à|aus|mit|von|de|con|com|из) (?:(\d{1,2}|\p{L}+)(?:-\d{1,2})? )?(?:\p{L}+ )?$|(\d{1,2})er[- ](?:set |paket )?$|(\d{1,2})-?(?:part|frame|slide|teilige?[srn]?)[- ](?:series of )?$/u;
const SET_BEHIND =
  /^(?:[- ](?:set|series|sequence|serie|sequenz|reihe|seriyasi|to'plami))?s? ?\(?(?:with |of |à |a |mit |aus |de |x ?)?(\d{1,2})(?:-\d{1,2})? ?(?:frames?|slides?|parts?|folien|teile?|cuadros|vues|tela?s|кадр\p{L}*|слайд\p{L}*|част\p{L}*|枚|フレーム)/u;
/** `Reels x2`, `Reels: 2`, `リール2本`. */
const COUNT_BEHIND =
  /^(?:投稿|動画)?(?:s)?(?: ?(?:x|х|×|\(x?|[:：-]|を|は|が|が計|計|合計) ?| )?(?:x ?)?(\d{1,3}|[一二三四五六七八九十])(?: ?(?:本|枚|件|回|つ|点|セット|x|х|шт\.?|штук\p{L}*|ta|та|dona|pcs?|stück|uds?\.?|unidades?|\)))/u;
const COUNT_BEHIND_PLAIN =
  /^(?: ?(?:x|х|×) ?| ?[:：] ?| [–-] )(\d{1,2})(?![\d.,:/%-]|\p{L}| ?[$€£¥₽円]| ?(?:k|к|usd|eur|gbp|so'?m|руб|сум|days?|tage|kun|дн|months?|h(?!\p{L})|sec|s(?!\p{L})|min|тыс|mln|万|\p{Sc})| \d{3})/u;

function countAround(
  before: string,
  behind: string,
  { start, end }: Place,
  hasLater: boolean,
): { quantity?: number; counted: FoundWork['counted']; start: number; end: number } {
  const set = SET_BEFORE.exec(before);
  if (set) {
    const quantity = countOf(set[1] ?? '1') ?? 1;
    return { quantity, counted: 'number', start: start - set[0].length, end };
  }
  const ahead = COUNT_BEFORE.exec(before);
  const count = ahead?.[1];
  const inSet = SET_BEHIND.exec(behind);
  const countAhead = count === undefined ? undefined : countOf(count);
  if (ahead && count !== undefined && countAhead !== undefined) {
    const counted = isArticle(count) ? 'article' : 'number';
    return { quantity: countAhead, counted, start: start - ahead[0].length, end };
  }
  if (inSet) return { quantity: 1, counted: 'number', start, end: end + inSet[0].length };
  // `TikTok: 2 videos`: the number counts the noun behind it.
  const isLaters = hasLater && COUNT_BEFORE.test(behind) && !/^\P{L}*\d+ ?[本枚件回つ点]/u.test(behind);
  const after = isLaters ? null : (COUNT_BEHIND.exec(behind) ?? COUNT_BEHIND_PLAIN.exec(behind));
  const countBehind = countOf(after?.[1] ?? '');
  if (after && countBehind !== undefined) {
    return { quantity: countBehind, counted: 'number', start, end: end + after[0].length };
  }
  return { counted: 'bare', start, end };
}

interface NamedPlatform extends Place {
  readonly platform: Platform;
}

export function platformsIn(text: string): NamedPlatform[] {
  return [...text.matchAll(PLATFORM)].flatMap((match) => {
    const platform = platformNamed(match[0]);
    return platform ? [{ platform, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The platform named in the noun's own part of the sentence, behind it or before. */
function nearPlatform(
  named: readonly NamedPlatform[],
  { start, end }: Place,
  from: number,
  until: number,
): Platform | undefined {
  const inside = named.find((each) => each.start >= start && each.end <= end);
  const behind = named.find((each) => each.start >= end && each.end <= until && each.start - end < 32);
  const before = named.findLast((each) => each.end <= start && each.start >= from);
  return (inside ?? before ?? behind)?.platform;
}

/** `TikTok: 2 videos`, `on Instagram I'd do 1 post + 2 stories`: the last one named before. */
function placeBefore(named: readonly NamedPlatform[], { start }: Place, text: string): Platform | undefined {
  const before = named.findLast((each) => each.end <= start);
  if (!before || /[.;|]/u.test(text.slice(before.end, start))) return undefined;
  const leads =
    /^ ?[:：]/u.test(text.slice(before.end)) ||
    /(?<!\p{L})(?:on|for|auf|für|en|sur|pour|no|para|в|на|для) $/u.test(text.slice(0, before.start));
  return leads ? before.platform : undefined;
}

function placeOf(
  noun: FormatNoun,
  said: Platform | undefined,
  known: Platform | undefined,
  behind: string,
): { platform: Platform; format: string } | undefined {
  if (noun.fixed) return { platform: noun.platform, format: noun.format };
  const isUnknown =
    /^ ?(?:in|on|для|в|на|auf|en|sur|no) (?:the |my |мой |мо[её]м |meinem )?(?:telegram|телеграм|тг|vk|вк|threads)/u.test(
      behind,
    );
  if (isUnknown) return undefined;
  for (const place of [said, known]) {
    if (!place) continue;
    if (isFormatOf(place, noun.format)) return { platform: place, format: noun.format };
    // A "video" on YouTube is a dedicated one, on Instagram a Reel; a photo on TikTok or an integration there is a video.
    if (noun.format === 'video' && place === 'youtube') return { platform: place, format: 'dedicated' };
    if (noun.format === 'video' && place === 'instagram') return { platform: place, format: 'reel' };
    if (
      said &&
      place === said &&
      place === 'tiktok' &&
      ['dedicated', 'integration', 'post', 'reel'].includes(noun.format)
    ) {
      return { platform: place, format: 'video' };
    }
    if (
      said &&
      place === said &&
      place === 'instagram' &&
      ['dedicated', 'integration'].includes(noun.format)
    ) {
      return { platform: place, format: 'reel' };
    }
    if (said && place === said && place === 'youtube' && noun.format === 'post') return undefined;
  }
  return { platform: noun.platform, format: noun.format };
}

const SECONDS =
  /(?<![\d.,-])(\d{1,3})(?:[- ]?)(s|secs?|seconds?|second|sek\.?|sekunden|sekündige[srn]?|segundos?|secondes?|секунд\p{L}*|сек\.?|soniya\p{L}*|秒|min|mins|minutes?|minute|minuten|minuti|minutos?|минут\p{L}*|мин\.?|daqiqa\p{L}*|分)(?![\p{Script=Latin}\p{Script=Cyrillic}\d])/u;

/** The length of a video; of a range (`15-30s`) none. */
function secondsIn(words: string): number | undefined {
  const match = SECONDS.exec(words);
  if (!match) return undefined;
  const seconds = Number(match[1]) * (/^(?:min|минут|мин|daqiqa|分)/u.test(match[2] ?? '') ? 60 : 1);
  return seconds >= 1 && seconds <= 14_400 ? seconds : undefined;
}

/** The line as an offer holds it. */
export function asWork({ platform, format, quantity, seconds }: FoundWork): ExtractedWork {
  return { platform, format, quantity: quantity ?? 1, ...(seconds === undefined ? {} : { seconds }) };
}
