import { createHmac } from 'node:crypto';
import type { Json } from '../state/records.ts';
import type { Answer } from './delivery.ts';

export interface HttpTarget {
  requestUrl: string;
  signingSecret: string;
}

/** Slack's v0 signature over timestamp and body. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** One signed POST to the app: commands urlencoded, interactions as `payload=`, events as JSON. */
export async function post(
  target: HttpTarget,
  type: string,
  payload: Json,
  retry: number,
  reason: string,
  timeoutMs: number,
): Promise<Answer> {
  const isEvent = type === 'events_api';
  const body = isEvent ? JSON.stringify(payload) : encode(type, payload);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers: Record<string, string> = {
    'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(target.signingSecret, timestamp, body),
  };
  if (retry > 0) {
    headers['x-slack-retry-num'] = String(retry);
    headers['x-slack-retry-reason'] = reason;
  }
  try {
    const response = await fetch(target.requestUrl, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.status !== 200)
      return { acknowledged: false, reason: 'dispatch_failed', detail: `HTTP ${response.status}` };
    return { acknowledged: true, payload: read(text) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { acknowledged: false, reason: late ? 'operation_timeout' : 'dispatch_failed' };
  }
}

function encode(type: string, payload: Json): string {
  if (type !== 'slash_commands') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return new URLSearchParams(fields).toString();
}

function read(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The hand-shake with which Slack accepts a request URL. */
export async function verifyUrl(target: HttpTarget): Promise<boolean> {
  const challenge = createHmac('sha256', target.signingSecret).update(String(Math.random())).digest('hex');
  const payload = { token: 'local-verification', challenge, type: 'url_verification' };
  const answer = await post(target, 'events_api', payload, 0, '', 3_000);
  if (!answer.acknowledged) return false;
  const body = answer.payload;
  if (body === challenge) return true;
  return typeof body === 'object' && body !== null && 'challenge' in body && body.challenge === challenge;
}
