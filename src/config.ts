import { z } from 'zod';
import { isTimeZone } from './domain/dates.ts';
import type { ModelPrice } from './domain/model-cost.ts';

/** Exit code for wrong configuration (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly port: number;
  /** PostgreSQL server; without it the embedded database in `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly slack: SlackConfig;
  readonly llm: LlmConfig;
  readonly logLevel: LogLevel;
  /** Zone of people and workspaces that have none of their own. */
  readonly defaultTimeZone: string;
}

export interface SlackConfig {
  /** Ends in a slash. */
  readonly apiUrl: string;
  /** One workspace. */
  readonly botToken?: string;
  /** Socket Mode. */
  readonly appToken?: string;
  /** Requests over HTTP. */
  readonly signingSecret?: string;
  /** Installing in many workspaces. */
  readonly oauth?: OAuthConfig;
}

export interface OAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** 32 bytes, hex or base64. */
  readonly encryptionKey: string;
}

export interface LlmConfig {
  readonly apiKey?: string;
  readonly baseUrl?: string;
  readonly model: string;
  readonly api: 'responses' | 'chat';
  /** What the model costs, where the built-in list does not know it or another price was agreed. */
  readonly price?: ModelPrice;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Which variables are wrong or missing and what was expected of each; never a value. */
export class ConfigError extends Error {
  readonly problems: readonly { readonly name: string; readonly expected: string }[];

  constructor(problems: readonly { name: string; expected: string }[]) {
    const lines = problems.map(({ name, expected }) => `  ${name}: ${expected}`);
    super(['Parley cannot start, its configuration is not complete:', ...lines].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Small, quick and cheap; drafts are short and checked by rules. */
const DEFAULT_MODEL = 'gpt-5-mini';

const text = z.string().trim().min(1);
const url = (expected: string, protocols: RegExp) =>
  text.refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), expected);
const HTTP_ADDRESS = (example: string) =>
  `an address that starts with http:// or https://, such as ${example}`;

const PRICE = /^\d+(?:\.\d+)? *, *\d+(?:\.\d+)?$/;

const VARIABLES = z.object({
  PORT: text
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, 'a port number from 0 to 65535')
    .default('3000'),
  DATABASE_URL: url(
    'the address of a PostgreSQL server, such as postgres://user:password@host:5432/parley',
    /^postgres(ql)?:$/,
  ).optional(),
  PARLEY_DATA_DIR: text.default('.parley'),
  SLACK_BOT_TOKEN: text.startsWith('xoxb-', 'the bot token of the app, which starts with xoxb-').optional(),
  SLACK_APP_TOKEN: text
    .startsWith('xapp-', 'the app-level token of the app, which starts with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_STATE_SECRET: text.optional(),
  SLACK_API_URL: url(HTTP_ADDRESS('https://slack.com/api/'), /^https?:$/).default('https://slack.com/api/'),
  TOKEN_ENCRYPTION_KEY: text
    .refine(
      isKey,
      '32 random bytes as 64 hexadecimal digits or as base64, for example from: openssl rand -hex 32',
    )
    .optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: url(HTTP_ADDRESS('https://api.openai.com/v1'), /^https?:$/).optional(),
  OPENAI_MODEL: text.default(DEFAULT_MODEL),
  OPENAI_PRICE: text
    .regex(PRICE, 'US$ for a million tokens in and out, with a comma between, such as 0.25,2.00')
    .optional(),
  LLM_API: z.enum(['responses', 'chat'], 'responses or chat').default('responses'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DEFAULT_TIME_ZONE: text.refine(isTimeZone, 'an IANA time zone, such as Europe/Berlin').default('UTC'),
});
type Variables = z.output<typeof VARIABLES>;

function isKey(value: string): boolean {
  if (/^[0-9a-f]{64}$/i.test(value)) return true;
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(value) && Buffer.from(value, 'base64').length === 32;
}

/** The environment as it is, after `.env` of the working directory, which overrides nothing that is set. */
export function readEnvironment(): Environment {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { ...process.env };
}

/** Understands the environment; throws one `ConfigError` that names every bad or missing variable. */
export function readConfig(environment: Environment): Config {
  // `NAME=` in a file means that the variable is not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = VARIABLES.safeParse(given);
  const wrong = parsed.success ? [] : problemsOf(parsed.error);
  const missing = missingOf(given).filter(({ name }) => !wrong.some((problem) => problem.name === name));
  if (!parsed.success || wrong.length + missing.length > 0) throw new ConfigError([...wrong, ...missing]);
  return configOf(parsed.data);
}

function problemsOf(error: z.ZodError): { name: string; expected: string }[] {
  return error.issues.map(({ path, message }) => ({
    name: String(path[0]),
    expected: `expected ${message}`,
  }));
}

const BOTH_WAYS = 'is missing: with a bot token, set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP';
const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/** Variables that others of the environment ask for. */
function missingOf(given: Environment): { name: string; expected: string }[] {
  const missing: { name: string; expected: string }[] = [];
  const usesOAuth = OAUTH.some((name) => given[name]);
  const usesSlack = usesOAuth || given.SLACK_BOT_TOKEN;
  if (!usesSlack && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) return [nothing()];
  if (!usesSlack) {
    missing.push({
      name: 'SLACK_BOT_TOKEN',
      expected:
        'is missing: the bot token (xoxb-...) of the workspace, or SLACK_CLIENT_ID to install in many',
    });
  }
  if (given.SLACK_BOT_TOKEN && !usesOAuth && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) {
    missing.push({ name: 'SLACK_APP_TOKEN', expected: BOTH_WAYS });
  }
  if (usesOAuth) missing.push(...missingForOAuth(given));
  return missing;
}

function missingForOAuth(given: Environment): { name: string; expected: string }[] {
  const needed = {
    SLACK_CLIENT_ID: 'the client id of the app',
    SLACK_CLIENT_SECRET: 'the client secret of the app',
    SLACK_STATE_SECRET: 'a long random text that signs the state of an installation',
    SLACK_SIGNING_SECRET: 'the signing secret of the app',
    TOKEN_ENCRYPTION_KEY:
      '32 random bytes that encrypt the stored tokens, for example from: openssl rand -hex 32',
  };
  return Object.entries(needed)
    .filter(([name]) => !given[name])
    .map(([name, what]) => ({ name, expected: `is missing: installing in many workspaces needs ${what}` }));
}

/** `0.25,2.00` */
function priceOf(written: string): ModelPrice {
  const [input = 0, output = 0] = written.split(',').map(Number);
  return { input, output };
}

function nothing(): { name: string; expected: string } {
  return {
    name: 'SLACK_BOT_TOKEN',
    expected:
      'is missing, and so is everything else about Slack. To try Parley in its local workspace, use: npm start. ' +
      'To run it in Slack, set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  };
}

function configOf(set: Variables): Config {
  return {
    port: Number(set.PORT),
    ...(set.DATABASE_URL ? { databaseUrl: set.DATABASE_URL } : {}),
    dataDir: set.PARLEY_DATA_DIR,
    slack: slackOf(set),
    llm: {
      ...(set.OPENAI_API_KEY ? { apiKey: set.OPENAI_API_KEY } : {}),
      ...(set.OPENAI_BASE_URL ? { baseUrl: set.OPENAI_BASE_URL } : {}),
      model: set.OPENAI_MODEL,
      api: set.LLM_API,
      ...(set.OPENAI_PRICE ? { price: priceOf(set.OPENAI_PRICE) } : {}),
    },
    logLevel: set.LOG_LEVEL,
    defaultTimeZone: set.DEFAULT_TIME_ZONE,
  };
}

function slackOf(set: Variables): SlackConfig {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, TOKEN_ENCRYPTION_KEY } = set;
  const oauth =
    SLACK_CLIENT_ID && SLACK_CLIENT_SECRET && SLACK_STATE_SECRET && TOKEN_ENCRYPTION_KEY
      ? {
          clientId: SLACK_CLIENT_ID,
          clientSecret: SLACK_CLIENT_SECRET,
          stateSecret: SLACK_STATE_SECRET,
          encryptionKey: TOKEN_ENCRYPTION_KEY,
        }
      : undefined;
  return {
    apiUrl: set.SLACK_API_URL.endsWith('/') ? set.SLACK_API_URL : `${set.SLACK_API_URL}/`,
    ...(set.SLACK_BOT_TOKEN ? { botToken: set.SLACK_BOT_TOKEN } : {}),
    ...(set.SLACK_APP_TOKEN ? { appToken: set.SLACK_APP_TOKEN } : {}),
    ...(set.SLACK_SIGNING_SECRET ? { signingSecret: set.SLACK_SIGNING_SECRET } : {}),
    ...(oauth ? { oauth } : {}),
  };
}

/** Every value of the configuration that must never be shown, for the log to redact. */
export function secretsOf(config: Config): string[] {
  const { slack, llm, databaseUrl } = config;
  const { clientSecret, stateSecret, encryptionKey } = slack.oauth ?? {};
  return [
    slack.botToken,
    slack.appToken,
    slack.signingSecret,
    clientSecret,
    stateSecret,
    encryptionKey,
    llm.apiKey,
    databaseUrl,
    databaseUrl ? passwordOf(databaseUrl) : undefined,
  ].filter((value) => value !== undefined && value.length >= 6) as string[];
}

function passwordOf(address: string): string {
  return decodeURIComponent(new URL(address).password);
}
