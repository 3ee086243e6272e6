import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../simulator/examples.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../support/fake-openai/fake-openai.ts';
import { type RunningParley, runParley } from '../support/running-parley.ts';
import { CHAPTERS, dealCard, inThread, type Plot, plotOf } from './deal-story.ts';

const GOOD = `Hello {{creator}},

{{contentReference}} stayed with our team for days: it is calm, useful and honest, and it shows how well you know the people who follow you.

We write for {{brand}}. For our next campaign we are looking for creators who show a routine the way it really is at home. We would like to propose the following work: {{deliverables}}. It is paid work, you keep your own voice, and new people get to know what you do.

We are open about what we expect. The partnership is disclosed in every post, and we look at the drafts together before they go live. Everything else is open: the terms, the timing and the form can be talked through until they are right for both sides.

Would you like to hear more about it?

Kind regards,
{{sender}}`;

describe.each(['responses', 'chat'] as const)('a draft by a model through %s', (api) => {
  let model: FakeOpenAi;
  let parley: RunningParley;
  let plot: Plot;

  beforeAll(async () => {
    model = await startFakeOpenAi();
    model.answer({ text: GOOD, english: null });
    parley = await runParley({
      mode: 'socket',
      env: {
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_API_KEY: 'sk-canary-for-tests',
        OPENAI_MODEL: 'test-model',
        LLM_API: api,
      },
    });
    plot = plotOf(parley.workspace, examples(Temporal.Now.plainDateISO()).skincare);
    for (const chapter of CHAPTERS.slice(0, 3)) await chapter.tell(plot);
  });
  afterAll(async () => {
    await parley?.stop();
    await model?.close();
  });

  it('says which model wrote it, and holds names and work put in by code', async () => {
    await plot.manager.click(await dealCard(plot), 'Draft outreach');
    const draft = await inThread(plot, /\[Approve\]/);
    expect(draft.plain).toContain('Draft by fake-model');
    expect(draft.plain).toContain('Hello Ana Silva');
    expect(draft.plain).toContain('3 TikTok videos');
  });

  it('was asked for without any figure that is not for the creator', () => {
    const asked = model.requests.map(({ body }) => body).join('\n');
    expect(asked).toContain('two-minute morning routine');
    for (const secret of ['20,000', '20000', '7,000', '7000', '6,000', '6000', 'walk', 'ceiling']) {
      expect(asked.toLowerCase()).not.toContain(secret);
    }
  });

  it('is explained on request: model, prompt, tokens, every rule', async () => {
    await plot.manager.click(await inThread(plot, /\[Why this text\?\]/), 'Why this text?');
    const why = await plot.manager.waitForModal(/Who wrote it/);
    expect(why.text).toContain('prompt outreach version');
    expect(why.text).toMatch(/Version 1: passed · .* tokens in/);
    expect(why.text).toContain('G1 Every figure belongs to the deal: passed');
    await why.close();
  });

  it('is written anew with a wish, and comes from the built-in template when the model fails, and says why', async () => {
    model.script('500');
    const before = model.requests.length;
    await plot.manager.click(await inThread(plot, /\[Write it anew\]/), 'Write it anew');
    const form = await plot.manager.waitForModal(/What should be different/);
    await form.fill({ 'What should be different?': 'start with the video, please' });
    await form.submit();
    const draft = await inThread(plot, /built-in template[\s\S]*\[Approve\]/);
    expect(draft.plain).toMatch(/model/i);
    expect(model.requests[before]?.body).toContain('start with the video, please');
    expect(draft.plain).toContain('[What changed]');
    // G20: what was written and asked for stands with the draft, never in a log.
    for (const word of ['sk-canary-for-tests', 'stayed with our team', 'start with the video', 'Ana Silva']) {
      expect(parley.output()).not.toContain(word);
    }
  }, 150_000);
});
