import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { openFaces } from '../../../src/adapters/documents/pdf/faces.ts';
import { pageTexts } from '../../../src/adapters/documents/pdf/page-texts.ts';
import { termSheetPdf } from '../../../src/adapters/documents/pdf/term-sheet-pdf.ts';
import type { TermSheet } from '../../../src/domain/contract/details.ts';
import { SCRIPTS, sheetOf } from './sheets.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const USUAL = sheetOf();
const ALL_SCRIPTS = sheetOf({ title: 'Term sheet D-12: サンライズ & Нодира', sections: SCRIPTS });

async function setAndRead(sheet: TermSheet, paper: 'a4' | 'letter') {
  const file = await termSheetPdf(sheet, paper);
  return {
    file,
    pages: (await pageTexts(file.bytes)) ?? [],
    raw: Buffer.from(file.bytes).toString('latin1'),
  };
}

const known = new Map<TermSheet, ReturnType<typeof setAndRead>>();

/** Setting takes half a second, so each sheet is set once. */
function pdf(sheet: TermSheet = USUAL) {
  const file = known.get(sheet) ?? setAndRead(sheet, 'a4');
  known.set(sheet, file);
  return file;
}

/** A page without its header, its footer and the repeated head of a table. */
function bodyOf(page: string, { notice, hash, sections }: TermSheet): string {
  const body = bare(page)
    .replaceAll(bare(`D-12 · version 2 · ${notice}`), '')
    .replaceAll(`Content${hash.slice(0, 12)}`, '')
    .replace(/Page\d+of\d+/g, '');
  const heads = sections.flatMap(({ table }) => (table ? [bare(table.header.join(''))] : []));
  const head = heads.find((one) => body.startsWith(one)) ?? '';
  return body.slice(head.length);
}

describe('the term sheet as a PDF', () => {
  it('is named for the deal and its version', async () => {
    const { file } = await pdf();
    expect(file).toMatchObject({ name: 'term-sheet-D-12-v2.pdf', mimeType: 'application/pdf' });
  });

  it.each([
    ['the usual campaign', USUAL],
    ['names, amounts and words of every script, a row longer than a page', ALL_SCRIPTS],
  ])('gives back every heading, sentence and cell as text: %s', async (_, sheet) => {
    const { pages } = await pdf(sheet);
    const text = pages.map((page) => bodyOf(page, sheet)).join('');
    for (const { heading, paragraphs, table } of sheet.sections) {
      for (const piece of [heading, ...paragraphs, ...(table?.header ?? []), ...(table?.rows.flat() ?? [])])
        expect(text).toContain(bare(piece));
    }
    expect(text).toContain(bare(sheet.title));
  });

  it('says on every page which version it is, that it is a draft, which content it has and which page it is', async () => {
    const sheet = ALL_SCRIPTS;
    const { pages } = await pdf(sheet);
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(bare(page)).toContain(bare(`D-12 · version 2 · ${sheet.notice}`));
      expect(page).toContain(`Content ${sheet.hash.slice(0, 12)}`);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  it('embeds every font, and only the letters that it needs', async () => {
    const { file, raw } = await pdf(ALL_SCRIPTS);
    const fonts = [...raw.matchAll(/\/Type \/FontDescriptor\n\/FontName \/([A-Z]{6})\+(\w+)/g)].map(
      ([, , name]) => name,
    );
    expect(fonts).toEqual(['NotoSans', 'BIZUDPGothic', 'NotoSans', 'BIZUDPGothic']);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(fonts.length);
    expect(raw).not.toMatch(/Helvetica|Times-Roman/);
    expect(file.bytes.length).toBeLessThan(200_000);
  });

  it('loads no Japanese font for a sheet without Japanese', async () => {
    expect((await pdf()).raw).not.toContain('BIZUDPGothic');
  });

  it('has a glyph for every letter of the languages that we write, and every currency', () => {
    const faces = openFaces(() => {});
    const letters = [
      'AaBb0123456789 .,;:!?%&@#/()[]{}«»„“”‘’‚–—…·•™®©°²³½',
      'OʻzbekGʻijduvon oʼ gʼ O’zbek SHsh CHch Ngng',
      'ЎўҚқҒғҲҳЁёЪъЫыЭэЖжЩщ АБВГДЕЗИЙКЛМНОПРСТУФХЦЧШЬЮЯ',
      ...['\u00C0-\u00FF', '\u0100-\u017F', '\u0180-\u024F', '\u1E00-\u1EFF'].map(range),
      'あいうえおアイウエオがぎぐげござじずぜぞっゃゅょー々〆〇「」『』（）、。！？〒〜・ｶﾀｶﾅ１２３ＡＢＣ㈱①②③℡№',
      cp932(),
      '€¥£₽₩$₹₺₸₴₦₫₱₪₡฿¢₿',
    ];
    for (const weight of ['regular', 'bold'] as const) for (const text of letters) faces.runsOf(text, weight);
    expect([...faces.replaced]).toEqual(['฿']);
  });

  it('writes what no font has as its number, and says so; nothing is dropped', async () => {
    const sections = [{ heading: 'Scope 🚀', paragraphs: ['Family 👩‍👩‍👧, 한국어, and a heart ❤️.'] }];
    const { pages } = await pdf(sheetOf({ sections }));
    const text = pages.join('\n');
    expect(text).toContain('Scope [U+1F680]');
    expect(bare(text)).toContain('[U+1F469U+1F469U+1F467]');
    expect(bare(text)).toContain('[U+D55C][U+AD6D][U+C5B4]');
    expect(text).toContain('is written as its Unicode number');
    expect(await pdf().then(({ pages: plain }) => plain.join())).not.toContain('Unicode number');
  });

  it('is the same file for the same version', async () => {
    const again = await termSheetPdf({ ...ALL_SCRIPTS }, 'a4');
    expect(Buffer.compare((await pdf(ALL_SCRIPTS)).file.bytes, again.bytes)).toBe(0);
  });

  it('is tagged, has bookmarks, a title and a language', async () => {
    const sheet = sheetOf({ title: 'Term sheet D-12: Tea & Co <Ltd> and 佐藤' });
    const { file, raw } = await pdf(sheet);
    const proxy = await getDocumentProxy(file.bytes.slice(), { verbosity: 0 });
    const { info } = await proxy.getMetadata();
    expect(info).toMatchObject({ Title: sheet.title, Subject: sheet.notice, Language: 'en-GB' });
    expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = (await proxy.getOutline()).map(({ title }: { title: string }) => title);
    expect(outline).toEqual([
      sheet.title,
      ...sheet.sections.map(({ heading }, index) => `${index + 1}. ${heading}`),
      'Signatures',
    ]);
    const tree = JSON.stringify(await (await proxy.getPage(1)).getStructTree());
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
    // The metadata is XML, whatever the names hold.
    expect(Buffer.from(raw, 'latin1').toString('utf8')).toContain('Tea &amp; Co &lt;Ltd&gt; and 佐藤');
  });

  it('is as large as the paper that people print on', async () => {
    expect((await pdf()).raw).toContain('/MediaBox [0 0 595.28 841.89]');
    expect((await setAndRead(USUAL, 'letter')).raw).toContain('/MediaBox [0 0 612 792]');
  });

  it('keeps a heading with what follows, table rows whole and the signatures together', async () => {
    for (let lines = 22; lines < 40; lines += 5) {
      const sheet = sheetOf({
        sections: [
          { heading: 'Filler', paragraphs: Array.from({ length: lines }, (_, index) => `Line ${index}.`) },
          {
            heading: 'Compensation',
            paragraphs: ['Before the table.'],
            table: {
              header: ['Item', 'Agreed'],
              rows: [
                ['Fee', '$2,400'],
                ['Last', '$10'],
              ],
            },
          },
        ],
      });
      const { pages } = await pdf(sheet);
      const together = pages.filter((page) => /Compensation|Before the table|Fee|Last/.test(page));
      expect(together).toHaveLength(1);
      expect(pages.filter((page) => /Signatures|Signature:/.test(page))).toHaveLength(1);
    }
  });

  it('is set, and read, on a thread of its own', async () => {
    const documents = createDocuments();
    const { bytes } = await documents.termSheet(USUAL, { format: 'pdf', paper: 'a4' });
    expect(Buffer.compare(bytes, (await pdf()).file.bytes)).toBe(0);
    expect((await documents.pdfPages(bytes))?.[0]).toContain('Term sheet D-12');
    expect(await documents.pdfPages(new TextEncoder().encode('%PDF-1.7 nothing else'))).toBeUndefined();
  });
});

function range(bounds: string): string {
  const [from = 0, to = 0] = [bounds[0], bounds[2]].map((letter) => letter?.charCodeAt(0) ?? 0);
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join(' ');
}

/** Every character that Japanese Windows has ever written names with. */
function cp932(): string {
  const decoder = new TextDecoder('shift_jis');
  const found = new Set<string>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && !/[\uFFFD\uE000-\uF8FF]/.test(character)) found.add(character);
    }
  }
  return [...found].join('');
}
