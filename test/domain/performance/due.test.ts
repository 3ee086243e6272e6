import { describe, expect, it } from 'vitest';
import {
  clockChanges,
  dueRun,
  isHeldBack,
  nextRunAt,
  periodOf,
} from '../../../src/domain/performance/due.ts';
import { clockChangeOn, momentOf } from '../../../src/domain/performance/local-moment.ts';
import { afterQuiet, type QuietTimes } from '../../../src/domain/performance/quiet-times.ts';
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

const NIGHT: QuietTimes = { hours: { from: '20:00', until: '08:00' }, weekend: false };
const NIGHT_AND_WEEKEND: QuietTimes = { ...NIGHT, weekend: true };

describe('quiet times', () => {
  const berlin = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();
  const after = (local: string, quiet: QuietTimes) =>
    afterQuiet(berlin(local), quiet, 'Europe/Berlin')
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });

  it.each<[string, string, QuietTimes, string]>([
    ['outside of them it stays', '2026-11-25T09:00', NIGHT_AND_WEEKEND, '2026-11-25T09:00'],
    ['an evening waits for the morning', '2026-11-25T20:00', NIGHT, '2026-11-26T08:00'],
    ['a minute before the evening it comes', '2026-11-25T19:59', NIGHT, '2026-11-25T19:59'],
    ['an early morning waits for its end', '2026-11-25T07:59', NIGHT, '2026-11-25T08:00'],
    ['at the end it comes', '2026-11-25T08:00', NIGHT, '2026-11-25T08:00'],
    ['a Friday night waits for Monday morning', '2026-11-27T21:00', NIGHT_AND_WEEKEND, '2026-11-30T08:00'],
    ['a Saturday waits for Monday', '2026-11-28T10:00', { weekend: true }, '2026-11-30T00:00'],
    [
      'hours within a day end on that day',
      '2026-11-25T12:30',
      { hours: { from: '12:00', until: '14:00' }, weekend: false },
      '2026-11-25T14:00',
    ],
    [
      'an end that the clocks skip is the first moment after the gap',
      '2026-03-29T01:00',
      { hours: { from: '20:00', until: '02:30' }, weekend: false },
      '2026-03-29T03:00',
    ],
  ])('%s', (_, local, quiet, expected) => {
    expect(after(local, quiet)).toBe(expected);
  });

  it('hold a digest back into the next week, where it still is the run of its own week', () => {
    const sunday = schedule({ weekday: 7, at: '10:00', quiet: NIGHT_AND_WEEKEND });
    expect(dueRun(sunday, at('2026-11-30T06:59:00Z'))?.period).toBe('2026-W47');
    expect(dueRun(sunday, at('2026-11-30T07:00:00Z'))).toEqual({
      period: '2026-W48',
      at: at('2026-11-30T07:00:00Z'),
    });
    expect(nextRunAt(sunday, at('2026-11-29T12:00:00Z')).toString()).toBe('2026-11-30T07:00:00Z');
    expect(isHeldBack(sunday, at('2026-11-25T12:00:00Z'))).toBe(true);
    expect(isHeldBack(schedule({ quiet: NIGHT_AND_WEEKEND }), at('2026-11-25T12:00:00Z'))).toBe(false);
  });
});

describe('a schedule that was moved within a week', () => {
  it('comes next in a week that had none yet', () => {
    const friday = schedule({ weekday: 5 });
    const tuesday = at('2026-11-24T12:00:00Z');
    expect(nextRunAt(friday, tuesday).toString()).toBe('2026-11-27T08:00:00Z');
    expect(nextRunAt(friday, tuesday, '2026-W48').toString()).toBe('2026-12-04T08:00:00Z');
  });
});

describe('a zone that does not exist', () => {
  it('owes nothing, so that the schedules beside it go on', () => {
    expect(dueRun(schedule({ timeZone: 'Mars/Olympus' }), at('2026-11-25T00:00:00Z'))).toBeUndefined();
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

  it('says on which days of the coming year a local time is skipped or comes twice', () => {
    const changes = clockChanges(schedule({ weekday: 7, at: '02:30' }), at('2026-09-01T00:00:00Z'));
    expect(changes.map(({ on, change, at: moment }) => [`${on}`, change, `${moment}`])).toEqual([
      ['2026-10-25', 'doubled', '2026-10-25T00:30:00Z'],
      ['2027-03-28', 'skipped', '2027-03-28T01:00:00Z'],
    ]);
    expect(clockChanges(schedule(), at('2026-09-01T00:00:00Z'))).toEqual([]);
    expect(clockChangeOn(Temporal.PlainDate.from('2026-11-25'), '09:00', 'UTC')).toBeUndefined();
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
      // Sunday at 02:30 is where clocks change in most zones; quiet times hold it back over them.
      for (const [weekday, time, quiet] of [
        [7, '02:30', undefined],
        [7, '00:10', undefined],
        [7, '02:30', { hours: { from: '20:00', until: '02:45' }, weekend: false }],
        [6, '23:50', { hours: { from: '23:00', until: '02:30' }, weekend: false }],
        [7, '02:30', NIGHT_AND_WEEKEND],
      ] as const) {
        const one = schedule({
          weekday,
          at: time,
          timeZone,
          createdAt: at('2024-01-01T12:00:00Z'),
          ...(quiet ? { quiet } : {}),
        });
        const runs = new Map<string, Temporal.Instant>();
        let now = at('2024-01-01T12:00:00Z');
        const end = at('2028-01-01T12:00:00Z');
        while (Temporal.Instant.compare(now, end) < 0) {
          const due = dueRun(one, now);
          if (due && !runs.has(due.period)) runs.set(due.period, due.at);
          now = now.add({ minutes: 1_370 });
        }
        // A restart in between, or another process with its own rhythm, sees the same runs.
        for (const [period, moment] of runs) {
          expect(dueRun(one, moment)?.period).toBe(period);
          expect(dueRun(one, moment.subtract({ seconds: 1 }))?.period).not.toBe(period);
          expect(afterQuiet(moment, one.quiet, timeZone).equals(moment)).toBe(true);
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
        for (const [period, moment] of quiet ? [] : runs) {
          expect(periodOf(moment.toZonedDateTimeISO(timeZone).toPlainDate())).toBe(period);
        }
      }
    },
  );
});
