import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/adapters/documents/column-widths.ts';
import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { pageTexts } from '../../../src/adapters/documents/pdf/page-texts.ts';
import { reportPdf } from '../../../src/adapters/documents/pdf/report-pdf.ts';
import type { ReportDocument } from '../../../src/application/files.ts';
import type { Report } from '../../../src/domain/performance/report/report.ts';
import { reportSections, reportTitle } from '../../../src/domain/performance/report/sections.ts';
import { extremeReport, usualReport } from '../../domain/performance/report/example-reports.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const documentOf = (report: Report, paper: ReportDocument['paper'] = 'a4'): ReportDocument => ({
  name: 'report',
  title: reportTitle(report),
  on: '2027-01-25',
  at: '2027-01-25T10:00:00Z',
  paper,
  sections: reportSections(report),
});

describe('a report as a PDF', () => {
  it('gives back every heading, sentence and cell as text, and says on every page what it is', async () => {
    const document = documentOf(usualReport());
    const pages = (await pageTexts((await reportPdf(document)).bytes)) ?? [];
    const text = bare(pages.join(''));
    for (const { heading, paragraphs, table } of document.sections)
      for (const piece of [heading, ...paragraphs, ...(table?.header ?? []), ...(table?.rows.flat() ?? [])])
        expect(text).toContain(bare(piece));
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Report: C-3 Spring skincare · 25 January 2027');
    }
  });

  it('is the same bytes for the same facts, on this thread and on one of its own', async () => {
    const document = documentOf(usualReport());
    const [one, other] = [await reportPdf(document), await createDocuments().report(document)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    const changed = await reportPdf({ ...document, sections: document.sections.slice(1) });
    expect(Buffer.compare(one.bytes, changed.bytes)).not.toBe(0);
  });

  it.each([
    ['a4', [595, 842]],
    ['letter', [612, 792]],
  ] as const)('is set on %s', async (paper, size) => {
    const pdf = await getDocumentProxy((await reportPdf(documentOf(usualReport(), paper))).bytes);
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual(size);
  });

  it('breaks a name that is too long before any figure, so that every figure stays on one line', () => {
    const [header, rows] = [
      ['Creator', 'Posts', 'Cost', 'CPM', 'ROAS'],
      [['[U+0644][U+064A][U+0644][U+0649]', '4', '$55,136', '$14.11', '0.9\u00A0x']],
    ];
    const measure = {
      lineOf: (text: string) => text.length * 9.7,
      wordOf: (text: string) => text.length * 9.7,
    };
    const widths = columnWidths({ header, rows }, 330, measure);
    expect(widths.reduce((all, one) => all + one, 0)).toBe(330);
    expect(widths).toEqual([105, 49, 68, 59, 49]);
    const even = columnWidths({ header, rows }, 100, measure);
    expect(even).toEqual([20, 20, 20, 20, 20]);
  });

  it('holds a program of a hundred creators with names of every script, fonts embedded', async () => {
    const { bytes } = await reportPdf(documentOf(extremeReport((at) => `=Ω サンライズ 🚀 & <b> ${at}`)));
    const pages = (await pageTexts(bytes)) ?? [];
    expect(pages.length).toBeGreaterThan(5);
    expect(bare(pages.join(''))).toContain(bare('=Ω サンライズ [U+1F680] & <b> 100'));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toMatch(/Helvetica|Times-Roman/);
    expect(raw.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(2);
  });
});
