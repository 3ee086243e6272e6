import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readManifest } from '../../simulator/manifest.ts';
import { parleyApp } from '../../simulator/seed-team.ts';

it('takes command, shortcuts, scopes and events from the manifest, ids and secrets from the seed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-manifest-'));
  const file = join(folder, 'manifest.yml');
  writeFileSync(
    file,
    `display_information: { name: Haggle, description: Deals }
features:
  slash_commands:
    - { command: /haggle, description: Haggle, usage_hint: "[help]", should_escape: true }
  shortcuts:
    - { name: Log it, type: message, callback_id: log_it, description: Log }
oauth_config:
  redirect_urls: ["https://a.example/slack/oauth_redirect"]
  scopes: { bot: [commands, "chat:write"], bot_optional: ["links:read"] }
settings:
  event_subscriptions: { bot_events: [app_mention] }
`,
  );
  expect(readManifest(file, parleyApp)).toMatchObject({
    id: parleyApp.id,
    appToken: parleyApp.appToken,
    name: 'Haggle',
    commands: [{ command: '/haggle', usageHint: '[help]', shouldEscape: true }],
    shortcuts: [{ name: 'Log it', type: 'message', callbackId: 'log_it' }],
    scopes: ['commands', 'chat:write', 'links:read'],
    events: ['app_mention'],
  });
  expect(readManifest(join(folder, 'none.yml'), parleyApp)).toBe(parleyApp);
  rmSync(folder, { recursive: true, force: true });
});
