import { randomInt } from 'node:crypto';
import { DirectoryUnavailable } from '../connection/directory.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Log } from '../connection/slack-log.ts';

/** Digits and letters that are not taken for each other when read aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference that a person can pass on and an operator can find in the log. */
export function newReference(): string {
  return Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Codes of a database that is not there for the moment (PostgreSQL classes 08, 53, 57; Node's socket errors). */
const DATABASE_GONE = /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** The same without a code: what pg says of a connection that broke, and PostgreSQL of a database that is closed. */
const GONE_WORDS =
  /connection terminated|encountered a connection error|timeout exceeded when trying to connect|not currently accepting connections/i;

/**
 * Writes an unexpected failure down under a reference, with its stack, and gives the sentence for the one
 * person concerned: what happened, what to do, the reference; never the stack.
 */
export function reportTrouble(log: Log, error: unknown, facts: object): string {
  const reference = newReference();
  log.error({ err: error, reference, ...facts }, 'A request failed');
  return `${sentenceFor(error)} Reference ${reference}`;
}

function sentenceFor(error: unknown): string {
  if (error instanceof DirectoryUnavailable) {
    return 'Slack did not tell me who you are, so I did nothing. Please try again in a minute.';
  }
  const failure = slackFailure(error);
  if (failure?.kind === 'refused' && TOO_LATE.has(failure.code)) {
    return 'Slack no longer let me open the form, because it took too long. Please try again.';
  }
  if (failure?.kind === 'refused' && failure.code === 'push_limit_reached') {
    return 'There are three forms open on top of each other already. Close one and try again.';
  }
  if (failure) return 'Slack did not take my answer. Please try again in a minute.';
  if (isDatabaseGone(error)) {
    return 'I cannot reach my database right now, so nothing was saved. Please try again in a minute.';
  }
  return 'Something went wrong.';
}

const TOO_LATE = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error.name === 'DatabaseUnavailable' || DATABASE_GONE.test(code)) return true;
  if (GONE_WORDS.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isDatabaseGone);
}
