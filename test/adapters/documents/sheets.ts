import type { TermSheet, TermSheetSection } from '../../../src/domain/contract/details.ts';
import { buildTermSheet } from '../../../src/domain/contract/term-sheet.ts';
import { instagramCampaign } from '../../domain/contract/contract-fixtures.ts';

/** The sheet of the guide's Instagram campaign, with other parts where a test names them. */
export function sheetOf(change: Partial<TermSheet> = {}): TermSheet {
  const built = buildTermSheet(instagramCampaign(), {
    workspace: 'T1',
    version: 2,
    issuedBy: 'U1',
    issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    legalReviewNeeded: false,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return { ...built.value, ...change };
}

const LONG =
  'The brand may use the content in its own paid and organic channels for the time that the table names, and in no other way; every other use needs a written agreement with a price of its own. ';

/** Names, amounts and words of every script that a sheet can meet; long cells, many rows, an address without a space. */
export const SCRIPTS: readonly TermSheetSection[] = [
  {
    heading: 'Parties',
    paragraphs: [
      'Oʻzbekiston Respublikasi, Toshkent shahri, Gʻafur Gʻulom koʻchasi; O’zbekiston, G‘ijduvon (three kinds of apostrophe).',
    ],
    table: {
      header: ['', 'Brand', 'Creator'],
      rows: [
        ['Legal name', '株式会社サンライズ飲料', 'Нодира Ғуломқодирова (Nodira Gʻulomqodirova)'],
        [
          'Known as',
          'Sunrise ☀ Drinks',
          '髙﨑 凜, 渡邉 さくら, ｶﾀｶﾅ, @sakura.tabi (Instagram), @sakura (TikTok)',
        ],
        [
          'Address',
          '〒150-0002 東京都渋谷区渋谷二丁目24番12号 渋谷スクランブルスクエア15階',
          'Ўзбекистон, Тошкент ш., Чилонзор тумани, Ҳамза кўчаси 17-уй',
        ],
        ['Tax status', 'GmbH & Co. KG <Straße>', 'ИП Ёлкина Щукина, ИНН 7701234567'],
        ['Agent', 'Łukasz Żółć, Ğülşen Çağrı, Þórður Ærø', 'none'],
      ],
    },
  },
  {
    heading: 'Compensation',
    paragraphs: [
      'Currencies: €1,200.50 · ¥150,000 · £900 · ₽75 000 · ₩1,350,000 · ₹50,000 · ₺30,000 · ₴20,000 · ₸90,000 · UZS 12,500,000 (12 500 000 soʻm).',
      `${LONG.repeat(3)}\nSecond line of the same paragraph.`,
    ],
    table: {
      header: ['Part', 'Amount', 'When'],
      rows: [
        ['Fee', '¥1,500,000', 'On signing'],
        ['Bonus', 'UZS 12,500,000', 'Within 30 days'],
      ],
    },
  },
  {
    heading: 'Scope of work',
    paragraphs: [
      `Link in the posts: https://northwind.example/${'trails-and-more-words-without-any-break/'.repeat(6)}`,
      '当社は、本契約に基づき、クリエイターが制作した動画（以下「本コンテンツ」という。）を、契約期間中に限り、自社の公式アカウントおよび有料広告において利用することができる。',
    ],
    table: {
      header: ['Content', 'Length', 'Price', 'Draft due', 'Published', 'Stays up until'],
      rows: Array.from({ length: 40 }, (_, index) => [
        `${index + 1} Instagram Reel${index ? 's' : ''}`,
        `${15 + index} s`,
        `$${(1_200 + index * 35).toLocaleString('en-US')}`,
        '10 Dec 2026',
        '15 Dec 2026 to 15 Jan 2027',
        index % 7 === 3 ? LONG : '15 Feb 2027',
      ]),
    },
  },
  {
    heading:
      'Usage licence: a heading that is so long that it does not fit on one line of the page and has to be broken',
    paragraphs: [LONG.repeat(12), 'Short.', LONG.repeat(2)],
    table: {
      header: ['Right', 'What it allows'],
      rows: [['Everything', LONG.repeat(30)]],
    },
  },
  { heading: 'Termination', paragraphs: [LONG.repeat(4), LONG.repeat(5), LONG.repeat(4)] },
];
