import { existsSync } from 'node:fs';
import type { types } from '@slack/bolt';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';
import { type BoltApp, exampleBot } from './example-bot.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const options = ['Reel', 'Story', 'Post'].map(option);

const elements: Record<string, types.InputBlock['element']> = {
  Text: { type: 'plain_text_input', action_id: 'a' },
  Notes: { type: 'plain_text_input', action_id: 'a', multiline: true },
  Fee: { type: 'number_input', action_id: 'a', is_decimal_allowed: true, min_value: '1' },
  Mail: { type: 'email_text_input', action_id: 'a' },
  Link: { type: 'url_text_input', action_id: 'a' },
  One: { type: 'static_select', action_id: 'a', options },
  Some: { type: 'multi_static_select', action_id: 'a', options },
  Typed: { type: 'external_select', action_id: 'creator_search', min_query_length: 1 },
  'Typed too': { type: 'multi_external_select', action_id: 'creator_search', min_query_length: 1 },
  Person: { type: 'users_select', action_id: 'a' },
  People: { type: 'multi_users_select', action_id: 'a' },
  Channel: { type: 'channels_select', action_id: 'a' },
  Channels: { type: 'multi_channels_select', action_id: 'a' },
  Conversation: { type: 'conversations_select', action_id: 'a' },
  Day: { type: 'datepicker', action_id: 'a' },
  Time: { type: 'timepicker', action_id: 'a' },
  Moment: { type: 'datetimepicker', action_id: 'a' },
  Ticked: { type: 'checkboxes', action_id: 'a', options },
  Chosen: { type: 'radio_buttons', action_id: 'a', options },
  File: { type: 'file_input', action_id: 'a' },
};

const expected: Record<string, unknown> = {
  Text: 'words',
  Notes: 'two\nlines',
  Fee: '12.5',
  Mail: 'jo@example.com',
  Link: 'https://example.com/a',
  One: 'story',
  Some: ['reel', 'post'],
  Typed: 'Jo Lane',
  'Typed too': ['Jo Lane', 'Kim Park'],
  Person: 'U0PRIYA001',
  People: ['U0PRIYA001', 'U0LENA0001'],
  Channel: 'C0APPROVE1',
  Channels: ['C0APPROVE1', 'C0DIGEST01'],
  Conversation: 'C0DEALS001',
  Day: '2026-12-24',
  Time: '09:30',
  Moment: 1_798_122_600,
  Ticked: ['reel', 'story'],
  Chosen: 'post',
};

type Submitted = Record<string, unknown>;

let workspace: LocalWorkspace;
let bot: BoltApp;
let heard: Submitted[] = [];

beforeAll(async () => {
  workspace = await startLocalWorkspace({
    port: 0,
    teams: defaultTeams,
    app: parleyApp,
    delivery: { mode: 'socket' },
  });
  bot = exampleBot({ apiUrl: workspace.apiUrl, token: workspace.botToken(), appToken: workspace.appToken });
  bot.shortcut('new_deal', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'everything',
        title: plain('Everything'),
        submit: plain('Save'),
        blocks: Object.entries(elements).map(([label, element]) => ({
          type: 'input',
          block_id: label,
          optional: label === 'File',
          label: plain(label),
          element,
        })),
      },
    });
  });
  bot.view('everything', async ({ ack, view }) => {
    heard.push(
      Object.fromEntries(
        Object.entries(view.state.values).map(([label, values]) => {
          const { type: _type, ...state } = Object.values(values)[0] ?? { type: '' };
          return [label, flat(Object.values(state)[0])];
        }),
      ),
    );
    await ack();
  });
  await bot.start();
  await workspace.waitForConnection();
});

afterAll(async () => {
  await bot.stop();
  await workspace.close();
});

function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  return 'value' in value ? value.value : 'name' in value ? value.name : value;
}

describe('every input of a modal', () => {
  it('is filled by its label and arrives as Slack sends it', async () => {
    heard = [];
    const maya = workspace.as('U0MAYA0001');
    await maya.globalShortcut('New deal');
    const modal = await maya.waitForModal(/Everything/);
    const missing = (await modal.submit()).errors ?? {};
    expect(Object.keys(missing).sort()).toEqual(
      Object.keys(elements)
        .filter((label) => label !== 'File')
        .sort(),
    );
    await modal.fill({ Mail: 'nobody', Fee: '0', Link: 'nowhere' });
    expect((await modal.submit()).errors).toMatchObject({
      Mail: 'Please enter a valid email address.',
      Fee: 'Please enter a number of at least 1.',
      Link: 'Please enter a valid URL.',
    });
    await modal.fill({
      Text: 'words',
      Notes: 'two\nlines',
      Fee: 12.5,
      Mail: 'jo@example.com',
      Link: 'https://example.com/a',
      One: 'Story',
      Some: ['Reel', 'Post'],
      Typed: 'Jo Lane',
      'Typed too': ['Jo Lane', 'Kim Park'],
      Person: { user: 'U0PRIYA001' },
      People: ['Priya Shah', 'Lena Fischer'],
      Channel: '#approvals',
      Channels: ['#approvals', '#kpi-digest'],
      Conversation: { channel: '#influencer-deals' },
      Day: '2026-12-24',
      Time: '09:30',
      Moment: 1_798_122_600,
      Ticked: ['Reel', 'Story'],
      Chosen: 'Post',
      File: { file: { name: 'a.txt', content: 'a' } },
    });
    expect(modal.value('Some')).toEqual(['Reel', 'Post']);
    expect(await modal.submit()).toEqual({ closed: true });
    expect(heard).toEqual([{ ...expected, File: ['a.txt'] }]);
  });

  it.skipIf(!existsSync(CHROMIUM))('is filled in the page and arrives the same', async () => {
    heard = [];
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo' });
    page.setDefaultTimeout(5_000);
    await page.goto(`${workspace.url}/client/T0LUMEN001/C0DEALS001?as=U0JONAS001`);
    await page.getByLabel('Shortcuts').click();
    await page.getByRole('menuitem', { name: /New deal/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Everything' });
    const field = (label: string) => dialog.getByLabel(label, { exact: true });
    await field('Text').fill('words');
    await field('Notes').fill('two\nlines');
    await field('Fee').fill('12.5');
    await field('Mail').fill('jo@example.com');
    await field('Link').fill('https://example.com/a');
    await field('One').selectOption('Story');
    for (const [label, query, name] of [
      ['Typed', 'jo', 'Jo Lane'],
      ['Typed too', 'jo', 'Jo Lane'],
      ['Typed too', 'kim', 'Kim Park'],
    ] as const) {
      await field(label).pressSequentially(query);
      await field(label).locator('..').getByRole('option', { name }).click();
    }
    await field('Person').selectOption('Priya Shah');
    await field('Channel').selectOption('#approvals');
    await field('Conversation').selectOption('#influencer-deals');
    await field('Day').fill('2026-12-24');
    await field('Time').fill('09:30');
    // Jonas is in Berlin: 15:30 there is 14:30 UTC, whatever zone the browser is in.
    await field('Moment').fill('2026-12-24T15:30');
    const ticks = {
      Some: ['Reel', 'Post'],
      People: ['Priya Shah', 'Lena Fischer'],
      Channels: ['#approvals', '#kpi-digest'],
      Ticked: ['Reel', 'Story'],
      Chosen: ['Post'],
    };
    for (const [label, names] of Object.entries(ticks))
      for (const name of names) await field(label).getByText(name).click();
    await field('File').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(heard).toEqual([{ ...expected, Moment: 1_798_122_600, File: ['a.txt'] }]);
    await browser.close();
  });
});
