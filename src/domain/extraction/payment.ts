import { clausesOf } from './rights.ts';
import { COUNT, countOf, spansIn } from './spans.ts';

export interface Payment {
  readonly netDays?: number;
  readonly upfrontPercent?: number;
  readonly revisions?: number;
  readonly commissionPercent?: number;
}

/** What a sentence says of paying, rounds of changes and a share of sales. */
export function paymentIn(text: string, heading: string): Payment {
  const upfrontPercent = upfrontIn(text);
  const netDays = netDaysIn(text, heading);
  const revisions = revisionsIn(text);
  const commissionPercent = commissionIn(text);
  return {
    ...(netDays === undefined ? {} : { netDays }),
    ...(upfrontPercent === undefined ? {} : { upfrontPercent }),
    ...(revisions === undefined ? {} : { revisions }),
    ...(commissionPercent === undefined ? {} : { commissionPercent }),
  };
}

const PAYING =
  /\bnet\b|netto|\bpa(?:y(?:ment|able|out)?|id)\b|invoice|\bdue\b|zahl\p{L}*|fällig|überweis\p{L}*|rechnung\p{L}*|paiement|payable|règlement|facture|facturation|\bpago\b|\bpag(?:ar|a|an|uen)\b|factura|pagamento|pagar|fatura|nota fiscal|оплат\p{L}*|выплат\p{L}*|сч[её]т\p{L}*|to'lov\p{L}*|to'la\p{L}*|hisob-?faktura|тўлов\p{L}*|支払\p{L}*|お支払い?|振込|入金|請求/u;
const UPFRONT =
  "(?:up-?front|up front|in advance|advance(?: payment)?|deposit|prepay\\p{L}*|pre-?payment|on signing|upon signing|at signing|before (?:the )?(?:shoot|posting|publication|work|we start|starting)|to start|to book|vorab|anzahlung|im voraus|vorkasse|bei (?:auftrag|unterschrift|vertrags\\p{L}+|buchung)|vor (?:der )?(?:veröffentlichung|produktion)|d'avance|d'acompte|acompte|à la (?:signature|commande)|à l'avance|por adelantado|de adelanto|anticip\\p{L}*|adelanto|al firmar|a la firma|adiantad\\p{L}*|de entrada|antecipad\\p{L}*|de sinal|na assinatura|no fechamento|предоплат\\p{L}*|аванс\\p{L}*|впер[её]д|до (?:публикации|выхода|съ[её]мк\\p{L}+)|oldindan|avans\\p{L}*|bo'nak|олдиндан|前払い?|前金|着手金|契約時|先払い)";
const HALF = '(?:half|hälfte|moitié|mitad|metade|половин\\p{L}*|yarmi\\p{L}*|ярми\\p{L}*|半額|半分|半金)';
const ALL =
  "(?:full(?: payment)?|all|everything|whole|komplett|vollständig|voll(?:e|er)?|totalité|intégral\\p{L}*|total\\p{L}*|íntegr\\p{L}*|полн\\p{L}+|hammasi|to'liq|全額)";

const SHARE_BEFORE = new RegExp(
  `(\\d{1,3}) ?(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento|процент\\p{L}*|foiz)[^%.]{0,30}?${UPFRONT}`,
  'u',
);
const SHARE_AFTER = new RegExp(
  `${UPFRONT}[^%.\\d]{0,20}(\\d{1,3}) ?(?:%|percent|prozent|por ?ciento|por ?cento|процент\\p{L}*|foiz)`,
  'u',
);
const HALF_BEFORE = new RegExp(`${HALF}[^.\\d]{0,30}?${UPFRONT}|${UPFRONT}[^.\\d]{0,16}${HALF}`, 'u');
const ALL_BEFORE = new RegExp(
  `(?:${ALL})[^.\\d]{0,20}?${UPFRONT}|(?<!\\p{L})${UPFRONT}[^.\\d]{0,12}(?:${ALL})|100 ?% ?${UPFRONT}`,
  'u',
);
const SPLIT = /(?<!\d)50 ?\/ ?50(?!\d)/u;

function upfrontIn(text: string): number | undefined {
  const share = SHARE_BEFORE.exec(text)?.[1] ?? SHARE_AFTER.exec(text)?.[1];
  if (share !== undefined) return Number(share) <= 100 ? Number(share) : undefined;
  if (HALF_BEFORE.test(text)) return 50;
  if (ALL_BEFORE.test(text) && !/\bno\b|ohne|sans|sin |sem |без|не /u.test(text)) return 100;
  return SPLIT.test(text) && (PAYING.test(text) || new RegExp(UPFRONT, 'u').test(text)) ? 50 : undefined;
}

function netDaysIn(text: string, heading: string): number | undefined {
  const net = /\b(?:net|netto)[ -]?(\d{1,3})\b|\b(\d{1,3})[ -]?(?:days?|tage)? (?:net|netto)\b/u.exec(text);
  const digits = net?.[1] ?? net?.[2];
  if (digits !== undefined) return within(Number(digits));
  if (/zahlungsziel:? ?(\d{1,3})/u.test(text))
    return within(Number(/zahlungsziel:? ?(\d{1,3})/u.exec(text)?.[1]));
  const about = PAYING.test(heading) ? [text] : clausesOf(text).filter((clause) => PAYING.test(clause));
  for (const clause of about) {
    const [span] = spansIn(clause);
    if (span && !RIGHTS.test(clause)) return within(span.days);
  }
  return undefined;
}

/** A span beside these is no time to pay. */
const RIGHTS =
  /usage|nutzung|exclusiv|exklusiv|эксклюзив|uso\b|licen|lizenz|ads?\b|реклам|二次利用|競合|独占|organi|monthly|a month|per month/u;

function within(days: number): number | undefined {
  return Number.isInteger(days) && days >= 0 && days <= 180 ? days : undefined;
}

const CHANGES =
  "(?:(?:rounds?|sets?|loops?) (?:of )?(?:\\p{L}+ )?(?:revisions?|edits?|changes?|feedback|amends?|corrections?)|(?:free |minor |included )?(?:revisions?|edits?(?! of)|revision rounds?|feedback rounds?|amends?)|korrektur(?:schleifen?|runden?|en)?|feedback-?(?:schleifen?|runden?)|änderungs(?:schleifen?|runden?|wünsche)|korrekturen|revisionen|allers?-retours?|séries? de (?:modif\\p{L}*|retouches|corrections)|(?:tours? de )?(?:modifications?|retouches?|corrections?|révisions?)|rondas? de (?:cambios|revisi\\p{L}+|correcci\\p{L}+|ajustes)|revisi(?:ón|ones)|cambios|correcciones|rodadas? de (?:ajustes?|revis\\p{L}+|alteraç\\p{L}+)|revis(?:ão|ões)|ajustes?|alteraç(?:ão|ões)|(?:круг\\p{L}*|раунд\\p{L}*|итераци\\p{L}*|раза?) (?:правок|правки|изменений|согласовани\\p{L}*)|правк\\p{L}*|правок|(?:marta|martagacha|ta|tagacha) (?:tuzatish|o'zgartir)\\p{L}*|tuzatish\\p{L}*)";
const REVISIONS = new RegExp(`(?<![\\p{L}\\p{N}.,])(${COUNT})(?:x| ?×)?[ -](?:\\p{L}+ )?${CHANGES}`, 'u');
const REVISIONS_JA = /修正(?:対応)?(?:は|:|：)?(?:無料で)?(\d{1,2}|一|二|三)回/u;
const NO_REVISIONS = new RegExp(
  `(?:\\bno|\\bwithout|\\bohne|\\bkeine?|\\bsans|\\bsin|\\bsem|(?<!\\p{L})без) ${CHANGES}`,
  'u',
);

function revisionsIn(text: string): number | undefined {
  const found = REVISIONS.exec(text)?.[1] ?? REVISIONS_JA.exec(text)?.[1];
  const count = found === undefined ? undefined : countOf(found);
  if (count !== undefined) return count <= 20 ? count : undefined;
  return NO_REVISIONS.test(text) ? 0 : undefined;
}

const PERCENT =
  '(\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento|процент\\p{L}*|foiz\\p{L}*)';
const OF_SALES =
  '(?:commission|affiliate|of (?:all |the |any |net |each )?(?:sales?|revenue|orders?)|on (?:all |the |every )?sales?|per sale|rev(?:enue)?[- ]?share|provision|umsatzbeteiligung|vom umsatz|der verkäufe|beteiligung|de commission|sur (?:les )?ventes|des ventes|de comisi\\p{L}+|comisi\\p{L}+|(?:de|sobre) (?:las )?ventas|por venta|de comiss\\p{L}+|comiss\\p{L}+|(?:das|sobre as|em) vendas|por venda|комисси\\p{L}*|от (?:всех )?(?:продаж\\p{L}*|выручки|оборота)|с (?:каждой )?продаж\\p{L}*|komissiya\\p{L}*|(?:sotuv|savdo)\\p{L}*|の(?:成果報酬|アフィリエイト|コミッション)|(?:売上|販売)\\p{L}*)';
const COMMISSION = [
  new RegExp(`${PERCENT}[^.%\\d]{0,24}?${OF_SALES}`, 'u'),
  new RegExp(`${OF_SALES}[^.%\\d]{0,16}${PERCENT}`, 'u'),
];

function commissionIn(text: string): number | undefined {
  for (const pattern of COMMISSION) {
    const found = pattern.exec(text)?.[1];
    const percent = found === undefined ? undefined : Number(found.replace(',', '.'));
    if (
      percent !== undefined &&
      percent > 0 &&
      percent <= 60 &&
      !/vat|mwst|iva|ндс|qqs|税|agency|agentur|management|агентск/u.test(text)
    )
      return percent;
  }
  return undefined;
}
