import { describe, expect, it } from 'vitest';
import { digestMentions, mentionNews } from '../../../../src/domain/performance/mentions/digest-mentions.ts';
import {
  entriesFor,
  type GivenCount,
  type MentionCount,
  mentionProblems,
  removalsOf,
  sourceAsKnown,
} from '../../../../src/domain/performance/mentions/mention-count.ts';
import {
  mentionsBySource,
  phaseOf,
  weeksOf,
} from '../../../../src/domain/performance/mentions/mention-weeks.ts';
import { phaseLines, weekWords } from '../../../../src/domain/performance/mentions/mention-words.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const AT = Temporal.Instant.from('2026-12-16T09:00:00Z');
/** Tuesday 1 December to Sunday 13 December 2026. */
const DATES = { startsOn: day('2026-12-01'), endsOn: day('2026-12-13') };
const TODAY = day('2026-12-29');

const count = (from: string, mentions: number, more: Partial<MentionCount> = {}): MentionCount => ({
  source: 'Brandwatch',
  span: 'week',
  from: day(from),
  count: mentions,
  isWhole: true,
  by: 'U1',
  at: AT,
  ...more,
});
const ofDays = (from: string, counts: readonly number[]) =>
  counts.map((each, index) => count(day(from).add({ days: index }).toString(), each, { span: 'day' }));
const given = (on: string, mentions: number, more: Partial<GivenCount> = {}): GivenCount => ({
  span: 'week',
  on: day(on),
  count: mentions,
  ...more,
});
const written = (entries: ReturnType<typeof entriesFor>) =>
  entries.map(
    ({ span, from, count: of, isWhole }) => `${span} ${from} ${of ?? 'gone'}${isWhole ? '' : ' so far'}`,
  );
const linesOf = (counts: readonly MentionCount[], today = TODAY) =>
  mentionsBySource(counts, DATES, today).map(phaseLines);

const BEFORE = [count('2026-11-09', 200), count('2026-11-16', 400)];

describe('weeks of brand mentions', () => {
  it('stand by any of their days, and a later count takes the place of the earlier one', () => {
    const entries = entriesFor(
      [given('2026-11-18', 340), given('2026-11-16', 400)],
      'Brandwatch',
      BEFORE,
      TODAY,
    );
    expect(written(entries)).toEqual(['week 2026-11-16 340']);
  });

  it('are added up of days, which take the place of a count of the whole week and the other way round', () => {
    const days = ofDays('2026-11-16', [10, 20]);
    expect(
      written(entriesFor([given('2026-11-17', 5, { span: 'day' })], 'Brandwatch', BEFORE, TODAY)),
    ).toEqual(['week 2026-11-16 gone', 'day 2026-11-17 5']);
    expect(written(entriesFor([given('2026-11-17', 90)], 'Brandwatch', days, TODAY))).toEqual([
      'day 2026-11-16 gone',
      'day 2026-11-17 gone',
      'week 2026-11-16 90',
    ]);
    expect(written(removalsOf({ source: 'Brandwatch', week: day('2026-11-22') }, days))).toHaveLength(2);
  });

  it('say what is missing of them', () => {
    const [some, all, early] = weeksOf([
      ...ofDays('2026-11-16', [10, 20, 0, 5, 5]),
      ...ofDays('2026-11-23', [1, 1, 1, 1, 1, 1, 1]),
      count('2026-11-30', 7, { isWhole: false }),
    ]);
    expect([some, all, early].map((week) => week && weekWords(week))).toEqual([
      '40 (5 of 7 days)',
      '7',
      '7 (week was not over)',
    ]);
    expect(written(entriesFor([given('2026-12-28', 3)], 'Brandwatch', [], TODAY))).toEqual([
      'week 2026-12-28 3 so far',
    ]);
  });

  it('belong to a source however its name is written', () => {
    expect(sourceAsKnown('  BRANDWATCH ', BEFORE)).toBe('Brandwatch');
    expect(sourceAsKnown('Google  Alerts', BEFORE)).toBe('Google Alerts');
  });

  it.each([
    [
      'a week that has not begun',
      given('2027-01-04', 1),
      'date: The week of 4 Jan 2027 has not begun. Enter one that has.',
    ],
    [
      'a day to come',
      given('2026-12-30', 1, { span: 'day', line: 3 }),
      'rows: Line 3: 30 Dec 2026 is in the future. Enter a day that has come.',
    ],
    [
      'a wrong year',
      given('2016-12-14', 1),
      'date: 14 Dec 2016 is more than two years before the campaign. Check the year.',
    ],
    ['less than nothing', given('2026-12-14', -1), 'count: Mentions cannot be below zero. Enter 0 or more.'],
    ['a part of one', given('2026-12-14', 0.5), 'count: Enter a whole number, such as 340.'],
    [
      'an absurd number',
      given('2026-12-14', 1e9 + 1),
      'count: More than 1,000,000,000 mentions cannot be. Check the number.',
    ],
  ])('are refused of %s', (_, one, words) => {
    expect(mentionProblems([one], DATES, TODAY).map(({ field, problem }) => `${field}: ${problem}`)).toEqual([
      words,
    ]);
  });

  it('are refused when one is given twice, by itself or beside its days', () => {
    const rows = [
      given('2026-12-07', 1, { line: 1 }),
      given('2026-12-09', 2, { line: 2 }),
      given('2026-12-10', 2, { line: 3, span: 'day' }),
      given('2026-12-14', 2, { line: 4, span: 'day' }),
      given('2026-12-15', 2, { line: 5, span: 'day' }),
      given('2026-12-15', 2, { line: 6, span: 'day' }),
    ];
    expect(mentionProblems(rows, DATES, TODAY).map(({ problem }) => problem)).toEqual([
      'Line 2: The week of 7 Dec 2026 is given twice. Keep one count of it.',
      'Line 3: 10 Dec 2026 is given twice. Keep one count of it.',
      'Line 6: 15 Dec 2026 is given twice. Keep one count of it.',
    ]);
  });
});

describe('before, during and after a campaign', () => {
  it('is told by the days of a week; one in which the campaign begins or ends is during it', () => {
    const phases = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'].map((week) =>
      phaseOf(day(week), DATES),
    );
    expect(phases).toEqual(['before', 'during', 'during', 'after']);
  });

  it('compares means of complete weeks, and names what is missing or in part', () => {
    const counts = [
      ...BEFORE,
      count('2026-11-30', 600),
      ...ofDays('2026-12-07', [1, 2]),
      count('2026-12-21', 150),
    ];
    expect(linesOf(counts)).toEqual([
      [
        'Before the campaign: 300 a week (mean of 2 weeks), 1 week missing',
        'During it: 600 a week (mean of 1 week), +100% on the 2 weeks before, 1 week counted in part left out',
        'After it: 150 a week (mean of 1 week), −50% on the 2 weeks before, 1 week missing',
      ],
    ]);
  });

  it('compares nothing with fewer than two weeks before, or with weeks without a mention', () => {
    expect(linesOf([count('2026-11-16', 400), count('2026-11-30', 600)])[0]?.[1]).toBe(
      'During it: 600 a week (mean of 1 week), too few weeks before to compare (1 of 2), 1 week missing',
    );
    const silent = [count('2026-11-16', 0), count('2026-11-23', 0), count('2026-11-30', 6)];
    expect(linesOf(silent)[0]?.[1]).toContain('no mention before to compare with');
  });

  it('misses no week of a campaign that is still to come', () => {
    expect(linesOf(BEFORE, day('2026-11-25'))).toEqual([
      ['Before the campaign: 300 a week (mean of 2 weeks)'],
    ]);
  });
});

describe('what a digest says of mentions', () => {
  const during = [
    ...BEFORE,
    count('2026-11-30', 600),
    count('2026-12-07', 300, { at: AT.add({ hours: 1 }) }),
  ];

  it('is the newest complete week, beside the week before and the weeks before the campaign', () => {
    const told = digestMentions(
      [...during, count('2026-12-14', 9, { isWhole: false })],
      DATES,
      day('2026-12-16'),
    );
    expect(told).toEqual({
      source: 'Brandwatch',
      week: '2026-12-07',
      isLastWeek: true,
      words: '300',
      count: 300,
      onWeekBefore: -50,
      before: { mean: 300, weeks: 2 },
      otherSources: 0,
    });
    expect(digestMentions([], DATES, TODAY)).toBeUndefined();
  });

  it('is of the source whose newest week is the newest', () => {
    const other = count('2026-12-14', 5, { source: 'Alerts' });
    expect(digestMentions([...during, other], DATES, day('2026-12-29'))).toMatchObject({
      source: 'Alerts',
      isLastWeek: false,
      otherSources: 1,
    });
  });

  it('names the weeks that were entered since the last one', () => {
    const weeks = weeksOf(during);
    expect(mentionNews(weeks.slice(-1))).toEqual([
      'brand mentions in the week of 7 Dec 2026: 300 (Brandwatch)',
    ]);
    expect(mentionNews(weeks)).toEqual(['brand mentions of 4 weeks entered']);
    expect(mentionNews([])).toEqual([]);
  });
});
