import { describe, expect, test } from 'vitest';
import { csv, day, open, readAll, rowOf, utf16 } from './reading.ts';

const ENGLISH = [
  'Post ID',
  'Account ID',
  'Account username',
  'Account name',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Permalink',
  'Post type',
  'Data comment',
  'Date',
  'Views',
  'Reach',
  'Likes',
  'Shares',
  'Follows',
  'Comments',
  'Saves',
];

const REEL = {
  'Post ID': '18011223344556677',
  'Account ID': '17841400000000001',
  'Account username': '@Nora.Cooks',
  'Account name': 'Nora Cooks',
  Description: 'Pumpkin soup\nwith "ginger", in ten minutes',
  'Duration (sec)': '44',
  'Publish time': '10/03/2026 08:31',
  Permalink: 'https://www.instagram.com/reel/DAbc123/',
  'Post type': 'IG reel',
  Date: 'Lifetime',
  Views: '12,400',
  Reach: '9100',
  Likes: '610',
  Shares: '88',
  Follows: '3',
  Comments: '41',
  Saves: '57',
};

const content = (...rows: Readonly<Record<string, string>>[]) =>
  csv([ENGLISH, ...rows.map((row) => rowOf(ENGLISH, row))]);

describe('content of Instagram', () => {
  test('a Reel', async () => {
    const { dialect, title, rows, problems, skipped } = await readAll(content(REEL));
    expect([dialect, title]).toEqual(['instagram-content', 'Meta Business Suite, content of Instagram']);
    expect([problems, skipped]).toEqual([[], []]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'instagram',
        link: 'https://www.instagram.com/reel/DAbc123/',
        postId: '18011223344556677',
        account: 'nora.cooks',
        title: 'Pumpkin soup with "ginger", in ten minutes',
        format: 'reel',
        publishedOn: day('2026-10-03'),
        figures: {
          views: 12_400,
          reach: 9_100,
          likes: 610,
          comments: 41,
          shares: 88,
          saves: 57,
        },
      },
    ]);
  });

  test('formats by the kind of post', async () => {
    const kinds = ['IG image', 'IG carousel', 'IG story', 'IG reel', 'something new'];
    const posts = kinds.map((kind, at) => ({
      ...REEL,
      'Post ID': `1801${at}`,
      'Post type': kind,
      Permalink: 'https://www.instagram.com/p/DAbc123/',
    }));
    const { rows } = await readAll(content(...posts));
    expect(rows.map((row) => row.kind === 'post' && row.format)).toEqual([
      'post',
      'carousel',
      'story_set',
      'reel',
      undefined,
    ]);
  });

  test('an older export has impressions where views are now, and columns in any order', async () => {
    const header = ['Saves', 'Impressions', 'Permalink', 'Post ID', 'Account username'];
    const row = ['7', '2300', 'https://www.instagram.com/p/DAold/', '1799', 'nora.cooks'];
    const { rows } = await readAll(csv([header, row]));
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'instagram',
        link: 'https://www.instagram.com/p/DAold/',
        postId: '1799',
        account: 'nora.cooks',
        figures: { saves: 7, impressions: 2_300 },
      },
    ]);
  });

  test('a German export with semicolons, points between thousands and days first', async () => {
    const header =
      'Beitrags-ID;Konto-Benutzername;Beschreibung;Veröffentlichungszeitpunkt;Permalink;Beitragstyp;Datum;Aufrufe;Reichweite;„Gefällt mir“-Angaben;Geteilte Inhalte;Kommentare;Gespeicherte Beiträge';
    const row =
      '18012;nora.cooks;Kürbissuppe;03.10.2026 08:31;https://www.instagram.com/p/DA1/;IG-Karussell;Gesamt;12.400;9.100;1,2 Mio.;88;41;57';
    const { rows, problems } = await readAll(`${header}\n${row}\n`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'instagram',
        link: 'https://www.instagram.com/p/DA1/',
        postId: '18012',
        account: 'nora.cooks',
        title: 'Kürbissuppe',
        format: 'carousel',
        publishedOn: day('2026-10-03'),
        figures: {
          views: 12_400,
          reach: 9_100,
          likes: 1_200_000,
          comments: 41,
          shares: 88,
          saves: 57,
        },
      },
    ]);
  });

  test.each([
    [
      'Spanish',
      'Identificador de la publicación,Nombre de usuario de la cuenta,Hora de publicación,Enlace permanente,Tipo de publicación,Visualizaciones,Alcance,Me gusta,Veces que se compartió,Comentarios,Veces que se guardó',
      'Reel de Instagram',
    ],
    [
      'Japanese',
      '投稿ID,アカウントのユーザーネーム,公開時間,リンク,投稿タイプ,ビュー,リーチ,いいね！の数,シェア数,コメント数,保存数',
      'IGリール動画',
    ],
    [
      'Portuguese',
      'Identificação do post,Nome de usuário da conta,Horário de publicação,Link permanente,Tipo de post,Visualizações,Alcance,Curtidas,Compartilhamentos,Comentários,Salvamentos',
      'Reel do Instagram',
    ],
    [
      'French',
      'ID de publication,Nom d’utilisateur du compte,Heure de publication,Permalien,Type de publication,Vues,Couverture,Mentions J’aime,Partages,Commentaires,Enregistrements',
      'Reel Instagram',
    ],
    [
      'Russian',
      'ID публикации,Имя пользователя аккаунта,Время публикации,Постоянная ссылка,Тип публикации,Просмотры,Охват,"Отметки ""Нравится""",Репосты,Комментарии,Сохранения',
      'Видео Reels',
    ],
  ])('a header in %s; dates have the month first whatever the language', async (_, header, kind) => {
    const row = `1788,nora.cooks,09/22/2026 23:48,https://www.instagram.com/p/DA1/,${kind},105375,70894,448,47,136,149`;
    const { rows, problems } = await readAll(`${header}\n${row}\n`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        kind: 'post',
        line: 2,
        platform: 'instagram',
        link: 'https://www.instagram.com/p/DA1/',
        postId: '1788',
        account: 'nora.cooks',
        format: 'reel',
        publishedOn: day('2026-09-22'),
        figures: {
          views: 105_375,
          reach: 70_894,
          likes: 448,
          comments: 136,
          shares: 47,
          saves: 149,
        },
      },
    ]);
  });

  test('the order of day and month is the one that the file shows, and said', async () => {
    const second = { ...REEL, 'Post ID': '18012', 'Publish time': '25/10/2026 08:31' };
    const { rows, notes } = await readAll(content(REEL, second));
    expect(rows.map((row) => row.kind === 'post' && row.publishedOn?.toString())).toEqual([
      '2026-03-10',
      '2026-10-25',
    ]);
    expect(notes).toContain('Dates such as 10/03/2026 were read as day/month/year.');
  });

  test('where dates begin with the day and with the month, only the clear ones are taken', async () => {
    const times = ['25/10/2026 08:31', '10/25/2026 08:31', '03/10/2026 08:31'];
    const posts = times.map((time, at) => ({ ...REEL, 'Post ID': `1801${at}`, 'Publish time': time }));
    const { rows, problems } = await readAll(content(...posts));
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([
      {
        line: 6,
        column: 'Publish time',
        problem:
          '"03/10/2026 08:31" does not fit the order of day and month in the rest of the file. Write it as 2026-11-25.',
      },
    ]);
  });

  test('figures of a single day are left out, for they are no standing of the post', async () => {
    const { rows, skipped } = await readAll(content(REEL, { ...REEL, Date: '10/04/2026' }));
    expect(rows).toHaveLength(1);
    expect(skipped).toEqual([
      {
        line: 4,
        why: 'Its figures are those of a single day, not all since the post came out. Export the lifetime figures instead.',
      },
    ]);
  });

  test('a repeated post is kept and reported', async () => {
    const { rows, repeated } = await readAll(content(REEL, { ...REEL, Views: '13000' }));
    expect(rows).toHaveLength(2);
    expect(repeated).toEqual([{ line: 4, firstLine: 2 }]);
  });

  test('wrong cells are problems of their rows, each with its column', async () => {
    const { rows, problems } = await readAll(
      content(
        { ...REEL, Views: '-5', Likes: '999999999999' },
        { ...REEL, 'Post ID': '1.80112E+16' },
        { ...REEL, 'Publish time': '12/25/2026 08:00' },
        { ...REEL, Reach: '12.5', Permalink: 'see Instagram' },
      ),
    );
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      {
        line: 2,
        column: 'Views',
        problem: '"-5" is negative. Figures count up from 0: correct it or leave the cell empty.',
      },
      {
        line: 2,
        column: 'Likes',
        problem:
          '"999999999999" is larger than any post or order can have. Correct it or leave the cell empty.',
      },
      {
        line: 4,
        column: 'Post ID',
        problem:
          '"1.80112E+16" was rounded by a spreadsheet. Upload the export as it was downloaded, without opening and saving it in a spreadsheet.',
      },
      {
        line: 6,
        column: 'Publish time',
        problem: '"12/25/2026 08:00" is in the future. Correct it, or import the file on a later day.',
      },
      {
        line: 8,
        column: 'Permalink',
        problem: '"see Instagram" is not a link. Write the whole address, beginning with https://.',
      },
      {
        line: 8,
        column: 'Reach',
        problem: '"12.5" is not a whole number. Correct it or leave the cell empty.',
      },
    ]);
  });

  test('what says that there is no figure is missing, never zero', async () => {
    const { rows } = await readAll(content({ ...REEL, Views: '--', Reach: 'N/A', Likes: '', Shares: '0' }));
    expect(rows[0]).toMatchObject({ figures: { comments: 41, shares: 0, saves: 57 } });
    expect(Object.keys((rows[0] as { figures: object }).figures)).toEqual(['comments', 'shares', 'saves']);
  });

  test('rows with too many or too few cells are problems, empty cells too many are none', async () => {
    const [header = '', row = ''] = content({ ...REEL, Description: 'Soup' }).split('\n');
    const { rows, problems } = await readAll(`${header}\n${row},,\n${row},x\n1801,only\n`);
    expect(rows).toHaveLength(1);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'It has more cells than the header has columns. Put a cell that holds a separator in quotes.'],
      [
        4,
        'It has fewer cells than the header has columns. Put a cell that holds a line break or a separator in quotes.',
      ],
    ]);
  });

  test('an id is freed of what keeps spreadsheets from computing it', async () => {
    const ids = [' 18011', "'18012", '="18013"'];
    const { rows } = await readAll(content(...ids.map((id) => ({ ...REEL, 'Post ID': id }))));
    expect(rows.map((row) => row.kind === 'post' && row.postId)).toEqual(['18011', '18012', '18013']);
  });

  test('a column that stands twice is read once, and that is said', async () => {
    const header = 'Post ID,Account username,Permalink,Shares,Shares';
    const { rows, notes } = await readAll(`${header}\n1801,nora,https://www.instagram.com/p/1/,5,6\n`);
    expect(rows[0]).toMatchObject({ figures: { shares: 5 } });
    expect(notes).toContain('The column "Shares" stands twice in the header: the first is read.');
  });

  test.each([
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${content(REEL)}`), []],
    ['UTF-16, little end first', utf16(content(REEL)), ['The text was read as UTF-16.']],
    ['UTF-16, big end first', utf16(content(REEL), { order: 'be' }), ['The text was read as UTF-16.']],
    ['UTF-16 without a mark', utf16(content(REEL), { mark: false }), ['The text was read as UTF-16.']],
    ['Windows line ends', new TextEncoder().encode(content(REEL).replaceAll('\n', '\r\n')), []],
    ['old Mac line ends', new TextEncoder().encode(content(REEL).replaceAll('\n', '\r')), []],
    ['tabs', new TextEncoder().encode(csv([ENGLISH, rowOf(ENGLISH, REEL)], '\t')), []],
    ['a line sep=', new TextEncoder().encode(`sep=,\n${content(REEL)}`), []],
    ['a title above', new TextEncoder().encode(`Content report\n\n${content(REEL)}`), []],
  ])('%s', async (_, bytes, notes) => {
    for (const pieces of [1, 7, 100_000]) {
      const read = await readAll(bytes, { pieces });
      expect(read.rows).toHaveLength(1);
      expect(read.rows[0]).toMatchObject({ postId: '18011223344556677', figures: { views: 12_400 } });
      expect(read.notes.filter((note) => note.includes('UTF'))).toEqual(notes);
    }
  });

  test('only a header: there is nothing to import', async () => {
    expect(await open(content())).toEqual({
      kind: 'unreadable',
      problem:
        'There is a header but no row under it. Choose a period in which something was published or sold, and export again.',
    });
  });
});
