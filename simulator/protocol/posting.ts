import { assignIds } from '../blocks/elements.ts';
import { limits } from '../blocks/limits.ts';
import { codePoints, validateMessageBlocks } from '../blocks/validate.ts';
import type { Core } from '../core.ts';
import type { ChannelRecord, InstallationRecord, Json, MessageRecord } from '../state/records.ts';
import { flag, text } from './arguments.ts';
import { SlackError, schemaError } from './slack-error.ts';

export interface Content {
  text: string;
  blocks?: Json[];
  attachments?: Json[];
}

/** Reads and checks text, blocks and attachments of a message as chat.* and response_url take them. */
export function readContent(
  core: Core,
  teamId: string,
  args: Json,
  textLimit: number = limits.message.text,
): Content {
  const words = text(args, 'text');
  const blocks = args.blocks === null || args.blocks === '' ? undefined : args.blocks;
  const attachments = args.attachments === '' || args.attachments === null ? undefined : args.attachments;
  if (codePoints(words) > textLimit) throw new SlackError('msg_too_long');
  const context = { fileExists: (id: string) => core.state.files.get(id)?.teamId === teamId };
  const content: Content = { text: words };
  if (blocks !== undefined) {
    if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format');
    refuseBlocks(validateMessageBlocks(blocks, context));
    if (blocks.length > 0) content.blocks = assignIds(structuredClone(blocks) as Json[]);
  }
  if (attachments !== undefined) content.attachments = readAttachments(attachments, context);
  if (words.trim() === '' && !content.blocks && !content.attachments?.length) throw new SlackError('no_text');
  return content;
}

function refuseBlocks(errors: string[]): void {
  if (errors.length === 0) return;
  if (errors.some((error) => error.startsWith('total length')))
    throw schemaError('msg_blocks_too_long', errors);
  throw schemaError('invalid_blocks', errors);
}

function readAttachments(value: unknown, context: { fileExists(id: string): boolean }): Json[] {
  if (!Array.isArray(value)) throw new SlackError('invalid_attachments');
  if (value.length > limits.message.attachments) throw new SlackError('too_many_attachments');
  return value.map((attachment: Json) => {
    if (typeof attachment !== 'object' || attachment === null) throw new SlackError('invalid_attachments');
    if (attachment.blocks === undefined) return attachment;
    if (!Array.isArray(attachment.blocks)) throw new SlackError('invalid_blocks_format');
    refuseBlocks(validateMessageBlocks(attachment.blocks, context));
    return { ...attachment, blocks: assignIds(structuredClone(attachment.blocks) as Json[]) };
  });
}

/** The conversation an app names by id, `#name`, or a person's id (their direct message with the app). */
export function findChannel(core: Core, app: InstallationRecord, named: string): ChannelRecord {
  if (named === '') throw new SlackError('channel_not_found');
  const found = /^[UW]/.test(named)
    ? core.state.appDm(app.teamId, named)
    : (core.state.channel(app.teamId, named) ??
      core.state
        .channelsOf(app.teamId)
        .find((channel) => channel.kind !== 'im' && channel.name === named.replace(/^#/, '')));
  if (!found) throw new SlackError('channel_not_found');
  const hidden = found.kind === 'private' && !found.members.includes(app.botUserId);
  if (hidden) throw new SlackError('channel_not_found');
  return found;
}

/** Whether the app may post there: a member, or in public channels with `chat:write.public`. */
export function mayPost(app: InstallationRecord, channel: ChannelRecord): void {
  if (channel.archived) throw new SlackError('is_archived');
  if (channel.members.includes(app.botUserId)) return;
  if (channel.kind === 'channel' && app.scopes.includes('chat:write.public')) return;
  throw new SlackError('not_in_channel');
}

/** The thread a reply goes to. A reply to a reply lands in the same thread. */
export function threadOf(core: Core, channel: ChannelRecord, threadTs: string): string | undefined {
  if (threadTs === '') return undefined;
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) throw new SlackError('invalid_thread_ts');
  const parent = core.state.message(channel.id, threadTs);
  if (!parent || parent.ephemeralTo) throw new SlackError('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

export function readMetadata(args: Json): Json | undefined {
  const metadata = args.metadata;
  if (metadata === undefined || metadata === null || metadata === '') return undefined;
  const { event_type, event_payload } = metadata as Json;
  const valid = typeof event_type === 'string' && typeof event_payload === 'object' && event_payload !== null;
  if (!valid) throw new SlackError('invalid_metadata_format');
  if (JSON.stringify(metadata).length > limits.message.metadata) throw new SlackError('metadata_too_large');
  return metadata as Json;
}

/** Posts as the app. */
export function postAsApp(
  core: Core,
  app: InstallationRecord,
  channel: ChannelRecord,
  content: Content,
  how: {
    threadTs?: string | undefined;
    metadata?: Json | undefined;
    ephemeralTo?: string;
    fileIds?: string[];
    args?: Json;
  },
): MessageRecord {
  return core.state.putMessage({
    teamId: app.teamId,
    channelId: channel.id,
    ts: core.state.nextTs(),
    userId: app.botUserId,
    botId: app.botId,
    text: content.text,
    ...(content.blocks ? { blocks: content.blocks } : {}),
    ...(content.attachments ? { attachments: content.attachments } : {}),
    ...(how.threadTs ? { threadTs: how.threadTs } : {}),
    ...(how.metadata ? { metadata: how.metadata } : {}),
    ...(how.ephemeralTo ? { ephemeralTo: how.ephemeralTo } : {}),
    ...(how.fileIds ? { fileIds: how.fileIds } : {}),
    ...(how.args && flag(how.args, 'reply_broadcast') && how.threadTs ? { broadcast: true } : {}),
  });
}

/** A message with new content; `text` without blocks takes the blocks away, as with Slack. */
export function rewritten(message: MessageRecord, content: Content): MessageRecord {
  const { blocks: _blocks, attachments: _attachments, ...rest } = message;
  return {
    ...rest,
    text: content.text,
    ...(content.blocks ? { blocks: content.blocks } : {}),
    ...(content.attachments ? { attachments: content.attachments } : {}),
  };
}
