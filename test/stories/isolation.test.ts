import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, ShownMessage } from '../../simulator/person.ts';
import { addCreator, writeBrief } from '../../simulator/seed.ts';
import { northwindTeam } from '../../simulator/seed-team.ts';
import { ACTIONS } from '../../src/adapters/slack/actions/table.ts';
import { FORMS } from '../../src/adapters/slack/modals/table.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { brokenRules, cardOf, failuresIn, HOSTILE, type Stage, setStage } from './clumsy.ts';
import { APPROVALS, DEALS } from './deal-story.ts';

/**
 * One Parley for two workspaces, over signed HTTP and installed in the second one by OAuth. What belongs to the first
 * is for the second the same as what does not exist; what nobody signed is refused before anything reads it.
 */
const SECRET = 'a-signing-secret-for-tests-only';
const LUMEN = 'T0LUMEN001';
const NORTHWIND = northwindTeam.id;

/** What the log says of deliveries that only somebody with the signing secret could make up. */
const FORGED =
  /not acknowledged within|slack_bolt_authorization_error|invalid_trigger_id|app_installed_team_id|"data\\" argument/;

let parley: RunningParley;
let stage: Stage;
let nora: Person;

beforeAll(async () => {
  parley = await runParley({
    mode: 'http',
    env: {
      SLACK_CLIENT_ID: '1000000001.2000000002',
      SLACK_CLIENT_SECRET: 'local-client-secret',
      SLACK_STATE_SECRET: 'a-long-random-text-for-the-state',
      TOKEN_ENCRYPTION_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
    },
  });
  nora = parley.workspace.as('U0NORA0001', NORTHWIND);
  await installIn(NORTHWIND);
  stage = await setStage(parley.workspace);
  await said(stage.maya, `offer ${stage.deal} 3,000 USD 3 tiktok videos`, /Logged/);
  await said(stage.maya, `accept ${stage.deal}`, /asked for approval/);
});
afterAll(async () => {
  const broken = parley ? await brokenRules(parley) : [];
  const failures = parley ? failuresIn(parley).filter((line) => !FORGED.test(line)) : [];
  await parley?.stop();
  expect(broken).toEqual([]);
  expect(failures).toEqual([]);
});

/** Goes through the two pages of an installation as an administrator's browser does. */
async function installIn(team: string): Promise<void> {
  const start = await fetch(`${parley.url}/slack/install`, { redirect: 'manual' });
  const page = await start.text();
  const target = start.headers.get('location') ?? /href="([^"]*authorize[^"]*)"/.exec(page)?.[1] ?? '';
  const address = new URL(target.replaceAll('&amp;', '&'));
  const allowed = await fetch(`${parley.workspace.url}/oauth/v2/authorize`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      team,
      decision: 'allow',
      state: address.searchParams.get('state') ?? '',
      redirect_uri: `${parley.url}/slack/oauth_redirect`,
    }),
  });
  const back = await fetch(allowed.headers.get('location') ?? '', {
    headers: { cookie: (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '' },
  });
  expect(back.status).toBe(200);
}

async function said(person: Person, command: string, words: RegExp): Promise<ShownMessage> {
  const before = new Set((await person.messages(DEALS)).map(({ ts }) => ts));
  await person.command(DEALS, `/deal ${command}`);
  return person.waitForMessage(
    DEALS,
    ({ ts, ephemeral, plain }) => ephemeral && !before.has(ts) && words.test(plain),
  );
}

/** A delivery as Slack signs it, or not quite. */
async function deliver(
  body: string,
  how: {
    type?: string;
    at?: number;
    secret?: string;
    signature?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<{ status: number; text: string }> {
  const at = String(how.at ?? Math.floor(Date.now() / 1000));
  const signature =
    how.signature ??
    `v0=${createHmac('sha256', how.secret ?? SECRET)
      .update(`v0:${at}:${body}`)
      .digest('hex')}`;
  const response = await fetch(`${parley.url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': how.type ?? 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': signature,
      ...how.headers,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}

function interaction(payload: object): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

const ofNora = {
  team: { id: NORTHWIND, domain: 'northwind' },
  user: { id: 'U0NORA0001', team_id: NORTHWIND },
  api_app_id: 'A0PARLEY01',
  token: 'x',
};
const ofMaya = {
  team: { id: LUMEN, domain: 'lumen-co' },
  user: { id: 'U0MAYA0001', team_id: LUMEN },
  api_app_id: 'A0PARLEY01',
  token: 'x',
};

let counter = 0;
function click(who: typeof ofNora, actionId: string, value: string): string {
  counter += 1;
  return interaction({
    type: 'block_actions',
    ...who,
    trigger_id: `1.${counter}`,
    container: { type: 'message', message_ts: '1.1', channel_id: 'C0NORTHDLS' },
    channel: { id: 'C0NORTHDLS', name: 'influencer-deals' },
    message: { ts: '1.1', type: 'message' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: `1.${counter}` }],
  });
}

function submission(
  who: typeof ofNora,
  callbackId: string,
  metadata: string,
  values: object = {},
  blocks: object[] = [],
): string {
  counter += 1;
  return interaction({
    type: 'view_submission',
    ...who,
    trigger_id: `2.${counter}`,
    view: {
      id: `V${counter}`,
      hash: 'h',
      type: 'modal',
      callback_id: callbackId,
      private_metadata: metadata,
      title: { type: 'plain_text', text: 'x' },
      submit: { type: 'plain_text', text: 'x' },
      close: null,
      blocks,
      state: { values },
    },
  });
}

describe('references of the other workspace', () => {
  it.each([
    ['show D-1', /could not find the deal D-1\./],
    ['offer D-1 500 usd 1 tiktok video', /could not find the deal D-1\./],
    ['accept D-1', /could not find the deal D-1\./],
    ['counter D-1', /could not find the deal D-1\./],
    ['close D-1', /could not find the deal D-1\./],
    ['terms D-1', /could not find the deal D-1\./],
    ['results D-1', /could not find the deal D-1\./],
    ['draft D-1 outreach', /could not find the deal D-1\./],
    ['campaign show C-1', /could not find the campaign C-1\./],
    ['creator show K-1', /could not find the creator K-1\./],
    ['creator show @glow.with.ana', /could not find the creator/],
    ['new C-1 @glow.with.ana', /could not find the campaign C-1\./],
  ])('/deal %s answers as if it did not exist', async (command, words) => {
    const theirs = await said(nora, command, words);
    const never = await said(nora, command.replace(/([DCK])-1/, '$1-999'), /could not find/);
    expect(theirs.plain.replace(/([DCK])-1\b/, '$1-999')).toBe(never.plain);
  });

  it('lists, queues, App Home and typeahead of the second show nothing of the first', async () => {
    for (const command of ['', 'list', 'campaign list', 'creator show', 'digest']) {
      const words = await said(nora, command, /./);
      expect(words.plain).not.toMatch(/Glow|Ana|Lumi|\$|D-1\b(?!2)/);
    }
    await nora.openHome();
    expect((await nora.waitForHome(/./)).text).not.toMatch(/Glow|Ana|Lumi|\$/);
    await nora.command(DEALS, '/deal new');
    const form = await nora.waitForModal(/deal/i);
    expect(await form.suggest('Campaign', 'Glow')).toEqual([]);
    expect(await form.suggest('Creator', 'Ana')).toEqual([]);
    await form.close();
  });

  it('buttons of the first, pressed by a member of the second, do and tell nothing', async () => {
    const request = await stage.priya.waitForMessage(APPROVALS, ({ plain }) => plain.includes('[Approve]'));
    const card = await cardOf(stage.maya, stage.deal);
    const thread = await stage.maya.thread(card);
    const buttons = JSON.stringify([request.blocks, card.blocks, ...thread.map(({ blocks }) => blocks)]);
    const found = [...buttons.matchAll(/"action_id":"([^"]+)"[^{}]*?"value":"((?:[^"\\]|\\.)*)"/g)];
    expect(found.length).toBeGreaterThan(4);
    const before = [request.plain, card.plain];
    const seen = (await nora.messages(DEALS)).length;
    for (const [, actionId = '', value = ''] of found) {
      expect((await deliver(click(ofNora, actionId, JSON.parse(`"${value}"`)))).status).toBe(200);
    }
    const told = (await nora.messages(DEALS)).slice(seen);
    expect(told.length).toBeGreaterThan(4);
    for (const { plain } of told) {
      expect(plain).toMatch(/could not find|changed since/);
      expect(plain).not.toMatch(/Glow|Ana|Lumi|\$/);
    }
    expect([
      (await stage.priya.refresh(request))?.plain,
      (await cardOf(stage.maya, stage.deal)).plain,
    ]).toEqual(before);
  });

  it('ids count from one in each workspace, and the two never meet', async () => {
    await writeBrief(nora, {
      ...stage.example,
      campaign: { ...stage.example.campaign, Name: 'Northern light' },
    });
    await addCreator(nora, stage.example);
    await said(nora, 'campaign list', /C-1 Northern light/);
    await said(stage.maya, 'campaign list', /C-1 Glow Week/);
  });
});

describe('forms with metadata that Parley never wrote, or that belongs to the other workspace', () => {
  it.each(FORMS.map(({ callbackId }) => callbackId))(
    '%s is answered in the form and changes nothing',
    async (callbackId) => {
      const before = (await cardOf(stage.maya, stage.deal)).plain;
      for (const who of [ofNora, ofMaya]) {
        for (const metadata of [
          '',
          '{',
          'p1.deal.{"deal":1}',
          '@home\n',
          `p1.${callbackId}.{"deal":1,"version":1}`,
          '🦊'.repeat(700),
        ]) {
          const { status, text } = await deliver(submission(who, callbackId, metadata));
          expect(status).toBe(200);
          expect(text).not.toMatch(/Something went wrong|Glow|\$3,000/);
        }
      }
      expect((await cardOf(stage.maya, stage.deal)).plain).toBe(before);
    },
  );

  it('of a real deal of the first, sent by the second, are not found', async () => {
    for (const [callbackId, metadata] of [
      ['log-offer', 'p1.log-offer.{"deal":1,"version":1,"via":"modal"}'],
      ['deal.close.form', 'p1.close.{"deal":1,"status":"negotiating"}'],
    ] as const) {
      const values = {
        fee: { value: { type: 'plain_text_input', value: '5' } },
        deliverables: { value: { type: 'plain_text_input', value: '1 reel' } },
        outcome: { value: { type: 'static_select', selected_option: { value: 'cancelled' } } },
      };
      const { text } = await deliver(submission(ofNora, callbackId, metadata, values));
      expect(text).toMatch(/could not find the deal D-1\b/);
    }
  });
});

describe('requests over HTTP', () => {
  const command = (text: string) =>
    new URLSearchParams({
      command: '/deal',
      text,
      team_id: LUMEN,
      user_id: 'U0MAYA0001',
      channel_id: 'C0DEALS001',
      trigger_id: `9.${randomUUID()}`,
      response_url: '',
      api_app_id: 'A0PARLEY01',
    }).toString();
  const now = () => Math.floor(Date.now() / 1000);

  it('signed and recent are answered', async () => {
    expect(await deliver(command('list'))).toMatchObject({ status: 200 });
  });

  it.each([
    ['with another secret', () => ({ secret: 'guess' })],
    ['without a signature', () => ({ signature: '' })],
    ['with a signature of another version', () => ({ signature: 'v1=00' })],
    ['with a signature that is cut short', () => ({ signature: 'v0=ab' })],
    ['of six minutes ago', () => ({ at: now() - 360 })],
    ['from six minutes ahead', () => ({ at: now() + 360 })],
    ['of a moment that is no number', () => ({ headers: { 'x-slack-request-timestamp': 'now' } })],
    ['of a moment far beyond', () => ({ at: 99_999_999_999 })],
    [
      'whose moment was altered after signing',
      () => ({ headers: { 'x-slack-request-timestamp': String(now() - 1) } }),
    ],
  ])('%s are refused', async (_, how) => {
    expect([400, 401]).toContain((await deliver(command('list'), how())).status);
  });

  it('of 500 mutations of a signed body none is accepted', async () => {
    const body = command('list');
    const at = now();
    const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
    let random = 12_345;
    const next = (below: number) => {
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      return random % below;
    };
    for (let turn = 0; turn < 500; turn += 1) {
      const place = next(body.length);
      const letter = String.fromCharCode(97 + next(26));
      const mutated = `${body.slice(0, place)}${letter}${body.slice(place + (turn % 2))}`;
      if (mutated === body) continue;
      expect((await deliver(mutated, { at, signature })).status).toBe(401);
    }
  });

  it('of more than Slack ever sends are cut off', async () => {
    const { status } = await deliver('x'.repeat(2_000_000)).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });

  it.each([
    ['null', 'application/json'],
    ['[]', 'application/json'],
    ['{', 'application/json'],
    ['{}', 'application/json'],
    ['"text"', 'application/json'],
    ['{"type":"event_callback"}', 'application/json'],
    ['{"type":"event_callback","event":{"type":"app_mention"},"team_id":"T0LUMEN001"}', 'application/json'],
    ['', 'application/json'],
    ['payload=null', 'application/x-www-form-urlencoded'],
    ['payload={', 'application/x-www-form-urlencoded'],
    ['payload={}', 'application/x-www-form-urlencoded'],
    ['payload=%7B%22type%22%3A%22block_actions%22%7D', 'application/x-www-form-urlencoded'],
    [
      'payload=%7B%22type%22%3A%22view_submission%22%2C%22team%22%3A%7B%22id%22%3A%22T0LUMEN001%22%7D%2C%22user%22%3A%7B%7D%7D',
      'application/x-www-form-urlencoded',
    ],
    ['command=/deal', 'application/x-www-form-urlencoded'],
    ['\0\u0001%00%ff', 'application/x-www-form-urlencoded'],
  ])('signed but malformed (%s) never break the server', async (body, type) => {
    const { status } = await deliver(body, { type });
    expect(status).toBeLessThan(500);
    expect((await fetch(`${parley.url}/health`)).status).toBe(200);
  });

  it('from a workspace without Parley are told so, and from an unknown member nothing', async () => {
    const strange = command('list').replace(LUMEN, 'T0STRANGER');
    expect((await deliver(strange)).status).toBeLessThan(500);
    const unknown = command('list').replace('U0MAYA0001', 'U0NOBODY99');
    const { status, text } = await deliver(unknown);
    expect(status).toBe(200);
    expect(text).toMatch(/full members/);
  });

  it('with null bytes, lone surrogates and markup in a command are answered and shown as text', async () => {
    const odd = `show ${HOSTILE} \0 \ud800 \udfff`;
    const { status, text } = await deliver(command(odd.replaceAll('<', '&lt;').replaceAll('>', '&gt;')));
    expect(status).toBe(200);
    expect(text).toMatch(/is not a deal/);
    expect(text).not.toMatch(/<!channel>|<@U0SAM|<http/);
  });

  it('with null bytes and lone surrogates in every field of a form lose only those characters', async () => {
    const odd = 'a\\u0000b\\ud800c';
    const values = (text: string) => JSON.parse(text.replaceAll('ODD', odd)) as object;
    const body = submission(
      ofMaya,
      'creator.add.form',
      '',
      values(`{
      "name": {"value": {"type": "plain_text_input", "value": "ODD name"}},
      "accounts": {"value": {"type": "plain_text_input", "value": "tiktok @odd.one 9000 followers"}},
      "niches": {"value": {"type": "plain_text_input", "value": "ODD"}},
      "pastCollaborations": {"value": {"type": "plain_text_input", "value": "ODD"}},
      "notes": {"value": {"type": "plain_text_input", "value": "ODD"}}
    }`),
    );
    expect(await deliver(body)).toMatchObject({ status: 200 });
    const shown = await said(stage.maya, 'creator show @odd.one', /ab.?c name/);
    expect(shown.plain.isWellFormed()).toBe(true);
    expect(shown.plain).not.toContain('\0');
  });

  it('with numbers that no id can be in a click or a form are answered in a sentence', async () => {
    for (const { actionId } of ACTIONS) {
      for (const value of ['p1.deal.{"deal":1e30,"version":1}', 'p1.offer.{"deal":2147483648,"round":1}']) {
        expect((await deliver(click(ofMaya, actionId, value))).status).toBe(200);
      }
    }
  });
});

describe('a workspace that removed Parley', () => {
  it('is told so, and the other one works on', async () => {
    parley.workspace.uninstall(NORTHWIND);
    await said(stage.maya, 'list', /D-1/);
  });
});
