import * as cues from '../words/price-cues.ts';
import type { Amount } from './amounts.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether an amount may be a price at all: no count of people, no day, no product's worth. */
export function isPrice(
  { statement, work, taken, amounts, declared }: Surroundings,
  amount: Amount,
): boolean {
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
  if (isWorthOfProduct(before, behind)) return false;
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

/** `two Stories in exchange for the bag (890 €)`: what the product costs, in brackets behind it. */
function isWorthOfProduct(before: string, behind: string): boolean {
  const opened = before.lastIndexOf('(');
  if (opened === -1 || before.includes(')', opened) || !/^[^()]*\)/u.test(behind)) return false;
  const clause =
    before
      .slice(0, opened)
      .split(/[,;.!、。]/u)
      .at(-1) ?? '';
  const at = clause.search(cues.FOR_PRODUCT);
  return at >= 0 && !cues.PRICE.test(clause.slice(at)) && !NONE_OF_IT.test(clause);
}

const NONE_OF_IT =
  /(?<!\p{L})(?:no|not|don't|never|kein\p{L}*|nicht|ne|pas|sans|no|sin|não|sem|не|без)(?!\p{L})|emas|ではなく/u;

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
