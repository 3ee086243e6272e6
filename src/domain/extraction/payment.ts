import type { At, TimedSpan } from './rights.ts';
import { isDenied } from './rights.ts';
import { type KnownShare, knownShares, SECOND_PART, sharesIn } from './shares.ts';
import type { Statement } from './text/statements.ts';
import { COUNT, countOf } from './words/counts.ts';
import { REFUSED_BEFORE, REFUSED_BEHIND } from './words/negation.ts';
import { holds, type Place, placesOf, uz, wholeWords, wordPattern } from './words/patterns.ts';
import { CUES } from './words/topics.ts';

/** What a sentence says of paying, rounds of changes and a share of sales. */
export interface Payment {
  readonly netDays?: At<number>;
  readonly upfrontPercent?: At<number>;
  readonly revisions?: At<number>;
  readonly commissionPercent?: At<number>;
}

export function paymentIn(statement: Statement, spans: readonly TimedSpan[]): Payment {
  const shares = knownShares(statement.text, sharesIn(statement.text));
  const upfrontPercent = upfrontIn(statement, shares);
  const net = netDaysIn(statement, spans, shares);
  const netDays = net && !isRefused(statement.text, net) ? net : undefined;
  const revisions = revisionsIn(statement);
  const commissionPercent = commissionIn(statement, shares);
  return {
    ...(upfrontPercent ? { upfrontPercent } : {}),
    ...(netDays ? { netDays } : {}),
    ...(revisions ? { revisions } : {}),
    ...(commissionPercent ? { commissionPercent } : {}),
  };
}

const SPLIT = /(?<!\d)50 ?[/:-] ?50(?!\d)|fifty[ -/]fifty/u;
const PAYS = wordPattern(
  'pay\\p{L}*|paid|split|upfront|deposit|before|after|terms',
  'zahl\\p{L}*|vorab|anzahlung|pag[oa]\\p{L}*|paiement|payé|оплат\\p{L}*|предоплат\\p{L}*|acompte|anticip\\p{L}*|adelant\\p{L}*|adiantad\\p{L}*|お?支払い?|前払い?',
  uz("to'lov\\p{L}*|to'la\\p{L}*|oldindan"),
);
const ALL_UPFRONT = new RegExp(
  [
    wholeWords(
      '(?:full(?:y)?|entire|complete|100 ?%|all|whole)(?: \\p{L}+){0,3}? (?:up-?front|up front|in advance|advance|pre-?pa(?:id|yment)|before (?:the )?(?:post\\p{L}*|publication|publishing|shoot\\p{L}*|film\\p{L}*|work|going live)|on signing|on booking)|(?:pay(?:ment|able)?|paid)(?: \\p{L}+){0,3}? (?:in full (?:up-?front|before|in advance|on signing)|(?:up-?front|up front|in advance)(?= ?(?:[.,;!)]|$| please| only| via| by| before| to)))|pre-?payment (?:only|required|in full)|(?:up-?front|advance) payment (?:only|required)',
      'komplett(?:e|er)? (?:vorab|im voraus|vorkasse)|(?:zahlung|bezahlung)(?: \\p{L}+){0,2} (?:vorab|im voraus|per vorkasse)|(?:nur |100 ?% |per |gegen )vorkasse|vorkasse(?= ?(?:[.,;!)]|$))|volle[rs]? (?:betrag |vorauszahlung|vorkasse)(?: vorab| im voraus)?',
      "(?:totalité|intégralité|intégral\\p{L}*|100 ?%)(?: \\p{L}+){0,3}? (?:d'avance|à la (?:signature|commande)|avant)|paiement (?:intégral )?(?:d'avance|à la commande|à la signature|avant (?:la )?publication)",
      '(?:pago|pagado|todo|total|íntegro|100 ?%)(?: \\p{L}+){0,2}? (?:por adelantado|anticipado|antes de (?:publicar|la publicación))|(?:pagamento|pago|total|integral|100 ?%)(?: \\p{L}+){0,2}? (?:adiantado|antecipado|à vista antes)|pago (?:por )?adelantado',
      '(?:полн\\p{L}+|стопроцентн\\p{L}+|100 ?%(?:-?(?:я|ая|ую|ой))?) (?:предоплат\\p{L}*|аванс\\p{L}*)|(?:только |работаю |оплата )?(?:по )?(?:100 ?% )?предоплат[аеу](?= ?(?:[.,;!)]|$))|оплата (?:полностью |вся )?(?:впер[её]д|до публикации|до выхода)',
      uz(
        "(?:to'liq|hammasi|100 ?%) (?:oldindan(?: to'lov)?|avans)|to'lov (?:to'liq )?oldindan|(?:faqat )?oldindan to'lov(?= ?(?:[.,;!)]|$))",
      ),
    ),
    '全額(?:前払い?|先払い|前金|事前)|前払い?(?:のみ|で(?:お願い|ご))',
  ].join('|'),
  'u',
);
const NO_UPFRONT = wordPattern(
  "no (?:up-?front|deposit|advance|pre-?payment)\\p{L}*|ohne (?:anzahlung|vorkasse|vorauszahlung)|keine (?:anzahlung|vorkasse)|sans acompte|pas d'acompte|sin (?:anticipo|adelanto)|sem (?:adiantamento|entrada|sinal)|без (?:предоплат\\p{L}*|аванс\\p{L}*)|предоплата не (?:нужна|требуется)",
  uz("oldindan to'lovsiz|oldindan to'lov (?:kerak emas|shart emas)|avanssiz"),
  '前払い(?:は)?(?:不要|なし)',
);

function upfrontIn({ text }: Statement, shares: readonly KnownShare[]): At<number> | undefined {
  const whole = ALL_UPFRONT.exec(text);
  const [none] = placesOf(NO_UPFRONT, text);
  if (none) return { value: 0, ...none };
  const upfront = shares.find(({ of }) => of === 'upfront');
  if (upfront) return { value: upfront.percent, start: upfront.start, end: upfront.end };
  const split = SPLIT.exec(text);
  if (split && holds(PAYS, text))
    return { value: 50, start: split.index, end: split.index + split[0].length };
  if (
    whole &&
    !shares.some(
      ({ percent, words }) => percent < 100 && !words && percent > 0 && text.includes('%') && !isTax(shares),
    )
  ) {
    return { value: 100, start: whole.index, end: whole.index + whole[0].length };
  }
  // `100% after publication` says that nothing is paid before.
  const after = shares.find(({ percent, of }) => percent === 100 && of === 'after');
  return after ? { value: 0, start: after.start, end: after.end } : undefined;
}

function isTax(shares: readonly KnownShare[]): boolean {
  return shares.every(
    ({ percent, of }) => percent === 100 || ['tax', 'agency', 'commission', 'other'].includes(of ?? ''),
  );
}

const NET =
  /(?<!\p{L})(?:net(?:to)?[ -]?|n(?=\d{2}(?!\d)))(\d{1,3})(?!\d|[.,]\d|%| ?[€$£]|\p{L}(?<!d))(?: ?days?)?|(?<![\d.,])(\d{1,3})[ -]?(?:days?|tage|d)? (?:net|netto)(?!\p{L}| (?:usage|of))|zahlungsziel:? ?(?:von )?(\d{1,3})|(?<![\d.,])(\d{1,3}) ?(?:j|jours?|días|dias|dd)\.? ?(?:f(?:in)?\.? ?(?:de )?mois|ff|fecha (?:de )?factura|fdm|nets?)/u;
const AT_ONCE = new RegExp(
  [
    wholeWords(
      'due (?:immediately|up?on (?:receipt|invoice)|at once|on receipt)|payable (?:immediately|on receipt|upon receipt)|immediate payment|payment (?:is )?(?:due )?(?:up)?on receipt(?: of invoice)?|pay(?:ment)? (?:immediately|right away|same day)',
      'sofort (?:fällig|zahlbar|nach rechnungs\\p{L}+)|zahlbar sofort|fällig sofort|ohne zahlungsziel',
      'à (?:la )?réception(?: de (?:la )?facture)?|paiement comptant|comptant',
      'al (?:recibir|recibo de) la factura|a la recepción de la factura|pago (?:inmediato|al contado)|pagamento (?:imediato|à vista)|à vista',
      'оплата (?:сразу|в день)(?: после)?(?: публикации| выхода)?|сразу после (?:публикации|выхода)|в день (?:публикации|выхода)',
      uz("darhol to'lov|to'lov (?:darhol|shu kuni|o'sha kuni)"),
    ),
    '即日(?:払い|お支払い|振込)|請求書受領後すぐ',
  ].join('|'),
  'u',
);
const DELIVERED =
  /(?:納品|検収)後|(?:after|of|from) delivery|nach (?:lieferung|abnahme)|après (?:la )?livraison|(?:tras|después de) la entrega|após (?:a )?entrega|после сдачи/u;
function netDaysIn(
  { text, heading }: Statement,
  spans: readonly TimedSpan[],
  shares: readonly KnownShare[],
): At<number> | undefined {
  const net = NET.exec(text);
  const digits = net?.slice(1).find((group) => group !== undefined);
  if (
    net &&
    digits !== undefined &&
    Number(digits) <= 180 &&
    !/%/u.test(text.slice(net.index + net[0].length).slice(0, 2))
  ) {
    return { value: Number(digits), start: net.index, end: net.index + net[0].length };
  }
  const paysHere = () =>
    holds(CUES.payment, text) ||
    holds(CUES.payment, heading) ||
    shares.some(({ of }) => of === 'upfront' || of === 'after');
  const usable = spans.filter(({ days }) => days >= 1 && days <= 180);
  const timed =
    usable.filter(({ topic }) => topic === 'payment').at(-1) ??
    (usable.length > 0 && paysHere()
      ? usable.find(
          (span) =>
            span.topic === 'publish' ||
            (span.topic === 'draft' && DELIVERED.test(text)) ||
            (span.topic === undefined && holds(SECOND_PART, text)) ||
            (span.topic === 'upfront' && isAfter(text, span)),
        )
      : undefined);
  if (timed) return { value: timed.days, start: timed.start, end: timed.end };
  const once = AT_ONCE.exec(text);
  return once ? { value: 0, start: once.index, end: once.index + once[0].length } : undefined;
}

/** `I cannot do net 60`, `60 Tage sind nicht möglich`. */
function isRefused(text: string, { start, end }: Place): boolean {
  return REFUSED_BEFORE.test(text.slice(0, start)) || REFUSED_BEHIND.test(text.slice(end));
}

/** `within 14 days after signing`, `im Voraus, Rest nach 14 Tagen`. */
function isAfter(text: string, { start, end }: Place): boolean {
  return (
    /(?:nach|after|après|después de|tras|depois de|через|within|innerhalb|binnen) ?(?:von )?$/u.test(
      text.slice(0, start),
    ) || /^ ?(?:after|nach|après|после|以内|後)/u.test(text.slice(end))
  );
}

const ROUND =
  'rounds?|revision\\p{L}*|edits?|re-?edits?|amends?|amendments?|tweaks?|corrections?|changes|re-?takes?|reshoots?|(?:korrektur|änderungs|feedback|revisions|überarbeitungs)\\p{L}+|korrekturen?|überarbeitungen?|änderungen|feedbackschleifen?|schleifen?|rondas?|revisi(?:ón|ones)|cambios|correcci\\p{L}+|modificaci\\p{L}+|ajustes?|tours? de|séries? de (?:modif|retou|corr)\\p{L}*|modifications?|retouches?|révisions?|allers?[- ]retours?|rodadas?|alteraç\\p{L}+|revis(?:ão|ões)|correç\\p{L}+|refaç\\p{L}+|раунд\\p{L}*|правк\\p{L}*|правок|круг\\p{L}* правок|итерац\\p{L}*|доработ\\p{L}*|корректиров\\p{L}*|исправлени\\p{L}*';
const COUNTED_ROUNDS = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,$€£-])(${COUNT})(?: ?\\([^()]{1,8}\\))?(?: ?(?:x|х|×) ?|[ -])(?:(?!${'reels?|stories|days?|tage|weeks?|hours?|h|дн|дня|videos?|posts?'}(?!\\p{L}))[\\p{L}-]+ ){0,2}?(?:${ROUND}|${uz("marta(?:gacha)? (?:bepul )?(?:tuzatish|o'zgartir|tahrir|pravka)\\p{L}*")}|${uz("(?:ta )?(?:tuzatish|tahrir|pravka|o'zgartirish)\\p{L}*")}|ра[зс]а? (?:правк|внес|можно)\\p{L}*)`,
  'u',
);
const ROUNDS_BEHIND = new RegExp(
  `(?:${ROUND}|revision(?:s| rounds)?|${uz('tuzatish\\p{L}*|pravka\\p{L}*|tahrir\\p{L}*')})(?:[ :x(-]{1,4}|: ?)(?:up to |max\\.? |maximum |bis zu |maximal |hasta |até |jusqu'à |до |не более |included |inclus\\p{L}* |по )?(${COUNT})(?![\\d%.,]|\\p{L})(?!(?: ?-?(?:days?|tage|hours?|h|дн|\\$|€|usd|eur|weeks?|k(?!\\p{L}))))`,
  'u',
);
const JAPANESE_ROUNDS =
  /(?:修正|リテイク|直し|校正|再編集)[^。、\d一二三]{0,10}([\d一二三四五]{1,2}) ?回|([\d一二三四五]{1,2}) ?回(?:まで)?の?(?:無料)?(?:修正|リテイク|直し|校正)/u;

function revisionsIn({ text }: Statement): At<number> | undefined {
  if (!holds(CUES.revision, text) && !/round|修正|リテイク|直し|校正|再編集/u.test(text)) return undefined;
  for (const pattern of [COUNTED_ROUNDS, ROUNDS_BEHIND, JAPANESE_ROUNDS]) {
    const match = pattern.exec(text);
    const count = match ? countOf(match[1] ?? match[2] ?? '') : undefined;
    if (match && count !== undefined && count <= 20)
      return { value: count, start: match.index, end: match.index + match[0].length };
  }
  const denied = placesOf(CUES.revision, text).find((place) => isDenied(text, place));
  return denied ? { value: 0, ...denied } : undefined;
}

function commissionIn({ text }: Statement, shares: readonly KnownShare[]): At<number> | undefined {
  const found = shares.find(({ words, percent, of }) => !words && percent > 0 && of === 'commission');
  return found &&
    !/(?:provision|commission|комисси|comisi|comiss)\p{L}* (?:for|of|of the|goes to|der|des|de l'|de la|d'|da|my|our|для) ?(?:my |our |the |meine )?(?:agen|man|plat|pay|bank|агент|банк)/u.test(
      text,
    )
    ? { value: found.percent, start: found.start, end: found.end }
    : undefined;
}
