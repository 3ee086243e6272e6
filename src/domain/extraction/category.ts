const WORDS = "[\\p{L}][\\p{L}\\p{N}'&/ -]{1,48}?";
const EDGE =
  '(?=\\s*(?:$|[.,;:()|"。、・（]|\\d|-\\s)|\\s(?:for|during|within|over|from|after|before|and|starting|brands?|products?|companies|category|categories|industry|niche|space|sector|segment|market|vertical|included|is|are|für|während|im|ab|und|por|durante|desde|y|pendant|pour|durant|à|sur|et|na|no|e|на|в|в течение|сроком|и|uchun|davomida|va)(?!\\p{L}))';

/** Where a sentence names the category of an exclusivity, in the eight languages; the more telling ways first. */
const PATTERNS: readonly RegExp[] = [
  // `category: skincare`, `(skincare)` behind the word.
  new RegExp(
    `(?:category|kategorie|categoría|catégorie|categoria|категори[яи]|kategoriya|カテゴリー?|対象) ?[:=-] ?"?(${WORDS})"?${EDGE}`,
    'u',
  ),
  new RegExp(
    `(?:exclusiv|exklusiv|эксклюзив|eksklyuziv|compet|konkurr|concurren|concorr|конкурент|raqob|独占|競合)[^.;()]{0,40}?[(（]"?(?!\\d|no |max|min|ca|approx|incl|excl|optional)(${WORDS})(?: only| category| brands?| niche)?"?[)）]`,
    'u',
  ),
  // `secteur beauté`, `im Bereich Kaffee`, wherever it stands.
  new RegExp(
    `(?:exclusiv|exklusiv|эксклюз|eksklyuz|compet|konkurr|concurren|concorr|конкур|raqob)[^.;()]{0,60}?(?<!\\p{L})(?:secteur|catégorie|univers|sector|categoría|rubro|setor|segmento|nicho|categoria|branche|bereich|kategorie|segment|niche|categor(?:y|ies)|категори\\p{L}*|ниш\\p{L}*|сегмент\\p{L}*)(?: ?:)? (?:de la |de l'|des |du |de |d'|do |da |der )?"?(${WORDS})"?${EDGE}`,
    'u',
  ),
  // English.
  new RegExp(
    `(?:exclusiv\\p{L}*|compet\\p{L}*|rival)[^.;()]{0,44}? (?:in|within|for|across) (?:the |your )?(?!\\d|the (?:same|period|duration)|\\p{L}+ (?:days|weeks|months|years)|(?:a|an|one|two|three|six) |paid|this|that|these|your|my|our|additional|free|up to|at least|perpetuity|place)(${WORDS})${EDGE}`,
    'u',
  ),
  /(?<!\p{L})(?:no |other |any |competing |rival |with )+(?!other|competing|brands|similar)((?!days|weeks|months|other)[\p{L}][\p{L}&/ -]{2,40}?) (?:brands?|compan(?:y|ies)|partners?|competitors?|sponsors?|products?)(?!\p{L})/u,
  /(?<!\p{L})(?!(?:day|days|week|weeks|month|months|year|category|full|brand|competitor|total|no|non|industry|the|an?|and|with|of|of|for|plus|include|including|usage|want|need|offer|without|any|content|my|your|our|complete|semi|is|max|only)(?!\p{L}))([\p{L}][\p{L}&/]{2,24}(?:[ -](?!category)[\p{L}&/]{3,16})?) (?:category )?exclusivity/u,
  // German.
  /(?<!\p{L})([\p{L}]{3,24})-exklusivität/u,
  new RegExp(
    `(?:exklusiv|konkurren|wettbewerb|mitbewerb)[^.;()]{0,44}? (?:im bereich|in der kategorie|im segment|in der branche|aus dem bereich|aus der branche|bei|für|im|in) (?!\\d|die |den |das |dem |der |ein|zwei|drei|sechs)"?(${WORDS})"?${EDGE}`,
    'u',
  ),
  /(?:keine|keinen|anderen?|konkurrierenden?) (?:anderen )?(?:weiteren )?([\p{L}]{3,30}?)-?(?:marken|brands|firmen|anbieter|hersteller)(?!\p{L})/u,
  // Spanish and Portuguese.
  new RegExp(
    `(?:exclusivid|compet|concorr)[^.;()]{0,44}? (?:(?:en|dentro de) (?:la |el )?(?:categoría|sector|segmento|nicho|rubro|ámbito|industria) (?:de(?: la|l)? )?|(?:em|no|na|dentro d[oa]) (?:categoria|setor|segmento|nicho|área) (?:de |da |do )?|del (?:sector|rubro|segmento) (?:de )?|d[oa] (?:setor|segmento|ramo) (?:de )?|(?:en|em|para|de) )(?!\\d|\\p{L}+ (?:días|dias|meses|semanas)|un |una |um |uma |uso|la |el )"?(${WORDS})"?${EDGE}`,
    'u',
  ),
  new RegExp(
    `(?:otras?|outras?|con|com) marcas? (?:competidoras |concorrentes )?(?:de|del sector|do setor|do segmento) (?:de )?(${WORDS})${EDGE}`,
    'u',
  ),
  // French.
  new RegExp(
    `(?:exclusivit|concurren)[^.;()]{0,44}? (?:dans|sur|pour|en|du) (?:(?:le |la |l')?(?:secteur|catégorie|domaine|univers|segment|marché|niche) )?(?:de la |de l'|du |des |de |d'|la |le |les |l')?(?!\\d|\\p{L}+ (?:jours|mois|semaines)|un |une |durée)"?(${WORDS})"?${EDGE}`,
    'u',
  ),
  new RegExp(
    `(?:autres?|avec des) marques? (?:concurrentes )?(?:de |du secteur (?:de )?|d')(${WORDS})${EDGE}`,
    'u',
  ),
  // Russian.
  new RegExp(
    `(?:эксклюзив|конкур)[^.;()]{0,44}?(?:в|по|из) (?:категории|нише|сфере|сегменте|области|ниши|категория)? ?"?(?!течение|теч|\\d)(${WORDS})"?${EDGE}`,
    'u',
  ),
  new RegExp(
    `(?:бренд|марк|конкурент)\\p{L}* (?:из |в )?(?:категории |ниши |сферы )?(?!на |в )(${WORDS})${EDGE}`,
    'u',
  ),
  // Uzbek.
  /([\p{L}'][\p{L}' ]{2,30}?) (?:kategoriya\p{L}*|sohasi\p{L}*|yo'nalishi\p{L}*|bo'yicha|категория\p{L}*|соҳаси\p{L}*|бўйича)(?:[^.;]{0,30})(?:eksklyuziv|raqob|эксклюзив|рақоб)/u,
  /(?:eksklyuziv|raqob|эксклюзив|рақоб)[^.;()]{0,30}? ([\p{L}'][\p{L}']{2,24}(?: [\p{L}']{3,20})?) (?:kategoriya\p{L}*|sohasi\p{L}*|yo'nalishi\p{L}*|bo'yicha|brendlari\p{L}*|категория\p{L}*|соҳаси\p{L}*|бўйича)/u,
  // Japanese.
  /([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・a-z]{2,16}?)(?:業界|分野|領域|カテゴリー?|ジャンル|系|関連)?(?:で|に(?:おける|おいて)|での|の)?(?:他社|他の|競合|独占)/u,
  /(?:競合|独占|排他)[^。、]{0,12}?(?:は|:)? ?([\p{Script=Han}\p{Script=Katakana}ー・a-z]{2,12})(?:業界|分野|領域|カテゴリー?|ジャンル|ブランド|商品|製品)/u,
];

const NO_CATEGORY =
  /^(?:the|your|this|that|for|in|within|full|total|brands?|category|same|an?|of|my|our|your|days?|months?|weeks?|years?|offer|include|including|want|need|require|this category|same category|other|others|any|all|similar|direct|campaign|period|you|us|me|competitors?|content|usage|kein\p{L}*|andere\p{L}*|weitere\p{L}*|конкурент\p{L}*|другими?|ваш\p{L}*|тот же|этой|нашей|competencia|competidores|concurrence|concurrents|concorrência|concorrentes|monat\p{L}*|tage?n?|wochen?|mes(?:es)?|mois|jours|kun|oy|hafta|shu|bu|сроком|exclusivity|なし|期間|契約|投稿後)$/u;

/** The category that an exclusivity is for, as the mail writes it. Undefined where none is named. `text` is `cased` in lower case. */
export function categoryOf(text: string, cased: string): string | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const found = match?.[1]?.trim().replace(/^(?:the|les?|la|los?|das?|dos?) /u, '');
    if (!match || !found || found.length < 2 || NO_CATEGORY.test(found)) continue;
    const at = text.indexOf(found, match.index);
    return at < 0 ? found : cased.slice(at, at + found.length);
  }
  return undefined;
}
