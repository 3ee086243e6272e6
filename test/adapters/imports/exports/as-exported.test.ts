import { describe, expect, test } from 'vitest';
import { csv, day, open, readAll, utf16 } from './reading.ts';

/** Of each row, what people would read out of the file: which post and day, and its figures. */
const posts = async (content: string | Uint8Array) => {
  const { rows, problems } = await readAll(content);
  expect(problems).toEqual([]);
  return rows.map((row) =>
    row.kind === 'post' ? [row.postId, row.publishedOn?.toString(), row.figures] : row.kind,
  );
};
const problemOf = async (content: string | Uint8Array) => {
  const opened = await open(content);
  return opened.kind === 'unreadable' ? opened.problem : opened.kind;
};

describe('YouTube Studio in the language of the account', () => {
  const THIN = '\u202F';
  test.each([
    [
      'German',
      'Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Wiedergabezeit (Stunden),Abonnenten,Geschätzter Umsatz (EUR),Impressionen,Klickrate der Impressionen (%)\n' +
        'Gesamt,,,,44531,"80,5",3,"0,4",90000,"4,2"\n' +
        'abcdefghijk,"Suppe, langsam",28.09.2026,34,44531,"80,5",3,"0,4",90000,"4,2"\n',
      { views: 44_531, impressions: 90_000 },
    ],
    [
      'French, views beside engaged views, thin spaces and decimal commas',
      'Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues engagées,Vues,Ont continué de regarder (%),Durée moyenne de visionnage\n' +
        `Total,,,,"28${THIN}000","44${THIN}531","62,1",0:00:34\n` +
        `abcdefghijk,Soupe,"28 sept. 2026",34,"28${THIN}000","44${THIN}531","62,1",0:00:34\n`,
      { views: 44_531 },
    ],
    [
      'Portuguese, with impressions of thumbnails',
      'Conteúdo,Título do vídeo,Horário de publicação do vídeo,Duração,Impressões de miniaturas,Taxa de cliques na miniatura (%),Visualizações,Visualizações intencionais\n' +
        ' abcdefghijk,Sopa,"Sep 28, 2026",85,900,4.1,12000,10535\n',
      { views: 12_000, impressions: 900 },
    ],
  ])('%s', async (_, content, figures) => {
    expect(await posts(content)).toEqual([['abcdefghijk', '2026-09-28', figures]]);
  });

  test.each([
    ['Date,Content,Video title,Video publish time,Duration,Views'],
    ['Datum,Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe'],
  ])('the data of the chart counts days, which are no standing of a video: %s', async (header) => {
    const days = '2026-11-09,abcdefghijk,Soup,"Mar 9, 2026",3600,10\n2026-11-10,abcdefghijk,Soup,,3600,30\n';
    expect(await problemOf(`${header}\n${days}`)).toMatch(
      /^This is the data of the chart, .*"Table data.csv"/,
    );
  });
});

describe('days', () => {
  const times = async (...cells: string[]) => {
    const rows = cells.map((cell, at) => [`abcdefghi${10 + at}`, 'Soup', cell, '5']);
    const read = await readAll(csv([['Content', 'Video title', 'Video publish time', 'Views'], ...rows]));
    return [
      ...read.rows.map((row) => row.kind === 'post' && row.publishedOn?.toString()),
      ...read.problems.map(({ line }) => line),
    ];
  };

  test('a spreadsheet wrote them again', async () => {
    expect(await times('20-Sep-26', '3-Nov-2026')).toEqual(['2026-09-20', '2026-11-03']);
  });

  test('words that name no one day are not guessed at', async () => {
    // A year cut short, a stretch, a Tuesday in French that looks like March.
    expect(await times('Sep 3 26', 'Sep 3, 2026 – Oct 4, 2026', 'mar. 3 nov. 2026')).toEqual([2, 3, 4]);
  });

  test('no day is in the future, which tells the order of day and month', async () => {
    expect(await times('03/10/2026', '12/10/2026')).toEqual(['2026-10-03', '2026-10-12']);
    // One that fits neither way is a mistake; a day after the twelfth shows the order better.
    expect(await times('10/03/2026', '12/01/2026', '10/25/2026')).toEqual(['2026-10-03', '2026-10-25', 3]);
  });

  test('days of an account that follow each other are a day apart', async () => {
    const metric = (...days: string[]) =>
      ['Instagram reach', 'Date,Primary', ...days.map((each) => `${each},5`)].join('\n');
    const read = async (text: string) =>
      (await readAll(text)).rows.map((row) => row.kind === 'account-day' && row.on.toString());
    expect(await read(metric('05/10/2026', '06/10/2026', '07/10/2026'))).toEqual([
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ]);
    expect(await read(metric('10/07/2026', '10/06/2026'))).toEqual(['2026-10-07', '2026-10-06']);
  });

  test('the id of a TikTok post tells the year that its day leaves out', async () => {
    const post = (link: string, time: string) => `Soup,${link},${time},5\n`;
    const read = await readAll(
      'Video title,Video link,Post time,Total views\n' +
        post('https://www.tiktok.com/@nora/video/7412345678901234567', 'September 9') +
        post('', 'September 9'),
    );
    expect(read.rows).toMatchObject([{ publishedOn: day('2024-09-09') }, { publishedOn: day('2026-09-09') }]);
    expect(read.notes).toContain(
      'Some posts have no year: they are taken as the latest such day until today, such as 2026-09-09.',
    );
  });
});

describe('figures', () => {
  test.each([
    ['1,234', 1_234],
    ['1.234', 1_234],
    ['1\u00A0234', 1_234],
    ['1\u202F234', 1_234],
    ["1'234", 1_234],
    ['12,34,567', 1_234_567],
    ['12.0', 12],
    ['1,234.0', 1_234],
    ['2,5 mil', 2_500],
    ['=SUM(A1)', 'is not a number'],
    ['2,5 mil.', 'can be read in two ways'],
    ['4.5%', 'is not a number'],
    ['0.045', 'is not a whole number'],
    ['(5)', 'is not a number'],
    ['1.234,5', 'is not a whole number'],
  ])('views of %s', async (cell, expected) => {
    const { rows, problems } = await readAll(
      csv([
        ['Video title', 'Video link', 'Post time', 'Total views', 'Total likes'],
        ['Soup', 'https://www.tiktok.com/@nora/video/7412345678901234567', '2026-08-02', cell, '3'],
      ]),
    );
    const read = rows.map((row) => row.kind === 'post' && row.figures.views);
    expect(read).toEqual(typeof expected === 'number' ? [expected] : []);
    expect(problems.map(({ problem }) => problem).join()).toContain(
      typeof expected === 'number' ? '' : expected,
    );
  });

  test('a header that ends with separators has no more columns', async () => {
    const link = 'https://www.instagram.com/p/DA1/';
    expect(await posts(`Post ID,Account username,Permalink,Views,,\n1801,nora,${link},5\n`)).toEqual([
      ['1801', undefined, { views: 5 }],
    ]);
  });

  test('videos of Facebook counted by day are left out', async () => {
    const { rows, skipped } = await readAll(
      'Video asset ID,Title,Publish time,Date,Reach,3-second video views\n' +
        '555001,Soup,10/03/2026 08:31,10/04/2026,41,23\n555001,Soup,10/03/2026 08:31,Lifetime,400,300\n',
    );
    expect(rows).toMatchObject([{ figures: { reach: 400, views: 300 } }]);
    expect(skipped.map(({ line }) => line)).toEqual([2]);
  });

  test('who likes a page likes no post', async () => {
    const file = (title: string) =>
      utf16(`sep=,\r\n"${title}"\r\n"Date","Primary"\r\n"2026-05-10T00:00:00","88"\r\n`);
    expect(await problemOf(file('Facebook Page likes'))).toMatch(/which I keep no figure for/);
    expect(await problemOf(file('Facebook Page reach'))).toBe('opened');
  });
});

describe('amounts', () => {
  const HEADER = [
    'Name',
    'Financial Status',
    'Currency',
    'Total',
    'Discount Code',
    'Created at',
    'Refunded Amount',
  ];
  const order = (
    name: string,
    total: string,
    more: { currency?: string; status?: string; refunded?: string } = {},
  ) => [
    name,
    more.status ?? 'paid',
    more.currency ?? 'EUR',
    total,
    'NORA10',
    '2026-05-01 10:00:00 +0200',
    more.refunded ?? '0',
  ];
  const totals = async (rows: readonly string[][], delimiter?: string) => {
    const read = await readAll(csv([HEADER, ...rows], delimiter));
    return [
      ...read.rows.map((row) => row.kind === 'order' && [row.order, row.total.amount, row.refunded.amount]),
      ...read.problems.map(({ line, column }) => `${line} ${column}`),
    ];
  };

  test('three digits behind a mark are thousands or decimals: never guessed', async () => {
    expect(
      await totals([
        order('#1', '1.250'),
        order('#2', '1.000', { currency: 'JPY' }),
        order('#3', '1.250', { currency: 'KWD' }),
        order('#4', '1,250.50'),
        order('#5', '12.5000'),
      ]),
    ).toEqual([['#3', 1_250, 0], ['#4', 125_050, 0], ['#5', 1_250, 0], '2 Total', '3 Total']);
    expect(await totals([order('#1', '1.250')], '\t')).toEqual(['2 Total']);
  });

  test('an order that was paid back in part without saying how much is not counted as whole', async () => {
    const part = { status: 'partially_refunded', refunded: '' };
    expect(
      await totals([order('#1', '12.00', part), order('#2', '12.00', { ...part, refunded: '2.00' })]),
    ).toEqual([['#2', 1_200, 200], '2 Refunded Amount']);
  });

  test('orders of two shops with one name are two orders, and that is said', async () => {
    const other = order('#1', '99');
    const { rows, repeated } = await readAll(
      csv([HEADER, order('#1', '12'), other.with(5, '2026-06-01 10:00:00 +0200')]),
    );
    expect(rows).toHaveLength(2);
    expect(repeated).toEqual([{ line: 3, firstLine: 2 }]);
  });

  test('a column whose year stands first holds no other dates', async () => {
    const { rows, problems } = await readAll(
      'Link,Views,Day\nhttps://www.instagram.com/p/D1/,5,03/10/2026\nhttps://www.instagram.com/p/D2/,5,2026-10-03\n',
      {
        mapping: {
          rows: 'posts',
          columns: { link: 'Link', views: 'Views', published: 'Day' },
          dateOrder: 'year',
          decimalMark: '.',
        },
      },
    );
    expect(rows).toMatchObject([{ publishedOn: day('2026-10-03') }]);
    expect(problems).toMatchObject([{ line: 2, column: 'Day' }]);
  });
});

describe('visits', () => {
  const ABOVE = '# Traffic acquisition\n# Start date: 20260901\n# End date: 20261031\n';
  const visits = async (content: string) => {
    const { rows, problems } = await readAll(content);
    expect(problems).toEqual([]);
    return rows.map(
      (row) => row.kind === 'visit' && [row.sessions, Object.values(row.dimensions).join(' | ')],
    );
  };

  test('lines where a dimension says nothing are lines of the same table', async () => {
    const table = 'Session campaign,City,Sessions\nspring,Berlin,600\nspring,(not set),450\nspring,,4\n';
    const { rows } = await readAll(ABOVE + table);
    expect(rows.map((row) => row.kind === 'visit' && [row.segments, row.dimensions])).toEqual([
      [{ City: 'Berlin' }, { campaign: 'spring', City: 'Berlin' }],
      [{}, { campaign: 'spring', City: '(not set)' }],
      [{}, { campaign: 'spring', City: '' }],
    ]);
  });

  test('a dimension that is kept as a segment is not called one that is not kept', async () => {
    const { notes } = await readAll(
      `${ABOVE}Session campaign,Browser,Sessions,Total users\nspring,Safari,6,5\n`,
    );
    expect(notes[0]).toBe('Columns that are not kept: Total users.');
  });

  test('long values that begin alike stay apart', async () => {
    const path = `/${'a-long-path-'.repeat(8)}`;
    const table = `Session campaign,Page path + query string,Sessions\nspring,${path}1,6\nspring,${path}2,5\n`;
    expect(await visits(ABOVE + table)).toEqual([
      [6, `spring | ${path}1`],
      [5, `spring | ${path}2`],
    ]);
  });

  test('a table below a chart of many days is found', async () => {
    const chart = Array.from({ length: 92 }, (_, at) => `${String(at).padStart(4, '0')},1,2\n`).join('');
    const table = 'Session source / medium,Session campaign,Sessions\ninsta / social,spring,60\n';
    expect(await visits(`${ABOVE}Nth day,Direct,Organic Social\n${chart}\n${ABOVE}${table}`)).toEqual([
      [60, 'insta | social | spring'],
    ]);
  });

  test('a table that cannot be read hides none below it', async () => {
    const chart = 'Nth day,Sessions\n0000,30\n0001,30\n';
    const table = `${ABOVE}${chart}\n${ABOVE}Session campaign,Sessions\nspring,60\n`;
    expect(await visits(table)).toEqual([[60, 'spring']]);
    const { notes, skipped } = await readAll(table);
    expect(notes.join()).toMatch(
      /The table from line 4 on \(Nth day, Sessions\) is not read\. This table counts days from 1/,
    );
    expect(skipped).toHaveLength(2);
    const metric = (title: string) => `"${title}"\n"Date","Primary"\n"2026-05-10T00:00:00","88"\n\n`;
    const { rows } = await readAll(metric('Content interactions') + metric('Instagram reach'));
    expect(rows).toMatchObject([{ kind: 'account-day', counts: { reach: 88 } }]);
  });

  test('a report that was put together from two keeps its metrics apart from its dimensions', async () => {
    const header = 'Session campaign,Sessions,Total users\n';
    expect(await visits(`${ABOVE}${header}spring,60,50\n${header}summer,50,40\n`)).toEqual([
      [60, 'spring'],
      [50, 'summer'],
    ]);
  });

  test('one segment is no reason to refuse', async () => {
    const table = 'Segment,Session campaign,Sessions\nAll Users,spring,60\nAll Users,summer,39\n';
    expect(await visits(ABOVE + table)).toHaveLength(2);
  });

  test('each table tells its dimensions from its metrics by its own lines', async () => {
    const first = 'Session campaign,Sessions,Total users\nspring,60,50\nsummer,50,40\n';
    const second = 'Session campaign,City,Sessions\nspring,Berlin,40\nspring,Bonn,20\n';
    expect(await visits(`${ABOVE}${first}\n${ABOVE}${second}`)).toEqual([
      [60, 'spring'],
      [50, 'summer'],
      [40, 'spring | Berlin'],
      [20, 'spring | Bonn'],
    ]);
  });

  test.each([
    ['Session campaign,Month,Sessions\nspring,09,600\nspring,10,450\n', /Several lines of this table/],
    [
      'Session campaign,Date + hour (YYYYMMDDHH),Sessions\nspring,2026090110,6\nspring,2026090111,4\n',
      /Several lines of this table/,
    ],
    [
      'Session campaign,Date range,Sessions\nspring,Sep 1 - Oct 31 2026,6\nspring,Jul 1 - Aug 31 2026,4\n',
      /compares two periods/,
    ],
    [
      'Segment,Session campaign,Sessions\n,,99,Grand total\nAll Users,spring,60\nMobile,spring,39\n',
      /by segments/,
    ],
    [
      ',Device category,desktop,mobile\nSession campaign,,Sessions,Sessions\nspring,,5,6\n',
      /in several columns/,
    ],
  ])('what cannot be told apart is refused: %s', async (table, problem) => {
    expect(await problemOf(ABOVE + table)).toMatch(problem);
  });

  test.each([
    [
      'Sitzung – primäre Channelgruppe (Standard-Channelgruppe);Sitzungen;Engagement-Rate\nPaid Social;1.200;67,8%\n',
    ],
    [
      'Groupe de canaux par défaut de la session;Sessions;Revenu total\nPaid Social;1\u202F200;1\u202F234,56\u00A0€\n',
    ],
    [
      'セッションのメインのチャネル グループ（デフォルト チャネル グループ）,セッション,合計収益\nPaid Social,"1,200",0\n',
    ],
  ])('channels in the language of the account: %s', async (table) => {
    expect(await visits(ABOVE + table)).toEqual([[1_200, 'Paid Social']]);
  });

  test('revenue in French', async () => {
    const { rows } = await readAll(
      `${ABOVE}Source/support de la session,Sessions,Revenus totaux (EUR)\ninsta / social,5,9.5\n`,
    );
    expect(rows).toMatchObject([{ source: 'insta', revenue: 9.5, currency: 'EUR' }]);
  });
});

describe('what is no table says what it is', () => {
  test.each([
    ['a workbook saved as a page', '<table border="1"><tr><th>Post ID</th></tr></table>', /web page/],
    ['a workbook in XML', '<?xml version="1.0"?>\n<Workbook/>', /This is XML/],
    ['a document', '{\\rtf1\\ansi Post ID, Views\\par 1,2}', /RTF/],
    [
      'a workbook of LibreOffice',
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      /workbook/,
    ],
    ['JSON', '[{"id":"1","views":5,"likes":2},\n{"id":"2","views":5,"likes":2}]', /no row that names/],
    ['rows in quotes as a whole', '"Post ID,Views"\n"1,2"\n', /only one column/],
  ])('%s', async (_, content, problem) => {
    expect(await problemOf(content)).toMatch(problem);
  });
});
