import type { RecapPoint } from '../facts.ts';
import { nounFor } from './language.ts';
import { languageOf } from './table.ts';

/** What code writes into the lists of a recap besides the phrases of a reply. No phrase holds a figure of its own. */
export interface RecapPhrases {
  /** What each point is called where it has no value yet. */
  readonly names: Readonly<Record<RecapPoint, string>>;
  /** `your proposal: a fee of $1,500` */
  yours(words: string): string;
  /** `our proposal: a fee of $900` */
  ours(words: string): string;
  /** `2 rounds of changes` */
  revisions(count: number): string;
  readonly noRevisions: string;
  /** `10% of the sales` */
  commission(percent: string): string;
  /** `$0.50 per click` */
  perClick(amount: string): string;
  /** `$12 CPM`: the letters are known in every market, and a spelled thousand would be a figure. */
  perThousand(amount: string): string;
  /** `$12 CPM, up to $500` */
  upTo(words: string, amount: string): string;
  /** `posts marked with #ad` */
  disclosure(label: string): string;
}

/** `2 rounds of changes` in the forms of a language. */
function counted(locale: string, forms: readonly [string, ...string[]]): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  return (count) => `${count} ${nounFor(rules, forms, count)}`;
}

const PHRASES: Readonly<Record<string, RecapPhrases>> = {
  en: {
    names: {
      fee: 'the fee',
      product: 'the product',
      deliverables: 'the work',
      dates: 'the publication dates',
      usage: 'the usage rights',
      whitelisting: 'whitelisting',
      exclusivity: 'exclusivity',
      payment: 'the terms of payment',
      bonus: 'a bonus',
      revisions: 'the rounds of changes',
      approval: 'how content is approved before it goes live',
      disclosure: 'how the posts are marked as advertising',
      reporting: 'which figures you share with us afterwards',
    },
    yours: (words) => `your proposal: ${words}`,
    ours: (words) => `our proposal: ${words}`,
    revisions: counted('en', ['round of changes', 'rounds of changes']),
    noRevisions: 'no rounds of changes',
    commission: (percent) => `${percent} of the sales`,
    perClick: (amount) => `${amount} per click`,
    perThousand: (amount) => `${amount} CPM`,
    upTo: (words, amount) => `${words}, up to ${amount}`,
    disclosure: (label) => `posts marked with ${label}`,
  },
  uz: {
    names: {
      fee: 'haq',
      product: 'mahsulot',
      deliverables: 'ish hajmi',
      dates: "e'lon qilish sanalari",
      usage: 'foydalanish huquqlari',
      whitelisting: 'whitelisting',
      exclusivity: 'eksklyuzivlik',
      payment: "to'lov shartlari",
      bonus: 'bonus',
      revisions: 'tuzatishlar soni',
      approval: "kontentni e'lon qilishdan oldin ko'rib chiqish tartibi",
      disclosure: 'postlarni reklama deb belgilash',
      reporting: "keyin biz bilan bo'lishadigan ko'rsatkichlaringiz",
    },
    yours: (words) => `sizning taklifingiz: ${words}`,
    ours: (words) => `bizning taklifimiz: ${words}`,
    revisions: (count) => `${count} marta tuzatish`,
    noRevisions: 'tuzatishlarsiz',
    commission: (percent) => `sotuvdan ${percent}`,
    perClick: (amount) => `klik uchun ${amount}`,
    perThousand: (amount) => `CPM: ${amount}`,
    upTo: (words, amount) => `${words}, ${amount} gacha`,
    disclosure: (label) => `postlardagi belgi: ${label}`,
  },
  ru: {
    names: {
      fee: 'гонорар',
      product: 'продукт',
      deliverables: 'объём работы',
      dates: 'даты публикации',
      usage: 'права на использование',
      whitelisting: 'whitelisting',
      exclusivity: 'эксклюзивность',
      payment: 'условия оплаты',
      bonus: 'бонус',
      revisions: 'количество правок',
      approval: 'порядок согласования контента до публикации',
      disclosure: 'как публикации обозначаются как реклама',
      reporting: 'какими показателями вы делитесь с нами после публикации',
    },
    yours: (words) => `ваше предложение: ${words}`,
    ours: (words) => `наше предложение: ${words}`,
    revisions: counted('ru', ['раунд правок', 'раунда правок', 'раундов правок']),
    noRevisions: 'без правок',
    commission: (percent) => `${percent} от продаж`,
    perClick: (amount) => `${amount} за клик`,
    perThousand: (amount) => `CPM ${amount}`,
    upTo: (words, amount) => `${words}, до ${amount}`,
    disclosure: (label) => `пометка на публикациях: ${label}`,
  },
  es: {
    names: {
      fee: 'la tarifa',
      product: 'el producto',
      deliverables: 'el trabajo',
      dates: 'las fechas de publicación',
      usage: 'los derechos de uso',
      whitelisting: 'el whitelisting',
      exclusivity: 'la exclusividad',
      payment: 'las condiciones de pago',
      bonus: 'una bonificación',
      revisions: 'las rondas de cambios',
      approval: 'cómo se aprueba el contenido antes de publicarlo',
      disclosure: 'cómo se identifican las publicaciones como publicidad',
      reporting: 'qué datos comparte con nosotros después',
    },
    yours: (words) => `su propuesta: ${words}`,
    ours: (words) => `nuestra propuesta: ${words}`,
    revisions: counted('es', ['ronda de cambios', 'rondas de cambios']),
    noRevisions: 'sin rondas de cambios',
    commission: (percent) => `${percent} de las ventas`,
    perClick: (amount) => `${amount} por clic`,
    perThousand: (amount) => `CPM de ${amount}`,
    upTo: (words, amount) => `${words}, hasta ${amount}`,
    disclosure: (label) => `publicaciones identificadas con ${label}`,
  },
  fr: {
    names: {
      fee: 'le tarif',
      product: 'le produit',
      deliverables: 'le travail',
      dates: 'les dates de publication',
      usage: "les droits d'utilisation",
      whitelisting: 'le whitelisting',
      exclusivity: "l'exclusivité",
      payment: 'les conditions de paiement',
      bonus: 'un bonus',
      revisions: 'les modifications comprises',
      approval: 'la validation du contenu avant publication',
      disclosure: 'la mention publicitaire sur les publications',
      reporting: 'les chiffres que vous partagez avec nous ensuite',
    },
    yours: (words) => `votre proposition : ${words}`,
    ours: (words) => `notre proposition : ${words}`,
    revisions: counted('fr', ['série de modifications', 'séries de modifications']),
    noRevisions: 'sans modifications',
    commission: (percent) => `${percent} des ventes`,
    perClick: (amount) => `${amount} par clic`,
    perThousand: (amount) => `CPM de ${amount}`,
    upTo: (words, amount) => `${words}, jusqu'à ${amount}`,
    disclosure: (label) => `publications portant la mention ${label}`,
  },
  de: {
    names: {
      fee: 'das Honorar',
      product: 'das Produkt',
      deliverables: 'der Umfang der Arbeit',
      dates: 'die Termine der Veröffentlichung',
      usage: 'die Nutzungsrechte',
      whitelisting: 'Whitelisting',
      exclusivity: 'Exklusivität',
      payment: 'die Zahlungsbedingungen',
      bonus: 'ein Bonus',
      revisions: 'die Änderungsrunden',
      approval: 'die Freigabe der Inhalte vor der Veröffentlichung',
      disclosure: 'die Kennzeichnung der Beiträge als Werbung',
      reporting: 'welche Zahlen Sie danach mit uns teilen',
    },
    yours: (words) => `Ihr Vorschlag: ${words}`,
    ours: (words) => `unser Vorschlag: ${words}`,
    revisions: counted('de', ['Änderungsrunde', 'Änderungsrunden']),
    noRevisions: 'keine Änderungsrunden',
    commission: (percent) => `${percent} vom Umsatz`,
    perClick: (amount) => `${amount} je Klick`,
    perThousand: (amount) => `CPM ${amount}`,
    upTo: (words, amount) => `${words}, bis zu ${amount}`,
    disclosure: (label) => `Beiträge mit der Kennzeichnung ${label}`,
  },
  pt: {
    names: {
      fee: 'o cachê',
      product: 'o produto',
      deliverables: 'o trabalho',
      dates: 'as datas de publicação',
      usage: 'os direitos de uso',
      whitelisting: 'o whitelisting',
      exclusivity: 'a exclusividade',
      payment: 'as condições de pagamento',
      bonus: 'um bônus',
      revisions: 'as rodadas de alterações',
      approval: 'a aprovação do conteúdo antes da publicação',
      disclosure: 'a identificação das publicações como publicidade',
      reporting: 'os números compartilhados conosco depois',
    },
    yours: (words) => `sua proposta: ${words}`,
    ours: (words) => `nossa proposta: ${words}`,
    revisions: counted('pt-BR', ['rodada de alterações', 'rodadas de alterações']),
    noRevisions: 'sem rodadas de alterações',
    commission: (percent) => `${percent} das vendas`,
    perClick: (amount) => `${amount} por clique`,
    perThousand: (amount) => `CPM de ${amount}`,
    upTo: (words, amount) => `${words}, até ${amount}`,
    disclosure: (label) => `publicações identificadas com ${label}`,
  },
  ja: {
    names: {
      fee: '報酬',
      product: '商品の提供',
      deliverables: 'お仕事の内容',
      dates: '公開日',
      usage: '使用権',
      whitelisting: 'ホワイトリスト',
      exclusivity: '独占',
      payment: 'お支払い条件',
      bonus: 'ボーナス',
      revisions: '修正の回数',
      approval: '公開前の確認方法',
      disclosure: '広告表記の方法',
      reporting: '公開後に共有いただく数値',
    },
    yours: (words) => `ご希望：${words}`,
    ours: (words) => `弊社からのご提案：${words}`,
    revisions: (count) => `修正${count}回`,
    noRevisions: '修正なし',
    commission: (percent) => `売上の${percent}`,
    perClick: (amount) => `クリックごとに${amount}`,
    perThousand: (amount) => `CPM ${amount}`,
    upTo: (words, amount) => `${words}（${amount}まで）`,
    disclosure: (label) => `投稿への「${label}」の表記`,
  },
};

/** The phrases of that language, or the English ones. */
export function recapPhrasesOf(code: string): RecapPhrases {
  const found = PHRASES[languageOf(code).code] ?? PHRASES.en;
  if (!found) throw new Error('the English phrases are missing');
  return found;
}
