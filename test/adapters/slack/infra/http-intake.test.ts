import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LUMEN, type RunningApp, runApp, SIGNING_SECRET } from './running-app.ts';

let running: RunningApp;
let ran = 0;

beforeAll(async () => {
  running = await runApp({
    mode: 'http',
    surfaces: {
      commands: [
        {
          path: ['count'],
          usage: '/deal count',
          summary: 'Counts',
          example: '/deal count',
          run: async () => {
            ran += 1;
            return { kind: 'reply', message: { text: 'Counted' } };
          },
        },
      ],
    },
  });
});
afterAll(() => running.stop());

const FORM = 'application/x-www-form-urlencoded';

function commandBody(): string {
  return new URLSearchParams({
    command: '/deal',
    text: 'count',
    team_id: LUMEN,
    user_id: 'U0MAYA0001',
    channel_id: 'C0DEALS001',
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/none',
  }).toString();
}

async function post(
  body: string,
  how: { secret?: string; at?: number | string; signature?: string; type?: string; headers?: 'none' } = {},
): Promise<number> {
  const at = String(how.at ?? Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', how.secret ?? SIGNING_SECRET)
    .update(`v0:${at}:${body}`)
    .digest('hex');
  const signed = { 'x-slack-request-timestamp': at, 'x-slack-signature': how.signature ?? `v0=${digest}` };
  const response = await fetch(`${running.url}/slack/events`, {
    method: 'POST',
    body,
    headers: { 'content-type': how.type ?? FORM, ...(how.headers === 'none' ? {} : signed) },
  });
  return response.status;
}

const now = () => Math.floor(Date.now() / 1000);

test('a request that Slack signed is served', async () => {
  const before = ran;
  expect(await post(commandBody())).toBe(200);
  expect(ran).toBe(before + 1);
});

describe('refused before any handler runs', () => {
  test.each([
    ['another secret', () => post(commandBody(), { secret: 'another' })],
    [
      'an altered body',
      async () => {
        const at = String(now());
        const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${commandBody()}`).digest('hex');
        return post(`${commandBody()}&x=1`, { at, signature: `v0=${digest}` });
      },
    ],
    ['no signature at all', () => post(commandBody(), { headers: 'none' })],
    ['an empty signature', () => post(commandBody(), { signature: '' })],
    ['another version of signature', () => post(commandBody(), { signature: 'v1=abc' })],
    ['six minutes old', () => post(commandBody(), { at: now() - 360 })],
    ['six minutes in the future', () => post(commandBody(), { at: now() + 360 })],
    ['a moment that is no number', () => post(commandBody(), { at: 'NaN' })],
    ['a moment with a fraction', () => post(commandBody(), { at: `${now()}.5` })],
    [
      'a smuggled SSL check',
      () => post(`ssl_check=1&${commandBody()}`, { secret: 'another', at: now() - 360 }),
    ],
  ])('%s', async (_, send) => {
    const before = ran;
    expect(await send()).toBe(401);
    expect(ran).toBe(before);
  });

  test('a payload larger than any of Slack', async () => {
    expect(await post(`text=${'x'.repeat(2_000_000)}`).catch(() => 413)).toBe(413);
  });
});

describe('signed, but nothing that Slack sends: an answer, no failure of the server', () => {
  test.each([
    ['null', 'null', 'application/json', 400],
    ['a number', '7', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['broken JSON', '{"a":', 'application/json', 400],
    ['a null payload', 'payload=null', FORM, 400],
    ['a broken payload', 'payload=%7B', FORM, 400],
    [
      'a click without a person',
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[]}')}`,
      FORM,
      400,
    ],
    [
      'an event without an event',
      '{"type":"event_callback","team_id":"T0LUMEN001"}',
      'application/json',
      undefined,
    ],
    ['lone surrogates and null bytes', `${commandBody()}&text=%00%ED%A0%80`, FORM, undefined],
  ])('%s', { timeout: 10_000 }, async (_, body, type, status) => {
    const answer = await post(body, { type });
    if (status) expect(answer).toBe(status);
    expect(answer).toBeLessThan(500);
    expect((await fetch(`${running.url}/health`)).status).toBe(200);
  });
});

test('the address is proved to Slack', async () => {
  expect(await running.workspace.setRequestUrl(`${running.url}/slack/events`, SIGNING_SECRET)).toBe(true);
});
