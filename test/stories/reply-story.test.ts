import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import type { Modal, ShownMessage } from '../../simulator/person.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { APPROVALS, CHAPTERS, DEALS, inThread, type Plot, plotOf } from './deal-story.ts';

/** Settings, brief, deal, outreach, ask, counter and our reply as round 2. */
const UNTIL_OUR_OFFER = 7;

describe('a creator objects to the usage rights', () => {
  let parley: RunningParley;
  let plot: Plot;
  let card: ShownMessage;
  let form: Modal;

  beforeAll(async () => {
    parley = await runParley({ mode: 'socket' });
    plot = plotOf(parley.workspace, examples(Temporal.Now.plainDateISO()).skincare);
    for (const chapter of CHAPTERS.slice(0, UNTIL_OUR_OFFER)) await chapter.tell(plot);
  }, 150_000);
  afterAll(async () => {
    await parley?.stop();
  });

  it('and the suggestion recognises it: 15 organic days where we offered 30 days of paid use', async () => {
    const ask = `/deal offer ${plot.deal} 6,300 USD 3 tiktok videos 15d organic usage`;
    await plot.manager.command(DEALS, ask);
    await inThread(plot, /Round 3/);
    await plot.manager.command(DEALS, `/deal counter ${plot.deal}`);
    card = await inThread(plot, /\[Reply options\]/);
    await plot.manager.click(card, 'Reply options');
    form = await plot.manager.waitForModal(/Reply options/);
    expect(form.text).toContain('They want 15 days of organic use, where we offered 30 days of paid use.');
    expect(form.text).toContain('Hold firm');
    expect(form.text).toMatch(/Trade · \$[\d,]+/);
    expect(form.text).toContain('Accept with conditions');
  });

  it('another situation shows other replies, and the first one comes back', async () => {
    await form.fill({ 'What is it about?': 'Gifting to paid' });
    form = await plot.manager.waitForModal(/No offer in this deal was product alone/);
    await form.fill({ 'What is it about?': 'Usage objection' });
    form = await plot.manager.waitForModal(/They want 15 days of organic use/);
  });

  it('the trade is requested, approved by somebody else, and the draft says the condition', async () => {
    const condition = /Trade · [\s\S]*?In return: (.+)/.exec(form.text)?.[1] ?? '';
    expect(await form.submit()).toEqual({ closed: true });
    const request = await plot.people.priya.waitForMessage(
      APPROVALS,
      ({ plain }) => plain.includes('Reply "Trade" to: usage objection') && plain.includes('[Approve]'),
      { timeoutMs: 20_000 },
    );
    await plot.people.priya.click(request, 'Approve');
    const draft = await inThread(plot, /We can meet you on this: /);
    expect(condition).not.toBe('');
    expect(draft.plain).toContain('how your content is used');
    expect(draft.plain).toMatch(
      /We can meet you on this: \d+ days of .*use.*In return we would ask (?:for this: |you to take the fee)/,
    );
    expect(draft.plain).toMatch(/(\d+) of \1 checks passed/u);
    const fee = /Fee: (\$[\d,]+)/.exec(draft.plain)?.[1] ?? '';
    expect(draft.plain).toContain(`Altogether that is ${fee} for `);
    for (const secret of ['$6,000', '$7,000', '$20,000']) expect(draft.plain).not.toContain(secret);
  });
});
