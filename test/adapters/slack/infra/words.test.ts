import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { redact } from '../../../../src/adapters/log/log.ts';
import {
  actions,
  button,
  context,
  fieldBlocks,
  fields,
  header,
  image,
  preformatted,
  section,
  sections,
  splitText,
  table,
} from '../../../../src/adapters/slack/blocks.ts';
import { dateText, escape, lengthOf, person, timeText } from '../../../../src/adapters/slack/format.ts';
import {
  dateOf,
  modal,
  optionsOf,
  selectInput,
  textInput,
  textOf,
} from '../../../../src/adapters/slack/inputs.ts';
import {
  checkedMessage,
  LIMITS,
  messageProblems,
  OverLimit,
  viewProblems,
} from '../../../../src/adapters/slack/limits.ts';
import { matchCommand, typedText } from '../../../../src/adapters/slack/listening/command-text.ts';
import { deliveryKey } from '../../../../src/adapters/slack/listening/delivery-keys.ts';
import { readOrigin, withOrigin } from '../../../../src/adapters/slack/listening/origin.ts';
import { newReference } from '../../../../src/adapters/slack/listening/trouble.ts';
import { refusalErrors, refusalText } from '../../../../src/adapters/slack/messages/refusals.ts';
import { openValue, sealValue } from '../../../../src/adapters/slack/payload.ts';
import { outgoing } from '../../../../src/adapters/slack/posting/send.ts';
import type { Command, ViewContext } from '../../../../src/adapters/slack/surface.ts';
import { plainDate } from '../../../../src/domain/dates.ts';
import { money } from '../../../../src/domain/money.ts';
import type { Refusal } from '../../../../src/domain/refusal.ts';

describe('data in markup', () => {
  test('no mention, channel, link or date comes alive', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<!channel>', '<@U123>', '<#C1>', '<http://x|y>', '<!date^1^x|y>'),
        (noise, markup) => {
          const text = escape(noise + markup + noise);
          expect(text).not.toMatch(/[<>]/);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test('invisible characters, turned directions and control characters are gone, line breaks stay', () => {
    expect(escape('a\u200Bb\u202Ec\u0000d\r\ne\tf\uFEFF')).toBe('abcd\ne\tf');
  });

  test('the fallback of a message mentions single members at most', () => {
    expect(outgoing({ text: 'By <@U0MAYA0001>: <!channel> <#C1|x> <http://a|b>' }).text).toBe(
      'By <@U0MAYA0001>: &lt;!channel> &lt;#C1|x> &lt;http://a|b>',
    );
  });

  test('a person is a mention only with a real id', () => {
    expect(person('U0MAYA0001')).toBe('<@U0MAYA0001>');
    expect(person('!channel')).toBe('!channel');
    expect(person('<!here>')).toBe('&lt;!here&gt;');
    expect(person('system')).toBe('Parley');
  });

  test('dates and times', () => {
    expect(dateText(Temporal.PlainDate.from('2026-11-05'))).toBe('5 Nov 2026');
    expect(timeText(Temporal.Instant.from('2026-11-25T13:05:00Z'), 'Europe/Berlin')).toBe(
      '25 Nov 2026, 14:05 (Europe/Berlin)',
    );
  });
});

describe("Slack's limits", () => {
  const text = (length: number) => 'x'.repeat(length);

  test('a message within them passes', () => {
    const message = {
      text: 'A card',
      blocks: [
        header(text(150)),
        section(text(3_000)),
        fields([['Label', text(1_990)]]),
        context('small'),
        actions('row', button({ text: 'Go', actionId: 'go', value: text(2_000) })),
        image({ slackFileId: 'F1', altText: 'A picture' }),
        table(['a', 'b'], [['1', '']], { right: [1] }),
        preformatted('text'),
      ],
    };
    expect(messageProblems(message)).toEqual([]);
    expect(checkedMessage(message)).toBe(message);
  });

  test.each([
    ['no fallback', { text: ' ' }, /text is missing/],
    ['too many blocks', { text: 'x', blocks: Array.from({ length: 51 }, () => section('x')) }, /51 items/],
    [
      'a long section',
      { text: 'x', blocks: [{ ...section(text(3_001)), block_id: 'why' }] },
      /block why .*3001/,
    ],
    ['a long header', { text: 'x', blocks: [header(text(151))] }, /151/],
    ['an empty section', { text: 'x', blocks: [section('')] }, /is empty/],
    [
      'eleven fields',
      { text: 'x', blocks: [fields(Array.from({ length: 11 }, () => ['a', 'b'] as const))] },
      /11 items/,
    ],
    ['a long button', { text: 'x', blocks: [actions('a', button({ text: text(76), actionId: 'a' }))] }, /76/],
    [
      'one action id twice',
      {
        text: 'x',
        blocks: [actions('a', button({ text: 'x', actionId: 'a' }), button({ text: 'y', actionId: 'a' }))],
      },
      /one action_id/,
    ],
    [
      'one block id twice',
      {
        text: 'x',
        blocks: [
          actions('a', button({ text: 'x', actionId: 'a' })),
          actions('a', button({ text: 'y', actionId: 'b' })),
        ],
      },
      /block_id of another/,
    ],
    ['two tables', { text: 'x', blocks: [table(['a'], []), table(['a'], [])] }, /2 tables/],
    [
      'a table of 101 rows',
      {
        text: 'x',
        blocks: [
          table(
            ['a'],
            Array.from({ length: 100 }, () => ['1']),
          ),
        ],
      },
      /101 items/,
    ],
    [
      'too many characters in all',
      { text: 'x', blocks: Array.from({ length: 5 }, () => section(text(2_900))) },
      /14500 characters/,
    ],
  ])('%s is a mistake that names the block', (_, message, problem) => {
    expect(() => checkedMessage(message)).toThrow(OverLimit);
    expect(messageProblems(message).join('; ')).toMatch(problem);
  });

  test.each([
    ['a long title', modal({ callbackId: 'f', title: text(25), blocks: [] }), /title/],
    [
      'inputs without a submit button',
      modal({ callbackId: 'f', title: 'x', blocks: [textInput({ block: 'a', label: 'A' })] }),
      /submit/,
    ],
    [
      'too much to remember',
      modal({ callbackId: 'f', title: 'x', metadata: text(3_001), blocks: [] }),
      /private_metadata/,
    ],
    [
      'a long option',
      modal({
        callbackId: 'f',
        title: 'x',
        submit: 'S',
        blocks: [selectInput({ block: 'a', label: 'A', options: [['v', text(76)]] })],
      }),
      /option text/,
    ],
    [
      'no options',
      modal({
        callbackId: 'f',
        title: 'x',
        submit: 'S',
        blocks: [selectInput({ block: 'a', label: 'A', options: [] })],
      }),
      /no items/,
    ],
    [
      'a prefilled value that is too long',
      modal({
        callbackId: 'f',
        title: 'x',
        submit: 'S',
        blocks: [textInput({ block: 'a', label: 'A', value: text(11), maxLength: 10 })],
      }),
      /initial_value/,
    ],
  ])('in a view: %s', (_, view, problem) => {
    expect(viewProblems(view).join('; ')).toMatch(problem);
  });

  test('a long text is split without losing a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (long, limit) => {
          const parts = splitText(long, limit);
          expect(parts.join('')).toBe(long);
          expect(parts.every((part) => lengthOf(part) <= limit && part !== '')).toBe(true);
        },
      ),
    );
    expect(sections(`${text(2_000)}\n${text(2_000)}`)).toHaveLength(2);
    expect(fieldBlocks(Array.from({ length: 12 }, () => ['a', 'b'] as const))).toHaveLength(2);
    expect(LIMITS.sectionText).toBe(3_000);
  });
});

describe('what a button remembers', () => {
  const shape = z.strictObject({ deal: z.int(), on: plainDate });

  test('comes back as it was', () => {
    const sealed = sealValue('deal', { deal: 12, on: Temporal.PlainDate.from('2026-11-25') });
    expect(openValue('deal', shape, sealed)).toEqual({ deal: 12, on: Temporal.PlainDate.from('2026-11-25') });
  });

  test.each([
    ['of another kind', sealValue('offer', { deal: 12, on: '2026-11-25' })],
    ['of an older version', 'p0.deal.{"deal":12,"on":"2026-11-25"}'],
    ['altered', 'p1.deal.{"deal":"12; drop"}'],
    ['broken', 'p1.deal.{'],
    ['empty', ''],
    ['absent', undefined],
  ])('is not opened when it is %s', (_, sealed) => {
    expect(openValue('deal', shape, sealed)).toBeUndefined();
  });

  test('a form remembers where it was opened, apart from its own memory', () => {
    const view = modal({ callbackId: 'f', title: 'x', metadata: 'mine', blocks: [] });
    for (const origin of [
      'home',
      { channel: 'C1' },
      { channel: 'C1', threadTs: '17.002' },
      undefined,
    ] as const) {
      expect(readOrigin(withOrigin(view, origin).private_metadata ?? '')).toEqual({
        origin,
        metadata: 'mine',
      });
    }
    expect(readOrigin('')).toEqual({ origin: undefined, metadata: '' });
  });
});

describe('what was entered', () => {
  const view = (values: ViewContext['values']): ViewContext => ({
    id: 'V1',
    hash: 'h',
    callbackId: 'f',
    privateMetadata: '',
    values,
  });

  test("is read by the field's name, cleaned; an empty field is undefined", () => {
    const given = view({
      name: { value: { type: 'plain_text_input', value: '  Ana\u0000\u200B ' } },
      empty: { value: { type: 'plain_text_input', value: null } },
      on: { value: { type: 'datepicker', selected_date: '2026-11-25' } },
      never: { value: { type: 'datepicker', selected_date: '2026-02-31' } },
      none: { value: { type: 'multi_static_select', selected_options: [] } },
    });
    expect(textOf(given, 'name')).toBe('Ana');
    expect(textOf(given, 'empty')).toBeUndefined();
    expect(textOf(given, 'unknown')).toBeUndefined();
    expect(dateOf(given, 'on')?.toString()).toBe('2026-11-25');
    expect(dateOf(given, 'never')?.toString()).toBeUndefined();
    expect(optionsOf(given, 'none')).toBeUndefined();
  });
});

describe('what was typed after /deal', () => {
  const command = (...path: string[]): Command => ({
    path,
    usage: '/deal',
    summary: '',
    example: '',
    run: async () => ({ kind: 'done' }),
  });
  const commands = [command(), command('offer'), command('campaign', 'new'), command('campaign', 'list')];

  test.each([
    ['', '', ''],
    ['offer D-1 1.2k', 'offer', 'D-1 1.2k'],
    ['OFFER  D-1', 'offer', 'D-1'],
    ['Campaign New  Glow Week', 'campaign new', 'Glow Week'],
    ['offer: D-1', 'offer', 'D-1'],
    ['“offer” D-1', 'offer', 'D-1'],
  ])('"%s" is the subcommand "%s"', (typed, path, text) => {
    expect(matchCommand(commands, typed)).toMatchObject({
      kind: 'command',
      text,
      command: { path: path.split(' ').filter(Boolean) },
    });
  });

  test.each([
    ['help', { kind: 'help', topic: undefined }],
    ['help campaign', { kind: 'help', topic: 'campaign' }],
    ['campaign', { kind: 'help', topic: 'campaign' }],
    ['campaign nwe', { kind: 'unknown', typed: 'campaign nwe', meant: 'campaign new' }],
    ['ofer D-1', { kind: 'unknown', typed: 'ofer', meant: 'offer' }],
    ['hlep', { kind: 'unknown', typed: 'hlep', meant: 'help' }],
    ['xyzzy', { kind: 'unknown', typed: 'xyzzy', meant: undefined }],
    ['constructor', { kind: 'unknown', typed: 'constructor', meant: undefined }],
  ])('"%s"', (typed, match) => {
    expect(matchCommand(commands, typed)).toEqual(match);
  });

  test("Slack's escapes are undone and its marks made plain", () => {
    expect(
      typedText('a &amp; b &lt;c&gt; <@U1|maya> <#C1|deals> <http://x.example|x> <mailto:a@b.c|a@b.c>'),
    ).toBe('a & b <c> <@U1> <#C1> http://x.example a@b.c');
  });
});

describe('refusals in words', () => {
  const all: Refusal[] = [
    { kind: 'not-found', what: 'deal', reference: 'D-9' },
    { kind: 'invalid', problems: [{ field: 'fee', problem: 'Enter an amount.' }] },
    { kind: 'not-allowed', action: 'approve this', needs: ['Budget approver'] },
    { kind: 'not-allowed', action: 'see a deal', needs: [] },
    { kind: 'own-request', action: 'approve this' },
    { kind: 'already-decided', decision: 'approved', by: 'U0PRIYA001', at: '2026-11-25T09:00:00Z' },
    { kind: 'stale', what: 'deal', reference: 'D-9', changedBy: 'U0PRIYA001' },
    { kind: 'deal-closed', reference: 'D-9', status: 'Declined' },
    {
      kind: 'wrong-status',
      reference: 'D-9',
      action: 'log an offer',
      status: 'Live',
      allowed: ['Draft', 'Outreach'],
    },
    { kind: 'currency-mismatch', expected: 'USD', given: 'EUR' },
    { kind: 'over-budget', amount: money(100_000, 'USD'), remaining: money(50_000, 'USD'), campaign: 'Glow' },
    { kind: 'over-walk-away', reference: 'D-9' },
    { kind: 'no-offer-yet', reference: 'D-9' },
    { kind: 'no-benchmark', platform: 'Twitch', format: 'stream' },
    { kind: 'incomplete', reference: 'D-9', missing: [{ item: 'Dates', why: 'nobody knows when' }] },
    { kind: 'not-approved', what: 'draft', reference: 'd3b07384-d113-4ec5-a2ee-000000000000' },
    { kind: 'nothing-to-do', why: 'It is paused already.' },
    { kind: 'duplicate' },
  ];

  test.each(all.map((refusal) => [refusal.kind, refusal] as const))('%s is a sentence', (_, refusal) => {
    const text = refusalText(refusal, 'UTC');
    expect(text).toMatch(/^[A-Z0-9$].*[.\w]$/s);
    expect(text).not.toMatch(/undefined|\[object|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test("names who decided, in the reader's zone", () => {
    expect(refusalText(all[5] as Refusal, 'Asia/Tashkent')).toBe(
      'This was already approved by <@U0PRIYA001> on 25 Nov 2026, 14:00 (Asia/Tashkent). Nothing changed.',
    );
  });

  test('shows data as text', () => {
    expect(refusalText({ kind: 'not-found', what: 'creator', reference: '<!channel>' })).toContain(
      '&lt;!channel&gt;',
    );
  });

  test('stands under its fields when every problem has one', () => {
    const refusal: Refusal = {
      kind: 'invalid',
      problems: [
        { field: 'fee', problem: 'Enter an amount.' },
        { field: 'audience.countries', problem: 'Name one.' },
        { field: 'fee', problem: 'In USD.' },
      ],
    };
    expect(refusalErrors(refusal, ['fee', 'countries'])).toEqual({
      fee: 'Enter an amount. In USD.',
      countries: 'Name one.',
    });
    expect(refusalErrors(refusal, { fee: 'price', audience: 'people' })).toEqual({
      price: 'Enter an amount. In USD.',
      people: 'Name one.',
    });
    expect(refusalErrors(refusal, ['fee'])).toBeUndefined();
    expect(refusalErrors({ kind: 'duplicate' }, ['fee'])).toBeUndefined();
  });
});

describe('keys of deliveries', () => {
  test('the same submission has one key, whatever the order of its values; another has another', () => {
    const key = (values: unknown) => deliveryKey.submission({ viewId: 'V1', user: 'U1', values });
    expect(key({ a: { x: 1 }, b: 2 })).toBe(key({ b: 2, a: { x: 1 } }));
    expect(key({ a: 1 })).not.toBe(key({ a: 2 }));
  });

  test('a second click has a key of its own', () => {
    const click = { actionTs: '1.1', user: 'U1', place: 'C1 1.0', actionId: 'approve' };
    expect(deliveryKey.action(click)).toBe(deliveryKey.action({ ...click }));
    for (const change of [{ actionTs: '1.2' }, { user: 'U2' }, { place: 'C1 2.0' }, { actionId: 'reject' }]) {
      expect(deliveryKey.action({ ...click, ...change })).not.toBe(deliveryKey.action(click));
    }
  });
});

test('a reference can be read aloud', () => {
  for (let i = 0; i < 50; i += 1) expect(newReference()).toMatch(/^[2-9A-HJ-NP-TV-Z]{5}$/);
});

test('no secret leaves in a log line', () => {
  const line =
    'xoxb-12-ab xapp-1-A-2 sk-proj-abcdefghijklmnop postgres://u:pa%40ss@h/db https://user:pass@host/ mine-is-here "quo\\"ted"';
  const clean = redact(line, ['mine-is-here', 'quo"ted']);
  expect(clean).not.toMatch(/xoxb-12|xapp-1|sk-proj|pa%40ss|user:pass|mine-is-here|quo/);
});
