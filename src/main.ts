import { randomUUID } from 'node:crypto';
import { DataFolderInUse } from './adapters/db/data-folder.ts';
import { DatabaseUnavailable } from './adapters/db/database-unavailable.ts';
import { dealWorkspaces } from './adapters/db/deal-workspaces.ts';
import { digestWorkspaces } from './adapters/db/digest-workspaces.ts';
import { createInstallations } from './adapters/db/installations.ts';
import { enterInstance } from './adapters/db/instances.ts';
import { type Database, openDatabase } from './adapters/db/open-database.ts';
import { createOutbox } from './adapters/db/outbox.ts';
import { outboxDepth } from './adapters/db/outbox-depth.ts';
import { createOutboxLeases } from './adapters/db/outbox-leases.ts';
import { createStore } from './adapters/db/store.ts';
import { sweep } from './adapters/db/sweep.ts';
import { createTokenVault } from './adapters/db/token-vault.ts';
import { createDocuments, createImaging } from './adapters/documents/documents.ts';
import { createExportFiles } from './adapters/imports/exports/export-files.ts';
import { createImports } from './adapters/imports/imports.ts';
import { type JobHandlers, openQueue } from './adapters/jobs/queue.ts';
import { eachOf, startSchedule } from './adapters/jobs/schedule.ts';
import { type RunningJobs, startJobs } from './adapters/jobs/start-jobs.ts';
import { createDrafting, createMailReader } from './adapters/llm/drafting.ts';
import { createLog } from './adapters/log/log.ts';
import { ACTIONS } from './adapters/slack/actions/table.ts';
import { COMMANDS } from './adapters/slack/commands/table.ts';
import { createDirectory } from './adapters/slack/connection/directory.ts';
import { connectToSlack, type SlackConnection } from './adapters/slack/connection/slack-connection.ts';
import { slackFailure } from './adapters/slack/connection/slack-failure.ts';
import { createSharedFiles } from './adapters/slack/files/shared-files.ts';
import { buildHome } from './adapters/slack/home/home.ts';
import { FORMS } from './adapters/slack/modals/table.ts';
import { OPTIONS_SOURCES } from './adapters/slack/options/table.ts';
import { createMessenger } from './adapters/slack/posting/messenger.ts';
import { createPictureDesk } from './adapters/slack/posting/pictures.ts';
import { createMetrics, type Metrics } from './adapters/slack/serving/metrics.ts';
import { PortTaken } from './adapters/slack/serving/web-server.ts';
import { SHORTCUTS } from './adapters/slack/shortcuts/table.ts';
import { createSlackApp } from './adapters/slack/slack-app.ts';
import { sendNudges } from './application/contact/send-nudges.ts';
import { tickNudges } from './application/contact/tick-nudges.ts';
import { runDraft } from './application/drafts/run-draft.ts';
import { modelBudgetOn } from './application/model-budget.ts';
import { applyImport, takeImportBack } from './application/performance/imports/apply-import.ts';
import { runImport } from './application/performance/imports/run-import.ts';
import { postDigest } from './application/performance/post-digest.ts';
import { tickDigests } from './application/performance/tick-digests.ts';
import type { Clock, Ids } from './application/ports.ts';
import { pricedModel } from './application/priced-model.ts';
import { runReading } from './application/readings/run-reading.ts';
import type { Services } from './application/services.ts';
import { type Config, ConfigError, EXIT_CONFIG, readConfig, readEnvironment, secretsOf } from './config.ts';

type Log = ReturnType<typeof createLog>;

/** A stop as a whole ends within ten seconds: Slack's requests first, then jobs, then the database. */
const STOP_MS = 9_500;
const STOP_SLACK_MS = 2_500;

interface Running {
  stop(): Promise<void>;
}

/** Builds everything from the configuration, in the order in which it depends on each other, and starts it. */
async function start(config: Config, log: Log): Promise<Running> {
  const clock: Clock = { now: () => Temporal.Now.instant() };
  const ids: Ids = { next: () => randomUUID() };
  const metrics = createMetrics();
  const database = await openDatabase({
    dataDir: config.dataDir,
    log,
    ...(config.databaseUrl ? { url: config.databaseUrl } : {}),
  });
  const opened: (() => Promise<unknown>)[] = [() => database.close()];
  try {
    const { oauth } = config.slack;
    const installations = oauth
      ? createInstallations(database.db, createTokenVault(oauth.encryptionKey))
      : undefined;
    const connection = connectToSlack({ ...config.slack, installations, log });
    await verify(connection, log);
    const queue = await openQueue({ database, log });
    opened.unshift(() => queue.stop(1_000));
    let jobs: RunningJobs | undefined;
    const workWaits = () => jobs?.nudge();
    const store = createStore({ database, queue, workWaits });
    const sharedFiles = createSharedFiles({ connection, apiUrl: config.slack.apiUrl, log });
    const drafting = createDrafting(config.llm);
    const services: Services = {
      store,
      clock,
      ids,
      directory: createDirectory(connection),
      drafting,
      mailReader: createMailReader(config.llm),
      modelBudget: modelBudgetOn(
        { store, clock, ids },
        pricedModel({ model: drafting.hasModel ? config.llm.model : undefined, price: config.llm.price }),
      ),
      documents: createDocuments(),
      imaging: createImaging(),
      imports: createImports(),
      sharedFiles,
      sharedStreams: sharedFiles,
      exportFiles: createExportFiles(),
      outbox: createOutbox(database.db, workWaits),
    };
    const pictures = createPictureDesk({ services, connection, log });
    const app = createSlackApp({
      config: { ...config.slack, port: config.port, defaultZone: config.defaultTimeZone },
      services,
      connection,
      pictures,
      installations,
      surfaces: {
        commands: COMMANDS,
        actions: ACTIONS,
        forms: FORMS,
        shortcuts: SHORTCUTS,
        optionsSources: OPTIONS_SOURCES,
        home: buildHome,
      },
      checks: { database: () => database.ping().then(() => undefined) },
      metrics,
      log,
    });
    watchOutbox(metrics, database);
    const instance = await enterInstance(database);
    jobs = await startJobs({
      queue,
      leases: createOutboxLeases(database.db, instance.id),
      instance,
      messenger: createMessenger({ services, connection, pictures, metrics, log }),
      handlers: counted(metrics, handlersFor(services)),
      sweep: () => sweep(database.db),
      log,
    });
    // Stopping the jobs stops their queue too.
    opened.splice(0, 1, jobs.stop);
    const schedule = startSchedule(async (now) => {
      await eachOf(await digestWorkspaces(database.db), (one) => tickDigests(services, one, now), log);
      await eachOf(await dealWorkspaces(database.db), (one) => tickNudges(services, one, now), log);
    }, log);
    opened.unshift(() => Promise.all([app.stop(STOP_SLACK_MS), schedule.stop()]));
    const port = await app.start();
    log.info({ port, ...facts(config, database) }, 'Parley is running');
    return { stop: () => inOrder(opened) };
  } catch (error) {
    await inOrder(opened).catch(() => {});
    throw error;
  }
}

async function inOrder(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}

/** Wrong tokens stop the start with a sentence; a Slack that does not answer right now does not. */
async function verify(connection: SlackConnection, log: Log): Promise<void> {
  try {
    await connection.verify();
  } catch (error) {
    const failure = slackFailure(error);
    if (failure?.kind === 'refused') {
      throw new ConfigError([
        { name: 'SLACK_BOT_TOKEN', expected: `Slack refuses this token (${failure.code})` },
      ]);
    }
    log.warn({ failure }, 'Slack does not answer yet');
  }
}

function handlersFor(services: Services): JobHandlers {
  return {
    'write-draft': (workspace, { draft }) => runDraft(services, workspace, draft),
    'read-offer': (workspace, { reading }) => runReading(services, workspace, reading),
    'post-digest': async (workspace, job) => {
      await postDigest(services, workspace, job);
    },
    'send-nudges': async (workspace, job) => {
      await sendNudges(services, workspace, job);
    },
    'read-import': (workspace, job) => runImport(services, workspace, job.import),
    'apply-import': (workspace, job) => applyImport(services, workspace, job.import),
    'undo-import': (workspace, job) => takeImportBack(services, workspace, job.import),
  };
}

function counted(metrics: Metrics, handlers: JobHandlers): JobHandlers {
  const count = async (kind: string, run: Promise<void>) => {
    try {
      await run;
      metrics.ran(kind, 'done');
    } catch (error) {
      metrics.ran(kind, 'failed');
      throw error;
    }
  };
  return {
    'write-draft': (workspace, job) => count(job.kind, handlers['write-draft'](workspace, job)),
    'read-offer': (workspace, job) => count(job.kind, handlers['read-offer'](workspace, job)),
    'post-digest': (workspace, job) => count(job.kind, handlers['post-digest'](workspace, job)),
    'send-nudges': (workspace, job) => count(job.kind, handlers['send-nudges'](workspace, job)),
    'read-import': (workspace, job) => count(job.kind, handlers['read-import'](workspace, job)),
    'apply-import': (workspace, job) => count(job.kind, handlers['apply-import'](workspace, job)),
    'undo-import': (workspace, job) => count(job.kind, handlers['undo-import'](workspace, job)),
  };
}

function watchOutbox(metrics: Metrics, { db }: Database): void {
  metrics.watch('parley_outbox_waiting', 'Announcements that wait for delivery', () =>
    outboxDepth(db, 'waiting'),
  );
  metrics.watch('parley_outbox_parked', 'Announcements that wait for a person', () =>
    outboxDepth(db, 'parked'),
  );
}

function facts({ slack }: Config, { backend }: Database): object {
  const ways = [slack.appToken && 'Socket Mode', slack.signingSecret && 'HTTP', slack.oauth && 'OAuth'];
  return { slack: ways.filter(Boolean).join(' and '), database: backend };
}

/** The one sentence for a start that failed for a reason which the person who starts it can do something about. */
function explained(error: unknown): string | undefined {
  const known = [ConfigError, DatabaseUnavailable, DataFolderInUse, PortTaken];
  return known.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
}

/** What nobody expected ends the process: its supervisor starts it again, and nothing that was acknowledged is lost. */
function exitOnSurprise(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, event }, 'Parley ends because of an unexpected failure');
      process.exit(1);
    });
  }
}

/** One signal stops in order, a second one at once. */
function stopOnSignal(running: Running, log: Log): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'Parley is stopping');
    setTimeout(() => {
      log.error({}, 'Stopping took too long; what is left is picked up at the next start');
      process.exit(1);
    }, STOP_MS).unref();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, 'Stopping failed');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
}

async function main(): Promise<void> {
  let log: Log | undefined;
  try {
    const config = readConfig(readEnvironment());
    log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
    exitOnSurprise(log);
    stopOnSignal(await start(config, log), log);
  } catch (error) {
    const sentence = explained(error);
    if (sentence) console.error(sentence);
    else if (log) log.fatal({ err: error }, 'Parley could not start');
    else console.error(error);
    process.exit(error instanceof ConfigError ? EXIT_CONFIG : 1);
  }
}

await main();
