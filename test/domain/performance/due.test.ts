import { describe, expect, it } from 'vitest';
import { dueRun, momentOf, nextRunAt, periodOf } from '../../../src/domain/performance/due.ts';
import type { DigestSchedule } from '../../../src/domain/performance/schedule.ts';

const at = (text: string) => Temporal.Instant.from(text);

function schedule(change: Partial<DigestSchedule> = {}): DigestSchedule {
  return {
    workspace: 'T1',
    id: 'S1',
    channel: 'C1',
    weekday: 1,
    at: '09:00',
    timeZone: 'Europe/Berlin',
    paused: false,
    createdBy: 'U1',
    createdAt: at('2026-01-01T00:00:00Z'),
    ...change,
  };
}

describe('when a digest is due', () => {
  it.each([
    ['a minute before', '2026-11-23T07:59:00Z', '2026-W47'],
    ['at the minute', '2026-11-23T08:00:00Z', '2026-W48'],
    ['until the next one', '2026-11-30T07:59:00Z', '2026-W48'],
  ])('%s it is the run of the right week', (_, now, period) => {
    expect(dueRun(schedule(), at(now))?.period).toBe(period);
  });

  it('owes only the last period after a long sleep', () => {
    expect(dueRun(schedule(), at('2026-12-24T00:00:00Z'))?.period).toBe('2026-W52');
  });

  it('owes nothing while paused, and nothing for the time before it was made or moved', () => {
    expect(dueRun(schedule({ paused: true }), at('2026-11-25T00:00:00Z'))).toBeUndefined();
    const late = schedule({ createdAt: at('2026-11-24T00:00:00Z') });
    expect(dueRun(late, at('2026-11-25T00:00:00Z'))).toBeUndefined();
    expect(dueRun(late, at('2026-11-30T08:00:00Z'))?.period).toBe('2026-W49');
  });

  it('names weeks by ISO 8601, across the turn of a year', () => {
    expect(periodOf(Temporal.PlainDate.from('2027-01-01'))).toBe('2026-W53');
    expect(periodOf(Temporal.PlainDate.from('2024-12-30'))).toBe('2025-W01');
  });

  it('says when it comes next', () => {
    expect(nextRunAt(schedule(), at('2026-11-25T00:00:00Z')).toString()).toBe('2026-11-30T08:00:00Z');
    expect(nextRunAt(schedule({ weekday: 5 }), at('2026-11-25T00:00:00Z')).toString()).toBe(
      '2026-11-27T08:00:00Z',
    );
  });
});

describe('when the clocks change', () => {
  const moment = (date: string, time: string, zone: string) =>
    momentOf(Temporal.PlainDate.from(date), time, zone).toString();

  it('a local time that is skipped is the first valid moment after the gap', () => {
    expect(moment('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:00:00Z');
    expect(moment('2026-03-08', '02:00', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
  });

  it('a local time that comes twice is the first of the two', () => {
    expect(moment('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
  });

  it('nine stays nine in summer and winter', () => {
    expect(moment('2026-07-06', '09:00', 'Europe/Berlin')).toBe('2026-07-06T07:00:00Z');
    expect(moment('2026-12-07', '09:00', 'Europe/Berlin')).toBe('2026-12-07T08:00:00Z');
  });

  it('knows changes of half an hour', () => {
    expect(moment('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00Z');
  });
});

/** Zones with both kinds of change, half an hour, the southern hemisphere, and none at all. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Tashkent',
];

describe('over four simulated years', () => {
  it.each(ZONES)(
    'each local week of %s gets exactly one run, also for times that clocks skip or double',
    (timeZone) => {
      // Sunday at 02:30 is where clocks change in most zones.
      for (const [weekday, time] of [
        [7, '02:30'],
        [7, '00:10'],
      ] as const) {
        const one = schedule({ weekday, at: time, timeZone, createdAt: at('2024-01-01T12:00:00Z') });
        const runs = new Map<string, Temporal.Instant>();
        let now = at('2024-01-01T12:00:00Z');
        const end = at('2028-01-01T12:00:00Z');
        while (Temporal.Instant.compare(now, end) < 0) {
          const due = dueRun(one, now);
          if (due && !runs.has(due.period)) runs.set(due.period, due.at);
          now = now.add({ minutes: 340 });
        }
        const moments = [...runs.values()];
        const weeks =
          Math.round(
            moments
              .at(-1)
              ?.since(moments[0] ?? end)
              .total('hours') ?? 0,
          ) / 168;
        expect(runs.size).toBe(Math.round(weeks) + 1);
        expect(runs.size).toBeGreaterThanOrEqual(208);
        for (const [period, moment] of runs) {
          expect(periodOf(moment.toZonedDateTimeISO(timeZone).toPlainDate())).toBe(period);
        }
      }
    },
  );
});
