import { elementChecks, placesOf } from './element-checks.ts';
import { limits } from './limits.ts';
import { counted, imageSource, mrkdwn, oneSource, plain, slackFile, textObject, url } from './objects.ts';
import { richText } from './rich-text-checks.ts';
import {
  array,
  boolean,
  byType,
  type Check,
  fail,
  integer,
  isObject,
  object,
  oneOf,
  string,
} from './schema.ts';

/** Slack's blocks, one check each. */

function elements(place: keyof typeof placesOf): Check {
  const allowed = placesOf[place].map((type): [string, Check] => [type, elementChecks[type] as Check]);
  return byType(Object.fromEntries(allowed), `an element of ${place}`);
}

function block(
  type: string,
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
  also?: Check,
): Check {
  return object(
    {
      required: { type: oneOf(type), ...required },
      optional: { block_id: string(1, limits.ids.block), ...optional },
    },
    also,
  );
}

const card = block(
  'card',
  {},
  {
    hero_image: elementChecks.image as Check,
    icon: elementChecks.image as Check,
    title: mrkdwn(limits.card.title),
    subtitle: mrkdwn(limits.card.subtitle),
    body: mrkdwn(limits.card.body),
    actions: array(elementChecks.button as Check, 1, limits.card.actions),
  },
  (value, at, c) => {
    if (isObject(value) && !value.hero_image && !value.title && !value.body && !value.actions) {
      fail(c, 'a card needs a hero_image, title, body or actions', at);
    }
  },
);

const rawText = object({ required: { type: oneOf('raw_text'), text: counted(string(1, 3_000)) } });
const rawNumber = object({
  required: {
    type: oneOf('raw_number'),
    text: counted(string(1, 3_000)),
    value: (value, at, c) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) fail(c, 'must be a number', at);
    },
  },
});

const cells = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText }, 'a table cell');

const evenRows: Check = (value, at, c) => {
  const rows = isObject(value) && Array.isArray(value.rows) ? value.rows : [];
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  if (widths.size > 1) fail(c, 'all rows must have the same number of cells', `${at}/rows`);
};

const sectionHasText: Check = (value, at, c) => {
  if (isObject(value) && value.text === undefined && value.fields === undefined) {
    fail(c, 'missing required field: text or fields', at);
  }
};

const uniqueActionIds: Check = (value, at, c) => {
  if (!isObject(value) || !Array.isArray(value.elements)) return;
  const seen = new Set<unknown>();
  for (const [index, element] of value.elements.entries()) {
    if (!isObject(element) || element.action_id === undefined) continue;
    if (seen.has(element.action_id))
      fail(c, `action_id already exists: ${String(element.action_id)}`, `${at}/elements/${index}/action_id`);
    seen.add(element.action_id);
  }
};

const inputRules: Check = (value, at, c) => {
  if (c.surface === 'message' && isObject(value)) {
    const element = isObject(value.element) ? value.element : {};
    if (element.type === 'file_input') fail(c, 'file_input is only allowed in modals', `${at}/element`);
  }
};

export const blockChecks: Record<string, Check> = {
  section: block(
    'section',
    {},
    {
      text: textObject(limits.section.text),
      fields: array(textObject(limits.section.fieldText), 1, limits.section.fields),
      accessory: elements('section'),
      expand: boolean,
    },
    sectionHasText,
  ),
  header: block('header', { text: plain(limits.header) }),
  divider: block('divider', {}),
  context: block('context', { elements: array(elements('context'), 1, limits.context.elements) }),
  actions: block('actions', { elements: array(elements('actions'), 1, limits.actions) }, {}, uniqueActionIds),
  input: block(
    'input',
    { label: plain(limits.input.label), element: elements('input') },
    { hint: plain(limits.input.hint), optional: boolean, dispatch_action: boolean },
    inputRules,
  ),
  image: block(
    'image',
    imageSource,
    { image_url: url(limits.image.url), slack_file: slackFile, title: plain(limits.image.title) },
    oneSource,
  ),
  rich_text: richText,
  markdown: block('markdown', { text: counted(string(1, limits.message.markdown)) }),
  table: block(
    'table',
    { rows: array(array(cells, 1, limits.table.columns), 1, limits.table.rows) },
    {
      column_settings: array(
        object({ optional: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean } }),
        0,
        limits.table.columns,
      ),
    },
    evenRows,
  ),
  data_table: block(
    'data_table',
    {
      rows: array(array(cells, 1, limits.dataTable.columns), 2, limits.dataTable.rows),
      caption: counted(string(1, 2_000)),
    },
    { page_size: integer(1, 100), row_header_column_index: integer(0, limits.dataTable.columns - 1) },
    evenRows,
  ),
  alert: block(
    'alert',
    { text: textObject(limits.alert) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  card,
  carousel: block('carousel', { elements: array(byType({ card }, 'a carousel'), 1, limits.carousel) }),
};

/** Blocks a surface takes. */
export const blocksOn: Record<'message' | 'modal' | 'home', ReadonlySet<string>> = {
  message: new Set([
    'section',
    'header',
    'divider',
    'context',
    'actions',
    'input',
    'image',
    'rich_text',
    'markdown',
    'table',
    'data_table',
    'alert',
    'card',
    'carousel',
  ]),
  modal: new Set([
    'section',
    'header',
    'divider',
    'context',
    'actions',
    'input',
    'image',
    'rich_text',
    'alert',
  ]),
  home: new Set(['section', 'header', 'divider', 'context', 'actions', 'input', 'image', 'rich_text']),
};
