import type { Usage } from '../terms.ts';
import { type Cue, cuesIn, topicOfHeading, topicsOf } from './about.ts';
import { categoryOf } from './category.ts';
import { type Span, spansIn } from './spans.ts';
import type { Statement } from './text/statements.ts';
import { NO_BEFORE, NO_BEHIND, NONE_BEHIND } from './words/negation.ts';
import { overlaps, type Place, placesOf } from './words/patterns.ts';
import { TOPICS, type Topic } from './words/topics.ts';
import { ORGANIC, ORGANIC_ONLY, PAID } from './words/usage-kinds.ts';

/** A value that stands at a place of a sentence. */
export interface At<T> extends Place {
  readonly value: T;
}

/** What a sentence says of rights. */
export interface Rights {
  readonly usage?: At<Usage>;
  readonly whitelistingDays?: At<number>;
  readonly exclusivity?: At<{ readonly days: number; readonly category?: string }>;
  /** Rights that it speaks of without saying for how long. */
  readonly unclear: readonly ('usage' | 'whitelisting' | 'exclusivity')[];
}

const RIGHTS = ['whitelisting', 'exclusivity', 'usage'] as const;

export interface TimedSpan extends Span {
  readonly topic: Topic | undefined;
}

/** Every length of time of a sentence with what it is about. */
export function timedSpans({ text, heading }: Statement): TimedSpan[] {
  const spans = spansIn(text).filter(
    ({ start }) =>
      !/(?:[$€£¥円]|\d|usd|eur|so'm|руб\.?) ?(?:per |\/ ?)?$/u.test(text.slice(0, start)) ||
      /\d/u.test(text[start] ?? ''),
  );
  if (spans.length === 0) return [];
  const topics = topicsOf(text, spans, cuesOf(text, TOPICS), topicOfHeading(heading, TOPICS));
  return spans.map((span, at) => ({ ...span, topic: topics[at] }));
}

/** The cues of a text; that a licence is exclusive or not is about the content, not about competitors. */
function cuesOf(text: string, topics: readonly Topic[]): Cue[] {
  const licences = [EXCLUSIVE_LICENCE, OPEN_LICENCE].flatMap((pattern) => placesOf(pattern, text));
  return cuesIn(text, topics).filter(
    (cue) => cue.topic !== 'exclusivity' || !licences.some((licence) => overlaps(licence, cue)),
  );
}

/** What a sentence says of usage, whitelisting and exclusivity. */
export function rightsIn(statement: Statement, spans: readonly TimedSpan[]): Rights {
  const cues = cuesOf(statement.text, RIGHTS);
  const heading = topicOfHeading(statement.heading, RIGHTS);
  const about = (topic: Topic) => spans.filter((span) => span.topic === topic);
  const of = (topic: Topic) => cues.filter((cue) => cue.topic === topic);
  const usage = usageIn(statement, about('usage'), of('usage'), cues);
  const whitelistingDays = whitelistingIn(statement, about('whitelisting'), of('whitelisting'));
  const exclusivity = exclusivityIn(statement, about('exclusivity'), of('exclusivity'));
  const speaksOf = (topic: Topic) => of(topic).length > 0 || heading === topic;
  return {
    ...(usage ? { usage } : {}),
    ...(whitelistingDays ? { whitelistingDays } : {}),
    ...(exclusivity ? { exclusivity } : {}),
    unclear: [
      ...(!usage && of('usage').some((cue) => PLAIN_USAGE.test(statement.text.slice(cue.start, cue.end)))
        ? (['usage'] as const)
        : []),
      ...(!whitelistingDays && speaksOf('whitelisting') ? (['whitelisting'] as const) : []),
      ...(!exclusivity && of('exclusivity').length > 0 ? (['exclusivity'] as const) : []),
    ],
  };
}

/** Words that are surely about rights, not only `ads` or `use`. */
const PLAIN_USAGE =
  /usage|licen[cs]|rights|buy-?out|nutzungs|lizenz|droits|cession|derechos|direitos|cessão|прав|лиценз|huquq|ҳуқуқ|litsenz|二次|利用|使用|ライセンス|organic|paid \p{L}/u;

function usageIn(
  statement: Statement,
  spans: readonly TimedSpan[],
  own: readonly Cue[],
  cues: readonly Cue[],
): At<Usage> | undefined {
  const { text } = statement;
  const isLicence = placesOf(EXCLUSIVE_LICENCE, text).some((place) => !isDenied(text, place));
  const usable = spans.filter(({ days }) => days >= 1 && (days <= 3650 || days === Number.POSITIVE_INFINITY));
  const kinds = usable.map((span) => ({ span, kind: kindAt(statement, span, cues) }));
  // Of organic and paid use with times of their own the paid one is what costs.
  const chosen = kinds.find(({ kind }) => kind === 'paid') ?? kinds[0];
  if (chosen) {
    const { days, start, end } = chosen.span;
    const duration = days === Number.POSITIVE_INFINITY ? ('perpetual' as const) : days;
    return { value: { kind: chosen.kind, duration, exclusiveLicence: isLicence }, start, end };
  }
  const none = own.find((cue) => isDenied(text, cue));
  if (none && !ORGANIC_ONLY.test(text)) {
    return {
      value: { kind: 'none', duration: 0, exclusiveLicence: false },
      start: none.start,
      end: none.end,
    };
  }
  const buyout = own.find((cue) => /buy-?out|バイアウト|байаут/u.test(text.slice(cue.start, cue.end)));
  if (buyout && /full|total|complete|komplett|vollständig|complet|полн/u.test(text)) {
    return {
      value: { kind: 'paid', duration: 'perpetual', exclusiveLicence: isLicence },
      start: buyout.start,
      end: buyout.end,
    };
  }
  return undefined;
}

/** Whether the use at a time is paid or organic: what its own part of the sentence says, else the whole of it, else the heading. */
function kindAt({ text, heading }: Statement, span: Place, cues: readonly Cue[]): 'organic' | 'paid' {
  const masked = cues
    .filter(({ topic }) => topic === 'whitelisting')
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  if (BOTH.test(masked) && !DENIES_PAID.test(masked)) return 'paid';
  const part = partAround(masked, span);
  for (const words of [part, masked, heading]) {
    const isPaid = PAID.test(words) && !ORGANIC_ONLY.test(words) && !DENIES_PAID.test(words);
    if (isPaid) return 'paid';
    if (ORGANIC.test(words) || DENIES_PAID.test(words)) return 'organic';
  }
  return 'organic';
}

/** `organic and paid`: one time for both. */
const BOTH = new RegExp(
  `(?:${ORGANIC.source})[^,;.]{0,10}?(?:\\+|&|\\/|(?<!\\p{L})(?:and|und|et|y|e|и|va)(?!\\p{L})) ?[^,;.]{0,12}?(?:${PAID.source})`,
  'u',
);

const DENIES_PAID = new RegExp(
  `${NO_BEFORE} (?:\\p{L}+ ){0,2}?(?:${PAID.source})|(?:${PAID.source})${NO_BEHIND.slice(1)}`,
  'u',
);

/** Whether the use at a time of a sentence is paid or organic. */
export function usageKindAt(statement: Statement, span: Place): 'organic' | 'paid' {
  return kindAt(statement, span, cuesIn(statement.text, RIGHTS));
}

function partAround(text: string, { start, end }: Place): string {
  const before =
    text
      .slice(0, start)
      .split(/[,;•|+、]|(?<!\p{L})(?:and|und|y|e|et|и|va)(?!\p{L})/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[,;•|+、]|(?<!\p{L})(?:and|und|y|e|et|и|va)(?!\p{L})/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

const EXCLUSIVE_LICENCE =
  /(?<!non[- ]|not )exclusive (?:\p{L}+ ){0,2}?(?:licen[cs]e|use|usage|rights|content(?= (?:rights|licen|usage)))|(?<!nicht[- ])exklusive[nrs]? (?:nutzung|lizenz|recht|verwertung)\p{L}*|ausschließliche\p{L}* (?:nutzung|recht)\p{L}*|(?:licence|cession) exclusive|droits? (?:\p{L}+ ){0,2}?(?<!non )exclusifs?|licencia exclusiva|derechos? (?:\p{L}+ ){0,2}?(?<!no )exclusivos?|uso exclusivo|licença exclusiva|direitos? (?:\p{L}+ ){0,2}?(?<!não )exclusivos?|(?<!\p{L})(?:эксклюзивн|исключительн)\p{L}* (?:прав|лиценз)\p{L}*|eksklyuziv (?:huquq|litsenziya|foydalan)\p{L}*|独占(?:的な?)?(?:使用|利用|ライセンス|許諾)\p{L}*/gu;
/** A licence that others may have too. */
const OPEN_LICENCE =
  /(?:non[- ]|not )exclusive|nicht[- ]exklusiv\p{L}*|non[- ]exclusi(?:ve|f)s?|no exclusiv[oa]s?|não exclusiv[oa]s?|(?:не ?эксклюзивн|неисключительн)\p{L}*|非独占\p{L}*/gu;

const BEFORE_TERM = new RegExp(`${NO_BEFORE}[ :]?(?:(?:the|any|\\p{L}+) ){0,2}$`, 'u');
const BEHIND_TERM = new RegExp(NO_BEHIND, 'u');
const NONE_TERM = new RegExp(NONE_BEHIND, 'u');
const OWN_DENIAL = /^(?:no |non-?|sin |sem |sans |pas de |ohne |keine? |не |без )|(?:siz|сиз)(?:lik)?$/u;

/** Whether a sentence says that there is none of what a cue names. */
export function isDenied(text: string, { start, end }: Place): boolean {
  return (
    BEFORE_TERM.test(text.slice(0, start)) ||
    BEHIND_TERM.test(text.slice(end)) ||
    NONE_TERM.test(text.slice(end)) ||
    OWN_DENIAL.test(text.slice(start, end))
  );
}

/** `30 adcode`, `spark code 30`: days of a code without their unit. */
const BARE_CODE =
  /(?<![\p{L}\p{N}.,$€£])(\d{1,3}) ?(?:d(?:ays?)? ?)?(?:ad ?codes?|spark ?(?:ad )?codes?|spark ?ads?|whitelist\p{L}*|wl)(?!\p{L})|(?:ad ?code|spark ?code|spark ?ads|whitelisting|wl)[ :x-]{1,3}(\d{1,3})(?: ?d(?:ays?)?)?(?![\p{L}\p{N}.,%]| ?[$€£¥%k])/u;

function whitelistingIn(
  { text }: Statement,
  spans: readonly TimedSpan[],
  own: readonly Cue[],
): At<number> | undefined {
  const timed = spans.find(({ days }) => days >= 1 && days <= 1095);
  if (timed) return { value: timed.days, start: timed.start, end: timed.end };
  const bare = BARE_CODE.exec(text);
  const days = Number(bare?.[1] ?? bare?.[2] ?? 0);
  if (bare && days >= 7 && days <= 1095)
    return { value: days, start: bare.index, end: bare.index + bare[0].length };
  const denied = own.find((cue) => isDenied(text, cue));
  return denied ? { value: 0, start: denied.start, end: denied.end } : undefined;
}

/** Only words for exclusivity itself can be denied: `no competitors for 3 months` grants it. */
const ITSELF = /exclusiv|exclusi[fv]|exklusiv|эксклюз|eksklyuziv|ekskluziv|эксклюзив|独占|専属|排他|競合/u;

function exclusivityIn(
  { text, cased }: Statement,
  spans: readonly TimedSpan[],
  own: readonly Cue[],
): Rights['exclusivity'] {
  const timed = spans.find(({ days }) => days >= 1 && days <= 1095);
  if (timed) {
    const category = categoryOf(text, cased);
    return {
      value: { days: timed.days, ...(category ? { category } : {}) },
      start: timed.start,
      end: timed.end,
    };
  }
  const named = own.filter((cue) => ITSELF.test(text.slice(cue.start, cue.end)));
  const denied = named.find(
    (cue) => isDenied(text, cue) || /^non-?exclu|^exclusive of/u.test(text.slice(cue.start, cue.end)),
  );
  return denied && !spans.some(({ days }) => days > 1095)
    ? { value: { days: 0 }, start: denied.start, end: denied.end }
    : undefined;
}
