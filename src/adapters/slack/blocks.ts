import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  ImageBlock,
  MrkdwnElement,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  RichTextBlock,
  SectionBlock,
  SectionBlockAccessory,
  TableBlock,
} from '@slack/types';
import { clean, lengthOf } from './format.ts';
import { LIMITS } from './limits.ts';

/** Plain text: shown as it is, nothing in it comes alive. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text: clean(text) };
}

/** Slack's markup. `verbatim` keeps addresses and channel names in data from turning into links. */
function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function section(text: string, accessory?: SectionBlockAccessory): SectionBlock {
  return { type: 'section', text: mrkdwn(text), ...(accessory ? { accessory } : {}) };
}

/** A long text as several sections, split at line breaks (or, in a line that is too long, at spaces). */
export function sections(text: string): SectionBlock[] {
  return splitText(text, LIMITS.sectionText).map((part) => section(part));
}

/** Facts in two columns, at most ten: the label in bold over the value. Labels are ours, values are escaped by the caller. */
export function fields(pairs: readonly (readonly [label: string, value: string])[]): SectionBlock {
  return { type: 'section', fields: pairs.map(([label, value]) => mrkdwn(`*${label}*\n${value}`)) };
}

/** Facts in two columns, split over as many blocks as they need. */
export function fieldBlocks(pairs: readonly (readonly [label: string, value: string])[]): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  for (let start = 0; start < pairs.length; start += LIMITS.fields) {
    blocks.push(fields(pairs.slice(start, start + LIMITS.fields)));
  }
  return blocks;
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text) };
}

/** Small grey lines under a message. */
export function context(...lines: string[]): ContextBlock {
  return { type: 'context', elements: lines.map(mrkdwn) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** A row of buttons and menus. The block id must be unique within the message or view. */
export function actions(blockId: string, ...elements: ActionsBlockElement[]): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements };
}

/** What is asked before a click takes effect. */
export interface Confirmation {
  readonly title: string;
  /** Plain text: what will happen. */
  readonly text: string;
  readonly confirm: string;
  readonly deny?: string;
}

export function button(options: {
  text: string;
  actionId: string;
  value?: string | undefined;
  style?: 'primary' | 'danger' | undefined;
  confirm?: Confirmation | undefined;
  url?: string | undefined;
}): Button {
  const { text, actionId, value, style, confirm, url } = options;
  return {
    type: 'button',
    text: plain(text),
    action_id: actionId,
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
    ...(url === undefined ? {} : { url }),
    ...(confirm === undefined ? {} : { confirm: confirmation(confirm) }),
  };
}

function confirmation({ title, text, confirm, deny = 'Cancel' }: Confirmation) {
  return { title: plain(title), text: plain(text), confirm: plain(confirm), deny: plain(deny) };
}

/** The menu behind three dots; one action id, the chosen option's value tells which. At most five options. */
export function overflow(options: {
  actionId: string;
  options: readonly (readonly [value: string, text: string])[];
  confirm?: Confirmation | undefined;
}): Overflow {
  return {
    type: 'overflow',
    action_id: options.actionId,
    options: options.options.map(option),
    ...(options.confirm === undefined ? {} : { confirm: confirmation(options.confirm) }),
  };
}

export function option([value, text]: readonly [value: string, text: string]): PlainTextOption {
  return { text: plain(text), value };
}

/** A picture that stands in Slack's files or on the web. The alt text says what it shows, with the figures. */
export function image(
  picture: ({ slackFileId: string } | { url: string }) & { altText: string; title?: string | undefined },
): ImageBlock {
  const source =
    'slackFileId' in picture ? { slack_file: { id: picture.slackFileId } } : { image_url: picture.url };
  return {
    type: 'image',
    alt_text: clean(picture.altText),
    ...(picture.title === undefined ? {} : { title: plain(picture.title) }),
    ...source,
  };
}

/** A table of plain text; one per message. Columns named in `right` (by index) hold figures. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  options: { right?: readonly number[] } = {},
): TableBlock {
  return {
    type: 'table',
    rows: [columns, ...rows].map((row) => row.map(cell)),
    ...(options.right
      ? { column_settings: columns.map((_, index) => columnOf(options.right?.includes(index))) }
      : {}),
  };
}

function cell(text: string) {
  // Slack refuses an empty cell.
  return { type: 'raw_text' as const, text: clean(text) || '–' };
}

function columnOf(right: boolean | undefined) {
  return { align: right ? ('right' as const) : ('left' as const), is_wrapped: !right };
}

/** Text to copy as it stands: fixed width, no markup, nothing comes alive. */
export function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: clean(text) }] }],
  };
}

/** Splits a text into parts of at most `limit` characters, at line breaks where it can; nothing is lost. */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of piecesOf(text, limit)) {
    if (part !== '' && lengthOf(part) + lengthOf(piece) > limit) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return part === '' ? parts : [...parts, part];
}

/** Lines with their line breaks; a line that is too long in words; a word that is too long in slices. */
function piecesOf(text: string, limit: number): string[] {
  return (text.match(/[^\n]*\n|[^\n]+/g) ?? []).flatMap((line) => {
    if (lengthOf(line) <= limit) return [line];
    return (line.match(/\S*\s+|\S+/g) ?? []).flatMap((word) => slices(word, limit));
  });
}

function slices(word: string, limit: number): string[] {
  const points = [...word];
  const parts: string[] = [];
  for (let start = 0; start < points.length; start += limit) {
    parts.push(points.slice(start, start + limit).join(''));
  }
  return parts;
}
