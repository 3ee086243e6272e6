import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../connection/slack-log.ts';

/** Slack's own limit on the age of a request; here it holds for the future as well. */
const SKEW_SECONDS = 300;
/** The largest payload of Slack is a view of 250 KB, encoded twice. */
const BODY_LIMIT = 1_500_000;

/**
 * Reads a signed request and hands it to Bolt, which checks the signature. Refused before that: a body that
 * is too large, a moment more than five minutes away in either direction (Bolt accepts the future), and
 * anything that is not the JSON object or form that Slack sends (Bolt breaks on `null`).
 */
export function signedIntake(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
  log: Log,
  now: () => number = Date.now,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const body = await readBody(request);
    if (body === 'too-large') return end(response, 413);
    if (body === 'broken') return end(response, 400);
    if (!isRecent(request.headers['x-slack-request-timestamp'], now())) {
      log.warn({}, 'A request was refused: its moment is missing or more than five minutes away');
      return end(response, 401);
    }
    if (!isReadable(body, request.headers['content-type'])) return end(response, 400);
    listener(Object.assign(request, { rawBody: body }), response);
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}

function isRecent(header: string | string[] | undefined, now: number): boolean {
  if (typeof header !== 'string' || !/^\d{1,12}$/.test(header)) return false;
  return Math.abs(now / 1000 - Number(header)) <= SKEW_SECONDS;
}

async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'broken'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_LIMIT) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken';
  }
  return Buffer.concat(chunks);
}

function isReadable(body: Buffer, type: string | undefined): boolean {
  const text = body.toString('utf8');
  if (!type?.startsWith('application/x-www-form-urlencoded')) return isObject(text);
  const payload = new URLSearchParams(text).get('payload');
  return payload === null || isObject(payload);
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
