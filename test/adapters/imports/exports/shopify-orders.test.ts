import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, open, readAll } from './reading.ts';
import { further, ORDER, PERSONAL_COLUMNS, SHOPIFY_HEADER, shopify } from './shopify-files.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const FIRST = {
  kind: 'order',
  line: 2,
  order: '#1001',
  at: Temporal.Instant.from('2026-05-01T08:00:00Z'),
  total: eur(3_498),
  subtotal: eur(2_998),
  refunded: eur(0),
  isCancelled: false,
  codes: ['NORA10'],
};

describe('orders of Shopify', () => {
  test('an order over several rows is one, its total counted once', async () => {
    const { dialect, rows, problems, skipped } = await readAll(
      shopify(ORDER, further('#1001', 'Spoon'), further('#1001', 'Ladle'), {
        ...ORDER,
        Name: '#1002',
        Total: '10',
        Subtotal: '',
        'Discount Code': '',
      }),
    );
    expect([dialect, problems, skipped]).toEqual(['shopify-orders', [], []]);
    expect(rows).toEqual([
      FIRST,
      {
        kind: 'order',
        line: 6,
        order: '#1002',
        at: FIRST.at,
        total: eur(1_000),
        refunded: eur(0),
        isCancelled: false,
        codes: [],
      },
    ]);
  });

  test('rows of one order that repeat its total count it once', async () => {
    const { rows, repeated } = await readAll(shopify(ORDER, { ...ORDER, 'Lineitem name': 'Spoon' }));
    expect(rows).toEqual([FIRST]);
    expect(repeated).toEqual([]);
  });

  test('an order that comes again further down is kept and reported', async () => {
    const { rows, repeated } = await readAll(shopify(ORDER, { ...ORDER, Name: '#1002' }, ORDER));
    expect(rows).toHaveLength(3);
    expect(repeated).toEqual([{ line: 6, firstLine: 2 }]);
  });

  test.each([
    ['Nr. 1001', true],
    ['1001 EU', true],
    ['Laden Nr.7 DE', true],
    ['Jane Doe', false],
    ['12 Rose Street', false],
    ['jane 1@example.com', false],
  ])('%s as the name of an order: %s', async (name, isOne) => {
    const { rows, problems } = await readAll(shopify({ ...ORDER, Name: name }));
    expect([rows.length, problems.length]).toEqual(isOne ? [1, 0] : [0, 1]);
  });

  test('several codes in one cell', async () => {
    const { rows } = await readAll(shopify({ ...ORDER, 'Discount Code': 'NORA10, FALL, NORA10' }));
    expect(rows[0]).toMatchObject({ codes: ['NORA10', 'FALL'] });
  });

  test.each([
    ['refunded in part', { 'Refunded Amount': '4.98', 'Financial Status': 'partially_refunded' }, 498, false],
    [
      'refunded, with no amount in the file',
      { 'Refunded Amount': '', 'Financial Status': 'refunded' },
      3_498,
      false,
    ],
    ['cancelled', { 'Cancelled at': '2026-05-02 10:00:00 +0200' }, 0, true],
    ['never paid', { 'Financial Status': 'voided' }, 0, true],
  ])('%s', async (_, cells, refunded, isCancelled) => {
    const { rows } = await readAll(shopify({ ...ORDER, ...cells }));
    expect(rows[0]).toMatchObject({ refunded: eur(refunded), isCancelled });
  });

  test('semicolons, decimal commas and moments without an offset, as a spreadsheet saves them', async () => {
    const { rows, problems, notes } = await readAll(
      csv(
        [
          ['Name', 'Financial Status', 'Currency', 'Total', 'Discount Code', 'Created at'],
          ['#1001', 'paid', 'EUR', '1.234,50', 'NORA10', '25.05.2026 10:00'],
          ['#1002', 'paid', 'JPY', '1200', '', '25.05.2026 23:30'],
        ],
        ';',
      ),
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { total: eur(123_450), at: Temporal.Instant.from('2026-05-25T08:00:00Z') },
      { total: { amount: 1_200, currency: 'JPY' }, at: Temporal.Instant.from('2026-05-25T21:30:00Z') },
    ]);
    expect(notes).toEqual([]);
  });

  test('wrong rows are problems that say nothing of what stands in them', async () => {
    const { rows, problems } = await readAll(
      shopify(
        { ...ORDER, Total: '-5' },
        { ...ORDER, Name: '#1002', Currency: 'Euros' },
        { ...ORDER, Name: '#1003', 'Created at': '2026-12-24 10:00:00 +0100' },
        { ...ORDER, Name: '#1004', Total: '' },
        { ...ORDER, Name: '#1005', Total: '9.9999' },
        { ...ORDER, Name: 'buyer@example.com' },
      ),
    );
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      {
        line: 2,
        column: 'Total',
        problem: 'The cell is negative. Figures count up from 0: correct it or leave the cell empty.',
      },
      {
        line: 4,
        column: 'Currency',
        problem: 'The cell is not a currency. Write its three letters, for example USD.',
      },
      {
        line: 6,
        column: 'Created at',
        problem: 'The cell is in the future. Correct it, or import the file on a later day.',
      },
      {
        line: 8,
        column: 'Total',
        problem: 'The cell is empty, and without it the row cannot be counted.',
      },
      { line: 10, column: 'Total', problem: 'The cell has more decimals than the currency.' },
      {
        line: 12,
        column: 'Name',
        problem: 'The cell is not an id of the platform. Upload the export as it was downloaded.',
      },
    ]);
  });

  test('a further row without its order is a problem, the rest of a broken order is not', async () => {
    const [header = '', first = ''] = shopify({ ...ORDER, 'Billing Street': '' }).split('\n');
    const { rows, problems } = await readAll(
      [
        header,
        shopify(further('#0999', 'Spoon')).split('\n')[1],
        `${first},,x`,
        shopify(further('#1001', 'Spoon')).split('\n')[1],
        first.replace('#1001', '#1002'),
      ].join('\n'),
    );
    expect(rows.map((row) => row.kind === 'order' && row.order)).toEqual(['#1002']);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'row'],
      [3, 'row'],
    ]);
  });

  test('personal columns are named in a note, and not one of their cells is anywhere', async () => {
    const { notes } = await readAll(shopify(ORDER));
    expect(notes[0]).toMatch(
      /^Personal columns are dropped while reading: Email, Billing Name, Billing Street, /,
    );
    expect(PERSONAL_COLUMNS.length).toBeGreaterThan(25);
  });
});

describe('whatever happens to a file, no personal cell leaves the reader', () => {
  const SECRET = /secret/i;
  const cell = fc.constantFrom(
    'Secret Person',
    'secret@example.com',
    'Secret\n"Street" 5',
    '+49 170 secret',
    'secret, secret',
    'secret;secret',
    '"secret',
  );
  const personal = fc.record(Object.fromEntries(PERSONAL_COLUMNS.map((name) => [name, cell])));
  const damage = fc.constantFrom('', 'cell', 'break', 'quote', 'cut', 'header', 'binary');

  test('rows, problems, notes, samples', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(personal, { minLength: 1, maxLength: 4 }),
        damage,
        fc.nat(2_000),
        fc.boolean(),
        async (people, kind, at, isMapped) => {
          const text = shopify(...people.map((person, n) => ({ ...ORDER, Name: `#${n}`, ...person })));
          const file = damaged(text, kind, at);
          const said = await everythingSaid(isMapped ? unknownMake(file) : file);
          expect(said).not.toMatch(SECRET);
        },
      ),
      { numRuns: 150 },
    );
  });

  /** Breaks a file as transport, editors and hand do, after its header. */
  function damaged(text: string, kind: string, at: number): string {
    const body = text.indexOf('\n') + 1;
    const place = body + (at % Math.max(1, text.length - body));
    switch (kind) {
      case 'cell':
        return text.slice(0, -1).concat(',one more\n');
      case 'break':
        return `${text.slice(0, text.length - 40)}\n${text.slice(text.length - 40)}`;
      case 'quote':
        return `${text}"`;
      case 'cut':
        return text.slice(0, place);
      case 'header':
        return text.slice(body);
      case 'binary':
        return `${text.slice(0, place)}\0${text.slice(place)}`;
      default:
        return text;
    }
  }

  /** The same orders with names of columns that only a person could explain. */
  function unknownMake(text: string): string {
    return text.replace(SHOPIFY_HEADER.join(','), SHOPIFY_HEADER.map((name) => `${name} of it`).join(','));
  }

  async function everythingSaid(text: string): Promise<string> {
    const opened = await open(text);
    if (opened.kind !== 'opened') return JSON.stringify(opened);
    const batches = [];
    for await (const batch of opened.batches) batches.push(batch);
    return JSON.stringify([opened.title, opened.notes, batches]);
  }
});
