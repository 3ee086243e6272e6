import { createRequire } from 'node:module';

// Slack's packages are CommonJS whose exports Node cannot name in an import; required, they keep their types.
const require = createRequire(import.meta.url);

export const { App, HTTPReceiver, SocketModeReceiver, AuthorizationError } =
  require('@slack/bolt') as typeof import('@slack/bolt');
export const { InstallProvider } = require('@slack/oauth') as typeof import('@slack/oauth');
export const {
  LogLevel,
  WebClient,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} = require('@slack/web-api') as typeof import('@slack/web-api');
