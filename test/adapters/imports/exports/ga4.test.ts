import { describe, expect, test } from 'vitest';
import { day, open, readAll } from './reading.ts';

const ABOVE = [
  '# ----------------------------------------',
  '# Traffic acquisition',
  '# Account: Soup, "Ltd"',
  '# Property ID: 20260101',
  '# Start date: 20260901',
  '# End date: 20260930',
  '# ----------------------------------------',
];

describe('sessions of Google Analytics 4', () => {
  test('a report: its days stand above it', async () => {
    const { dialect, rows, problems, notes } = await readAll(
      [
        ...ABOVE,
        'Session source / medium,Session campaign,City,Sessions,Engaged sessions,Average engagement time per session,Key events,Total revenue (EUR)',
        'instagram / social,nora-soup,Berlin,120,90,33.5,4.5,250.75',
        '(direct) / (none),(not set),(not set),"1,010",500,20.1,0,0',
      ].join('\n'),
    );
    expect([dialect, problems]).toEqual(['ga4', []]);
    const period = { from: day('2026-09-01'), until: day('2026-09-30') };
    expect(rows).toEqual([
      {
        kind: 'visit',
        line: 9,
        ...period,
        source: 'instagram',
        medium: 'social',
        campaign: 'nora-soup',
        segments: { City: 'Berlin' },
        dimensions: { source: 'instagram', medium: 'social', campaign: 'nora-soup', City: 'Berlin' },
        sessions: 120,
        engagedSessions: 90,
        keyEvents: 4.5,
        revenue: 250.75,
        currency: 'EUR',
      },
      {
        kind: 'visit',
        line: 10,
        ...period,
        source: '(direct)',
        medium: '(none)',
        segments: {},
        dimensions: { source: '(direct)', medium: '(none)', campaign: '(not set)', City: '(not set)' },
        sessions: 1_010,
        engagedSessions: 500,
        keyEvents: 0,
        revenue: 0,
        currency: 'EUR',
      },
    ]);
    expect(notes).toContain('A table counts the days from 2026-09-01 to 2026-09-30 together.');
  });

  test('an exploration: days of its own, and a grand total in a cell too many', async () => {
    const { rows, skipped } = await readAll(
      [
        '# Free form',
        '# 20260901-20260930',
        '',
        'Date,Landing page + query string,Sessions',
        ',,99,Grand total',
        '20260902,/soup?utm_source=nora,60',
        '20260903,/soup,39',
      ].join('\n'),
    );
    expect(rows).toEqual([
      {
        kind: 'visit',
        line: 6,
        from: day('2026-09-02'),
        until: day('2026-09-02'),
        landing: '/soup?utm_source=nora',
        segments: {},
        dimensions: { landing: '/soup?utm_source=nora' },
        sessions: 60,
      },
      {
        kind: 'visit',
        line: 7,
        from: day('2026-09-03'),
        until: day('2026-09-03'),
        landing: '/soup',
        segments: {},
        dimensions: { landing: '/soup' },
        sessions: 39,
      },
    ]);
    expect(skipped).toEqual([{ line: 5, why: 'It is a total of other rows.' }]);
  });

  test('tables that follow each other, each with its own days; one without sessions is left out', async () => {
    const { rows, skipped, notes } = await readAll(
      [
        ...ABOVE,
        'First user source / medium,Sessions',
        'tiktok / social,7',
        '',
        '# Date range: Oct 1, 2026 - Oct 31, 2026',
        'First user source / medium,Sessions',
        'tiktok / social,8',
        '# Date range: 20261001-20261031',
        'Event name,Event count',
        'click,3',
      ].join('\n'),
    );
    expect(
      rows.map((row) => row.kind === 'visit' && [row.line, `${row.from} ${row.until}`, row.sessions]),
    ).toEqual([
      [9, '2026-09-01 2026-09-30', 7],
      [13, '2026-10-01 2026-10-31', 8],
    ]);
    expect(skipped).toEqual([{ line: 16, why: 'It belongs to a table that is not read.' }]);
    expect(notes).toContain('The table from line 15 on (Event name, Event count) is not read.');
  });

  test('a German report', async () => {
    const { rows } = await readAll(
      [
        '# Startdatum: 20260901',
        '# Enddatum: 20260930',
        'Sitzung – Quelle/Medium;Sitzungen;Sitzungen mit Interaktionen;Gesamtumsatz',
        'instagram / social;1.200;900;250,75',
      ].join('\n'),
    );
    expect(rows[0]).toMatchObject({
      from: day('2026-09-01'),
      source: 'instagram',
      sessions: 1_200,
      engagedSessions: 900,
      revenue: 250.75,
    });
  });

  test('without days there is nothing to count by', async () => {
    expect(await open('Session source / medium,Sessions\na / b,1\n')).toEqual({
      kind: 'unreadable',
      problem:
        'This table does not say of which days its figures are. Download it again with the lines above it that begin with #, or add the dimension Date.',
    });
    expect(await open(`${ABOVE.join('\n')}\nNth day,Sessions\n0000,1\n`)).toEqual({
      kind: 'unreadable',
      problem:
        'This table counts days from 1 ("Nth day") and does not say which days they are. Export it again with the dimension Date.',
    });
  });
});
