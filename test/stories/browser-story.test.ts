import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { examples, SETTINGS_VALUES } from '../../simulator/examples.ts';
import { hasBrowser, Screen } from '../support/browser.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { TERM_CLAUSES, TERM_PARTIES } from './deal-story.ts';

const PICTURES = 'screenshots/skincare-deal';
const { skincare } = examples(Temporal.Now.plainDateISO());

/** The skincare deal, from the brief to the digest, as people see it in a browser. */
describe.skipIf(!hasBrowser())('a deal told through the page in a browser', { timeout: 120_000 }, () => {
  let parley: RunningParley;
  let screen: Screen;
  let counter = '';

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    screen = await Screen.open({
      url: `${parley.workspace.url}/client/T0LUMEN001`,
      pictures: PICTURES,
    });
  });

  afterAll(async () => {
    await screen?.close();
    await parley?.stop();
    expect(screen?.troubles ?? []).toEqual([]);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screen.shoot('where-it-failed');
  });

  const dealCard = () => screen.message(/D-1 Ana Silva[\s\S]*money on this card is for the team only/);

  it('App Home says what to do first, and tells a guest whom to ask', async () => {
    await screen.actAs('Maya Torres');
    await screen.goTo('Parley');
    await screen.page.getByText('Three first steps').waitFor();
    await screen.shoot('home-empty');
    await screen.actAs('Robin Lee');
    await screen.page.getByText('Please ask the colleague who invited you').waitFor();
    await screen.shoot('home-guest');
  });

  it('the owner saves the settings', async () => {
    await screen.actAs('Sam Okafor');
    await screen.goTo('influencer-deals');
    await screen.type('/deal settings');
    await screen.fill({
      ...SETTINGS_VALUES,
      'Channel for deals': { channel: 'influencer-deals' },
      'Channel for approvals': { channel: 'approvals' },
      'Channel for the digest': { channel: 'kpi-digest' },
    });
    await screen.shoot('settings-form', { whole: true });
    await screen.submit();
    await screen.shoot('settings-saved');
  });

  it('help, the queue and the list answer in a workspace where nothing has happened', async () => {
    await screen.actAs('Maya Torres');
    await screen.type('/deal help');
    await screen.message('What /deal can do').waitFor();
    await screen.shoot('help', { of: screen.message('What /deal can do') });
    await screen.type('/deal');
    await screen.message('Nothing waits for you').waitFor();
    await screen.type('/deal list');
    await screen.message('There is no deal yet').waitFor();
    await screen.type('/deal offfer 1200');
    await screen.shoot('empty-queue-and-list');
  });

  it('a brief with mistakes shows each under its field and keeps what was typed', async () => {
    await screen.type('/deal campaign new');
    await screen.fill({ ...skincare.campaign, 'Budget for creators': 'a lot', 'KPI targets': 'fame 3' });
    const form = await screen.form();
    await form.locator('[data-do=submit]').click();
    await form.locator('.field-error').first().waitFor();
    expect(await form.locator('.field-error').count()).toBeGreaterThanOrEqual(2);
    await expect.poll(() => form.getByLabel('Name', { exact: true }).inputValue()).toBe('Glow Week');
    await screen.shoot('brief-form-with-errors', { whole: true });
    await screen.fill({
      'Budget for creators': String(skincare.campaign['Budget for creators']),
      'KPI targets': String(skincare.campaign['KPI targets']),
    });
    await screen.submit();
    await screen.message('Saved: C-1 Glow Week').waitFor();
    await screen.shoot('brief-saved', { of: screen.message(/C-1 Glow Week[\s\S]*Work wanted/) });
  });

  it('the creator is added and the deal opened', async () => {
    await screen.type('/deal creator add');
    await screen.fill(skincare.creator);
    await screen.shoot('creator-form', { whole: true });
    await screen.submit();
    await screen.message('Ana Silva').waitFor();
    await screen.shoot('creator-saved', { of: screen.message('Ana Silva') });
    await screen.type('/deal new C-1 @glow.with.ana');
    await screen.form();
    await screen.shoot('deal-form', { whole: true });
    await screen.submit();
    await dealCard().getByText('Draft', { exact: false }).first().waitFor();
    await screen.shoot('deal-opened', { of: dealCard() });
  });

  it('outreach is drafted, approved and marked as sent', async () => {
    await screen.press(dealCard(), 'Draft outreach');
    await screen.openThread(dealCard());
    const draft = screen.reply('Draft of the first message');
    await draft.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    expect(await draft.textContent()).toContain('Lumi Skincare');
    await screen.shoot('outreach-draft', { of: draft });
    await screen.press(draft, 'Approve');
    await draft.getByRole('button', { name: 'Mark as sent' }).waitFor();
    await screen.shoot('outreach-approved', { of: draft });
    await screen.press(draft, 'Mark as sent');
    await dealCard().getByText('Outreach').first().waitFor();
  });

  it('the ask is logged and a counter suggested', async () => {
    await screen.type(`/deal offer D-1 ${skincare.ask}`);
    const offer = screen.reply(/Round 1/);
    await offer.waitFor();
    await screen.shoot('offer-logged', { of: offer });
    await screen.press(offer, 'Suggest a counter');
    const card = screen.reply('Suggested price');
    await card.waitFor();
    counter = /Counter at (\$[\d,]+)/.exec((await card.textContent()) ?? '')?.[1] ?? '';
    expect(counter).toMatch(/^\$\d/);
    const picture = card.locator('img.picture');
    expect(await picture.getAttribute('alt')).toMatch(
      /^Fair range of D-1 with Ana Silva \(estimate\): low \$/,
    );
    await expect
      .poll(() => picture.evaluate<number, { naturalWidth: number }>((image) => image.naturalWidth))
      .toBeGreaterThan(500);
    await screen.shoot('counter-card', { of: card });
    await screen.shootTall('workspace', 1_030, process.env.README_PICTURE);
    await screen.press(card, 'Why this number');
    await screen.form();
    await screen.shoot('why-this-number', { whole: true });
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('#modal').waitFor({ state: 'detached' });
    await screen.press(card, 'Change price');
    await screen.form();
    await screen.shoot('change-price', { whole: true });
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('#modal').waitFor({ state: 'detached' });
    await screen.press(card, 'Request approval');
  });

  it('the budget approver decides in the approvals channel', async () => {
    await screen.actAs('Priya Shah');
    await screen.goTo('approvals');
    const request = screen.message(/D-1[\s\S]*counter of/i);
    await request.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    expect(await request.textContent()).toContain(counter);
    await screen.shoot('approval-request', { of: request });
    await screen.press(request, 'Reject');
    await screen.form();
    await screen.shoot('rejection-form');
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('#modal').waitFor({ state: 'detached' });
    await screen.goTo('Parley');
    await screen.page.getByText('Waiting for your decision').waitFor();
    await screen.shoot('home-of-the-approver');
    await screen.goTo('approvals');
    await screen.press(request, 'Approve');
    await request.getByText('Approved', { exact: true }).waitFor();
    expect(await request.textContent()).toContain('Priya Shah');
    expect(await request.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await screen.shoot('approval-decided', { of: request });
  });

  it('the reply is sent, the creator agrees, and the offer is accepted', async () => {
    await screen.actAs('Maya Torres');
    await screen.goTo('influencer-deals');
    await screen.openThread(dealCard());
    const draft = screen.reply('Draft of the counter reply');
    await draft.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    expect(await draft.textContent()).toContain(counter);
    await screen.shoot('counter-reply-draft', { of: draft });
    await screen.press(draft, 'Approve');
    await screen.press(draft, 'Mark as sent');
    await screen.reply(/Round 2/).waitFor();
    await screen.type(`/deal offer D-1 ${counter}`);
    const offer = screen.reply(/Round 3/);
    await screen.press(offer, 'Accept their offer');
    await screen.shoot('negotiation-thread');
    await screen.actAs('Priya Shah');
    await screen.goTo('approvals');
    const request = screen.message(/accepting their offer/i);
    await screen.shoot('acceptance-request', { of: request });
    await screen.press(request, 'Approve');
    await request.getByText('Approved', { exact: true }).waitFor();
  });

  it('the term sheet is completed, reviewed, and read as a document', async () => {
    await screen.actAs('Maya Torres');
    await screen.goTo('influencer-deals');
    await dealCard().getByText('Agreed').first().waitFor();
    await screen.openThread(dealCard());
    await screen.type('/deal terms D-1');
    await screen.form();
    await screen.shoot('terms-form-empty', { whole: true });
    await screen.fill(TERM_PARTIES);
    await screen.shoot('terms-form', { whole: true });
    await screen.press(await screen.form(), 'Next: clauses');
    await screen.form(/Step 2 of 2/);
    await screen.fill(TERM_CLAUSES);
    await screen.shoot('terms-clauses', { whole: true });
    await screen.submit();
    const sheet = screen.reply(/Term sheet D-1[\s\S]*Status:/);
    await sheet.waitFor();
    for (const [ending, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = screen.page.locator('#thread a.file-name', { hasText: `.${ending}` }).last();
      await file.waitFor();
      const download = await screen.download(file);
      await download.saveAs(`${PICTURES}/term-sheet.${ending}`);
      const bytes = readFileSync(`${PICTURES}/term-sheet.${ending}`);
      expect(bytes.subarray(0, start.length).toString()).toBe(start);
    }
    await screen.shoot('term-sheet', { of: sheet });
    await screen.press(sheet, 'Request legal review');
    await screen.actAs('Lena Fischer');
    await screen.goTo('approvals');
    const review = screen.message(/term sheet version/i);
    await review.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await screen.shoot('legal-review-request', { of: review });
    await screen.press(review, 'Approve');
    await review.getByText('Approved', { exact: true }).waitFor();
  });

  it('the contract is signed and a post goes live with its figures', async () => {
    await screen.actAs('Maya Torres');
    await screen.goTo('influencer-deals');
    await screen.openThread(dealCard());
    const sheet = screen.reply(/Term sheet D-1[\s\S]*Status:/);
    await screen.press(sheet, 'Mark as sent');
    await screen.press(sheet, 'Mark as signed');
    await screen.form();
    await screen.shoot('signing-form');
    await screen.submit();
    await screen.press(dealCard(), 'Start production');
    await dealCard().getByText('In production').first().waitFor();
    await screen.press(dealCard(), 'Record published post');
    await screen.fill({ 'Link of the post': 'https://example.com/glow.with.ana/1' });
    await screen.shoot('published-post-form');
    await screen.submit();
    await dealCard().getByText('Live').first().waitFor();
    await screen.type('/deal results D-1');
    await screen.fill({
      Views: 210_000,
      Reach: 150_000,
      Likes: 15_200,
      Comments: 640,
      Shares: 900,
      Clicks: 1_900,
    });
    await screen.shoot('results-form', { whole: true });
    await screen.submit();
    await screen.reply(/recorded results/).waitFor();
    await screen.shoot('thread-to-the-end', { of: screen.page.locator('#thread') });
    await screen.type('/deal show D-1');
    await screen.message(/Only visible to you[\s\S]*Rounds/).waitFor();
    await screen.shoot('deal-in-full', { of: screen.message('Rounds') });
    await screen.type('/deal list');
    await screen.message('Deals: 1').waitFor();
    await screen.shoot('list', { of: screen.message('Deals: 1') });
    await screen.type('/deal');
    await screen.message('Your open deals').waitFor();
    await screen.shoot('queue', { of: screen.message('Your open deals') });
    await screen.type('/deal campaign show C-1');
    const campaign = screen.message(/Only visible to you[\s\S]*C-1 Glow Week[\s\S]*1 Live/);
    await campaign.waitFor();
    await screen.shoot('campaign', { of: campaign });
  });

  it('the digest is posted with a picture of the trend', async () => {
    await screen.type('/deal digest now');
    await screen.goTo('kpi-digest');
    const digest = screen.message('Campaign digest');
    await digest.waitFor();
    expect(await digest.textContent()).toContain('210,000');
    const picture = digest.locator('img.picture');
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
    await expect
      .poll(() => picture.evaluate<number, { naturalWidth: number }>((image) => image.naturalWidth))
      .toBeGreaterThan(300);
    await screen.shoot('digest', { of: digest });
    await screen.press(digest, 'Why this number');
    await screen.form();
    await screen.shoot('formulas', { whole: true });
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('#modal').waitFor({ state: 'detached' });
    await screen.goTo('Parley');
    await screen.page.getByText('Budgets').waitFor();
    await screen.shoot('home-busy', { whole: true });
  });

  it('a command and its form work by keyboard alone, in a narrow window and in dark colours', async () => {
    await screen.page.emulateMedia({ colorScheme: 'dark' });
    await screen.page.setViewportSize({ width: 1100, height: 800 });
    await screen.goTo('influencer-deals');
    const keys = screen.page.keyboard;
    await keys.type('/de');
    await screen.page.getByRole('option', { name: '/deal' }).waitFor();
    await keys.press('Tab');
    await keys.type('creator add');
    await keys.press('Enter');
    const form = await screen.form('Add a creator');
    await keys.type('Bea Blum');
    await keys.press('Tab');
    await keys.type('instagram @bea.blum 20000 followers');
    await screen.page.screenshot({ path: `${PICTURES}/dark-form.png` });
    await keys.press('Shift+Tab');
    await keys.press('Enter');
    await form.waitFor({ state: 'detached' });
    await screen.message('Bea Blum').waitFor();
    expect(await screen.page.evaluate<string>('document.activeElement.tagName')).toBe('TEXTAREA');
    await screen.openThread(dealCard());
    await screen.page.screenshot({ path: `${PICTURES}/dark-thread.png` });
  });
});
