import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueRun, nextRunAt } from '../../../src/domain/performance/due.ts';
import { momentOf } from '../../../src/domain/performance/local-moment.ts';
import { afterQuiet, type QuietTimes } from '../../../src/domain/performance/quiet-times.ts';
import type { DigestSchedule } from '../../../src/domain/performance/schedule.ts';

const SEED = Number(process.env.DUE_SEED ?? 20_261_127);
const RUNS = Number(process.env.DUE_RUNS ?? 100);

/** Both hemispheres, half an hour, midnight, a missing day, a zone that lost its summer time, and a fixed offset. */
const ZONES = [
  ['Europe/Berlin', '2026-10-01'],
  ['Europe/Berlin', '2026-03-01'],
  ['America/New_York', '2026-10-10'],
  ['Australia/Lord_Howe', '2026-09-10'],
  ['Australia/Lord_Howe', '2026-03-10'],
  ['America/Santiago', '2026-08-10'],
  ['Africa/Cairo', '2026-04-01'],
  ['Asia/Beirut', '2026-10-01'],
  ['America/Nuuk', '2026-10-01'],
  ['Atlantic/Azores', '2026-10-01'],
  ['America/St_Johns', '2010-10-10'],
  ['Africa/Casablanca', '2026-02-01'],
  ['Pacific/Apia', '2011-12-05'],
  ['Pacific/Kwajalein', '1993-08-01'],
  ['America/Sao_Paulo', '2018-10-10'],
  ['Europe/Istanbul', '2016-08-20'],
  ['+05:30', '2026-01-01'],
] as const;

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 5, 10, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const quiet: fc.Arbitrary<QuietTimes> = fc
  .record({
    hours: fc.option(fc.record({ from: clock, until: clock }), { nil: undefined }),
    weekend: fc.boolean(),
  })
  .map(({ hours, weekend }) => (hours && hours.from !== hours.until ? { hours, weekend } : { weekend }));

const plan = fc.record({
  place: fc.constantFrom(...ZONES),
  weekday: fc.integer({ min: 1, max: 7 }),
  at: fc.oneof(clock, fc.constantFrom('00:00', '00:30', '01:30', '02:15', '02:30')),
  quiet: fc.option(quiet, { nil: undefined }),
  madeAfter: fc.integer({ min: 0, max: 10_000 }),
  /** Minutes from one tick to the next, by whichever process; now and then all of them are down for days or weeks. */
  gaps: fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 1_500 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5_000, max: 60_000 }) },
    ),
    { minLength: 40, maxLength: 120 },
  ),
});

type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never;

function scheduleOf({
  place: [timeZone, from],
  weekday,
  at,
  quiet: held,
  madeAfter,
}: Omit<Plan, 'gaps'>): DigestSchedule {
  const createdAt = momentOf(Temporal.PlainDate.from(from), '12:00', timeZone).add({ minutes: madeAfter });
  return {
    workspace: 'T1',
    id: 'S1',
    channel: 'C1',
    weekday,
    at,
    timeZone,
    ...(held ? { quiet: held } : {}),
    paused: false,
    createdBy: 'U1',
    createdAt,
  };
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

describe(`a digest (seed ${SEED})`, () => {
  it('comes once in each local week, not before its time, and after a long stop only for the newest', () => {
    fc.assert(
      fc.property(plan, ({ gaps, ...rest }) => {
        const one = scheduleOf(rest);
        const runs = new Map<string, Temporal.Instant>();
        let now = one.createdAt;
        let newest = '';
        for (const minutes of gaps) {
          const promised = nextRunAt(one, now, newest);
          const before = runs.size;
          now = now.add({ minutes });
          const due = dueRun(one, now);
          if (due && !runs.has(due.period)) {
            expect(isAfter(due.at, now)).toBe(false);
            expect(due.period > newest).toBe(true);
            expect(afterQuiet(due.at, one.quiet, one.timeZone).equals(due.at)).toBe(true);
            // What was promised came: at that moment, or it is one of those that passed while nobody was there.
            expect(isAfter(promised, due.at)).toBe(false);
            runs.set(due.period, due.at);
            newest = due.period;
          }
          expect(runs.size - before).toBe(isAfter(promised, now) ? 0 : 1);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('waits for the first moment that is not quiet, and never turns back', () => {
    fc.assert(
      fc.property(plan, ({ gaps: _, ...rest }) => {
        const { createdAt, timeZone, quiet: held, at } = scheduleOf(rest);
        const moment = momentOf(createdAt.toZonedDateTimeISO(timeZone).toPlainDate(), at, timeZone);
        const end = afterQuiet(moment, held, timeZone);
        expect(isAfter(moment, end)).toBe(false);
        for (let minute = moment; isAfter(end, minute); minute = minute.add({ minutes: 15 }))
          expect(isAfter(afterQuiet(minute, held, timeZone), minute)).toBe(true);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
