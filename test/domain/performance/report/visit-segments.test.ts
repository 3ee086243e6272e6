import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../src/domain/performance/report/report.ts';
import { reportSections } from '../../../../src/domain/performance/report/sections.ts';
import {
  segmentTables,
  type VisitSegment,
} from '../../../../src/domain/performance/report/visit-segments.ts';
import { reportFacts } from './report-facts.ts';

function segment(
  dimension: string,
  value: string,
  visits: number,
  more: Partial<VisitSegment> = {},
): VisitSegment {
  return {
    dimension,
    value,
    visits,
    engaged: { visits: 0, count: 0 },
    keyEvents: { visits: 0, count: 0 },
    ...more,
  };
}

const DEVICES = [
  segment('Device category', 'desktop', 40, {
    engaged: { visits: 40, count: 10 },
    keyEvents: { visits: 40, count: 2 },
  }),
  segment('Device category', 'mobile', 160, {
    engaged: { visits: 160, count: 120 },
    keyEvents: { visits: 160, count: 40 },
  }),
  segment('Device category', 'tablet', 3, {
    engaged: { visits: 3, count: 3 },
    keyEvents: { visits: 3, count: 1 },
  }),
];

describe('visits by what the analytics export says of people', () => {
  it('stand beside each other, most visits first, with rates only over enough visits', () => {
    const sections = reportSections(buildReport({ ...reportFacts([]), segments: DEVICES }));
    expect(sections.find(({ heading }) => heading === 'Visits by device category')?.table).toEqual({
      header: ['Device category', 'Visits', 'Of all', 'Engaged', 'Key events'],
      rows: [
        ['mobile', '160', '78.8%', '75%', '40 (25 per 100 visits)'],
        ['desktop', '40', '19.7%', '25%', '2 (5 per 100 visits)'],
        ['tablet', '3', '1.5%', 'too few', '1 (too few)'],
      ],
    });
  });

  it('are missing, and not zero, where the export does not say', () => {
    const [table] = segmentTables([segment('City', 'Bonn', 50), segment('City', 'Köln', 60)]);
    const sections = reportSections(
      buildReport({ ...reportFacts([]), segments: table?.segments ?? [] }),
    ).filter(({ heading }) => heading === 'Visits by city');
    expect(sections[0]?.table?.rows[0]).toEqual(['Köln', '60', '54.5%', 'missing', 'missing']);
  });

  it('of a dimension in which all are alike compare nothing', () => {
    expect(segmentTables([segment('Age', '25-34', 100)])).toEqual([]);
  });

  it('name ten values, and say how many others there are', () => {
    const cities = Array.from({ length: 13 }, (_, at) => segment('City', `City ${at}`, 100 - at));
    const [table] = segmentTables(cities);
    expect(table?.segments).toHaveLength(10);
    expect(table?.others).toEqual({ values: 3, visits: 90 + 89 + 88 });
    expect(table?.visits).toBe(cities.reduce((sum, { visits }) => sum + visits, 0));
  });
});
