import { limits } from './limits.ts';
import {
  choiceOption,
  confirm,
  dispatchActionConfig,
  distinctValues,
  filter,
  imageSource,
  oneSource,
  optionGroups,
  overflowOption,
  placeholder,
  plain,
  selectOption,
  selectOptions,
  slackFile,
  textObject,
  url,
} from './objects.ts';
import { richText } from './rich-text-checks.ts';
import {
  all,
  anyString,
  array,
  boolean,
  type Check,
  fail,
  integer,
  isObject,
  matching,
  object,
  oneOf,
  string,
} from './schema.ts';

/** Slack's block elements, one check each. */

const id = string(1, limits.ids.action);
const userId = matching(/^[UW][A-Z0-9]+$/, 'a user id');
const conversationId = matching(/^[CDG][A-Z0-9]+$/, 'a conversation id');
const channelId = matching(/^C[A-Z0-9]+$/, 'a channel id');
const date: Check = (value, at, c) => {
  const isDay =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  // Of a day that a month lacks JavaScript makes one of the next month.
  if (!isDay || !new Date(value).toISOString().startsWith(value))
    fail(c, 'must be a date like 2026-01-31', at);
};
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30');

function element(
  type: string,
  required: Record<string, Check>,
  optional: Record<string, Check>,
  also?: Check,
): Check {
  return object(
    { required: { type: oneOf(type), ...required }, optional: { action_id: id, ...optional } },
    also,
  );
}

const pick = { confirm, placeholder, focus_on_load: boolean };
const many = { ...pick, max_selected_items: integer(1, 1_000) };
const respond = { response_url_enabled: boolean };
const written = { placeholder, focus_on_load: boolean, dispatch_action_config: dispatchActionConfig };

const eitherOptions: Check = (value, at, c) => {
  if (!isObject(value)) return;
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    fail(c, 'exactly one of options and option_groups is needed', at);
  }
};

/** Initial options must be among the offered ones, with the same text. */
const initialOffered: Check = (value, at, c) => {
  if (!isObject(value)) return;
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const offered = [value.options, ...groups.map((group) => (isObject(group) ? group.options : []))]
    .flat()
    .filter((each) => isObject(each)) as Record<string, unknown>[];
  const initial = [value.initial_option ?? [], value.initial_options ?? []].flat() as Record<
    string,
    unknown
  >[];
  for (const option of initial) {
    const same = offered.some(
      (each) => each.value === option.value && textIn(each.text) === textIn(option.text),
    );
    if (!same) fail(c, 'initial option must match one of the options', at);
  }
};

function textIn(value: unknown): unknown {
  return isObject(value) ? value.text : undefined;
}

const urlOfButton: Check = (value, at, c) => {
  if (isObject(value) && value.value !== undefined && codePointsOf(value.text) === 0)
    fail(c, 'button needs a text', at);
};

function codePointsOf(value: unknown): number {
  return isObject(value) && typeof value.text === 'string' ? value.text.length : 0;
}

const numberRange: Check = (value, at, c) => {
  if (!isObject(value)) return;
  const { initial_value, min_value, max_value, is_decimal_allowed } = value;
  for (const name of ['initial_value', 'min_value', 'max_value']) {
    const text = value[name];
    if (typeof text !== 'string') continue;
    const pattern = is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
    if (!pattern.test(text)) fail(c, 'must be a number', `${at}/${name}`);
  }
  if (
    typeof min_value === 'string' &&
    typeof max_value === 'string' &&
    Number(min_value) > Number(max_value)
  ) {
    fail(c, 'min_value must not be above max_value', at);
  }
  const isBelow = typeof min_value === 'string' && Number(initial_value) < Number(min_value);
  const isAbove = typeof max_value === 'string' && Number(initial_value) > Number(max_value);
  if (typeof initial_value === 'string' && (isBelow || isAbove))
    fail(c, 'must be between min_value and max_value', `${at}/initial_value`);
};

const lengthRange: Check = (value, at, c) => {
  if (!isObject(value)) return;
  const { min_length, max_length, initial_value } = value;
  if (typeof min_length === 'number' && typeof max_length === 'number' && min_length > max_length) {
    fail(c, 'min_length must not be above max_length', at);
  }
  if (
    typeof max_length === 'number' &&
    typeof initial_value === 'string' &&
    [...initial_value].length > max_length
  ) {
    fail(c, `must be less than ${max_length + 1} characters`, `${at}/initial_value`);
  }
};

const withinMost: Check = (value, at, c) => {
  if (!isObject(value) || !Array.isArray(value.initial_options)) return;
  const most = value.max_selected_items;
  if (typeof most === 'number' && value.initial_options.length > most)
    fail(c, `no more than ${most} items allowed`, `${at}/initial_options`);
};

const choices = (most: number) => all(array(choiceOption, 1, most), distinctValues);

export const elementChecks: Record<string, Check> = {
  button: element(
    'button',
    { text: plain(limits.button.text) },
    {
      value: string(0, limits.button.value),
      url: url(limits.button.url),
      style: oneOf('primary', 'danger'),
      confirm,
      accessibility_label: string(1, limits.button.accessibilityLabel),
    },
    urlOfButton,
  ),
  static_select: element(
    'static_select',
    {},
    { ...pick, options: selectOptions, option_groups: optionGroups, initial_option: selectOption },
    all(eitherOptions, initialOffered),
  ),
  multi_static_select: element(
    'multi_static_select',
    {},
    {
      ...many,
      options: selectOptions,
      option_groups: optionGroups,
      initial_options: array(selectOption, 1, limits.select.options),
    },
    all(eitherOptions, initialOffered, withinMost),
  ),
  external_select: element(
    'external_select',
    {},
    { ...pick, initial_option: selectOption, min_query_length: integer(0, 100) },
  ),
  multi_external_select: element(
    'multi_external_select',
    {},
    {
      ...many,
      initial_options: array(selectOption, 1, limits.select.options),
      min_query_length: integer(0, 100),
    },
  ),
  users_select: element('users_select', {}, { ...pick, initial_user: userId }),
  multi_users_select: element('multi_users_select', {}, { ...many, initial_users: array(userId, 1, 1_000) }),
  conversations_select: element(
    'conversations_select',
    {},
    {
      ...pick,
      ...respond,
      initial_conversation: conversationId,
      default_to_current_conversation: boolean,
      filter,
    },
  ),
  multi_conversations_select: element(
    'multi_conversations_select',
    {},
    {
      ...many,
      initial_conversations: array(conversationId, 1, 1_000),
      default_to_current_conversation: boolean,
      filter,
    },
  ),
  channels_select: element('channels_select', {}, { ...pick, ...respond, initial_channel: channelId }),
  multi_channels_select: element(
    'multi_channels_select',
    {},
    { ...many, initial_channels: array(channelId, 1, 1_000) },
  ),
  overflow: element(
    'overflow',
    { options: all(array(overflowOption, limits.overflow.least, limits.overflow.most), distinctValues) },
    { confirm },
  ),
  datepicker: element('datepicker', {}, { ...pick, initial_date: date }),
  timepicker: element('timepicker', {}, { ...pick, initial_time: time, timezone: string(1, 255) }),
  datetimepicker: element(
    'datetimepicker',
    {},
    { confirm, focus_on_load: boolean, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
  ),
  checkboxes: element(
    'checkboxes',
    { options: choices(limits.checkboxes) },
    { confirm, focus_on_load: boolean, initial_options: array(choiceOption, 1, limits.checkboxes) },
    initialOffered,
  ),
  radio_buttons: element(
    'radio_buttons',
    { options: choices(limits.radioButtons) },
    { confirm, focus_on_load: boolean, initial_option: choiceOption },
    initialOffered,
  ),
  plain_text_input: element(
    'plain_text_input',
    {},
    {
      ...written,
      initial_value: string(0, limits.plainTextInput),
      multiline: boolean,
      min_length: integer(0, limits.plainTextInput),
      max_length: integer(1, limits.plainTextInput),
    },
    lengthRange,
  ),
  number_input: element(
    'number_input',
    { is_decimal_allowed: boolean },
    { ...written, initial_value: anyString, min_value: anyString, max_value: anyString },
    numberRange,
  ),
  email_text_input: element('email_text_input', {}, { ...written, initial_value: anyString }),
  url_text_input: element('url_text_input', {}, { ...written, initial_value: anyString }),
  rich_text_input: element('rich_text_input', {}, { ...written, initial_value: richText }),
  file_input: element(
    'file_input',
    {},
    { filetypes: array(string(1, 20), 1, 100), max_files: integer(1, limits.fileInput.files) },
  ),
  image: object(
    {
      required: { type: oneOf('image'), ...imageSource },
      optional: { image_url: url(limits.image.url), slack_file: slackFile },
    },
    oneSource,
  ),
  plain_text: plain(limits.context.text),
  mrkdwn: textObject(limits.context.text),
};

/** Menus and pickers, which may stand in every block that takes elements. */
const pickers = [
  'checkboxes',
  'datepicker',
  'radio_buttons',
  'timepicker',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
];

/** Which elements may stand where. */
export const placesOf = {
  actions: [...pickers, 'button', 'datetimepicker', 'overflow'],
  section: [...pickers, 'button', 'image', 'overflow'],
  input: [
    ...pickers,
    'datetimepicker',
    'email_text_input',
    'file_input',
    'number_input',
    'plain_text_input',
    'rich_text_input',
    'url_text_input',
  ],
  context: ['image', 'plain_text', 'mrkdwn'],
};
