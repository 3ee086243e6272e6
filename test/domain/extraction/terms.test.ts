import { describe, expect, test } from 'vitest';
import { type OfferWords, read } from './offer-words.ts';

/** Sentences on one field, in the words of eight languages. */
type Sentences = readonly (readonly [sentence: string, words: OfferWords])[];

function reads(what: string, sentences: Sentences): void {
  describe(what, () => {
    test.each(sentences)('%s', (sentence, words) => {
      expect(read(sentence)).toEqual(words);
    });
  });
}

reads('usage rights', [
  ['30 days paid usage', { usage: 'paid 30' }],
  ['Usage rights: 6 months', { usage: 'organic 180' }],
  ['6 months paid usage and 3 months exclusivity', { usage: 'paid 180', exclusivity: '90' }],
  ['usage rights for 6 months and exclusivity for 3 months', { usage: 'organic 180', exclusivity: '90' }],
  ['organic usage 90 days, paid usage 30 days', { usage: 'paid 30' }],
  ['Usage: 12 months organic + paid social', { usage: 'paid 360' }],
  ['no usage in ads, organic for 6 months', { usage: 'organic 180' }],
  ['no paid ads', { usage: 'none' }],
  ['No usage rights included', { usage: 'none' }],
  ['perpetual usage rights', { usage: 'organic perpetual' }],
  ['full buyout', { usage: 'paid perpetual' }],
  ['exclusive usage rights for 1 year', { usage: 'organic 365 exclusive' }],
  ['Nutzungsrechte 12 Monate', { usage: 'organic 360' }],
  ['Nutzungsrechte für Paid Ads 3 Monate', { usage: 'paid 90' }],
  ['Nutzung zeitlich unbegrenzt', { usage: 'organic perpetual' }],
  ['kein Paid Usage', { usage: 'none' }],
  ['droits d’utilisation 6 mois sur vos réseaux', { usage: 'organic 180' }],
  ['Sin derechos de uso para publicidad.', { usage: 'none' }],
  ['licença de uso de imagem por 6 meses para anúncios', { usage: 'paid 180' }],
  ['права на использование 3 месяца', { usage: 'organic 90' }],
  ['права на использование в рекламе на 3 месяца', { usage: 'paid 90' }],
  ['бессрочные права', { usage: 'organic perpetual' }],
  ['foydalanish huquqi 3 oy, reklamada', { usage: 'paid 90' }],
  ['二次利用は3ヶ月まで', { usage: 'organic 90' }],
  ['広告での二次利用は6か月', { usage: 'paid 180' }],
  ['Usage rights:\n- 6 months', { usage: 'organic 180' }],
  ['content stays live for 60 days, usage 30 days', { usage: 'organic 30' }],
  ['payment within 14 days, usage rights 90 days', { usage: 'organic 90', net: 14 }],
  // What costs extra, or is only possible, is no part of the offer.
  ['Paid usage would be an extra $300 per month.', {}],
  ['Usage rights available on request.', {}],
  // A time that is not named is not guessed.
  ['organic only', {}],
]);

reads('whitelisting', [
  ['30 adcode', { whitelisting: 30 }],
  ['Whitelisting 60 Tage', { whitelisting: 60 }],
  ['I can run spark ads for 30 days', { whitelisting: 30 }],
  ['Partnership ads 30 days', { whitelisting: 30 }],
  ['パートナーシップ広告30日間', { whitelisting: 30 }],
  ['whitelisting not included', { whitelisting: 0 }],
  ['no whitelisting', { whitelisting: 0 }],
  ['Usage: 3 months paid, incl. Spark Ads code for 30 days', { usage: 'paid 90', whitelisting: 30 }],
]);

reads('exclusivity', [
  ['no competitors for 3 months in skincare', { exclusivity: '90 skincare' }],
  ['90-day skincare exclusivity', { exclusivity: '90 skincare' }],
  ['60 days category exclusivity', { exclusivity: '60' }],
  ['exclusivity 1 month (VPN category)', { exclusivity: '30 VPN' }],
  ['no other coffee brands for 30 days', { exclusivity: '30 coffee' }],
  ["I don't work with competitors for 2 weeks", { exclusivity: '14' }],
  ['3 Monate Exklusivität im Bereich Hautpflege', { exclusivity: '90 Hautpflege' }],
  ['Exclusivité de 2 mois dans les cosmétiques.', { exclusivity: '60 cosmétiques' }],
  ['exclusividad de 30 días en skincare', { exclusivity: '30 skincare' }],
  ['exclusividade de 60 dias no segmento de beleza', { exclusivity: '60 beleza' }],
  ['эксклюзив в категории уходовая косметика 30 дней', { exclusivity: '30 уходовая косметика' }],
  ['競合排他は30日間（スキンケア）', { exclusivity: '30 スキンケア' }],
  ['スキンケア業界での競合制限は3か月', { exclusivity: '90 スキンケア' }],
  ['no exclusivity', { exclusivity: '0' }],
  ['Exclusivity: none', { exclusivity: '0' }],
  ['sin exclusividad', { exclusivity: '0' }],
  ['sans exclusivité', { exclusivity: '0' }],
  ['keine Exklusivität', { exclusivity: '0' }],
  ['без эксклюзива', { exclusivity: '0' }],
  ["Eksklyuzivlik yo'q.", { exclusivity: '0' }],
  ['Эксклюзивлик йўқ', { exclusivity: '0' }],
]);

reads('days to pay', [
  ['net 30', { net: 30 }],
  ['NET30', { net: 30 }],
  ['net 14 days from invoice', { net: 14 }],
  ['payment within 14 days', { net: 14 }],
  ['Invoice due in 30 days', { net: 30 }],
  ['30 days after invoice', { net: 30 }],
  ['due on receipt', { net: 0 }],
  ['Zahlungsziel 14 Tage', { net: 14 }],
  ['Zahlung innerhalb von 30 Tagen nach Rechnungsstellung', { net: 30 }],
  ['paiement à 30 jours', { net: 30 }],
  ['pago a 30 días', { net: 30 }],
  ['оплата в течение 10 дней', { net: 10 }],
  ["to'lov 10 kun ichida", { net: 10 }],
  ['支払いは30日以内', { net: 30 }],
  ['翌月末払い', {}],
]);

reads('a part before the work', [
  ['half upfront', { upfront: 50 }],
  ['50/50 payment', { upfront: 50 }],
  ['half now, half after', { upfront: 50 }],
  ['25% deposit, balance net 45', { upfront: 25, net: 45 }],
  ['50% upfront, 50% net 15', { upfront: 50, net: 15 }],
  ['20% upfront and the remaining 80% within 10 days of going live', { upfront: 20, net: 10 }],
  ['Payment upfront.', { upfront: 100 }],
  ['full payment before posting', { upfront: 100 }],
  ['100% after posting', { upfront: 0 }],
  ['50% vorab, Rest nach Veröffentlichung', { upfront: 50 }],
  ['ein Drittel vorab', { upfront: 33 }],
  ['30% acompte à la signature, le solde à 15 jours', { upfront: 30, net: 15 }],
  ['50% al firmar y 50% al publicar', { upfront: 50 }],
  ['Pagamento 50% adiantado.', { upfront: 50 }],
  ['Предоплата 50%, остальное в течение 5 дней после публикации', { upfront: 50, net: 5 }],
  ['Работаю по предоплате.', { upfront: 100 }],
  ["Oldindan 50% to'lov.", { upfront: 50 }],
  ["yarmi oldindan, qolgani e'londan keyin", { upfront: 50 }],
  ['着手金50%', { upfront: 50 }],
  ['半額前払い', { upfront: 50 }],
  ['VAT 21%, 20% agency fee on top', {}],
  ['my audience is 80% women', {}],
]);

reads('rounds of changes', [
  ['2 rounds of edits', { revisions: 2 }],
  ['up to two revisions', { revisions: 2 }],
  ['one round of revisions', { revisions: 1 }],
  ['revisions: 2', { revisions: 2 }],
  ['no revisions', { revisions: 0 }],
  ['1 Korrekturschleife', { revisions: 1 }],
  ['una ronda de cambios incluida', { revisions: 1 }],
  ['2 allers-retours inclus', { revisions: 2 }],
  ['com 1 rodada de ajustes', { revisions: 1 }],
  ['Правки: 2 раунда', { revisions: 2 }],
  ['до двух правок', { revisions: 2 }],
  ['2 marta tuzatish', { revisions: 2 }],
  ['修正は2回まで対応します', { revisions: 2 }],
  ['unlimited revisions', {}],
]);

reads('a share of sales', [
  ['I work on 15% of sales', { commission: 15 }],
  ['10% commission on every sale through my link', { commission: 10 }],
  ['15% Provision vom Umsatz', { commission: 15 }],
  ['10% de comisión sobre ventas', { commission: 10 }],
  ['10% de comissão nas vendas', { commission: 10 }],
  ['10% с продаж', { commission: 10 }],
  ['savdodan 10%', { commission: 10 }],
  ['売上の15%', { commission: 15 }],
  ['15% commission for my agency', {}],
  ['a 15% discount code for followers', {}],
]);

reads('days of publication', [
  ['I can post between 3 and 10 December', { live: '26-12-03..26-12-10' }],
  ['going live Dec 3-10', { live: '26-12-03..26-12-10' }],
  ['Posting window: Dec 28 - Jan 3', { live: '26-12-28..27-01-03' }],
  ['Would go live by 15 Jan', { live: '..27-01-15' }],
  ['posting from 3 December', { live: '26-12-03..' }],
  ['Live date: 2026-12-12', { live: '26-12-12..26-12-12' }],
  ['post on 12/15', { live: '26-12-15..26-12-15' }],
  ['I could post in January', { live: '27-01-01..27-01-31' }],
  ['probably in the week of 8 December', { live: '26-12-08..26-12-14~' }],
  ['Go-live KW 50', { live: '26-12-07..26-12-13' }],
  ['Veröffentlichung zwischen dem 3. und 10. Dezember', { live: '26-12-03..26-12-10' }],
  ['Entwurf bis 1.12., Veröffentlichung am 8.12.', { live: '26-12-08..26-12-08' }],
  ['mise en ligne entre le 3 et le 10 décembre', { live: '26-12-03..26-12-10' }],
  ['Publicación entre el 3 y el 10 de diciembre', { live: '26-12-03..26-12-10' }],
  ['Postagem até 15 de janeiro', { live: '..27-01-15' }],
  ['Публикация с 3 по 10 декабря', { live: '26-12-03..26-12-10' }],
  ['Выложу до 20 декабря', { live: '..26-12-20' }],
  ["3-dekabrdan 10-dekabrgacha e'lon qilaman", { live: '26-12-03..26-12-10' }],
  ['15-dekabrgacha joylayman', { live: '..26-12-15' }],
  ['12月10日までに投稿できます。', { live: '..26-12-10' }],
  ['投稿は12月3日〜10日の間でお願いします', { live: '26-12-03..26-12-10' }],
  // Other days, words that name none, and figures whose order cannot be told.
  ['draft by 1 Dec, live on 8 Dec', { live: '26-12-08..26-12-08' }],
  ['Please reply by 1 December.', {}],
  ['usage until 31 March 2027', {}],
  ['I am away until 5 December', {}],
  ['I can post it next week', {}],
  ['post on 12/05', {}],
]);

reads('the work', [
  ['1 IGR + 2 IGS + 1 TT', { work: '1 reel, 2 story_set, 1 video on tiktok' }],
  ['1x TikTok video (30s)', { work: '1 video on tiktok of 30s' }],
  ['2 × 60 sec TikTok', { work: '2 video on tiktok of 60s' }],
  ['reels (2), stories (4)', { work: '2 reel, 4 story_set' }],
  ['Reels x2, Stories x3', { work: '2 reel, 3 story_set' }],
  ['a set of 3 Stories', { work: '1 story_set' }],
  ['Story set (3 frames)', { work: '1 story_set' }],
  ['серия из 3 сторис', { work: '1 story_set' }],
  ['3er Story-Set', { work: '1 story_set' }],
  ['on TikTok: 2 videos and 1 story', { work: '2 video on tiktok, 1 story_set on tiktok' }],
  ['TikTok:\n- 2 videos', { work: '2 video on tiktok' }],
  ['une vidéo TikTok et 2 stories', { work: '1 video on tiktok, 2 story_set' }],
  ['2 Karussell-Posts', { work: '2 carousel' }],
  ['1 dedicated YouTube video', { work: '1 dedicated on youtube' }],
  ['1 mid-roll (90 seconds) in a YouTube video', { work: '1 integration on youtube of 90s' }],
  ['2 TikToks & 1 YT Short', { work: '2 video on tiktok, 1 short on youtube' }],
  ['1 Instagram Reel cross-posted to TikTok', { work: '1 reel' }],
  ['один рилс и две сторис', { work: '1 reel, 2 story_set' }],
  ['1 ta reels va 3 ta storis', { work: '1 reel, 3 story_set' }],
  ['リール2本とストーリーズ3本', { work: '2 reel, 3 story_set' }],
  ['2 LinkedIn posts and one newsletter mention', { work: '2 post on linkedin, 1 mention on newsletter' }],
  ['I can post on 12 December', { live: '26-12-12..26-12-12' }],
  ['2 Reels: 1 on 5 Dec, 1 on 12 Dec', { work: '2 reel', live: '26-12-05..26-12-05' }],
]);
