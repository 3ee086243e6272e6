import { cuesIn, topicOfHeading, topicsOf } from './about.ts';
import { datesIn, type FigureOrder, type FoundDates, periodsIn, type UnclearDate } from './dates.ts';
import type { ReadingContext } from './extracted-offer.ts';
import type { At } from './rights.ts';
import type { Statement } from './text/statements.ts';
import { holds, overlaps, type Place, uz, wordPattern } from './words/patterns.ts';
import type { Topic } from './words/topics.ts';

interface PublicationDays {
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
}

/** What a sentence says of when the content goes live. */
export interface Publication {
  readonly publication?: At<PublicationDays>;
  /** When it is spoken of in words that name no day: `next week`, or in figures whose order cannot be told. */
  readonly unclear?: Place;
  /** Everything in the sentence that is a day, whatever it is about. */
  readonly days: readonly Place[];
}

/** Topics that a day can have. */
const DATED: readonly Topic[] = [
  'publish',
  'draft',
  'reply',
  'payment',
  'usage',
  'exclusivity',
  'whitelisting',
  'online',
  'other',
];

const UNTIL_BEFORE =
  /(?<!\p{L})(?:by|until|till?|before|no later than|not later than|latest(?: by)?|deadline(?: is|:)?|up to|bis(?: zum| spätestens)?|spätestens(?: am| bis(?: zum)?)?|vor(?: dem)?|antes del?|hasta(?: el)?|a más tardar(?: el)?|para(?: el)?|avant(?: le)?|d'ici(?: le| au)?|jusqu'au|au plus tard(?: le)?|até(?: o)?(?: dia)?|antes d[eo]|no máximo até|до|не позднее|не позже|к|крайний срок) ?:? ?(?:end of |the |mon(?:day)?,? |tue(?:sday)?,? |wed(?:nesday)?,? |thu(?:rsday)?,? |fri(?:day)?,? |freitag,? |montag,? )?$/u;
const UNTIL_BEHIND = new RegExp(
  `^(?:\\([^()]{1,3}\\))? ?(?:まで|迄|までに|以前|締め|at the latest|latest|or (?:earlier|before|sooner)|spätestens|au plus tard|a más tardar|${uz("gacha|qadar|gacha bo'lgan")})`,
  'u',
);
const FROM_BEFORE =
  /(?<!\p{L})(?:from|starting(?: on| from)?|as of|after|earliest|not before|no earlier than|ab(?: dem)?|von|nach dem|frühestens(?: am)?|a partir del?|desde(?: el)?|después del|à partir du|dès le|après le|a partir d[eo](?: dia)?|depois d[eo](?: dia)?|с|со|начиная с|после|не раньше|не ранее) ?$/u;
const FROM_BEHIND = new RegExp(
  `^(?:\\([^()]{1,3}\\))? ?(?:から|以降|より|onwards?|or later|${uz('dan(?: keyin| boshlab)?|keyin')})`,
  'u',
);
/** Uzbek writes these endings on the month itself. */
const UNTIL_ENDING = /(?:gacha|гача)$/u;
const FROM_ENDING = /(?:dan|дан)$/u;

/** Words for a time that is no day. */
const VAGUE = wordPattern(
  '(?:next|this|coming|following|end of (?:the|next|this)|early|mid|late|beginning of|middle of)[ -]?(?:week|month|year|jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|q[1-4])|(?:in|within) (?:the next )?(?:a|one|two|three|four|\\d{1,2})(?: to \\w+|-\\d)? (?:days?|weeks?|months?)|tomorrow|asap|soon|q[1-4]|black friday|christmas|(?:on|by|this|next|coming) (?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:nächste[nr]?|kommende[nr]?|diese[nr]?|ende|anfang|mitte) (?:woche|monat|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|des monats|der woche)|morgen|in (?:einer|zwei|drei|\\d) (?:wochen?|tagen|monaten)|(?:am|bis) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
  '(?:la )?(?:próxima|semana que viene|esta) semana|(?:el )?(?:próximo mes|mes que viene)|mañana|(?:a )?(?:principios|mediados|finales|fines) de \\p{L}+|en (?:una|dos|tres|\\d) semanas?|(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
  '(?:la )?semaine prochaine|(?:le )?mois prochain|demain|(?:début|mi-?|fin|courant) ?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|du mois)|dans (?:une|deux|trois|\\d) semaines?|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?',
  '(?:na |a )?(?:próxima semana|semana que vem)|(?:no )?(?:próximo mês|mês que vem)|amanhã|(?:no )?(?:início|meados|final|fim) de \\p{L}+|em (?:uma|duas|três|\\d) semanas?|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?',
  '(?:на )?(?:следующей|этой|той) неделе|(?:в )?следующем месяце|завтра|(?:в )?(?:начале|середине|конце) \\p{L}+|через (?:неделю|месяц|\\d недел\\p{L}+|две недели)|(?:в |до )?(?:понедельник\\p{L}*|вторник\\p{L}*|сред[уы]|четверг\\p{L}*|пятниц\\p{L}*|суббот\\p{L}*|воскресень\\p{L}*)',
  uz(
    "(?:kelasi|keyingi|shu|kelgusi) (?:hafta|oy)\\p{L}*|ertaga|oy (?:oxiri|boshi|o'rtasi)\\p{L}*|(?:bir|ikki|\\d) haftadan (?:keyin|so'ng)|(?:dushanba|seshanba|chorshanba|payshanba|juma|shanba|yakshanba)(?:ga|gacha|kuni)?",
  ),
  '来週|再来週|来月|今週|今月中?|明日|(?:\\d{1,2}月)?(?:上旬|中旬|下旬|初旬|末)|近日中?|(?:[月火水木金土日])曜日?',
);

/** What a sentence says of the days of publication. `speaksOfWork`: it names work or a price, so that a day in it needs no verb. */
export function publicationIn(
  statement: Statement,
  { today }: ReadingContext,
  order: FigureOrder,
  speaksOfWork: boolean,
): Publication {
  const { text } = statement;
  const single = datesIn(text, today, order);
  const periods = periodsIn(text, today, single);
  const dates = [...periods, ...single.filter((date) => !periods.some((period) => overlaps(period, date)))];
  if (dates.length === 0 && !holds(VAGUE, text)) return { days: [] };
  const cues = cuesIn(text, DATED).filter((cue) => !dates.some((date) => overlaps(date, cue)));
  const heading = topicOfHeading(statement.heading, DATED);
  const topics = topicsOf(text, dates, cues, heading);
  const isPublic = (at: number, date: FoundDates | UnclearDate) =>
    topics[at] === 'publish' ||
    (topics[at] === undefined &&
      'from' in date &&
      (speaksOfWork || cues.length === 0) &&
      isBounded(text, date));
  const at = dates.findIndex((date, index) => isPublic(index, date) && 'from' in date);
  const found = dates[at];
  if (found && 'from' in found) {
    const value = boundsOf(text, found);
    return { publication: { value, start: found.start, end: found.end }, days: dates };
  }
  const unclear =
    dates.find((date, index) => isPublic(index, date) && 'unclear' in date) ?? vagueIn(text, heading);
  return { days: dates, ...(unclear ? { unclear } : {}) };
}

/** A span, or a day with a word of time before or behind it. */
function isBounded(text: string, date: FoundDates): boolean {
  const before = text.slice(0, date.start);
  const behind = text.slice(date.end);
  return (
    date.until !== undefined ||
    UNTIL_BEFORE.test(before) ||
    UNTIL_BEHIND.test(behind) ||
    UNTIL_ENDING.test(text.slice(date.start, date.end)) ||
    /(?<!\p{L})(?:on|am|el|le|em|dia|for) ?(?:the )?$/u.test(before)
  );
}

function boundsOf(text: string, { start, end, from, until }: FoundDates): PublicationDays {
  if (until) return { from, until };
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const own = text.slice(start, end);
  if (UNTIL_BEFORE.test(before) || UNTIL_BEHIND.test(behind) || UNTIL_ENDING.test(own))
    return { until: from };
  if (FROM_BEFORE.test(before) || FROM_BEHIND.test(behind) || FROM_ENDING.test(own)) return { from };
  return { from, until: from };
}

/** `I can post next week`: a time that is no day, beside a word for publishing. */
function vagueIn(text: string, heading: Topic | undefined): Place | undefined {
  const places = [...text.matchAll(VAGUE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const topics = topicsOf(text, places, cuesIn(text, DATED), heading);
  return places.find((_, at) => topics[at] === 'publish');
}
