import { describe, expect, it } from 'vitest';
import { checkSignedText } from '../../../src/domain/contract/check-signed-text.ts';
import type { TermSheet } from '../../../src/domain/contract/details.ts';
import { contentMark, headerLine, pageMark } from '../../../src/domain/contract/sheet-marks.ts';
import { MOST_SIGNED_BYTES, signedCopyName, signedKindOf } from '../../../src/domain/contract/signed-copy.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('what a file really is', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind a byte order mark', bytes([0xef, 0xbb, 0xbf], '%PDF-1.4'), 'pdf'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'png'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['a Word file', bytes('PK', [3, 4], 'xxxx[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a spreadsheet', bytes('PK', [3, 4], 'xl/workbook.xml'), undefined],
    ['a web page that calls itself a PDF', bytes('<html>contract.pdf'), undefined],
    ['a PDF far behind something else', bytes(' '.repeat(2_000), '%PDF-1.7'), undefined],
    ['nothing', bytes(), undefined],
    ['an executable', bytes('MZ'), undefined],
  ])('%s', (_, content, kind) => {
    expect(signedKindOf(new Uint8Array(content))).toBe(kind);
  });

  it('is told at once also of the largest file that is taken, whatever is in it', () => {
    const large = new Uint8Array(MOST_SIGNED_BYTES).fill('w'.charCodeAt(0));
    large.set([0x50, 0x4b, 3, 4]);
    const start = performance.now();
    expect(signedKindOf(large)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

const HASHES = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

const SHEET: TermSheet = {
  workspace: 'T1',
  deal: 12,
  version: 2,
  title: 'Term sheet D-12',
  notice: 'Draft, not legal advice.',
  sections: [
    { heading: 'Parties', paragraphs: ['Нодира Ғуломқодирова and 髙﨑 🚀.'] },
    {
      heading: 'Compensation',
      paragraphs: ['The brand pays within 30 days.'],
      table: { header: ['Item', 'Agreed'], rows: [['Fee', '$2,400']] },
    },
  ],
  hash: HASHES[1] ?? '',
  issuedBy: 'U1',
  issuedAt: Temporal.Instant.from('2026-11-25T09:00:00Z'),
  legalReview: 'not needed',
};
const VERSIONS = HASHES.slice(0, 2).map((hash, index) => ({ version: index + 1, hash }));

function page(body: string, number: number, of = 2, hash = SHEET.hash): string {
  return `${headerLine(SHEET)}\n${body}\n${contentMark(hash)} ${pageMark(number, of)}`;
}

const FIRST = page(
  'Term sheet D-12\n1. Parties\nНодира Ғуломқодирова and 髙﨑 [U+1F680].\n2. Compensation\nThe brand pays',
  1,
);
const SECOND = page('within 30 days. Item Agreed Fee $2,400\nSignatures Name: Ana Torres', 2);
const check = (...pages: string[]) => checkSignedText(pages, SHEET, VERSIONS);

describe('the text of a signed copy', () => {
  it('matches when every page and every sentence is there, whatever was added', () => {
    expect(check(FIRST, SECOND)).toEqual({ result: 'matches', version: 2 });
    expect(check(`Envelope 123\n${FIRST}`, SECOND, 'Certificate of completion')).toMatchObject({
      result: 'matches',
    });
  });

  it('matches also where a table begins on top of a page, or goes on there', () => {
    const [first, second] = [
      FIRST.replace('The brand pays', 'The brand pays within 30 days.'),
      page('Item Agreed Fee $2,400\nSignatures', 2),
    ];
    expect(check(first, second)).toMatchObject({ result: 'matches' });
    const over = [`${first.replace('30 days.', '30 days. Item Agreed Fee $2,')}`, page('Item Agreed 400', 2)];
    expect(check(...over)).toMatchObject({ result: 'matches' });
  });

  it('does not look for characters that no file can hold', () => {
    const sheet = { ...SHEET, sections: [{ heading: 'Parties', paragraphs: ['Ana\u0007\uFFFE Torres'] }] };
    const pages = [page('Parties Ana Torres', 1, 1)];
    expect(checkSignedText(pages, sheet, VERSIONS)).toMatchObject({ result: 'matches' });
  });

  it('names the sections that are not as they were sent', () => {
    expect(check(FIRST, SECOND.replace('$2,400', '$4,200'))).toEqual({
      result: 'changed',
      version: 2,
      sections: ['Compensation'],
    });
    expect(check(FIRST.replace('Ғуломқодирова', 'Гуломкодирова'), SECOND)).toMatchObject({
      sections: ['Parties'],
    });
  });

  it('names the pages that are missing', () => {
    expect(check(FIRST)).toEqual({ result: 'pages missing', version: 2, pages: [2] });
  });

  it('recognises another version, and another contract', () => {
    const [old = '', , foreign = ''] = HASHES;
    expect(check(page('x', 1, 1, old))).toEqual({ result: 'other version', version: 1 });
    expect(check(page('x', 1, 1, foreign))).toEqual({ result: 'other version' });
    expect(check(FIRST, page('x', 2, 2, old))).toEqual({ result: 'other version', version: 1 });
  });

  it('is not checked when it cannot be read, is a scan, or carries no mark', () => {
    expect(checkSignedText(undefined, SHEET, VERSIONS)).toEqual({ result: 'not checked', why: 'unreadable' });
    expect(check('', ' ')).toEqual({ result: 'not checked', why: 'no text' });
    expect(check('A contract of their own.')).toEqual({ result: 'not checked', why: 'not ours' });
  });
});

it('is named in the thread for the deal, the version and how often it came', () => {
  const copy = { deal: 12, version: 2, copy: 1, kind: 'jpeg' } as Parameters<typeof signedCopyName>[0];
  expect(signedCopyName(copy)).toBe('signed-copy-D-12-v2.jpg');
  expect(signedCopyName({ ...copy, copy: 3, kind: 'pdf' })).toBe('signed-copy-D-12-v2-copy-3.pdf');
});
