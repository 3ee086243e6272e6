import type { Core } from '../core.ts';
import type {
  ChannelRecord,
  FileRecord,
  Json,
  MessageRecord,
  UserRecord,
  ViewRecord,
} from '../state/records.ts';

/** Records in the shapes Slack's API gives them. */

function zoneOffset(tz: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(
    new Date(),
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

function zoneLabel(tz: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).formatToParts(
    new Date(),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? tz;
}

export function userShape(core: Core, user: UserRecord, withEmail: boolean): Json {
  const installation = core.state.installation(user.teamId);
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneLabel(user.tz),
    tz_offset: zoneOffset(user.tz),
    profile: {
      title: user.title,
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.isBot ? '' : user.realName,
      display_name_normalized: user.isBot ? '' : user.realName,
      first_name: user.realName.split(' ')[0],
      last_name: user.realName.split(' ').slice(1).join(' '),
      team: user.teamId,
      ...(withEmail && user.email ? { email: user.email } : {}),
      ...(user.isBot ? { bot_id: installation?.botId, api_app_id: core.state.app.id } : {}),
    },
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: user.isOwner,
    is_restricted: user.isRestricted,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_email_confirmed: !user.isBot,
    updated: 1_700_000_000,
    who_can_share_contact_card: 'EVERYONE',
  };
}

export function channelShape(core: Core, channel: ChannelRecord): Json {
  const botUserId = core.state.installation(channel.teamId)?.botUserId ?? '';
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created: channel.created,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      context_team_id: channel.teamId,
      user: channel.userId,
      is_user_deleted: false,
      is_open: true,
    };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    created: channel.created,
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    is_member: channel.members.includes(botUserId),
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: channel.teamId,
    creator: '',
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.length,
  };
}

export function fileShape(core: Core, file: FileRecord): Json {
  const base = `${core.url()}/files-pri/${file.teamId}-${file.id}`;
  const encoded = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? 'text',
    pretty_type: file.name.split('.').at(-1)?.toUpperCase() ?? 'File',
    user: file.userId,
    user_team: file.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: `${base}/${encoded}`,
    url_private_download: `${base}/download/${encoded}`,
    permalink: `${core.url()}/files/${file.userId}/${file.id}/${encoded}`,
    ...(file.altText ? { alt_txt: file.altText } : {}),
    channels: file.channels,
    groups: [],
    ims: file.channels.filter((id) => id.startsWith('D')),
  };
}

export function messageShape(core: Core, message: MessageRecord): Json {
  const files = (message.fileIds ?? []).flatMap((id) => {
    const file = core.state.files.get(id);
    return file && file.state !== 'deleted' ? [fileShape(core, file)] : [];
  });
  const replies = message.threadTs ? [] : repliesTo(core, message);
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: message.teamId,
    ...(message.subtype ? { subtype: message.subtype } : {}),
    ...(message.botId ? { bot_id: message.botId, app_id: core.state.app.id } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.ephemeralTo ? { is_ephemeral: true } : {}),
    ...(message.clientMsgId ? { client_msg_id: message.clientMsgId } : {}),
    ...(files.length > 0 ? { files, upload: true } : {}),
    ...(message.reactions && message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => ({ ...each, count: each.users.length })) }
      : {}),
    ...(replies.length > 0
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.userId))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
  };
}

export function repliesTo(core: Core, message: { channelId: string; ts: string }): MessageRecord[] {
  return core.state
    .messagesIn(message.channelId)
    .filter((each) => each.threadTs === message.ts && each.ts !== message.ts && !each.ephemeralTo);
}

export function viewShape(core: Core, record: ViewRecord): Json {
  const { view } = record;
  const installation = core.state.installation(record.teamId);
  return {
    id: record.id,
    team_id: record.teamId,
    type: record.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    state: { values: record.state },
    hash: record.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    close: view.close ?? null,
    submit: view.submit ?? null,
    previous_view_id: record.previousId,
    root_view_id: record.rootId,
    app_id: core.state.app.id,
    external_id: view.external_id ?? '',
    app_installed_team_id: record.teamId,
    bot_id: installation?.botId ?? '',
  };
}
