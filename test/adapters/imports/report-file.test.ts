import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_COLUMNS, reportedDealsFile } from '../../../src/adapters/imports/report-file.ts';
import type { ReportedDeal } from '../../../src/application/performance/report/report-store.ts';

const DEAL: ReportedDeal = {
  number: 12,
  campaign: 3,
  campaignName: 'Spring',
  creator: 5,
  creatorName: 'Ana',
  status: 'completed',
  currency: 'JPY',
  formats: ['instagram reel', 'tiktok video'],
  openedOn: '2026-12-01',
  rounds: 2,
  posts: 0,
};

const rowsOf = (deals: readonly ReportedDeal[]): string[][] =>
  parse(new TextDecoder().decode(reportedDealsFile('report', deals).bytes)) as string[][];

const cellsOf = (deal: ReportedDeal) => {
  const [names = [], cells = []] = rowsOf([deal]);
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
};

describe('the file of reported deals', () => {
  it('has its columns in order, and empty cells for what is missing', () => {
    expect(rowsOf([])).toEqual([[...REPORT_COLUMNS]]);
    expect(cellsOf(DEAL)).toMatchObject({
      deal: 'D-12',
      status: 'Completed',
      formats: 'instagram reel + tiktok video',
      first_ask: '',
      saved: '',
      views: '',
      cpm: '',
      roas: '',
    });
  });

  it('writes money in major units with the digits of its currency, and a price above the ask as negative', () => {
    const priced = { ...DEAL, firstAsk: 1_000, agreedFee: 1_250, cost: 1_300, views: 0, revenue: 650 };
    expect(cellsOf(priced)).toMatchObject({
      first_ask: '1000',
      saved: '-250',
      saved_percent: '-25',
      cpm: '',
      roas: '0.5',
    });
    expect(cellsOf({ ...priced, currency: 'USD' })).toMatchObject({ first_ask: '10.00', saved: '-2.50' });
  });

  it('never holds a cell that a spreadsheet would run, whatever people typed; every text comes back', () => {
    const risky = fc.string({
      unit: fc.constantFrom(
        '＝',
        '＋',
        '－',
        '＠',
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        "'",
        '"',
        ',',
        ';',
        'a',
        '1',
        '|',
        'Ж',
      ),
    });
    fc.assert(
      fc.property(risky, risky, (campaignName, creatorName) => {
        const cells = cellsOf({ ...DEAL, campaignName, creatorName });
        for (const [name, cell = ''] of Object.entries(cells))
          expect(
            /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell),
            `${name}: ${cell}`,
          ).toBe(false);
        expect([campaignName, `'${campaignName}`]).toContain(cells.campaign_name);
        expect([creatorName, `'${creatorName}`]).toContain(cells.creator_name);
      }),
      { numRuns: 500 },
    );
  });

  it('writes every number plainly', () => {
    const count = fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { nil: undefined });
    fc.assert(
      fc.property(count, count, count, (cost, views, engagements) => {
        const deal = {
          ...DEAL,
          ...(cost === undefined ? {} : { cost }),
          ...(views === undefined ? {} : { views }),
          ...(engagements === undefined ? {} : { engagements }),
        };
        const { cpm, cpe, views: shown } = cellsOf(deal);
        for (const cell of [cpm, cpe, shown]) expect(cell).toMatch(/^(-?\d+(\.\d+)?)?$/);
      }),
    );
  });
});
