import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createImports } from '../../../src/adapters/imports/imports.ts';
import { RESULT_COLUMNS } from '../../../src/adapters/imports/results-csv.ts';

const read = (text: string) => createImports().results(text, 'pasted CSV');
const HEADER = 'deal,post,url,platform,format,published_on,captured_on,views,clicks,revenue,currency';
const ROW = 'D-12,reel one,,instagram,reel,2026-11-10,2026-11-24,48200,,1250.50,USD';
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the example of the documentation', () => {
  const doc = readFileSync(new URL('../../../docs/import-format.md', import.meta.url), 'utf8');
  const example = /```csv\n([\s\S]*?)```/.exec(doc)?.[1] ?? '';

  it('is read without a problem', () => {
    const { rows, problems } = read(example);
    expect(problems).toEqual([]);
    expect(rows.map(({ line, deal, result }) => [line, deal, result.post])).toEqual([
      [2, 1, 'instagram.com/reel/Cx1'],
      [3, 1, 'Story about the night cream'],
    ]);
    expect(rows[0]?.result.figures).toEqual({
      views: 48_200,
      reach: 41_000,
      impressions: 52_300,
      likes: 2_310,
      comments: 148,
      shares: 96,
      saves: 310,
      clicks: 412,
      conversions: 18,
      revenue: { amount: 125_050, currency: 'USD' },
    });
    expect(rows[1]?.result.figures).toEqual({ reach: 9_100, clicks: 77 });
  });

  it('shows every column', () => {
    expect(example.split('\n')[0]?.split(',')).toEqual(RESULT_COLUMNS);
  });
});

describe('reading results', () => {
  it('keeps a missing figure missing', () => {
    expect(read(`${HEADER}\n${ROW}`).rows[0]?.result).toEqual({
      post: 'reel one',
      platform: 'instagram',
      format: 'reel',
      publishedOn: day('2026-11-10'),
      capturedOn: day('2026-11-24'),
      figures: { views: 48_200, revenue: { amount: 125_050, currency: 'USD' } },
      source: 'pasted CSV',
    });
  });

  it.each([
    ['semicolons', `${HEADER}\n${ROW}`.replaceAll(',', ';')],
    ['tabs, as a spreadsheet pastes', `${HEADER}\n${ROW}`.replaceAll(',', '\t')],
    [
      'a byte order mark, Windows line ends and blank lines',
      `\uFEFF${HEADER}\r\n\r\n${ROW}\r\n,,,,,,,,,,\r\n`,
    ],
    [
      'capitals and spaces in the header',
      `${HEADER.replace('published_on', 'Published On').toUpperCase()}\n${ROW}`,
    ],
    ['quoted cells', `${HEADER}\n${ROW.replace('reel one', '"reel one"')}`],
  ])('takes %s', (_, text) => {
    const { rows, problems } = read(text);
    expect(problems).toEqual([]);
    expect(rows[0]?.result.figures.views).toBe(48_200);
  });

  it('reads amounts by the decimals of their currency', () => {
    const yen = read(`${HEADER}\n${ROW.replace('1250.50,USD', '1250,JPY')}`);
    expect(yen.rows[0]?.result.figures.revenue).toEqual({ amount: 1250, currency: 'JPY' });
  });
});

describe('a wrong cell', () => {
  it('is a link that is too long to tell a post by, where the post has no name', () => {
    const link = `https://x.example/${'a'.repeat(300)}`;
    const { rows, problems } = read(`${HEADER}\n${ROW.replace('reel one,', `,${link}`)}`);
    expect([rows.length, problems.map(({ column }) => column)]).toEqual([0, ['url']]);
  });

  it.each([
    ['deal', ROW.replace('D-12', 'C-12')],
    ['deal', ROW.replace('D-12', '')],
    ['platform', ROW.replace('instagram', 'myspace')],
    ['format', ROW.replace(',reel,', ',podcast,')],
    ['published_on', ROW.replace('2026-11-10', '10.11.2026')],
    ['captured_on', ROW.replace('2026-11-24', '2026-02-30')],
    ['views', ROW.replace('48200', '48.2K')],
    ['views', ROW.replace('48200', '-1')],
    ['views', ROW.replace('48200', '"48,200"')],
    ['revenue', ROW.replace('1250.50', '"1250,50"')],
    ['revenue', ROW.replace('1250.50', '1250.505')],
    ['currency', ROW.replace(',USD', ',')],
    ['currency', ROW.replace(',USD', ',XXQ')],
    ['url', ROW.replace('reel one,', 'reel one,javascript:alert(1)')],
    ['post', ROW.replace('reel one', '')],
    ['row', `${ROW},surplus`],
  ])('in column %s is told with its line and nothing of the row is taken', (column, row) => {
    const { rows, problems } = read(`${HEADER}\n${ROW}\n${row}`);
    expect(problems.map((one) => [one.line, one.column])).toContainEqual([3, column]);
    expect(rows.map(({ line }) => line)).toEqual([2]);
  });

  it('does not hide the next one: all problems of a row are told', () => {
    const { problems } = read(`${HEADER}\nX,,,nowhere,reel,soon,later,many,,,`);
    expect(problems.map(({ column }) => column)).toEqual([
      'deal',
      'platform',
      'post',
      'published_on',
      'captured_on',
      'views',
    ]);
  });
});

describe('a text that is no such file', () => {
  it.each([
    ['nothing', '', 'file'],
    ['no header', ROW, 'deal'],
    ['an unknown column', `${HEADER},likes_ratio\n${ROW},3`, 'likes_ratio'],
    ['a column twice', `${HEADER},views\n${ROW},3`, 'views'],
    ['a required column missing', HEADER.replace('captured_on,', ''), 'captured_on'],
    ['an open quotation mark', `${HEADER}\nD-12,"reel one`, 'file'],
  ])('is told as a problem: %s', (_, text, column) => {
    const { rows, problems } = read(text);
    expect(rows).toEqual([]);
    expect(problems.map((one) => one.column)).toContain(column);
  });

  it('never throws, whatever the bytes', () => {
    for (const text of ['\u0000\u0001', '\uD800', '"', ',,,\n"a"b"', '=1+1', 'a\n'.repeat(5000)]) {
      expect(read(text).problems.length).toBeGreaterThan(0);
    }
  });

  it('is refused when it has more rows than a person can look through', () => {
    expect(read(`${HEADER}\n${`${ROW}\n`.repeat(2001)}`).problems[0]?.problem).toContain('at most 2000');
  });
});
