import { list, textOf } from '../blocks/elements.ts';
import { blocksText, type Live, messageText } from '../blocks/plain.ts';
import type { Core, Member } from '../core.ts';
import type { ElementStates, Json, MessageRecord, ViewRecord } from '../state/records.ts';
import { homeOf, topModal } from '../state/views.ts';
import { memberChannel, reader } from './members.ts';

export interface ShownFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  altText: string;
  url: string;
}

/** A message as a person sees it. */
export interface ShownMessage {
  channel: string;
  ts: string;
  threadTs?: string;
  /** Name of the author; `Slackbot` for notices of the workspace itself. */
  author: string;
  authorId: string;
  /** The message's own text, raw. */
  text: string;
  blocks: Json[];
  /** All visible text, names resolved, one block a line or more; buttons in square brackets. */
  plain: string;
  files: ShownFile[];
  ephemeral: boolean;
  edited: boolean;
  /** Live mentions as `@U…`, `#C…`, `!here`; live links. */
  mentions: string[];
  links: string[];
  replies: number;
  reactions: { name: string; users: string[] }[];
  /** Shown beside the message when a click was not acknowledged. */
  warning?: string;
}

/** A modal or App Home as a person sees it. */
export interface ShownView {
  id: string;
  type: 'modal' | 'home';
  title: string;
  submit: string | null;
  close: string | null;
  blocks: Json[];
  text: string;
  values: ElementStates;
  errors: Record<string, string>;
  callbackId: string;
  hash: string;
  mentions: string[];
  links: string[];
  depth: number;
}

export function shownMessage(
  core: Core,
  member: Member,
  message: MessageRecord,
  replies = repliesIn(core, message.channelId),
): ShownMessage {
  const live: Live = { mentions: [], links: [] };
  const names = reader(core, member);
  const blocks = message.blocks ?? [];
  const attached = (message.attachments ?? []).flatMap((attachment) => {
    const own = [attachment.pretext, attachment.title, attachment.text, attachment.fallback].filter(
      (each) => typeof each === 'string',
    );
    return Array.isArray(attachment.blocks)
      ? [blocksText(list(attachment.blocks), names, live)]
      : own.map((each) => messageText(String(each), names, live));
  });
  const body = blocks.length > 0 ? blocksText(blocks, names, live) : messageText(message.text, names, live);
  const files = shownFiles(core, message);
  const warning = core.warnings.get(`${member.userId}|${message.channelId}:${message.ts}`);
  return {
    channel: message.channelId,
    ts: message.ts,
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    author: message.notice ? 'Slackbot' : names.userName(message.userId),
    authorId: message.userId,
    text: message.text,
    blocks: [...blocks, ...(message.attachments ?? []).flatMap((attachment) => list(attachment.blocks))],
    plain: [body, ...attached, ...files.map((file) => `[file: ${file.name}]`)]
      .filter((each) => each !== '')
      .join('\n'),
    files,
    ephemeral: message.ephemeralTo !== undefined,
    edited: message.edited !== undefined,
    mentions: live.mentions,
    links: live.links,
    replies: replies.get(message.ts) ?? 0,
    reactions: message.reactions ?? [],
    ...(warning ? { warning } : {}),
  };
}

function shownFiles(core: Core, message: MessageRecord): ShownFile[] {
  return (message.fileIds ?? []).flatMap((id) => {
    const file = core.state.files.get(id);
    if (!file || file.state === 'deleted') return [];
    const url = `${core.url()}/_local/file/${file.id}/${encodeURIComponent(file.name)}`;
    return [
      {
        id,
        name: file.name,
        title: file.title,
        mimetype: file.mimetype,
        size: file.size,
        altText: file.altText,
        url,
      },
    ];
  });
}

function visibleTo(member: Member, message: MessageRecord): boolean {
  return message.ephemeralTo === undefined || message.ephemeralTo === member.userId;
}

/** How many replies each first message of a thread has. */
function repliesIn(core: Core, channelId: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { threadTs, ephemeralTo } of core.state.messagesIn(channelId)) {
    if (threadTs && !ephemeralTo) counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
  }
  return counts;
}

/** Messages of a conversation, oldest first, replies included (they carry `threadTs`). */
export function shownMessages(core: Core, member: Member, named: string): ShownMessage[] {
  const channel = memberChannel(core, member, named);
  const replies = repliesIn(core, channel.id);
  return core.state
    .messagesIn(channel.id)
    .filter((message) => visibleTo(member, message))
    .map((message) => shownMessage(core, member, message, replies));
}

/** A thread: its first message, then the replies. */
export function shownThread(core: Core, member: Member, named: string, ts: string): ShownMessage[] {
  const channel = memberChannel(core, member, named);
  return core.state
    .messagesIn(channel.id)
    .filter((message) => visibleTo(member, message) && (message.ts === ts || message.threadTs === ts))
    .map((message) => shownMessage(core, member, message));
}

function shownView(core: Core, member: Member, record: ViewRecord): ShownView {
  const live: Live = { mentions: [], links: [] };
  const blocks = list(record.view.blocks);
  const banner = record.errors[''] ? [record.errors['']] : [];
  const title = textOf(record.view.title);
  const body = blocksText(blocks, reader(core, member), live);
  return {
    id: record.id,
    type: record.type,
    title,
    submit: textOf(record.view.submit) || null,
    close: textOf(record.view.close) || null,
    blocks,
    text: [title, ...banner, body].filter((each) => each !== '').join('\n'),
    values: record.state,
    errors: record.errors,
    callbackId: String(record.view.callback_id ?? ''),
    hash: record.hash,
    mentions: live.mentions,
    links: live.links,
    depth: record.previousId === null ? 1 : 2,
  };
}

export function shownModal(core: Core, member: Member): ShownView | null {
  const record = topModal(core.state, member.userId);
  return record && record.teamId === member.teamId ? shownView(core, member, record) : null;
}

export function shownHome(core: Core, member: Member): ShownView | null {
  const record = homeOf(core.state, member.userId);
  return record && record.teamId === member.teamId ? shownView(core, member, record) : null;
}
