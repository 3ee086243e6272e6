import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CADENCE_STAGES, cadenceSchema } from '../../../src/domain/contact/cadence.ts';
import { contactMoment, laterContact } from '../../../src/domain/contact/contact.ts';
import { nudgeDay } from '../../../src/domain/contact/nudge.ts';
import { silenceOf, silentBefore } from '../../../src/domain/contact/silence.ts';
import { dateIn } from '../../../src/domain/dates.ts';
import type { Deal, DealStatus } from '../../../src/domain/deal.ts';
import { addWorkingDays, lastDayBefore } from '../../../src/domain/working-days.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const CADENCE = cadenceSchema.parse({});

/** A deal opened on Monday, 2 November 2026. */
function deal(status: DealStatus, lastContact?: string, changes: Partial<Deal> = {}) {
  const openedAt = at('2026-11-02T09:00:00Z');
  const contact = lastContact ? { lastContact: at(lastContact) } : {};
  return { status, openedAt, changedAt: openedAt, ...contact, ...changes };
}

const silence = (
  one: ReturnType<typeof deal>,
  now: string,
  { zone = 'Europe/Berlin', waitsFor = 'us' as const, cadence = CADENCE } = {},
) => silenceOf(one, { waitsFor }, cadence, at(now), zone);

describe('a silent deal', () => {
  // Wednesday, 25 November 2026; each stage is due so many working days later, the weekend not counted.
  it.each<[DealStatus, string]>([
    ['outreach', '2026-11-30'],
    ['negotiating', '2026-11-27'],
    ['agreed', '2026-12-02'],
    ['contracted', '2026-12-02'],
    ['in_production', '2026-12-02'],
    ['live', '2026-12-02'],
    ['completed', '2026-12-09'],
  ])('in %s is due on %s, and not a day before', (status, due) => {
    const one = deal(status, '2026-11-25T15:00:00Z');
    const before = day(due).subtract({ days: 1 });
    expect(silence(one, `${before}T22:59:00Z`)).toBeUndefined();
    expect(silence(one, `${due}T00:00:00Z`)).toMatchObject({ since: day('2026-11-25'), dueOn: day(due) });
  });

  it('says since when, for how long and whose move it is', () => {
    const one = deal('negotiating', '2026-11-25T15:00:00Z');
    const found = silenceOf(one, { waitsFor: 'them' }, CADENCE, at('2026-12-01T08:00:00Z'), 'Europe/Berlin');
    expect(found).toEqual({
      lastContact: day('2026-11-25'),
      since: day('2026-11-25'),
      days: 6,
      dueOn: day('2026-11-27'),
      waitsFor: 'them',
    });
  });

  it('counts from the day it was opened when nobody wrote yet', () => {
    expect(silence(deal('draft'), '2026-11-09T08:00:00Z')).toEqual({
      since: day('2026-11-02'),
      days: 7,
      dueOn: day('2026-11-09'),
      waitsFor: 'us',
    });
  });

  it('counts a Friday evening as Saturday where it is one already', () => {
    const friday = deal('negotiating', '2026-11-27T20:00:00Z');
    const monday = '2026-12-01T12:00:00Z';
    // Saturday in Tashkent: two working days are over on Tuesday, as they are from Friday in Berlin.
    expect(silence(friday, monday, { zone: 'Asia/Tashkent' })?.since).toEqual(day('2026-11-28'));
    expect(silence(friday, monday)?.since).toEqual(day('2026-11-27'));
    expect(silence(friday, '2026-11-30T20:00:00Z')).toBeUndefined();
    expect(silence(friday, '2026-11-30T20:00:00Z', { zone: 'Asia/Tashkent' })?.days).toBe(3);
  });

  it.each([
    ['has ended', deal('declined', '2026-11-02T09:00:00Z'), {}],
    ['waits for a decision', deal('negotiating', '2026-11-02T09:00:00Z'), { waitsFor: 'approver' as const }],
    ['is of a stage without reminders', deal('live'), { cadence: { ...CADENCE, live: 0 } }],
    [
      'has its checklist done',
      deal('completed', undefined, { aftercare: ['thanks', 'gift', 'invitation', 'early_access'] }),
      {},
    ],
  ])('is none that %s', (_, one, circumstances) => {
    expect(silence(one, '2026-12-01T09:00:00Z', circumstances as object)).toBeUndefined();
  });

  it('is left in peace sixty days after it was completed', () => {
    const one = deal('completed', '2026-11-02T09:00:00Z', { aftercare: ['thanks'] });
    expect(silence(one, '2026-12-31T09:00:00Z')).toBeDefined();
    expect(silence(one, '2027-01-02T09:00:00Z')).toBeUndefined();
  });

  it('is found by its last contact alone, across weekends and clocks that change', () => {
    const hours = fc.integer({ min: 0, max: 24 * 400 });
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 0, max: 24 * 30 }),
        fc.constantFrom(...CADENCE_STAGES),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tashkent', 'Australia/Lord_Howe'),
        (start, quiet, status, zone) => {
          const contact = at('2026-01-01T00:00:00Z').add({ hours: start });
          const now = contact.add({ hours: quiet });
          const one = { status, openedAt: contact, changedAt: now, lastContact: contact };
          const { before } =
            silentBefore(CADENCE, dateIn(now, zone), zone).find((each) => each.status === status) ?? {};
          const isFound = before !== undefined && Temporal.Instant.compare(contact, before) < 0;
          expect(silenceOf(one, { waitsFor: 'us' }, CADENCE, now, zone) !== undefined).toBe(isFound);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('the last day that is so many working days ago is the other way round of adding them', () => {
  for (let offset = 0; offset < 14; offset++) {
    const today = day('2026-11-23').add({ days: offset });
    for (const days of [1, 2, 5, 11]) {
      const last = lastDayBefore(today, days);
      expect(Temporal.PlainDate.compare(addWorkingDays(last, days), today)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(addWorkingDays(last.add({ days: 1 }), days), today)).toBe(1);
    }
  }
});

describe('contact', () => {
  const now = at('2026-11-27T09:00:00Z');

  it('is a message either way, on the day it went where that is known', () => {
    expect(contactMoment({ kind: 'draft-sent', draft: 'd', hash: 'h' }, now)).toEqual(now);
    expect(contactMoment({ kind: 'contacted', channel: 'phone', on: day('2026-11-25') }, now)).toEqual(
      at('2026-11-25T10:00:00Z'),
    );
    expect(contactMoment({ kind: 'contacted', channel: 'phone', on: day('2026-11-27') }, now)).toEqual(now);
    const post = { kind: 'post-published', post: 'p', publishedOn: day('2026-11-20') } as const;
    expect(contactMoment(post, now)).toEqual(at('2026-11-20T10:00:00Z'));
  });

  it('is nothing that the team did among itself, and never goes back', () => {
    expect(contactMoment({ kind: 'results-recorded', post: 'p', source: 's' }, now)).toBeUndefined();
    expect(contactMoment({ kind: 'completed' }, now)).toBeUndefined();
    expect(laterContact(now, at('2026-11-20T10:00:00Z'))).toEqual(now);
  });
});

describe('the day of reminders', () => {
  it.each([
    ['2026-11-30T07:59:59Z', 'Europe/Berlin', undefined],
    ['2026-11-30T08:00:00Z', 'Europe/Berlin', '2026-11-30'],
    ['2026-11-30T15:59:59Z', 'Europe/Berlin', '2026-11-30'],
    ['2026-11-30T16:00:00Z', 'Europe/Berlin', undefined],
    // After the clocks went forward it is an hour earlier in UTC.
    ['2027-03-29T06:59:59Z', 'Europe/Berlin', undefined],
    ['2027-03-29T07:00:00Z', 'Europe/Berlin', '2027-03-29'],
    ['2026-11-29T12:00:00Z', 'Europe/Berlin', undefined],
    ['2026-11-29T22:30:00Z', 'Pacific/Auckland', '2026-11-30'],
    ['2026-11-30T08:00:00Z', 'Mars/Olympus', undefined],
  ])('at %s in %s is %s', (now, zone, expected) => {
    expect(nudgeDay(at(now), zone)?.toString()).toBe(expected);
  });
});
