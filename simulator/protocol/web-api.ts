import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '../core.ts';
import type { FaultRule } from '../faults.ts';
import type { InstallationRecord, Json } from '../state/records.ts';
import { readArguments, text } from './arguments.ts';
import { appMethods } from './methods/apps.ts';
import { authMethods } from './methods/auth.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { reactionMethods } from './methods/reactions.ts';
import { userMethods } from './methods/users.ts';
import { viewMethods } from './methods/views.ts';
import { SlackError } from './slack-error.ts';

/** One call of the Web API by the app in one workspace. */
export interface ApiCall {
  core: Core;
  args: Json;
  /** The installation the token belongs to. */
  app: InstallationRecord;
  authorization: string;
}

export interface ApiMethod {
  /** Which token it takes: a bot token (with these scopes), the app-level token, or none. */
  token: 'bot' | 'app' | 'none';
  scopes?: string[];
  run(call: ApiCall): Json | Promise<Json>;
}

const methods: Record<string, ApiMethod> = {
  ...appMethods,
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...reactionMethods,
  ...userMethods,
  ...viewMethods,
};

/** Answers of a call that was struck by a fault before it ran. */
const REFUSED: Partial<Record<FaultRule['kind'], { status: 200 | 429 | 500 | 503; error: string }>> = {
  rate_limited: { status: 429, error: 'ratelimited' },
  server_error: { status: 500, error: 'internal_error' },
  unavailable: { status: 503, error: 'service_unavailable' },
  channel_not_found: { status: 200, error: 'channel_not_found' },
  not_in_channel: { status: 200, error: 'not_in_channel' },
  token_revoked: { status: 200, error: 'token_revoked' },
  internal_error: { status: 200, error: 'internal_error' },
};

export function webApi(core: Core): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.all('/:method', async (context) => {
    const name = context.req.param('method');
    const started = performance.now();
    const hangUp = () => context.env.incoming.socket.destroy();
    const finish = (outcome: string, teamId: string, detail = '') =>
      core.log.add({
        kind: 'api',
        name,
        teamId,
        outcome,
        ms: Math.round(performance.now() - started),
        detail,
        retry: 0,
      });
    let teamId = '';
    let args: Json = {};
    try {
      args = await readArguments(context.req.raw);
      const method = methods[name];
      if (!method) throw new SlackError('unknown_method', { req_method: name });
      const token = bearer(context.req.header('authorization')) || text(args, 'token');
      const app = method.token === 'none' ? undefined : admitted(core, method, token);
      teamId = app?.teamId ?? '';
      await pause(core.faults.delayMs);
      const fault = core.faults.strike(name, teamId);
      if (fault && fault.kind === 'connection_refused') {
        hangUp();
        finish('connection refused (fault)', teamId);
        return context.body(null, 500);
      }
      const refusal = fault && REFUSED[fault.kind];
      if (refusal) {
        finish(`${refusal.error} (fault)`, teamId, summary(args));
        if (refusal.status === 429) context.header('retry-after', String(fault.retryAfter ?? 1));
        return context.json({ ok: false, error: refusal.error }, refusal.status);
      }
      const call: ApiCall = {
        core,
        args,
        app: app ?? noInstallation,
        authorization: context.req.header('authorization') ?? '',
      };
      const result = await method.run(call);
      if (fault?.kind === 'answer_lost') {
        finish('done, answer lost (fault)', teamId, summary(args));
        hangUp();
        return context.body(null, 500);
      }
      finish('ok', teamId, summary(args));
      if (app) context.header('x-oauth-scopes', app.scopes.join(','));
      if (method.scopes) context.header('x-accepted-oauth-scopes', method.scopes.join(','));
      context.header('x-slack-req-id', `${Date.now()}`);
      return context.json({ ok: true, ...result });
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      finish(error.code, teamId, `${summary(args)} ${messagesOf(error)}`.trim());
      if (error.code === 'ratelimited') {
        context.header('retry-after', String(error.extra.retryAfter ?? 1));
        return context.json({ ok: false, error: error.code }, 429);
      }
      return context.json({ ok: false, error: error.code, ...error.extra });
    }
  });
  return routes;
}

const noInstallation: InstallationRecord = {
  teamId: '',
  token: '',
  scopes: [],
  botUserId: '',
  botId: '',
  revoked: false,
};

function bearer(header: string | undefined): string {
  return header?.replace(/^Bearer\s+/i, '').trim() ?? '';
}

function admitted(core: Core, method: ApiMethod, token: string): InstallationRecord {
  if (token === '') throw new SlackError('not_authed');
  if (method.token === 'app') {
    if (token === core.state.app.appToken) return noInstallation;
    throw new SlackError(token.startsWith('xoxb') ? 'not_allowed_token_type' : 'invalid_auth');
  }
  if (token === core.state.app.appToken) throw new SlackError('not_allowed_token_type');
  const installation = core.state.installations.all().find((each) => each.token === token);
  if (!installation) throw new SlackError('invalid_auth');
  if (installation.revoked) throw new SlackError('token_revoked');
  for (const scope of method.scopes ?? []) needScope(installation, scope);
  return installation;
}

/** Refuses with `missing_scope` when the manifest did not ask for this scope. */
export function needScope(app: InstallationRecord, scope: string): void {
  if (!app.scopes.includes(scope)) {
    throw new SlackError('missing_scope', { needed: scope, provided: app.scopes.join(',') });
  }
}

function summary(args: Json): string {
  const parts = ['channel', 'channel_id', 'user', 'user_id', 'ts', 'thread_ts', 'view_id'].flatMap((key) =>
    text(args, key) ? [`${key}=${text(args, key)}`] : [],
  );
  const words = text(args, 'text');
  return [...parts, ...(words ? [`text=${JSON.stringify(words.slice(0, 80))}`] : [])].join(' ');
}

function messagesOf(error: SlackError): string {
  const metadata = error.extra.response_metadata as { messages?: string[] } | undefined;
  return (metadata?.messages ?? []).join('; ');
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
