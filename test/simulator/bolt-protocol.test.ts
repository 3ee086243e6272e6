import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import type { Person } from '../../simulator/person.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';
import { type BoltApp, exampleBot } from './example-bot.ts';

const SECRET = 'a-signing-secret';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe.each(['socket', 'http'] as const)('an unmodified Bolt app over %s', (mode) => {
  let workspace: LocalWorkspace;
  let bot: BoltApp;
  let maya: Person;
  let jonas: Person;

  beforeAll(async () => {
    const port = await freePort();
    workspace = await startLocalWorkspace({
      port: 0,
      teams: defaultTeams,
      app: parleyApp,
      delivery: { mode: 'socket' },
    });
    const shared = { apiUrl: workspace.apiUrl, token: workspace.botToken() };
    if (mode === 'socket') {
      bot = exampleBot({ ...shared, appToken: workspace.appToken });
      await bot.start();
      await workspace.waitForConnection();
    } else {
      bot = exampleBot({ ...shared, signingSecret: SECRET });
      await bot.start({ port, host: '127.0.0.1' });
      expect(await workspace.setRequestUrl(`http://127.0.0.1:${port}/slack/events`, SECRET)).toBe(true);
    }
    maya = workspace.as('U0MAYA0001');
    jonas = workspace.as('U0JONAS001');
  });

  afterAll(async () => {
    await bot.stop();
    await workspace.close();
  });

  it('answers a slash command to its author alone', async () => {
    await maya.command('#influencer-deals', '/deal ack @Jonas Weber <b> & more');
    const answer = await maya.waitForEphemeral('#influencer-deals', /Heard: ack @Jonas Weber <b> & more/);
    expect(answer.mentions).toEqual(['@U0JONAS001']);
    expect(
      (await jonas.messages('#influencer-deals')).some((message) => message.plain.includes('Heard')),
    ).toBe(false);
  });

  it('says so when a command is not acknowledged within three seconds', async () => {
    const answer = await maya.command('#influencer-deals', '/deal silent');
    expect(answer.acknowledged).toBe(false);
    await maya.waitForEphemeral(
      '#influencer-deals',
      /\/deal failed with the error "(operation_timeout|dispatch_failed)"/,
    );
  });

  it('posts a card, updates it in place on a click, and answers the one who clicked', async () => {
    await maya.command('#influencer-deals', '/deal card');
    const card = await jonas.waitForMessage('#influencer-deals', /Offer from @Maya Torres/);
    expect(card.plain).toContain('[Approve]');
    await jonas.click(card, 'Approve');
    const decided = await maya.waitForUpdate(card, /Approved D-1 by @Jonas Weber/);
    expect(decided.plain).not.toContain('[Approve]');
    await jonas.waitForEphemeral('#influencer-deals', /You approved it/);
    await expect(jonas.click(decided, 'Approve')).rejects.toThrow(/no button "Approve"/);
  });

  it('shows a warning when a click is not acknowledged', async () => {
    await maya.command('#approvals', '/deal card');
    const card = await maya.waitForMessage('#approvals', /Offer from/);
    expect((await maya.click(card, 'Ignored')).acknowledged).toBe(false);
    expect((await maya.refresh(card))?.warning).toMatch(/trouble connecting/);
  });

  it('carries a menu in a message and its answer through response_url', async () => {
    await maya.command('#kpi-digest', '/deal card');
    const card = await maya.waitForMessage('#kpi-digest', /Offer from/);
    await maya.choose(card, 'Usage rights', '90 days');
    await maya.waitForEphemeral('#kpi-digest', /Usage: 90 days/);
  });

  it('answers in the channel and to one person through response_url', async () => {
    await maya.command('#influencer-deals', '/deal respond');
    await jonas.waitForMessage('#influencer-deals', /For everybody/);
    await maya.waitForEphemeral('#influencer-deals', /Only for you/);
  });

  it('opens a modal, keeps values under errors, suggests, and submits', async () => {
    await maya.command('#influencer-deals', '/deal modal');
    const modal = await maya.waitForModal(/Log an offer/);
    expect(await modal.submit()).toEqual({
      closed: false,
      errors: { Amount: 'Please complete this required field.' },
    });
    await modal.fill({ Amount: 'lots' });
    expect(await modal.submit()).toEqual({ closed: false, errors: { Amount: 'Write a number, like 1200' } });
    expect((await modal.refresh()).value('Amount')).toBe('lots');
    expect(await modal.suggest('Creator', 'jo')).toEqual(['Jo Lane', 'Joana Reis']);
    await modal.fill({ Amount: '1200', Creator: 'Joana Reis' });
    expect(await modal.submit()).toEqual({ closed: true });
    await maya.waitForMessage('app', /Saved 1200 for Joana Reis \(kept\)/);
    expect(await maya.modal()).toBeUndefined();
  });

  it('updates and pushes modals, and tells the app when one is closed', async () => {
    await maya.command('#influencer-deals', '/deal modal');
    let modal = await maya.waitForModal(/Log an offer/);
    await modal.fill({ Amount: 'updateme' });
    expect(await modal.submit()).toEqual({ closed: false, title: 'Updated' });
    modal = await maya.waitForModal(/Updated/);
    expect(modal.value('Amount')).toBe('updateme');
    await modal.press('Explain');
    const why = await maya.waitForModal(/Why/);
    await why.close();
    modal = await maya.waitForModal(/Updated/);
    await modal.fill({ Amount: 'pushme' });
    expect(await modal.submit()).toEqual({ closed: false, title: 'Second step' });
    await (await maya.waitForModal(/Second step/)).close({ everything: true });
    await maya.waitForMessage('app', /You closed the form/);
    expect(await maya.modal()).toBeUndefined();
  });

  it('shows trouble when errors name a block that is no input', async () => {
    await maya.command('#influencer-deals', '/deal modal');
    const modal = await maya.waitForModal(/Log an offer/);
    await modal.fill({ Amount: 'badkey' });
    expect((await modal.submit()).errors).toEqual({ '': 'We had some trouble connecting. Try again?' });
    await modal.close();
  });

  it('refuses a trigger that was used', async () => {
    await maya.command('#influencer-deals', '/deal twice');
    await maya.waitForEphemeral('#influencer-deals', /second: exchanged_trigger_id/);
    await (await maya.waitForModal(/First/)).close();
  });

  it('runs global and message shortcuts', async () => {
    await maya.globalShortcut('Log an offer');
    await (await maya.waitForModal(/From a shortcut/)).close();
    const mail = await maya.say('#influencer-deals', 'I can do 2 reels for $900');
    await maya.messageShortcut(mail, 'Log as offer');
    await maya.waitForMessage({ thread: mail }, /Read: I can do 2 reels for \$900/);
  });

  it('publishes App Home', async () => {
    await maya.openHome();
    expect((await maya.waitForHome(/Your deals/)).text).toBe('Your deals');
    expect(await jonas.home()).toBeUndefined();
  });

  it('brings mentions and direct messages as events', async () => {
    const asked = await maya.say('#influencer-deals', '@Parley are you there?');
    await maya.waitForMessage({ thread: asked }, /You rang, @Maya Torres\?/);
    await maya.dm('hello there');
    await maya.waitForMessage('app', /Hello to you/);
  });

  it('carries files both ways', async () => {
    await maya.command('#influencer-deals', '/deal file');
    const message = await maya.waitForMessage('#influencer-deals', /The terms/);
    const [file] = message.files;
    expect(file?.name).toBe('terms.txt');
    expect(String(file && (await maya.openFile(file)))).toBe('Terms of the deal');
    await maya.upload('#influencer-deals', { name: 'results.csv', content: 'a,b\n1,2\n' });
    await maya.waitForMessage('#influencer-deals', /Got results\.csv, 8 bytes/);
  });

  it('counts what a person has not read', async () => {
    await jonas.markRead('#approvals');
    await maya.say('#approvals', 'One more');
    expect(await jonas.unread('#approvals')).toBe(1);
  });
});
