import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLocalWorkspace } from '../../../../simulator/local-workspace.ts';
import type { Person } from '../../../../simulator/person.ts';
import { defaultTeams, lumenTeam, parleyApp } from '../../../../simulator/seed-team.ts';
import {
  connectToSlack,
  type SlackConnection,
} from '../../../../src/adapters/slack/connection/slack-connection.ts';
import { createSharedFiles } from '../../../../src/adapters/slack/files/shared-files.ts';
import { refusalText } from '../../../../src/adapters/slack/messages/refusals.ts';
import { silentLog } from '../../../support/database.ts';
import { LUMEN, type RunningApp, runApp } from '../infra/running-app.ts';

const MAYA = lumenTeam.users.find(({ name }) => name === 'maya')?.id ?? '';
const MOST = 1_000;

const upload = async (person: Person, content: Buffer): Promise<string> => {
  const { id } = await person.do<{ id: string }>('field-file', {
    name: 'rates.csv',
    base64: content.toString('base64'),
  });
  return id;
};

describe('a file that somebody uploaded', () => {
  let running: RunningApp;
  let maya: Person;
  beforeAll(async () => {
    running = await runApp({ mode: 'http' });
    maya = running.workspace.as(MAYA);
  });
  afterAll(() => running.stop());

  const download = (file: string) => running.services.sharedFiles.download(LUMEN, file, MOST);

  test('comes as its bytes, with name and type', async () => {
    expect(await running.services.sharedFiles.mayRead(LUMEN)).toBe(true);
    const content = Buffer.from('\uFEFFa,b\n1,2', 'utf16le');
    const got = await download(await upload(maya, content));
    if (!got.ok) throw new Error('refused');
    expect(got.value).toMatchObject({ name: 'rates.csv', mimeType: 'text/csv' });
    expect(Buffer.from(got.value.bytes).equals(content)).toBe(true);
  });

  test('larger than wanted is not fetched', async () => {
    expect(await download(await upload(maya, Buffer.alloc(MOST + 1, 'x')))).toEqual({
      ok: false,
      refusal: { kind: 'unreadable-file', why: 'too-large', mostBytes: MOST },
    });
  });

  test('that is not there is gone', async () => {
    expect(await download('F0NONE')).toMatchObject({ refusal: { why: 'gone' } });
  });
});

test('without the permission to read files the answer says to paste', async () => {
  const workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: { ...parleyApp, scopes: parleyApp.scopes.filter((scope) => scope !== 'files:read') },
    delivery: { mode: 'socket' },
  });
  try {
    const { apiUrl } = workspace;
    const connection = connectToSlack({ apiUrl, botToken: workspace.botToken(), log: silentLog });
    const file = await upload(workspace.as(MAYA), Buffer.from('a,b'));
    const answer = await createSharedFiles({ connection, apiUrl, log: silentLog }).download(
      LUMEN,
      file,
      MOST,
    );
    if (answer.ok) throw new Error('handed out');
    expect(answer.refusal).toEqual({ kind: 'unreadable-file', why: 'no-permission', mostBytes: MOST });
    expect(refusalText(answer.refusal)).toContain('Paste the text instead');
  } finally {
    await workspace.close();
  }
});

/** A connection whose workspace says of every file what a test wants. */
function saying(info: object): SlackConnection {
  const client = { files: { info: async () => ({ ok: true, file: info }) } };
  return {
    interactive: async () => client,
    grant: async () => ({ token: 'xoxb-secret' }),
  } as unknown as SlackConnection;
}

describe('what stands where the file should be', () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    const answers: Record<string, () => void> = {
      '/page': () =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Sign in</title>'),
      '/much': () => response.writeHead(200, { 'content-type': 'text/csv' }).end('x'.repeat(50_000)),
      '/gone': () => response.writeHead(404).end(),
      '/down': () => response.writeHead(503).end(),
      '/cut': () => {
        response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '900' });
        response.write('abc');
        response.destroy();
      },
    };
    answers[request.url ?? '']?.();
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => void server.close());

  const fetched = (path: string, info: object = {}) =>
    createSharedFiles({
      connection: saying({
        name: 'a.csv',
        mimetype: 'text/csv',
        size: 10,
        url_private_download: `${base}${path}`,
        ...info,
      }),
      apiUrl: `${base}/api/`,
      log: silentLog,
    }).download('T1', 'F1', MOST);

  test.each([
    ['/page', 'page-instead'],
    ['/much', 'too-large'],
    ['/gone', 'gone'],
    ['/down', 'no-answer'],
    ['/cut', 'no-answer'],
  ])('%s is %s', async (path, why) => {
    expect(await fetched(path)).toMatchObject({ ok: false, refusal: { kind: 'unreadable-file', why } });
  });

  test('in another service is told as such, and no token goes there', async () => {
    seen.length = 0;
    expect(await fetched('/much', { is_external: true })).toMatchObject({ refusal: { why: 'elsewhere' } });
    const strange = createSharedFiles({
      connection: saying({ name: 'a.csv', size: 10, url_private: `${base}/much` }),
      apiUrl: 'https://slack.com/api/',
      log: silentLog,
    });
    expect(await strange.download('T1', 'F1', MOST)).toMatchObject({ refusal: { why: 'elsewhere' } });
    expect(seen).toEqual([]);
  });
});
