import { beforeAnyPrice, DEALS, type Deal, type DealName } from './deals.ts';

/**
 * A text under test: the deal's usual letter, with the sentence of the offer replaced, a sentence added, or both
 * (or `whole`, a text of its own).
 */
export interface Case {
  readonly deal: DealName;
  /** What is tried, for the report. */
  readonly why: string;
  readonly offer?: string;
  readonly also?: string;
  readonly whole?: string;
  readonly kind?: 'outreach' | 'counter_reply';
  readonly channel?: 'email' | 'dm';
}

interface Letter {
  readonly open: string;
  readonly offer: string;
  readonly close: string;
}

/** Replies to a price. Each passes every guardrail as it stands; the test holds that. */
const REPLIES: Record<DealName, Letter> = {
  en: {
    open: `Hi Maya,

Thank you for your reply and for being so open about what this work takes. We loved your Reel about night routines in small bathrooms, and that calm tone is what Fernleaf hopes for in Summer Glow.`,
    offer: `For 2 Instagram Reels and 3 Instagram Story sets we propose $1,850. The price follows from the whole scope: the work, 90 days of organic use, 30 days without other skincare brands, and 2 rounds of changes. We pay 40% upfront and the rest 45 days after the invoice.`,
    close: `How you tell the story stays up to you, and we are happy to talk about any part of this. What would you like to change?

Warm regards,
Fernleaf`,
  },
  gb: {
    open: `Hello Owen,

Thanks for getting back to us. We enjoyed your video about commuting in the rain, and Hillcrest would be glad to have that humour in Ride to Work.`,
    offer: `For 3 TikTok videos we propose £960, paid 50% upfront and the rest 14 days after the invoice, with 1 round of changes. The price follows from the whole scope. There are two other ways, equally good for us:
- Option A: 2 TikTok videos for £760.
- Option B: 3 TikTok videos with 60 days of paid use for £1,120.`,
    close: `You choose how to film, and we are open to other ideas about the work and its terms. Which of these suits you best?

Kind regards,
Hillcrest`,
  },
  de: {
    open: `Hallo Jonas,

vielen Dank für deine Antwort und die offenen Worte. Wir mögen dein Video über das Regal aus Altholz sehr, und genau diese Ruhe wünscht sich Holzmann für Werkstatt.`,
    offer: `Für 1 eigenes YouTube-Video und 4 YouTube-Shorts schlagen wir 4.200 € vor. Der Preis folgt aus dem ganzen Umfang: die Arbeit, 60 Tage bezahlte Nutzung, 14 Tage Whitelisting und 3 Änderungsrunden. Wir zahlen 25 % im Voraus und den Rest 30 Tage nach der Rechnung.`,
    close: `Wie du die Geschichte erzählst, bleibt dir überlassen, und wir sprechen gern über jeden Punkt. Was möchtest du ändern?

Viele Grüße
Holzmann`,
  },
  fr: {
    open: `Bonjour Camille,

Merci beaucoup pour votre réponse et pour votre franchise. Nous avons beaucoup aimé votre Reel sur le thé glacé du balcon, et ce ton est exactement ce que Belleroche souhaite pour Pause Verte.`,
    offer: `Pour 3 Reels Instagram et 1 carrousel Instagram, nous proposons 2 350 €. Le prix tient compte de l'ensemble : le travail, 120 jours d'utilisation organique, 21 jours sans autre marque de thé et 2 séries de modifications. Nous réglons 50 % d'avance et le reste 45 jours après la facture.`,
    close: `La façon de raconter reste la vôtre, et nous parlons volontiers de chaque point. Que souhaitez-vous changer ?

Bien cordialement,
Belleroche`,
  },
  es: {
    open: `Hola, Lucía:

Muchas gracias por tu respuesta y por tu franqueza. Nos encantó tu vídeo sobre el gazpacho de sandía, y ese tono es justo lo que Olivar busca para Mesa de Verano.`,
    offer: `Por 4 vídeos de TikTok proponemos 1480 US$. El precio tiene en cuenta todo el trabajo: los vídeos, 30 días de uso orgánico y 1 ronda de cambios. Además te enviamos producto por valor de 120 US$. Pagamos 15 días después de la factura.`,
    close: `La manera de contarlo es tuya, y hablamos con gusto de cualquier punto. ¿Qué te gustaría cambiar?

Un saludo,
Olivar`,
  },
  pt: {
    open: `Olá, Inês,

Muito obrigado pela tua resposta e pela franqueza. Gostámos muito de o teu Reel sobre a mala de praia, e esse tom é o que a Maresia procura para Verão Leve.`,
    offer: `Por 2 Reels de Instagram e 5 sequências de Stories de Instagram propomos 1600 €. O preço tem em conta todo o trabalho: os conteúdos, 90 dias de uso pago e 2 rondas de alterações. Há ainda um bónus até 250 €. Pagamos 20% adiantado e o resto 60 dias após a fatura.`,
    close: `A forma de contar é tua, e falamos com gosto sobre qualquer ponto. O que gostarias de mudar?

Com os melhores cumprimentos,
Maresia`,
  },
  ru: {
    open: `Здравствуйте, Алина!

Большое спасибо за ответ и за откровенность. Нам очень понравился ваш Reel о чаепитии во дворе, и именно такой тон Navruz Tea хотел бы видеть в кампании «Летний чай».`,
    offer: `За 3 Reels в Instagram и 4 серии сторис в Instagram мы предлагаем 9 600 000 сумов. Цена учитывает весь объём: саму работу, 90 дней органического использования и 2 раунда правок. Мы платим 35 % вперёд, а остальное через 10 дней после счёта.`,
    close: `Как рассказать историю, решаете вы, и мы с радостью обсудим любой пункт. Что вы хотели бы изменить?

С уважением,
Navruz Tea`,
  },
  uz: {
    open: `Assalomu alaykum, Dilnoza!

Javobingiz va ochiqligingiz uchun katta rahmat. Sizning hovlida palov damlash haqidagi Reels bizga juda yoqdi, Lola ham «Yozgi dasturxon» uchun aynan shunday ohangni xohlaydi.`,
    offer: `4 ta Instagram Reels va 6 ta Instagram storis to‘plami uchun 12 500 000 so‘m taklif qilamiz. Narx butun ish hajmidan kelib chiqadi: ishning o‘zi, 45 kun pullik foydalanish va 3 marta tuzatish. 30 foizini oldindan, qolganini hisob-fakturadan keyin 20 kun ichida to‘laymiz.`,
    close: `Hikoyani qanday aytishni o‘zingiz hal qilasiz, har bir bandni birga muhokama qilamiz. Nimani o‘zgartirishni xohlaysiz?

Hurmat bilan,
Lola`,
  },
  ja: {
    open: `佐藤美咲様

ご返信いただき、率直にお話しくださりありがとうございます。小さな台所の片づけのリールを楽しく拝見しました。アオバが「夏のくらし」でお伝えしたいのも、まさにあの落ち着いた雰囲気です。`,
    offer: `Instagramのリール1本とストーリーズ2本で、180,000円をご提案いたします。金額は全体の内容に基づいています。制作に加えて、180日間のオーガニック利用と、修正2回を含みます。お支払いは請求書の受領から60日以内です。`,
    close: `表現の仕方はお任せいたします。どの点についても、喜んでご相談いたします。変更をご希望の点はございますか？

どうぞよろしくお願いいたします。
アオバ`,
  },
};

/** First letters, before any price. */
const OUTREACH: Record<DealName, Letter> = {
  en: {
    open: `Hi Maya,

We loved your Reel about night routines in small bathrooms. We are Fernleaf, and we would like to invite you to Summer Glow, a paid campaign that helps more people get to know us.`,
    offer: `We have in mind 2 Instagram Reels and 3 Instagram Story sets. A reply by August 14, 2026 would help us plan.`,
    close: `You would be paid for the work, keep your own voice, and have a say in how the product is shown. All of this is a proposal: scope, schedule and price are open, and we would love to hear your own terms. Would you like to talk about it?

Warm regards,
Fernleaf`,
  },
  gb: {
    open: `Hello Owen,

We enjoyed your video about commuting in the rain. We are Hillcrest, and we would like to invite you to Ride to Work, a paid campaign that helps more people get to know us.`,
    offer: `We have in mind 3 TikTok videos. A reply by 14 August 2026 would help us plan.`,
    close: `You would be paid for the work, keep your own voice, and have a say in how the product is shown. All of this is a proposal: scope, schedule and price are open, and we would love to hear your own terms. Would you like to talk about it?

Kind regards,
Hillcrest`,
  },
  de: {
    open: `Hallo Jonas,

dein Video über das Regal aus Altholz hat uns sehr gefallen. Wir sind Holzmann und möchten dich zu Werkstatt einladen, einer bezahlten Kampagne, durch die uns mehr Menschen kennenlernen sollen.`,
    offer: `Wir denken an 1 eigenes YouTube-Video und 4 YouTube-Shorts. Eine Antwort bis zum 14. August 2026 würde uns bei der Planung helfen. Wenn du Fragen zum Produkt hast, beantworten wir sie gern vorab.`,
    close: `Du wirst für deine Arbeit bezahlt, behältst deinen Stil und entscheidest mit, wie das Produkt gezeigt wird. Das ist ein Vorschlag: Umfang, Zeitplan und Preis sind offen, und wir freuen uns auf deine Vorstellungen. Möchtest du darüber sprechen?

Viele Grüße
Holzmann`,
  },
  fr: {
    open: `Bonjour Camille,

Nous avons beaucoup aimé votre Reel sur le thé glacé du balcon. Nous sommes Belleroche et nous aimerions vous inviter à Pause Verte, une campagne rémunérée pour nous faire connaître.`,
    offer: `Nous pensons à 3 Reels Instagram et 1 carrousel Instagram. Une réponse avant le 14 août 2026 nous aiderait à nous organiser.`,
    close: `Votre travail est rémunéré, vous gardez votre ton et vous décidez avec nous de la façon de montrer le produit. Ceci est une proposition : le contenu, le calendrier et le prix restent ouverts, et nous serions ravis de connaître vos conditions. Souhaitez-vous en parler ?

Bien cordialement,
Belleroche`,
  },
  es: {
    open: `Hola, Lucía:

Nos encantó tu vídeo sobre el gazpacho de sandía. Somos Olivar y nos gustaría invitarte a Mesa de Verano, una campaña pagada para que más personas nos conozcan.`,
    offer: `Pensamos en 4 vídeos de TikTok. Una respuesta antes del 14 de agosto de 2026 nos ayudaría a planificar. Si tienes preguntas sobre el producto, las respondemos con gusto antes de que decidas.`,
    close: `Tu trabajo se paga, conservas tu estilo y decides con nosotros cómo mostrar el producto. Esto es una propuesta: el contenido, el calendario y el precio están abiertos, y nos encantaría conocer tus condiciones. ¿Te gustaría hablarlo?

Un saludo,
Olivar`,
  },
  pt: {
    open: `Olá, Inês,

Gostámos muito de o teu Reel sobre a mala de praia. Somos a Maresia e gostaríamos de te convidar para Verão Leve, uma campanha paga para que mais pessoas nos conheçam.`,
    offer: `Pensamos em 2 Reels de Instagram e 5 sequências de Stories de Instagram. Uma resposta até 14 de agosto de 2026 ajudava-nos a planear.`,
    close: `O teu trabalho é pago, manténs o teu estilo e decides connosco como mostrar o produto. Isto é uma proposta: o conteúdo, o calendário e o preço estão em aberto, e gostávamos de conhecer as tuas condições. Queres falar sobre isto?

Com os melhores cumprimentos,
Maresia`,
  },
  ru: {
    open: `Здравствуйте, Алина!

Нам очень понравился ваш Reel о чаепитии во дворе. Мы — Navruz Tea и хотели бы пригласить вас в «Летний чай», оплачиваемую кампанию, чтобы о нас узнало больше людей.`,
    offer: `Мы думаем о 3 Reels в Instagram и 4 сериях сторис в Instagram. Ответ до 14 августа 2026 г. помог бы нам спланировать работу. Если у вас есть вопросы о продукте, мы с удовольствием ответим на них до вашего решения.`,
    close: `Ваша работа оплачивается, вы сохраняете свой стиль и вместе с нами решаете, как показать продукт. Это предложение: объём, сроки и цена открыты, и мы будем рады узнать ваши условия. Хотите обсудить?

С уважением,
Navruz Tea`,
  },
  uz: {
    open: `Assalomu alaykum, Dilnoza!

Sizning hovlida palov damlash haqidagi Reels bizga juda yoqdi. Biz Lola brendimiz va sizni «Yozgi dasturxon» kampaniyasiga taklif qilmoqchimiz. Bu pullik hamkorlik, maqsadi bizni ko‘proq odamga tanitish.`,
    offer: `Biz 4 ta Instagram Reels va 6 ta Instagram storis to‘plami haqida o‘ylayapmiz. 2026-yil 14-avgustgacha javob bersangiz, rejalashtirishimiz oson bo‘lardi. Mahsulot haqida savollaringiz bo‘lsa, qaror qilishingizdan oldin mamnuniyat bilan javob beramiz.`,
    close: `Mehnatingiz uchun haq to‘lanadi, o‘z uslubingizni saqlaysiz va mahsulotni qanday ko‘rsatishni birga hal qilamiz. Bu faqat taklif: hajm, muddat va narx ochiq, shartlaringizni eshitishdan xursand bo‘lamiz. Shu haqda gaplashamizmi?

Hurmat bilan,
Lola`,
  },
  ja: {
    open: `佐藤美咲様

小さな台所の片づけのリールを楽しく拝見しました。私たちはアオバと申します。より多くの方に私たちを知っていただくための有償の企画「夏のくらし」に、ぜひご一緒いただきたくご連絡いたしました。`,
    offer: `Instagramのリール1本とストーリーズ2本を考えております。2026年8月14日までにお返事をいただけると助かります。商品についてご質問がございましたら、ご検討の前に何でもお答えいたしますので、どうぞ遠慮なくお知らせください。ご無理のない範囲で、ご都合に合わせて進め方を一緒に考えてまいります。`,
    close: `お仕事には報酬をお支払いし、表現はお任せし、商品の見せ方は一緒に決められます。これはご提案ですので、内容も時期も金額もご相談できます。ご希望の条件もぜひお聞かせください。一度お話しできますでしょうか？

どうぞよろしくお願いいたします。
アオバ`,
  },
};

/** The deal as the case's text may know it. */
export function dealOf(one: Case): Deal {
  const deal: Deal = DEALS[one.deal];
  const base = one.kind === 'outreach' ? beforeAnyPrice(deal) : deal;
  return { ...base, facts: { ...base.facts, channel: one.channel ?? 'email' } };
}

/** The whole text of a case. */
export function textOf(one: Case): string {
  if (one.whole !== undefined) return one.whole;
  const letter = (one.kind === 'outreach' ? OUTREACH : REPLIES)[one.deal];
  return [letter.open, one.offer ?? letter.offer, ...(one.also ? [one.also] : []), letter.close].join('\n\n');
}
