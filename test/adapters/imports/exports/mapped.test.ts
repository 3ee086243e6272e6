import { describe, expect, test } from 'vitest';
import {
  type ColumnMapping,
  columnMappingSchema,
  fingerprintOf,
} from '../../../../src/domain/performance/exports/column-mapping.ts';
import { day, open, readAll } from './reading.ts';

const POSTS: ColumnMapping = {
  rows: 'posts',
  columns: {
    link: 'Post-URL',
    account: 'Creator',
    published: 'Datum',
    views: 'Aufrufe',
    likes: 'Likes',
    deal: 'Deal',
    revenue: 'Umsatz',
  },
  currency: 'EUR',
  dateOrder: 'day',
  decimalMark: ',',
};
const FILE = [
  'Creator;Post-URL;Datum;Aufrufe;Likes;Deal;Umsatz;Kommentar',
  '@Nora;https://www.instagram.com/p/DA1/;03/10/2026;12.400;610;D-12;1.250,50;gut',
  'Max;https://example.com/p/1;03/10/2026;1;2;D-13;;',
].join('\n');

describe('a header that nobody knows', () => {
  test('its columns and some rows are handed over, with what looks personal blanked', async () => {
    expect(
      await open(
        [
          'Campaign report',
          'Creator,Contact e-mail,Link,Views,Remark',
          'Nora,nora@example.com,https://a.example/1,5,call +49 170 1234567',
          'Max,max@example.com,https://a.example/2,6,max@example.com',
        ].join('\n'),
      ),
    ).toEqual({
      kind: 'unknown',
      columns: ['Creator', 'Contact e-mail', 'Link', 'Views', 'Remark'],
      samples: [
        ['Nora', '•••', 'https://a.example/1', '5', 'call +49 170 1234567'],
        ['Max', '•••', 'https://a.example/2', '6', '•••'],
      ],
    });
  });

  test('a fingerprint is the same for the same columns in any order and writing', () => {
    const print = fingerprintOf(['Creator', 'Post-URL', 'Aufrufe']);
    expect(fingerprintOf(['aufrufe ', 'post url', 'CREATOR'])).toBe(print);
    expect(fingerprintOf(['Creator', 'Post-URL'])).not.toBe(print);
  });
});

describe('a table by its mapping', () => {
  test('posts: platform by the link, deal, revenue, days first, decimal commas', async () => {
    const { dialect, rows, problems, notes } = await readAll(FILE, { mapping: POSTS });
    expect(dialect).toBe('mapped');
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'instagram',
        link: 'https://www.instagram.com/p/DA1/',
        account: 'nora',
        publishedOn: day('2026-10-03'),
        figures: { views: 12_400, likes: 610, revenue: { amount: 125_050, currency: 'EUR' } },
        deal: 12,
      },
    ]);
    expect(problems).toEqual([
      {
        line: 3,
        column: 'Post-URL',
        problem: '"https://example.com/p/1" does not tell a platform that I know.',
      },
    ]);
    expect(notes).toEqual(['Columns that are not kept: Kommentar.']);
  });

  test('posts of one platform by id, with a day of the figures', async () => {
    const { rows } = await readAll('id,as of,v\n77,2026-11-01,"1,200"\n', {
      mapping: {
        rows: 'posts',
        columns: { id: 'id', captured: 'as of', views: 'v' },
        platform: 'linkedin',
        dateOrder: 'year',
        decimalMark: '.',
      },
    });
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'linkedin',
        postId: '77',
        capturedOn: day('2026-11-01'),
        figures: { views: 1_200 },
      },
    ]);
  });

  test('orders', async () => {
    const { rows, problems } = await readAll(
      'No,When,Coupon,Sum,Cur,Customer\nA-1,11/02/2026 10:00 PM,NORA10,12.50,USD,Someone\nA-2,13/02/2026,,x,USD,Someone\n',
      {
        mapping: {
          rows: 'orders',
          columns: { order: 'No', ordered: 'When', code: 'Coupon', revenue: 'Sum', currency: 'Cur' },
          dateOrder: 'month',
          decimalMark: '.',
        },
      },
    );
    expect(rows).toEqual([
      {
        kind: 'order',
        line: 2,
        order: 'A-1',
        at: Temporal.Instant.from('2026-11-02T21:00:00Z'),
        total: { amount: 1_250, currency: 'USD' },
        refunded: { amount: 0, currency: 'USD' },
        isCancelled: false,
        codes: ['NORA10'],
      },
    ]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'When'],
      [3, 'Sum'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('13/02');
  });

  test('a header without the mapped columns asks to map them again', async () => {
    expect(await open('Creator,Link\nNora,x\n', { mapping: POSTS })).toEqual({
      kind: 'unreadable',
      problem:
        'The header has no column "Post-URL", "Datum", "Aufrufe", "Likes", "Deal", "Umsatz", which the saved mapping names. Map the columns again.',
    });
  });
});

describe('what a mapping must say', () => {
  const problemsOf = (mapping: unknown) =>
    columnMappingSchema
      .safeParse(mapping)
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test('one that is whole, also as JSON', () => {
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(POSTS)))).toEqual(POSTS);
  });

  test('posts need a link or an id, a platform, a figure, and a currency for revenue', () => {
    const mapping = { rows: 'posts', columns: {}, dateOrder: 'day', decimalMark: '.' };
    expect(problemsOf(mapping)).toEqual([
      ['columns.link', 'Choose the column with the link or the id of a post.'],
      ['columns.platform', 'Choose the platform: nothing in the file names it.'],
      ['columns.views', 'Choose at least one column with a figure.'],
    ]);
    expect(problemsOf({ ...POSTS, currency: undefined })).toEqual([
      ['columns.currency', 'Choose the column with the currency, or name the one of all amounts.'],
    ]);
  });

  test('orders need a number, a day and an amount; a column is chosen once', () => {
    const orders = { rows: 'orders', columns: { code: 'A', deal: 'a' }, dateOrder: 'day', decimalMark: '.' };
    expect(problemsOf(orders)).toEqual([
      ['columns.order', 'Choose the column with the number of the order.'],
      ['columns.ordered', 'Choose the column with the day of the order.'],
      ['columns.revenue', 'Choose the column with what was paid.'],
      ['columns.code', 'The column "A" is chosen for two things. Choose it once.'],
    ]);
  });
});
