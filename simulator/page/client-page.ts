import { html, raw } from 'hono/html';
import { list } from '../blocks/elements.ts';
import type { Core, Member } from '../core.ts';
import { visibleChannels } from '../people/members.ts';
import { unread } from '../people/say.ts';
import type { ChannelRecord, UserRecord } from '../state/records.ts';
import { homeOf, topModal } from '../state/views.ts';
import { blocksHtml } from './blocks-html.ts';
import { icon } from './icons.ts';
import { messagesHtml, visible } from './messages-html.ts';
import { modalHtml } from './modal-html.ts';
import type { Html } from './mrkdwn-html.ts';
import { type View, viewOf } from './view.ts';

/** What the browser shows: a conversation, or the app's Home. */
export interface Shown {
  member: Member;
  place: { kind: 'channel'; channel: ChannelRecord } | { kind: 'home' };
  thread?: string | undefined;
  /** Older messages too. */
  all?: boolean;
}

export function clientPage(core: Core, shown: Shown): Html {
  const view = viewOf(core, shown.member);
  const team = core.state.teams.get(shown.member.teamId);
  const title = shown.place.kind === 'home' ? core.state.app.name : labelOf(core, shown.place.channel);
  const modal = topModal(core.state, shown.member.userId);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${team?.name}</title>
        <link rel="stylesheet" href="/assets/workspace.css" />
        <link rel="icon" href="data:," />
        <script src="/assets/idiomorph.js" defer></script>
        <script src="/assets/workspace.js" defer></script>
      </head>
      <body data-team="${shown.member.teamId}" data-user="${shown.member.userId}" data-zone="${view.reader.timeZone}" data-version="${core.state.version}"
        data-shown="${shown.place.kind === 'home' ? 'home' : shown.place.channel.id}">
        <div id="app" class="${shown.thread ? 'with-thread' : ''}">
          ${sidebar(core, shown, view)}
          <main id="main" aria-label="${title}">${shown.place.kind === 'home' ? homePane(core, view) : channelPane(core, shown, shown.place.channel, view)}</main>
          ${shown.thread && shown.place.kind === 'channel' ? threadPane(core, shown, shown.place.channel, shown.thread, view) : ''}
          ${modal && modal.teamId === shown.member.teamId ? modalHtml(modal, view) : ''}
        </div>
        <div id="toast" role="status" aria-live="polite"></div>
      </body>
    </html>`;
}

/** How many messages a pane shows; older ones are a click away. */
const NEWEST = 200;

function labelOf(core: Core, channel: ChannelRecord): string {
  return channel.kind === 'im' ? core.state.app.name : `#${channel.name}`;
}

function sidebar(core: Core, shown: Shown, view: View): Html {
  const { teamId, userId } = shown.member;
  const me = core.state.user(teamId, userId);
  const channels = visibleChannels(core, shown.member).filter((channel) => channel.kind !== 'im');
  const dm = core.state.appDm(teamId, userId);
  const members = core.state.usersOf(teamId).filter((user) => !user.isBot);
  const current = shown.place.kind === 'channel' ? shown.place.channel.id : 'home';
  const connected =
    core.delivery.currentMode().mode === 'http'
      ? 'over HTTP'
      : core.delivery.hub.connected > 0
        ? 'connected'
        : 'not connected';
  const gone = core.state.installation(teamId)?.revoked ?? true;
  return html`<nav id="sidebar" aria-label="Workspace">
    <header><select aria-label="Workspace" data-go>${core.state.teams
      .all()
      .map(
        (team) =>
          html`<option value="/client/${team.id}"${team.id === teamId ? raw(' selected') : ''}>${team.name}</option>`,
      )}</select></header>
    <label class="act-as">Acting as <select aria-label="Act as" id="act-as" data-act-as>${members.map(
      (user) =>
        html`<option value="${user.id}"${user.id === userId ? raw(' selected') : ''}>${user.realName}</option>`,
    )}</select><span>${me?.title}</span></label>
    <h2>Channels</h2>
    <ul>${channels.map((channel) => channelLink(core, shown, channel, current))}</ul>
    <h2>Apps</h2>
    <ul><li><a class="${current === 'home' || current === dm?.id ? 'current' : ''}" href="/client/${teamId}/home">
      <span class="sign">⚖</span>${core.state.app.name}${dm ? unreadMark(core, shown, dm, current) : ''}</a></li></ul>
    <footer><span class="dot ${connected === 'not connected' || gone ? 'off' : ''}"></span>${core.state.app.name} is ${gone ? 'not installed' : connected}
      <a href="/faults">Faults and log</a><span class="muted">You are ${me?.realName}, in ${view.reader.timeZone}</span></footer>
  </nav>`;
}

function channelLink(core: Core, shown: Shown, channel: ChannelRecord, current: string): Html {
  const count = channel.id === current ? 0 : unread(core, shown.member, channel.id);
  return html`<li><a class="${channel.id === current ? 'current' : ''} ${count > 0 ? 'unread' : ''}" href="/client/${shown.member.teamId}/${channel.id}">
    <span class="sign">${channel.kind === 'private' ? '🔒' : '#'}</span>${channel.name}${unreadMark(core, shown, channel, current)}</a></li>`;
}

function unreadMark(core: Core, shown: Shown, channel: ChannelRecord, current: string): Html {
  const count = channel.id === current ? 0 : unread(core, shown.member, channel.id);
  return count > 0 ? html`<span class="count" aria-label="${count} unread">${count}</span>` : html``;
}

function appTabs(_core: Core, teamId: string, dmId: string, current: 'home' | 'messages'): Html {
  return html`<div class="tabs" role="tablist">
    <a role="tab" aria-selected="${String(current === 'home')}" href="/client/${teamId}/home">Home</a>
    <a role="tab" aria-selected="${String(current === 'messages')}" href="/client/${teamId}/${dmId}">Messages</a></div>`;
}

function homePane(core: Core, view: View): Html {
  const { teamId, userId } = view.member;
  const home = homeOf(core.state, userId);
  const dm = core.state.appDm(teamId, userId);
  return html`<header class="bar"><h1>⚖ ${core.state.app.name}</h1><span class="muted">${core.state.app.description}</span></header>
    ${appTabs(core, teamId, dm?.id ?? '', 'home')}
    <div class="scroll home" id="home" tabindex="0" ${raw(`data-place='{"at":"home"}'`)}>${
      home
        ? html`<div class="home-inner">${blocksHtml(list(home.view.blocks), home.state, view)}</div>`
        : html`<p class="empty">${core.state.app.name} has not published its Home for you yet.</p>`
    }</div>`;
}

function channelPane(core: Core, shown: Shown, channel: ChannelRecord, view: View): Html {
  const base = `/client/${shown.member.teamId}/${channel.id}`;
  const messages = core.state
    .messagesIn(channel.id)
    .filter(
      (message) => visible(view, message) && (message.threadTs === undefined || message.broadcast === true),
    );
  const newest = shown.all ? messages : messages.slice(-NEWEST);
  const isApp = channel.kind === 'im';
  return html`<header class="bar"><h1>${isApp ? html`⚖ ${core.state.app.name}` : labelOf(core, channel)}</h1>
      <span class="muted">${channel.archived ? 'Archived. ' : ''}${channel.topic}</span>
      ${isApp ? '' : html`<span class="members" title="${channel.members.map((id) => view.reader.userName(id)).join(', ')}">${channel.members.length} members</span>`}</header>
    ${isApp ? appTabs(core, shown.member.teamId, channel.id, 'messages') : ''}
    <div class="scroll" id="messages" tabindex="0" aria-label="Messages" data-stick>${
      messages.length === 0
        ? html`<p class="empty">Nothing here yet. ${isApp ? `Write to ${core.state.app.name} below.` : 'Write the first message, or type / for commands.'}</p>`
        : ''
    }${
      messages.length > newest.length
        ? html`<p class="older"><a href="${base}?all=yes">Show ${messages.length - newest.length} older messages</a></p>`
        : ''
    }${messagesHtml(newest, view, (ts) => `${base}?thread=${ts}`, false)}</div>
    ${composer(core, channel, labelOf(core, channel))}`;
}

function threadPane(core: Core, shown: Shown, channel: ChannelRecord, ts: string, view: View): Html {
  const messages = core.state
    .messagesIn(channel.id)
    .filter((message) => visible(view, message) && (message.ts === ts || message.threadTs === ts));
  const base = `/client/${shown.member.teamId}/${channel.id}`;
  return html`<aside id="thread" aria-label="Thread"><header class="bar"><h1>Thread</h1><span class="muted">${labelOf(core, channel)}</span>
      <a class="close" href="${base}" aria-label="Close thread">×</a></header>
    <div class="scroll" id="thread-messages" tabindex="0" data-stick>${
      messages.length === 0
        ? html`<p class="empty">This message was deleted.</p>`
        : messagesHtml(messages, view, () => '', true)
    }</div>
    ${composer(core, channel, 'thread', ts)}</aside>`;
}

function composer(core: Core, channel: ChannelRecord, label: string, threadTs?: string): Html {
  if (channel.archived) return html`<p class="composer archived">This channel is archived.</p>`;
  const shortcuts = core.state.app.shortcuts.filter((each) => each.type === 'global');
  const commands = core.state.app.commands.map((each) => ({
    insert: each.command,
    hint: each.usageHint,
    about: each.description,
  }));
  const people = core.state
    .usersOf(channel.teamId)
    .map((user: UserRecord) => ({ insert: `@${user.realName}`, hint: '', about: user.title }));
  const offers = JSON.stringify([
    ...commands,
    { insert: '/invite', hint: '@somebody', about: 'Add somebody or an app to this channel' },
    ...people,
  ]);
  return html`<form class="composer" id="composer${threadTs ? '-thread' : ''}" data-keep data-channel="${channel.id}" ${threadTs ? raw(`data-thread="${threadTs}"`) : ''} data-offers="${offers}">
    <div class="offers" role="listbox" aria-label="Completions" hidden></div>
    <textarea name="text" rows="1" aria-label="${threadTs ? 'Reply in thread' : `Message ${label}`}" placeholder="${threadTs ? 'Reply…' : `Message ${label}, or / for commands`}"></textarea>
    <div class="composer-tools">
      <label class="tool" title="Attach a file">${icon('clip')}<input type="file" aria-label="Attach a file" class="visually-hidden" /></label>
      ${
        threadTs || shortcuts.length === 0
          ? ''
          : html`<details class="menu up"><summary class="tool" aria-label="Shortcuts" title="Shortcuts">${icon('bolt')}</summary><div class="menu-items" role="menu">${shortcuts.map(
              (each) =>
                html`<button type="button" role="menuitem" data-do="shortcut" data-name="${each.callbackId}">${each.name}<small>${core.state.app.name}</small></button>`,
            )}</div></details>`
      }
      <span class="attached muted"></span>
      <button type="submit" class="button send" aria-label="Send">➤</button>
    </div></form>`;
}
