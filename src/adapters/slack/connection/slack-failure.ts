import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from './slack-packages.ts';

/** How a call to Slack failed, as far as it decides what to do next. */
export type SlackFailure =
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** Slack said no. */
  | { readonly kind: 'refused'; readonly code: string; readonly needed: string | undefined }
  /** Nothing reached Slack: no connection was made. */
  | { readonly kind: 'not-sent'; readonly why: string }
  /** Slack failed on its side; it may have done it all the same. */
  | { readonly kind: 'server-error'; readonly why: string }
  /** Slack may have done it, but no usable answer came. */
  | { readonly kind: 'answer-lost'; readonly why: string };

/** Not called: Slack asked for a pause of this method, and so many seconds are left of it. */
export class Paused extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super('Slack asked for a pause');
    this.name = 'Paused';
    this.seconds = seconds;
  }
}

/** Slack's own words for trouble on its side. */
const SERVER_ERRORS = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

/** The system's codes for a connection that was never made. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What kind of failure an error of the Web API is; undefined when it is none. */
export function slackFailure(error: unknown): SlackFailure | undefined {
  if (error instanceof Paused) return { kind: 'rate-limited', seconds: error.seconds };
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate-limited', seconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    const seconds = Number((error.data as { retry_after?: unknown }).retry_after);
    if (code === 'ratelimited' || code === 'rate_limited') {
      return { kind: 'rate-limited', seconds: seconds > 0 ? seconds : 1 };
    }
    if (SERVER_ERRORS.has(code)) return { kind: 'server-error', why: `Slack answered ${code}` };
    const needed = (error.data as { needed?: unknown }).needed;
    return { kind: 'refused', code, needed: typeof needed === 'string' ? needed : undefined };
  }
  if (error instanceof WebAPIHTTPError) {
    return { kind: 'server-error', why: `Slack answered ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = systemCode(error);
    if (code && NOT_SENT.has(code)) return { kind: 'not-sent', why: `no connection to Slack (${code})` };
    return { kind: 'answer-lost', why: `no answer from Slack${code ? ` (${code})` : ''}` };
  }
  return undefined;
}

/** The system's code of the innermost cause. */
function systemCode(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > 6) return undefined;
  const inner = [error.cause, (error as { original?: unknown }).original, firstOf(error)].map((cause) =>
    systemCode(cause, depth + 1),
  );
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return inner.find((code) => code !== undefined) ?? (own?.startsWith('slack_') ? undefined : own);
}

function firstOf(error: Error): unknown {
  return error instanceof AggregateError ? error.errors[0] : undefined;
}
