import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDrafting, type DraftingConfig } from '../../../src/adapters/llm/drafting.ts';
import { allPassed } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { COUNTER, OUTREACH, SECRETS } from '../../domain/drafting/sample-facts.ts';
import { BEHAVIOURS, type Behaviour } from '../../support/fake-openai/behaviours.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai/fake-openai.ts';

const GOOD = `Hello {{creator}}, thank you for telling us what you have in mind, and for the care that went into it. {{brand}} would love to work with you, and we read your message with pleasure.

We would like to offer {{fee}} for {{deliverables}}. Here is why: {{reason}}. The price includes {{usage}} and {{exclusivity}}.

Does that sound good to you?

Warm regards,
{{sender}}`;

let server: FakeOpenAi;
beforeAll(async () => {
  server = await startFakeOpenAi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.script('ok');
  server.answer({ text: GOOD, english: null });
});

/** Refuses every address but this machine's, so that a test can never reach a real server. */
const localFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (url.hostname !== '127.0.0.1') throw new Error(`the network was asked for ${url.hostname}`);
  return fetch(input, init);
};

function drafting(api: DraftingConfig['api'], times: Partial<DraftingConfig> = {}) {
  return createDrafting({
    apiKey: 'sk-test-canary',
    baseUrl: server.baseUrl,
    model: 'fake-model',
    api,
    timeoutMilliseconds: 900,
    deadlineMilliseconds: 4_000,
    fetch: localFetch,
    ...times,
  });
}

/** A slip is worth another attempt; after the third one the built-in text says why. */
const UNREADABLE = "the model's texts did not pass the checks (G15)";

/** What a draft ends as when the server always behaves like this. */
const ENDS_AS: Record<Behaviour, 'model' | string> = {
  ok: 'model',
  slow: 'model',
  'fenced JSON': 'model',
  'extra keys': UNREADABLE,
  'schema violation': UNREADABLE,
  'no JSON': UNREADABLE,
  empty: UNREADABLE,
  refusal: 'declined',
  'cut off': UNREADABLE,
  'cut off, claims to be complete': UNREADABLE,
  'content filter': 'content filter',
  failed: 'failed',
  '429 seconds': 'overloaded',
  '429 milliseconds': 'overloaded',
  '429 date': 'overloaded',
  '429 over a minute': 'overloaded',
  '429 no credit': 'no credit',
  '500': 'the model server failed',
  '503 HTML': 'the model server failed',
  '408': 'took too long',
  '504 HTML': 'took too long',
  '524 HTML': 'took too long',
  '200 HTML': UNREADABLE,
  '200 of another API': UNREADABLE,
  'broken JSON': UNREADABLE,
  '400': 'refused the request',
  '400 content filter': 'content filter',
  '403': 'refused the key',
  '401': 'refused the key',
  '404': 'does not know the model',
  hang: 'took too long',
  'hang in the body': 'took too long',
  reset: 'could not be reached',
};

/** What a question comes to for the budget: the tokens that the server told, nothing where it refused, or nobody knows. */
const COMES_TO = (behaviour: Behaviour): 'tokens' | 'free' | 'not known' => {
  if (/^(?:408|504|524)/u.test(behaviour)) return 'not known';
  if (/^(?:4|500|503)/u.test(behaviour)) return 'free';
  return ['200 HTML', '200 of another API', 'broken JSON', 'hang', 'hang in the body', 'reset'].includes(
    behaviour,
  )
    ? 'not known'
    : 'tokens';
};

const KNOWN = {
  tokens: { inputTokens: 700, outputTokens: 150, model: 'fake-model-2026', requestId: 'req_fake' },
  free: { free: true },
  'not known': {},
};

/** How often the model is asked for one draft: a slip of the pen is worth three questions, anything else one. */
const questions = (behaviour: Behaviour) => (ENDS_AS[behaviour] === UNREADABLE ? 3 : 1);

describe.each(['responses', 'chat'] as const)('G16: drafting through the %s API', (api) => {
  test.concurrent.each(BEHAVIOURS)('ends in a checked draft within the deadline: %s', async (behaviour) => {
    const own = await startFakeOpenAi();
    own.script(behaviour);
    own.answer({ text: GOOD, english: null });
    const began = performance.now();
    const draft = await drafting(api, { baseUrl: own.baseUrl }).write(COUNTER, SECRETS);
    const took = performance.now() - began;
    await own.close();
    expect(took).toBeLessThan(5_000);
    expect(allPassed(draft.verdicts)).toBe(true);
    expect(draft.text).toContain('$1,200');
    const asked = api === 'chat' && behaviour === 'failed' ? 3 : questions(behaviour);
    expect(draft.tries).toHaveLength(asked);
    for (const { outcome, failed, milliseconds, ...known } of draft.tries) {
      expect(known).toEqual(KNOWN[COMES_TO(behaviour)]);
      expect(milliseconds).toBeLessThan(5_000);
      expect(outcome).not.toBe('');
      expect(failed).toEqual([]);
    }
    const expected = ENDS_AS[behaviour];
    if (expected === 'model') {
      expect(draft.authorship).toEqual({
        by: 'model',
        model: 'fake-model-2026',
        prompt: 'counter-reply',
        promptVersion: 3,
        requestId: 'req_fake',
        inputTokens: 700,
        outputTokens: 150,
      });
    } else {
      expect(draft.authorship).toMatchObject({ by: 'template', template: 'counter_reply dm en' });
      const because = draft.authorship.by === 'template' ? draft.authorship.because : '';
      expect(because).toContain(api === 'chat' && behaviour === 'failed' ? UNREADABLE : expected);
      expect(JSON.stringify(draft)).not.toContain('canary');
    }
  });

  test('asks once more, with the broken rule and without figures, and takes the better text', async () => {
    const before = server.requests.length;
    server.answer(
      { text: GOOD.replace('{{fee}}', '$1,950'), english: null },
      { text: GOOD.replace('Does that', 'This is the most we can offer. Does that'), english: null },
      { text: GOOD, english: null },
    );
    const draft = await drafting(api).write(COUNTER, SECRETS);
    expect(draft).toMatchObject({ attempts: 3, authorship: { by: 'model' } });
    const sent = server.requests.slice(before).map(({ body }) => body);
    expect(sent).toHaveLength(3);
    expect(sent[1]).toContain('missing placeholder {{fee}}');
    expect(sent[2]).toContain('G2: speaks of a limit');
    expect(sent.join()).not.toMatch(/1,?950|1950/u);
  });

  test('takes the built-in text after two regenerations', async () => {
    const before = server.requests.length;
    server.answer({ text: 'We pay you 900 dollars, take it or leave it.', english: null });
    const draft = await drafting(api).write(COUNTER, SECRETS);
    expect(server.requests.length - before).toBe(3);
    expect(draft).toMatchObject({ attempts: 3, authorship: { by: 'template' } });
    expect(draft.authorship).toMatchObject({ because: expect.stringContaining('did not pass the checks') });
  });

  test('keeps the English beside another language only with the same placeholders', async () => {
    const russian = `Здравствуйте, {{creator}}! Спасибо, что вы рассказали нам о своих условиях, и за внимание, с которым вы это сделали. Команда {{brand}} будет рада работать с вами, и мы хотим, чтобы всё было понятно.

Мы предлагаем {{fee}} за такую работу: {{deliverables}}. Почему так: {{reason}}. Сюда входит: {{usage}}; {{exclusivity}}.

Как вам такой вариант?

{{sender}}`;
    const facts = { ...COUNTER, language: 'ru' };
    server.answer({ text: russian, english: 'Hello {{creator}}.' }, { text: russian, english: GOOD });
    const draft = await drafting(api).write(facts, SECRETS);
    expect(draft).toMatchObject({ attempts: 2, language: 'ru', authorship: { by: 'model' } });
    expect(draft.text).toMatch(/1\s200\s\$/u);
    expect(draft.english).toContain('We would like to offer $1,200');
  });

  test.each(['401', '404', '429 no credit'] as const)('stops asking after %s', async (behaviour) => {
    const one = drafting(api);
    server.script(behaviour);
    const first = await one.write(OUTREACH, SECRETS);
    const asked = server.requests.length;
    server.script('ok');
    const second = await one.write(OUTREACH, SECRETS);
    expect(server.requests.length).toBe(asked);
    expect([first.authorship, second.authorship]).toMatchObject([{ by: 'template' }, { by: 'template' }]);
  });

  test.each([
    ['hang', '429 milliseconds', false],
    ['reset', '429 milliseconds', false],
    ['504 HTML', '500', false],
    ['500', '429 milliseconds', true],
  ] as const)(
    'a question whose first try ends as %s and whose second as %s is free: %s',
    async (first, second, free) => {
      const own = await startFakeOpenAi();
      own.script(first, second);
      const draft = await drafting(api, { baseUrl: own.baseUrl }).write(COUNTER, SECRETS);
      expect(own.requests).toHaveLength(2);
      await own.close();
      expect(draft.tries).toHaveLength(1);
      expect(draft.tries[0]?.free).toBe(free || undefined);
    },
  );

  test('takes the built-in text when nobody answers at the address, which costs nothing', async () => {
    const gone = await startFakeOpenAi();
    await gone.close();
    const draft = await drafting(api, { baseUrl: gone.baseUrl }).write(COUNTER, SECRETS);
    expect(draft.authorship).toMatchObject({ because: 'the model server could not be reached' });
    expect(draft.tries).toMatchObject([{ free: true }]);
  });

  test('pauses after three outages in a row', async () => {
    const one = drafting(api);
    server.script('500');
    for (let round = 0; round < 3; round += 1) await one.write(OUTREACH, SECRETS);
    const asked = server.requests.length;
    await one.write(OUTREACH, SECRETS);
    expect(server.requests.length).toBe(asked);
  });
});

describe('drafting without a model', () => {
  test('writes from the built-in texts and asks nobody', async () => {
    const alone = createDrafting({ model: 'fake-model', api: 'responses', fetch: localFetch });
    const draft = await alone.write(OUTREACH, SECRETS);
    expect(draft).toMatchObject({ attempts: 0, authorship: { by: 'template' }, language: 'en' });
  });

  test('asks an OpenAI-compatible server that needs no key', async () => {
    const before = server.requests.length;
    const local = createDrafting({ baseUrl: server.baseUrl, model: 'm', api: 'chat', fetch: localFetch });
    expect((await local.write(COUNTER, SECRETS)).authorship.by).toBe('model');
    expect(server.requests[before]?.authorization).toBe('Bearer none');
  });

  test('goes to OpenAI alone when only a key is given', async () => {
    const asked: string[] = [];
    const recording: typeof fetch = async (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      throw new Error('no network in tests');
    };
    const real = createDrafting({ apiKey: 'sk-test', model: 'm', api: 'responses', fetch: recording });
    expect((await real.write(OUTREACH, SECRETS)).authorship.by).toBe('template');
    expect(new Set(asked)).toEqual(new Set(['https://api.openai.com/v1/responses']));
  });
});
