import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { signature } from '../../simulator/protocol/http-delivery.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';

const SECRET = 'shared-secret';

interface Request {
  headers: IncomingHttpHeaders;
  body: string;
}

let requests: Request[];
let answer: (request: Request) => { status: number; body?: string };
let app: Server;
let workspace: LocalWorkspace;

beforeEach(async () => {
  requests = [];
  answer = () => ({ status: 200 });
  app = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => {
      body += data;
    });
    request.on('end', () => {
      const heard = { headers: request.headers, body };
      requests.push(heard);
      const { status, body: text = '' } = answer(heard);
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const { port } = app.address() as AddressInfo;
  workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: parleyApp,
    delivery: { mode: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET },
    eventRetryDelaysMs: [0, 10, 10],
  });
});

afterEach(async () => {
  await workspace.close();
  app.close();
});

describe('signed deliveries over HTTP', () => {
  it('signs what it sends', async () => {
    await workspace.as('U0MAYA0001').command('#approvals', '/deal list');
    const [request] = requests;
    const timestamp = String(request?.headers['x-slack-request-timestamp']);
    expect(request?.headers['x-slack-signature']).toBe(signature(SECRET, timestamp, request?.body ?? ''));
    const fields = new URLSearchParams(request?.body);
    expect(Object.fromEntries(fields)).toMatchObject({
      command: '/deal',
      text: 'list',
      team_id: 'T0LUMEN001',
      channel_name: 'approvals',
      user_id: 'U0MAYA0001',
    });
  });

  it('delivers an event up to three times more, saying which try it is and why', async () => {
    answer = () => ({ status: 500 });
    await workspace.as('U0MAYA0001').dm('is anybody there');
    await expect.poll(() => requests.length).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(requests.map((request) => request.headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
      '2',
      '3',
    ]);
    expect(requests[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    const ids = new Set(requests.map((request) => JSON.parse(request.body).event_id));
    expect(ids.size).toBe(1);
  });

  it('stops as soon as an event is acknowledged', async () => {
    answer = () => ({ status: requests.length === 1 ? 500 : 200 });
    await workspace.as('U0MAYA0001').dm('is anybody there');
    await expect.poll(() => requests.length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(requests.length).toBe(2);
  });

  it('tells the author of a command that failed', async () => {
    answer = () => ({ status: 404 });
    const maya = workspace.as('U0MAYA0001');
    await maya.command('#approvals', '/deal list');
    await maya.waitForEphemeral('#approvals', /\/deal failed with the error "dispatch_failed"/);
  });

  it('takes a request URL only after its challenge is answered', async () => {
    const { port } = app.address() as AddressInfo;
    answer = () => ({ status: 200, body: 'no challenge' });
    expect(await workspace.setRequestUrl(`http://127.0.0.1:${port}/x`, SECRET)).toBe(false);
    answer = (request) => ({ status: 200, body: JSON.parse(request.body).challenge });
    expect(await workspace.setRequestUrl(`http://127.0.0.1:${port}/x`, SECRET)).toBe(true);
  });
});
