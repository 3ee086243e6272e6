import { counted } from './objects.ts';
import {
  anyString,
  array,
  boolean,
  byType,
  type Check,
  integer,
  matching,
  object,
  oneOf,
  string,
} from './schema.ts';

/** Slack's rich_text block and what it is made of. */

const style = object({
  optional: { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean },
});

function part(type: string, required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return object({ required: { type: oneOf(type), ...required }, optional: { style, ...optional } });
}

const parts: Record<string, Check> = {
  text: part('text', { text: counted(string(1, 13_200)) }),
  link: part('link', { url: string(1, 3_000) }, { text: counted(anyString), unsafe: boolean }),
  user: part('user', { user_id: matching(/^[UW][A-Z0-9]+$/, 'a user id') }),
  channel: part('channel', { channel_id: matching(/^C[A-Z0-9]+$/, 'a channel id') }),
  usergroup: part('usergroup', { usergroup_id: anyString }),
  broadcast: part('broadcast', { range: oneOf('here', 'channel', 'everyone') }),
  emoji: part('emoji', { name: string(1, 100) }, { unicode: anyString }),
  date: part(
    'date',
    { timestamp: integer(0, 9_999_999_999), format: string(1, 200) },
    { url: anyString, fallback: anyString },
  ),
  color: part('color', { value: string(1, 20) }),
};

const inline = array(byType(parts, 'a rich text element'), 0, 500);
const border = oneOf(0, 1);

const section = object({ required: { type: oneOf('rich_text_section'), elements: inline } });

const elements: Record<string, Check> = {
  rich_text_section: section,
  rich_text_quote: object({
    required: { type: oneOf('rich_text_quote'), elements: inline },
    optional: { border },
  }),
  rich_text_preformatted: object({
    required: {
      type: oneOf('rich_text_preformatted'),
      elements: array(
        byType({ text: parts.text as Check, link: parts.link as Check }, 'preformatted text'),
        0,
        500,
      ),
    },
    optional: { border, language: anyString },
  }),
  rich_text_list: object({
    required: {
      type: oneOf('rich_text_list'),
      style: oneOf('bullet', 'ordered'),
      elements: array(byType({ rich_text_section: section }, 'a list item'), 0, 500),
    },
    optional: { border, indent: integer(0, 8), offset: integer(0, 10_000) },
  }),
};

export const richText = object({
  required: { type: oneOf('rich_text'), elements: array(byType(elements, 'rich_text'), 0, 500) },
  optional: { block_id: string(1, 255) },
});
