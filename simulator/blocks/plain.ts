import type { Json } from '../state/records.ts';
import { elementsOf, list, optionsOf, textOf } from './elements.ts';
import { type Finding, type Inline, inMessageText, inTextObject, parseMrkdwn, verbatim } from './mrkdwn.ts';
import { showDate } from './slack-date.ts';

/** How names of people and channels are found, and in whose zone dates are shown. */
export interface Reader {
  userName(id: string): string;
  channelName(id: string): string;
  timeZone: string;
}

export interface Live {
  /** Mentions that are live: `@U…`, `#C…`, `!here`, `!channel`, `!everyone`, groups. */
  mentions: string[];
  links: string[];
}

/** Everything a reader sees of a text, and what in it is live. */
function plainText(text: string, finding: Finding, reader: Reader, live?: Live): string {
  return parseMrkdwn(text, finding)
    .map((paragraph) =>
      paragraph.kind === 'preformatted'
        ? paragraph.text
        : paragraph.lines.map((line) => inlineText(line, reader, live)).join('\n'),
    )
    .join('\n');
}

function inlineText(inlines: Inline[], reader: Reader, live?: Live): string {
  return inlines.map((inline) => oneInline(inline, reader, live)).join('');
}

function oneInline(inline: Inline, reader: Reader, live?: Live): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'bold':
    case 'italic':
    case 'strike':
      return inlineText(inline.children, reader, live);
    case 'link':
      live?.links.push(inline.url);
      return inline.label;
    case 'user':
      live?.mentions.push(`@${inline.id}`);
      return `@${reader.userName(inline.id)}`;
    case 'channel':
      live?.mentions.push(`#${inline.id}`);
      return `#${reader.channelName(inline.id)}`;
    case 'broadcast':
      live?.mentions.push(`!${inline.range}`);
      return `@${inline.range}`;
    case 'group':
      live?.mentions.push(`!subteam^${inline.id}`);
      return inline.label;
    case 'date':
      return showDate(inline.timestamp, inline.format, reader.timeZone) || inline.fallback;
    case 'emoji':
      return `:${inline.name}:`;
  }
}

/** The visible text of a plain_text or mrkdwn object. */
function textObject(value: unknown, reader: Reader, live?: Live): string {
  const text = textOf(value);
  const object = value as Json;
  if (text === '' || object.type === 'plain_text') return text;
  return plainText(text, object.verbatim === true ? verbatim : inTextObject, reader, live);
}

export function messageText(text: string, reader: Reader, live?: Live): string {
  return plainText(text, inMessageText, reader, live);
}

/** The visible text of blocks, one block a line or more, controls by their labels in square brackets. */
export function blocksText(blocks: Json[], reader: Reader, live?: Live): string {
  return blocks
    .map((block) => blockText(block, reader, live))
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(block: Json, reader: Reader, live?: Live): string {
  const show = (value: unknown) => textObject(value, reader, live);
  const lines = (...parts: string[]) => parts.filter((part) => part !== '').join('\n');
  switch (block.type) {
    case 'section':
      return lines(show(block.text), ...list(block.fields).map(show), ...elementsOf(block).map(elementText));
    case 'header':
      return show(block.text);
    case 'context':
      return list(block.elements)
        .map((element) => (element.type === 'image' ? `[image: ${element.alt_text}]` : show(element)))
        .join(' ');
    case 'actions':
    case 'context_actions':
      return elementsOf(block).map(elementText).join(' ');
    case 'input':
      return lines(`${show(block.label)}${block.optional ? ' (optional)' : ''}`, show(block.hint));
    case 'image':
      return lines(show(block.title), `[image: ${block.alt_text}]`);
    case 'markdown':
      return String(block.text);
    case 'rich_text':
      return list(block.elements)
        .map((element) => richText(element, reader, live))
        .join('\n');
    case 'table':
    case 'data_table':
      return lines(
        typeof block.caption === 'string' ? block.caption : '',
        ...tableText(block.rows, reader, live),
      );
    case 'alert':
      return show(block.text);
    case 'card':
      return lines(
        show(block.title),
        show(block.subtitle),
        show(block.body),
        list(block.actions).map(elementText).join(' '),
      );
    case 'carousel':
      return list(block.elements)
        .map((card) => blockText(card, reader, live))
        .join('\n');
    default:
      return '';
  }
}

function tableText(rows: unknown, reader: Reader, live?: Live): string[] {
  if (!Array.isArray(rows)) return [];
  return rows.map((row) =>
    list(row)
      .map((cell) => (cell.type === 'rich_text' ? blockText(cell, reader, live) : String(cell.text)))
      .join(' | '),
  );
}

function elementText(element: Json): string {
  if (element.type === 'button') return `[${textOf(element.text)}]`;
  if (element.type === 'image') return `[image: ${element.alt_text}]`;
  if (element.type === 'overflow')
    return `[… ${optionsOf(element)
      .map((option) => textOf(option.text))
      .join(' / ')}]`;
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') {
    return optionsOf(element)
      .map((option) => `( ) ${textOf(option.text)}`)
      .join(' ');
  }
  return `[${textOf(element.placeholder) || String(element.type)}]`;
}

function richText(element: Json, reader: Reader, live?: Live): string {
  if (element.type === 'rich_text_list') {
    return list(element.elements)
      .map((item) => `• ${richText(item, reader, live)}`)
      .join('\n');
  }
  return list(element.elements)
    .map((part) => richPart(part, reader, live))
    .join('');
}

function richPart(part: Json, reader: Reader, live?: Live): string {
  switch (part.type) {
    case 'text':
      return String(part.text);
    case 'link':
      live?.links.push(String(part.url));
      return String(part.text ?? part.url);
    case 'user':
      live?.mentions.push(`@${part.user_id}`);
      return `@${reader.userName(String(part.user_id))}`;
    case 'channel':
      live?.mentions.push(`#${part.channel_id}`);
      return `#${reader.channelName(String(part.channel_id))}`;
    case 'broadcast':
      live?.mentions.push(`!${part.range}`);
      return `@${part.range}`;
    case 'emoji':
      return `:${part.name}:`;
    case 'date':
      return showDate(Number(part.timestamp), String(part.format), reader.timeZone);
    default:
      return '';
  }
}
