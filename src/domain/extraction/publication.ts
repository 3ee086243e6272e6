import { datesIn } from '../drafting/figures/dates-in.ts';
import { Searched } from '../drafting/figures/searched.ts';
import type { Language } from '../drafting/languages/language.ts';
import type { ReadingContext } from './extracted-offer.ts';

export interface Publication {
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
}

const GOES_LIVE =
  /publi\p{L}*|\bpost(?:ed|ing|en|er|ar|a|ear|et)?\b|go(?:es)?[- ]live|going live|\blive\b|\bonline\b|upload\p{L}*|release\p{L}*|\bair\b|deliver\p{L}*|slot|schedul\p{L}*|available|availab\p{L}*|veröffentlich\p{L}*|hochlad\p{L}*|liefer\p{L}*|frei\b|mise en ligne|diffus\p{L}*|sortie|disponib\p{L}*|disponív\p{L}*|subir|postar|entreg\p{L}*|выйд\p{L}*|выход\p{L}*|опублик\p{L}*|публик\p{L}*|размещ\p{L}*|выложу|выпущу|слот\p{L}*|сделаю|joyla\p{L}*|chiqar\p{L}*|chiqadi|e'lon|tayyor|жойла\p{L}*|投稿|公開|掲載|アップ|配信|納品/u;
const DRAFT =
  /draft|entwurf|brouillon|borrador|rascunho|черновик\p{L}*|qoralama|下書き|初稿|invoice|rechnung|factur\p{L}*|fatura|сч[её]т|payment|zahlung|paiement|\bpago\b|pagamento|оплат\p{L}*|to'lov|請求|支払|valid|gültig|válid|valable|действ|answer|reply|antwort|respuesta|réponse|ответ\p{L}*|javob|返信|回答/u;

const UNTIL_BEFORE =
  /(?:\bby|until|till|before|no later than|latest(?: by)?|deadline:?|bis(?: zum| spätestens)?|spätestens(?: am)?|vor dem|avant(?: le)?|jusqu'au|d'ici(?: le| au)?|au plus tard(?: le)?|antes del?|hasta(?: el)?|a más tardar(?: el)?|até(?: o)?(?: dia)?|antes de|no máximo|до|не позднее|к)\s?(?:the |am |le |el |o dia |dia )?$/u;
const UNTIL_AFTER = /^(?:\s?-?(?:gacha|gача|гача)|\s?まで)/u;
const FROM_BEFORE =
  /(?:\bfrom|after|starting(?: on)?|as of|ab(?: dem)?|nach dem|à partir du|après le|dès le|desde(?: el)?|a partir del?|a partir de|depois de|(?<!\p{L})с|(?<!\p{L})со|после|начиная с)\s?(?:the |o dia |dia )?$/u;
const FROM_AFTER = /^(?:\s?-?(?:dan|дан)(?!\p{L})|\s?(?:から|以降))/u;
const RANGE_START =
  /(?:^|[\s(])(?:between |from |zwischen (?:dem )?|vom |du |entre (?:le |el |o )?|del |de |do |с |между )?(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s?(?:-|~|to|and|und|bis(?: zum)?|au|et le|et|al|y el|y|a|ao|e|по|и|から)\s?(?:the |el |le |o )?$/u;

/** When the content goes live, where a sentence says so. A date without a year is the next one from today. */
export function publicationIn(
  text: string,
  heading: string,
  languages: readonly Language[],
  { today }: Pick<ReadingContext, 'today'>,
): Publication | undefined {
  const speaks = GOES_LIVE.test(text) || GOES_LIVE.test(heading);
  if (!speaks || (DRAFT.test(text) && !/publi|post|live|veröffentlich|投稿|公開|размещ|joyla/u.test(text)))
    return undefined;
  const found = [...datesIn(new Searched(text), languages), ...shortDates(text)].sort(
    (a, b) => a.start - b.start,
  );
  const dates = found.flatMap(({ raw, start, day, month, year }) => {
    const date = dateOf(day, month, year, today);
    return date ? [{ date, start, end: start + raw.length }] : [];
  });
  const [first, second] = dates;
  if (!first) return undefined;
  if (second) return inOrder(first.date, second.date);
  const before = text.slice(0, first.start);
  const after = text.slice(first.end);
  const opening = RANGE_START.exec(before)?.[1];
  if (opening !== undefined) {
    const from = dateOf(Number(opening), first.date.month, first.date.year, today);
    return from ? inOrder(from, first.date) : { until: first.date };
  }
  const closing =
    /^\s?(?:-|~|bis|to|al|au|по|dan)\s?(\d{1,2})(?!\d)/u.exec(after)?.[1] ??
    /^~(\d{1,2})日/u.exec(after)?.[1];
  if (closing !== undefined) {
    const until = dateOf(Number(closing), first.date.month, first.date.year, today);
    if (until) return inOrder(first.date, until);
  }
  if (UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(after)) return { until: first.date };
  if (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) return { from: first.date };
  return { from: first.date, until: first.date };
}

function inOrder(a: Temporal.PlainDate, b: Temporal.PlainDate): Publication | undefined {
  return Temporal.PlainDate.compare(a, b) <= 0 ? { from: a, until: b } : undefined;
}

/** `15.01.`, `15/01`: a day and a month in figures. */
function shortDates(
  text: string,
): { raw: string; start: number; day: number; month: number; year?: number }[] {
  return [...text.matchAll(/(?<![\d.,/])(\d{1,2})([./])(\d{1,2})(\.|(?![\d./%]))/gu)].flatMap((match) => {
    const [day, month] = [Number(match[1]), Number(match[3])];
    if (match[2] === '.' && match[4] !== '.' && !/^\d{2}$/u.test(match[3] ?? '')) return [];
    if (day < 1 || day > 31 || month < 1 || month > 12) return [];
    return [{ raw: match[0], start: match.index, day, month }];
  });
}

function dateOf(
  day: number,
  month: number,
  year: number | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const on = (of: number) => {
    try {
      return Temporal.PlainDate.from({ year: of, month, day }, { overflow: 'reject' });
    } catch {
      return undefined;
    }
  };
  if (year !== undefined) return on(year);
  const next = on(today.year);
  return next && Temporal.PlainDate.compare(next, today) >= 0 ? next : on(today.year + 1);
}
