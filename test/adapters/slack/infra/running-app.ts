import { createServer } from 'node:net';
import { type LocalWorkspace, startLocalWorkspace } from '../../../../simulator/local-workspace.ts';
import { defaultTeams, parleyApp } from '../../../../simulator/seed-team.ts';
import { createInstallations } from '../../../../src/adapters/db/installations.ts';
import { createOutbox } from '../../../../src/adapters/db/outbox.ts';
import { createTokenVault } from '../../../../src/adapters/db/token-vault.ts';
import { createImaging } from '../../../../src/adapters/documents/documents.ts';
import { createDirectory } from '../../../../src/adapters/slack/connection/directory.ts';
import {
  connectToSlack,
  type SlackConnection,
} from '../../../../src/adapters/slack/connection/slack-connection.ts';
import { createSharedFiles } from '../../../../src/adapters/slack/files/shared-files.ts';
import type { Surfaces } from '../../../../src/adapters/slack/listening/surfaces.ts';
import { createPictureDesk, type PictureDesk } from '../../../../src/adapters/slack/posting/pictures.ts';
import { createMetrics, type Metrics } from '../../../../src/adapters/slack/serving/metrics.ts';
import { createSlackApp, type SlackApp } from '../../../../src/adapters/slack/slack-app.ts';
import type { Installations } from '../../../../src/application/installations.ts';
import type { Services } from '../../../../src/application/services.ts';
import { testServices } from '../../../support/services.ts';

export const SIGNING_SECRET = 'a-signing-secret-for-tests';
export const LUMEN = 'T0LUMEN001';
export const NORTHWIND = 'T0NORTHW01';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: object;
  readonly message: string;
}

export interface RunningApp {
  readonly workspace: LocalWorkspace;
  readonly app: SlackApp;
  readonly services: Services;
  readonly connection: SlackConnection;
  readonly pictures: PictureDesk;
  readonly installations: Installations;
  readonly metrics: Metrics;
  readonly log: readonly LogLine[];
  /** Address of the app's own port. */
  readonly url: string;
  stop(): Promise<void>;
}

const NO_SURFACES: Surfaces = {
  commands: [],
  actions: [],
  forms: [],
  shortcuts: [],
  optionsSources: [],
};

/** Parley's Slack app, in this process, in a local workspace, with the surfaces of a test. */
export async function runApp(options: {
  mode: 'socket' | 'http' | 'oauth';
  surfaces?: Partial<Surfaces>;
  /** Optional scopes that the workspace granted besides. */
  scopes?: readonly string[];
}): Promise<RunningApp> {
  const { mode, surfaces = {}, scopes = [] } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: {
      ...parleyApp,
      scopes: [...parleyApp.scopes, ...scopes],
      redirectUrls: [`${url}/slack/oauth_redirect`],
    },
    delivery:
      mode === 'socket'
        ? { mode: 'socket' }
        : { mode: 'http', requestUrl: `${url}/slack/events`, signingSecret: SIGNING_SECRET },
  });
  const lines: LogLine[] = [];
  const log = {
    info: (facts: object, message: string) => void lines.push({ level: 'info', facts, message }),
    warn: (facts: object, message: string) => void lines.push({ level: 'warn', facts, message }),
    error: (facts: object, message: string) => void lines.push({ level: 'error', facts, message }),
  };
  const ports = await testServices();
  const installations = createInstallations(ports.database.db, createTokenVault('ab'.repeat(32)));
  const connection = connectToSlack({
    apiUrl: workspace.apiUrl,
    ...(mode === 'oauth' ? { installations } : { botToken: workspace.botToken() }),
    log,
  });
  const sharedFiles = createSharedFiles({ connection, apiUrl: workspace.apiUrl, log });
  const services: Services = {
    ...ports,
    directory: createDirectory(connection),
    outbox: createOutbox(ports.database.db),
    sharedFiles,
    sharedStreams: sharedFiles,
    ...UNUSED,
  };
  const metrics = createMetrics();
  const pictures = createPictureDesk({ services, connection, log });
  const app = createSlackApp({
    config: {
      port,
      apiUrl: workspace.apiUrl,
      defaultZone: 'UTC',
      ...(mode === 'socket' ? { appToken: workspace.appToken } : { signingSecret: SIGNING_SECRET }),
      ...(mode === 'oauth'
        ? {
            oauth: {
              clientId: parleyApp.clientId,
              clientSecret: parleyApp.clientSecret,
              stateSecret: 'state',
            },
          }
        : {}),
    },
    services,
    connection,
    pictures,
    installations,
    surfaces: { ...NO_SURFACES, ...surfaces },
    checks: { database: () => ports.database.ping().then(() => undefined) },
    metrics,
    log,
  });
  await app.start();
  return {
    workspace,
    app,
    services,
    connection,
    pictures,
    installations,
    metrics,
    log: lines,
    url,
    stop: async () => {
      await app.stop(1_000);
      await workspace.close();
    },
  };
}

/** Ports that no test of the infrastructure reaches. */
const unused = () => Promise.reject(new Error('not part of this test'));
const UNUSED = {
  drafting: { write: unused, check: () => [] },
  documents: { termSheet: unused },
  imaging: createImaging(),
  imports: { results: () => ({ rows: [], problems: [] }) },
  exportFiles: { open: unused },
} as unknown as Pick<
  Services,
  'drafting' | 'modelBudget' | 'documents' | 'imaging' | 'imports' | 'exportFiles'
>;

/** A port on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
