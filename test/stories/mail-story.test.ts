import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { CHAPTERS, DEALS, inThread, type Plot, plotOf } from './deal-story.ts';

/** Settings, brief, deal: nothing was asked yet. */
const UNTIL_DEAL = 3;

const MAIL = [
  'Hi Maya, thanks for thinking of me!',
  'My rate would be around $6,400 for 3 TikTok videos.',
  'Usage rights: 30 days paid. 50% upfront, balance net 14.',
  '',
  'On Mon, 23 Nov 2026 at 10:00 Maya wrote:',
  '> we thought of $3,000',
].join('\n');

describe('a creator answers by mail', () => {
  let parley: RunningParley;
  let plot: Plot;

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    plot = plotOf(parley.workspace, examples(Temporal.Now.plainDateISO()).skincare);
    for (const chapter of CHAPTERS.slice(0, UNTIL_DEAL)) await chapter.tell(plot);
  }, 150_000);
  afterAll(async () => {
    await parley?.stop();
  });

  it('the message becomes a form in which every field stands beside its sentence', async () => {
    const { manager, deal } = plot;
    const message = await manager.say(DEALS, MAIL);
    await manager.messageShortcut(message, 'Log as offer');
    const choose = await manager.waitForModal(/Their words/);
    await choose.fill({ Deal: deal });
    await choose.submit();
    const form = await manager.waitForModal(/Whose offer is it/);
    expect(form.value('Fee for everything')).toBe('6400');
    expect(form.value('Deliverables')).toBe('3 TikTok videos');
    expect(form.value('Days of use')).toBe('30');
    expect(form.value('Percent paid on signing')).toBe('50');
    expect(form.text).toContain(
      'They wrote: “My rate would be around $6,400 for 3 TikTok videos.” (not firm)',
    );
    expect(form.text).toContain('Earlier messages quoted below it were left out.');
    await form.submit();
    const card = await inThread(plot, /Round 1, their ask: \$6,400/);
    expect(card.plain).toContain('Not firm yet: fee');
  });

  it('a message that is forwarded to Parley is answered with what it says, and logged from there', async () => {
    const { manager, deal } = plot;
    const message = await manager.say(DEALS, 'ok then $6,100 for 3 TikTok videos, no exclusivity');
    await manager.forward(message, 'from her agent');
    const card = await manager.waitForMessage('app', /An offer in what you sent me/, { timeoutMs: 20_000 });
    expect(card.plain).toContain('Fee: 6,100 USD');
    expect(card.plain).toContain('ok then $6,100 for 3 TikTok videos, no exclusivity');
    await manager.click(card, 'Check and log');
    const choose = await manager.waitForModal(/Their words/);
    await choose.fill({ Deal: deal });
    await choose.submit();
    await (await manager.waitForModal(/Whose offer is it/)).submit();
    await inThread(plot, /Round 2, their ask: \$6,100/);
    const logged = await manager.waitForUpdate(card, /Logged as round 2/, { timeoutMs: 20_000 });
    expect(logged.plain).not.toContain('[Check and log]');
  });

  it('small talk and pictures are answered politely, and kept nowhere', async () => {
    await plot.manager.dm('hello there');
    await plot.manager.waitForMessage('app', /I help with influencer deals/);
    await plot.manager.upload('app', { name: 'offer.png', content: Buffer.from('89504e470d0a1a0a', 'hex') });
    await plot.manager.waitForMessage('app', /I read words and tables \(CSV\), not pictures/);
  });
});
