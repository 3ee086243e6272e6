import type { Authorize, App as BoltApp, Receiver, SocketModeReceiver as SocketReceiver } from '@slack/bolt';
import type { Installations } from '../../application/installations.ts';
import type { Services } from '../../application/services.ts';
import { installRoutes } from './connection/oauth-install.ts';
import { clientOptions, type SlackConnection } from './connection/slack-connection.ts';
import { type Log, loggerFor } from './connection/slack-log.ts';
import { App, AuthorizationError, HTTPReceiver, SocketModeReceiver } from './connection/slack-packages.ts';
import { InFlight } from './listening/in-flight.ts';
import type {
  ActionBody,
  CommandBody,
  OptionsBody,
  ShortcutBody,
  SubmissionBody,
} from './listening/incoming.ts';
import { onAction, onCommand, onOptions, onShortcut } from './listening/listeners.ts';
import { onEvent, onHomeOpened, onRemoved } from './listening/on-event.ts';
import { onSubmit } from './listening/on-submit.ts';
import type { Desk } from './listening/request.ts';
import { signedIntake } from './listening/signed-intake.ts';
import { onMentioned, onWrittenTo, type SpokenEvent } from './listening/spoken-to.ts';
import { indexSurfaces, type Surfaces } from './listening/surfaces.ts';
import { reportTrouble } from './listening/trouble.ts';
import type { PictureDesk } from './posting/pictures.ts';
import { tellByAddress } from './posting/send.ts';
import { type Check, sendHealth, sendMetrics, sendReadiness } from './serving/health.ts';
import type { Metrics } from './serving/metrics.ts';
import { createWebServer, type Route } from './serving/web-server.ts';

export interface SlackAppConfig {
  readonly port: number;
  readonly apiUrl: string;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly oauth?:
    | { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string }
    | undefined;
  readonly defaultZone: string;
}

export interface SlackAppParts {
  readonly config: SlackAppConfig;
  readonly services: Services;
  readonly connection: SlackConnection;
  readonly pictures: PictureDesk;
  readonly installations?: Installations | undefined;
  readonly surfaces: Surfaces;
  /** What `/ready` looks at besides Slack. */
  readonly checks: Readonly<Record<string, Check>>;
  readonly metrics: Metrics;
  readonly log: Log;
}

export interface SlackApp {
  /** Opens the port and the socket; gives the port. */
  start(): Promise<number>;
  /** Takes nothing new, lets what runs finish, closes socket and port. */
  stop(withinMs: number): Promise<void>;
}

/**
 * Parley in Slack: the same listeners behind Socket Mode (with an app token) and signed HTTP (with a signing
 * secret), or both. Every kind of delivery has one listener, which finds the handler in the tables, so that
 * nothing is acknowledged twice or not at all.
 */
export function createSlackApp(parts: SlackAppParts): SlackApp {
  const { config, connection, log, metrics, checks } = parts;
  const inFlight = new InFlight();
  const socket = config.appToken ? socketReceiver(config.appToken, config.apiUrl, log) : undefined;
  const http = config.signingSecret ? httpReceiver(config.signingSecret, log) : undefined;
  const app = boltApp(config.apiUrl, connection, log, [socket?.receiver, http]);
  listen(app, deskOf(parts, inFlight), parts.installations);
  metrics.watch(
    'parley_requests_in_flight',
    'Requests of Slack that are being worked on',
    () => inFlight.count,
  );
  const server = createWebServer({
    port: config.port,
    log,
    routes: {
      'GET /health': (_, response) => sendHealth(response),
      'GET /ready': (_, response) =>
        sendReadiness(response, { ...checks, slack: () => slackState(socket, inFlight) }),
      'GET /metrics': (_, response) => sendMetrics(response, metrics),
      ...(http ? { 'POST /slack/events': signedIntake(http.requestListener, log) } : {}),
      ...oauthRoutes(parts),
    },
  });
  return {
    start: async () => {
      const port = await server.start();
      await socket?.receiver.start();
      return port;
    },
    stop: async (withinMs) => {
      const deadline = Date.now() + withinMs;
      const closed = server.stop(withinMs);
      await inFlight.drain(withinMs);
      await Promise.race([socket?.receiver.stop(), wait(Math.max(deadline - Date.now(), 200))]);
      await closed;
    },
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function deskOf(parts: SlackAppParts, inFlight: InFlight): Desk {
  const { services, connection, pictures, surfaces, metrics, log, config } = parts;
  return {
    services,
    connection,
    pictures,
    surfaces: indexSurfaces(surfaces),
    home: surfaces.home,
    inFlight,
    metrics,
    log,
    defaultZone: config.defaultZone,
  };
}

function oauthRoutes({
  config,
  installations,
  connection,
  services,
  log,
}: SlackAppParts): Record<string, Route> {
  if (!config.oauth || !installations) return {};
  const { apiUrl, oauth } = config;
  return { ...installRoutes({ apiUrl, ...oauth, installations, connection, clock: services.clock, log }) };
}

interface Socket {
  readonly receiver: SocketReceiver;
  connected(): boolean;
}

function socketReceiver(appToken: string, apiUrl: string, log: Log): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: loggerFor(log, 'slack-socket'),
    installerOptions: { clientOptions: clientOptions(apiUrl, log, 'interactive') },
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'A delivery over the socket could not be read');
      return true;
    },
  });
  let connected = false;
  receiver.client.on('connected', () => {
    connected = true;
  });
  for (const state of ['close', 'reconnecting', 'disconnecting', 'disconnected']) {
    receiver.client.on(state, () => {
      connected = false;
    });
  }
  return { receiver, connected: () => connected };
}

function httpReceiver(signingSecret: string, log: Log) {
  return new HTTPReceiver({
    signingSecret,
    logger: loggerFor(log, 'slack-http'),
    // A payload that Bolt cannot read is Slack's or a forger's mistake, not a failure of this server.
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ err: error }, 'A delivery over HTTP could not be read');
      if (!response.headersSent) {
        response.writeHead(400);
        response.end();
      }
      return false;
    },
  });
}

function slackState(socket: Socket | undefined, inFlight: InFlight): string | undefined {
  if (inFlight.stopping) return 'stopping';
  return socket && !socket.connected() ? 'socket not connected' : undefined;
}

function boltApp(
  apiUrl: string,
  connection: SlackConnection,
  log: Log,
  receivers: readonly (Receiver | undefined)[],
): BoltApp {
  const authorize: Authorize<boolean> = async ({ teamId, enterpriseId }) => {
    const grant = teamId ? await connection.tokens.find(teamId, enterpriseId) : undefined;
    if (!grant) throw new Error('no installation');
    return { botToken: grant.token, botUserId: grant.botUser, botId: grant.botId };
  };
  const app = new App({
    authorize,
    // The receivers start and stop on their own; Bolt only needs to be told to each.
    receiver: {
      init: (bolt: BoltApp) => {
        for (const receiver of receivers) receiver?.init(bolt);
      },
      start: async () => {},
      stop: async () => {},
    },
    convoStore: false,
    extendedErrorHandler: true,
    logger: loggerFor(log, 'slack-bolt'),
    clientOptions: clientOptions(apiUrl, log, 'interactive'),
  });
  app.error((trouble: BoltTrouble) => onBoltError(log, trouble));
  return app;
}

/** What Bolt gives to its extended error handler. */
interface BoltTrouble {
  readonly error: Error;
  readonly context: { readonly teamId?: string };
  readonly body: object;
}

/** What fails before or beside the listeners, such as a workspace that Parley was removed from. */
async function onBoltError(log: Log, { error, context, body }: BoltTrouble): Promise<void> {
  const text = reportTrouble(log, error, { request: 'bolt', workspace: context.teamId });
  const address = 'response_url' in body ? body.response_url : undefined;
  const removed = error instanceof AuthorizationError;
  const words = removed
    ? 'Parley is not installed in this workspace. Ask an admin to install it again.'
    : text;
  if (typeof address === 'string') await tellByAddress(address, { text: words }, log);
}

/** One listener for each kind of delivery. */
function listen(app: BoltApp, desk: Desk, installations: Installations | undefined): void {
  const any = /[\s\S]*/;
  const here = (context: { teamId?: string }) => context.teamId ?? '';
  // Bolt's types list every shape of every payload; `incoming.ts` names the parts that are read here.
  app.command(any, ({ body, ack, context }) =>
    onCommand(desk, here(context), body as unknown as CommandBody, ack as never),
  );
  app.action(any, ({ body, ack, context }) =>
    onAction(desk, here(context), body as unknown as ActionBody, ack as never),
  );
  app.options(any, ({ body, ack, context }) =>
    onOptions(desk, here(context), body as unknown as OptionsBody, ack as never),
  );
  app.shortcut(any, ({ body, ack, context }) =>
    onShortcut(desk, here(context), body as unknown as ShortcutBody, ack as never),
  );
  app.view({ callback_id: any, type: 'view_submission' }, ({ body, ack, context }) =>
    onSubmit(desk, here(context), body as unknown as SubmissionBody, ack as never),
  );
  app.view({ callback_id: any, type: 'view_closed' }, ({ ack }) => ack());
  listenToEvents(app, desk, installations);
}

function listenToEvents(app: BoltApp, desk: Desk, installations: Installations | undefined): void {
  app.event('app_home_opened', ({ event, context }) =>
    onEvent(desk, event.type, () => onHomeOpened(desk, context.teamId ?? '', event)),
  );
  app.event('app_mention', ({ event, body, context }) =>
    onEvent(desk, event.type, () =>
      onMentioned(desk, context.teamId ?? '', body.event_id, event as SpokenEvent),
    ),
  );
  app.event('message', ({ event, body, context }) =>
    onEvent(desk, event.type, async () => {
      const isPersons = event.subtype === undefined || event.subtype === 'file_share';
      if (event.channel_type !== 'im' || !isPersons || 'bot_id' in event) return;
      await onWrittenTo(desk, context.teamId ?? '', body.event_id, event as SpokenEvent);
    }),
  );
  app.event('app_uninstalled', ({ body, event }) =>
    onEvent(desk, event.type, () => onRemoved(desk, installations, body.team_id)),
  );
  app.event('tokens_revoked', ({ body, event }) =>
    onEvent(desk, event.type, async () => {
      if (event.tokens.bot?.length) await onRemoved(desk, installations, body.team_id);
    }),
  );
}
