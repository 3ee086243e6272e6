import { limits } from '../../blocks/limits.ts';
import type { MessageRecord } from '../../state/records.ts';
import { required, text } from '../arguments.ts';
import {
  findChannel,
  mayPost,
  postAsApp,
  readContent,
  readMetadata,
  rewritten,
  threadOf,
} from '../posting.ts';
import { messageShape } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import type { ApiCall, ApiMethod } from '../web-api.ts';

const scopes = ['chat:write'];

export const chatMethods: Record<string, ApiMethod> = {
  'chat.postMessage': { token: 'bot', scopes, run: postMessage },
  'chat.postEphemeral': { token: 'bot', scopes, run: postEphemeral },
  'chat.update': { token: 'bot', scopes, run: update },
  'chat.delete': { token: 'bot', scopes, run: remove },
  'chat.getPermalink': { token: 'bot', run: permalink },
};

function postMessage(call: ApiCall) {
  const { core, app, args } = call;
  const channel = findChannel(core, app, text(args, 'channel'));
  mayPost(app, channel);
  const wait = core.faults.postWait(channel.id);
  if (wait > 0) throw new SlackError('ratelimited', { retryAfter: wait });
  const content = readContent(core, app.teamId, args);
  const threadTs = threadOf(core, channel, text(args, 'thread_ts'));
  const message = postAsApp(core, app, channel, content, { threadTs, metadata: readMetadata(args), args });
  return { channel: channel.id, ts: message.ts, message: messageShape(core, message) };
}

function postEphemeral(call: ApiCall) {
  const { core, app, args } = call;
  const user = required(args, 'user');
  const channel = findChannel(core, app, text(args, 'channel'));
  if (channel.archived) throw new SlackError('is_archived');
  if (!channel.members.includes(app.botUserId)) throw new SlackError('not_in_channel');
  if (!core.state.user(app.teamId, user)) throw new SlackError('user_not_found');
  if (!channel.members.includes(user)) throw new SlackError('user_not_in_channel');
  const content = readContent(core, app.teamId, args);
  const threadTs = threadOf(core, channel, text(args, 'thread_ts'));
  const message = postAsApp(core, app, channel, content, { threadTs, ephemeralTo: user });
  return { message_ts: message.ts };
}

/** The app's own message that a call names; ephemeral ones cannot be reached this way. */
function ownMessage(call: ApiCall, refusal: string): MessageRecord {
  const { core, app, args } = call;
  const channel = findChannel(core, app, required(args, 'channel'));
  const message = core.state.message(channel.id, required(args, 'ts'));
  if (!message || message.ephemeralTo) throw new SlackError('message_not_found');
  if (message.botId !== app.botId || message.notice) throw new SlackError(refusal);
  if (channel.archived) throw new SlackError('is_archived');
  return message;
}

function update(call: ApiCall) {
  const { core, app, args } = call;
  const message = ownMessage(call, 'cant_update_message');
  const content = readContent(core, app.teamId, args, limits.message.updateText);
  const metadata = readMetadata(args);
  const edited =
    content.text === message.text ? message.edited : { user: app.botUserId, ts: core.state.nextTs() };
  const next = core.state.putMessage({
    ...rewritten(message, content),
    ...(metadata ? { metadata } : {}),
    ...(edited ? { edited } : {}),
  });
  return { channel: next.channelId, ts: next.ts, text: next.text, message: messageShape(core, next) };
}

function remove(call: ApiCall) {
  const message = ownMessage(call, 'cant_delete_message');
  call.core.state.deleteMessage(message);
  return { channel: message.channelId, ts: message.ts };
}

function permalink(call: ApiCall) {
  const { core, app, args } = call;
  const channel = findChannel(core, app, required(args, 'channel'));
  const ts = required(args, 'message_ts');
  if (!core.state.message(channel.id, ts)) throw new SlackError('message_not_found');
  return { channel: channel.id, permalink: `${core.url()}/archives/${channel.id}/p${ts.replace('.', '')}` };
}
