import { describe, expect, it } from 'vitest';
import { mentionsAction } from '../../../../src/adapters/slack/actions/mentions.ts';
import { parseMentionRows } from '../../../../src/adapters/slack/arguments/mention-rows.ts';
import { parseMentionsText } from '../../../../src/adapters/slack/arguments/mentions.ts';
import { mentionsCommand } from '../../../../src/adapters/slack/commands/mentions.ts';
import { brandMentionsForm } from '../../../../src/adapters/slack/modals/brand-mentions.ts';
import { contractedDeal } from '../../../application/contracts/agreed-deal.ts';
import { BORIS, DANA, GUEST } from '../../../application/offers/deal-under-way.ts';
import { buttonValue, memberOf, messageOf, opened, text, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words, verbatim: true });
const plain = (words: string) => ({ type: 'plain_text', text: words });
const cells = (...row: string[]) => row.map((cell) => ({ type: 'raw_text', text: cell }));
const date = (selected_date: string) => ({ type: 'datepicker', selected_date });
const chosen = (...values: string[]) => ({
  type: 'multi_static_select',
  selected_options: values.map((value) => ({ value })),
});

/** What rows are read as: `week 2026-11-16 340`, and what could not be read. */
function read(rows: string): string[] {
  const { given, problems } = parseMentionRows(rows);
  return [
    ...given.map(({ span, on, count }) => `${span} ${on} ${count}`),
    ...problems.map(({ problem }) => problem),
  ];
}

describe('what people type and paste', () => {
  it.each([
    ['C-3', { campaign: 'C-3' }],
    [
      'c3 16 Nov 2026 1.2k Brandwatch',
      { campaign: 'c3', on: '2026-11-16', count: '1.2k', source: 'Brandwatch' },
    ],
    ['Glow Week 2026-W47 340', { campaign: 'Glow Week', on: '2026-11-16', count: '340' }],
    ['C-1 03/04/2026 340 Alerts', { campaign: 'C-1', noDay: '03/04/2026', count: '340', source: 'Alerts' }],
    [
      'C-1 2026-02-30 1 234 Alerts',
      { campaign: 'C-1', noDay: '2026-02-30', count: '1 234', source: 'Alerts' },
    ],
    ['Black Friday 2026-11-16 3', { campaign: 'Black Friday', on: '2026-11-16', count: '3' }],
    ['C-3\n2026-11-16 340\n2026-11-23 9', { campaign: 'C-3', rows: '2026-11-16 340\n2026-11-23 9' }],
  ])('"%s" is understood', (typed, expected) => {
    expect(JSON.parse(JSON.stringify(parseMentionsText(typed)))).toEqual(expected);
  });

  it.each([
    ['lines', '2026-11-16 340\n\n2026-11-23: 1.2k mentions', ['week 2026-11-16 340', 'week 2026-11-23 1200']],
    ['days', '2026-11-15,3\n2026-11-16,4', ['day 2026-11-15 3', 'day 2026-11-16 4']],
    [
      'CSV with a header, quotes and a total',
      'Date,Source,Mentions\n16/11/2026,"X, all","1,234"\n23/11/2026,X,5\nTotal,,1239',
      ['week 2026-11-16 1234', 'week 2026-11-23 5'],
    ],
    ['a table from a sheet', 'Day\tVolume\n2026-11-16 00:00:00\t7', ['day 2026-11-16 7']],
    ['weeks that are named', 'W47 2026;12\nNov 9, 2026;8', ['week 2026-11-16 12', 'week 2026-11-09 8']],
    [
      'an export with its name above the header, and a percentage',
      '\uFEFFReport:,"Söl, all"\r\nFrom:,Sun Nov 01 2026\r\n\r\n"Date","Total mentions","Change %"\r\n"2026-11-16","1,234","+12%"\r\n"2026-11-23","900.00","-3%"\r\n',
      ['week 2026-11-16 1234', 'week 2026-11-23 900'],
    ],
    [
      'columns in any order, with totals in other languages',
      'Mentions;Period\n1.234;16.11.26\n2.345.678;23.11.26\n9;Gesamt',
      ['week 2026-11-16 1234', 'week 2026-11-23 2345678'],
    ],
    ['a header that begins like a total', 'Total mentions,Week\n340,2026-11-16', ['week 2026-11-16 340']],
    [
      'a drawn table',
      '| Week | Mentions |\n| --- | --- |\n| Mon 16 Nov 2026 | 340 |',
      ['week 2026-11-16 340'],
    ],
    [
      'first and last day of a week',
      '2026-11-16 - 2026-11-22, 340\n15/11/2026 – 21/11/2026\t12',
      [
        'week 2026-11-16 340',
        'Line 2: “15/11/2026 - 21/11/2026 12” is no week from Monday to Sunday. Paste its days.',
      ],
    ],
    ['the 53rd week of a year', '2026-W53 0\n2027-W01 4', ['week 2026-12-28 0', 'week 2027-01-04 4']],
    [
      'weeks that begin on a Sunday',
      'Week,Mentions\n2026-11-15,340\n2026-11-22,300',
      [
        'week 2026-11-15 340',
        'week 2026-11-22 300',
        'All dates are Sundays. Weeks here run from Monday to Sunday: write the Monday of each, or paste days.',
      ],
    ],
    [
      'weeks that end on one',
      'Week ending,Mentions\n2026-11-15,3\n2026-11-22,4',
      ['week 2026-11-15 3', 'week 2026-11-22 4'],
    ],
    [
      'several figures after a date, which never become one,',
      '2026-11-16\t340\t120\n2026-11-23;340;120\n2026-11-30,340,120\n2026-12-07 340 12\n2026-12-14, 1,234',
      [
        'week 2026-12-14 1234',
        'Line 1: “340, 120” is more than one cell. Put a line above that names them, such as Date,Mentions.',
        'Line 2: “340, 120” is more than one cell. Put a line above that names them, such as Date,Mentions.',
        'Line 3: “340,120” can be one count or several. Write 1234 or "1,234".',
        'Line 4: “340 12” is no count. Write 340 or 1.2k.',
      ],
    ],
    [
      'what is no row',
      '2026-11-16 many\n03/04/2026 5\nhello\n2026-13-01 4\n2026-11-23',
      [
        'Line 1: “many” is no count. Write 340 or 1.2k.',
        'Line 2: “03/04/2026 5” can be two days. Write it as 2026-11-16.',
        'Line 3: “hello” begins with no date. Write 2026-11-16 340.',
        'Line 4: “2026-13-01 4” begins with no date. Write 2026-11-16 340.',
        'Line 5: the count is missing. Write 0 where there was none, or leave the line out.',
      ],
    ],
    [
      'a table without counts',
      'date;a;b\n2026-11-16;1;2',
      ['Line 1: no column is called Mentions. Name the column with the counts so.'],
    ],
  ])('%s are read', (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });
});

describe('/deal mentions', () => {
  it('enters counts in a form, keeps what is wrong in its field, and answers with the weeks', async () => {
    const { services } = await contractedDeal();
    services.clock.set('2026-12-16T09:00:00Z');
    const member = memberOf(services, DANA);
    const form = viewOf(await mentionsCommand.run(member.types('C-1 2026-11-18 340 Brand<!here>watch')));
    expect(form).toEqual({
      type: 'modal',
      callback_id: 'brand-mentions',
      title: plain('Mentions of C-1'),
      close: plain('Cancel'),
      submit: plain('Save'),
      private_metadata: 'p1.brand-mentions.{"campaign":1}',
      blocks: [
        {
          type: 'section',
          text: mrkdwn(
            '*Spring skincare.* How often Söl was mentioned, by week from Monday to Sunday. One count stands for a week and source; a later one takes its place.',
          ),
        },
        { type: 'context', elements: [mrkdwn('Nothing was entered so far.')] },
        {
          type: 'input',
          block_id: 'date',
          label: plain('Any day of the week that was counted'),
          element: { type: 'datepicker', action_id: 'value', initial_date: '2026-11-18' },
          optional: true,
        },
        {
          type: 'input',
          block_id: 'count',
          label: plain('Mentions in that week'),
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            placeholder: plain('340 or 1.2k'),
            multiline: false,
            initial_value: '340',
            max_length: 40,
          },
          optional: true,
        },
        {
          type: 'input',
          block_id: 'source',
          label: plain('Who counted them'),
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            placeholder: plain('Brandwatch'),
            multiline: false,
            initial_value: 'Brand<!here>watch',
            max_length: 40,
          },
          optional: true,
        },
        {
          type: 'input',
          block_id: 'rows',
          label: plain('Or paste rows'),
          hint: plain(
            'A week or day and its count on each line, such as 2026-11-16 340, or CSV with a header. Dates a week apart, and a single one, stand for their weeks; days are added up to theirs.',
          ),
          element: { type: 'plain_text_input', action_id: 'value', multiline: true, max_length: 3000 },
          optional: true,
        },
      ],
    });
    const wrong = { count: text('-5'), rows: text('2026-12-21 3\n2026-12-07 x') };
    expect(await brandMentionsForm.submit(member.submits(opened(form, wrong)))).toEqual({
      kind: 'errors',
      errors: {
        count: 'Mentions cannot be below zero. Enter 0 or more.',
        rows: 'Line 2: “x” is no count. Write 340 or 1.2k.',
      },
    });
    const impossible = { date: date('2026-12-28'), rows: text('2026-12-21 3') };
    expect(await brandMentionsForm.submit(member.submits(opened(form, impossible)))).toEqual({
      kind: 'errors',
      errors: {
        date: 'The week of 28 Dec 2026 has not begun. Enter one that has.',
        rows: 'Line 1: The week of 21 Dec 2026 has not begun. Enter one that has.',
      },
    });
    const right = { rows: text('2026-11-23 200\n2026-12-07 405') };
    const answer = messageOf(await brandMentionsForm.submit(member.submits(opened(form, right))));
    expect(answer).toEqual({
      text: '3 counts saved. Brand mentions: C-1 Spring skincare. Before the campaign: 270 a week (mean of 2 weeks). During it: 405 a week (mean of 1 week), +50% on the 2 weeks before, 1 week missing (Brand&lt;!here&gt;watch).',
      blocks: [
        { type: 'section', text: mrkdwn('*3 counts saved.*') },
        { type: 'header', text: plain('Brand mentions: C-1 Spring skincare') },
        {
          type: 'context',
          elements: [
            mrkdwn(
              'Campaign of Söl, 1 Dec 2026 to 31 Jan 2027. Weeks run from Monday to Sunday; one in which the campaign begins or ends counts as during it.',
            ),
          ],
        },
        {
          type: 'section',
          text: mrkdwn(
            '*Brand&lt;!here&gt;watch*\nBefore the campaign: 270 a week (mean of 2 weeks)\nDuring it: 405 a week (mean of 1 week), +50% on the 2 weeks before, 1 week missing',
          ),
        },
        {
          type: 'table',
          rows: [
            cells('Week of', 'Campaign', 'Brand<!here>watch'),
            cells('16 Nov 2026', 'before', '340'),
            cells('23 Nov 2026', 'before', '200'),
            cells('30 Nov 2026', 'during', 'missing'),
            cells('7 Dec 2026', 'during', '405'),
          ],
          column_settings: [
            { align: 'left', is_wrapped: true },
            { align: 'left', is_wrapped: true },
            { align: 'right', is_wrapped: false },
          ],
        },
        {
          type: 'context',
          elements: [
            mrkdwn(
              'Means are of complete weeks. The weeks are set beside each other, nothing more: other things happened in them too. A week without a count is missing, never zero.',
            ),
          ],
        },
        {
          type: 'actions',
          block_id: 'mentions-1',
          elements: [
            {
              type: 'button',
              text: plain('Enter counts'),
              action_id: 'mentions.open',
              value: 'p1.mentions.{"campaign":1}',
            },
          ],
        },
      ],
    });
    const again = viewOf(await mentionsAction.run(member.clicks(buttonValue(answer, 'Enter counts'))));
    expect(wordsOf(again)).toContain('7 Dec 2026: 405, Brand<!here>watch');
    const back = opened(again, { remove: chosen('2026-12-07 Brand<!here>watch') });
    expect(messageOf(await brandMentionsForm.submit(member.submits(back))).text).toContain(
      '1 week taken back.',
    );
    expect(await brandMentionsForm.submit(member.submits(back))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });

  it('shows the weeks to those who may not enter any, and nothing to guests', async () => {
    const { services } = await contractedDeal();
    const boris = messageOf(await mentionsCommand.run(memberOf(services, BORIS).types('skincare')));
    expect(boris.text).toBe('Brand mentions: C-1 Spring skincare. Nothing was entered yet.');
    expect(wordsOf(boris)).not.toContain('Enter counts');
    const guest = memberOf(services, GUEST);
    expect(await mentionsCommand.run(guest.types('C-1'))).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await mentionsAction.run(guest.clicks('p1.mentions.{"campaign":1}'))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('says what is missing: a campaign, one that there is, a count, a day', async () => {
    const { services } = await contractedDeal();
    const member = memberOf(services, DANA);
    expect(await mentionsCommand.run(member.types(' '))).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await mentionsCommand.run(member.types('C-9 2026-11-16 3'))).toMatchObject({
      refusal: { kind: 'not-found', reference: 'C-9' },
    });
    expect(await mentionsAction.run(member.clicks('x'))).toMatchObject({ refusal: { kind: 'stale' } });
    const form = viewOf(await mentionsCommand.run(member.types('C-1')));
    const submit = (entered: Parameters<typeof opened>[1]) =>
      brandMentionsForm.submit(member.submits(opened(form, entered)));
    expect(await submit({})).toMatchObject({
      errors: { count: 'Enter a count, paste rows, or choose a week to take back.' },
    });
    expect(await submit({ date: date('2026-11-16') })).toMatchObject({
      errors: { count: 'Enter how many mentions the week had.' },
    });
    expect(await submit({ count: text('some') })).toMatchObject({
      errors: {
        date: 'Choose a day of the week that was counted.',
        count: 'Enter a whole number, such as 340 or 1.2k.',
        source: 'Say where the counts come from, such as Brandwatch.',
      },
    });
    const many = Array.from({ length: 300 }, (_, index) => `2026-11-16 ${1000 + index}`).join('\n');
    const long = viewOf(await mentionsCommand.run(member.types(`C-1\n${many}`)));
    expect(wordsOf(long)).toContain(
      '113 more lines do not fit into the field for rows. Save what stands there, then paste the others.',
    );
    expect(JSON.stringify(long)).toMatch(/2026-11-16 1186"/);
    const rows = Array.from({ length: 8 }, () => 'x').join('\n');
    expect(wordsOf(await submit({ rows: text(rows) }))).toMatch(/Line 5: .*And 3 more lines\./);
  });
});
