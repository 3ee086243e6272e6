import type { DealName } from './deals.ts';
import type { Case } from './letters.ts';

const list = (deal: DealName, ...rows: readonly string[]): Case[] =>
  rows.map((also) => ({ deal, why: 'third round', also }));

/** Written after the second mending. */
export const THIRD_GROUNDING: readonly Case[] = [
  ...list(
    'en',
    'We would pay eighteen fifteen for it.',
    'Three Reels would be perfect.',
    'The posts stay up for 180 days.',
    'We reply within 24 hours.',
    'Expect the money in early October.',
    'There is a 5% bonus.',
    'The rest follows in sixty days.',
    'You would be one of 12 creators.',
  ),
  ...list('de', 'Es geht um zwei Shorts.', 'Das sind 4.250 Euro.', 'Der Rest kommt nach 45 Tagen.'),
  ...list('fr', 'Le tout pour 2 450 €.', 'Deux carrousels suffiraient.', 'Une exclusivité de 30 jours.'),
  ...list('es', 'Todo por 1.380 dólares.', 'Un uso de 60 días.'),
  ...list('pt', 'Tudo por 1.500 €.', 'Um adiantamento de 30%.'),
  ...list('ru', 'Всё за 9 500 000 сумов.', 'Предоплата 50 %.'),
  ...list('uz', 'Hammasi 12 mln so‘m.', 'Oldindan 50 foiz.'),
  ...list('ja', '合計185,000円です。', '修正は3回です。'),
];

export const THIRD_CONFIDENTIALITY: readonly Case[] = [
  ...list(
    'en',
    'We were told not to exceed a certain number.',
    'That is the ceiling we were given.',
    'We would say yes to twenty-one hundred.',
    'Our purse strings are tight this season.',
    'You could get a little more out of us.',
    'We saved some money for later rounds.',
    'Another influencer did it for thirteen hundred.',
    'We have nothing left to add.',
    'This is the end of the line for us.',
    'Ref: MzEwMA',
  ),
  ...list('de', 'Da ist noch Luft nach oben.', 'Wir sind am Anschlag.', 'Etwa 4.800 Euro wären drin.'),
  ...list('fr', 'Nous avons atteint notre limite.', 'Il reste un peu de marge.'),
  ...list('es', 'Hemos llegado al límite.', 'Aún queda margen.'),
  ...list('pt', 'Chegámos ao limite.', 'Ainda há margem.'),
  ...list('ru', 'Это предел наших возможностей.', 'Есть небольшой запас.'),
  ...list('uz', 'Bu imkoniyatimizning chegarasi.', 'Yana biroz qo‘sha olamiz.'),
  ...list('ja', 'これが上限です。', 'もう少し上げられます。'),
];

export const THIRD_GOOD: readonly Case[] = [
  ...list(
    'en',
    'We would gladly send you the product first, so that you can try it in peace.',
    'Your comments are a joy to read.',
    'If anything in here is unclear, just ask.',
    'We would like to build this with you rather than hand you a script.',
    'The three Story sets can follow the Reels at your own pace.',
    'You asked for $2,600, and we took that seriously.',
    'We can meet on a call if that is easier.',
    'May we hear which of these points you see differently.',
    'We can change the mix, the timing or the rights.',
    'You can say no to any part of this.',
  ),
  ...list('gb', 'Take your time, there is no rush.', 'We can talk about the usage as well.'),
  ...list('de', 'Wir können auch über die Rechte sprechen.', 'Lass dir ruhig Zeit.', 'Beides ist uns recht.'),
  ...list('fr', 'Prenez le temps qu’il vous faut.', 'Nous pouvons aussi parler des droits.'),
  ...list('es', 'Tómate el tiempo que necesites.', 'También podemos hablar de los derechos.'),
  ...list('pt', 'Não há pressa nenhuma.', 'Também podemos falar dos direitos.'),
  ...list('ru', 'Не торопитесь с ответом.', 'Мы можем обсудить и права.'),
  ...list('uz', 'Shoshilmasdan javob bering.', 'Huquqlar haqida ham gaplashishimiz mumkin.'),
  ...list('ja', 'どうぞごゆっくりご検討ください。', '利用の範囲についてもご相談できます。'),
];
