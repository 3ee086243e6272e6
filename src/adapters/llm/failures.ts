import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { DrafterOutcome } from '../../application/drafts/drafting.ts';

/** A question that failed after one of its tries had no answer: that one may be on the bill, whatever became of the others. */
export class MaybeBilled extends Error {
  constructor(cause: unknown) {
    super('a try of this question had no answer', { cause });
  }
}

/**
 * What a call that threw means. The server's own words are left out: they may quote the request or the key. An error that the server answered
 * with costs nothing; where no answer came, nobody knows.
 */
export function outcomeOfError(error: unknown): DrafterOutcome {
  if (error instanceof MaybeBilled) {
    const { use: _use, ...outcome } = outcomeOfError(error.cause);
    return outcome;
  }
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) {
    return { kind: 'unavailable', why: 'the model took too long' };
  }
  if (error instanceof APIConnectionError) {
    const never = neverReached(error) ? { use: 'refused' as const } : {};
    return { kind: 'unavailable', why: 'the model server could not be reached', ...never };
  }
  if (error instanceof APIError) {
    const { status, code, requestID } = error;
    const asked = requestID ? { requestId: requestID } : {};
    const free = isUnanswered(status) ? {} : { use: 'refused' as const };
    return { ...outcomeOfStatus(status, code), ...free, ...asked };
  }
  if (error instanceof TypeError || error instanceof SyntaxError) {
    return { kind: 'malformed', why: 'the model server answered with something else than JSON' };
  }
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
    return { kind: 'unavailable', why: 'the model took too long' };
  }
  return { kind: 'unavailable', why: 'the model could not be asked' };
}

/** Statuses of whoever stands before the model and did not wait for it: the model may have written all the same. */
const UNANSWERED = [408, 504, 524];

export function isUnanswered(status: number | undefined): boolean {
  return status !== undefined && UNANSWERED.includes(status);
}

/** What the system says when no connection came about, so that no question left. */
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export function neverReached(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && NO_CONNECTION.has(cause.code)) return true;
  }
  return false;
}

const NO_CREDIT = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active']);

function outcomeOfStatus(status: number | undefined, code: string | null | undefined): DrafterOutcome {
  if (code && NO_CREDIT.has(code)) {
    return { kind: 'misconfigured', why: 'the account of the model has no credit left' };
  }
  if (code === 'content_filter' || code === 'content_policy_violation') return { kind: 'filtered' };
  if (isUnanswered(status)) return { kind: 'unavailable', why: 'the model took too long' };
  switch (status) {
    case 401:
    case 403:
      return { kind: 'misconfigured', why: 'the model server refused the key' };
    case 404:
      return { kind: 'misconfigured', why: 'the model server does not know the model or the address' };
    case 429:
      return { kind: 'unavailable', why: 'the model server is overloaded' };
    case 400:
    case 422:
      return { kind: 'unavailable', why: 'the model server refused the request' };
    default:
      return { kind: 'unavailable', why: 'the model server failed' };
  }
}
