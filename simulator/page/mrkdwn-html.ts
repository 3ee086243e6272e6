import { html, raw } from 'hono/html';
import { type Finding, type Inline, inTextObject, parseMrkdwn, verbatim } from '../blocks/mrkdwn.ts';
import type { Reader } from '../blocks/plain.ts';
import { showDate } from '../blocks/slack-date.ts';
import type { Json } from '../state/records.ts';
import { emoji } from './emoji.ts';

export type Html = ReturnType<typeof html>;

/** mrkdwn as HTML: everything escaped, live mentions as chips. */
export function mrkdwnHtml(text: string, finding: Finding, reader: Reader): Html {
  const parts = parseMrkdwn(text, finding).map((paragraph) => {
    if (paragraph.kind === 'preformatted') return html`<pre>${paragraph.text}</pre>`;
    const lines = paragraph.lines.map(
      (line, index) =>
        html`${index > 0 ? raw('<br>') : ''}${line.map((inline) => inlineHtml(inline, reader))}`,
    );
    return paragraph.kind === 'quote' ? html`<blockquote>${lines}</blockquote>` : html`${lines}`;
  });
  return html`${parts}`;
}

const TAGS = { bold: 'strong', italic: 'em', strike: 'del' } as const;

function inlineHtml(inline: Inline, reader: Reader): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'bold':
    case 'italic':
    case 'strike': {
      const tag = TAGS[inline.kind];
      const children = inline.children.map((child) => inlineHtml(child, reader));
      return html`${raw(`<${tag}>`)}${children}${raw(`</${tag}>`)}`;
    }
    case 'link':
      return linkHtml(inline.url, inline.label);
    case 'user':
      return mentionHtml(`@${inline.id}`, `@${reader.userName(inline.id)}`);
    case 'channel':
      return mentionHtml(`#${inline.id}`, `#${reader.channelName(inline.id)}`);
    case 'broadcast':
      return mentionHtml(`!${inline.range}`, `@${inline.range}`, 'loud');
    case 'group':
      return mentionHtml(`!subteam^${inline.id}`, inline.label, 'loud');
    case 'date':
      return dateHtml(inline.timestamp, inline.format, reader.timeZone, inline.fallback, inline.url);
    case 'emoji':
      return emojiHtml(inline.name);
  }
}

export function linkHtml(url: string, label: string): Html {
  if (!/^(https?:\/\/|mailto:|tel:|slack:)/i.test(url)) return html`${label}`;
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}

export function mentionHtml(target: string, label: string, style = ''): Html {
  return html`<span class="mention ${style}" data-mention="${target}">${label}</span>`;
}

export function dateHtml(
  timestamp: number,
  format: string,
  timeZone: string,
  fallback: string,
  url?: string,
): Html {
  const words = showDate(timestamp, format, timeZone) || fallback;
  const shown = html`<time title="${fallback}" datetime="${new Date(timestamp * 1000).toISOString()}">${words}</time>`;
  return url ? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${shown}</a>` : shown;
}

export function emojiHtml(name: string): Html {
  const known = emoji[name.split('::')[0] ?? name];
  return known ? html`<span class="emoji" role="img" aria-label="${name}">${known}</span>` : html`:${name}:`;
}

/** plain_text with its emoji; nothing in it is live. */
export function plainHtml(text: string): Html {
  const parts = text.split(/(:[a-z0-9_+'-]{1,60}:)/).map((part) => {
    const name = /^:([a-z0-9_+'-]+):$/.exec(part)?.[1];
    return name ? emojiHtml(name) : html`${part}`;
  });
  return html`${parts}`;
}

/** A plain_text or mrkdwn object. */
export function textHtml(value: unknown, reader: Reader): Html {
  const object = (value ?? {}) as Json;
  const text = typeof object.text === 'string' ? object.text : '';
  if (object.type === 'mrkdwn')
    return mrkdwnHtml(text, object.verbatim === true ? verbatim : inTextObject, reader);
  const lines = text
    .split('\n')
    .map((line, index) => html`${index > 0 ? raw('<br>') : ''}${plainHtml(line)}`);
  return html`${lines}`;
}
