import { html, raw } from 'hono/html';
import { list } from '../blocks/elements.ts';
import { inMessageText } from '../blocks/mrkdwn.ts';
import type { ElementStates, MessageRecord } from '../state/records.ts';
import { blocksHtml } from './blocks-html.ts';
import { attr } from './controls-html.ts';
import { icon } from './icons.ts';
import { emojiHtml, type Html, mrkdwnHtml } from './mrkdwn-html.ts';
import { clock, day, type View } from './view.ts';

export function visible(view: View, message: MessageRecord): boolean {
  return message.ephemeralTo === undefined || message.ephemeralTo === view.member.userId;
}

/** A list of messages with a line for each new day. */
export function messagesHtml(
  messages: MessageRecord[],
  view: View,
  threadLink: (ts: string) => string,
  inThread: boolean,
): Html {
  let lastDay = '';
  return html`${messages.map((message) => {
    const today = day(message.ts, view.reader.timeZone);
    const line = today !== lastDay && !inThread ? html`<div class="day"><span>${today}</span></div>` : '';
    lastDay = today;
    return html`${line}${messageHtml(message, view, threadLink, inThread)}`;
  })}`;
}

function messageHtml(
  message: MessageRecord,
  view: View,
  threadLink: (ts: string) => string,
  inThread: boolean,
): Html {
  const key = `${view.member.userId}|${message.channelId}:${message.ts}`;
  const states = view.core.state.inputs.get(key) ?? {};
  const warning = view.core.warnings.get(key);
  const author = message.notice ? 'Slackbot' : view.reader.userName(message.userId);
  const isApp = message.botId !== undefined;
  const place = attr(JSON.stringify({ at: 'message', channel: message.channelId, ts: message.ts }));
  return html`<article class="message ${message.ephemeralTo ? 'ephemeral' : ''}" id="m${inThread ? 't' : ''}${message.ts.replace('.', '')}"
      data-ts="${message.ts}" data-channel="${message.channelId}" ${raw(`data-place="${place}"`)}>
    ${avatar(author, message.userId, isApp)}
    <div class="message-body">
      ${message.ephemeralTo ? html`<div class="only-you">${icon('eye')} Only visible to you</div>` : ''}
      <header><strong>${author}</strong>${isApp ? html`<span class="badge">APP</span>` : ''}
        <time>${clock(message.ts, view.reader.timeZone)}</time>${message.edited ? html`<span class="edited">(edited)</span>` : ''}
        ${message.broadcast && !inThread ? html`<span class="edited">replied to a thread</span>` : ''}</header>
      <div class="content">${contentHtml(message, states, view)}</div>
      ${warning ? html`<div class="warning" role="alert">⚠️ ${warning}</div>` : ''}
      ${filesHtml(message, view)}${reactionsHtml(message)}
      ${inThread ? '' : repliesHtml(message, view, threadLink)}
    </div>
    ${message.ephemeralTo ? '' : toolbar(message, view, threadLink, inThread)}
  </article>`;
}

function avatar(name: string, id: string, isApp: boolean): Html {
  const letters = name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
    .toUpperCase();
  const hue = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  return html`<div class="avatar ${isApp ? 'app' : ''}" ${raw(`style="--hue:${hue}"`)} aria-hidden="true">${isApp ? '⚖' : letters}</div>`;
}

function contentHtml(message: MessageRecord, states: ElementStates, view: View): Html {
  const body = message.blocks?.length
    ? blocksHtml(message.blocks, states, view)
    : message.text
      ? html`<div class="block">${mrkdwnHtml(message.text, inMessageText, view.reader)}</div>`
      : html``;
  const attached = (message.attachments ?? []).map((attachment) => {
    const texts = [attachment.pretext, attachment.title, attachment.text].filter(
      (each) => typeof each === 'string',
    );
    const inner = Array.isArray(attachment.blocks)
      ? blocksHtml(list(attachment.blocks), states, view)
      : html`${texts.map((each) => html`<div>${mrkdwnHtml(String(each), inMessageText, view.reader)}</div>`)}`;
    const color = /^#[0-9a-f]{3,6}$/i.test(String(attachment.color)) ? String(attachment.color) : '#bbb';
    return html`<div class="attachment" ${raw(`style="border-color:${color}"`)}>${inner}</div>`;
  });
  return html`${body}${attached}`;
}

function filesHtml(message: MessageRecord, view: View): Html {
  const files = (message.fileIds ?? []).flatMap((id) => view.core.state.files.get(id) ?? []);
  return html`${files.map((file) => {
    if (file.state === 'deleted') return html`<div class="file gone">This file was deleted.</div>`;
    const url = `/_local/file/${file.id}/${encodeURIComponent(file.name)}`;
    const picture = file.mimetype.startsWith('image/');
    const alt = raw(` alt="${attr(file.altText || file.title)}"`);
    return html`<div class="file">${picture ? html`<a href="${url}" target="_blank"><img class="picture full" src="${url}"${alt} loading="lazy" /></a>` : ''}
      <a class="file-name" href="${url}" ${picture ? '' : raw('download')}>${file.title}</a> <span class="muted">${file.name} · ${size(file.size)}</span></div>`;
  })}`;
}

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function reactionsHtml(message: MessageRecord): Html {
  if (!message.reactions?.length) return html``;
  return html`<div class="reactions">${message.reactions.map(
    (each) =>
      html`<button type="button" class="reaction" data-do="react" data-name="${each.name}">${emojiHtml(each.name)} ${each.users.length}</button>`,
  )}</div>`;
}

function repliesHtml(message: MessageRecord, view: View, threadLink: (ts: string) => string): Html {
  const replies = view.core.state
    .messagesIn(message.channelId)
    .filter((each) => each.threadTs === message.ts && each.ts !== message.ts && visible(view, each));
  if (replies.length === 0) return html``;
  const last = replies.at(-1);
  return html`<a class="replies" href="${threadLink(message.ts)}"><strong>${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}</strong>
    <span class="muted">last ${last ? clock(last.ts, view.reader.timeZone) : ''}</span></a>`;
}

function toolbar(
  message: MessageRecord,
  view: View,
  threadLink: (ts: string) => string,
  inThread: boolean,
): Html {
  const shortcuts = view.core.state.app.shortcuts.filter((each) => each.type === 'message');
  return html`<div class="toolbar">
    <button type="button" data-do="react" data-name="+1" aria-label="React with thumbs up" title="React with thumbs up">${icon('thumb')}</button>
    ${inThread ? '' : html`<a href="${threadLink(message.ts)}" aria-label="Reply in thread" title="Reply in thread">${icon('reply')}</a>`}
    <details class="menu"><summary aria-label="More actions" title="More actions">⋮</summary><div class="menu-items" role="menu">
      ${shortcuts.map((each) => html`<button type="button" role="menuitem" data-do="message-shortcut" data-name="${each.callbackId}">${each.name}<small>${view.core.state.app.name}</small></button>`)}
      <button type="button" role="menuitem" data-do="forward">Forward to ${view.core.state.app.name}</button>
      <button type="button" role="menuitem" data-do="copy-link">Copy the message's ts</button>
    </div></details></div>`;
}
