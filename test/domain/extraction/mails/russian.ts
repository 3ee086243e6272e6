import type { MailCase } from './mail-case.ts';

export const RUSSIAN: readonly MailCase[] = [
  {
    name: 'ru: short DM, roubles',
    mail: 'привет! 1 рилс у меня 45 000 руб, с двумя сторис вместе 60 000 руб 🙌 давайте вместе',
    expected: {
      fee: { amount: '60000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
    },
  },
  {
    name: 'ru: manager, list, signature',
    mail: `Добрый день, Ольга!

Направляю предложение по Алине Ветровой (415 тыс. подписчиков):

— 2 Reels в Instagram
— 3 сторис
— Права на использование контента в платной рекламе: 3 месяца
— Эксклюзив: 30 дней в категории «уход за волосами»
— 2 круга правок

Стоимость: 280 000 ₽ (без НДС, УСН)
Оплата в течение 14 дней после выставления счёта

С уважением,
Илья Громов
менеджер, агентство «Северный свет»
+7 900 000-12-34`,
    expected: {
      fee: { amount: '280000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 30, category: 'уход за волосами' },
      netDays: 14,
      revisions: 2,
    },
  },
  {
    name: 'ru: thousand dollars with a decimal comma',
    mail: 'Интеграция на ютубе 60 сек — 1,5 тыс. $, предоплата 50%',
    expected: {
      fee: { amount: '1500', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 youtube integration'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'ru: spelled amount',
    mail: 'Здравствуйте! За одно видео в тикток я беру тридцать пять тысяч рублей, одна правка включена.',
    expected: {
      fee: { amount: '35000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 tiktok video'],
      revisions: 1,
    },
  },
  {
    name: 'ru: tentative, no currency',
    mail: 'ну примерно 50к за 2 рилса, но это не точно, уточню у менеджера',
    expected: { fee: { amount: '50000', certainty: 'tentative' }, deliverables: ['2 instagram reel'] },
  },
  {
    name: 'ru: range',
    mail: 'Стоимость интеграции в YouTube-ролик от 120 до 150 тысяч рублей, зависит от хронометража.',
    expected: {
      fee: { amount: '120000', upTo: '150000', currency: 'RUB' },
      deliverables: ['1 youtube integration'],
    },
    hard: true,
  },
  {
    name: 'ru: priced lines with a total',
    mail: `Настя, привет! Вот расчёт:

• Reels – 90 000 ₽
• Сторис 4 шт. – 60 000 ₽
• Spark/Partnership ads 30 дней – 25 000 ₽
Итого: 175 000 ₽

Работаем по 100% предоплате. Выход 10–14 декабря.`,
    expected: {
      fee: { amount: '175000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram reel', '4 instagram story_set'],
      whitelistingDays: 30,
      publication: { from: '2026-12-10', until: '2026-12-14' },
      upfrontPercent: 100,
    },
  },
  {
    name: 'ru: price each and its sum',
    mail: 'один тикток 300$, за три получится 900$. репостить у себя можете 2 месяца, без таргета',
    expected: {
      fee: { amount: '900', currency: 'USD', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'ru: refusal',
    mail: 'Спасибо за предложение, но за 10 000 рублей я такое не делаю. Удачи вам с запуском!',
    expected: {},
  },
  {
    name: 'ru: questions only',
    mail: 'Здравствуйте! Интересно 😊 Какой у вас бюджет? Сколько сторис нужно и на какой срок вам нужны права? Охват сторис сейчас 25–30 тыс., подписчиков 140 тыс.',
    expected: {},
  },
  {
    name: 'ru: answer above a Russian quoted thread',
    mail: `Павел, добрый день!

80 тысяч за такой объём мало. Готовы за 110 000 руб.: один рилс и две сторис, без эксклюзива. Оплата в течение 30 дней.

С уважением,
Кира Лапина

24 ноября 2026 г., 10:12, Павел Орлов <pavel@lumen.example> написал(а):
> Кира, здравствуйте! 150 000 не проходит. Есть 80 000 руб. за 2 рилса,
> эксклюзив 90 дней, отсрочка 60 дней.`,
    expected: {
      fee: { amount: '110000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      exclusivity: { days: 0 },
      netDays: 30,
    },
    hard: true,
  },
  {
    name: 'ru: barter',
    mail: 'Готова на бартер! 3 сторис за набор косметики (он у вас на сайте 7 900 руб.), без доплаты. Выложу 8 декабря.',
    platform: 'instagram',
    expected: {
      deliverables: ['3 instagram story_set'],
      publication: { from: '2026-12-08', until: '2026-12-08' },
    },
  },
  {
    name: 'ru: commission plus fee',
    mail: 'Предлагаю так: фикс 20 000 ₽ плюс 10% с продаж по моему промокоду (подписчикам скидка 15%). С меня 1 рилс.',
    expected: {
      fee: { amount: '20000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
      commissionPercent: 10,
    },
    hard: true,
  },
  {
    name: 'ru: lines, nothing included',
    mail: `пост в инсте
15 тыс руб
без прав на контент
без эксклюзива
маркировка на вас
предоплата 50`,
    expected: {
      fee: { amount: '15000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
    },
    // "предоплата 50" without a percent sign: meant, but not said.
    unscored: ['upfrontPercent'],
    hard: true,
  },
  {
    name: 'ru: exclusive licence',
    mail: 'Стоимость 4000 евро за 2 видео в TikTok с исключительной лицензией на контент на 1 год, включая платную рекламу.',
    expected: {
      fee: { amount: '4000', currency: 'EUR', certainty: 'firm' },
      deliverables: ['2 tiktok video'],
      usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
    },
  },
  {
    name: 'ru: tenge, working days',
    mail: `Добрый день! За 1 Reels и 2 сторис — 350 000 тенге. Оплата в течение 10 рабочих дней после подписания акта. Публикация до 25 декабря. Две правки бесплатно, дальше 10 000 тг за каждую.`,
    expected: {
      fee: { amount: '350000', currency: 'KZT', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      publication: { until: '2026-12-25' },
      netDays: [10, 14],
      revisions: 2,
    },
    hard: true,
  },
  {
    name: 'ru: a place that we have no name for',
    mail: 'Могу сделать рилс и пост в телеграм-канале (28к подписчиков), всё вместе 70 тысяч рублей.',
    expected: {
      fee: { amount: '70000', currency: 'RUB', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
    },
    hard: true,
  },
];
