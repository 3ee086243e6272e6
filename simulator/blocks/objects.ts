import { limits } from './limits.ts';
import {
  all,
  anyString,
  array,
  boolean,
  byType,
  type Check,
  fail,
  isObject,
  matching,
  object,
  oneOf,
  string,
} from './schema.ts';

/** Slack's composition objects. */

const counted =
  (check: Check): Check =>
  (value, at, c) => {
    check(value, at, c);
    if (typeof value === 'string') c.characters += [...value].length;
  };

const type = (name: string): Check => oneOf(name);

export function plain(most: number, least = 1): Check {
  return object({
    required: { type: type('plain_text'), text: counted(string(least, most)) },
    optional: { emoji: boolean },
  });
}

export function mrkdwn(most: number, least = 1): Check {
  return object({
    required: { type: type('mrkdwn'), text: counted(string(least, most)) },
    optional: { verbatim: boolean },
  });
}

export function textObject(most: number): Check {
  return byType({ plain_text: plain(most), mrkdwn: mrkdwn(most) }, 'a text object');
}

export const url = (most: number): Check =>
  all(string(1, most), matching(/^(https?|mailto|slack|tel):/i, 'a valid url'));

export const confirm = object({
  required: { text: textObject(limits.confirm.text) },
  optional: {
    title: plain(limits.confirm.title),
    confirm: plain(limits.confirm.button),
    deny: plain(limits.confirm.button),
    style: oneOf('primary', 'danger'),
  },
});

export const placeholder = plain(limits.placeholder);

function option(text: Check, withUrl: boolean, description: Check): Check {
  return object({
    required: { text, value: string(1, limits.option.value) },
    optional: { description, ...(withUrl ? { url: url(limits.option.url) } : {}) },
  });
}

const { text: optionText, description } = limits.option;

export const selectOption = option(plain(optionText), false, plain(description));
export const overflowOption = option(plain(optionText), true, plain(description));
export const choiceOption = option(textObject(optionText), false, textObject(description));

/** No two options with one value, as they could not be told apart. */
export const distinctValues: Check = (value, at, c) => {
  if (!Array.isArray(value)) return;
  const seen = new Set<unknown>();
  for (const [index, each] of value.entries()) {
    if (!isObject(each)) continue;
    if (seen.has(each.value)) fail(c, 'option values must be unique', `${at}/${index}/value`);
    seen.add(each.value);
  }
};

export const selectOptions = array(selectOption, 1, limits.select.options);

const optionGroup = object({
  required: { label: plain(limits.option.groupLabel), options: selectOptions },
});

export const optionGroups = array(optionGroup, 1, limits.select.groups);

export const slackFile = object({ optional: { id: anyString, url: anyString } }, (value, at, c) => {
  const { id, url: address } = value as { id?: string; url?: string };
  if ((id === undefined) === (address === undefined))
    fail(c, 'slack_file needs exactly one of id and url', at);
  if (id !== undefined && !c.fileExists(id)) fail(c, 'invalid slack file', `${at}/id`);
});

export const imageSource = {
  alt_text: string(1, limits.image.altText),
};

/** Exactly one of `image_url` and `slack_file`. */
export const oneSource: Check = (value, at, c) => {
  const image = value as { image_url?: unknown; slack_file?: unknown };
  if ((image.image_url === undefined) === (image.slack_file === undefined)) {
    fail(c, 'exactly one of image_url and slack_file is needed', at);
  }
};

export const filter = object(
  {
    optional: {
      include: array(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  },
  (value, at, c) => {
    if (isObject(value) && Object.keys(value).length === 0) fail(c, 'filter cannot be empty', at);
  },
);

export const dispatchActionConfig = object({
  required: { trigger_actions_on: array(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) },
});

export { counted };
