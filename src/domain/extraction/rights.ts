import type { Usage } from '../terms.ts';
import { isForever, spansIn } from './spans.ts';

/** Commas, pluses and joining words end a clause: what a span of time is about stands in its own. */
const CLAUSE_EDGE =
  /[,;+•|()、]|(?:^|\s)(?:and|und|y|e|et|и|va|hamda|sowie|plus|mit|with|incl\.?|including|inkl\.?|con|com|avec|bilan|с учетом|&)\s| - |です。|で、/gu;

export function clausesOf(text: string): string[] {
  return text
    .split(CLAUSE_EDGE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const NONE =
  "(?:\\bno|\\bnot?(?= included)|\\bwithout(?: any)?|\\bzero|\\bexcl(?:uding|\\.)?|\\bohne|\\bkeine?[nr]?|\\bsans|\\bpas d[e']|\\bsin|\\bsem|\\bnão inclui|\\bno incluye|(?<!\\p{L})без|(?<!\\p{L})нет|(?<!\\p{L})не входит)";

const USAGE =
  /usage|\buse (?:rights|of (?:the )?(?:content|videos?|footage))|\b(?:to|can|may) use\b|licen[cs]\p{L}*|ad rights|buy-?outs?|nutzung\p{L}*|lizenz\p{L}*|verwendung|droits? (?:d'|de )\p{L}+|utilisation|exploitation|derechos? de (?:uso|imagen|explotación)|\buso\b|cesión|direitos? (?:de (?:uso|imagem)|autorais)|cessão|прав\p{L}* (?:на )?(?:использ|контент|видео|материал)\p{L}*|использован\p{L}*|лицензи\p{L}*|foydalan\p{L}*|litsenziya\p{L}*|huquq\p{L}*|фойдалан\p{L}*|二次利用|二次使用|使用権|利用権|使用許諾|素材利用|ライセンス|paid (?:ads?|media|social)(?: rights)?|in ads|for ads/u;
const PAID =
  /\bpaid\b|\bads?\b|advert\p{L}*|boost\p{L}*|performance|\bwerbe?\p{L}*|anzeigen|bezahlt\p{L}*|publicit\p{L}*|payant\p{L}*|sponsoris\p{L}*|\bpag[oa]d?[oa]?s?\b|patrocin\p{L}*|anuncios?|anúncios?|impulsion\p{L}*|таргет\p{L}*|рекламн\p{L}*|реклам[еуы]\p{L}*|reklama\p{L}*|target\p{L}*|реклама\p{L}*|広告/u;
const ORGANIC =
  /organi(?:c|sch|que|k)\p{L}*|orgánic\p{L}*|orgânic\p{L}*|органи\p{L}*|オーガニック|own channels|eigene\p{L}* kanäl\p{L}*|propios canales|propres (?:réseaux|canaux)|próprios canais|репост\p{L}*|(?:brand|your) (?:socials?|website|channels?)/u;
const NOT_PAID = new RegExp(
  `${NONE}\\s(?:\\p{L}+\\s)?(?:paid|ads?|boost|werb|anzeigen|publicit|payant|pag[oa]|anuncio|anúncio|реклам|таргет)|not for (?:paid|ads)|(?:organic|organisch|orgánico|orgânico|organique) (?:only|nur|solo|apenas|uniquement|seulement)|(?:nur|only|solo|sólo|apenas|só|uniquement|только|faqat) (?:organi|orgán|orgân|органи)|広告(?:利用)?(?:は)?(?:不可|なし|含まず)|без таргета|reklamasiz`,
  'u',
);
const NO_USAGE = new RegExp(
  `${NONE}\\s(?:\\p{L}+\\s){0,2}(?:usage|use rights|licen|buy-?out|nutzungsrecht|nutzung|lizenz|droits|utilisation|derechos|uso|cesión|direitos|прав|использован)|(?:usage(?: rights)?|nutzungsrechte|derechos de uso|direitos de uso|droits d'utilisation|права) ?[:-] ?(?:none|no|keine|sin|sem|non|нет)(?!\\p{L})|(?:usage|usage rights) (?:is |are )?not included|二次利用(?:は)?(?:不可|なし|含まず|含みません)|huquq\\p{L}* (?:berilmaydi|kirmaydi|yo'q)`,
  'u',
);
const WHITELISTING =
  /white-?list\p{L}*|spark ?(?:ads?|code\p{L}*)|ad ?codes?|partnership ?ads?|branded content ads?|dark ?post\p{L}*|allowlist\p{L}*|werbecode\p{L}*|спарк\p{L}*|вайтлист\p{L}*|(?:с|через) моего аккаунта|パートナーシップ広告|スパーク(?:アド|広告)?|ホワイトリスト\p{L}*/u;
const EXCLUSIVITY =
  /exclusiv(?:ity|idad|idade|ité|e period)\p{L}*|\bexclusiv[eoa]?\b|exklusiv\p{L}*|эксклюзив\p{L}*|eksklyuziv\p{L}*|эксклюзивлик\p{L}*|competit\p{L}*|competid\p{L}*|competencia|konkurr?en\p{L}*|wettbewerb\p{L}*|concurren\p{L}*|concorr\p{L}*|конкурент\p{L}*|raqobat\p{L}*|raqib\p{L}*|競合\p{L}*|独占\p{L}*|排他/u;
const EXCLUSIVE_LICENCE =
  /exclusive (?:licen[cs]e|use|usage|rights|content)|exklusive[nrs]? (?:nutzung|lizenz|recht)\p{L}*|licence exclusive|droits exclusifs|licencia exclusiva|derechos exclusivos|uso exclusivo|licença exclusiva|direitos exclusivos|эксклюзивн\p{L}* (?:прав|лиценз)\p{L}*|eksklyuziv (?:huquq|litsenziya)\p{L}*|独占(?:使用|利用|ライセンス)\p{L}*/u;
const NO_EXCLUSIVITY = new RegExp(
  `(?:${NONE}\\s(?:\\p{L}+\\s){0,2}(?:exclusiv|exklusiv|эксклюзив|eksklyuziv))|non-?exclusive(?! licen)|not exclusive|nicht exklusiv|(?:exclusivity|exklusivität|exclusividad|exclusividade|exclusivité|эксклюзив\\p{L}*) ?[:-] ?(?:none|no|nein|keine|non|não|нет)(?!\\p{L})|eksklyuziv(?:lik)?\\p{L}*siz|eksklyuzivlik (?:yo'q|kerak emas)|独占(?:は|契約は)?(?:なし|不要|いたしません)|競合(?:制限|排他|禁止)?(?:は|も)?(?:なし|ありません|設けません)`,
  'u',
);

export interface Rights {
  readonly usage?: Usage;
  readonly whitelistingDays?: number;
  readonly exclusivity?: { readonly days: number; readonly category?: string };
  /** Rights are spoken of, and no length of time could be told. */
  readonly unclear?: 'usage' | 'whitelisting' | 'exclusivity';
}

/** What a sentence says of rights. `heading` is what a list stands under: `Usage:`. */
export function rightsIn(text: string, heading: string): Rights {
  const usage = usageIn(text, heading);
  const whitelistingDays = whitelistingIn(text, heading);
  const exclusivity = exclusivityIn(text, heading);
  const unclear = !usage && whitelistingDays === undefined && !exclusivity ? unclearIn(text) : undefined;
  return {
    ...(usage ? { usage } : {}),
    ...(whitelistingDays === undefined ? {} : { whitelistingDays }),
    ...(exclusivity ? { exclusivity } : {}),
    ...(unclear ? { unclear } : {}),
  };
}

function unclearIn(text: string): Rights['unclear'] {
  if (WHITELISTING.test(text)) return 'whitelisting';
  if (EXCLUSIVITY.test(text) && !EXCLUSIVE_LICENCE.test(text)) return 'exclusivity';
  return USAGE.test(text) &&
    /usage|nutzung|licen|lizenz|droits|derechos|direitos|прав|foydalan|二次利用/u.test(text)
    ? 'usage'
    : undefined;
}

function usageIn(text: string, heading: string): Usage | undefined {
  const isAbout = (clause: string) =>
    USAGE.test(clause) &&
    !WHITELISTING.test(clause) &&
    (!EXCLUSIVITY.test(clause) || EXCLUSIVE_LICENCE.test(clause));
  const clause = timedClause(text, isAbout) ?? (USAGE.test(heading) ? timed(text) : undefined);
  if (clause) {
    const { days } = clause;
    if (days !== 'perpetual' && (days < 1 || days > 3650)) return undefined;
    const isPaid =
      (PAID.test(clause.words) || (PAID.test(text) && !ORGANIC.test(clause.words))) && !NOT_PAID.test(text);
    const exclusiveLicence = EXCLUSIVE_LICENCE.test(text);
    return { kind: isPaid ? 'paid' : 'organic', duration: days, exclusiveLicence };
  }
  return NO_USAGE.test(text) ? { kind: 'none', duration: 0, exclusiveLicence: false } : undefined;
}

function whitelistingIn(text: string, heading: string): number | undefined {
  // `30 adcode`, `30d code`: days of a code to run ads from the creator's account.
  const bare = /(?<![\p{L}\p{N}.,])(\d{1,3})\s?(?:d|days?)?\s?(?:ad ?codes?|spark ?codes?|adcode)/u.exec(
    text,
  );
  if (bare) return Number(bare[1]);
  const clause =
    timedClause(text, (each) => WHITELISTING.test(each)) ??
    (WHITELISTING.test(heading) ? timed(text) : undefined);
  if (clause && clause.days !== 'perpetual' && clause.days <= 1095) return clause.days;
  const no = new RegExp(`${NONE}\\s(?:\\p{L}+\\s)?(?:${WHITELISTING.source})`, 'u');
  return no.test(text) ? 0 : undefined;
}

function exclusivityIn(text: string, heading: string): Rights['exclusivity'] {
  if (NO_EXCLUSIVITY.test(text)) return { days: 0 };
  const isAbout = (clause: string) => EXCLUSIVITY.test(clause) && !EXCLUSIVE_LICENCE.test(clause);
  const clause = timedClause(text, isAbout) ?? (EXCLUSIVITY.test(heading) ? timed(text) : undefined);
  if (!clause || clause.days === 'perpetual' || clause.days < 1 || clause.days > 1095) return undefined;
  const category = categoryIn(text);
  return { days: clause.days, ...(category ? { category } : {}) };
}

interface Timed {
  readonly words: string;
  readonly days: number | 'perpetual';
}

function timed(words: string): Timed | undefined {
  const days = isForever(words) ? ('perpetual' as const) : spansIn(words)[0]?.days;
  return days === undefined ? undefined : { words, days };
}

/** The clause that is about something and names a time; where its own has none, the only time of the whole sentence. */
function timedClause(text: string, isAbout: (clause: string) => boolean): Timed | undefined {
  const clauses = clausesOf(text);
  for (const [at, clause] of clauses.entries()) {
    if (!isAbout(clause)) continue;
    const own = timed(clause);
    if (own) return own;
    // `usage in ads, 30 days`: the next clause has the time and nothing else.
    const next = clauses[at + 1] ?? '';
    const bare = spansIn(next);
    if (bare.length === 1 && next.length < 24 && !isOther(next))
      return { words: clause, days: bare[0]?.days ?? 0 };
  }
  const [only, ...others] = spansIn(text);
  const times = isForever(text) ? [] : only && others.length === 0 ? [only] : [];
  const speaksOf = [USAGE, WHITELISTING, EXCLUSIVITY].filter((cue) => cue.test(text)).length;
  if (isAbout(text) && speaksOf === 1 && times[0] && !PAYMENT_TIME.test(text))
    return { words: text, days: times[0].days };
  return undefined;
}

const PAYMENT_TIME =
  /\bnet\b|pay(?:ment|able)|invoice|zahl\p{L}*|rechnung|paiement|facture|\bpago\b|factura|pagamento|fatura|оплат\p{L}*|сч[её]т\p{L}*|to'lov\p{L}*|支払|振込/u;

function isOther(clause: string): boolean {
  return (
    USAGE.test(clause) || WHITELISTING.test(clause) || EXCLUSIVITY.test(clause) || PAYMENT_TIME.test(clause)
  );
}

const CATEGORY: readonly RegExp[] = [
  /(?:exclusivity|competitors?|competing brands)[^.,;]{0,30}?\b(?:in|within) (?:the )?([a-z][a-z&/ -]{2,40}?)(?: (?:category|industry|niche|space|sector|segment|market|brands?)|(?= for| during|[.,;:)]|$))/u,
  /(?<!no |no other )\b([a-z]{4,20}) (?:category )?exclusivity/u,
  /exklusivität[^.,;]{0,30}?(?:im bereich|in der kategorie|für|bei) ([\p{L}][\p{L} &/-]{2,40}?)(?=[.,;:)]|$| für)/u,
  /exclusividad[^.,;]{0,30}?\ben (?:la categoría (?:de )?|el sector (?:de )?)?([\p{L}][\p{L} &/-]{2,40}?)(?=[.,;:)]|$| (?:por|durante))/u,
  /exclusividade[^.,;]{0,30}?\b(?:em|na categoria(?: de)?|no segmento(?: de)?) ([\p{L}][\p{L} &/-]{2,40}?)(?=[.,;:)]|$| (?:por|durante))/u,
  /exclusivité[^.,;]{0,30}?(?:dans (?:le secteur |la catégorie )?(?:de la |du |des |de l'|la |le |les )?|sur ) ?([\p{L}][\p{L} &/-]{2,40}?)(?=[.,;:)]|$| (?:pendant|pour))/u,
  /эксклюзив\p{L}*[^.,;]{0,30}?(?:в категории|в нише|по категории|в сфере) ([\p{L}][\p{L} &/-]{2,40}?)(?=[.,;:)]|$| (?:на|в течение))/u,
];
const NO_CATEGORY =
  /^(?:the|your|this|that|full|total|brand|category|same|an?|of|my|our|days?|months?|weeks?|year|offer|include|including|want|need|require|\d.*)$/u;

function categoryIn(text: string): string | undefined {
  for (const pattern of CATEGORY) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found && !NO_CATEGORY.test(found)) return found;
  }
  return undefined;
}
