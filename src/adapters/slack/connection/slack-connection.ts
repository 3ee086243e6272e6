import type { WebClient as Client, WebAPICallResult, WebClientOptions } from '@slack/web-api';
import type { Installations } from '../../../application/installations.ts';
import type { WorkspaceId } from '../../../domain/ids.ts';
import { Pauses } from './pauses.ts';
import { type Log, loggerFor } from './slack-log.ts';
import { WebClient } from './slack-packages.ts';
import { firstOfTokens, type Grant, installedTokens, singleToken, type Tokens } from './tokens.ts';

/** Parley is not installed in the workspace, or was removed. */
export class NotInstalled extends Error {
  constructor(workspace: WorkspaceId) {
    super(`Parley is not installed in workspace ${workspace}`);
    this.name = 'NotInstalled';
  }
}

/** One line to Slack's Web API for all workspaces, with the two kinds of clients kept apart. */
export interface SlackConnection {
  readonly tokens: Tokens;
  /** Throws `NotInstalled`. */
  grant(workspace: WorkspaceId): Promise<Grant>;
  /** For what a person waits for: short patience, one more try. */
  interactive(workspace: WorkspaceId): Promise<Client>;
  /** For posts and files: no tries of its own, the outbox decides. */
  background(workspace: WorkspaceId): Promise<Client>;
  /** Asks Slack whether the token of a single workspace is good; throws Slack's refusal. */
  verify(): Promise<void>;
  /** Drops the token and the clients of a workspace. */
  forget(workspace: WorkspaceId): Promise<void>;
}

export interface ConnectionParts {
  readonly apiUrl: string;
  readonly botToken?: string | undefined;
  readonly installations?: Installations | undefined;
  readonly log: Log;
}

/**
 * The options that every client of Slack's Web API here is made with. They always name retries and a
 * timeout: the packages' defaults are ten retries within half an hour and no timeout. A 429 is an error at
 * once, because a client that waits holds back everything behind it. Headers are never set: they would
 * carry one workspace's token into another's calls.
 */
export function clientOptions(
  apiUrl: string,
  log: Log,
  kind: 'interactive' | 'background',
): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: kind === 'interactive' ? { retries: 1, minTimeout: 100, maxTimeout: 200 } : { retries: 0 },
    timeout: kind === 'interactive' ? 5_000 : 15_000,
    rejectRateLimitedCalls: true,
    logger: loggerFor(log, `slack-${kind}`),
  };
}

/** A client that makes no call while Slack wants a pause; in the background one call of a method after the other. */
class PausingClient extends WebClient {
  private readonly pauses = new Pauses();
  private readonly kind: 'interactive' | 'background';

  constructor(token: string, options: WebClientOptions, kind: 'interactive' | 'background') {
    super(token, options);
    this.kind = kind;
  }

  override apiCall(method: string, options?: Record<string, unknown>): Promise<WebAPICallResult> {
    const call = () => super.apiCall(method, options);
    return this.kind === 'background' ? this.pauses.inLine(method, call) : this.pauses.call(method, call);
  }
}

export function connectToSlack({ apiUrl, botToken, installations, log }: ConnectionParts): SlackConnection {
  const clients = { interactive: new Map<string, Client>(), background: new Map<string, Client>() };
  const clientFor = (kind: 'interactive' | 'background', token: string): Client => {
    const made = clients[kind].get(token) ?? new PausingClient(token, clientOptions(apiUrl, log, kind), kind);
    clients[kind].set(token, made);
    return made;
  };
  const tokens = firstOfTokens(
    ...(botToken ? [singleToken(botToken, clientFor('interactive', botToken))] : []),
    ...(installations ? [installedTokens(installations)] : []),
  );
  const grant = async (workspace: WorkspaceId) => {
    const found = await tokens.find(workspace);
    if (!found) throw new NotInstalled(workspace);
    return found;
  };
  return {
    tokens,
    grant,
    interactive: async (workspace) => clientFor('interactive', (await grant(workspace)).token),
    background: async (workspace) => clientFor('background', (await grant(workspace)).token),
    verify: async () => {
      if (botToken) await clientFor('interactive', botToken).auth.test();
    },
    forget: async (workspace) => {
      const token = (await tokens.find(workspace).catch(() => undefined))?.token;
      tokens.forget(workspace);
      for (const kind of ['interactive', 'background'] as const) if (token) clients[kind].delete(token);
    },
  };
}
