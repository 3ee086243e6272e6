import { cuesIn } from '../about.ts';
import type { Statement } from '../text/statements.ts';
import type { Place } from '../words/patterns.ts';
import * as cues from '../words/price-cues.ts';
import type { FoundWork } from '../work.ts';
import type { Amount } from './amounts.ts';

/** How an amount of a sentence bears on the price. */
export type Role =
  /** For everything. */
  | 'total'
  /** What they would take after all. */
  | 'final'
  | 'ask'
  /** What they usually take. */
  | 'usual'
  /** For one piece. */
  | 'each'
  /** For rights or other things besides the work, or only if wanted. */
  | 'extra'
  /** A part that is paid at a time. */
  | 'part';

/** An amount that may be a price. */
export interface Ask {
  readonly statement: Statement;
  readonly amount: Amount;
  readonly role: Role;
  /** The label of the option that it belongs to: `option b`. */
  readonly option?: string;
  /** What they usually take, so that another price for a piece counts before it. */
  readonly isUsual: boolean;
  /** The work of the same sentence, and of the amount's own part of it. */
  readonly work: readonly FoundWork[];
  readonly own: readonly FoundWork[];
}

/** What else of a sentence is known when its amounts are judged. */
export interface Surroundings {
  readonly statement: Statement;
  readonly amounts: readonly Amount[];
  readonly work: readonly FoundWork[];
  /** Lengths of time, days and shares: a number in them is no price. */
  readonly taken: readonly Place[];
  /** Whether all prices of the mail have one currency that it names. */
  readonly declared: string | undefined;
  readonly option: string | undefined;
}

/** Every amount of a sentence that may be a price, with how it bears on it. Prices of others and of the past are none. */
export function asksIn(around: Surroundings): Ask[] {
  const { statement, amounts, work, option } = around;
  const prices = amounts.filter((amount) => isPrice(around, amount));
  return prices.flatMap((amount): Ask[] => {
    const part = partOf(statement.text, amount, prices);
    const own = work.filter((each) => each.start >= part.start && each.end <= part.end);
    const role = isSaidAgain(statement.text, amount, prices)
      ? undefined
      : roleOf(around, amount, prices, own);
    const currency = amount.currency ?? amount.inherited;
    return role
      ? [
          {
            statement,
            amount: { ...amount, ...(currency ? { currency } : {}) },
            role,
            isUsual: cues.USUAL.test(statement.text.slice(part.start, amount.start)),
            work,
            own,
            ...(option ? { option } : {}),
          },
        ]
      : [];
  });
}

/** `$500 (about 460 €)`, `1.000 € (1.190 € inkl. MwSt.)`: the same price in other words. */
function isSaidAgain(text: string, amount: Amount, prices: readonly Amount[]): boolean {
  const before = prices.findLast((other) => other.end <= amount.start);
  if (!before) return false;
  const between = text.slice(before.end, amount.start);
  const inBrackets = /^[^()]{0,24}\((?![^()]*\))[^()]{0,30}$/u.test(between);
  const isTaxed = /(?:inkl|incl|brutto|gross|ttc|con iva|с ндс|with vat|税込|including)/u.test(
    between + text.slice(amount.end, amount.end + 24),
  );
  const isConverted =
    amount.currency !== undefined && before.currency !== undefined && amount.currency !== before.currency;
  return (
    (inBrackets && (isTaxed || isConverted)) ||
    (isConverted &&
      /^ ?(?:=|\/|≈|~|or|oder|bzw\.?|или|o|ou|yoki) ?(?:about |around |ca\.? |~)?$/u.test(between))
  );
}

/** The amount's own part of the sentence: from the amount before it to the one behind. */
function partOf(text: string, { start, end }: Place, all: readonly Place[]): Place {
  const before = all.findLast((other) => other.end <= start);
  const behind = all.find((other) => other.start >= end);
  const from = before ? before.end + edgeIn(text.slice(before.end, start), 'first') : 0;
  const until = behind ? end + edgeIn(text.slice(end, behind.start), 'last') : text.length;
  return { start: from, end: until };
}

const EDGE =
  /[,;|•/)](?!\d)|(?<!\p{L})(?:and|but|und|aber|or|oder|plus|y|o|pero|et|mais|ou|e|mas|и|а|но|или|va|lekin|yoki)(?!\p{L})|\s[+–-]\s|、|が、|。/gu;

/** Where the part before an edge ends or the one behind it begins; between two amounts the first edge parts them. */
function edgeIn(between: string, which: 'first' | 'last'): number {
  const edges = [...between.matchAll(EDGE)];
  const edge = edges[0];
  if (!edge) return which === 'first' ? 0 : between.length;
  return which === 'first' ? edge.index : edge.index;
}

function isPrice({ statement, work, taken, amounts, declared }: Surroundings, amount: Amount): boolean {
  const { text, heading } = statement;
  const { start, end, value, currency } = amount;
  const before = text.slice(0, start);
  const behind = text.slice(end);
  if (
    value <= 0 ||
    /^ ?[-–]? ?(?:%|‰|percent|prozent|pour ?cent|por ?cient|por ?cento|процент|foiz|パーセント|割(?!引))/u.test(
      behind,
    )
  )
    return false;
  if (cues.NO_ASK_BEHIND.test(behind) || cues.NO_ASK_BEFORE.test(before)) return false;
  if (/\([^()]*$/u.test(before) && /^[^()]*\)/u.test(behind) && cues.FOR_PRODUCT.test(text)) return false;
  if (currency !== undefined) return !COUNTED_BEHIND.test(behind) || value >= 1;
  if (taken.some((place) => place.start < end && start < place.end)) return false;
  if (work.some((each) => each.quantity !== undefined && start >= each.start && end <= each.end))
    return false;
  if (COUNTED_BEHIND.test(behind) || COUNTED_BEFORE.test(before) || value < 20 || value > 1e9) return false;
  if (isPlainNumber(text, amount)) return false;
  // `210k on TikTok` beside followers is one more count of people.
  if (AUDIENCE.test(text) && !cues.PRICE.test(text.slice(Math.max(0, start - 40), end + 20))) return false;
  const isForWork =
    /^ ?(?:total |all in |flat )?(?:for|für|pour|por|para|за|uchun|\/|=) ?/u.test(behind) && work.length > 0;
  const speaks = cues.PRICE.test(text) || cues.PRICE.test(heading) || cues.TOTAL.test(text);
  const isBesideMoney = amounts.some((other) => other.currency !== undefined && other !== amount);
  return (
    /= ?$/u.test(before) ||
    isForWork ||
    speaks ||
    (declared !== undefined && work.length > 0) ||
    (isBesideMoney && amount.multiplied) ||
    (amount.multiplied && work.length > 0) ||
    (work.length > 0 && value >= 50 && /(?:[-–:|=]|à|@|at|por|за|für|pour) ?$/u.test(before))
  );
}

const AUDIENCE =
  /followers?|subscribers?|subs(?!\p{L})|views?(?!\p{L})|impressions|audience|reichweite|abonn[ée]|vues|seguidores|inscritos|suscriptores|подписчик|просмотр|охват|obunachi|kuzatuvchi|フォロワー|再生|登録者/u;

/** Years, phone numbers, orders, sizes: numbers that look like nothing else. */
function isPlainNumber(text: string, { start, end, value, multiplied, upTo }: Amount): boolean {
  const raw = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 24), start);
  if (/[#@/_:.-]$/u.test(before) && !/(?:\p{L}|^|\s)[:/-]$/u.test(before)) return true;
  if (/\p{Script=Latin}-$|[a-z]$/u.test(before) && !/(?:usd|eur|gbp)$/u.test(before)) return true;
  if (/^\d{7,}$/u.test(raw) || /^[:/]\d|^-\d{2,}|^\.\d|^[\p{Script=Latin}]/u.test(text.slice(end)))
    return true;
  const isYear = upTo === undefined && !multiplied && value >= 1990 && value <= 2100 && /^\d{4}$/u.test(raw);
  return (
    isYear &&
    !/(?:rate|fee|price|charge|for|at|do|of|is|=|:|preis|honorar|prix|tarif|precio|tarifa|preço|valor|цена|стоимость|ставка|narx\p{L}*|料金|bei|de|за)[^.]{0,8}$/u.test(
      before,
    )
  );
}

/** What makes a number no price: followers, views, pieces, time, sizes. */
const COUNTED_BEHIND =
  /^(?:\+|k\+)? ?(?:[\p{L}'-]+ ){0,2}?(?:followers?|subs(?:cribers?)?|fans?|views?|impressions?|likes?|reach|people|users?|members?|plays|engagements?|clicks?|comments?|saves|downloads?|listeners?|readers?|visitors?|abonnent\p{L}*|aufrufe\p{L}*|reichweite|zuschauer\p{L}*|follower\p{L}*|klicks?|abonnés?|vues|personnes|seguidores?|visualizaciones|reproducciones|vistas|alcance|suscriptores|inscritos|visualizações|curtidas|pessoas|personas|подписчик\p{L}*|просмотр\p{L}*|охват\p{L}*|лайк\p{L}*|человек|аудитори\p{L}*|obunachi\p{L}*|ko'?rish\p{L}*|tomosha\p{L}*|kuzatuvchi\p{L}*|qamrov|обуначи\p{L}*|кўриш\p{L}*|フォロワー|再生|リーチ|人|名|回再生|登録者|px|p(?!\p{L})|fps|sec|secs|sek\p{L}*|segundos?|secondes?|s(?!\p{L})|seconds?|minutes?|min(?!\p{L})|hours?|hrs?|h(?!\p{L})|stunden|uhr|heures?|horas?|час\p{L}*|секунд\p{L}*|сек|минут\p{L}*|soniya\p{L}*|daqiqa|soat\p{L}*|秒|分(?!割)|時間|時|mb|gb|am(?!\p{L})|pm(?!\p{L})|words|wörter|mots|palabras|palavras|слов|characters|x \d|шт(?!\p{L})|ta(?!\p{L})|本|件|枚|回|つ|名|歳|years?|jahre|años|ans|anos|лет|yosh)/u;
const COUNTED_BEFORE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:followers?|subscribers?|views?|reach|audience(?: of)?|reichweite|follower|abonnés|vues|seguidores|alcance|подписчик\p{L}*|охват\p{L}*|просмотр\p{L}*|obunachi\p{L}*|ko'?rish\p{L}*|フォロワー(?:数)?|再生数?|登録者数?|order|invoice|ticket|no\.?|nr\.?|#|tel\.?|phone|whatsapp|mobile|mob\.?|номер|№|iban|inn|vat(?: id)?|ust-id|siret|nif|cnpj|cpf|room|apt|zip|ref\.?|code|id|page|seite|net|day|tag|jour|день|kun|top|age|aged|plz|since|seit|depuis|desde|с) ?[:：]? ?(?:is|of|~|по|ca\.?|over|about|around)? ?$/u;

function roleOf(
  { statement, amounts, work }: Surroundings,
  amount: Amount,
  prices: readonly Amount[],
  own: readonly FoundWork[],
): Role | undefined {
  const { text, heading } = statement;
  const part = partOf(text, amount, prices);
  const before = text.slice(part.start, amount.start);
  const behind = text.slice(amount.end, part.end);
  const whole = `${before} ${behind}`;
  const left = text.slice(0, amount.start);
  const right = text.slice(amount.end);
  const alone = prices.length === 1;
  if (cues.YOURS.test(whole) || (cues.TOO_LOW.test(behind) && !cues.FINAL.test(before))) {
    if (cues.TOO_LOW.test(text) || !cues.ACCEPTS.test(text)) {
      if (
        cues.YOURS.test(before) ||
        cues.TOO_LOW.test(behind) ||
        (cues.YOURS.test(whole) &&
          !/(?<!\p{L})(?:i|we|my|our|ich|wir|je|nous|yo|eu|я|мы|men|biz|私)(?!\p{L})/u.test(before))
      )
        return undefined;
    }
  }
  if (
    cues.PAST_BEFORE.test(before) &&
    !(cues.FINAL.test(before) && before.search(cues.FINAL) > before.search(cues.PAST_BEFORE))
  )
    return undefined;
  if (cues.PAST_BEHIND.test(right)) return undefined;
  if (cues.PART_BEHIND.test(right) && amounts.length > 1) return 'part';
  if (cues.PART_BEFORE.test(left)) return 'part';
  if (isExtra(statement, part, own, left, right)) return 'extra';
  const pair = pieceAndSum(text, prices);
  if (pair) return amount === pair.sum ? 'total' : 'each';
  const isEach = cues.EACH_BEHIND.test(right) || cues.EACH_BEFORE.test(left) || UNIT_HEADING.test(heading);
  const isTotal =
    (/= ?$/u.test(left) && (/\+/u.test(left) || prices.some(({ end }) => end <= amount.start))) ||
    cues.TOTAL.test(before) ||
    cues.TOTAL.test(behind) ||
    (alone && cues.TOTAL.test(text)) ||
    /^(?:total|итого|jami|合計|summe|gesamt)/u.test(heading);
  if (isEach && !(isTotal && !cues.EACH_BEHIND.test(right))) return isOne(work, own) ? 'ask' : 'each';
  if (cues.USUAL.test(before) && !cues.FINAL.test(before.slice(before.search(cues.USUAL)))) return 'usual';
  if (
    /^[ ,(]{0,3}(?:usually|normally|normalerweise|sonst|d'habitude|normalmente|обычно|odatda|geralmente|通常|typically|regular|instead of)/u.test(
      right,
    ) &&
    !isTotal
  )
    return prices.length > 1 ? 'ask' : 'usual';
  if (isTotal) return 'total';
  return cues.FINAL.test(before) && !alone ? 'final' : cues.FINAL.test(whole) ? 'final' : 'ask';
}

/** `350 € per video, so 700 € for two`: the price of one piece, and a few times as much for all. */
function pieceAndSum(text: string, prices: readonly Amount[]): { sum: Amount } | undefined {
  const [piece, sum] = prices;
  if (prices.length !== 2 || !piece || !sum || piece.upTo !== undefined || sum.upTo !== undefined)
    return undefined;
  const count = sum.value / piece.value;
  const between = text.slice(piece.end, sum.start);
  const isOfOne = ONE_PIECE.test(text.slice(0, piece.start)) || cues.EACH_BEHIND.test(text.slice(piece.end));
  return isOfOne && Number.isInteger(count) && count >= 2 && count <= MOST_PIECES && !EITHER.test(between)
    ? { sum }
    : undefined;
}

const MOST_PIECES = 12;
const ONE_PIECE =
  /(?<!\p{L})(?:one|each|per|pro|je|ein\p{L}*|une?|chaque|una?|cada|por|uma?|один|одна|одно|кажд\p{L}+|bitta|bir|har bir)(?!\p{L})|(?<!\d)1 ?(?:本|件|投稿|回)/u;
const EITHER = /(?<!\p{L})(?:or|oder|ou|o|или|yoki|instead|statt)(?!\p{L})|または/u;

const UNIT_HEADING =
  /(?:per|pro|je|par|por|за) (?:piece|post|unit|stück|einzel|unité|unidad|единиц)|einzelpreise|price per|unit prices?|a la carte/u;

/** The words around an amount up to a comma or bracket. */
function clauseAround(text: string, { start, end }: Place, part: Place): string {
  const before =
    text
      .slice(part.start, start)
      .split(/[,;()|](?!\d)/u)
      .at(-1) ?? '';
  const behind = text.slice(end, part.end).split(/[,;)|](?!\d)/u)[0] ?? '';
  return before + text.slice(start, end) + behind;
}

/** `$500 for one Reel` is a whole price where that is all the work. */
function isOne(work: readonly FoundWork[], own: readonly FoundWork[]): boolean {
  const counted = work.filter(({ quantity }) => quantity !== undefined);
  return (
    counted.length === 1 &&
    counted[0]?.quantity === 1 &&
    counted[0].counted === 'number' &&
    own.length <= 1 &&
    !counted[0].isUnit
  );
}

function isExtra(
  { text, heading }: Statement,
  part: Place,
  own: readonly FoundWork[],
  left: string,
  right: string,
): boolean {
  if (cues.EXTRA_BEHIND.test(right)) return true;
  if (own.some(({ isExtra: extra }) => extra)) return true;
  const counted = own.some(({ isUnit }) => !isUnit);
  const words = text.slice(part.start, part.end);
  if (cues.EXTRA_BEFORE.test(left) && !(counted && /(?:plus|mais|zzgl\.?|zuzüglich) ?$/u.test(left)))
    return !/(?:total|итого|jami|合計|=)/u.test(words);
  if (/(?:^|[\s(])\+ ?$/u.test(left) && !counted) return true;
  if (counted) return false;
  const clause = clauseAround(text, { start: left.length, end: text.length - right.length }, part);
  const rights =
    cuesIn(clause, ['whitelisting', 'exclusivity', 'usage']).length > 0 &&
    !/(?<!\p{L})(?:hors|excl\p{L}*|without|ohne|sin|sem|без|no|not)(?!\p{L})/u.test(clause);
  if (cues.EXTRA.test(clause) && !cues.TOTAL.test(clause)) return true;
  const rest =
    /(?:raw (?:footage|files)|rush|express|link in bio|travel|studio|actor|model release|licen[cs]e fee)/u.test(
      words,
    );
  const mainly =
    cues.TOTAL.test(words) ||
    /(?:incl|inkl|with|mit|including|avec|con|com|bilan|с учетом|込み)/u.test(words) ||
    /(?:rate|fee|charge|honorar|preis liegt|tarif|precio|valor|цена|narx)/u.test(left.slice(part.start));
  const under = cuesIn(heading, ['whitelisting', 'exclusivity', 'usage']).length > 0;
  return (((rights || rest) && !mainly) || under) && own.length === 0;
}
