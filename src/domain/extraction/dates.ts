import { MONTH, monthOf } from './words/months.ts';
import type { Place } from './words/patterns.ts';

/** A day, or days from one to another, as a sentence names them. */
export interface FoundDates extends Place {
  readonly from: Temporal.PlainDate;
  /** The last day where a span of days is named. */
  readonly until?: Temporal.PlainDate;
}

/** A day or a month in figures whose order cannot be told: `05/06`. */
export interface UnclearDate extends Place {
  readonly unclear: true;
}

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|re|e|º|ª|°|\\.|-?го|-?е|-?ого|-?му|-?nchi|-?чи)?';
const TO =
  '(?: ?(?:-|–|ー|~|/|to|bis(?: zum)?|through|thru|till?|until|and|und|au|al?|até|hasta|y|e|et|ou|or|по|до|и|dan|дан|va|ва|& ) ?(?:the |el |le |dem |den |o |dia )?)';
const YEAR = '(?:(?:,? ?(?:de |del )?| )(20\\d\\d)(?:-?(?:yil|г\\.?|года|года?))?)?';

/** `3-10 December 2026`, `3rd and 10th of December`, `14-dekabrgacha`, `3. Dezember`. */
const DAY_MONTH = new RegExp(
  `(?<![\\d.,/:$€£]|${LETTER})(?:(20\\d\\d)[- ]?(?:yil(?:ning)?|йил(?:нинг)?)[, ]*)?${DAY}(?:${TO}${DAY})?[- ]?(?:of |de |del |d'|do )?(${MONTH})(?!${LETTER})${YEAR}`,
  'gu',
);
/** `Dec 3-10, 2026`, `December the 3rd`. */
const MONTH_DAY = new RegExp(
  `(?<!${LETTER})(${MONTH})[ ,]?\\s?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|${LETTER})(?:${TO}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,:]\\d| ?${MONTH}|${LETTER}))?(?:,? (20\\d\\d))?`,
  'gu',
);
const ISO = /(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const JAPANESE =
  /(?:(20\d\d) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日?(?: ?(?:\([^()]{1,3}\))?(?: ?[-~–ー] ?|から|より)(?:(\d{1,2}) ?月 ?)?(\d{1,2}) ?日)?/gu;
const FIGURES =
  /(?<![\d.,/:$€£])(\d{1,2})([./-])(\d{1,2})(?:\2(20\d\d|\d\d)|(\.)(?!\d))?(?![\d/%]|[.,:]\d| ?[$€£¥]| ?(?:usd|eur|%))/gu;
const FIGURES_RANGE = /(?<![\d.,/:])(\d{1,2})\.? ?(?:-|–|bis|~) ?(\d{1,2})\.(\d{1,2})\.(20\d\d)?(?!\d)/gu;

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year?: number | undefined;
}

/** How a sentence in figures is read: whether the month comes first, where that can be told. */
export type FigureOrder = 'day first' | 'month first' | 'unknown';

/** Every day and span of days of a sentence. A date without a year is the next one from `today` on. */
export function datesIn(
  text: string,
  today: Temporal.PlainDate,
  order: FigureOrder,
): (FoundDates | UnclearDate)[] {
  const found: (FoundDates | UnclearDate)[] = [];
  const add = (match: RegExpExecArray, from: Parts, until?: Parts) => {
    const place = { start: match.index, end: match.index + match[0].trimEnd().length };
    if (found.some((other) => place.start < other.end && other.start < place.end)) return;
    const first = dateOf(from, today);
    const last = until && first ? lastOf(until, first, today) : undefined;
    if (first && (!until || last)) found.push({ ...place, from: first, ...(last ? { until: last } : {}) });
  };
  for (const match of text.matchAll(ISO))
    add(match, { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  for (const match of text.matchAll(JAPANESE)) {
    const [raw, year, month, day, toMonth, toDay] = match;
    if (!/日/u.test(raw) && toDay === undefined) continue;
    const from = { year: numberOf(year), month: Number(month), day: Number(day) };
    add(
      match,
      from,
      toDay ? { year: numberOf(year), month: Number(toMonth ?? month), day: Number(toDay) } : undefined,
    );
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const [, before, day, to, name = '', after] = match;
    const month = monthOf(name);
    const year = numberOf(before ?? after);
    if (month === undefined) continue;
    add(match, { year, month, day: Number(day) }, to ? { year, month, day: Number(to) } : undefined);
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const [, name = '', day, to, written] = match;
    const month = monthOf(name);
    const year = numberOf(written);
    if (month === undefined) continue;
    add(match, { year, month, day: Number(day) }, to ? { year, month, day: Number(to) } : undefined);
  }
  for (const match of text.matchAll(FIGURES_RANGE)) {
    const [, day, to, month, year] = match;
    const each = { month: Number(month), year: numberOf(year) };
    add(match, { ...each, day: Number(day) }, { ...each, day: Number(to) });
  }
  for (const match of text.matchAll(FIGURES)) {
    const [, first, mark = '', second, year, dot] = match;
    const parts = orderOf(Number(first), Number(second), mark, order);
    const isPlain = year === undefined && dot === undefined;
    // `1.5`, `2-3`: figures with a dot or a dash are days only with their year or a closing dot.
    if (isPlain && (mark === '-' || (mark === '.' && !/^\d{2}$/u.test(second ?? '')))) continue;
    if (parts === undefined) continue;
    if (parts === 'unclear') {
      const place = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => place.start < other.end && other.start < place.end))
        found.push({ ...place, unclear: true });
    } else add(match, { ...parts, year: year && year.length === 2 ? 2000 + Number(year) : numberOf(year) });
  }
  return joinedRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

function orderOf(
  first: number,
  second: number,
  mark: string,
  order: FigureOrder,
): Parts | 'unclear' | undefined {
  const dayFirst = first <= 31 && second <= 12 && first > 0 && second > 0;
  const monthFirst = first <= 12 && second <= 31 && first > 0 && second > 0;
  if (mark === '.' || !monthFirst) return dayFirst ? { day: first, month: second } : undefined;
  if (!dayFirst) return { day: second, month: first };
  if (order === 'unknown' && first !== second) return 'unclear';
  return order === 'month first' ? { day: second, month: first } : { day: first, month: second };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Undefined for a day that no calendar has. */
function dateOf({ day, month, year }: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const on = (each: number) => {
    if (month < 1 || month > 12 || day < 1) return undefined;
    const date = Temporal.PlainDate.from({ year: each, month, day: Math.min(day, 28) });
    return day <= date.daysInMonth ? date.with({ day }) : undefined;
  };
  if (year !== undefined) return on(year);
  const next = on(today.year);
  return next && Temporal.PlainDate.compare(next, today) >= 0 ? next : on(today.year + 1);
}

/** The end of a span is on or after its beginning: `28 December - 3 January`. */
function lastOf(
  parts: Parts,
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const date = dateOf(parts.year === undefined ? { ...parts, year: first.year } : parts, today);
  if (!date) return undefined;
  if (Temporal.PlainDate.compare(date, first) >= 0) return date;
  const later = parts.year === undefined && parts.month !== first.month ? date.add({ years: 1 }) : undefined;
  return later;
}

const JOINS =
  /^(?:-?(?:dan|дан))? ?,?(?:(?:\([^()]{1,12}\))? ?(?:-|–|ー|~|to|bis(?: zum)?|through|till?|until|and|und|au|al?|até|hasta|y|e|et|по|до|и|va|ва|から|より|and the|y el|et le|und dem) ?(?:the |el |le |dem |den |o |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?)?$/u;

/** `3 December - 10 December`: two days with a word of span between. */
function joinedRanges(
  text: string,
  dates: readonly (FoundDates | UnclearDate)[],
): (FoundDates | UnclearDate)[] {
  const joined: (FoundDates | UnclearDate)[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, date.start) : '';
    const goesOn =
      last &&
      'from' in last &&
      !last.until &&
      'from' in date &&
      !date.until &&
      between !== '' &&
      JOINS.test(between) &&
      (!/^ ?(?:and|und|y|e|et|и|va|ва|,)/u.test(between) ||
        /(?:between|zwischen|entre|между) ?(?:dem |el |le )?$/u.test(text.slice(0, last.start)));
    if (goesOn && Temporal.PlainDate.compare(last.from, date.from) <= 0) {
      joined[joined.length - 1] = { start: last.start, end: date.end, from: last.from, until: date.from };
    } else joined.push(date);
  }
  return joined;
}

const WEEK_OF =
  /(?:week (?:of|commencing|starting|beginning)|w\/c|semaine du|semana del?|woche (?:vom|ab)(?: dem)?|недел[яеию]\p{L}* с|haftasi) ?(?:the |el |o )?(?:mon(?:day)?,? )?$/u;
const CALENDAR_WEEK =
  /(?<!\p{L})(?:kw|kalenderwoche|calendar week|week no\.?) ?(\d{1,2})(?: ?(?:-|–|\/|bis|und) ?(?:kw ?)?(\d{1,2}))?(?!\d)/gu;
const WHOLE_MONTH = new RegExp(
  `(?<!${LETTER})(?:(?:in|during|im(?: laufe des)?|im monat|en|durante|em|no mês de|в|в течение)(?: the month of)? (?:le mois de |(?:el )?mes de )?(${MONTH})|(${MONTH.replaceAll('\\p{L}*', '\\p{L}*?')})(?:da|oyida| oyida|да| ойида)|(\\d{1,2})月(?:中(?!旬)|内|に(?!入)))(?!${LETTER}| ?\\d{1,2}(?!\\d))(?:,? (20\\d\\d))?`,
  'gu',
);

/** Weeks and months that are named as a whole: `week of 8 December`, `KW 50`, `in January`. */
export function periodsIn(
  text: string,
  today: Temporal.PlainDate,
  days: readonly (FoundDates | UnclearDate)[],
): FoundDates[] {
  const weeks = days.flatMap((date): FoundDates[] => {
    const opening = WEEK_OF.exec(text.slice(0, date.start));
    if (!opening || !('from' in date) || date.until) return [];
    return [
      {
        start: date.start - opening[0].length,
        end: date.end,
        from: date.from,
        until: date.from.add({ days: 6 }),
      },
    ];
  });
  const numbered = [...text.matchAll(CALENDAR_WEEK)].flatMap((match): FoundDates[] => {
    const from = mondayOf(Number(match[1]), today);
    const last = mondayOf(Number(match[2] ?? match[1]), today);
    if (!from || !last) return [];
    return [{ start: match.index, end: match.index + match[0].length, from, until: last.add({ days: 6 }) }];
  });
  const months = [...text.matchAll(WHOLE_MONTH)].flatMap((match): FoundDates[] => {
    const month = match[3] ? Number(match[3]) : monthOf(match[1] ?? match[2] ?? '');
    if (month === undefined || month < 1 || month > 12) return [];
    const year = numberOf(match[4]) ?? (month >= today.month ? today.year : today.year + 1);
    const from = Temporal.PlainDate.from({ year, month, day: 1 });
    const place = { start: match.index, end: match.index + match[0].length };
    return [
      {
        ...place,
        from: month === today.month && year === today.year ? today : from,
        until: from.with({ day: from.daysInMonth }),
      },
    ];
  });
  return [...weeks, ...numbered, ...months];
}

/** The Monday of the next ISO week of that number. */
function mondayOf(week: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (week < 1 || week > 53) return undefined;
  const in_ = (year: number) => {
    const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
    return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  };
  const monday = in_(today.year);
  return Temporal.PlainDate.compare(monday.add({ days: 6 }), today) >= 0 ? monday : in_(today.year + 1);
}
