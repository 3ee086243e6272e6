import { escaped } from '../blocks/mrkdwn.ts';
import type { Core, Member } from '../core.ts';
import { emitEvent } from '../protocol/events.ts';
import { messageShape } from '../protocol/shapes.ts';
import type { ChannelRecord, Json, MessageRecord } from '../state/records.ts';
import { newUuid } from '../state/workspace-state.ts';
import { installed, memberChannel, memberUser } from './members.ts';
import { Refused } from './refused.ts';

/** A message that only this person sees, from the workspace itself. */
export function notice(
  core: Core,
  member: Member,
  channelId: string,
  text: string,
  threadTs?: string,
): MessageRecord {
  return core.state.putMessage({
    teamId: member.teamId,
    channelId,
    ts: core.state.nextTs(),
    userId: 'USLACKBOT',
    text,
    ephemeralTo: member.userId,
    notice: true,
    ...(threadTs ? { threadTs } : {}),
  });
}

/** Posts an ordinary message as a member; mentions of the app and direct messages reach the app as events. */
export function say(
  core: Core,
  member: Member,
  named: string,
  typed: string,
  how: { threadTs?: string | undefined; fileIds?: string[]; attachments?: Json[] } = {},
): MessageRecord {
  const user = memberUser(core, member);
  const channel = memberChannel(core, member, named);
  if (channel.archived) throw new Refused(`#${channel.name} is archived.`);
  if (typed.trim() === '' && !how.fileIds?.length && !how.attachments?.length)
    throw new Refused('There is nothing to send.');
  if (!channel.members.includes(user.id)) join(core, member, channel);
  const parent = how.threadTs ? core.state.message(channel.id, how.threadTs) : undefined;
  if (how.threadTs && !parent) throw new Refused('That thread is not there.');
  const message = core.state.putMessage({
    teamId: member.teamId,
    channelId: channel.id,
    ts: core.state.nextTs(),
    userId: user.id,
    text: typedText(core, member, typed),
    clientMsgId: newUuid(),
    ...(parent ? { threadTs: parent.threadTs ?? parent.ts } : {}),
    ...(how.attachments?.length ? { attachments: how.attachments } : {}),
    ...(how.fileIds?.length ? { fileIds: how.fileIds, subtype: 'file_share' } : {}),
  });
  markRead(core, member, channel.id, message.ts);
  announce(core, channel, message);
  return message;
}

function announce(core: Core, channel: ChannelRecord, message: MessageRecord): void {
  const { botUserId } = installed(core, message.teamId);
  const shape = { ...messageShape(core, message), channel: channel.id, event_ts: message.ts };
  const channelType = channel.kind === 'im' ? 'im' : channel.kind === 'private' ? 'group' : 'channel';
  const isMember = channel.members.includes(botUserId);
  if (isMember) emitEvent(core, message.teamId, { ...shape, type: 'message', channel_type: channelType });
  if (channel.kind !== 'im' && message.text.includes(`<@${botUserId}>`)) {
    if (isMember) emitEvent(core, message.teamId, { ...shape, type: 'app_mention' });
    else {
      const words = `${core.state.app.name} is not in this channel. Type \`/invite @${core.state.app.name}\` to add it.`;
      notice(core, { teamId: message.teamId, userId: message.userId }, channel.id, words);
    }
  }
}

function join(core: Core, member: Member, channel: ChannelRecord): void {
  if (channel.kind !== 'channel') throw new Refused('This conversation is private.');
  core.state.channels.put(channel.id, { ...channel, members: [...channel.members, member.userId] });
}

/** Adds somebody (also the app) to a channel. */
export function invite(core: Core, member: Member, channel: ChannelRecord, userId: string): void {
  if (channel.kind === 'im') throw new Refused('Nobody can be added to a direct message.');
  if (channel.members.includes(userId)) return;
  core.state.channels.put(channel.id, { ...channel, members: [...channel.members, userId] });
  core.state.changed(member.teamId);
  const event = {
    type: 'member_joined_channel',
    user: userId,
    channel: channel.id,
    channel_type: 'C',
    team: member.teamId,
    inviter: member.userId,
  };
  emitEvent(core, member.teamId, event);
}

/** Takes somebody (also the app) out of a channel. */
export function removeFrom(core: Core, member: Member, channel: ChannelRecord, userId: string): void {
  core.state.channels.put(channel.id, { ...channel, members: channel.members.filter((id) => id !== userId) });
  core.state.changed(member.teamId);
}

export function archive(core: Core, member: Member, channel: ChannelRecord, archived: boolean): void {
  core.state.channels.put(channel.id, { ...channel, archived });
  core.state.changed(member.teamId);
}

/** What Slack makes of typed text in a message: escaped, `@Name` and `#channel` live, addresses as links. */
function typedText(core: Core, member: Member, typed: string): string {
  return withNames(core, member, escaped(typed), false).replace(
    /(^|\s)(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/g,
    (_, before: string, url: string) => `${before}<${url}>`,
  );
}

/** Names people and channels as live ids; `<@U…>` typed as such stays live too. */
export function withNames(core: Core, member: Member, typed: string, labelled: boolean): string {
  let text = typed.replace(/&lt;([@#][A-Z0-9]+(?:\|[^&\s]*)?)&gt;/g, '<$1>');
  for (const user of core.state
    .usersOf(member.teamId)
    .sort((a, b) => b.realName.length - a.realName.length)) {
    const live = labelled ? `<@${user.id}|${user.name}>` : `<@${user.id}>`;
    for (const name of [user.realName, user.name]) {
      text = text.replace(new RegExp(`(^|[\\s(])@${escapePattern(name)}(?![\\w|>])`, 'gi'), `$1${live}`);
    }
  }
  for (const channel of visibleNames(core, member)) {
    const live = labelled ? `<#${channel.id}|${channel.name}>` : `<#${channel.id}>`;
    text = text.replace(
      new RegExp(`(^|[\\s(])#${escapePattern(channel.name)}(?![\\w|>-])`, 'g'),
      `$1${live}`,
    );
  }
  return text;
}

function visibleNames(core: Core, member: Member): ChannelRecord[] {
  return core.state
    .channelsOf(member.teamId)
    .filter((channel) => channel.kind !== 'im')
    .sort((a, b) => b.name.length - a.name.length);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function markRead(core: Core, member: Member, channelId: string, ts: string): void {
  const key = `${member.userId}|${channelId}`;
  if ((core.state.reads.get(key) ?? '') >= ts) return;
  core.state.reads.put(key, ts);
}

/** How many messages of others this person has not seen there. Thread replies count with their channel. */
export function unread(core: Core, member: Member, channelId: string): number {
  const seen = core.state.reads.get(`${member.userId}|${channelId}`) ?? '';
  return core.state
    .messagesIn(channelId)
    .filter(
      (message) =>
        message.ts > seen &&
        message.userId !== member.userId &&
        (message.ephemeralTo === undefined || message.ephemeralTo === member.userId),
    ).length;
}
