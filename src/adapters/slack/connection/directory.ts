import type { Directory } from '../../../application/ports.ts';
import type { UserId, WorkspaceId } from '../../../domain/ids.ts';
import type { Member } from '../../../domain/settings.ts';
import { NotInstalled, type SlackConnection } from './slack-connection.ts';
import { slackFailure } from './slack-failure.ts';

/** Slack did not say who a member is, so nobody knows what they may do. */
export class DirectoryUnavailable extends Error {
  constructor(cause: unknown) {
    super('Slack did not say who a member is', { cause });
    this.name = 'DirectoryUnavailable';
  }
}

interface Known {
  readonly member: Member;
  readonly timeZone: string | undefined;
}

/** A guest who was made a full member, or the reverse, is seen within this time. */
const KEEP_MS = 45_000;
const KEEP_AT_MOST = 5_000;

/** Who the members are, by `users.info`, remembered for less than a minute. */
export function createDirectory(connection: SlackConnection, now: () => number = Date.now): Directory {
  const known = new Map<string, { until: number; answer: Promise<Known> }>();
  const look = (workspace: WorkspaceId, user: UserId): Promise<Known> => {
    const key = `${workspace} ${user}`;
    const cached = known.get(key);
    if (cached && cached.until > now()) return cached.answer;
    if (known.size >= KEEP_AT_MOST) known.clear();
    const answer = ask(connection, workspace, user);
    known.set(key, { until: now() + KEEP_MS, answer });
    answer.catch(() => known.delete(key));
    return answer;
  };
  return {
    member: async (workspace, user) => (await look(workspace, user)).member,
    timeZone: async (workspace, user) => (await look(workspace, user)).timeZone,
  };
}

async function ask(connection: SlackConnection, workspace: WorkspaceId, user: UserId): Promise<Known> {
  try {
    const client = await connection.interactive(workspace);
    const { user: found } = await client.users.info({ user });
    return {
      member: {
        user,
        isWorkspaceAdmin: Boolean(found?.is_admin || found?.is_owner),
        // A member of another workspace in a shared channel has no say here; neither has a removed one.
        isGuest: Boolean(
          found?.is_restricted || found?.is_ultra_restricted || found?.is_stranger || found?.deleted,
        ),
        isBot: Boolean(found?.is_bot),
      },
      timeZone: found?.tz,
    };
  } catch (error) {
    // A workspace that removed Parley has no members for it; asking again would not change that.
    if (error instanceof NotInstalled) return stranger(user);
    const failure = slackFailure(error);
    if (failure?.kind === 'refused' && STRANGERS.has(failure.code)) return stranger(user);
    throw new DirectoryUnavailable(error);
  }
}

const STRANGERS = new Set(['user_not_found', 'user_not_visible']);

/** Somebody whom this workspace does not know holds no role. */
function stranger(user: UserId): Known {
  return { member: { user, isWorkspaceAdmin: false, isGuest: true, isBot: false }, timeZone: undefined };
}
