import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BotProcess } from './bot-process.ts';
import { type LocalWorkspace, startLocalWorkspace } from './local-workspace.ts';
import { readManifest } from './manifest.ts';
import { defaultTeams, parleyApp } from './seed-team.ts';
import { startFailure, workspaceSettings } from './settings.ts';

/** `npm start`: with Slack's tokens the bot alone; without any, the bot against a local workspace. */

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const BOT = path('../src/main.ts');
const SLACK_VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'];

if (existsSync('.env')) process.loadEnvFile('.env');
if (SLACK_VARIABLES.some((name) => process.env[name])) runAgainstSlack();
else await runLocally();

function runAgainstSlack(): void {
  const child = spawn(process.execPath, [BOT], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exit(code ?? (signal ? 1 : 0));
  });
}

async function runLocally(): Promise<void> {
  const settings = workspaceSettings(process.env);
  let workspace: LocalWorkspace;
  try {
    workspace = await startLocalWorkspace({
      port: settings.port,
      dataDir: settings.dataDir,
      teams: defaultTeams,
      app: readManifest(path('../manifest.yml'), parleyApp),
      delivery: { mode: 'socket' },
    });
  } catch (error) {
    const sentence = startFailure(error, settings.port);
    if (!sentence) throw error;
    console.error(sentence);
    process.exit(1);
  }
  const env = {
    ...process.env,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: workspace.botToken(),
    SLACK_APP_TOKEN: workspace.appToken,
  };
  const bot = new BotProcess(BOT, env, (message) => {
    console.error(`The bot keeps ending right after its start. Its last words:\n${message}`);
    void workspace.close().then(() => process.exit(1));
  });
  stopOnSignal(bot, workspace);
  bot.start();
  try {
    await workspace.waitForConnection(120_000);
    await seedOnce(workspace);
  } catch (error) {
    console.error(
      `The start did not get to its end: ${error instanceof Error ? error.message : String(error)}`,
    );
    await bot.stop();
    await workspace.close();
    process.exit(1);
  }
  console.log(`\nParley is ready: open ${workspace.url}`);
  console.log(
    'Try first: as Maya, type "/deal" in #influencer-deals. Ctrl-C stops everything; your data stays.',
  );
}

/** Stops both, in at most ten seconds; a second Ctrl-C ends at once. */
function stopOnSignal(bot: BotProcess, workspace: LocalWorkspace): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await bot.stop();
    await workspace.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

interface Seed {
  seed(workspace: LocalWorkspace): Promise<void>;
}

async function seedOnce(workspace: LocalWorkspace): Promise<void> {
  const file = new URL('./seed.ts', import.meta.url);
  if (workspace.isSeeded() || !existsSync(file)) return;
  console.log('Setting up the example campaigns, once ...');
  const { seed } = (await import(file.href)) as Seed;
  await seed(workspace);
  workspace.markSeeded();
}
