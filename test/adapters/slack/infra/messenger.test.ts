import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../../simulator/faults.ts';
import { connectToSlack } from '../../../../src/adapters/slack/connection/slack-connection.ts';
import { createMessenger } from '../../../../src/adapters/slack/posting/messenger.ts';
import { type Announcement, type Destination, subjectOf } from '../../../../src/application/announcements.ts';
import type { Delivery, Messenger, Parcel } from '../../../../src/application/messenger.ts';
import type { Transaction } from '../../../../src/application/ports.ts';
import { defaultSettings } from '../../../../src/domain/settings.ts';
import { brief } from '../../../application/deals/example-briefs.ts';
import { freePort, LUMEN, type RunningApp, runApp } from './running-app.ts';

const DEALS = 'C0DEALS001';
const MAYA = 'U0MAYA0001';
const RANDOM = 'C0GENERAL1';

let running: RunningApp;
let messenger: Messenger;
const silent = { info() {}, warn() {}, error() {} };
const maya = () => running.workspace.as(MAYA);
const inWorkspace = <T>(work: (tx: Transaction) => Promise<T>) =>
  running.services.store.transaction(LUMEN, work);

beforeAll(async () => {
  running = await runApp({ mode: 'http' });
  const { services, connection, pictures, metrics } = running;
  messenger = createMessenger({
    services,
    connection,
    pictures,
    metrics,
    log: silent,
  });
});
afterEach(async () => {
  running.workspace.faults.clear();
  // A pause that Slack asked for is remembered by the client.
  await running.connection.forget(LUMEN);
});
afterAll(() => running.stop());

/** A campaign of Maya's under a name that no other test has. */
async function campaign(name: string): Promise<Extract<Announcement, { kind: 'campaign-card' }>> {
  const { number } = await inWorkspace((tx) =>
    tx.campaigns.add({
      brief: brief({ name }),
      committed: { amount: 0, currency: brief().budget.currency },
      status: 'active',
      createdBy: MAYA,
      createdAt: running.services.clock.now(),
    }),
  );
  return { kind: 'campaign-card', campaign: number };
}

function deliver(
  announcement: Announcement,
  to: Destination,
  how: Partial<Pick<Parcel, 'id' | 'mayStand'>> = {},
): Promise<Delivery> {
  return messenger.deliver({
    workspace: LUMEN,
    id: how.id ?? randomUUID(),
    announcement,
    to,
    mayStand: how.mayStand ?? false,
  });
}

const toDeals: Destination = { to: 'channel', channel: DEALS };
const fault = (kind: FaultKind, method = 'chat.postMessage') =>
  running.workspace.faults.add({ kind, method, times: 1, retryAfter: 7 });
const shown = async (name: string) =>
  (await maya().messages('#influencer-deals')).filter(({ plain }) => plain.includes(name));

describe('a delivery', () => {
  test('posts the card, keeps where it stands, and updates every copy', async () => {
    const card = await campaign('Spring glow');
    expect(await deliver(card, toDeals)).toEqual({ status: 'delivered' });
    const [message] = await shown('Spring glow');
    expect(await inWorkspace((tx) => tx.copies.list(subjectOf(card)))).toEqual([
      { channel: DEALS, ts: message?.ts },
    ]);

    await inWorkspace(async (tx) => {
      const found = await tx.campaigns.lock(card.campaign);
      if (found) await tx.campaigns.save({ ...found, brief: brief({ name: 'Summer glow' }) });
    });
    expect(await deliver(card, { to: 'copies' })).toEqual({ status: 'delivered' });
    expect(await shown('Spring glow')).toHaveLength(0);
    expect((await shown('Summer glow')).map(({ ts }) => ts)).toEqual([message?.ts]);
  });

  test('shows names as text: no mention, channel or link in them comes alive', async () => {
    const card = await campaign('<!channel> & @here <http://x.example|click>');
    await deliver(card, toDeals);
    const message = await maya().waitForMessage(
      '#influencer-deals',
      /<!channel> & @here <http:\/\/x\.example\|click>/,
    );
    expect(message.mentions).toEqual([`@${MAYA}`]);
  });

  test('goes to the owner in a direct message while the settings name no channel', async () => {
    const card = await campaign('No channel yet');
    expect(await deliver(card, { to: 'deals' })).toEqual({ status: 'delivered' });
    await maya().waitForMessage('app', /No channel yet/);
  });

  test('goes to the channel that the settings name', async () => {
    await inWorkspace((tx) =>
      tx.settings.save(
        { ...defaultSettings('UTC'), channels: { deals: DEALS } },
        MAYA,
        running.services.clock.now(),
      ),
    );
    await deliver(await campaign('Channel named'), { to: 'deals' });
    expect(await shown('Channel named')).toHaveLength(1);
  });

  test('of a thing that does not exist is impossible', async () => {
    expect(await deliver({ kind: 'deal-card', deal: 999 }, toDeals)).toMatchObject({ status: 'impossible' });
  });
});

describe('when Slack fails', () => {
  test('429 is waited for as long as Slack says', async () => {
    fault('rate_limited');
    expect(await deliver(await campaign('Limited'), toDeals)).toEqual({ status: 'wait', seconds: 7 });
    expect(await shown('Limited')).toHaveLength(0);
  });

  test.each(['server_error', 'unavailable', 'internal_error'] as const)('%s is tried again', async (kind) => {
    fault(kind);
    expect(await deliver(await campaign(`Again ${kind}`), toDeals)).toMatchObject({ status: 'retry' });
  });

  test('a lost answer in a direct message is looked for, and the message stands once', async () => {
    const card = await campaign('Lost in DM');
    const id = randomUUID();
    fault('answer_lost');
    expect(await deliver(card, { to: 'member', user: MAYA }, { id })).toEqual({ status: 'delivered' });
    const found = (await maya().messages('app')).filter(({ plain }) => plain.includes('Lost in DM'));
    expect(found).toHaveLength(1);
    expect(await inWorkspace((tx) => tx.copies.list(subjectOf(card)))).toMatchObject([{ ts: found[0]?.ts }]);
  });

  test('after a process that died with an open attempt, a direct message is not sent twice', async () => {
    const card = await campaign('Died in DM');
    const id = randomUUID();
    await deliver(card, { to: 'member', user: MAYA }, { id });
    expect(await deliver(card, { to: 'member', user: MAYA }, { id, mayStand: true })).toEqual({
      status: 'delivered',
    });
    expect((await maya().messages('app')).filter(({ plain }) => plain.includes('Died in DM'))).toHaveLength(
      1,
    );
  });

  test('a lost answer in a channel that may not be read is left to a person', async () => {
    fault('answer_lost');
    expect(await deliver(await campaign('Lost in channel'), toDeals)).toMatchObject({ status: 'unknown' });
    expect(await shown('Lost in channel')).toHaveLength(1);
  });

  test('a channel that Parley is not in: says how to invite it, and tells the owner once a day', async () => {
    fault('not_in_channel');
    const first = await deliver(await campaign('Not there'), { to: 'channel', channel: RANDOM });
    expect(first).toMatchObject({ status: 'impossible', why: expect.stringContaining('/invite @Parley') });
    fault('channel_not_found');
    await deliver(await campaign('Not there either'), { to: 'channel', channel: RANDOM });
    await maya().waitForMessage('app', /A message is waiting.*\/invite @Parley/s);
    expect((await maya().messages('app')).filter(({ plain }) => /is waiting/.test(plain))).toHaveLength(1);
  });

  test('a revoked token parks the message', async () => {
    fault('token_revoked');
    expect(await deliver(await campaign('Revoked'), toDeals)).toEqual({
      status: 'impossible',
      why: 'Parley was removed from this workspace. Install it again.',
    });
  });

  test('no connection at all is tried again', async () => {
    const { connection: _, ...parts } = running;
    const nowhere = createMessenger({
      ...parts,
      connection: connectToSlack({
        apiUrl: `http://127.0.0.1:${await freePort()}/api/`,
        botToken: 'xoxb-1',
        log: silent,
      }),
      log: silent,
    });
    const announcement = await campaign('No connection');
    expect(
      await nowhere.deliver({
        workspace: LUMEN,
        id: randomUUID(),
        announcement,
        to: toDeals,
        mayStand: false,
      }),
    ).toEqual({ status: 'retry', why: 'no connection to Slack (ECONNREFUSED)' });
  });

  test('a copy that somebody deleted does not keep the others from being updated', async () => {
    const card = await campaign('Two copies');
    await deliver(card, toDeals);
    await inWorkspace((tx) => tx.copies.add(subjectOf(card), { channel: DEALS, ts: '1.000001' }));
    expect(await deliver(card, { to: 'copies' })).toEqual({ status: 'delivered' });
  });

  test('the database that is down is an exception: nobody knows how far it came', async () => {
    const broken: Messenger = createMessenger({
      ...running,
      services: {
        ...running.services,
        store: { ...running.services.store, read: () => Promise.reject(new Error('gone')) },
      },
      log: silent,
    });
    await expect(
      broken.deliver({
        workspace: LUMEN,
        id: randomUUID(),
        announcement: { kind: 'deal-card', deal: 1 },
        to: toDeals,
        mayStand: false,
      }),
    ).rejects.toThrow('gone');
  });
});

describe('where Parley may read the channel', () => {
  let reading: RunningApp;
  let reader: Messenger;
  const post = async (name: string, how: { id: string; mayStand: boolean }) => {
    const { number } = await reading.services.store.transaction(LUMEN, (tx) =>
      tx.campaigns.add({
        brief: brief({ name }),
        committed: { amount: 0, currency: brief().budget.currency },
        status: 'active',
        createdBy: MAYA,
        createdAt: reading.services.clock.now(),
      }),
    );
    return reader.deliver({
      workspace: LUMEN,
      announcement: { kind: 'campaign-card', campaign: number },
      to: toDeals,
      ...how,
    });
  };

  beforeAll(async () => {
    reading = await runApp({ mode: 'http', scopes: ['channels:history'] });
    reader = createMessenger({ ...reading, log: silent });
  });
  afterAll(() => reading.stop());

  test('a lost answer is found by its row, which is all that the metadata tells', async () => {
    const id = randomUUID();
    reading.workspace.faults.add({ kind: 'answer_lost', method: 'chat.postMessage', times: 1 });
    expect(await post('Lost and found', { id, mayStand: false })).toEqual({ status: 'delivered' });
    const client = await reading.connection.background(LUMEN);
    const { messages } = await client.conversations.history({ channel: DEALS, include_all_metadata: true });
    expect(messages?.filter(({ text }) => text?.includes('Lost and found'))).toHaveLength(1);
    expect(messages?.[0]?.metadata).toEqual({ event_type: 'parley_parcel', event_payload: { parcel: id } });
  });

  test('an earlier attempt that never arrived is posted now', async () => {
    expect(await post('Never arrived', { id: randomUUID(), mayStand: true })).toEqual({
      status: 'delivered',
    });
    const shownNow = await reading.workspace.as(MAYA).messages('#influencer-deals');
    expect(shownNow.filter(({ plain }) => plain.includes('Never arrived'))).toHaveLength(1);
  });

  test('when Slack cannot say whether it stands, nothing is posted and the attempt stays open', async () => {
    reading.workspace.faults.add({ kind: 'rate_limited', method: 'conversations.history', retryAfter: 30 });
    reading.workspace.faults.add({ kind: 'answer_lost', method: 'chat.postMessage', times: 1 });
    await expect(post('Cannot say', { id: randomUUID(), mayStand: false })).rejects.toThrow(/could not say/);
    reading.workspace.faults.clear();
  });
});
