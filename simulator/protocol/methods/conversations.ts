import type { ChannelRecord, InstallationRecord, Json } from '../../state/records.ts';
import { count, required, text } from '../arguments.ts';
import { emitEvent } from '../events.ts';
import { findChannel } from '../posting.ts';
import { channelShape, messageShape, repliesTo } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { type ApiCall, type ApiMethod, needScope } from '../web-api.ts';

export const conversationMethods: Record<string, ApiMethod> = {
  'conversations.info': {
    token: 'bot',
    run: (call) => ({ channel: channelShape(call.core, readable(call, 'read')) }),
  },
  'conversations.list': { token: 'bot', run: listAll },
  'conversations.open': { token: 'bot', scopes: ['im:write'], run: open },
  'conversations.members': {
    token: 'bot',
    run: (call) => page(call.args, readable(call, 'read').members, 'members', 1000),
  },
  'conversations.join': { token: 'bot', scopes: ['channels:join'], run: join },
  'conversations.history': { token: 'bot', run: history },
  'conversations.replies': { token: 'bot', run: replies },
};

const FAMILY = { channel: 'channels', private: 'groups', im: 'im' } as const;

function readable({ core, app, args }: ApiCall, right: 'read' | 'history'): ChannelRecord {
  const channel = findChannel(core, app, required(args, 'channel'));
  needScope(app, `${FAMILY[channel.kind]}:${right}`);
  return channel;
}

function listAll({ core, app, args }: ApiCall) {
  const types = (text(args, 'types') || 'public_channel').split(',').map((type) => type.trim());
  const kinds: Record<string, ChannelRecord['kind']> = {
    public_channel: 'channel',
    private_channel: 'private',
    im: 'im',
  };
  const wanted = types.flatMap((type) => (kinds[type] ? [kinds[type]] : []));
  for (const kind of wanted) needScope(app, `${FAMILY[kind]}:read`);
  const visible = core.state
    .channelsOf(app.teamId)
    .filter((channel) => wanted.includes(channel.kind) && isVisible(app, channel))
    .map((channel) => channelShape(core, channel));
  return page(args, visible, 'channels', 1000);
}

function isVisible(app: InstallationRecord, channel: ChannelRecord): boolean {
  return channel.kind === 'channel' || channel.members.includes(app.botUserId);
}

function open({ core, app, args }: ApiCall) {
  const users = text(args, 'users')
    .split(',')
    .filter((id) => id !== '');
  const named = text(args, 'channel');
  if (named) return { channel: { id: findChannel(core, app, named).id } };
  const [user] = users;
  if (!user) throw new SlackError('users_list_not_supplied');
  if (users.length > 1) needScope(app, 'mpim:write');
  if (users.length > 1) throw new SlackError('method_not_supported_for_channel_type');
  const person = core.state.user(app.teamId, user);
  if (!person) throw new SlackError('user_not_found');
  if (person.isBot) throw new SlackError('cannot_dm_bot');
  const dm = core.state.appDm(app.teamId, user);
  if (!dm) throw new SlackError('user_not_found');
  return {
    no_op: true,
    already_open: true,
    channel: args.return_im ? channelShape(core, dm) : { id: dm.id },
  };
}

function join({ core, app, args }: ApiCall) {
  const channel = findChannel(core, app, required(args, 'channel'));
  if (channel.kind !== 'channel') throw new SlackError('method_not_supported_for_channel_type');
  if (channel.archived) throw new SlackError('is_archived');
  if (!channel.members.includes(app.botUserId)) {
    core.state.channels.put(channel.id, { ...channel, members: [...channel.members, app.botUserId] });
    core.state.changed(app.teamId);
    emitEvent(core, app.teamId, {
      type: 'member_joined_channel',
      user: app.botUserId,
      channel: channel.id,
      channel_type: 'C',
      team: app.teamId,
    });
  }
  return { channel: channelShape(core, core.state.channels.get(channel.id) ?? channel) };
}

function history(call: ApiCall) {
  const channel = readable(call, 'history');
  const { core, app, args } = call;
  if (!channel.members.includes(app.botUserId)) throw new SlackError('not_in_channel');
  const within = inRange(args);
  const messages = core.state
    .messagesIn(channel.id)
    .filter(
      (message) => !message.ephemeralTo && (!message.threadTs || message.broadcast) && within(message.ts),
    )
    .reverse()
    .map((message) => messageShape(core, message));
  return page(args, messages, 'messages', 999);
}

function replies(call: ApiCall) {
  const channel = readable(call, 'history');
  const { core, args } = call;
  const parent = core.state.message(channel.id, required(args, 'ts'));
  if (!parent || parent.ephemeralTo) throw new SlackError('thread_not_found');
  const within = inRange(args);
  const messages = [parent, ...repliesTo(core, parent)].filter(
    (message) => message === parent || within(message.ts),
  );
  return page(
    args,
    messages.map((message) => messageShape(core, message)),
    'messages',
    999,
  );
}

function inRange(args: Json): (ts: string) => boolean {
  const oldest = text(args, 'oldest');
  const latest = text(args, 'latest');
  const inclusive = args.inclusive === true || args.inclusive === 'true' || args.inclusive === '1';
  return (ts) =>
    (oldest === '' || ts > oldest || (inclusive && ts === oldest)) &&
    (latest === '' || ts < latest || (inclusive && ts === latest));
}

/** A page of a list with Slack's cursor. */
export function page<T>(args: Json, all: T[], name: string, most: number): Json {
  const size = count(args, 'limit', 100, most);
  const cursor = text(args, 'cursor');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('from:', ''));
  if (!Number.isInteger(start) || start < 0) throw new SlackError('invalid_cursor');
  const more = start + size < all.length;
  return {
    [name]: all.slice(start, start + size),
    has_more: more,
    response_metadata: { next_cursor: more ? Buffer.from(`from:${start + size}`).toString('base64') : '' },
  };
}
