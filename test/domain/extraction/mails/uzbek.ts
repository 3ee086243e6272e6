import type { MailCase } from './mail-case.ts';

export const UZBEK: readonly MailCase[] = [
  {
    name: 'uz: short DM',
    mail: `Assalomu alaykum! 1 ta reels narxi 150 000 so'm 😊`,
    expected: {
      fee: { amount: '150000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram reel'],
    },
  },
  {
    name: 'uz: manager, list, signature',
    mail: `Assalomu alaykum, hurmatli Dilnoza opa!

Murojaatingiz uchun rahmat. Blogerimiz Malika Yusupova (320 ming obunachi) bo‘yicha taklifimiz:

- 2 ta Instagram reels
- 3 ta stories
- Kontentdan pullik reklamada foydalanish huquqi: 3 oy
- Eksklyuzivlik: 30 kun (kosmetika sohasida)
- 2 marta tuzatish kiritish mumkin

Umumiy narx: 12 000 000 so‘m (QQSsiz)
To‘lov: hisob-faktura berilgandan keyin 15 kun ichida

Hurmat bilan,
Sardor Aliyev
Menejer, "Yorqin Media"
+998 90 000 12 34`,
    expected: {
      fee: { amount: '12000000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['2 instagram reel', '3 instagram story_set'],
      usage: { kind: 'paid', duration: 90 },
      exclusivity: { days: 30, category: 'kosmetika' },
      netDays: 15,
      revisions: 2,
    },
  },
  {
    name: 'uz: mln',
    mail: `Reels va 2 ta story birga 3,5 mln so'm bo'ladi. Oldindan 50% to'lov olamiz.`,
    expected: {
      fee: { amount: '3500000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'uz: spelled amount',
    mail: `Bitta TikTok video uchun besh yuz ming so'm olaman, bir marta o'zgartirish bepul.`,
    expected: {
      fee: { amount: '500000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 tiktok video'],
      revisions: 1,
    },
  },
  {
    name: 'uz: tentative dollars',
    mail: `salom, taxminan 400$ atrofida bo'ladi 2 ta reelsga, lekin menejerim bilan gaplashib aytaman`,
    expected: {
      fee: { amount: '400', currency: 'USD', certainty: 'tentative' },
      deliverables: ['2 instagram reel'],
    },
  },
  {
    name: 'uz: range',
    mail: `YouTube'dagi integratsiya narxi 5 milliondan 7 million so'mgacha, ssenariyga qarab.`,
    expected: {
      fee: { amount: '5000000', upTo: '7000000', currency: 'UZS' },
      deliverables: ['1 youtube integration'],
    },
    hard: true,
  },
  {
    name: 'uz: priced lines with a total',
    mail: `Salom! Hisob-kitob:
• 1 ta reels – 2 000 000 so'm
• 4 ta stories – 1 200 000 so'm
• Reklama kodi (adcode) 30 kun – 300 000 so'm
Jami: 3 500 000 so'm

10-14-dekabr kunlari joylayman.`,
    expected: {
      fee: { amount: '3500000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram reel', '4 instagram story_set'],
      whitelistingDays: 30,
      publication: { from: '2026-12-10', until: '2026-12-14' },
    },
  },
  {
    name: 'uz: price each and its sum',
    mail: `bitta tiktok 800 ming, 3 tasi 2 mln 400 ming so'm bo'ladi. o'z sahifangizga 2 oy qo'ysangiz bo'ladi, reklamasiz`,
    expected: {
      fee: { amount: '2400000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['3 tiktok video'],
      usage: { kind: 'organic', duration: 60 },
    },
    hard: true,
  },
  {
    name: 'uz: refusal',
    mail: `Rahmat taklif uchun, lekin 200 ming so'mga bunday ish qilolmayman. Omad tilayman!`,
    expected: {},
  },
  {
    name: 'uz: questions only',
    mail: `Assalomu alaykum! Qiziq taklif ekan. Byudjetingiz qancha? Nechta stories kerak? Qancha muddatga reklama qilasizlar? Reelslarim o'rtacha 40 ming ko'rishga chiqadi.`,
    expected: {},
  },
  {
    name: 'uz: with Russian words',
    mail: `salom, prays shunaqa: 1 reels + 2 storis = 250$, предоплата 100%, маркировка сиздан. охват 40к`,
    expected: {
      fee: { amount: '250', currency: 'USD', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      upfrontPercent: 100,
    },
  },
  {
    name: 'uz: answer above a quoted thread',
    mail: `Assalomu alaykum, Jasur aka!

Bu hajm uchun 2 mln kamlik qiladi. 2 800 000 so'mga rozimiz: 1 ta reels va 2 ta stories, eksklyuzivliksiz.

Hurmat bilan, Nigora

24-noyabr 2026, 10:12, Jasur Karimov <jasur@lumen.example> yozdi:
> Nigora opa, 3 500 000 so'm byudjetimizga to'g'ri kelmayapti. 2 mln so'm
> 2 ta reelsga, 90 kun eksklyuziv, to'lov 60 kunda.`,
    expected: {
      fee: { amount: '2800000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram reel', '2 instagram story_set'],
      exclusivity: { days: 0 },
    },
    hard: true,
  },
  {
    name: 'uz: barter',
    mail: `Barterga roziman! Sumka evaziga (narxi 890 000 so'm ekan) 2 ta stories qilib beraman, pul kerak emas. 8-dekabrda joylayman.`,
    platform: 'instagram',
    expected: {
      deliverables: ['2 instagram story_set'],
      publication: { from: '2026-12-08', until: '2026-12-08' },
    },
  },
  {
    name: 'uz: share of sales',
    mail: `Keling bunday qilamiz: promokodim orqali bo'lgan savdodan 10% menga, obunachilarga 15% chegirma. Fiksa kerak emas. Mendan 1 ta reels va 1 ta post.`,
    platform: 'instagram',
    expected: {
      deliverables: ['1 instagram reel', '1 instagram post'],
      commissionPercent: 10,
    },
    hard: true,
  },
  {
    name: 'uz-Cyrl: short, with Russian words',
    mail: 'Ассалому алайкум! 1 та рилс ва 3 та сторис 2 000 000 сўм бўлади, 50% олдиндан тўлов.',
    expected: {
      fee: { amount: '2000000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram reel', '3 instagram story_set'],
      upfrontPercent: 50,
    },
  },
  {
    name: 'uz-Cyrl: tentative',
    mail: 'Тахминан 1,5 млн сўм атрофида, битта тикток видео учун. Аниғини эртага айтаман.',
    expected: {
      fee: { amount: '1500000', currency: 'UZS', certainty: 'tentative' },
      deliverables: ['1 tiktok video'],
    },
  },
  {
    name: 'uz-Cyrl: formal with rights and exclusivity',
    mail: `Ҳурматли ҳамкорлар!

Таклифимиз: YouTube каналимизда битта интеграция, нархи 9 000 000 сўм. Контентдан рекламада 30 кун фойдаланишингиз мумкин. Рақобатчилар билан 2 ҳафта ишламаймиз. Тўлов 10 кун ичида. Эълон 15 декабргача чиқади.

Ҳурмат билан, Бобур Раҳимов`,
    expected: {
      fee: { amount: '9000000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 youtube integration'],
      usage: { kind: 'paid', duration: 30 },
      exclusivity: { days: 14 },
      publication: { until: '2026-12-15' },
      netDays: 10,
    },
    hard: true,
  },
  {
    name: 'uz: nothing included, lines',
    mail: `insta post 1 ta
700 ming so'm
kontentdan foydalanish huquqi berilmaydi
eksklyuziv yo'q
rahmat`,
    expected: {
      fee: { amount: '700000', currency: 'UZS', certainty: 'firm' },
      deliverables: ['1 instagram post'],
      usage: { kind: 'none', duration: 0 },
      exclusivity: { days: 0 },
    },
  },
];
