import { escaped } from '../blocks/mrkdwn.ts';
import type { Core, Member } from '../core.ts';
import type { Answer } from '../protocol/delivery.ts';
import type { ChannelRecord, Json } from '../state/records.ts';
import { installed, memberChannel, memberUser } from './members.ts';
import { Refused } from './refused.ts';
import { newResponseUrl, respond } from './response-urls.ts';
import { archive, invite, notice, removeFrom, withNames } from './say.ts';

/** Runs a typed slash command and shows what comes back; the answer says whether the app heard it. */
export async function runCommand(
  core: Core,
  member: Member,
  named: string,
  typed: string,
  threadTs?: string,
): Promise<Answer> {
  const channel = memberChannel(core, member, named);
  const [, name = '', text = ''] = /^(\/[\w-]+)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  if (ownCommand(core, member, channel, name, text)) return { acknowledged: true };
  const command = core.state.app.commands.find((each) => each.command === name);
  const installation = installed(core, member.teamId);
  if (!command || installation.revoked) {
    notice(core, member, channel.id, `\`${name}\` is not a valid command.`, threadTs);
    return { acknowledged: false, reason: 'dispatch_failed', detail: 'not a valid command' };
  }
  if (threadTs) {
    notice(core, member, channel.id, `\`${name}\` is not supported in threads. Sorry!`, threadTs);
    return { acknowledged: false, reason: 'dispatch_failed', detail: 'not supported in threads' };
  }
  const target = { teamId: member.teamId, channelId: channel.id, userId: member.userId, ephemeral: true };
  const payload: Json = {
    token: 'local-verification',
    team_id: member.teamId,
    team_domain: core.state.teams.get(member.teamId)?.domain,
    channel_id: channel.id,
    channel_name:
      channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: member.userId,
    user_name: memberUser(core, member).name,
    command: name,
    text: command.shouldEscape ? withNames(core, member, escaped(text), true) : text,
    api_app_id: core.state.app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(core, target),
    trigger_id: core.triggers.issue({ teamId: member.teamId, userId: member.userId, channelId: channel.id }),
  };
  const answer = await core.delivery.interact('slash_commands', payload);
  if (!answer.acknowledged) {
    notice(core, member, channel.id, `${name} failed with the error "${answer.reason}"`);
    return answer;
  }
  showAnswer(core, target, channel, name, answer.payload);
  return answer;
}

function showAnswer(
  core: Core,
  target: Parameters<typeof respond>[1],
  channel: ChannelRecord,
  name: string,
  payload: unknown,
): void {
  if (payload === undefined || payload === null || payload === '') return;
  const body: Json = typeof payload === 'string' ? { text: payload } : (payload as Json);
  if (Object.keys(body).length === 0) return;
  try {
    respond(core, target, body);
  } catch {
    const member = { teamId: target.teamId, userId: target.userId };
    notice(core, member, channel.id, `${name} failed with the error "invalid_command_response"`);
  }
}

/** Commands the workspace itself knows. */
function ownCommand(core: Core, member: Member, channel: ChannelRecord, name: string, text: string): boolean {
  const named = () => {
    const wanted = text.trim().replace(/^@/, '').toLowerCase();
    const found = core.state
      .usersOf(member.teamId)
      .find((user) =>
        [user.realName, user.name, `<@${user.id}>`, user.id].some((each) => each.toLowerCase() === wanted),
      );
    if (!found) throw new Refused(`Nobody here is called ${text.trim() || 'that'}.`);
    return found;
  };
  switch (name) {
    case '/invite': {
      const user = named();
      invite(core, member, channel, user.id);
      notice(core, member, channel.id, `${user.realName} was added to #${channel.name}.`);
      return true;
    }
    case '/remove': {
      const user = named();
      removeFrom(core, member, channel, user.id);
      notice(core, member, channel.id, `${user.realName} was removed from #${channel.name}.`);
      return true;
    }
    case '/archive':
      archive(core, member, channel, true);
      return true;
    case '/unarchive':
      archive(core, member, channel, false);
      return true;
    default:
      return false;
  }
}
