import { describe, expect, it } from 'vitest';
import { limits } from '../../simulator/blocks/limits.ts';
import { validateMessageBlocks } from '../../simulator/blocks/validate.ts';
import { validateView } from '../../simulator/blocks/validate-view.ts';

const context = { fileExists: (id: string) => id === 'F0KNOWN' };
const x = (length: number) => 'x'.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const button = (more: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const option = (value: string, text = value) => ({ text: plain(text), value });
const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 's',
  options: [option('a')],
  ...more,
});
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
const chosen = (most: number) => ({
  type: 'multi_static_select',
  options: [option('a'), option('b')],
  initial_options: [option('a'), option('b')],
  max_selected_items: most,
});
const textInput = (more: object = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain('Title'),
  blocks,
  ...more,
});
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const cells = (...texts: string[]) => texts.map((text) => ({ type: 'raw_text', text }));

/** What is accepted at its limit, and what is refused one step beyond. */
const messages: [what: string, atLimit: unknown, beyond: unknown][] = [
  ['50 blocks', many(50, () => section('a')), many(51, () => section('a'))],
  ['section text', [section(x(3_000))], [section(x(3_001))]],
  ['section text in code points', [section('😀'.repeat(3_000))], [section('😀'.repeat(3_001))]],
  ['empty text', [section('a')], [section('')]],
  [
    'section fields',
    [{ type: 'section', fields: many(10, () => mrkdwn('a')) }],
    [{ type: 'section', fields: many(11, () => mrkdwn('a')) }],
  ],
  [
    'field text',
    [{ type: 'section', fields: [mrkdwn(x(2_000))] }],
    [{ type: 'section', fields: [mrkdwn(x(2_001))] }],
  ],
  ['header', [{ type: 'header', text: plain(x(150)) }], [{ type: 'header', text: plain(x(151)) }]],
  ['header in plain text', [{ type: 'header', text: plain('a') }], [{ type: 'header', text: mrkdwn('a') }]],
  [
    'context elements',
    [{ type: 'context', elements: many(10, () => mrkdwn('a')) }],
    [{ type: 'context', elements: many(11, () => mrkdwn('a')) }],
  ],
  [
    'actions elements',
    [actions(...many(25, (i) => button({ action_id: `b${i}` })))],
    [actions(...many(26, (i) => button({ action_id: `b${i}` })))],
  ],
  ['button text', [actions(button({ text: plain(x(75)) }))], [actions(button({ text: plain(x(76)) }))]],
  ['button value', [actions(button({ value: x(2_000) }))], [actions(button({ value: x(2_001) }))]],
  [
    'button url',
    [actions(button({ url: `https://a.example/${x(2_982)}` }))],
    [actions(button({ url: `https://a.example/${x(2_983)}` }))],
  ],
  ['button style', [actions(button({ style: 'danger' }))], [actions(button({ style: 'warning' }))]],
  ['action_id', [actions(button({ action_id: x(255) }))], [actions(button({ action_id: x(256) }))]],
  [
    'action_id unique in a block',
    [actions(button(), button({ action_id: 'b' }))],
    [actions(button(), button())],
  ],
  ['block_id', [{ ...section('a'), block_id: x(255) }], [{ ...section('a'), block_id: x(256) }]],
  [
    'block_id unique',
    [
      { ...section('a'), block_id: 'a' },
      { ...section('a'), block_id: 'b' },
    ],
    [
      { ...section('a'), block_id: 'a' },
      { ...section('a'), block_id: 'a' },
    ],
  ],
  [
    'option text',
    [actions(select({ options: [option('a', x(75))] }))],
    [actions(select({ options: [option('a', x(76))] }))],
  ],
  [
    'option value',
    [actions(select({ options: [option(x(150), 'a')] }))],
    [actions(select({ options: [option(x(151), 'a')] }))],
  ],
  [
    'select options',
    [actions(select({ options: many(100, (i) => option(`${i}`)) }))],
    [actions(select({ options: many(101, (i) => option(`${i}`)) }))],
  ],
  [
    'options or groups',
    [actions(select())],
    [actions(select({ option_groups: [{ label: plain('g'), options: [option('a')] }] }))],
  ],
  [
    'initial option among the options',
    [actions(select({ initial_option: option('a') }))],
    [actions(select({ initial_option: option('b') }))],
  ],
  [
    'placeholder',
    [actions(select({ placeholder: plain(x(150)) }))],
    [actions(select({ placeholder: plain(x(151)) }))],
  ],
  [
    'overflow',
    [actions({ type: 'overflow', options: many(5, (i) => option(`${i}`)) })],
    [actions({ type: 'overflow', options: many(6, (i) => option(`${i}`)) })],
  ],
  [
    'checkboxes',
    [actions({ type: 'checkboxes', options: many(10, (i) => option(`${i}`)) })],
    [actions({ type: 'checkboxes', options: many(11, (i) => option(`${i}`)) })],
  ],
  [
    'confirm title',
    [actions(button({ confirm: { title: plain(x(100)), text: plain('a') } }))],
    [actions(button({ confirm: { title: plain(x(101)), text: plain('a') } }))],
  ],
  [
    'confirm text',
    [actions(button({ confirm: { text: plain(x(300)) } }))],
    [actions(button({ confirm: { text: plain(x(301)) } }))],
  ],
  [
    'confirm button',
    [actions(button({ confirm: { text: plain('a'), deny: plain(x(30)) } }))],
    [actions(button({ confirm: { text: plain('a'), deny: plain(x(31)) } }))],
  ],
  [
    'alt text',
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: x(2_000) }],
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: x(2_001) }],
  ],
  [
    'alt text at all',
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'a' }],
    [{ type: 'image', image_url: 'https://a.example/a.png' }],
  ],
  [
    'a file that exists',
    [{ type: 'image', slack_file: { id: 'F0KNOWN' }, alt_text: 'a' }],
    [{ type: 'image', slack_file: { id: 'F0NONE' }, alt_text: 'a' }],
  ],
  [
    'table rows',
    [{ type: 'table', rows: many(100, () => cells('a')) }],
    [{ type: 'table', rows: many(101, () => cells('a')) }],
  ],
  [
    'table columns',
    [{ type: 'table', rows: [cells(...many(20, () => 'a'))] }],
    [{ type: 'table', rows: [cells(...many(21, () => 'a'))] }],
  ],
  [
    'one table a message',
    [{ type: 'table', rows: [cells('a')] }],
    many(2, () => ({ type: 'table', rows: [cells('a')] })),
  ],
  ['markdown', [{ type: 'markdown', text: x(12_000) }], [{ type: 'markdown', text: x(12_001) }]],
  ['all texts together', many(4, () => section(x(3_000))), many(5, () => section(x(3_000)))],
  ['a known block', [section('a')], [{ type: 'sections', text: mrkdwn('a') }]],
  ['known fields', [section('a')], [{ ...section('a'), colour: 'red' }]],
  ['known element', [actions(button())], [actions({ type: 'knob', action_id: 'k' })]],
  [
    'an element where it belongs',
    [{ ...section('a'), accessory: button() }],
    [{ ...section('a'), accessory: textInput() }],
  ],
  ['blocks as a list', [], { type: 'section' }],
  ['real characters', [section('a😀')], [section('a\uD83D')]],
  [
    'data_table caption',
    [{ type: 'data_table', caption: 'c', rows: [cells('h'), cells('a')] }],
    [{ type: 'data_table', rows: [cells('h'), cells('a')] }],
  ],
];

const submit = plain('Save');
const views: [what: string, atLimit: object, beyond: object][] = [
  ['100 blocks', modal(many(100, () => section('a'))), modal(many(101, () => section('a')))],
  ['title', modal([], { title: plain(x(24)) }), modal([], { title: plain(x(25)) })],
  ['submit', modal([], { submit: plain(x(24)) }), modal([], { submit: plain(x(25)) })],
  ['close', modal([], { close: plain(x(24)) }), modal([], { close: plain(x(25)) })],
  ['private_metadata', modal([], { private_metadata: x(3_000) }), modal([], { private_metadata: x(3_001) })],
  ['callback_id', modal([], { callback_id: x(255) }), modal([], { callback_id: x(256) })],
  ['submit when there are inputs', modal([input(textInput())], { submit }), modal([input(textInput())])],
  [
    'input label',
    modal([input(textInput(), { label: plain(x(2_000)) })], { submit }),
    modal([input(textInput(), { label: plain(x(2_001)) })], { submit }),
  ],
  [
    'hint',
    modal([input(textInput(), { hint: plain(x(2_000)) })], { submit }),
    modal([input(textInput(), { hint: plain(x(2_001)) })], { submit }),
  ],
  [
    'max_length',
    modal([input(textInput({ max_length: 3_000 }))], { submit }),
    modal([input(textInput({ max_length: 3_001 }))], { submit }),
  ],
  [
    'initial value',
    modal([input(textInput({ initial_value: x(3_000) }))], { submit }),
    modal([input(textInput({ initial_value: x(3_001) }))], { submit }),
  ],
  ['no button as input', modal([input(textInput())], { submit }), modal([input(button())], { submit })],
  ['no table in a modal', modal([section('a')]), modal([{ type: 'table', rows: [cells('a')] }])],
  [
    'one focus',
    modal([input(textInput({ focus_on_load: true }))], { submit }),
    modal(
      [input(textInput({ focus_on_load: true })), input(textInput({ action_id: 'u', focus_on_load: true }))],
      { submit },
    ),
  ],
  [
    'a number range that holds',
    modal([input({ type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '2' })], {
      submit,
    }),
    modal([input({ type: 'number_input', is_decimal_allowed: false, min_value: '3', max_value: '2' })], {
      submit,
    }),
  ],
  [
    'a number within its range',
    modal([input({ type: 'number_input', is_decimal_allowed: false, max_value: '2', initial_value: '2' })], {
      submit,
    }),
    modal([input({ type: 'number_input', is_decimal_allowed: false, max_value: '2', initial_value: '3' })], {
      submit,
    }),
  ],
  [
    'a day that there is',
    modal([input({ type: 'datepicker', initial_date: '2028-02-29' })], { submit }),
    modal([input({ type: 'datepicker', initial_date: '2026-02-29' })], { submit }),
  ],
  ['as many chosen as can be', modal([input(chosen(2))], { submit }), modal([input(chosen(1))], { submit })],
  [
    'is_decimal_allowed',
    modal([input({ type: 'number_input', is_decimal_allowed: true })], { submit }),
    modal([input({ type: 'number_input' })], { submit }),
  ],
  ['known fields', modal([]), modal([], { width: 'wide' })],
];

describe('blocks of a message', () => {
  it.each(messages)('%s', (_, atLimit, beyond) => {
    expect(validateMessageBlocks(atLimit, context)).toEqual([]);
    expect(validateMessageBlocks(beyond, context)).not.toEqual([]);
  });

  it('names the place of what is wrong', () => {
    const errors = validateMessageBlocks([section('a'), actions(button({ text: plain(x(76)) }))], context);
    expect(errors).toEqual(['must be less than 76 characters [json-pointer:/blocks/1/elements/0/text/text]']);
  });

  it('counts up to the limit of all texts', () => {
    expect(limits.message.blockCharacters).toBe(13_200);
  });
});

describe('views', () => {
  it.each(views)('%s', (_, atLimit, beyond) => {
    expect(validateView(atLimit as Record<string, unknown>, 'modal', context)).toEqual([]);
    expect(validateView(beyond as Record<string, unknown>, 'modal', context)).not.toEqual([]);
  });

  it('takes a home view only where a home view belongs', () => {
    expect(validateView({ type: 'home', blocks: [] }, 'home', context)).toEqual([]);
    expect(validateView({ type: 'home', blocks: [] }, 'modal', context)).not.toEqual([]);
  });
});
