import { holds, type Place, uz, wordPattern } from './words/patterns.ts';

/** Words by which people say that something is not settled. They bear on what follows in their part of the sentence. */
const HEDGES = wordPattern(
  "probably|prob|perhaps|maybe|possibly|potentially|roughly|around|about|approx(?:imately|\\.)?|circa|ca\\.?|ballpark(?: of)?|somewhere (?:around|between|in)|something like|likely|most likely|tentative(?:ly)?|not (?:100% |entirely |totally |yet )?sure|i(?:'d| would)? (?:guess|think|assume|imagine)|i suppose|thinking|might(?: be)?|(?:to be|tb) ?(?:confirmed|determined|discussed)|tb[cda]|depend(?:s|ing)|in the (?:region|range|ballpark) of|estimated?|estimate|starting (?:at|from)|starts (?:at|from)|from(?= ?[$€£¥])|upwards? of|at least|more or less|give or take|subject to|if possible|ideally|hopefully|open to|up to(?= ?[$€£¥])|should be(?: able)?|could be",
  'etwa|ungefähr|ungefaehr|rund|wahrscheinlich|vielleicht|vermutlich|voraussichtlich|eventuell|evtl\\.?|schätzungsweise|so um die|um die|denke|schätze|tendenziell|in der größenordnung|vorbehaltlich|noch (?:offen|unklar|zu klären)|circa|zirka|ab(?= ?\\d)|mindestens|möglicherweise|grob',
  "environ|à peu près|a peu près|peut-être|probablement|sûrement|autour de|approximativement|sans doute|à confirmer|à définir|je pense|je dirais|aux alentours de|plutôt|dans les|de l'ordre de|à partir de|normalement|éventuellement|grosso modo",
  'aproximadamente|aprox\\.?|alrededor de|unos|unas|más o menos|mas o menos|quizás?|tal vez|probablemente|seguramente|por confirmar|creo que|rondaría|rondando|sobre los|en torno a|a convenir|posiblemente|cerca de|diría|a partir de|desde(?= ?\\d)|puede que|calculo',
  'aproximadamente|mais ou menos|talvez|provavelmente|por volta de|em torno de|uns|umas|acho que|a combinar|a confirmar|estimad[oa]|possivelmente|cerca de|na faixa de|a partir de|eu diria|quem sabe|creio',
  'примерно|около|приблизительно|наверное|наверно|наверняка|возможно|вероятно|может быть|может|ориентировочно|где-то|порядка|думаю|скорее всего|по договор[её]нности|предварительно|плюс-минус|условно|вроде|от(?= ?\\d[\\d .,]*(?:к|k|тыс\\p{L}*|руб\\p{L}*|₽|\\$|€|долл\\p{L}*|евро)?\\.?(?! ?до))|в районе|в пределах|кажется|полагаю|не уверен\\p{L}*',
  uz('taxminan|chamasi|chamasida|balki|ehtimol(?:i)?|menimcha|kelishiladi|aniq emas|tahminan|taxmin\\p{L}*'),
  'おそらく|恐らく|多分|たぶん|約|およそ|おおよそ|だいたい|大体|もしかすると|概算|仮(?:で|に)|ざっくり|検討中|未定|目安',
);
/** The same behind what they bear on: `900 or so`, `5万円くらい`. */
const HEDGES_BEHIND = new RegExp(
  `^[ ,(]{0,2}(?:${[
    '(?:usd|eur|gbp|dollars?|euros?|€|\\$|bucks|pounds?)? ?(?:or so|ish|-ish|roughly|approx\\.?|approximately|give or take|more or less|tbc|tbd|to be confirmed|or thereabouts|\\?{1,2})',
    'ungefähr|circa|ca\\.?|rum|plus/minus|environ|à peu près|à confirmer|grosso modo',
    'aproximadamente|aprox\\.?|más o menos|por confirmar|mais ou menos|a confirmar',
    'примерно|где-то|ориентировочно|плюс-минус',
    // These end what they bear on; otherwise they open what follows.
    `(?:maybe|probably|perhaps|i(?:'d)? (?:guess|think|suppose)|vielleicht|wahrscheinlich|peut-être|quizás?|tal vez|talvez|наверное|наверно|может быть|${uz("balki|shekilli|bo'lsa kerak")})(?= ?(?:[.,;!?)]|$))`,
    `(?:\\p{L}+ )?${uz("atrofida|taxminan|chamasi(?:da)?|bo'lsa kerak|shekilli")}`,
    'くらい|ぐらい|ほど|程度|前後|あたり(?!の)|頃|ごろ|を(?:目安|想定|検討|予定)|かもしれ|でしょうか(?=。?$)|と思(?:い|っ)',
  ].join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'u',
);
const TILDE = /(?:[~≈±]|\+\/-) ?$/u;
/** These open a sentence to bear on all of it; and these ends of a clause no hedge goes beyond. */
const OPENING =
  /^(?:probably|maybe|perhaps|tentative|наверн|возможно|скорее|предварительно|vielleicht|wahrscheinlich|voraussichtlich|peut-être|probablement|quizá|tal vez|probablemente|talvez|provavelmente|balki|ehtimol|балки|おそらく|恐らく|多分|たぶん)/u;
const TURNS = /;|(?<!\p{L})(?:but|aber|pero|mais|mas|но|lekin|ammo)(?!\p{L})/u;
const ENDS_CLAUSE = new RegExp(`${TURNS.source}|[•|]|,(?!\\d)|、|(?<!\\p{L})plus(?!\\p{L})|\\s\\+\\s`, 'u');
/** These bear only on the figure right behind them: `about $900`, but not `about the reel for $900`. */
const ADJACENT =
  /^(?:about|around|rund|etwa|от|ab|from|unos|unas|uns|umas|dans les|sobre los|около|cerca de|約|up to|at least|mindestens|порядка|desde|um die|circa|ca)/u;

/** These bear on the next figure: `environ 900 € pour deux vidéos`. */
const APPROXIMATE =
  /^(?:roughly|approx|somewhere|in the|ballpark|estimat|something like|etwa|ungefähr|ungefaehr|zirka|schätzungsweise|so um|grob|environ|à peu près|autour|approximativ|aux alentours|de l'ordre|aproximad|aprox|alrededor|más o menos|mas o menos|en torno|mais ou menos|por volta|em torno|na faixa|примерно|приблизительно|ориентировочно|где-то|в районе|в пределах|плюс-минус|taxminan|tahminan|chamasi|тахминан|чамаси|およそ|おおよそ|だいたい|大体|概算|ざっくり)/u;

/** Whether a sentence says what stands in a place of it only with "probably" or the like. */
export function isTentativeAt(text: string, { start, end }: Place): boolean {
  if (TILDE.test(text.slice(0, start)) || /^[~≈±]/u.test(text.slice(start))) return true;
  if (HEDGES_BEHIND.test(text.slice(end))) return true;
  return [...text.slice(0, start).matchAll(HEDGES)].some((match) => {
    const [hedge] = match;
    const between = text.slice(match.index + hedge.length, start);
    if (ADJACENT.test(hedge)) return between.length <= 6;
    if (APPROXIMATE.test(hedge) && /\d/u.test(between)) return false;
    const opens = OPENING.test(hedge) && text.slice(0, match.index).trim().split(/\s+/u).length <= 2;
    return !(opens ? TURNS : ENDS_CLAUSE).test(between);
  });
}

/** Whether a sentence holds any such word. */
export function isTentative(text: string): boolean {
  return (
    holds(HEDGES, text) || /[~≈±] ?[\d$€£¥]/u.test(text) || HEDGES_BEHIND.test(text.replace(/^.*\d/u, ''))
  );
}
