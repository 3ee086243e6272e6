import { describe, expect, it } from 'vitest';
import { termSheetDocx } from '../../../src/adapters/documents/term-sheet-docx.ts';
import type { TermSheet } from '../../../src/domain/contract/details.ts';
import { SCRIPTS, sheetOf } from './sheets.ts';
import { zipParts } from './zip-parts.ts';

function wordsIn(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function word(sheet: TermSheet = sheetOf(), paper: 'a4' | 'letter' = 'a4') {
  const file = await termSheetDocx(sheet, paper);
  const parts = zipParts(file.bytes);
  const partOf = (start: string) => [...parts].find(([name]) => name.startsWith(start))?.[1] ?? '';
  return { file, partOf, document: partOf('word/document.xml') };
}

describe('the term sheet as a Word file', () => {
  it('is named for the deal and its version', async () => {
    const { file } = await word();
    expect(file.name).toBe('term-sheet-D-12-v2.docx');
    expect(file.mimeType).toMatch(/wordprocessingml/);
  });

  it.each([
    ['the usual campaign', sheetOf()],
    ['every script', sheetOf({ sections: SCRIPTS })],
  ])('holds every section with every sentence and cell: %s', async (_, sheet) => {
    const words = wordsIn((await word(sheet)).document);
    for (const { heading, paragraphs, table } of sheet.sections) {
      for (const text of [heading, ...paragraphs, ...(table?.header ?? []), ...(table?.rows.flat() ?? [])])
        expect(words).toContain(text);
    }
  });

  it('uses real styles: a title, numbered headings, and named styles for small print and tables', async () => {
    const sheet = sheetOf();
    const { document, partOf } = await word(sheet);
    expect(document.match(/w:pStyle w:val="Title"/g)).toHaveLength(1);
    expect(document.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(sheet.sections.length + 1);
    const styles = partOf('word/styles.xml');
    for (const name of ['Table text', 'Table heading', 'Small print', 'Notice']) {
      expect(styles).toContain(`w:name w:val="${name}"`);
    }
    expect(partOf('word/numbering.xml')).toContain('%1.');
  });

  it('repeats table headers, keeps rows whole and the signatures together', async () => {
    const { document } = await word();
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    for (const table of tables) {
      expect(table).toContain('<w:tblHeader/>');
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>|<w:tr /g)?.length);
    }
    const signatures = tables.at(-1) ?? '';
    expect(wordsIn(signatures)).toContain('For the creator');
    expect(signatures.match(/<w:keepNext\/>/g)?.length).toBe(6);
  });

  it('says on top and on every page that it is a draft and no legal advice, and numbers its pages', async () => {
    const { document, partOf } = await word();
    expect(wordsIn(document)).toContain('Draft, not legal advice');
    expect(wordsIn(partOf('word/header'))).toContain('D-12 · version 2 · Draft, not legal advice');
    const footer = partOf('word/footer');
    expect(wordsIn(footer)).toContain(`Content ${sheetOf().hash.slice(0, 12)}`);
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });

  it('names a font and a language for Japanese text, and its title among its properties', async () => {
    const { partOf } = await word();
    expect(partOf('word/styles.xml')).toMatch(/w:eastAsia="Yu Gothic"/);
    expect(partOf('word/styles.xml')).toMatch(/w:lang [^>]*w:eastAsia="ja-JP"/);
    expect(partOf('docProps/core.xml')).toContain('Term sheet D-12: Northwind and Ana Torres');
  });

  it('is as large as the paper that people print on', async () => {
    expect((await word(sheetOf(), 'a4')).document).toContain('w:w="11906" w:h="16838"');
    expect((await word(sheetOf(), 'letter')).document).toContain('w:w="12240" w:h="15840"');
  });

  it('leaves out what XML cannot hold and keeps the rest, markup and emoji included', async () => {
    const sections = [
      { heading: 'Parties', paragraphs: ['佐藤 花子\u0000 \uD800& Алишер <b> 🚀\nsecond line'] },
    ];
    const { document } = await word(sheetOf({ sections }));
    expect(document).toContain('佐藤 花子');
    expect(document).toContain('Алишер &lt;b&gt; 🚀');
    expect(document).toContain('<w:br/>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(document).not.toMatch(/[\u0000-\u0008]/);
  });
});
