import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import type {
  Drafter,
  DrafterOutcome,
  DrafterRequest,
  Questions,
  Templates,
} from '../../../src/application/drafts/drafting.ts';
import { draftingWith } from '../../../src/application/drafts/write-text.ts';
import type { ModelUse } from '../../../src/application/model-budget.ts';
import { allPassed } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { COUNTER, OUTREACH, SECRETS } from '../../domain/drafting/sample-facts.ts';
import { ENGLISH, SPANISH } from './model-draft.ts';

const GOOD = `Hello {{creator}}, thank you for telling us what you have in mind, and for the care that went into it. {{brand}} would love to work with you, and we read your message with pleasure.

We would like to offer {{fee}} for {{deliverables}}. Here is why: {{reason}}. The price includes {{usage}} and {{exclusivity}}.

Does that sound good to you?

Warm regards,
{{sender}}`;

const authorship = { by: 'model', model: 'm', prompt: 'counter-reply', promptVersion: 3 } as const;
const use: ModelUse = { model: 'm', inputTokens: 900, outputTokens: 300 };
const says = (text: string): DrafterOutcome => ({ kind: 'text', text, authorship, use, requestId: 'req_1' });

const GOOD_TEXT = says(GOOD);
const LIMIT = says(GOOD.replace('Does that', 'This is the most we can offer. Does that'));
const TYPED = says(GOOD.replace('{{fee}}', '$1,950'));
const SPANISH_TEXT = { ...says(SPANISH), english: ENGLISH } as Extract<DrafterOutcome, { kind: 'text' }>;
const SLIP: DrafterOutcome = { kind: 'malformed', why: 'the model answered in another shape', use };

const throws = (): never => {
  throw new Error('boom');
};

/** A model that answers in this order, and what it was asked. */
function model(...answers: (DrafterOutcome | 'throws' | 'hangs')[]): Drafter & { asked: DrafterRequest[] } {
  const asked: DrafterRequest[] = [];
  return {
    asked,
    write: async (request) => {
      asked.push(request);
      const answer = answers[asked.length - 1] ?? 'throws';
      if (answer === 'throws') throw new Error('boom');
      return answer === 'hangs' ? new Promise(() => {}) : answer;
    },
  };
}

/** A budget of so many questions, and how each was settled. */
function budgetOf(most: number): Questions & { settled: unknown[] } {
  const settled: unknown[] = [];
  let reserved = 0;
  return {
    settled,
    reserve: async () => {
      reserved += 1;
      return reserved <= most
        ? { ok: true, id: String(reserved) }
        : { ok: false, why: 'the budget is used up' };
    },
    settle: async (id, used) => {
      settled.push([id, used]);
      return typeof used === 'object' ? { microDollars: 1_500, source: 'the test', year: 2026 } : undefined;
    },
  };
}

const withModel = (drafter: Drafter, deadlineMilliseconds = 2_000) =>
  draftingWith({ templates: builtInTemplates, drafter, deadlineMilliseconds });

describe('G16: the loop', () => {
  test.each<[string, (DrafterOutcome | 'throws' | 'hangs')[], number, 'model' | string]>([
    ['a good text', [GOOD_TEXT], 1, 'model'],
    ['a typed figure, then a good text', [TYPED, GOOD_TEXT], 2, 'model'],
    ['a figure, a limit, then a good text', [TYPED, LIMIT, GOOD_TEXT], 3, 'model'],
    ['a slip of the pen, then a good text', [SLIP, GOOD_TEXT], 2, 'model'],
    [
      'an empty text, one that was cut off, then a good one',
      [{ kind: 'empty' }, { kind: 'cut-off' }, GOOD_TEXT],
      3,
      'model',
    ],
    [
      'three bad texts',
      [TYPED, LIMIT, LIMIT, GOOD_TEXT],
      3,
      "the model's texts did not pass the checks (G2)",
    ],
    ['three slips', [SLIP, SLIP, SLIP, GOOD_TEXT], 3, "the model's texts did not pass the checks (G15)"],
    ['a refusal', [{ kind: 'declined' }, GOOD_TEXT], 1, 'the model declined to write this'],
    [
      'a content filter',
      [{ kind: 'filtered' }, GOOD_TEXT],
      1,
      "the provider's content filter stopped the text",
    ],
    [
      'an outage',
      [{ kind: 'unavailable', why: 'the model server failed' }, GOOD_TEXT],
      1,
      'the model server failed',
    ],
    [
      'an outage after a bad text',
      [LIMIT, { kind: 'unavailable', why: 'the model server failed' }],
      2,
      'the model server failed',
    ],
    [
      'a wrong key',
      [{ kind: 'misconfigured', why: 'the model server refused the key' }],
      1,
      'the model server refused the key',
    ],
    ['an adapter that throws', ['throws'], 1, 'the model could not be asked'],
  ])('%s', async (_, answers, asked, end) => {
    const drafter = model(...answers);
    const draft = await withModel(drafter).write(COUNTER, SECRETS);
    expect(drafter.asked).toHaveLength(asked);
    expect(draft).toMatchObject({ attempts: asked, language: 'en' });
    expect(draft.authorship).toMatchObject(end === 'model' ? authorship : { by: 'template', because: end });
    expect(allPassed(draft.verdicts)).toBe(true);
    expect(draft.text).toContain('$1,200');
  });

  test('gives the failed rules back as feedback, without a secret', async () => {
    const drafter = model(TYPED, LIMIT, GOOD_TEXT);
    await withModel(drafter).write(COUNTER, SECRETS);
    const feedback = drafter.asked.map((request) => request.feedback.map(({ rule }) => rule));
    expect(feedback).toEqual([[], expect.arrayContaining(['placeholders', 'no typed figures']), ['G2']]);
    const told = JSON.stringify(drafter.asked.map((request) => request.feedback));
    expect(told).not.toMatch(/2,?300|18,?000|gave in/u);
  });

  test('hands a wish on with every question', async () => {
    const drafter = model(LIMIT, GOOD_TEXT);
    await withModel(drafter).write(COUNTER, SECRETS, { wish: 'shorter, warmer' });
    expect(drafter.asked.map(({ wish }) => wish)).toEqual(['shorter, warmer', 'shorter, warmer']);
  });

  test('ends in time when the model does not answer', async () => {
    const began = performance.now();
    const draft = await withModel(model('hangs'), 100).write(COUNTER, SECRETS);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(draft.authorship).toMatchObject({ by: 'template', because: 'the model took too long' });
  });

  test('keeps of every question how it ended, which rules its text broke, and what it cost', async () => {
    const draft = await withModel(model(LIMIT, SLIP, GOOD_TEXT)).write(COUNTER, SECRETS, {
      questions: budgetOf(9),
    });
    const known = { model: 'm', inputTokens: 900, outputTokens: 300, milliseconds: expect.any(Number) };
    const cost = { microDollars: 1_500, source: 'the test', year: 2026 };
    expect(draft.tries).toEqual([
      { outcome: 'did not pass the checks', failed: ['G2'], requestId: 'req_1', ...known, cost },
      { outcome: 'the model answered in another shape', failed: [], ...known, cost },
      { outcome: 'passed', failed: [], requestId: 'req_1', ...known, cost },
    ]);
  });

  test.each([
    [0, 0, 'the budget is used up'],
    [1, 1, 'the budget is used up'],
    [2, 2, 'the budget is used up'],
  ])(
    'of a budget of %i asks no more than that, and the built-in text says why',
    async (most, asked, because) => {
      const drafter = model(LIMIT, LIMIT, LIMIT);
      const questions = budgetOf(most);
      const draft = await withModel(drafter).write(COUNTER, SECRETS, { questions });
      expect(drafter.asked).toHaveLength(asked);
      expect(draft.authorship).toMatchObject({ by: 'template', because });
      expect(questions.settled).toHaveLength(asked);
    },
  );

  test.each<[string, DrafterOutcome | 'throws' | 'hangs', unknown]>([
    ['what it used', GOOD_TEXT, use],
    ['what a bad text used', LIMIT, use],
    ['that the server refused', { kind: 'unavailable', why: 'overloaded', use: 'refused' }, 'refused'],
    ['that it was not asked', { kind: 'unavailable', why: 'down', use: 'not asked' }, 'not asked'],
    ['that nobody knows, of an adapter that throws', 'throws', undefined],
    ['that nobody knows, of one that does not answer', 'hangs', undefined],
  ])('settles each question with %s', async (_, answer, used) => {
    const questions = budgetOf(1);
    await withModel(model(answer), 100).write(COUNTER, SECRETS, { questions });
    expect(questions.settled).toEqual([['1', used]]);
  });

  test.each([
    ['a limit', 'This is the most we can offer. Kind', 'speaks of a limit'],
    ['an internal figure', 'Code MTk1MA== for you. Kind', 'hides an internal figure'],
    ['a null character', '\u0000Kind', 'control or broken characters'],
    ['a hidden character', '\u200bKind', 'invisible characters'],
    ['a live mention', '<!channel> Kind', 'a mention'],
    ['a figure of its own', 'Twelve hundred would do. Kind', 'a number word'],
    ['another placeholder', '{{aim}} Kind', 'the same placeholders'],
  ])('does not pass an English text beside another language with %s, and says so', async (_, words, told) => {
    const beside = { ...SPANISH_TEXT, english: ENGLISH.replace('Kind', words) };
    const drafter = model(beside, SPANISH_TEXT);
    const draft = await withModel(drafter).write({ ...OUTREACH, language: 'es' }, SECRETS);
    expect(draft).toMatchObject({ attempts: 2, language: 'es', authorship });
    expect(draft.english).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(drafter.asked[1]?.feedback).toEqual([
      { rule: 'translation', passed: false, detail: expect.stringContaining(told) },
    ]);
    expect(JSON.stringify(drafter.asked[1]?.feedback)).not.toMatch(/1,?950|MTk1/u);
  });

  test('does not pass a text on which the checks stumble', async () => {
    const broken = { kind: 'text', authorship, use, text: undefined as unknown as string } as const;
    const draft = await withModel(model(broken, GOOD_TEXT)).write(COUNTER, SECRETS);
    expect(draft).toMatchObject({ attempts: 2, authorship });
    expect(draft.tries[0]).toMatchObject({ outcome: 'did not pass the checks', failed: ['G15'] });
  });

  test('does not count a question that was not asked as an attempt', async () => {
    const down: DrafterOutcome = { kind: 'unavailable', why: 'the model server failed', use: 'not asked' };
    const draft = await withModel(model(down)).write(COUNTER, SECRETS);
    expect(draft).toMatchObject({ attempts: 0, tries: [] });
    expect(draft.authorship).toMatchObject({ because: 'the model server failed' });
  });
});

describe('G17: the built-in text', () => {
  test.each(['en', 'uz', 'ru', 'es', 'fr', 'de', 'pt', 'ja'])(
    'takes the place of a model that fails, in %s, and passes every check',
    async (language) => {
      for (const facts of [OUTREACH, COUNTER]) {
        const draft = await withModel(model(LIMIT, LIMIT, LIMIT)).write({ ...facts, language }, SECRETS);
        expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
        expect(draft).toMatchObject({ language, authorship: { by: 'template' } });
      }
    },
  );

  test.each<[string, Templates, string]>([
    ['written', { write: throws }, 'could not be written'],
    [
      'checked',
      { write: (facts) => ({ ...builtInTemplates.write(facts), text: 7 as unknown as string }) },
      '',
    ],
  ])('that cannot be %s still arrives, for a person to edit', async (_, templates, because) => {
    const draft = await draftingWith({ templates }).write(OUTREACH, SECRETS);
    expect(allPassed(draft.verdicts)).toBe(false);
    expect(draft.authorship).toMatchObject({ by: 'template' });
    expect(JSON.stringify(draft.authorship)).toContain(because);
  });

  test('is in English where nobody wrote one in the language, and says both reasons', async () => {
    const draft = await withModel(model({ kind: 'declined' })).write(
      { ...OUTREACH, language: 'sw' },
      SECRETS,
    );
    expect(draft.language).toBe('en');
    expect(draft.authorship).toMatchObject({
      because:
        'the model declined to write this; there is no built-in text in Swahili, so this one is in English',
    });
    expect(allPassed(draft.verdicts)).toBe(true);
  });
});
