import { DEALS, type DealName } from './deals.ts';
import type { Case } from './letters.ts';

const offers = (deal: DealName, ...rows: readonly string[]): Case[] =>
  rows.map((offer) => ({ deal, why: 'reply', offer }));

const outreach = (deal: DealName, ...rows: readonly string[]): Case[] =>
  rows.map((offer) => ({ deal, why: 'outreach', kind: 'outreach', offer }));

const dm = (deal: DealName, kind: NonNullable<Case['kind']>, whole: string): Case => ({
  deal,
  why: `${kind} by DM`,
  kind,
  channel: 'dm',
  whole,
});

const LETTERS: readonly Case[] = (Object.keys(DEALS) as DealName[]).flatMap((deal) => [
  { deal, why: 'reply' },
  { deal, why: 'outreach', kind: 'outreach' as const },
]);

/** True texts, with each language's ways of writing amounts, counts, dates and shares. */
export const GOOD_TEXTS: readonly Case[] = [
  ...LETTERS,
  ...offers(
    'en',
    'We propose USD 1,850 for two Reels and three Story sets. That looks at everything together: ninety days of organic use, thirty days without other skincare brands, and two rounds of changes. 40% comes upfront, the rest 45 days after the invoice.',
    'You asked for $2,600. For the two Instagram Reels and three Story sets we propose $1,850, with 90 days of organic use on our own channels.',
    'Our proposal: $1,850.00 in total. It covers:\n- 2 Instagram Reels\n- 3 Instagram Story sets\n- 90 days of organic use\n- 2 rounds of revisions\nPayment: 40% on signing, the rest net 45 days.',
    'We understand where the 2,600 dollars come from. Looking at the whole scope, 1,850 dollars for 2 Reels and 3 Story sets is what we propose, with 40 percent upfront.',
    'For one complete package of 2 Reels and 3 Story sets, we propose $1,850. First, we would like to hear if the 90 days of usage and the 30 days of exclusivity in skincare feel right; second, if two revisions are enough.',
    'Two Reels plus three sets of Stories for $1,850: that is the proposal. The usage is organic only, for 90 days, and payment is net 45 with 40% in advance.',
    'We propose eighteen hundred and fifty dollars for the two Reels and the three Story sets.',
  ),
  ...outreach(
    'en',
    'We imagine two Reels and three Story sets. If you can, let us know by Friday, 14 August.',
    'We imagine 2 Reels and 3 Story sets on Instagram (@mayaglow). Could you let us know by Aug 14, 2026?',
    'One idea: two Instagram Reels and three Story sets, in your own words. If it helps, someone from our team can call you first.',
  ),
  dm(
    'en',
    'outreach',
    'Hi Maya! We are Fernleaf, and we loved your Reel about night routines in small bathrooms: it felt calm and honest. We would like to invite you to Summer Glow, a paid campaign so that more people get to know us. We have in mind 2 Reels and 3 Story sets on Instagram, told in your own way. You would be paid for the work and have a say in how the product is shown. Scope, schedule and price are all open, and we would love to hear your terms. Would you like to talk about it before August 14?',
  ),
  dm(
    'en',
    'counter_reply',
    'Hi Maya, thank you so much for coming back to us! We have looked at the whole scope again: 2 Reels, 3 Story sets, 90 days of organic use and 30 days of skincare exclusivity. For that we would like to propose $1,850, with 40% upfront and the rest 45 days after your invoice, and 2 rounds of changes. If another mix of content or a shorter use suits you better, we are open to it, so please tell us freely how you see it. How you tell the story is of course entirely yours. What would you like to change?',
  ),
  ...offers(
    'gb',
    'We propose £960 for three TikTok videos, or Option A, two videos for £760, or Option B, three videos and 60 days of paid use for £1,120. In each case half is paid upfront.',
    'You asked for £1,500. We propose 960 pounds for 3 TikTok videos. One round of changes is included, and the other half is paid within 14 days of the invoice.',
    'We propose GBP 960.00 for the three videos. Payment is 50% before filming and 50% fourteen days after the invoice.',
    'All three options are equal for us:\n1. 3 TikTok videos for £960\n2. Option A: 2 TikTok videos for £760\n3. Option B: 3 TikTok videos and 60 days of paid use for £1,120',
    'Nine hundred and sixty pounds for the three TikTok videos, paid half upfront and half two weeks after your invoice.',
  ),
  ...offers(
    'de',
    'Für das eigene Video und die vier Shorts schlagen wir 4.200 Euro vor. Darin enthalten sind 60 Tage bezahlte Nutzung und drei Korrekturschleifen.',
    'Du hast 5.900 € genannt. Wir schlagen für ein eigenes YouTube-Video und vier Shorts 4.200,00 EUR vor, ein Viertel davon im Voraus und den Rest 30 Tage nach der Rechnung.',
    'Unser Vorschlag: viertausendzweihundert Euro für ein Video und vier Shorts, 25 Prozent im Voraus, Zahlungsziel 30 Tage.',
    'Wir schlagen EUR 4.200 vor:\n• 1 YouTube-Video\n• 4 YouTube-Shorts\n• 60 Tage Nutzung in Anzeigen\n• 14 Tage Whitelisting',
    'Wir haben uns alles noch einmal angesehen und schlagen 4200 € für den gesamten Umfang vor, mit drei Änderungsrunden.',
  ),
  ...outreach(
    'de',
    'Wir denken an ein eigenes Video und vier Shorts auf YouTube. Magst du uns bis Freitag, den 14.08.2026, antworten? Fragen zum Produkt beantworten wir gern schon vorher.',
    'Wir stellen uns ein YouTube-Video und vier Shorts vor und freuen uns über eine Antwort bis zum 14. August. Eine kurze Nachricht reicht, einer von uns meldet sich dann.',
  ),
  ...offers(
    'fr',
    'Pour trois Reels et un carrousel, nous proposons 2\u202f350\u00a0€, dont la moitié d’avance et le reste 45 jours après la facture.',
    'Vous avez demandé 3 200 euros. Nous proposons 2 350 euros pour l’ensemble : 3 Reels, 1 carrousel et 120 jours d’utilisation organique.',
    'Nous proposons deux mille trois cent cinquante euros pour les trois Reels et le carrousel, avec deux séries de modifications.',
    'Notre proposition : 2350 EUR.\n– 3 Reels Instagram\n– 1 carrousel Instagram\n– 120 jours d’utilisation organique\n– 21 jours d’exclusivité dans le thé',
    'Nous avons repris chaque point et proposons 2 350,00 € avec 50 pour cent à la signature.',
  ),
  ...outreach(
    'fr',
    'Nous imaginons trois Reels et un carrousel sur Instagram. Une réponse d’ici au vendredi 14 août nous aiderait beaucoup.',
    'Nous imaginons 3 Reels et un carrousel. Pourriez-vous nous répondre avant le 14/08/2026 ? Un simple mot suffit.',
  ),
  ...offers(
    'es',
    'Por los cuatro vídeos proponemos 1.480 dólares, con 30 días de uso orgánico y una ronda de cambios. También te enviamos producto por valor de 120 dólares.',
    'Nos pediste 2100 US$. Proponemos 1480 US$ por 4 vídeos de TikTok y pagamos quince días después de la factura.',
    'Nuestra propuesta es de 1.480,00 USD por cuatro vídeos. El uso es orgánico durante treinta días.',
    'Proponemos $1,480 por los cuatro vídeos de TikTok, y tú decides cómo prepararlos.',
    'Proponemos mil cuatrocientos ochenta dólares por los cuatro vídeos y una ronda de cambios.',
  ),
  ...outreach(
    'es',
    'Pensamos en cuatro vídeos para TikTok. ¿Podrías responder antes del viernes 14 de agosto? Si tienes dudas sobre el producto, una de nosotras te llama con gusto.',
    'Pensamos en 4 vídeos para TikTok, a tu manera. Nos ayudaría tener una respuesta antes del 14/8/2026, y si tienes preguntas las respondemos antes.',
  ),
  ...offers(
    'pt',
    'Por dois Reels e cinco sequências de Stories propomos 1.600 €, com 90 dias de uso pago e duas rondas de alterações.',
    'Pediste 2.300 euros. Propomos 1.600 euros por 2 Reels e 5 sequências de Stories, com um bónus até 250 euros.',
    'A nossa proposta é de 1 600,00 EUR. Pagamos vinte por cento adiantado e o resto 60 dias após a fatura.',
    'Propomos mil e seiscentos euros pelos dois Reels e pelas cinco sequências de Stories.',
    'Propomos €1.600 pelo conjunto:\n- 2 Reels\n- 5 sequências de Stories\n- 90 dias de uso pago\n- um bónus até 250 €',
  ),
  ...outreach(
    'pt',
    'Imaginamos dois Reels e cinco sequências de Stories. Podes responder até sexta-feira, 14 de agosto?',
    'Imaginamos 2 Reels e 5 sequências de Stories no Instagram. Uma resposta até 14/08/2026 ajudava-nos muito.',
  ),
  ...offers(
    'ru',
    'За три Reels и четыре серии сторис мы предлагаем 9,6 млн сумов, из них 35 процентов вперёд.',
    'Вы назвали 14 000 000 сумов. Мы предлагаем 9 600 000 сумов за 3 Reels и 4 серии сторис с двумя раундами правок.',
    'Наше предложение: 9\u00a0600\u00a0000 UZS. В него входят 90 дней органического использования и 2 раунда правок. Остаток мы платим в течение 10 дней после счёта.',
    'Мы предлагаем девять миллионов шестьсот тысяч сумов за три рилса и четыре серии сторис.',
    'Мы предлагаем 9.6 миллиона сумов за весь объём:\n— 3 Reels\n— 4 серии сторис\n— 90 дней использования',
  ),
  ...outreach(
    'ru',
    'Мы представляем себе три Reels и четыре серии сторис. Было бы удобно получить ответ до пятницы, 14 августа. Если есть вопросы о продукте, один из нас с радостью ответит.',
    'Мы представляем себе 3 рилса и 4 серии сторис. Ответьте, пожалуйста, до 14.08.2026, если вам удобно. А на вопросы о продукте мы ответим заранее.',
  ),
  ...offers(
    'uz',
    'To‘rtta Reels va oltita storis to‘plami uchun 12,5 mln so‘m taklif qilamiz, 30 foizi oldindan.',
    'Siz 18 000 000 so‘m so‘ragansiz. Biz 4 ta Reels va 6 ta storis to‘plami uchun 12 500 000 so‘m taklif qilamiz, uch marta tuzatish bilan.',
    "Taklifimiz: 12 500 000 UZS. Bunga 45 kun pullik foydalanish kiradi, qolgan to'lov hisob-fakturadan keyin 20 kun ichida.",
    'O‘n ikki yarim million so‘m taklif qilamiz: to‘rtta Reels va oltita storis to‘plami uchun.',
    'O‘n ikki million besh yuz ming so‘m taklif qilamiz:\n– 4 ta Reels\n– 6 ta storis to‘plami\n– 3 marta tuzatish',
  ),
  ...outreach(
    'uz',
    'To‘rtta Reels va oltita storis to‘plami haqida o‘ylayapmiz. 14-avgust, juma kunigacha javob bersangiz yaxshi bo‘lardi. Savollaringiz bo‘lsa, birimiz sizga qo‘ng‘iroq qilamiz.',
    'Instagram uchun 4 ta Reels va 6 ta storis to‘plami haqida o‘ylayapmiz. 14.08.2026 gacha javobingizni kutamiz. Mahsulot haqida savollaringizga oldindan javob beramiz.',
  ),
  ...offers(
    'ja',
    'リール1本とストーリーズ2本で、18万円をご提案いたします。オーガニック利用は180日間、修正は2回までです。',
    '26万円とのご希望を承りました。リール一本とストーリーズ二本を合わせて、¥180,000をご提案いたします。',
    'ご提案は￥180,000です。内容はリール１本、ストーリーズ２本、修正２回です。お支払いは請求書から60日以内です。',
    '十八万円でのご提案です。リール1本とストーリーズ2本、180日間のオーガニック利用を含みます。',
    '全体の内容を見直し、180,000 JPYをご提案いたします。一度ご検討いただけますと幸いです。',
  ),
  ...outreach(
    'ja',
    'リール一本とストーリーズ二本を考えております。8月14日（金）までにお返事をいただけますと幸いです。商品についてのご質問には、事前に何でもお答えいたします。どうぞ遠慮なくお知らせください。',
    'リール1本、ストーリーズ2本を考えております。2026/8/14までにお返事をいただけますと助かります。一つでもご質問があれば、事前に丁寧にお答えいたします。どうぞお気軽にお知らせください。',
  ),
];
