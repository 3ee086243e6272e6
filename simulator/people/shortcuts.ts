import type { Core, Member } from '../core.ts';
import type { Answer } from '../protocol/delivery.ts';
import { emitEvent } from '../protocol/events.ts';
import { messageShape, viewShape } from '../protocol/shapes.ts';
import type { ShortcutSeed } from '../seed-team.ts';
import { homeOf } from '../state/views.ts';
import { interactionBase, memberChannel, memberUser } from './members.ts';
import { Refused } from './refused.ts';
import { newResponseUrl } from './response-urls.ts';
import { notice } from './say.ts';

function shortcut(core: Core, type: ShortcutSeed['type'], named: string): ShortcutSeed {
  const known = core.state.app.shortcuts.filter((each) => each.type === type);
  const found = known.find((each) => each.name === named || each.callbackId === named);
  if (!found)
    throw new Refused(
      `There is no ${type} shortcut "${named}". There are: ${known.map((each) => each.name).join(', ') || 'none'}.`,
    );
  return found;
}

const failed = (name: string, reason: string) => `"${name}" failed with the error "${reason}"`;

/** A shortcut from the lightning menu. */
export async function globalShortcut(core: Core, member: Member, named: string): Promise<Answer> {
  const { callbackId, name } = shortcut(core, 'global', named);
  const answer = await core.delivery.interact('interactive', {
    type: 'shortcut',
    ...interactionBase(core, member),
    action_ts: core.state.nextTs(),
    callback_id: callbackId,
    trigger_id: core.triggers.issue(member),
  });
  if (!answer.acknowledged)
    notice(core, member, memberChannel(core, member, 'app').id, failed(name, answer.reason));
  return answer;
}

/** A shortcut from a message's menu. */
export async function messageShortcut(
  core: Core,
  member: Member,
  channelName: string,
  ts: string,
  named: string,
): Promise<Answer> {
  const { callbackId, name } = shortcut(core, 'message', named);
  const channel = memberChannel(core, member, channelName);
  const message = core.state.message(channel.id, ts);
  if (!message || message.ephemeralTo) throw new Refused('That message has no shortcuts.');
  const answer = await core.delivery.interact('interactive', {
    type: 'message_action',
    ...interactionBase(core, member),
    action_ts: core.state.nextTs(),
    callback_id: callbackId,
    trigger_id: core.triggers.issue({ ...member, channelId: channel.id }),
    response_url: newResponseUrl(core, {
      ...member,
      channelId: channel.id,
      messageTs: message.ts,
      ephemeral: false,
    }),
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    message_ts: message.ts,
    message: messageShape(core, message),
  });
  if (!answer.acknowledged) notice(core, member, channel.id, failed(name, answer.reason), message.threadTs);
  return answer;
}

/** Opens the app: its Home or its Messages tab. */
export function openApp(core: Core, member: Member, tab: 'home' | 'messages'): void {
  memberUser(core, member);
  const home = homeOf(core.state, member.userId);
  emitEvent(core, member.teamId, {
    type: 'app_home_opened',
    user: member.userId,
    channel: memberChannel(core, member, 'app').id,
    tab,
    ...(home && tab === 'home' ? { view: viewShape(core, home) } : {}),
  });
}
