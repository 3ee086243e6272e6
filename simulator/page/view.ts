import type { Reader } from '../blocks/plain.ts';
import type { Core, Member } from '../core.ts';
import { reader, visibleChannels } from '../people/members.ts';
import type { Named } from './controls-html.ts';

/** Who looks, and what the pieces of a page need to know for that person. */
export interface View {
  core: Core;
  member: Member;
  reader: Reader;
  people(): Named[];
  publicChannels(): Named[];
  conversations(): Named[];
}

export function viewOf(core: Core, member: Member): View {
  const names = reader(core, member);
  const channels = (kinds: string[]) =>
    visibleChannels(core, member)
      .filter((channel) => kinds.includes(channel.kind) && !channel.archived)
      .map((channel) => ({
        id: channel.id,
        name: channel.kind === 'im' ? core.state.app.name : `#${channel.name}`,
      }));
  return {
    core,
    member,
    reader: names,
    people: () =>
      core.state
        .usersOf(member.teamId)
        .filter((user) => !user.isBot)
        .map((user) => ({ id: user.id, name: user.realName })),
    publicChannels: () => channels(['channel']),
    conversations: () => channels(['channel', 'private', 'im']),
  };
}

/** A time of day in the reader's zone. */
export function clock(ts: string, timeZone: string): string {
  return new Date(Number(ts) * 1000).toLocaleTimeString('en-US', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
  });
}

export function day(ts: string, timeZone: string): string {
  return new Date(Number(ts) * 1000).toLocaleDateString('en-US', {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
}
