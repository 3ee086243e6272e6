import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../src/adapters/slack/commands/table.ts';
import { OPTIONAL_SCOPES, SCOPES } from '../src/adapters/slack/connection/scopes.ts';
import { SHORTCUTS } from '../src/adapters/slack/shortcuts/table.ts';

const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));

/** What Slack's manifest format (version 2) asks of the parts that Parley uses: names, lengths and patterns. */
const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength });
const closed = (required: string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const scopes = { type: 'array', maxItems: 255, uniqueItems: true, items: text(50) };
const FORMAT = closed(['_metadata', 'display_information', 'features', 'oauth_config', 'settings'], {
  _metadata: closed(['major_version'], { major_version: { const: 2 }, minor_version: { type: 'integer' } }),
  display_information: closed(['name'], {
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: { type: 'string', pattern: '^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$' },
  }),
  features: closed(['app_home', 'bot_user', 'slash_commands', 'shortcuts'], {
    app_home: closed([], {
      home_tab_enabled: { type: 'boolean' },
      messages_tab_enabled: { type: 'boolean' },
      messages_tab_read_only_enabled: { type: 'boolean' },
    }),
    bot_user: closed(['display_name'], { display_name: text(80), always_online: { type: 'boolean' } }),
    shortcuts: {
      type: 'array',
      maxItems: 10,
      items: closed(['name', 'type', 'callback_id', 'description'], {
        name: text(24),
        type: { enum: ['message', 'global'] },
        callback_id: text(255),
        description: text(150),
      }),
    },
    slash_commands: {
      type: 'array',
      maxItems: 50,
      items: closed(['command', 'description'], {
        command: { type: 'string', pattern: '^/[a-z][a-z0-9_-]*$', maxLength: 32 },
        description: text(2000),
        usage_hint: text(1000),
        should_escape: { type: 'boolean' },
      }),
    },
  }),
  oauth_config: closed(['scopes'], {
    scopes: closed(['bot'], { bot: scopes, bot_optional: scopes }),
  }),
  settings: closed(['event_subscriptions', 'interactivity'], {
    event_subscriptions: closed(['bot_events'], {
      bot_events: { type: 'array', maxItems: 100, items: text(50) },
    }),
    interactivity: closed(['is_enabled'], { is_enabled: { type: 'boolean' } }),
    org_deploy_enabled: { type: 'boolean' },
    socket_mode_enabled: { type: 'boolean' },
    token_rotation_enabled: { type: 'boolean' },
  }),
});

describe('the manifest', () => {
  test('has the form that Slack takes', () => {
    const validate = new Ajv.default({ allErrors: true }).compile(FORMAT);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has the one command, escaped so that members can be told from text', () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: '/deal', should_escape: true }]);
    expect(COMMANDS.every(({ usage }) => usage === '/deal' || usage.startsWith('/deal '))).toBe(true);
  });

  test('offers exactly the shortcuts that are handled', () => {
    const offered = manifest.features.shortcuts.map(
      ({ type, callback_id }: { type: string; callback_id: string }) => `${type} ${callback_id}`,
    );
    expect(offered.sort()).toEqual(SHORTCUTS.map(({ type, callbackId }) => `${type} ${callbackId}`).sort());
  });

  test('asks for the scopes that installing asks for', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    expect(bot).toEqual([...SCOPES, ...OPTIONAL_SCOPES]);
    expect(bot_optional).toEqual([...OPTIONAL_SCOPES]);
  });

  test('subscribes to what is listened to, and to nothing that needs a scope it does not ask for', () => {
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'file_shared',
      'message.im',
      'tokens_revoked',
    ]);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.org_deploy_enabled).toBe(false);
  });
});
