import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExportFiles } from '../../../../src/adapters/imports/exports/export-files.ts';
import { arriving, csv, open, readAll, TODAY, utf16 } from './reading.ts';

const HEADER = ['Video title', 'Video link', 'Post time', 'Total likes', 'Total views'];
const row = (at: number) => [
  `Video ${at}, "the" one`,
  `https://www.tiktok.com/@nora/video/74123456789012${String(at).padStart(5, '0')}`,
  '2026-08-02 19:05:00',
  String(at),
  `${at}00`,
];
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at));
const many = csv([HEADER, ...rows(4_000)]);

/** Two hundred megabytes of the same; says how many of them were asked for. */
function endless(piece: string) {
  const bytes = new TextEncoder().encode(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  const taken = { megabytes: 0 };
  async function* pieces() {
    for (; taken.megabytes < 200; taken.megabytes += 1) yield bytes;
  }
  return { pieces: pieces(), taken };
}

describe('200 MB that are no table are refused', () => {
  test.each([
    ['zeros', '\0', /no plain text/],
    ['one line', 'a,', /begins with a line of more than 100,000 characters/],
    ['a web page', '<!doctype html><p>Sign in</p>', /web page/],
  ])('%s, after the first part', async (_, piece, words) => {
    const { pieces, taken } = endless(piece);
    const about = { name: 'x.csv', today: TODAY, timeZone: 'UTC' };
    expect(await createExportFiles().open(pieces, about)).toEqual({
      kind: 'unreadable',
      problem: expect.stringMatching(words),
    });
    expect(taken.megabytes).toBeLessThan(3);
  });
});

describe('files that are no table are refused, with what to do', () => {
  test.each([
    ['nothing', '', 'There is nothing in this file. Download the export again and upload it as it is.'],
    [
      'blank lines',
      ' \n\n\t\n',
      'There is nothing in this file. Download the export again and upload it as it is.',
    ],
    [
      'an Excel workbook',
      new Uint8Array(Buffer.from('PK\x03\x04\x14\x00\x06\x00.........[Content_Types].xml', 'latin1')),
      'This is an Excel workbook or an archive, not CSV. Save it as CSV UTF-8 and upload that.',
    ],
    [
      'a ZIP archive',
      new Uint8Array(Buffer.from('PK\x03\x04\x14\x00\x06\x00........Table data.csv', 'latin1')),
      'This is a ZIP archive. Unpack it and upload the CSV file in it, one file at a time.',
    ],
    [
      'an empty ZIP archive',
      new Uint8Array(Buffer.from('PK\x05\x06\x00\x00', 'latin1')),
      'This is a ZIP archive. Unpack it and upload the CSV file in it, one file at a time.',
    ],
    ['a PDF', '%PDF-1.7\n…', 'This is a PDF, not CSV. Export the table as CSV, or paste it.'],
    [
      'a web page',
      '\uFEFF<!DOCTYPE html>\n<html><body>Sign in</body></html>',
      'This is a web page, not CSV. The download link may have led to a sign-in page: sign in and download the export again.',
    ],
    [
      'binary data',
      new Uint8Array([1, 2, 0, 250, 3, 0, 0, 9, 44, 10, 7]),
      'This is no plain text, so it cannot be CSV. Save it as CSV UTF-8 and upload that.',
    ],
    [
      'another encoding',
      new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x31, 0x0a]),
      'I cannot tell in which encoding the text is written. Save it as CSV UTF-8 and upload that.',
    ],
    [
      'one column',
      'Link\nhttps://a.example\nhttps://b.example\n',
      'I see only one column. Export the file as CSV, with cells separated by commas, semicolons or tabs, and a header row.',
    ],
    [
      'a table without a header',
      csv(rows(3)),
      'The table begins with values: I see no row that names its columns. Export it with its header row, or write one above it.',
    ],
    [
      'a quotation mark that stays open',
      `${csv([HEADER, row(1)])}"Video 2,https://www.tiktok.com/@nora/vid`,
      'A quotation mark is opened in line 3 and never closed, so the file is not whole. Download the export again.',
    ],
    [
      'UTF-16 cut within a character',
      utf16(csv([HEADER, row(1)])).subarray(0, -1),
      'The text is UTF-16 and breaks off within a character, so the file is not whole. Download the export again.',
    ],
  ])('%s', async (_, content, problem) => {
    expect(await open(content)).toEqual({ kind: 'unreadable', problem });
  });

  test('a file that is too large, before it is read', async () => {
    expect(await open(many, { mostBytes: 100_000 })).toEqual({
      kind: 'unreadable',
      problem: 'The file is larger than 0.1 MB. Export a shorter period, and upload several files.',
    });
  });
});

test('a file that is refused, or not wanted to its end, is let go of', async () => {
  for (const content of ['%PDF-1.7', 'a,b\nc,d\n', many]) {
    let isOpen = true;
    const file = (async function* () {
      try {
        for (let at = 0; at < 100; at += 1) yield new TextEncoder().encode(content);
      } finally {
        isOpen = false;
      }
    })();
    const opened = await createExportFiles().open(file, { name: 'x', today: TODAY, timeZone: 'UTC' });
    if (opened.kind === 'opened') for await (const _ of opened.batches) break;
    expect(isOpen).toBe(false);
  }
});

describe('files that break off further down give what came before, and say so', () => {
  test.each([
    [
      'an open quotation mark',
      `${many}"Video 2,https`,
      'A quotation mark is opened in line 4002 and never closed, so the file is not whole. Download the export again.',
    ],
    [
      'another encoding',
      Buffer.concat([Buffer.from(`${many}é`), Buffer.from([0xff, 0xe9, 0x0a])]),
      'The text begins as UTF-8 and goes on in another encoding. Save it as CSV UTF-8 and upload that.',
    ],
    [
      'binary data',
      `${many}\0`,
      'This is no plain text, so it cannot be CSV. Save it as CSV UTF-8 and upload that.',
    ],
    [
      'UTF-16 cut in half',
      utf16(many).subarray(0, -3),
      'The text is UTF-16 and breaks off within a character, so the file is not whole. Download the export again.',
    ],
    [
      'a row without end',
      `${many}"${'x'.repeat(1_100_000)}`,
      'A row is longer than a million characters, as when a quotation mark is opened and never closed. Download the export again.',
    ],
  ])('%s', async (_, content, breaksOff) => {
    const read = await readAll(content, { pieces: 60_000 });
    expect(read.breaksOff).toBe(breaksOff);
    expect(read.rows.length).toBeGreaterThan(3_000);
  });

  test('a file that grows too large', async () => {
    const read = await readAll(many, { mostBytes: 300_000, pieces: 60_000 });
    expect(read.breaksOff).toBe(
      'The file is larger than 0.3 MB. Export a shorter period, and upload several files.',
    );
  });

  test('a last row that is cut', async () => {
    const cut = csv([HEADER, row(1), row(2)]).slice(0, -40);
    const { rows: kept, problems } = await readAll(cut);
    expect(kept).toHaveLength(1);
    expect(problems).toEqual([
      {
        line: 3,
        column: 'row',
        problem: 'The file ends in the middle of this row, so it is not whole. Download the export again.',
      },
    ]);
  });
});

describe('what does no harm', () => {
  test('accents in Windows-1252, also where they come late', async () => {
    const late = Buffer.concat([
      Buffer.from(many.replaceAll('"', '')),
      Buffer.from('Crème,,2026-08-02,1,2\n', 'latin1'),
    ]);
    const read = await readAll(Buffer.from('Video title,Video link,Total views\nCrème,,2\n', 'latin1'));
    expect(read.rows[0]).toMatchObject({ title: 'Crème' });
    const note = 'The text was read as Windows-1252 (Western European). Check names with accents.';
    expect(read.notes).toContain(note);
    const readLate = await readAll(late, { pieces: 50_000 });
    expect(readLate.rows.at(-1)).toMatchObject({ title: 'Crème' });
    expect(readLate.notes).toContain(note);
  });

  test('the same header again, as when two exports were joined', async () => {
    const { rows: read, skipped } = await readAll(csv([HEADER, row(1), HEADER, row(2)]));
    expect(read).toHaveLength(2);
    expect(skipped).toEqual([{ line: 3, why: 'It is the header again.' }]);
  });

  test('batches hold at most 1,000 rows, in the order of the file', async () => {
    const read = await readAll(many, { pieces: 333 });
    expect(read.sizes).toEqual([1_000, 1_000, 1_000, 1_000]);
    expect(read.rows.map(({ line }) => line)).toEqual(Array.from({ length: 4_000 }, (_, at) => at + 2));
  });
});

describe('no content makes the reader throw', () => {
  const pieces = fc.constantFrom(
    ...[
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      '#',
      'sep=;\n',
      '2026-01-01',
      '1.2K',
      '-5',
      '\u0000',
      'é',
      '\uFEFF',
      'Total',
    ],
    ...['Date,Primary\n', 'Reach\n', 'Post ID,Account username,Views\n', 'Content,Video title,Views\n'],
    ...['Name,Created at,Currency,Total,Discount Code\n', '#1001,2026-05-01 10:00:00 +0200,EUR,5,X\n'],
    ...[
      '# Start date: 20260901\n',
      '# End date: 20260930\n',
      'Session source / medium,Sessions\n',
      'a / b,5\n',
    ],
    ...['Date,Video Views,Likes\n', 'February 29,1,2\n', '99/99/2026,__proto__,constructor\n'],
  );
  const texts = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 25,
    })
    .map((parts) => new TextEncoder().encode(parts.join('')));
  const bytes = fc.oneof(
    { weight: 4, arbitrary: texts },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );

  test('texts and bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (content, size) => {
        const opened = await createExportFiles().open(arriving(content, size), {
          name: 'x',
          today: TODAY,
          timeZone: 'UTC',
          platform: 'instagram',
        });
        if (opened.kind !== 'opened') return;
        for await (const batch of opened.batches) expect(batch.rows.length).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 1_000 },
    );
  });

  test('an error of the transport is no answer about the file', async () => {
    async function* lost(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('Post ID,');
      throw new Error('connection lost');
    }
    const opening = createExportFiles().open(lost(), { name: 'x', today: TODAY, timeZone: 'UTC' });
    await expect(opening).rejects.toThrow('connection lost');
  });
});
