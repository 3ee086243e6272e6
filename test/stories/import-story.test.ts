import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import type { Person, ShownMessage } from '../../simulator/person.ts';
import { dateText } from '../../src/adapters/slack/format.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { CHAPTERS, DEALS, type Plot, plotOf } from './deal-story.ts';

/** Everything up to the signed contract. */
const UNTIL_SIGNED = 9;

const today = Temporal.Now.plainDateISO();
const CARD = /Figures from/;

/** A post of the creator and two that are not of the campaign, as TikTok Studio exports them. */
const tiktok = (views: string) =>
  [
    'Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
    `"My morning, three steps with Lumi Skincare",https://www.tiktok.com/@glow.with.ana/video/7300000000000000002?lang=en,${today},2.1K,140,60,"${views}"`,
    `My cat,https://www.tiktok.com/@glow.with.ana/video/7300000000000000003,${today},10,1,0,900`,
    `Somebody else,https://www.tiktok.com/@another/video/7300000000000000004,${today},10,1,0,900`,
  ].join('\r\n');

/** Orders of the shop: one over two rows, one without a code. Nobody's name may get anywhere. */
const shopify = [
  'Name,Email,Financial Status,Currency,Subtotal,Total,Discount Code,Created at,Lineitem quantity,Billing Name,Refunded Amount,Cancelled at,Id',
  `#1001,petra@example.com,paid,USD,90.00,99.50,ANA10,${today} 10:00:00 +0200,1,Petra Private,0.00,,1`,
  '#1001,petra@example.com,,,,,,,2,,,,',
  `#1002,paul@example.com,paid,USD,20.00,20.00,,${today} 11:00:00 +0200,1,Paul Private,0.00,,2`,
].join('\n');

describe('a team brings what the platforms export', { timeout: 120_000 }, () => {
  let parley: RunningParley;
  let plot: Plot;
  let manager: Person;

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    plot = plotOf(parley.workspace, examples(today).skincare);
    manager = plot.manager;
    for (const chapter of CHAPTERS.slice(0, UNTIL_SIGNED)) await chapter.tell(plot);
  }, 300_000);
  afterAll(async () => {
    await parley?.stop();
  });

  async function bring(name: string, content: string, words: RegExp): Promise<ShownMessage> {
    await manager.command(DEALS, '/deal import');
    const form = await manager.waitForModal(/Upload an export/);
    await form.fill({ Export: { file: { name, content } } });
    await form.submit();
    return manager.waitForMessage(
      'app',
      ({ plain }) => CARD.test(plain) && plain.includes(name) && words.test(plain),
    );
  }

  it('sees of a TikTok file whose each post is, and imports it with a click', async () => {
    const card = await bring('Content.csv', tiktok('18,400'), /\[Import 1 change\]/);
    expect(card.plain).toMatch(/TikTok/);
    expect(card.plain).toContain(`${plot.deal} Ana Silva: 1 post (1 new)`);
    expect(card.plain).toMatch(/has D-1, but the post names neither campaign nor brand/);
    expect(card.plain).toMatch(/@another is no account of a creator with a deal/);
    await manager.click(card, 'Import 1 change');
    await manager.waitForUpdate(card, /Imported by @Maya Torres[\s\S]*\[Undo\]/);
    await manager.waitForMessage(
      DEALS,
      ({ plain }) => plain.startsWith(`${plot.deal} `) && plain.includes('Live'),
    );
  });

  it('brings the same file again and nothing counts twice', async () => {
    const card = await bring('Content-again.csv', tiktok('18,400'), /would change nothing/);
    expect(card.plain).toContain('1 as they stand already');
  });

  it('takes a corrected file back, and the earlier figures stand again', async () => {
    const card = await bring('Corrected.csv', tiktok('99,000'), /\[Import 1 change\]/);
    expect(card.plain).toContain('1 replacing earlier figures');
    await manager.click(card, 'Import 1 change');
    await manager.click(await manager.waitForUpdate(card, /\[Undo\]/), 'Undo');
    await manager.waitForUpdate(card, /Undone by @Maya Torres/);
    await manager.command(DEALS, `/deal show ${plot.deal}`);
    await manager.waitForEphemeral(DEALS, /undid the import of Corrected\.csv/);
  });

  it('gives the deal a code and a link, and the orders with the code count for it', async () => {
    await manager.command(DEALS, `/deal track ${plot.deal}`);
    const form = await manager.waitForModal(/Orders count for this deal by their discount code/);
    await form.fill({ 'New discount code': 'ANA10' });
    await form.submit();
    await manager.waitForEphemeral(DEALS, /has the code ANA10/);
    const card = await bring('orders_export.csv', shopify, /\[Import 1 change\]/);
    expect(card.plain).toContain(`${plot.deal} Ana Silva: 1 order (1 new)`);
    expect(card.plain).not.toMatch(/petra|paul|private/i);
    await manager.click(card, 'Import 1 change');
    await manager.waitForUpdate(card, /Imported by/);
  });

  it('drops files into the messages with Parley, and each table gets its card', async () => {
    await manager.upload('app', { name: 'Dropped.csv', content: tiktok('18,400') });
    const card = await manager.waitForMessage(
      'app',
      /Figures from[\s\S]*Dropped\.csv[\s\S]*would change nothing/,
    );
    expect(card.plain).toContain('1 as they stand already');
    await manager.upload('app', { name: 'photo.png', content: 'no table' });
    await manager.waitForMessage('app', /I read words and tables \(CSV\), not pictures/);
  });

  it('names the columns of a file that nobody knows', async () => {
    const own = [
      'Where;When;Hits',
      `https://www.tiktok.com/@glow.with.ana/video/7300000000000000002;${today};20000`,
    ].join('\n');
    const asked = await bring('own.csv', own, /\[Name the columns\]/);
    await manager.click(asked, 'Name the columns');
    const form = await manager.waitForModal(/Choose for each thing the column/);
    await form.fill({ 'Link of the post': '1. Where', 'Day it came out': '2. When', Views: '3. Hits' });
    await form.submit();
    await manager.waitForUpdate(asked, /1 replacing earlier figures[\s\S]*\[Import 1 change\]/);
  });

  it('reads the report of the campaign, takes both files home and shares it', async () => {
    await manager.command(DEALS, '/deal report C-1');
    const card = await manager.waitForEphemeral(DEALS, /Report[\s\S]*Asked against agreed/);
    expect(card.plain).toContain('1 of 1 deal agreed · 1 post with figures');
    for (const [format, starts] of [
      ['PDF', '%PDF'],
      ['CSV', '\uFEFF'],
    ] as const) {
      await manager.click(card, format);
      const ending = `.${format.toLowerCase()}`;
      const { files } = await manager.waitForMessage('app', ({ files }) =>
        files.some(({ name }) => name.startsWith('report-C-1') && name.endsWith(ending)),
      );
      const content = files[0] && (await manager.openFile(files[0]));
      expect(content?.toString('utf8').startsWith(starts)).toBe(true);
    }
    await manager.click(card, 'Share in channel');
    await manager.waitForMessage(DEALS, /Asked against agreed[\s\S]*\[PDF\]/);
  });

  it('writes down what was paid, in the story of the deal and on its card, and takes a slip back', async () => {
    await manager.command(DEALS, `/deal paid ${plot.deal} 1k`);
    const form = await manager.waitForModal(/Payments of D-1[\s\S]*paid so far: nothing/);
    await form.fill({ Note: 'Invoice 7' });
    await form.submit();
    await manager.waitForEphemeral(DEALS, /paid: \$1,000 of \$[\d,]+\.[\s\S]*\$1,000 on .*: Invoice 7/);
    await manager.waitForMessage(DEALS, ({ plain }) => plain.includes('Paid') && plain.includes('$1,000 of'));
    await manager.command(DEALS, `/deal paid ${plot.deal}`);
    const again = await manager.waitForModal(/paid so far: \$1,000 of/);
    await again.fill({
      'Entered so far: tick what to take back': [`$1,000 on ${dateText(today)}: Invoice 7`],
      'Amount in USD': '',
    });
    await again.submit();
    await manager.waitForEphemeral(DEALS, /paid: \$0 of/);
  });

  it.each([
    ['page.csv', '<!doctype html><html><body>Sign in</body></html>', /web page/i],
    ['empty.csv', '\n\n', /empty|nothing in it/i],
    ['one.csv', 'just some words\nand more', /column|table/i],
  ])('is told what is wrong with %s', async (name, content, words) => {
    const card = await bring(name, content, /:warning:/);
    expect(card.plain).toMatch(words);
  });
});
