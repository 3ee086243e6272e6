import { html, raw } from 'hono/html';
import { elementsOf, list, textOf } from '../blocks/elements.ts';
import type { ElementStates, Json } from '../state/records.ts';
import { attr, controlHtml } from './controls-html.ts';
import { markdownHtml } from './markdown-html.ts';
import { dateHtml, emojiHtml, type Html, linkHtml, mentionHtml, plainHtml, textHtml } from './mrkdwn-html.ts';
import type { View } from './view.ts';

/** Blocks as HTML. `errors` are shown under the fields of the blocks they name. */
export function blocksHtml(
  blocks: Json[],
  states: ElementStates,
  view: View,
  errors: Record<string, string> = {},
): Html {
  return html`${blocks.map((block) => blockHtml(block, states, view, errors))}`;
}

function blockHtml(block: Json, states: ElementStates, view: View, errors: Record<string, string>): Html {
  const blockId = String(block.block_id ?? '');
  const show = (value: unknown) => textHtml(value, view.reader);
  const control = (element: Json, label = '') =>
    element.type === 'image'
      ? imageHtml(element, view, 'thumbnail')
      : controlHtml(element, blockId, states[blockId]?.[String(element.action_id)], view, label);
  switch (block.type) {
    case 'section':
      return html`<div class="block section"><div class="section-text">${block.text ? html`<div>${show(block.text)}</div>` : ''}
        ${block.fields ? html`<div class="fields">${list(block.fields).map((each) => html`<div>${show(each)}</div>`)}</div>` : ''}</div>
        ${elementsOf(block).map((each) => html`<div class="accessory">${control(each, textOf(block.text))}</div>`)}</div>`;
    case 'header':
      return html`<h3 class="block header">${plainHtml(textOf(block.text))}</h3>`;
    case 'divider':
      return html`<hr class="block divider" />`;
    case 'context':
      return html`<div class="block context">${list(block.elements).map((each) =>
        each.type === 'image' ? imageHtml(each, view, 'icon') : html`<span>${show(each)}</span>`,
      )}</div>`;
    case 'actions':
      return html`<div class="block actions">${elementsOf(block).map((each) => control(each))}</div>`;
    case 'input':
      return inputHtml(block, errors[blockId], control, show);
    case 'image':
      return html`<figure class="block image">${block.title ? html`<figcaption>${plainHtml(textOf(block.title))}</figcaption>` : ''}${imageHtml(block, view, 'full')}</figure>`;
    case 'markdown':
      return html`<div class="block markdown">${markdownHtml(String(block.text))}</div>`;
    case 'rich_text':
      return html`<div class="block rich-text">${list(block.elements).map((each) => richHtml(each, view))}</div>`;
    case 'table':
    case 'data_table':
      return tableHtml(block, view);
    case 'alert':
      return html`<div class="block alert ${String(block.level ?? 'default')}" role="status">${show(block.text)}</div>`;
    case 'card':
      return cardHtml(block, view, control);
    case 'carousel':
      return html`<div class="block carousel">${list(block.elements).map((each) => blockHtml(each, states, view, errors))}</div>`;
    default:
      return html``;
  }
}

function inputHtml(
  block: Json,
  error: string | undefined,
  control: (element: Json, label: string) => Html,
  show: (value: unknown) => Html,
): Html {
  const label = textOf(block.label);
  return html`<div class="block input ${error ? 'invalid' : ''}" data-dispatch="${block.dispatch_action === true ? 'yes' : ''}">
    <div class="label">${plainHtml(label)}${block.optional ? html` <span class="optional">(optional)</span>` : ''}</div>
    ${control(block.element as Json, label)}
    ${error ? html`<div class="field-error" role="alert">${error}</div>` : ''}
    ${block.hint ? html`<div class="hint">${show(block.hint)}</div>` : ''}</div>`;
}

function cardHtml(block: Json, view: View, control: (element: Json) => Html): Html {
  const show = (value: unknown) => textHtml(value, view.reader);
  return html`<div class="block card">${block.hero_image ? imageHtml(block.hero_image as Json, view, 'full') : ''}
    ${block.title ? html`<strong>${show(block.title)}</strong>` : ''}${block.subtitle ? html`<div class="subtitle">${show(block.subtitle)}</div>` : ''}
    ${block.body ? html`<div>${show(block.body)}</div>` : ''}<div class="actions">${list(block.actions).map((each) => control(each))}</div></div>`;
}

function imageHtml(image: Json, view: View, size: 'full' | 'thumbnail' | 'icon'): Html {
  const file = image.slack_file as { id?: string } | undefined;
  const record = file?.id ? view.core.state.files.get(file.id) : undefined;
  const source = record
    ? `/_local/file/${record.id}/${encodeURIComponent(record.name)}`
    : String(image.image_url ?? '');
  const alt = raw(
    ` alt="${attr(String(image.alt_text ?? ''))}" title="${attr(String(image.alt_text ?? ''))}"`,
  );
  return html`<img class="picture ${size}" src="${source}"${alt} loading="lazy" />`;
}

function tableHtml(block: Json, view: View): Html {
  const rows = Array.isArray(block.rows) ? (block.rows as Json[][]) : [];
  const settings = list(block.column_settings);
  const [head = [], ...body] = rows;
  const align = (index: number) => String(settings[index]?.align ?? 'left');
  const cell = (value: Json) =>
    value.type === 'rich_text'
      ? list(value.elements).map((each) => richHtml(each, view))
      : html`${String(value.text ?? '')}`;
  const row = (cells: Json[], tag: 'td' | 'th') =>
    html`<tr>${cells.map((each, index) => html`${raw(`<${tag} style="text-align:${align(index) === 'right' ? 'right' : align(index) === 'center' ? 'center' : 'left'}">`)}${cell(each)}${raw(`</${tag}>`)}`)}</tr>`;
  return html`<div class="block table-scroll"><table class="block-table">${typeof block.caption === 'string' ? html`<caption>${block.caption}</caption>` : ''}
    <thead>${row(head, 'th')}</thead><tbody>${body.map((each) => row(each, 'td'))}</tbody></table></div>`;
}

function richHtml(element: Json, view: View): Html {
  const children = () => list(element.elements).map((each) => partHtml(each, view));
  switch (element.type) {
    case 'rich_text_section':
      return html`<div>${children()}</div>`;
    case 'rich_text_quote':
      return html`<blockquote>${children()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${children()}</pre>`;
    case 'rich_text_list': {
      const tag = element.style === 'ordered' ? 'ol' : 'ul';
      const indent = typeof element.indent === 'number' ? Math.min(8, element.indent) : 0;
      return html`${raw(`<${tag} style="margin-left:${indent * 1.5}em">`)}${list(element.elements).map(
        (item) => html`<li>${list(item.elements).map((each) => partHtml(each, view))}</li>`,
      )}${raw(`</${tag}>`)}`;
    }
    default:
      return html``;
  }
}

function partHtml(part: Json, view: View): Html {
  const style = (part.style ?? {}) as Record<string, boolean>;
  let out = richPart(part, view);
  if (style.code) out = html`<code>${out}</code>`;
  if (style.bold) out = html`<strong>${out}</strong>`;
  if (style.italic) out = html`<em>${out}</em>`;
  if (style.strike) out = html`<del>${out}</del>`;
  if (style.underline) out = html`<u>${out}</u>`;
  return out;
}

function richPart(part: Json, view: View): Html {
  switch (part.type) {
    case 'text': {
      const lines = String(part.text).split('\n');
      return html`${lines.map((line, index) => html`${index > 0 ? raw('<br>') : ''}${line}`)}`;
    }
    case 'link':
      return linkHtml(String(part.url), String(part.text ?? part.url));
    case 'user':
      return mentionHtml(`@${part.user_id}`, `@${view.reader.userName(String(part.user_id))}`);
    case 'channel':
      return mentionHtml(`#${part.channel_id}`, `#${view.reader.channelName(String(part.channel_id))}`);
    case 'broadcast':
      return mentionHtml(`!${part.range}`, `@${part.range}`, 'loud');
    case 'emoji':
      return emojiHtml(String(part.name));
    case 'date':
      return dateHtml(
        Number(part.timestamp),
        String(part.format),
        view.reader.timeZone,
        String(part.fallback ?? ''),
      );
    default:
      return html``;
  }
}
