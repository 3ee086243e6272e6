import type { Reader } from '../blocks/plain.ts';
import type { Core, Member } from '../core.ts';
import type { ChannelRecord, InstallationRecord, Json, UserRecord } from '../state/records.ts';
import { Refused } from './refused.ts';

export function memberUser(core: Core, member: Member): UserRecord {
  const user = core.state.user(member.teamId, member.userId);
  if (!user || user.isBot) throw new Refused(`No member ${member.userId} in ${member.teamId}.`);
  return user;
}

export function installed(core: Core, teamId: string): InstallationRecord {
  const installation = core.state.installation(teamId);
  if (!installation) throw new Refused(`No workspace ${teamId}.`);
  return installation;
}

/** A conversation as a person names it: `#deals`, an id, or `app` for the direct message with the app. */
export function memberChannel(core: Core, member: Member, named: string): ChannelRecord {
  const { state } = core;
  const found =
    named === 'app' || named === 'dm'
      ? state.appDm(member.teamId, member.userId)
      : (state.channel(member.teamId, named) ??
        state
          .channelsOf(member.teamId)
          .find((channel) => channel.kind !== 'im' && channel.name === named.replace(/^#/, '')));
  const visible =
    found &&
    (found.kind === 'channel' ? !isGuestOutside(core, member, found) : found.members.includes(member.userId));
  if (!found || !visible) {
    const names = state
      .channelsOf(member.teamId)
      .filter((channel) => channel.kind !== 'im')
      .map((channel) => `#${channel.name}`);
    throw new Refused(
      `${memberUser(core, member).realName} sees no conversation ${named}. There are ${names.join(', ')} and app.`,
    );
  }
  return found;
}

/** Guests see only the channels they were added to. */
function isGuestOutside(core: Core, member: Member, channel: ChannelRecord): boolean {
  return (
    (core.state.user(member.teamId, member.userId)?.isRestricted ?? false) &&
    !channel.members.includes(member.userId)
  );
}

export function visibleChannels(core: Core, member: Member): ChannelRecord[] {
  return core.state
    .channelsOf(member.teamId)
    .filter((channel) =>
      channel.kind === 'im' || channel.kind === 'private'
        ? channel.members.includes(member.userId)
        : !isGuestOutside(core, member, channel),
    );
}

export function reader(core: Core, member: Member): Reader {
  const { state } = core;
  return {
    userName: (id) => {
      const user = state.user(member.teamId, id);
      return user ? user.realName : id;
    },
    channelName: (id) => state.channel(member.teamId, id)?.name || id,
    timeZone: state.user(member.teamId, member.userId)?.tz ?? 'UTC',
  };
}

/** The parts every interaction payload shares. */
export function interactionBase(core: Core, member: Member): Json {
  const user = memberUser(core, member);
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: core.state.app.id,
    token: 'local-verification',
    team: { id: member.teamId, domain: core.state.teams.get(member.teamId)?.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}
