import type { MessageRecord } from '../../state/records.ts';
import { required } from '../arguments.ts';
import { findChannel } from '../posting.ts';
import { SlackError } from '../slack-error.ts';
import type { ApiCall, ApiMethod } from '../web-api.ts';

const scopes = ['reactions:write'];

export const reactionMethods: Record<string, ApiMethod> = {
  'reactions.add': { token: 'bot', scopes, run: (call) => change(call, true) },
  'reactions.remove': { token: 'bot', scopes, run: (call) => change(call, false) },
};

function change(call: ApiCall, add: boolean) {
  const { core, app, args } = call;
  const channel = findChannel(core, app, required(args, 'channel'));
  const message = core.state.message(channel.id, required(args, 'timestamp'));
  if (!message || message.ephemeralTo) throw new SlackError('message_not_found');
  const name = required(args, 'name').replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+$/.test(name)) throw new SlackError('invalid_name');
  const mine = message.reactions?.find((each) => each.name === name)?.users.includes(app.botUserId) ?? false;
  if (add && mine) throw new SlackError('already_reacted');
  if (!add && !mine) throw new SlackError('no_reaction');
  core.state.putMessage({ ...message, reactions: toggled(message, name, app.botUserId, add) });
  return {};
}

/** A message's reactions with one person's reaction added or taken away. */
export function toggled(message: MessageRecord, name: string, userId: string, add: boolean) {
  const others = message.reactions ?? [];
  const before = others.find((each) => each.name === name)?.users ?? [];
  const users = add ? [...before, userId] : before.filter((each) => each !== userId);
  const rest = others.filter((each) => each.name !== name);
  return users.length > 0 ? [...rest, { name, users }] : rest;
}
