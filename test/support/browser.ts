import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Download, type Locator, type Page } from 'playwright-core';
import type { FieldValue } from '../../simulator/person.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether there is a browser to try the page in; says so in one line when there is none. */
export function hasBrowser(): boolean {
  const found = existsSync(CHROMIUM);
  if (!found) console.log(`Not tried in a browser: there is no Chromium at ${CHROMIUM}.`);
  return found;
}

export interface ScreenOptions {
  /** Address of the workspace of one team: `http://127.0.0.1:3000/client/T0LUMEN001`. */
  readonly url: string;
  /** Folder of the pictures of the screen; emptied first. */
  readonly pictures: string;
  readonly dark?: boolean;
}

/** How tall the window must be for the form, or else the longest pane, to need no scrolling. Runs in the page. */
const WHOLE_HEIGHT = `Math.max(...[...document.querySelectorAll(
  document.querySelector('.modal-body') ? '.modal-body' : '.scroll',
)].map((box) => innerHeight + box.scrollHeight - box.clientHeight))`;

/** Brings every pane back to its newest message. Runs in the page. */
const TO_THE_END = `for (const box of document.querySelectorAll('[data-stick]')) box.scrollTop = box.scrollHeight`;

const SIZE = { width: 1400, height: 900 };

/** The page as somebody sits before it: only what can be seen is clicked, typed into and read. */
export class Screen {
  readonly page: Page;
  /** Errors the page itself threw. */
  readonly troubles: string[] = [];
  private readonly browser: Browser;
  private readonly pictures: string;
  private count = 0;

  private constructor(browser: Browser, page: Page, pictures: string) {
    this.browser = browser;
    this.page = page;
    this.pictures = pictures;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.troubles.push(error.message));
  }

  static async open({ url, pictures, dark = false }: ScreenOptions): Promise<Screen> {
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const page = await browser.newPage({
      viewport: SIZE,
      acceptDownloads: true,
      colorScheme: dark ? 'dark' : 'light',
    });
    const screen = new Screen(browser, page, pictures);
    await page.goto(url);
    return screen;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Sits down as another member, in the channel or place that is open. */
  async actAs(name: string): Promise<void> {
    const menu = this.page.getByLabel('Act as', { exact: true });
    if ((await menu.locator('option:checked').textContent()) === name) return;
    await Promise.all([this.page.waitForEvent('load'), menu.selectOption({ label: name })]);
  }

  /** Opens a channel, or the app, by its name in the sidebar. */
  async goTo(name: string): Promise<void> {
    const link = this.page.locator('#sidebar ul a').filter({ hasText: name });
    await Promise.all([this.page.waitForEvent('load'), link.click()]);
  }

  /** Types into the message box of the open channel and sends it. */
  async type(text: string): Promise<void> {
    const box = this.page.locator('#composer textarea');
    await box.fill(text);
    await box.press('Enter');
  }

  /** The newest message of the channel that shows these words. */
  message(words: string | RegExp): Locator {
    return this.page.locator('#messages article.message').filter({ hasText: words }).last();
  }

  /** The newest message of the open thread that shows these words. */
  reply(words: string | RegExp): Locator {
    return this.page.locator('#thread article.message').filter({ hasText: words }).last();
  }

  async openThread(message: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), message.locator('a.replies').click()]);
  }

  /** Presses a button by its words; a question that it asks first is answered with yes. */
  async press(on: Locator, words: string): Promise<void> {
    const button = on.getByRole('button', { name: words, exact: true });
    await button.scrollIntoViewIfNeeded();
    const asks = (await button.getAttribute('data-confirm')) !== null;
    await button.click();
    if (asks) await this.page.locator('dialog.confirm footer button').last().click();
  }

  /** The form on top, once it is open. */
  async form(title?: string | RegExp): Promise<Locator> {
    const form = this.page.getByRole('dialog').filter(title === undefined ? {} : { hasText: title });
    await form.waitFor();
    return form;
  }

  /** Fills fields of the form by their labels. */
  async fill(values: Record<string, FieldValue>): Promise<void> {
    const form = await this.form();
    for (const [label, value] of Object.entries(values)) await fillField(form, label, value);
  }

  /** Submits the form and waits until it is gone. */
  async submit(): Promise<void> {
    const form = await this.form();
    const view = await form.getAttribute('data-view');
    await form.locator('[data-do=submit]').click();
    await this.page.locator(`#modal[data-view="${view}"]`).waitFor({ state: 'detached' });
  }

  async download(link: Locator): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()]);
    return download;
  }

  /**
   * Keeps a numbered picture of the screen; with `whole`, tall enough to show all of a form or thread; with `of`,
   * a picture of that card alone.
   */
  async shoot(name: string, how: { whole?: boolean; of?: Locator } = {}): Promise<void> {
    const path = this.nextPath(name);
    const isTall = how.whole === true || how.of !== undefined;
    if (isTall) {
      const height = await this.page.evaluate<number>(WHOLE_HEIGHT);
      await this.page.setViewportSize({
        width: SIZE.width,
        height: Math.min(6_000, Math.max(SIZE.height, height)),
      });
    }
    await (how.of ?? this.page).screenshot({ path, animations: 'disabled' });
    if (isTall) {
      await this.page.setViewportSize(SIZE);
      await this.page.evaluate(TO_THE_END);
    }
  }

  /** Keeps a picture of the newest messages in a window of that height, and a copy of it where `copy` says. */
  async shootTall(name: string, height: number, copy: string | undefined): Promise<void> {
    const path = this.nextPath(name);
    await this.page.setViewportSize({ ...SIZE, height });
    await this.page.evaluate(TO_THE_END);
    await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path, animations: 'disabled' });
    await this.page.setViewportSize(SIZE);
    if (copy) copyFileSync(path, copy);
  }

  private nextPath(name: string): string {
    this.count += 1;
    return join(this.pictures, `${String(this.count).padStart(2, '0')}-${name}.png`);
  }
}

async function fillField(form: Locator, label: string, value: FieldValue): Promise<void> {
  const block = form.locator('.block.input').filter({ has: form.page().getByLabel(label, { exact: true }) });
  const field = block.getByLabel(label, { exact: true });
  const control = await block.locator('[data-control]').getAttribute('data-control');
  const words = wordsOf(value);
  switch (control) {
    case 'static_select':
    case 'channels_select':
    case 'users_select':
    case 'conversations_select': {
      const option = control === 'static_select' || words[0]?.startsWith('#') ? words[0] : `#${words[0]}`;
      await field.selectOption({ label: control === 'users_select' ? (words[0] ?? '') : (option ?? '') });
      return;
    }
    case 'checkboxes':
    case 'radio_buttons':
    case 'multi_static_select':
    case 'multi_users_select':
      for (const each of words) await field.getByLabel(each, { exact: true }).check();
      return;
    case 'external_select':
    case 'multi_external_select':
      for (const each of words) {
        await field.fill(each);
        await block.getByRole('option', { name: each }).first().click();
        await block.locator('.chip').filter({ hasText: each }).waitFor();
      }
      return;
    default:
      await field.fill(words[0] ?? '');
  }
}

function wordsOf(value: FieldValue): string[] {
  if (value === null) return [''];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value;
  if ('users' in value) return value.users;
  if ('user' in value) return [value.user];
  if ('channel' in value) return [value.channel];
  throw new Error('A file is not typed into a field.');
}
