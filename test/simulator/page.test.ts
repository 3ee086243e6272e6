import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorkspace, startLocalWorkspace } from '../../simulator/local-workspace.ts';
import { defaultTeams, parleyApp } from '../../simulator/seed-team.ts';
import { type BoltApp, exampleBot } from './example-bot.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.log(`The page is not tried in a browser: there is no Chromium at ${CHROMIUM}.`);

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let workspace: LocalWorkspace;
  let bot: BoltApp;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    workspace = await startLocalWorkspace({
      port: 0,
      teams: defaultTeams,
      app: parleyApp,
      delivery: { mode: 'socket' },
    });
    bot = exampleBot({ apiUrl: workspace.apiUrl, token: workspace.botToken(), appToken: workspace.appToken });
    await bot.start();
    await workspace.waitForConnection();
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(8_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(`${workspace.url}/client/T0LUMEN001/C0DEALS001?as=U0MAYA0001`);
  });

  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
    await workspace?.close();
    expect(troubles).toEqual([]);
  });

  it('completes a command by keyboard and shows the card that comes back', async () => {
    await page.keyboard.type('/de');
    await page.getByRole('option', { name: /\/deal/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('card');
    await page.keyboard.press('Enter');
    await page.locator('.mention', { hasText: '@Maya Torres' }).waitFor();
  });

  it('updates the card in place on a click, and answers only to the one who clicked', async () => {
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved D-1 by').waitFor();
    await page.getByText('Only visible to you').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('fills a modal with typeahead, shows errors under the field and keeps the values', async () => {
    await page.getByRole('textbox', { name: /^Message/ }).fill('/deal modal');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Log an offer' });
    await dialog.getByLabel('Amount').fill('lots');
    await dialog.getByRole('combobox', { name: 'Creator' }).pressSequentially('jo');
    await dialog.getByRole('option', { name: 'Joana Reis' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Write a number, like 1200').waitFor();
    expect(await dialog.getByLabel('Amount').inputValue()).toBe('lots');
    await dialog.getByText('Joana Reis').waitFor();
    await dialog.getByLabel('Amount').fill('1200');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await workspace.as('U0MAYA0001').waitForMessage('app', /Saved 1200 for Joana Reis/);
  });

  it('closes a modal with Escape', async () => {
    await page.getByLabel('Shortcuts').click();
    await page.getByRole('menuitem', { name: /Log an offer/ }).click();
    const dialog = page.getByRole('dialog', { name: 'From a shortcut' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows others’ messages as they come, escaped, and unread marks elsewhere', async () => {
    const jonas = workspace.as('U0JONAS001');
    await jonas.say('#influencer-deals', 'a *bold* move <script>alert(1)</script>');
    await page.locator('strong', { hasText: 'bold' }).waitFor();
    await page.getByText('<script>alert(1)</script>').waitFor();
    await jonas.say('#approvals', 'over here');
    await page
      .getByRole('link', { name: /approvals/ })
      .getByLabel('1 unread')
      .waitFor();
  });

  it('runs a message shortcut and shows the thread', async () => {
    const message = page.locator('article', { hasText: 'a bold move' }).first();
    await message.hover();
    await message.getByLabel('More actions').click();
    await message.getByRole('menuitem', { name: /Log as offer/ }).click();
    await message.getByText('1 reply').click();
    await page.getByRole('complementary', { name: 'Thread' }).getByText('Read: a bold move').waitFor();
    await page.getByRole('textbox', { name: 'Reply in thread' }).fill('thanks');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Thread' }).getByText('thanks').waitFor();
  });

  it('shows App Home and lets one act as another member', async () => {
    await page.getByRole('link', { name: 'Parley' }).click();
    await page.getByRole('heading', { name: 'Your deals' }).waitFor();
    await page.getByLabel('Act as').selectOption('U0PRIYA001');
    await page.getByText('You are Priya Shah').waitFor();
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByRole('textbox', { name: /^Message/ }).fill('hello');
    await page.keyboard.press('Enter');
    await page.getByText('Hello to you').waitFor();
  });

  it('shows files with a download, and the fault panel with the log', async () => {
    await page.goto(`${workspace.url}/client/T0LUMEN001/C0DEALS001`);
    await page.getByRole('textbox', { name: /^Message/ }).fill('/deal file');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'terms.txt' }).waitFor();
    await page.goto(`${workspace.url}/faults`);
    await page.getByText('files.completeUploadExternal').first().waitFor();
    await page.getByLabel('Next calls').fill('2');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('2 more').waitFor();
    expect(workspace.faults.settings().rules).toMatchObject([{ kind: 'rate_limited', times: 2 }]);
    await page.getByRole('button', { name: 'Everything works again' }).click();
    await expect.poll(() => workspace.faults.settings().rules.length).toBe(0);
  });
});
