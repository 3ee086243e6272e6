import type { Language } from '../drafting/languages/language.ts';
import { amountsIn, canBePrice, type FoundAmount } from './amounts.ts';
import type { ExtractedWork } from './extracted-offer.ts';
import type { Unit } from './mail-text.ts';
import { type FoundWork, workIn } from './work.ts';

/** An amount that may be what they ask, with how much speaks for it. */
export interface Ask {
  readonly unit: Unit;
  readonly found: FoundAmount;
  readonly kind: 'total' | 'ask' | 'plain' | 'piece' | 'extra' | 'option';
  /** The work that stands in the same sentence. */
  readonly work: readonly FoundWork[];
}

const ASKING =
  /\b(?:rate|rates|fee|price|quote|charge|cost|ask(?:ing)?|budget would|i(?:'d| would) (?:need|want|like|do|take|be happy|love)|i can do|can do (?:it|this|that) for|i do|we(?:'d| would) (?:need|be looking|propose|ask)|looking at|comes? to|would be|will be|it's|let's do|offer you|happy (?:to do it )?(?:for|with|at)|go for|settle)\b|preis|honorar|kosten?\b|gage|liegt bei|verlange|nehme|berechne|würde|mache (?:es|das|ich)|angebot|pauschal\p{L}*|\bprix\b|tarif\p{L}*|cachet|demande|facture\b|propose\b|serait|coûte|précio|precio|tarifa|cobr\p{L}*|costaría|sería|pido|presupuesto|serían|cachê|preço|valor|fic(?:a|aria|o)|orçamento|peço|sairia|цен[аыуе]|стоимость|стоит|стоить|ставк\p{L}*|прайс\p{L}*|гонорар\p{L}*|возьму|беру|готов\p{L}* за|хочу|выйдет|обойд[её]тся|прошу|narx\p{L}*|haq\p{L}*|to'lov|so'rayman|so'raymiz|qilaman|bo'ladi|olaman|нарх\p{L}*|сўрайман|бўлади|料金|価格|報酬|お?見積|ギャラ|費用|希望|お願い(?:し|でき)|承(?:り|れ)|いただ/u;
const TOTAL =
  /\b(?:total|altogether|all[- ]in(?:clusive)?|in total|overall|package(?: price)?|bundle|for (?:everything|all(?: of (?:it|that|this))?|the (?:whole|full|entire)|both|the lot|the set)|flat(?: fee| rate)?|grand total|sum)\b|gesamt\p{L}*|insgesamt|zusammen|paket\p{L}*|für alles|alles zusammen|komplett\p{L}*|pauschal\p{L}*|summe|au total|\btotal\b|forfait|le tout|pour l'ensemble|en total|total(?:e|es)?|paquete|todo (?:por|incluido|junto)|por todo|no total|ao todo|pacote|tudo|итого|итог|всего|общ\p{L}+ (?:сумм|стоимост|цен)\p{L}*|за вс[её]|пакет\p{L}*|вместе|jami|umumiy|hammasi|paket|жами|合計|全部で|総額|一式|セット|まとめて|込み/u;
const PER_PIECE =
  /(?:\bper|\/ ?|\beach\b|apiece|\ba ?piece|\bper (?:reel|story|video|post)|(?:^|\s)(?:je|pro)\s(?:reel|story|video|post|stück|beitrag|clip)|\bà (?=\d)|\bpar (?:reel|story|vidéo|post|publication|contenu)|chacune?\b|(?:l'unité|la pièce)|\bpor (?:reel|story|v[ií]deo|post|historia|publicaci|pieza|conteúdo)|cada (?:un[oa]|reel|video|vídeo|story|post)?|за (?:один|одну|одно|каждый|каждую|1 ?(?:рилс|сторис|пост|видео)|штуку|шт)|(?:har|bitta|bir) (?:bir )?(?:reels|rils|storis|stories|video|post)\p{L}* (?:uchun)?|donasi|1(?:本|投稿|件|回)(?:あたり|につき)?)/u;
/** `2 Reels à 400 €`, `2 reels @ 400`. */
const PIECE_BEFORE = /(?<!\p{L})(?:à|je|pro|@|по|de à)\s?$/u;
const PIECE_BEHIND =
  /^\s?(?:(?:\/|per|pro|je|par|por|за (?:один|одну|каждый|каждую|1)|cada)\s?(?:reel|story|stories|storie|v[ií]d[eé]o|post|stück|st(?!\p{L})|piece|clip|unit|pieza|unidad|контент|ролик|рилс|сторис|пост|видео|шт)|\s?(?:each|apiece|a pop|l'unité|la pièce|chacune?|cada un[oa]|за (?:шт|штуку)|donasi|das stück|pro stück|stück))/u;
const PAST =
  /\b(?:usually|normally|typically|last (?:time|year|month|campaign|collab\p{L}*)|previous(?:ly)?|used to|before|other brands?|another brand|paid me|charged|instead of|down from|was\b|were\b|regular(?:ly)?|standard|list price|market)\b|normalerweise|sonst|üblich\p{L}*|letzte[ns]? (?:mal|jahr|kampagne)|andere marken?|statt|bisher|früher|d'habitude|normalement|habituellement|l'année dernière|dernière (?:fois|campagne)|autres? marques?|au lieu de|avant\b|normalmente|habitualmente|suelo|la última vez|el año pasado|otras? marcas?|en (?:vez|lugar) de|antes\b|geralmente|costumo|da última vez|ano passado|outras? marcas?|em vez de|обычно|раньше|в прошл\p{L}+|прошл\p{L}+|друг\p{L}+ бренд\p{L}*|вместо|стандартн\p{L}*|odatda|avval\p{L}*|oldin\p{L}*|o'tgan|boshqa brend\p{L}*|o'rniga|одатда|олдин|通常|以前|前回|昨年|他社|普段|本来/u;
const YOURS =
  /\b(?:your (?:offer|budget|proposal|suggestion|rate|initial|first|number|price)|you (?:offered|proposed|suggested|mentioned|said|wrote|have)|offered me|you're offering|what you offer)\b|(?:ihr|euer|dein|ihrem|eurem|deinem|ihre|eure|deine)\p{L}* (?:angebot|vorschlag|budget)\p{L}*|(?:ihr|du|sie) (?:habt|hast|haben) .{0,20}(?:angeboten|vorgeschlagen|genannt)|angebotenen|votre (?:offre|proposition|budget)|vous (?:proposez|avez proposé|m'avez)|(?:su|tu|vuestra) (?:oferta|propuesta|presupuesto)|(?:me )?(?:ofreces|ofrecen|ofrecieron|propusieron|proponéis)|(?:sua|tua|a) (?:oferta|proposta) de vocês|sua (?:oferta|proposta)|vocês (?:ofereceram|propuseram|falaram)|ваш\p{L}* (?:предложени|бюджет|цен)\p{L}*|вы (?:предложили|предлагали|писали|озвучили)|предложенн\p{L}+|sizning taklif\p{L}*|taklif qilgan\p{L}*|siz (?:taklif|aytgan)\p{L}*|сизнинг таклиф\p{L}*|ご提示|ご提案(?:いただ|頂)|御社(?:の)?(?:ご)?(?:提示|予算)/u;
const EXTRA =
  /\b(?:add(?:-?on|itional(?:ly)?|s)?|extra|on top|surcharge|upcharge|rush|travel|expenses|plus usage|usage (?:fee|is|costs?)|for usage|for (?:the )?whitelisting|optional(?:ly)?)\b|^(?:\+|plus)\s|zusätzlich\p{L}*|aufpreis|zuschlag|extra|reisekosten|en plus|supplément\p{L}*|frais|adicional\p{L}*|aparte|suplemento|gastos|à parte|taxa extra|дополнительн\p{L}*|доплат\p{L}*|отдельно|сверху|qo'shimcha|alohida|ustiga|қўшимча|別途|追加|オプション|加算|\+\s?$/u;
const OPTION =
  /\b(?:option|package|variant|plan|tier|bundle) ?[a-d1-4]\b|\b(?:opción|opção|variante?|пакет|вариант|variant|paket|プラン|案)\s?[a-dа-г1-4]|^(?:[a-d1-4]\)|[a-d]\.)\s|\beither\b.*\bor\b|\bentweder\b|или же|либо|yoki|または|もしくは/u;
const NEGATED = /\b(?:not|n't|never|less than|below|under|lower than|at least|no less)\s?(?:\p{L}+\s){0,3}$/u;

/** Every amount of the mail that may be a price of theirs. */
export function asksIn(
  units: readonly Unit[],
  languages: readonly Language[],
  platform: ExtractedWork['platform'] | undefined,
): Ask[] {
  return units.flatMap((unit) => {
    const { text, heading } = unit;
    const amounts = amountsIn(text, languages).filter((found) => canBePrice(text, found));
    const work = workIn(text, platform);
    return amounts.flatMap((found): Ask[] => {
      const counted = work.some(
        ({ start, end }) => found.start >= start && found.end <= end && !found.currency,
      );
      const kind = counted ? undefined : kindOf(text, heading, found, work, amounts);
      return kind ? [{ unit, found, kind, work }] : [];
    });
  });
}

function kindOf(
  text: string,
  heading: string,
  found: FoundAmount,
  work: readonly FoundWork[],
  all: readonly FoundAmount[],
): Ask['kind'] | undefined {
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  const clauseBefore =
    before
      .split(/[,;()]|\b(?:but|aber|pero|mais|mas|no)\b|(?<!\p{L})(?:но|lekin|ammo)(?!\p{L})|が、/u)
      .at(-1) ?? '';
  const clauseAfter =
    after.split(/[,;()]|\b(?:but|aber|pero|mais|mas)\b|(?<!\p{L})(?:но|lekin|ammo)(?!\p{L})|が、/u)[0] ?? '';
  const clause = `${clauseBefore} ${clauseAfter}`;
  if (
    YOURS.test(clause) ||
    (YOURS.test(text) &&
      all.length === 1 &&
      !ASKING.test(clauseAfter) &&
      !/need|brauch|bräuchte|necesit|precis|нужно|kerak|faudrait/u.test(text))
  )
    return undefined;
  if (PAST.test(clause)) return undefined;
  if (!isAskedFor(text, heading, found, work)) return undefined;
  if (OPTION.test(text) || OPTION.test(heading)) return 'option';
  if (/=\s?$/u.test(before) || TOTAL.test(clause) || (TOTAL.test(text) && all.length === 1)) return 'total';
  const isPiece = PIECE_BEHIND.test(after) || PER_PIECE.test(clause) || PIECE_BEFORE.test(clauseBefore);
  if (isPiece)
    return work.length === 1 && work[0]?.work.quantity === 1 && all.length === 1 && !PIECE_BEHIND.test(after)
      ? 'ask'
      : 'piece';
  if (
    EXTRA.test(clauseBefore.slice(-40)) ||
    /^\s?(?:extra|on top|zusätzlich|en plus|adicional|сверху|доплата|qo'shimcha|ustiga)/u.test(after)
  )
    return 'extra';
  if (NEGATED.test(before) && all.length > 1) return undefined;
  return ASKING.test(clause) || ASKING.test(heading) ? 'ask' : 'plain';
}

/** A number without a currency is a price only where the sentence speaks of one, or names work for it. */
function isAskedFor(text: string, heading: string, found: FoundAmount, work: readonly FoundWork[]): boolean {
  if (found.currency !== undefined) return true;
  return (
    found.marked ||
    ASKING.test(text) ||
    ASKING.test(heading) ||
    TOTAL.test(text) ||
    (work.length > 0 && found.amount >= 50)
  );
}

export type ChosenAsk =
  | {
      readonly kind: 'one';
      readonly ask: Ask;
      readonly value: { amount: number; upTo?: number; currency?: string };
    }
  | { readonly kind: 'several'; readonly asks: readonly Ask[] }
  | { readonly kind: 'none' };

/** The one price that they ask for everything, or that there are several to choose from. */
export function chooseAsk(asks: readonly Ask[]): ChosenAsk {
  const usable = asks.filter(({ kind }) => kind !== 'extra');
  const totals = distinct(usable.filter(({ kind }) => kind === 'total'));
  const lastTotal = totals.at(-1);
  if (lastTotal && (totals.length === 1 || !usable.some(({ kind }) => kind === 'option'))) {
    if (totals.length === 1) return one(lastTotal);
    return { kind: 'several', asks: totals };
  }
  if (usable.some(({ kind }) => kind === 'option')) {
    const options = distinct(usable);
    const [only] = options;
    return options.length === 1 && only ? one(only) : several(options);
  }
  const pieces = usable.filter(({ kind }) => kind === 'piece');
  const whole = distinct(usable.filter(({ kind }) => kind === 'ask' || kind === 'plain'));
  if (whole.length === 0) return fromPieces(pieces);
  const asked = whole.filter(({ kind }) => kind === 'ask');
  const [single] = whole;
  if (whole.length === 1 && single && pieces.length === 0) return one(single);
  if (asked.length === 1 && asked[0] && pieces.length === 0 && !pricedByLine(whole)) return one(asked[0]);
  return several([...whole, ...pieces]);
}

/** Lines of a rate card: several sentences, each with its own work and price. */
function pricedByLine(asks: readonly Ask[]): boolean {
  return asks.filter(({ work }) => work.length > 0).length > 1;
}

function several(asks: readonly Ask[]): ChosenAsk {
  return asks.length > 0 ? { kind: 'several', asks } : { kind: 'none' };
}

function one(ask: Ask): ChosenAsk {
  const { amount, upTo, currency } = ask.found;
  return {
    kind: 'one',
    ask,
    value: { amount, ...(upTo === undefined ? {} : { upTo }), ...(currency ? { currency } : {}) },
  };
}

/** `2 Reels at 400 each` is 800: only where one sentence names one line of work and its price a piece. */
function fromPieces(pieces: readonly Ask[]): ChosenAsk {
  const [only, other] = distinct(pieces);
  const quantity = only?.work.length === 1 ? only.work[0]?.work.quantity : undefined;
  if (!only || other || quantity === undefined) return several(pieces);
  const { amount, upTo, currency } = only.found;
  return {
    kind: 'one',
    ask: only,
    value: {
      amount: amount * quantity,
      ...(upTo === undefined ? {} : { upTo: upTo * quantity }),
      ...(currency ? { currency } : {}),
    },
  };
}

/** The same amount said twice is one; the later sentence stands for it. */
function distinct(asks: readonly Ask[]): Ask[] {
  const byAmount = new Map<string, Ask>();
  for (const ask of asks) {
    const { amount, upTo } = ask.found;
    const key = `${amount} ${upTo ?? ''}`;
    const known = byAmount.get(key);
    byAmount.set(key, known?.found.currency && !ask.found.currency ? known : ask);
  }
  return [...byAmount.values()];
}
