import { cost } from './about.ts';
import { countOf } from './words/counts.ts';
import { overlaps, type Place, placesOf, uz, wordPattern } from './words/patterns.ts';
import { CUES } from './words/topics.ts';

/** A percentage, or a share in words. */
export interface Share extends Place {
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

/** The second part of a payment: a time beside these words is when it is paid. */
export const SECOND_PART = wordPattern(
  'rest|remain(?:der|ing)|balance|(?:up)?on (?:completion|delivery|publication|publishing|posting|approval|final|going live|go-?live)|after|later|once|when|other half|second half|upon (?:completion|delivery|publication|posting|approval)',
  'rest|restliche\\p{L}*|nach|bei (?:veröffentlichung|fertigstellung|lieferung|abgabe|abnahme)|übrige\\p{L}*|danach|später',
  'reste|solde|après|à la (?:livraison|publication|diffusion|fin)|restante?s?|ensuite',
  'resto|restante|después|al (?:publicar|finalizar|terminar|entregar)|a la (?:entrega|publicación)|tras|luego|saldo',
  'restante|depois|após|na (?:entrega|publicação|postagem)|ao (?:publicar|finalizar)|saldo',
  'остал\\p{L}*|остат\\p{L}*|после|по (?:факту|завершени\\p{L}*|выходу|окончани\\p{L}*)|потом|затем',
  uz("qolgan\\p{L}*|keyin|so'ng|chiqqandan|tugagach"),
  '残り?|残金|後|公開後|納品後|完了後',
);

/** What a share can be of; what is nearest to it counts. */
const OF: Readonly<Record<'upfront' | 'after' | 'commission' | 'agency' | 'tax' | 'other', RegExp>> = {
  upfront: CUES.upfront,
  after: SECOND_PART,
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

/** A share with what it is of. */
export interface KnownShare extends Share {
  readonly of: Of | undefined;
}

/** What each share is of. A sentence is searched once for all of them: it can hold hundreds. */
export function knownShares(text: string, shares: readonly Share[]): KnownShare[] {
  if (shares.length === 0) return [];
  const places = (Object.keys(OF) as Of[]).flatMap((of) =>
    placesOf(OF[of], text).map((place) => ({ of, place })),
  );
  return shares.map((share) => {
    const [nearest] = places
      .map(({ of, place }) => ({ of, far: cost(text, share, place, shares) }))
      .filter(({ far }) => far <= 60)
      .sort((a, b) => a.far - b.far);
    return { ...share, of: nearest?.of };
  });
}
