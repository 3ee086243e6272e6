import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDocuments, createImaging } from '../../../src/adapters/documents/documents.ts';
import { buildTermSheet } from '../../../src/domain/contract/term-sheet.ts';
import { COMPLETE_DETAILS, instagramCampaign } from '../../domain/contract/contract-fixtures.ts';

/** The parts of a zip archive by name, read from its central directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006') + 16);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? buffer.readUInt32LE(at + offset) : buffer.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + packed);
    parts.set(name, (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function wordsIn(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function docx(change: Parameters<typeof instagramCampaign>[0] = COMPLETE_DETAILS) {
  const built = buildTermSheet(instagramCampaign(change), {
    workspace: 'T1',
    version: 2,
    issuedBy: 'U1',
    issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
    legalReviewNeeded: false,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  const file = await createDocuments().termSheet(built.value);
  return { file, sheet: built.value, parts: unzip(file.bytes) };
}

describe('the term sheet as a Word file', () => {
  it('is named for the deal and its version', async () => {
    const { file } = await docx();
    expect(file.name).toBe('term-sheet-D-12-v2.docx');
    expect(file.mimeType).toMatch(/wordprocessingml/);
  });

  it('holds every section with every sentence and cell', async () => {
    const { sheet, parts } = await docx();
    const words = wordsIn(parts.get('word/document.xml') ?? '');
    for (const { heading, paragraphs, table } of sheet.sections) {
      for (const text of [heading, ...paragraphs, ...(table?.rows.flat() ?? [])])
        expect(words).toContain(text);
    }
  });

  it('uses real headings, repeated table headers and page numbers', async () => {
    const { sheet, parts } = await docx();
    const document = parts.get('word/document.xml') ?? '';
    expect(document.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(sheet.sections.length + 1);
    expect(document).toContain('<w:tblHeader/>');
    const footer = [...parts].find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
    expect(footer).toContain('NUMPAGES');
  });

  it('says on top and on every page that it is a draft and no legal advice', async () => {
    const { parts } = await docx();
    expect(wordsIn(parts.get('word/document.xml') ?? '')).toContain('Draft, not legal advice');
    const header = [...parts].find(([name]) => name.startsWith('word/header'))?.[1] ?? '';
    expect(wordsIn(header)).toContain('Draft, not legal advice');
  });

  it('keeps Cyrillic and Japanese names and leaves out what XML cannot hold', async () => {
    const creatorParty = {
      legalName: '佐藤 花子\u0000 \uD800& Алишер <b>',
      country: 'JP',
      taxStatus: 'sole proprietor',
    };
    const { parts } = await docx({ ...COMPLETE_DETAILS, creatorParty });
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toContain('佐藤 花子');
    expect(document).toContain('Алишер &lt;b&gt;');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(document).not.toMatch(/[\u0000-\u0008]/);
  });
});

describe('the trend as a picture', () => {
  const series = [
    {
      name: 'Winter Trails',
      points: [
        { date: '2026-11-01', value: 1_000 },
        { date: '2026-11-08', value: undefined },
        { date: '2026-11-15', value: 48_200 },
      ],
    },
    { name: 'Зимние маршруты', points: [{ date: '2026-11-15', value: 9_000 }] },
  ];

  it('is a PNG, wide enough to be sharp on a phone', async () => {
    const { bytes, mimeType } = await createImaging().trend('Views by campaign', 'views', series);
    const buffer = Buffer.from(bytes);
    expect(mimeType).toBe('image/png');
    expect(buffer.subarray(1, 4).toString()).toBe('PNG');
    expect(buffer.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('is told in words with the figures', async () => {
    const { altText } = await createImaging().trend('Views by campaign', 'views', series);
    expect(altText).toBe(
      'Line chart, Views by campaign. Winter Trails: from 1,000 views on 2026-11-01 to 48,200 on 2026-11-15. Зимние маршруты: 9,000 views on 2026-11-15.',
    );
  });

  it('is drawn for one point and for names in other scripts too', async () => {
    const one = [{ name: '冬のお茶', points: [{ date: '2026-11-15', value: 0 }] }];
    expect((await createImaging().trend('Views', 'views', one)).bytes.length).toBeGreaterThan(1000);
  });
});
