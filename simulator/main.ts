import { startLocalWorkspace } from './local-workspace.ts';
import { readManifest } from './manifest.ts';
import { defaultTeams, parleyApp } from './seed-team.ts';
import { startFailure, workspaceSettings } from './settings.ts';

/** Runs the local workspace alone; point any Slack app at it with SLACK_API_URL and the tokens it prints. */
const settings = workspaceSettings(process.env);
try {
  const workspace = await startLocalWorkspace({
    port: settings.port,
    dataDir: settings.dataDir,
    teams: defaultTeams,
    app: readManifest('manifest.yml', parleyApp),
    delivery: { mode: 'socket' },
  });
  console.log(`The local workspace is at ${workspace.url}`);
  console.log(`SLACK_API_URL=${workspace.apiUrl}`);
  console.log(`SLACK_BOT_TOKEN=${workspace.botToken()}`);
  console.log(`SLACK_APP_TOKEN=${workspace.appToken}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workspace.close().then(() => process.exit(0)));
  }
} catch (error) {
  const sentence = startFailure(error, settings.port);
  if (!sentence) throw error;
  console.error(sentence);
  process.exit(1);
}
