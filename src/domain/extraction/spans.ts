import { COUNT_WORD, countOf } from './words/counts.ts';
import { LETTER, type Place } from './words/patterns.ts';

/** A length of time as it stands in a sentence. */
export interface Span extends Place {
  /** 7 a week, 30 a month, 365 a year; endless for `in perpetuity`. */
  readonly days: number;
}

const UNITS: readonly (readonly [unit: string, days: number])[] = [
  [
    'days?|d|tag(?:e[ns]?)?|tg\\.?|jours?|j|días?|dias?|дн(?:я|ей|ь|и|\\.)?|день|сут(?:ок|ки)|kun(?:lik|ga|gacha|dan|i|lik)?|кун(?:лик|га|гача|дан)?|日間?(?!まで)',
    1,
  ],
  [
    'business days?|working days?|werktagen?|arbeitstagen?|jours ouvr[ée]s|días? (?:hábiles|laborables)|dias úteis|рабочих (?:дня|дней)|рабочих дней|банковских дней|ish kuni?|営業日',
    1,
  ],
  [
    'weeks?|wks?|w|wochen?|kalenderwochen?|semaines?|sem\\.?|semanas?|недел\\p{L}*|нед\\.?|haftalik|hafta(?:ga|gacha|lik)?|ҳафта\\p{L}*|хафта\\p{L}*|週間?',
    7,
  ],
  [
    '(?:calendar )?months?|mos?|mths?|monat(?:e[ns]?|s|ige)?|mois|mes(?:es)?|mês|месяц\\p{L}*|мес\\.?|oy(?:lik|ga|gacha|dan|lik)?|ой(?:лик|га|гача)?|[かカヵヶケ箇ヵ]月間?|ヵ月間?',
    30,
  ],
  [
    'years?|yrs?|y|jahr(?:e[ns]?|s)?|ans?|années?|años?|anos?|год(?:а|у)?|лет|yil(?:lik|ga|gacha)?|йил(?:лик|га)?|年間?',
    365,
  ],
];
const UNIT = UNITS.map(([unit]) => unit)
  .reverse()
  .join('|');
const NAMED: readonly (readonly [words: string, days: number])[] = [
  [
    'half a year|a half[- ]year|ein halbes jahr|halbes jahr|halben jahres?|halbjahr|полгода|полугод\\p{L}*|пол года|yarim yil\\p{L}*|ярим йил\\p{L}*|半年間?|medio año|meio ano|(?:un )?semestre|six[- ]mois|demi-année',
    180,
  ],
  ['a fortnight|zwei wochen|quinze jours|(?:una )?quincena|(?:uma )?quinzena', 14],
  ['(?:a|one|the) quarter(?! of)|(?:ein|einem|das) quartal|(?:un )?trimestre|квартал|chorak yil', 90],
  [
    '(?:a|one|full|whole|entire) year|ein(?:em|es)? jahr(?:es)?|(?:un an|une année)|un año|um ano|один год|на год|(?:в течение|сроком на) год(?:а)?|bir yil(?:lik|ga)?|бир йил\\p{L}*|1年間?|一年間?',
    365,
  ],
  [
    '(?:a|one|full|whole) month|ein(?:em|es|en)? monats?|un mois|un mes|um mês|(?:один|на|в течение) месяц(?:а)?|bir oy(?:lik|ga)?|бир ой\\p{L}*',
    30,
  ],
  [
    '(?:a|one) week|ein(?:er|e) woche|une semaine|una semana|uma semana|(?:одну|на|в течение) неделю?|bir hafta\\p{L}*|бир ҳафта\\p{L}*|一週間',
    7,
  ],
];
const NAMES = NAMED.map(([words]) => words).join('|');
const FOREVER =
  '(?:in )?perpetuity|perpetual(?:ly)?|for ?ever|unlimited (?:in )?(?:time|duration|usage|use|rights)|no time limit|indefinite(?:ly)?|lifetime|evergreen|zeitlich un(?:begrenzt|beschränkt)\\p{L}*|unbefristet\\p{L}*|unbegrenzt\\p{L}*|für immer|(?:à|a) perpétuité|illimitée?s?|sans limite de (?:temps|durée)|pour toujours|a perpetuidad|perpetu[oa]s?|indefinid[oa]s?|para siempre|sin límite de tiempo|vitalíci[oa]s?|perpétu[oa]s?|por tempo (?:indeterminado|ilimitado)|sem prazo|бессрочн\\p{L}*|навсегда|без ограничени\\p{L}+ (?:по )?(?:времени|срок\\p{L}*)|muddatsiz|umrbod|doimiy|муддатсиз|умрбод|доимий|無期限|永久|永続|期限なし';

/** Between two ends of a range: `3-6 months`. */
const SPANS = new RegExp(
  `(?<!${LETTER}|[\\d.,])(?:(?<named>${NAMES})|(?<forever>${FOREVER})|(?:(?<low>\\d{1,3}) ?(?:-|~|to|bis|à|a|до|или) ?)?(?:(?<count>\\d{1,4})(?: ?\\([^()]{1,14}\\))?[ -]?|(?<word>${COUNT_WORD})(?:[ -](?:\\([^()]{1,14}\\) )?|(?<=\\p{Script=Han})))(?:-?(?:ta|шт) )?(?:calendar |full |volle[nr]? |kalender|consecutive |aufeinanderfolgende |jours de )?(?<unit>${UNIT}))(?!${LETTER}|[.,]?\\d)`,
  'gu',
);

/** Every length of time of a text in lower case. */
export function spansIn(text: string): Span[] {
  return [...text.matchAll(SPANS)].flatMap((match) => {
    const days = daysOf(match.groups ?? {});
    const isYear = /^(?:19|20)\d\d ?年$/u.test(match[0]);
    // `12月3日` and `3日` after a month are days of a calendar, not lengths of time.
    const isDate = /日$/u.test(match[0]) && /月 ?$/u.test(text.slice(0, match.index));
    if (days === undefined || isYear || isDate) return [];
    return [{ days, start: match.index, end: match.index + match[0].length }];
  });
}

const NAMED_DAYS = NAMED.map(([words, days]) => [new RegExp(`^(?:${words})$`, 'u'), days] as const);
const UNIT_DAYS = UNITS.map(([words, days]) => [new RegExp(`^(?:${words})$`, 'u'), days] as const);

function daysOf({
  named,
  forever,
  low,
  count,
  word,
  unit,
}: Readonly<Record<string, string | undefined>>): number | undefined {
  if (forever) return Number.POSITIVE_INFINITY;
  if (named) return NAMED_DAYS.find(([pattern]) => pattern.test(named))?.[1];
  const value = countOf(count ?? word ?? '');
  const days = UNIT_DAYS.find(([pattern]) => pattern.test(unit ?? ''))?.[1];
  // A range of time is no one length.
  if (value === undefined || days === undefined || low !== undefined) return undefined;
  return value * days;
}
