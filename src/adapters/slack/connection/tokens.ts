import type { Installation } from '@slack/oauth';
import type { WebClient as Client } from '@slack/web-api';
import type { Installations } from '../../../application/installations.ts';
import type { WorkspaceId } from '../../../domain/ids.ts';

/** What Parley may do in a workspace: the token, who it is there, and the scopes if they are known. */
export interface Grant {
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  readonly scopes: ReadonlySet<string> | undefined;
}

/** Finds the token of a workspace. */
export interface Tokens {
  /** Undefined when Parley is not installed there, or not any more. */
  find(workspace: WorkspaceId, organisation?: string): Promise<Grant | undefined>;
  /** Forgets what was cached: the token was revoked or replaced. */
  forget(workspace: WorkspaceId): void;
}

/** Authorization runs before every acknowledgement, so it must not ask the database each time. */
const KEEP_MS = 30_000;

/** One token for the one workspace that it belongs to; asks Slack once whose it is. */
export function singleToken(token: string, client: Client): Tokens {
  let identity: Promise<{ team: string; grant: Grant }> | undefined;
  const identify = () => {
    identity ??= whoAmI(token, client).catch((error) => {
      identity = undefined;
      throw error;
    });
    return identity;
  };
  return {
    find: async (workspace) => {
      const { team, grant } = await identify();
      return team === workspace ? grant : undefined;
    },
    forget: () => {
      identity = undefined;
    },
  };
}

async function whoAmI(token: string, client: Client): Promise<{ team: string; grant: Grant }> {
  const answer = await client.auth.test();
  const scopes = answer.response_metadata?.scopes;
  return {
    team: answer.team_id ?? '',
    grant: {
      token,
      botUser: answer.user_id ?? '',
      botId: answer.bot_id ?? '',
      scopes: scopes && scopes.length > 0 ? new Set(scopes) : undefined,
    },
  };
}

/** Tokens of many workspaces, from the stored installations, kept for half a minute. */
export function installedTokens(installations: Installations, now: () => number = Date.now): Tokens {
  const cache = new Map<string, { until: number; grant: Grant | undefined }>();
  return {
    find: async (workspace, organisation) => {
      const cached = cache.get(workspace);
      if (cached && cached.until > now()) return cached.grant;
      const stored = await installations.find({ workspace, ...(organisation ? { organisation } : {}) });
      const grant = stored ? grantOf(stored.secret as Installation) : undefined;
      // An installation that is not there yet may come at any moment.
      if (grant) cache.set(workspace, { until: now() + KEEP_MS, grant });
      else cache.delete(workspace);
      return grant;
    },
    forget: (workspace) => void cache.delete(workspace),
  };
}

function grantOf({ bot }: Installation): Grant | undefined {
  if (!bot) return undefined;
  return { token: bot.token, botUser: bot.userId, botId: bot.id, scopes: new Set(bot.scopes) };
}

/** Asks one source after the other. */
export function firstOfTokens(...sources: readonly Tokens[]): Tokens {
  return {
    find: async (workspace, organisation) => {
      for (const source of sources) {
        const grant = await source.find(workspace, organisation);
        if (grant) return grant;
      }
      return undefined;
    },
    forget: (workspace) => {
      for (const source of sources) source.forget(workspace);
    },
  };
}
