import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { controlRoutes } from './control/routes.ts';
import type { Core } from './core.ts';
import { FaultPanel } from './faults.ts';
import { ActivityLog } from './log.ts';
import { pageRoutes } from './page/routes.ts';
import { answerResponseUrl } from './people/response-urls.ts';
import { connectToWorkspace, type Person } from './person.ts';
import { Delivery, type DeliveryMode } from './protocol/delivery.ts';
import { verifyUrl } from './protocol/http-delivery.ts';
import { install, uninstall } from './protocol/installation.ts';
import { oauthPage } from './protocol/oauth-page.ts';
import { SlackError } from './protocol/slack-error.ts';
import { SocketHub } from './protocol/socket-mode.ts';
import { Triggers } from './protocol/triggers.ts';
import { uploads } from './protocol/uploads.ts';
import { webApi } from './protocol/web-api.ts';
import type { AppSeed, TeamSeed } from './seed-team.ts';
import type { Json } from './state/records.ts';
import { WorkspaceState } from './state/workspace-state.ts';

export interface LocalWorkspaceOptions {
  /** 0 takes any free port. */
  port: number;
  host?: '127.0.0.1';
  /** Where the workspace keeps its state; memory only when left out. */
  dataDir?: string;
  teams: TeamSeed[];
  app: AppSeed;
  delivery: DeliveryMode;
  /** Waits before an event that was not acknowledged comes again; Slack's own when left out. */
  eventRetryDelaysMs?: number[];
}

export interface LocalWorkspace {
  url: string;
  /** What SLACK_API_URL is set to; ends in `/api/`. */
  apiUrl: string;
  app: AppSeed;
  faults: FaultPanel;
  log: ActivityLog;
  /** The bot token of a workspace. */
  botToken(teamId?: string): string;
  appToken: string;
  as(userId: string, teamId?: string): Person;
  /** Sockets of the app that are connected now. */
  connections(): number;
  /** Resolves when the app's socket is connected. */
  waitForConnection(timeoutMs?: number): Promise<void>;
  setDelivery(delivery: DeliveryMode): void;
  /** Switches to HTTP after the url_verification hand-shake; false when the app did not answer it. */
  setRequestUrl(requestUrl: string, signingSecret: string): Promise<boolean>;
  install(teamId: string): string;
  uninstall(teamId: string): void;
  isSeeded(): boolean;
  markSeeded(): void;
  close(): Promise<void>;
}

/** Starts a place that stands where Slack stands. Listens on loopback only. */
export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const state = new WorkspaceState(options.dataDir, options.app, options.teams);
  state.refreshScopes();
  const log = new ActivityLog();
  const hub = new SocketHub(options.app.id);
  const delivery = new Delivery(hub, log, options.delivery, options.eventRetryDelaysMs);
  const faults = new FaultPanel(() => hub.disconnectAll());
  delivery.useFaults(faults);
  let url = '';
  const core: Core = {
    state,
    triggers: new Triggers(),
    delivery,
    faults,
    log,
    oauthCodes: new Map(),
    warnings: new Map(),
    url: () => url,
  };
  hub.onChange = () => {
    for (const team of state.teams.all()) state.changed(team.id);
  };
  const host = options.host ?? '127.0.0.1';
  let server: Server;
  try {
    server = await listen(routes(core), options.port, host);
  } catch (error) {
    hub.close();
    state.close();
    throw error;
  }
  hub.attach(server);
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const remote = connectToWorkspace(url);
  return {
    url,
    apiUrl: `${url}/api/`,
    app: options.app,
    faults,
    log,
    appToken: options.app.appToken,
    botToken: (teamId) => state.installation(teamId ?? options.teams[0]?.id ?? '')?.token ?? '',
    as: (userId, teamId) => remote.as(userId, teamId),
    connections: () => hub.connected,
    waitForConnection: (timeoutMs) => connected(core, timeoutMs ?? 10_000),
    setDelivery: (mode) => delivery.setMode(mode),
    setRequestUrl: async (requestUrl, signingSecret) => {
      const verified = await verifyUrl({ requestUrl, signingSecret });
      if (verified) delivery.setMode({ mode: 'http', requestUrl, signingSecret });
      return verified;
    },
    install: (teamId) => install(core, teamId, options.app.scopes).token,
    uninstall: (teamId) => uninstall(core, teamId),
    isSeeded: () => state.meta.get('seeded') === 'yes',
    markSeeded: () => void state.meta.put('seeded', 'yes'),
    close: async () => {
      delivery.close();
      hub.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      state.close();
    },
  };
}

function routes(core: Core): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    // Only this machine's own pages and programs: a foreign page in the browser must not act for anybody.
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const own = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (!origin || origin === `http://${host}`);
    if (!own) return context.text('Only for this machine.', 403);
    await next();
  });
  app.route('/api', webApi(core));
  app.route('/_local', controlRoutes(core));
  app.post('/response/:team/:id', async (context) => {
    try {
      answerResponseUrl(core, context.req.param('id'), (await context.req.json()) as Json);
      core.log.add({
        kind: 'api',
        name: 'response_url',
        teamId: context.req.param('team'),
        outcome: 'ok',
        ms: 0,
        detail: '',
        retry: 0,
      });
      return context.text('ok');
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const teamId = context.req.param('team');
      core.log.add({
        kind: 'api',
        name: 'response_url',
        teamId,
        outcome: error.code,
        ms: 0,
        detail: '',
        retry: 0,
      });
      return context.json(
        { ok: false, error: error.code, ...error.extra },
        error.code.endsWith('_url') ? 404 : 400,
      );
    }
  });
  app.route('/', uploads(core));
  app.route('/', oauthPage(core));
  app.route('/', pageRoutes(core));
  app.onError((error, context) => {
    console.error(error);
    return context.text(`The local workspace failed: ${error.message}`, 500);
  });
  return app;
}

function listen(app: Hono<{ Bindings: HttpBindings }>, port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve(server as Server)) as Server;
    server.once('error', reject);
  });
}

function connected(core: Core, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (core.delivery.hub.connected === 0) return;
      clearTimeout(timer);
      core.state.changes.off('change', check);
      resolve();
    };
    const timer = setTimeout(() => {
      core.state.changes.off('change', check);
      reject(new Error(`No socket of the app connected within ${timeoutMs} ms.`));
    }, timeoutMs);
    core.state.changes.on('change', check);
    check();
  });
}
