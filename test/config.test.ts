import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, secretsOf } from '../src/config.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
  TOKEN_ENCRYPTION_KEY: 'ab'.repeat(32),
};

function problemsOf(environment: Record<string, string>): Record<string, string> {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.problems.map(({ name, expected }) => [name, expected]));
  }
  return {};
}

describe('a configuration that works', () => {
  test('Socket Mode with two tokens, everything else by default', () => {
    expect(readConfig(SOCKET)).toEqual({
      port: 3000,
      dataDir: '.parley',
      slack: { apiUrl: 'https://slack.com/api/', botToken: 'xoxb-1', appToken: 'xapp-1' },
      llm: { model: 'gpt-5-mini', api: 'responses' },
      logLevel: 'info',
      defaultTimeZone: 'UTC',
    });
  });

  test('HTTP against a stand-in for Slack, whose address gets its slash', () => {
    const config = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's3cret',
      SLACK_API_URL: 'http://127.0.0.1:9999/api',
      PORT: '8080',
      DATABASE_URL: 'postgres://parley:pw@localhost/parley',
    });
    expect(config.slack.apiUrl).toBe('http://127.0.0.1:9999/api/');
    expect(config.port).toBe(8080);
    expect(config.databaseUrl).toBe('postgres://parley:pw@localhost/parley');
  });

  test('many workspaces by OAuth', () => {
    expect(readConfig(OAUTH).slack.oauth?.clientId).toBe('1.2');
    expect(
      readConfig({ ...OAUTH, TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }),
    ).toBeDefined();
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ ...SOCKET, DATABASE_URL: '', PORT: ' ' }).port).toBe(3000);
  });
});

describe('a configuration that does not', () => {
  test('nothing set: says how to try Parley and how to run it', () => {
    expect(problemsOf({}).SLACK_BOT_TOKEN).toMatch(/npm start.*SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/s);
  });

  test('names every bad and missing variable at once', () => {
    expect(
      Object.keys(
        problemsOf({
          PORT: '70000',
          DATABASE_URL: 'mysql://x',
          SLACK_BOT_TOKEN: 'xapp-wrong',
          SLACK_API_URL: 'slack',
          LOG_LEVEL: 'loud',
          LLM_API: 'both',
          DEFAULT_TIME_ZONE: 'Mars/Olympus',
          OPENAI_BASE_URL: 'localhost',
          TOKEN_ENCRYPTION_KEY: 'short',
        }),
      ).sort(),
    ).toEqual([
      'DATABASE_URL',
      'DEFAULT_TIME_ZONE',
      'LLM_API',
      'LOG_LEVEL',
      'OPENAI_BASE_URL',
      'PORT',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'TOKEN_ENCRYPTION_KEY',
    ]);
  });

  test.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_SIGNING_SECRET: 'x' }, ['SLACK_BOT_TOKEN']],
    [
      { SLACK_CLIENT_ID: '1' },
      ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_SIGNING_SECRET', 'TOKEN_ENCRYPTION_KEY'],
    ],
  ])('%o lacks %o', (environment, missing) => {
    expect(Object.keys(problemsOf(environment))).toEqual(missing);
  });

  test('never shows a value', () => {
    const secret = 'very-secret-value';
    try {
      readConfig({
        SLACK_BOT_TOKEN: secret,
        SLACK_APP_TOKEN: secret,
        DATABASE_URL: `mysql://u:${secret}@h`,
        TOKEN_ENCRYPTION_KEY: secret,
      });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain(secret);
    }
  });
});

test('the secrets of a configuration include the password of the database', () => {
  const config = readConfig({
    ...OAUTH,
    DATABASE_URL: 'postgres://u:p%40ssword@h/db',
    OPENAI_API_KEY: 'sk-abcdef',
  });
  expect(secretsOf(config)).toEqual(
    expect.arrayContaining(['client-secret', 'signing-secret', 'sk-abcdef', 'p@ssword', 'ab'.repeat(32)]),
  );
});
