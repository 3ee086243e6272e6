import { cost } from './about.ts';
import type { At, TimedSpan } from './rights.ts';
import { isDenied } from './rights.ts';
import type { Statement } from './text/statements.ts';
import { COUNT, countOf } from './words/counts.ts';
import { holds, overlaps, type Place, placesOf, uz, wholeWords, wordPattern } from './words/patterns.ts';
import { CUES } from './words/topics.ts';

/** What a sentence says of paying, rounds of changes and a share of sales. */
export interface Payment {
  readonly netDays?: At<number>;
  readonly upfrontPercent?: At<number>;
  readonly revisions?: At<number>;
  readonly commissionPercent?: At<number>;
}

export function paymentIn(statement: Statement, spans: readonly TimedSpan[]): Payment {
  const shares = sharesIn(statement.text);
  const upfrontPercent = upfrontIn(statement, shares);
  const netDays = netDaysIn(statement, spans);
  const revisions = revisionsIn(statement);
  const commissionPercent = commissionIn(statement, shares);
  return {
    ...(upfrontPercent ? { upfrontPercent } : {}),
    ...(netDays ? { netDays } : {}),
    ...(revisions ? { revisions } : {}),
    ...(commissionPercent ? { commissionPercent } : {}),
  };
}

/** A percentage, or a share in words. */
interface Share extends Place {
  readonly percent: number;
  readonly words: boolean;
}

const PERCENT =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|percent|per cent|pct|prozent|pour ?cents?|por ?cientos?|por ?cento|процент\p{L}*|foiz\p{L}*|фоиз\p{L}*|パーセント)/gu;
const SPELLED_PERCENT: readonly (readonly [RegExp, number])[] = [
  [
    /(?:fifty|fünfzig|cinquante|cincuenta|cinquenta|пятьдесят|ellik|эллик) ?(?:%|percent|per cent|prozent|pour ?cent|por ?ciento|por ?cento|процент\p{L}*|foiz|фоиз)/gu,
    50,
  ],
  [
    /(?:ten|zehn|dix|diez|dez|десять|o'?n) (?:percent|per cent|prozent|pour ?cent|por ?ciento|por ?cento|процент\p{L}*|foiz)/gu,
    10,
  ],
  [
    /(?:fifteen|fünfzehn|quinze|quince|пятнадцать) (?:percent|per cent|prozent|pour ?cent|por ?ciento|por ?cento|процент\p{L}*)/gu,
    15,
  ],
];
const PARTS: readonly (readonly [RegExp, number])[] = [
  [
    wordPattern(
      'half|50 ?/ ?50|die hälfte|hälfte|la moitié|moitié|la mitad|mitad|metade|половин\\p{L}*|fifty[ -/]fifty',
      uz('yarmi\\p{L}*'),
      '半額|半分|半金|半々',
    ),
    50,
  ],
  [
    wordPattern('(?:a|one)[ -]third|ein drittel|un tiers|un tercio|um terço|треть', uz('uchdan bir\\p{L}*')),
    33,
  ],
  [wordPattern('(?:a|one)[ -]quarter|ein viertel|un quart|un cuarto|um quarto|четверть'), 25],
];

export function sharesIn(text: string): Share[] {
  const numbers = [...text.matchAll(PERCENT)].flatMap((match): Share[] => {
    const percent = Number((match[1] ?? '').replace(',', '.'));
    return percent <= 100
      ? [{ percent, words: false, start: match.index, end: match.index + match[0].length }]
      : [];
  });
  const tenths = [...text.matchAll(/([1-9一二三四五六七八九]) ?割/gu)].flatMap((match): Share[] => {
    const count = countOf(match[1] ?? '');
    return count === undefined
      ? []
      : [{ percent: count * 10, words: false, start: match.index, end: match.index + match[0].length }];
  });
  const spelled = SPELLED_PERCENT.flatMap(([pattern, percent]) =>
    placesOf(pattern, text).map((place) => ({ percent, words: false, ...place })),
  );
  const parts = PARTS.flatMap(([pattern, percent]) =>
    placesOf(pattern, text).map((place) => ({ percent, words: true, ...place })),
  );
  const all = [...numbers, ...tenths, ...spelled];
  return [...all, ...parts.filter((part) => !all.some((other) => overlaps(part, other)))].sort(
    (a, b) => a.start - b.start,
  );
}

/** What a share can be of; what is nearest to it counts. */
const OF: Readonly<Record<'upfront' | 'after' | 'commission' | 'agency' | 'tax' | 'other', RegExp>> = {
  upfront: CUES.upfront,
  after: wordPattern(
    'rest|remain(?:der|ing)|balance|(?:up)?on (?:completion|delivery|publication|publishing|posting|approval|final|going live|go-?live)|after|later|once|when|other half|second half|upon (?:completion|delivery|publication|posting|approval)',
    'rest|restliche\\p{L}*|nach|bei (?:veröffentlichung|fertigstellung|lieferung|abgabe|abnahme)|übrige\\p{L}*|danach|später',
    'reste|solde|après|à la (?:livraison|publication|diffusion|fin)|restante?s?|ensuite',
    'resto|restante|después|al (?:publicar|finalizar|terminar|entregar)|a la (?:entrega|publicación)|tras|luego|saldo',
    'restante|depois|após|na (?:entrega|publicação|postagem)|ao (?:publicar|finalizar)|saldo',
    'остал\\p{L}*|остат\\p{L}*|после|по (?:факту|завершени\\p{L}*|выходу|окончани\\p{L}*)|потом|затем',
    uz("qolgan\\p{L}*|keyin|so'ng|chiqqandan|tugagach"),
    '残り?|残金|後|公開後|納品後|完了後',
  ),
  commission: wordPattern(
    'commissions?|affiliate(?: commission)?|rev(?:enue)?[ -]share|royalt(?:y|ies)|(?:of|on) (?:all |every |each |the |any |net |gross |total |my |generated )*(?:sales?|revenue|orders?|purchases?|turnover|gmv)|per sale|sales (?:commission|share)|profit share',
    '(?:sales-?|affiliate-?|verkaufs-?|umsatz-?)?provision(?:en)?|umsatzbeteiligung|(?:vom|am|des|auf (?:den|jeden)|pro) (?:netto|brutto)?-?(?:umsatz\\p{L}*|verkauf\\p{L}*|verkäufe\\p{L}*)|beteiligung',
    'comisi(?:ón|ones)|(?:de|sobre|por) (?:las |cada |los )?(?:ventas?|ingresos|pedidos?)|afiliad\\p{L}*',
    "commissions?(?: sur)?|(?:sur|des|de|du|par) (?:les |chaque |la )?(?:ventes?|ca|chiffre d'affaires|commandes?)|affiliation|pourcentage sur",
    'comiss(?:ão|ões)|(?:de|sobre|das|nas|por) (?:as |cada )?(?:vendas?|receita|pedidos?)|afiliad\\p{L}*',
    'комисси\\p{L}*|(?:с|от|за) (?:каждой |всех |каждого |объ[её]ма )?(?:продаж\\p{L}*|заказ\\p{L}*|выручк\\p{L}*|оборот\\p{L}*)|роялти|процент\\p{L}* с|партн[её]рск\\p{L}*',
    uz('komissiya\\p{L}*|(?:savdo|sotuv|sotil)\\p{L}*(?:dan)?|daromad\\p{L}*dan'),
    '売上(?:高|金額)?(?:の|に対(?:して|する))?|成果報酬|コミッション|アフィリエイト|ロイヤリティ|販売手数料|レベニューシェア',
  ),
  agency: wordPattern(
    '(?:agency|management|manager|agent|booking|platform|service|processing|paypal|transaction|bank|wire|transfer|stripe|handling)(?: \\p{L}+)? ?(?:fees?|commissions?|cut|charges?)|agency|management|discounts?|off|codes? (?:for|of)|rabatt\\p{L}*|agentur\\p{L}*|management-?gebühr|rabais|remise|réduction|agence|frais|descuento\\p{L}*|agencia|desconto\\p{L}*|agência|taxa|скидк\\p{L}*|агентск\\p{L}*|агентств\\p{L}*|промокод\\p{L}*|chegirma\\p{L}*|agentlik\\p{L}*|手数料|割引|クーポン|オフ|surcharge|aufschlag|zuschlag|late fee|kill fee|interest|cancel\\p{L}*',
  ),
  tax: wordPattern(
    'vat|tax(?:es)?|gst|iva|irpf|retenci(?:ón|ones)|mwst\\.?|ust\\.?|mehrwertsteuer|umsatzsteuer|steuer|tva|impuestos?|impostos?|iss|ндс|налог\\p{L}*|ип|самозанят\\p{L}*|qqs|soliq\\p{L}*|消費税|税|源泉|withholding',
  ),
  other: wordPattern(
    'engagement\\p{L}*|er|audience|followers?|growth|women|female|male|men|of my|reach|open rate|ctr|conversion\\p{L}*|zielgruppe|frauen|reichweite|engagement-?rate|audiencia|mujeres|público|alcance|audience|femmes|abonnés|mulheres|аудитори\\p{L}*|женщин\\p{L}*|вовлеч\\p{L}*|охват\\p{L}*|auditoriya\\p{L}*|ayollar|フォロワー|女性|エンゲージメント率?|リーチ',
  ),
};
type Of = keyof typeof OF;

/** What each share is of. */
function ofWhat(text: string, share: Share, all: readonly Share[]): Of | undefined {
  const found = (Object.keys(OF) as Of[]).flatMap((of) =>
    placesOf(OF[of], text).map((place) => ({ of, far: cost(text, share, place, all) })),
  );
  const [nearest] = found.filter(({ far }) => far <= 60).sort((a, b) => a.far - b.far);
  return nearest?.of;
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

function upfrontIn({ text }: Statement, shares: readonly Share[]): At<number> | undefined {
  const whole = ALL_UPFRONT.exec(text);
  const [none] = placesOf(NO_UPFRONT, text);
  if (none) return { value: 0, ...none };
  const upfront = shares.find((share) => ofWhat(text, share, shares) === 'upfront');
  if (upfront) return { value: upfront.percent, start: upfront.start, end: upfront.end };
  const split = SPLIT.exec(text);
  if (split && holds(PAYS, text))
    return { value: 50, start: split.index, end: split.index + split[0].length };
  if (
    whole &&
    !shares.some(
      ({ percent, words }) =>
        percent < 100 && !words && percent > 0 && text.includes('%') && !isTax(text, shares),
    )
  ) {
    return { value: 100, start: whole.index, end: whole.index + whole[0].length };
  }
  // `100% after publication` says that nothing is paid before.
  const after = shares.find((share) => share.percent === 100 && ofWhat(text, share, shares) === 'after');
  return after ? { value: 0, start: after.start, end: after.end } : undefined;
}

function isTax(text: string, shares: readonly Share[]): boolean {
  return shares.every(
    (share) =>
      share.percent === 100 ||
      ['tax', 'agency', 'commission', 'other'].includes(ofWhat(text, share, shares) ?? ''),
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
/** Lines that speak of the second part of a payment: a time in them is when it is paid. */
const REST = OF.after;

function netDaysIn({ text, heading }: Statement, spans: readonly TimedSpan[]): At<number> | undefined {
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
    sharesIn(text).some((share) => ['upfront', 'after'].includes(ofWhat(text, share, []) ?? ''));
  const usable = spans.filter(({ days }) => days >= 1 && days <= 180);
  const timed =
    usable.filter(({ topic }) => topic === 'payment').at(-1) ??
    (usable.length > 0 && paysHere()
      ? usable.find(
          (span) =>
            span.topic === 'publish' ||
            (span.topic === 'draft' && DELIVERED.test(text)) ||
            (span.topic === undefined && holds(REST, text)) ||
            (span.topic === 'upfront' && isAfter(text, span)),
        )
      : undefined);
  if (timed) return { value: timed.days, start: timed.start, end: timed.end };
  const once = AT_ONCE.exec(text);
  return once ? { value: 0, start: once.index, end: once.index + once[0].length } : undefined;
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

function commissionIn({ text }: Statement, shares: readonly Share[]): At<number> | undefined {
  const found = shares.find(
    (share) => !share.words && share.percent > 0 && ofWhat(text, share, shares) === 'commission',
  );
  return found &&
    !/(?:provision|commission|комисси|comisi|comiss)\p{L}* (?:for|of|of the|goes to|der|des|de l'|de la|d'|da|my|our|для) ?(?:my |our |the |meine )?(?:agen|man|plat|pay|bank|агент|банк)/u.test(
      text,
    )
    ? { value: found.percent, start: found.start, end: found.end }
    : undefined;
}
