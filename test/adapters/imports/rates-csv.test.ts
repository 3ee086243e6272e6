import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImports } from '../../../src/adapters/imports/imports.ts';
import { RATE_COLUMNS } from '../../../src/adapters/imports/rates-csv.ts';
import { RATE_TABLES } from '../../../src/data/rate-tables.ts';
import { checkRateEntries } from '../../../src/domain/pricing/check-rates.ts';
import { entriesOf, type RateEntry, tableOfEntries } from '../../../src/domain/pricing/rate-entries.ts';
import type { RateTable } from '../../../src/domain/pricing/types.ts';

const imports = createImports();
const HEADER = 'platform,format,followers_min,followers_max,currency,low,typical,high,source,year';
const ROW = 'instagram,reel,10000,50000,USD,300,450,700,our bookings,2026';
const REEL: RateEntry = {
  per: 'piece',
  platform: 'instagram',
  format: 'reel',
  followersMin: 10_000,
  followersMax: 50_000,
  low: 300,
  typical: 450,
  high: 700,
  source: 'our bookings',
  year: 2026,
};

const read = (content: string | Uint8Array, defaults = {}) => imports.rates(content, defaults);
const entries = (content: string | Uint8Array, defaults = {}) => {
  const { items, problems } = read(content, defaults);
  expect(problems).toEqual([]);
  return items.map(({ item }) => item);
};
/** The one problem of a row or file, as people see it. */
const problemOf = (content: string | Uint8Array, defaults = {}) => {
  const { problems } = read(content, defaults);
  return problems.map(({ line, column, problem }) => `Line ${line}, ${column}: ${problem}`).join('\n');
};
const row = (changes: Partial<Record<string, string>>) => {
  const names = HEADER.split(',');
  const cells = ROW.split(',').map((cell, index) => changes[names[index] ?? ''] ?? cell);
  return `${HEADER}\n${cells.map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}`;
};
const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a line with several problems', () => {
  it('says them all at once, the prices too beside an unknown currency', () => {
    const columns = read(row({ format: 'rel', currency: 'USX', low: '=1' })).problems.map(
      ({ column }) => column,
    );
    expect(columns).toEqual(['format', 'currency', 'low']);
  });
});

describe('the example of the documentation', () => {
  const doc = readFileSync(new URL('../../../docs/rate-tables.md', import.meta.url), 'utf8');
  const examples = [...doc.matchAll(/```csv\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

  it('is read without a problem and shows every column', () => {
    const [rates = ''] = examples;
    expect(entries(rates).map(({ per, platform, typical }) => [per, platform, typical])).toEqual([
      ['piece', 'instagram', 450],
      ['piece', 'instagram', 1_300],
      ['1000 views', 'tiktok', 22],
    ]);
    expect(rates.split('\n')[0]?.split(',')).toEqual([...RATE_COLUMNS]);
  });

  it('of exchange rates is read without a problem', () => {
    expect(imports.fxRates(examples[1] ?? '', {})).toMatchObject({ problems: [], items: [{}, {}] });
  });
});

describe('a rate table as people bring it', () => {
  const semicolons = 'platform;format;followers_min;followers_max;currency;low;typical;high;source;year';

  it.each([
    ['commas', `${HEADER}\n${ROW}`],
    ['semicolons', `${HEADER}\n${ROW}`.replaceAll(',', ';')],
    ['tabs, as a spreadsheet pastes', `${HEADER}\n${ROW}`.replaceAll(',', '\t')],
    ['a line that names the separator', `sep=;\r\n${`${HEADER}\r\n${ROW}`.replaceAll(',', ';')}`],
    [
      'a byte order mark, Windows line ends and blank lines',
      `\uFEFF${HEADER}\r\n\r\n${ROW}\r\n,,,,,,,,,\r\n`,
    ],
    ['line ends of an old Mac', `${HEADER}\r${ROW}\r`],
    [
      'capitals, spaces and hyphens in the header',
      `${HEADER.toUpperCase().replace('_MIN', ' Min').replace('_MAX', '-max')}\n${ROW}`,
    ],
    [
      'columns in another order',
      `${HEADER.split(',').toReversed().join(',')}\n${ROW.split(',').toReversed().join(',')}`,
    ],
    ['names as people write them', row({ platform: 'Instagram', format: 'Reels' })],
    ['an empty column at the end', `${HEADER},\n${ROW},`],
    ['a currency in small letters', row({ currency: 'usd' })],
    ['whole numbers with a zero fraction', row({ followers_min: '10000.0', low: '300.00' })],
    ['thousands grouped by commas in quotes', row({ followers_min: '10,000', followers_max: '50,000' })],
    ['thousands grouped by spaces', row({ followers_min: '10 000', followers_max: '50\u00A0000' })],
    ['thousands grouped by apostrophes', row({ followers_max: "50'000" })],
    [
      'decimal commas and grouped points in semicolon files',
      `${semicolons}\ninstagram;reel;10.000;50.000;USD;300,00;450,00;700,0;our bookings;2026`,
    ],
    ['UTF-8', new TextEncoder().encode(`\uFEFF${HEADER}\n${ROW}`)],
    ['UTF-16, little end first', utf16(`${HEADER}\n${ROW}`, 'le')],
    ['UTF-16, big end first', utf16(`${HEADER}\n${ROW}`, 'be')],
    ['UTF-16 without a mark', utf16(`${HEADER}\n${ROW}`, 'le', false)],
    [
      'UTF-16 with tabs, as spreadsheets save Unicode text',
      utf16(`${HEADER}\r\n${ROW}\r\n`.replaceAll(',', '\t'), 'le'),
    ],
  ] as [string, string | Uint8Array][])('may have %s', (_, content) => {
    expect(entries(content)).toEqual([REEL]);
  });

  it('in Windows-1252 keeps its accents, and says how it was read', () => {
    const { items, notes } = read(latin1(row({ source: 'enquête, été 2026' })));
    expect(items[0]?.item.source).toBe('enquête, été 2026');
    expect(notes).toEqual([
      'The text was read as Windows-1252 (Western European). Check names with accents.',
    ]);
  });

  it('gets the geometric mean where typical is empty, and says so', () => {
    const { items, notes } = read(row({ typical: '', low: '100', high: '400' }));
    expect(items[0]?.item.typical).toBe(200);
    expect(notes).toEqual(['1 row had no typical price: it is the geometric mean of low and high.']);
  });

  it('takes the mean in whole units of a currency without decimals, between low and high', () => {
    expect(entries(row({ currency: 'JPY', typical: '', low: '1001', high: '1003' }))[0]?.typical).toBe(1_001);
  });

  it('takes currency and source of the form for cells that are empty', () => {
    const { items, currency, notes } = read(row({ currency: '', source: '' }), {
      currency: 'EUR',
      source: 'a survey',
    });
    expect([items[0]?.item.source, currency]).toEqual(['a survey', 'EUR']);
    expect(notes).toEqual([
      '1 row had no currency: EUR of the form was used.',
      '1 row had no source: that of the form was used.',
    ]);
  });

  it('may leave out the columns that the form fills', () => {
    const text = 'platform,format,followers_min,followers_max,low,high\ntiktok,video,0,,10,20';
    expect(entries(text, { currency: 'USD', source: 'ours' })).toMatchObject([
      { followersMin: 0, typical: 14.1 },
    ]);
  });

  it('may price 1,000 views, for every number of followers', () => {
    const text = `${HEADER},basis,sources\ntiktok,video,,,USD,10,15,20,ours,2026,cpm,3`;
    expect(entries(text)).toEqual([
      {
        per: '1000 views',
        platform: 'tiktok',
        format: 'video',
        low: 10,
        typical: 15,
        high: 20,
        source: 'ours',
        year: 2026,
        sources: 3,
      },
    ]);
  });

  it('keeps a cell that spans lines in one line of text, and counts lines from where rows begin', () => {
    const text = `${HEADER}\n${ROW.replace('our bookings', '"our\nbookings"')}\n${ROW.replace('300', 'x')}`;
    const { items, problems } = read(text);
    expect(items[0]).toEqual({ line: 2, item: REEL });
    expect(problems[0]?.line).toBe(4);
  });
});

describe('a row that is wrong is told by line and column', () => {
  it.each([
    [
      'an unknown platform',
      { platform: 'instagrm' },
      'platform: "instagrm" is not a platform. Did you mean instagram?',
    ],
    [
      'a platform that is none',
      { platform: 'billboard' },
      'platform: "billboard" is not a platform. Known: instagram',
    ],
    ['no platform', { platform: '' }, 'platform: Name the platform.'],
    [
      'an unknown format',
      { format: 'rel' },
      'format: "rel" is not a format of instagram. Did you mean reel?',
    ],
    [
      'a format of another platform',
      { format: 'integration' },
      'format: "integration" is not a format of instagram.',
    ],
    ['no format', { format: '' }, 'format: Name the format of instagram.'],
    ['an unknown currency', { currency: 'EURO' }, 'currency: "EURO" is not a currency. Did you mean EUR?'],
    ['no currency', { currency: '' }, 'currency: Name the currency'],
    ['no lower end', { followers_min: '' }, 'followers_min: Write from how many followers'],
    ['half a follower', { followers_min: '10000.5' }, 'followers_min: "10000.5" is not a whole number.'],
    ['negative followers', { followers_min: '-1' }, 'followers_min: "-1" is negative.'],
    ['a multiplier', { followers_max: '50k' }, 'followers_max: "50k" is not a number. Write digits alone'],
    ['a negative price', { low: '-300' }, 'low: "-300" is negative.'],
    ['a sign of money', { low: '$300' }, 'low: "$300" is not a number. Write digits alone'],
    ['words', { high: 'a lot' }, 'high: "a lot" is not a number. Write a number'],
    ['no low', { low: '' }, 'low: Write the lowest usual price.'],
    ['no high', { high: '' }, 'high: Write the highest usual price.'],
    ['an exponent', { high: '7e2' }, 'high: "7e2" is not a number.'],
    ['points in odd places', { high: '1.2.3' }, 'high: "1.2.3" is not a number.'],
    [
      'more digits than there are',
      { high: '12345678901234567' },
      'high: "12345678901234567" has too many digits.',
    ],
    ['a year in words', { year: 'last' }, 'year: "last" is not a number.'],
    ['no source', { source: '' }, 'source: Say where the figures come from'],
    [
      'a formula',
      { source: '=HYPERLINK("http://x")' },
      'source: "=HYPERLINK("http://x")" starts like a formula',
    ],
    ['a sum', { low: '=1+1' }, 'low: "=1+1" starts like a formula'],
    ['a plus', { low: '+300' }, 'low: "+300" starts like a formula'],
    ['an at sign', { source: '@SUM(A1)' }, 'source: "@SUM(A1)" starts like a formula'],
    ['a dash for no data', { typical: '-' }, 'typical: "-" starts like a formula'],
    ['a tab before text', { source: '\tours' }, 'source: "ours" starts like a formula'],
    ['a formula behind a space', { source: ' =1' }, 'source: "=1" starts like a formula'],
    ['a novel', { source: 'x'.repeat(401) }, 'source: The text has more than 400 characters.'],
  ])('%s', (_, changes, words) => {
    expect(problemOf(row(changes))).toContain(`Line 2, ${words}`);
  });

  it('an odd basis', () => {
    expect(problemOf(`${HEADER},basis\n${ROW},per day`)).toContain(
      'Line 2, basis: "per day" is not a basis.',
    );
  });

  it('followers with a price of views', () => {
    expect(problemOf(`${HEADER},basis\n${ROW},cpm`)).toContain('Leave both empty.');
  });

  it('too many cells, or too few', () => {
    expect(problemOf(`${HEADER}\n${ROW},x`)).toContain(
      'Line 2, row: It has 11 cells; the header has 10 columns.',
    );
    expect(problemOf(`${HEADER}\n${ROW.replace(',2026', '')}`)).toContain('Line 2, row: It has 9 cells');
  });

  it('another currency than that of the first row, and names the table’s', () => {
    expect(problemOf(`${HEADER}\n${ROW}\n${ROW.replace('USD', 'EUR')}`)).toBe(
      'Line 3, currency: This table is in USD, the currency of its first row. Bring rows in EUR as a table of their own.',
    );
  });

  it('all of them at once, in every row', () => {
    const wrong = ROW.replace('instagram', 'x-ray').replace('300', 'many');
    expect(read(`${HEADER}\n${wrong}\n${wrong}`).problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'platform'],
      [2, 'low'],
      [3, 'platform'],
      [3, 'low'],
    ]);
  });
});

describe('separators that can mean two things', () => {
  const semicolon = (low: string, high: string) =>
    `platform;format;followers_min;followers_max;currency;low;typical;high;source;year\ninstagram;reel;0;;KWD;${low};;${high};x;2026`;

  it.each([
    [
      'a comma before three digits, commas between cells',
      row({ low: '1,200', high: '5,000', typical: '' }),
      [1_200, 5_000],
    ],
    ['both kinds', row({ low: '1.200,50', high: '5,000.50', typical: '' }), [1_200.5, 5_000.5]],
    ['two groups', row({ low: '1.200.000', high: '5,000,000', typical: '' }), [1_200_000, 5_000_000]],
    [
      'a point before three digits where commas are decimals',
      semicolon('1.200', '5.000,5'),
      [1_200, 5_000.5],
    ],
    ['a comma before three digits where commas are decimals', semicolon('1,200', '5,5'), [1.2, 5.5]],
    ['points as decimals between semicolons', semicolon('1200.50', '5000.5'), [1_200.5, 5_000.5]],
  ])('%s are read where that is certain', (_, text, figures) => {
    const [entry] = entries(text);
    expect([entry?.low, entry?.high]).toEqual(figures);
  });

  it('are refused where it is not', () => {
    const tabs = row({ low: '1.200', high: '5.000', typical: '' }).replaceAll(',', '\t');
    expect(problemOf(tabs)).toContain('low: "1.200" can mean 1200 or 1.200. Write it without separators');
  });
});

describe('a file that is no rate table says what it is', () => {
  const bytes = (...first: number[]) => new Uint8Array([...first, ...Buffer.from('....................')]);

  it.each([
    ['nothing', '', 'Line 1, file: There is nothing in it.'],
    ['white space', ' \n\n ', 'Line 1, file: There is nothing in it.'],
    ['no bytes', new Uint8Array(), 'Line 1, file: There is nothing in it.'],
    ['a header alone', HEADER, 'Line 1, file: There are no rows under the header.'],
    [
      'a missing column',
      `${HEADER.replace(',low', '')}\n${ROW}`,
      'Line 1, low: The header has no column "low".',
    ],
    ['a column that stands twice', `${HEADER},low\n${ROW},1`, 'Line 1, low: The column "low" stands twice.'],
    ['a misspelt column', `${HEADER.replace('currency', 'curency')}\n${ROW}`, 'Did you mean "currency"?'],
    [
      'a strange column',
      `${HEADER},mood\n${ROW},good`,
      'Line 1, mood: The column "mood" is not known. Known: platform',
    ],
    ['a column without a name', `${HEADER},,year2\n${ROW},,`, 'A column has no name.'],
    ['another separator', `${HEADER}\n${ROW}`.replaceAll(',', '|'), 'Line 1, header: I see only one column.'],
    ['no header', `${ROW}\n${ROW}`, 'Line 1, platform: The header has no column "platform".'],
    [
      'a quote that is never closed',
      `${HEADER}\n${ROW}\n${ROW.replace('our', '"our')}\n${ROW}`,
      'Line 3, file: A quotation mark is opened here and never closed.',
    ],
    [
      'a quote inside a cell',
      `${HEADER}\n${ROW.replace('our', 'o"ur')}`,
      'Line 2, file: A quotation mark stands inside a cell.',
    ],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'This is a web page, not CSV.'],
    ['the bytes of a web page', new TextEncoder().encode('\n<html><head>'), 'This is a web page, not CSV.'],
    ['an Excel workbook', bytes(0x50, 0x4b, 0x03, 0x04), 'This is an Excel workbook or an archive, not CSV.'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'This is an old Excel workbook'],
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46), 'This is a PDF'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'This is a picture'],
    ['a compressed file', bytes(0x1f, 0x8b), 'This is a compressed file'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0), 'UTF-32'],
    ['half a UTF-16', utf16(HEADER, 'le').slice(0, -1), 'breaks off'],
    ['empty characters', `${HEADER}\n${ROW.replace('our', 'o\0ur')}`, 'Line 2 holds empty characters (NUL)'],
    [
      'empty bytes',
      new TextEncoder().encode(`${HEADER}\n${ROW.replace('our', 'o\0ur')}`),
      'Line 2 holds empty characters (NUL)',
    ],
    [
      'Cyrillic in one byte a letter',
      new Uint8Array([...latin1(`${HEADER}\n`), 0xed, 0xe0, 0xf8, 0xe8, 0xf5]),
      'I cannot tell in which encoding',
    ],
    [
      'Japanese in two',
      new Uint8Array([...latin1(`${HEADER}\n`), 0x83, 0x43, 0x83, 0x93, 0x83, 0x58]),
      'I cannot tell in which encoding',
    ],
    [
      'UTF-8 with a broken letter among Japanese',
      new Uint8Array([...new TextEncoder().encode(`${HEADER}\n日本語`), 0xff]),
      'I cannot tell in which encoding',
    ],
  ] as [string, string | Uint8Array, string][])('%s', (_, content, words) => {
    expect(problemOf(content)).toContain(words);
  });

  it('of 100,000 rows is answered with their number, within two seconds', () => {
    const text = `${HEADER}\n${`${ROW}\n`.repeat(100_000)}`;
    const started = performance.now();
    expect(problemOf(new TextEncoder().encode(text))).toBe(
      'Line 1, file: There are about 100,000 rows; at most 2,000 are read. A rate table has one row for each platform, format and follower band.',
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what is exported', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map(settled)
    .filter((one) => one !== '');
  /** Text as it is kept: the reader settles spaces and characters that cannot be seen. */
  function settled(raw: string): string {
    return raw
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/[\s\p{Zs}]+/gu, ' ')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim();
  }
  const source = fc.oneof(
    text,
    fc.constantFrom('=1+1', '+x', '-x', '@x', "'=x", "''+x", "it's", 'a,b;c\t"d"').map(settled),
  );
  const price = fc
    .tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, cents]) => whole + cents / 100);
  const entry = fc.record({
    works: fc.constantFrom(
      ['instagram', 'reel'],
      ['tiktok', 'video'],
      ['youtube', 'dedicated'],
      ['any', 'post'],
      ['x', 'post'],
    ),
    prices: fc.array(price, { minLength: 3, maxLength: 3 }),
    source,
    year: fc.option(fc.integer({ min: 2010, max: 2026 }), { nil: undefined }),
    sources: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    views: fc.boolean(),
  });
  const table = fc
    .tuple(fc.array(entry, { minLength: 1, maxLength: 25 }), fc.boolean())
    .map(([drawn, points]): RateTable => {
      const made = drawn.map(({ works, prices, source: from, year, sources, views }, index): RateEntry => {
        const [low = 1, typical = 1, high = 1] = prices.toSorted((a, b) => a - b);
        const [platform = '', format = ''] = works;
        const followersMin = index * 1_000;
        const band =
          views && !points
            ? {}
            : points
              ? { followersMin, followersMax: followersMin }
              : { followersMin, ...(index % 7 === 6 ? {} : { followersMax: followersMin + 1_000 }) };
        return {
          per: views && !points ? '1000 views' : 'piece',
          platform,
          format,
          ...band,
          low,
          typical,
          high,
          source: from,
          ...(year === undefined ? {} : { year }),
          ...(sources === undefined ? {} : { sources }),
        };
      });
      return { id: 'mine', name: 'Mine', version: 3, currency: 'USD', ...tableOfEntries(made) };
    });

  it('is read back to the same rows, whatever stands in them', () => {
    fc.assert(
      fc.property(table, (exported) => {
        const { items, currency, problems, notes } = read(imports.rateTable(exported).bytes);
        expect(problems).toEqual([]);
        expect(notes).toEqual([]);
        expect(currency).toBe('USD');
        const again = items.map(({ item }) => item);
        expect(again).toEqual(entriesOf(exported));
        expect(tableOfEntries(again)).toEqual(tableOfEntries(entriesOf(exported)));
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.values(RATE_TABLES))('of the built-in $id breaks no rule when it comes back', (exported) => {
    const again = entries(imports.rateTable(exported).bytes);
    expect(again).toEqual(entriesOf(exported));
    expect(tableOfEntries(again).interpolation).toBe(exported.interpolation);
    const rules = { currency: exported.currency, scale: 1, today: Temporal.PlainDate.from('2026-11-25') };
    expect(checkRateEntries(again, rules)).toEqual([]);
  });

  it('runs nothing in a spreadsheet: no cell starts a formula', () => {
    fc.assert(
      fc.property(source, (from) => {
        const [only] = entriesOf({ rows: [{ ...REEL, followersMin: 0, source: from }] });
        const file = imports.rateTable({
          id: 'x',
          name: 'x',
          version: 1,
          currency: 'USD',
          ...tableOfEntries(only ? [only] : []),
        });
        const cells =
          new TextDecoder()
            .decode(file.bytes)
            .split('\r\n')[1]
            ?.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
        for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('carries the version in its name and a mark by which spreadsheets see UTF-8', () => {
    const file = imports.rateTable({
      id: 'our-rates',
      name: 'Our rates',
      version: 4,
      currency: 'EUR',
      ...tableOfEntries([REEL]),
    });
    expect(file).toMatchObject({ name: 'rates-our-rates-v4.csv', mimeType: 'text/csv' });
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(file.bytes)).toBe(
      `${RATE_COLUMNS.join(',')}\r\ninstagram,reel,10000,50000,EUR,300,450,700,our bookings,2026,piece,\r\n`,
    );
  });
});
