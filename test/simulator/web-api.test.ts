import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';
import { type BoltApp, exampleBot } from './example-bot.ts';

interface Answer {
  ok: boolean;
  error?: string;
  [key: string]: unknown;
}

let workspace: LocalWorkspace;
let bot: BoltApp;
let triggers: string[] = [];

beforeAll(async () => {
  workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: parleyApp,
    delivery: { mode: 'socket' },
    eventRetryDelaysMs: [0, 20, 20],
  });
  bot = exampleBot({ apiUrl: workspace.apiUrl, token: workspace.botToken(), appToken: workspace.appToken });
  bot.shortcut('new_deal', async ({ ack, shortcut }) => {
    await ack();
    triggers.push(shortcut.trigger_id);
  });
  bot.action('again', async ({ ack, body }) => {
    await ack();
    if (body.type === 'block_actions') triggers.push(body.trigger_id);
  });
  await bot.start();
  await workspace.waitForConnection();
});

afterAll(async () => {
  await bot.stop();
  await workspace.close();
});

beforeEach(() => {
  triggers = [];
  workspace.faults.clear();
});

async function call(method: string, body: object, token = workspace.botToken()): Promise<Answer> {
  const response = await post(method, body, token);
  return (await response.json()) as Answer;
}

function post(method: string, body: object, token = workspace.botToken()): Promise<Response> {
  return fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
}

const plain = (text: string) => ({ type: 'plain_text', text });
const modal = (title: string, blocks: object[] = []) => ({ type: 'modal', title: plain(title), blocks });
const again = { type: 'actions', elements: [{ type: 'button', action_id: 'again', text: plain('Again') }] };
const deals = 'C0DEALS001';

async function trigger(): Promise<string> {
  await workspace.as('U0MAYA0001').globalShortcut('New deal');
  return triggers.at(-1) ?? '';
}

async function triggerInModal(): Promise<string> {
  const shown = await workspace.as('U0MAYA0001').waitForModal();
  await shown.press('Again');
  return triggers.at(-1) ?? '';
}

describe('refusals of the Web API', () => {
  it.each([
    ['auth.test', {}, '', 'not_authed'],
    ['auth.test', {}, 'xoxb-wrong', 'invalid_auth'],
    ['auth.test', {}, 'xapp-local-parley-0001', 'not_allowed_token_type'],
    ['chat.postMassage', {}, undefined, 'unknown_method'],
    ['chat.postMessage', { channel: 'C0NOWHERE', text: 'a' }, undefined, 'channel_not_found'],
    ['chat.postMessage', { channel: 'C0NORTHDLS', text: 'a' }, undefined, 'channel_not_found'],
    ['chat.postMessage', { channel: deals }, undefined, 'no_text'],
    ['chat.postMessage', { channel: deals, text: 'x'.repeat(40_001) }, undefined, 'msg_too_long'],
    [
      'chat.postMessage',
      { channel: deals, text: 'a', thread_ts: '1700000000.000000' },
      undefined,
      'thread_not_found',
    ],
    [
      'chat.postMessage',
      { channel: deals, text: 'a', blocks: [{ type: 'nope' }] },
      undefined,
      'invalid_blocks',
    ],
    ['chat.postMessage', { channel: deals, text: 'a', blocks: 'nope' }, undefined, 'invalid_blocks_format'],
    ['chat.update', { channel: deals, ts: '1700000000.000000', text: 'a' }, undefined, 'message_not_found'],
    [
      'chat.postEphemeral',
      { channel: 'C0GENERAL1', user: 'U0MAYA0001', text: 'a' },
      undefined,
      'not_in_channel',
    ],
    [
      'chat.postEphemeral',
      { channel: 'C0APPROVE1', user: 'U0GUEST001', text: 'a' },
      undefined,
      'user_not_in_channel',
    ],
    ['reactions.add', { channel: deals, timestamp: '1', name: 'eyes' }, undefined, 'missing_scope'],
    ['conversations.history', { channel: deals }, undefined, 'missing_scope'],
    ['users.info', { user: 'U0NORA0001' }, undefined, 'user_not_found'],
    [
      'views.publish',
      { user_id: 'U0NORA0001', view: { type: 'home', blocks: [] } },
      undefined,
      'user_not_found',
    ],
    ['views.open', { trigger_id: 'made-up', view: modal('A') }, undefined, 'invalid_trigger_id'],
    ['views.open', { trigger_id: 'made-up', view: modal('x'.repeat(25)) }, undefined, 'invalid_arguments'],
    ['views.update', { view_id: 'V0NONE', view: modal('A') }, undefined, 'not_found'],
    ['files.info', { file: 'F0NONE' }, undefined, 'file_not_found'],
    ['blocks.validate', { blocks: [{ type: 'section' }] }, undefined, 'invalid_blocks'],
  ])('%s %j as %s: %s', async (method, body, token, error) => {
    expect(await call(method, body, token)).toMatchObject({ ok: false, error });
  });

  it('posts to a public channel without being a member only with chat:write.public', async () => {
    expect(await call('chat.postMessage', { channel: 'C0GENERAL1', text: 'a' })).toMatchObject({ ok: true });
  });

  it('does not let the app change what people wrote', async () => {
    const message = await workspace.as('U0MAYA0001').say('#influencer-deals', 'mine');
    const change = { channel: deals, ts: message.ts, text: 'theirs' };
    expect(await call('chat.update', change)).toMatchObject({ error: 'cant_update_message' });
    expect(await call('chat.delete', change)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('takes the blocks away when an update brings only text', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'in a block' } }];
    const { ts } = await call('chat.postMessage', { channel: deals, text: 'a', blocks });
    await call('chat.update', { channel: deals, ts, text: 'only text' });
    const maya = workspace.as('U0MAYA0001');
    expect((await maya.waitForMessage('#influencer-deals', (each) => each.ts === ts)).blocks).toEqual([]);
    expect(await call('chat.update', { channel: deals, ts, text: 'x'.repeat(4_001) })).toMatchObject({
      error: 'msg_too_long',
    });
  });

  it('archived channels take nothing', async () => {
    const sam = workspace.as('U0SAM00001');
    await sam.command('#kpi-digest', '/archive');
    expect(await call('chat.postMessage', { channel: 'C0DIGEST01', text: 'a' })).toMatchObject({
      error: 'is_archived',
    });
    await sam.command('#kpi-digest', '/unarchive');
  });

  it('keeps each workspace to its own token', async () => {
    const answer = await call('auth.test', {}, workspace.botToken('T0NORTHW01'));
    expect(answer).toMatchObject({ team: 'Northwind', user_id: 'U0PARLEY02' });
    const users = await call('users.list', {}, workspace.botToken('T0NORTHW01'));
    expect((users.members as { id: string }[]).map((user) => user.id).sort()).toEqual([
      'U0NORA0001',
      'U0OMAR0001',
      'U0PARLEY02',
    ]);
  });
});

describe('triggers and the stack of modals', () => {
  it('opens with a trigger once, and within three seconds', async () => {
    const fresh = await trigger();
    expect(await call('views.open', { trigger_id: fresh, view: modal('First') })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id: fresh, view: modal('First') })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const old = await trigger();
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    expect(await call('views.open', { trigger_id: old, view: modal('Late') })).toMatchObject({
      error: 'expired_trigger_id',
    });
    await (await workspace.as('U0MAYA0001').waitForModal(/First/)).close();
  });

  it('stacks three modals and no more, and guards updates by hash', async () => {
    const maya = workspace.as('U0MAYA0001');
    const { view } = (await call('views.open', {
      trigger_id: await trigger(),
      view: modal('One', [again]),
    })) as unknown as {
      view: { id: string; hash: string };
    };
    expect(
      await call('views.push', { trigger_id: await triggerInModal(), view: modal('Two', [again]) }),
    ).toMatchObject({ ok: true });
    expect(
      await call('views.push', { trigger_id: await triggerInModal(), view: modal('Three', [again]) }),
    ).toMatchObject({ ok: true });
    expect(
      await call('views.push', { trigger_id: await triggerInModal(), view: modal('Four') }),
    ).toMatchObject({ error: 'push_limit_reached' });
    const change = { view_id: view.id, hash: view.hash, view: modal('One, changed', [again]) };
    expect(await call('views.update', change)).toMatchObject({ ok: true });
    expect(await call('views.update', change)).toMatchObject({ error: 'hash_conflict' });
    await (await maya.waitForModal(/Three/)).close();
    await (await maya.waitForModal(/Two/)).close();
    await (await maya.waitForModal(/One, changed/)).close();
    await maya.waitForNoModal();
    expect(await call('views.update', { ...change, hash: undefined })).toMatchObject({ error: 'not_found' });
  });

  it('refuses a view over 250 kB', async () => {
    const blocks = Array.from({ length: 100 }, () => ({
      type: 'section',
      text: { type: 'mrkdwn', text: 'x'.repeat(3_000) },
    }));
    expect(
      await call('views.open', { trigger_id: await trigger(), view: modal('Big', blocks) }),
    ).toMatchObject({ error: 'view_too_large' });
  });
});

describe('the fault panel', () => {
  it('answers 429 with Retry-After, as often as asked, and notices who does not wait', async () => {
    workspace.faults.add({ kind: 'rate_limited', method: 'chat.postMessage', times: 1, retryAfter: 2 });
    const refused = await post('chat.postMessage', { channel: deals, text: 'limited' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await call('chat.postMessage', { channel: deals, text: 'too early' })).ok).toBe(true);
    expect(workspace.faults.retryAfterViolations).toEqual(['chat.postMessage']);
  });

  it('posts the message and loses the answer', async () => {
    workspace.faults.add({ kind: 'answer_lost', method: 'chat.*', times: 1 });
    await expect(post('chat.postMessage', { channel: deals, text: 'posted, unheard' })).rejects.toThrow();
    await workspace.as('U0MAYA0001').waitForMessage('#influencer-deals', /posted, unheard/);
  });

  it.each(['channel_not_found', 'not_in_channel', 'token_revoked'] as const)(
    'answers %s on demand',
    async (kind) => {
      workspace.faults.add({ kind, times: 1 });
      expect(await call('chat.postMessage', { channel: deals, text: 'a' })).toMatchObject({
        ok: false,
        error: kind,
      });
      expect(await call('auth.test', {})).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['server_error', 500],
    ['unavailable', 503],
  ] as const)('fails with %s', async (kind, status) => {
    workspace.faults.add({ kind, times: 1 });
    expect((await post('auth.test', {})).status).toBe(status);
  });

  it('delivers everything again', async () => {
    workspace.faults.redeliver({ times: 2, afterMs: 10, of: 'events' });
    const since = workspace.log.entries().at(-1)?.id ?? 0;
    await workspace.as('U0JONAS001').dm('hello, three times');
    await expect
      .poll(() => workspace.log.entries({ kind: 'delivery', name: 'events_api message', since }).length)
      .toBe(3);
  });

  it('disconnects the app, which comes back, and delivers missed events again', async () => {
    expect(workspace.faults.disconnectSockets()).toBe(1);
    await expect.poll(() => workspace.connections()).toBe(0);
    await workspace.waitForConnection(15_000);
    await workspace.as('U0JONAS001').dm('hello after that');
    await workspace.as('U0JONAS001').waitForMessage('app', /Hello to you/);
  });

  it('holds the pace of posts when asked', async () => {
    workspace.faults.holdPostPace(true);
    const statuses = await Promise.all(
      Array.from(
        { length: 8 },
        async () => (await post('chat.postMessage', { channel: deals, text: 'fast' })).status,
      ),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('what is live in a text', () => {
  it('shows user data that became a mention, and data that did not', async () => {
    const blocks = (text: string) => [{ type: 'section', text: { type: 'mrkdwn', text } }];
    const live = await call('chat.postMessage', {
      channel: deals,
      text: 'a',
      blocks: blocks('<!channel> <@U0SAM00001> @here'),
    });
    const dead = await call('chat.postMessage', {
      channel: deals,
      text: 'a',
      blocks: blocks('&lt;!channel&gt; `<b>`'),
    });
    const maya = workspace.as('U0MAYA0001');
    const shown = await maya.messages('#influencer-deals');
    expect(shown.find((each) => each.ts === live.ts)?.mentions).toEqual(['!channel', '@U0SAM00001', '!here']);
    expect(shown.find((each) => each.ts === dead.ts)).toMatchObject({
      mentions: [],
      plain: '<!channel> <b>',
    });
  });
});

describe('installation', () => {
  it('hands a token to who is allowed in, and takes it back', async () => {
    const redirect = 'http://127.0.0.1:9/slack/oauth_redirect';
    const query = new URLSearchParams({
      client_id: parleyApp.clientId,
      scope: 'commands',
      state: 's',
      redirect_uri: redirect,
    });
    const page = await (await fetch(`${workspace.url}/oauth/v2/authorize?${query}`)).text();
    expect(page).toContain('Northwind');
    const allowed = await fetch(`${workspace.url}/oauth/v2/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        team: 'T0NORTHW01',
        state: 's',
        redirect_uri: redirect,
        decision: 'allow',
      }),
    });
    const back = new URL(allowed.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('s');
    const code = back.searchParams.get('code') ?? '';
    const exchange = {
      code,
      client_id: parleyApp.clientId,
      client_secret: parleyApp.clientSecret,
      redirect_uri: redirect,
    };
    const granted = await call('oauth.v2.access', exchange, '');
    expect(granted).toMatchObject({ ok: true, token_type: 'bot', team: { id: 'T0NORTHW01' } });
    expect(await call('oauth.v2.access', exchange, '')).toMatchObject({ error: 'invalid_code' });
    const token = String(granted.access_token);
    workspace.uninstall('T0NORTHW01');
    expect(await call('auth.test', {}, token)).toMatchObject({ error: 'token_revoked' });
    expect(workspace.install('T0NORTHW01')).not.toBe(token);
  });
});
