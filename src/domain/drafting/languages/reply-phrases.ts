import { languageOf } from './table.ts';

/** What code writes into a reply besides the phrases of every text. No phrase holds a figure of its own. */
export interface ReplyPhrases {
  /** `a fee of $950` */
  fee(amount: string): string;
  /** `product worth $120` */
  product(value: string): string;
  readonly noUsage: string;
  /** `whitelisting for 30 days` */
  whitelisting(days: string): string;
  readonly noWhitelisting: string;
  readonly noExclusivity: string;
  /** `publication from 11 January to 24 January`, or one end of it. */
  published(from: string | undefined, until: string | undefined): string;
  readonly openDates: string;
  readonly separator: string;
}

/** A span of publication where at least one end is known. */
function span(
  both: (from: string, until: string) => string,
  from: (day: string) => string,
  until: (day: string) => string,
): ReplyPhrases['published'] {
  return (first, last) => (first && last ? both(first, last) : first ? from(first) : until(last ?? ''));
}

const PHRASES: Readonly<Record<string, ReplyPhrases>> = {
  en: {
    fee: (amount) => `a fee of ${amount}`,
    product: (value) => `product worth ${value}`,
    noUsage: 'no usage rights',
    whitelisting: (days) => `whitelisting for ${days}`,
    noWhitelisting: 'no whitelisting',
    noExclusivity: 'no exclusivity',
    published: span(
      (from, until) => `publication from ${from} to ${until}`,
      (day) => `publication from ${day}`,
      (day) => `publication by ${day}`,
    ),
    openDates: 'dates that we set together',
    separator: '; ',
  },
  uz: {
    fee: (amount) => `${amount} haq`,
    product: (value) => `mahsulot qiymati: ${value}`,
    noUsage: 'foydalanish huquqisiz',
    whitelisting: (days) => `whitelisting: ${days}`,
    noWhitelisting: 'whitelistingsiz',
    noExclusivity: 'eksklyuzivliksiz',
    published: span(
      (from, until) => `e'lon qilish: ${from} dan ${until} gacha`,
      (day) => `e'lon qilish: ${day} dan boshlab`,
      (day) => `e'lon qilish: ${day} gacha`,
    ),
    openDates: 'birga belgilanadigan sanalar',
    separator: '; ',
  },
  ru: {
    fee: (amount) => `гонорар ${amount}`,
    product: (value) => `продукт стоимостью ${value}`,
    noUsage: 'без прав на использование',
    whitelisting: (days) => `whitelisting: ${days}`,
    noWhitelisting: 'без whitelisting',
    noExclusivity: 'без эксклюзивности',
    published: span(
      (from, until) => `публикация с ${from} по ${until}`,
      (day) => `публикация с ${day}`,
      (day) => `публикация до ${day}`,
    ),
    openDates: 'даты, которые мы определим вместе',
    separator: '; ',
  },
  es: {
    fee: (amount) => `una tarifa de ${amount}`,
    product: (value) => `producto por valor de ${value}`,
    noUsage: 'sin derechos de uso',
    whitelisting: (days) => `whitelisting durante ${days}`,
    noWhitelisting: 'sin whitelisting',
    noExclusivity: 'sin exclusividad',
    published: span(
      (from, until) => `publicación del ${from} al ${until}`,
      (day) => `publicación a partir del ${day}`,
      (day) => `publicación hasta el ${day}`,
    ),
    openDates: 'fechas que fijemos en común',
    separator: '; ',
  },
  fr: {
    fee: (amount) => `un tarif de ${amount}`,
    product: (value) => `produit d'une valeur de ${value}`,
    noUsage: "aucun droit d'utilisation",
    whitelisting: (days) => `whitelisting pendant ${days}`,
    noWhitelisting: 'pas de whitelisting',
    noExclusivity: "pas d'exclusivité",
    published: span(
      (from, until) => `publication du ${from} au ${until}`,
      (day) => `publication à partir du ${day}`,
      (day) => `publication jusqu'au ${day}`,
    ),
    openDates: 'des dates à fixer ensemble',
    separator: ' ; ',
  },
  de: {
    fee: (amount) => `ein Honorar von ${amount}`,
    product: (value) => `Produkt im Wert von ${value}`,
    noUsage: 'keine Nutzungsrechte',
    whitelisting: (days) => `Whitelisting für ${days}`,
    noWhitelisting: 'kein Whitelisting',
    noExclusivity: 'keine Exklusivität',
    published: span(
      (from, until) => `Veröffentlichung vom ${from} bis ${until}`,
      (day) => `Veröffentlichung ab dem ${day}`,
      (day) => `Veröffentlichung bis zum ${day}`,
    ),
    openDates: 'Termine, die wir gemeinsam festlegen',
    separator: '; ',
  },
  pt: {
    fee: (amount) => `um cachê de ${amount}`,
    product: (value) => `produto no valor de ${value}`,
    noUsage: 'sem direitos de uso',
    whitelisting: (days) => `whitelisting durante ${days}`,
    noWhitelisting: 'sem whitelisting',
    noExclusivity: 'sem exclusividade',
    published: span(
      (from, until) => `publicação de ${from} a ${until}`,
      (day) => `publicação a partir de ${day}`,
      (day) => `publicação até ${day}`,
    ),
    openDates: 'datas que definiremos em conjunto',
    separator: '; ',
  },
  ja: {
    fee: (amount) => `${amount}の報酬`,
    product: (value) => `${value}相当の商品`,
    noUsage: '使用権なし',
    whitelisting: (days) => `ホワイトリスト${days}間`,
    noWhitelisting: 'ホワイトリストなし',
    noExclusivity: '独占なし',
    published: span(
      (from, until) => `${from}から${until}までの公開`,
      (day) => `${day}以降の公開`,
      (day) => `${day}までの公開`,
    ),
    openDates: '一緒に決める公開日',
    separator: '、',
  },
};

/** The phrases of that language, or the English ones. */
export function replyPhrasesOf(code: string): ReplyPhrases {
  const found = PHRASES[languageOf(code).code] ?? PHRASES.en;
  if (!found) throw new Error('the English phrases are missing');
  return found;
}
