import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPrompt } from '../../../src/adapters/llm/build-prompt.ts';
import { loadPrompts } from '../../../src/adapters/llm/prompt-files.ts';
import { builtInTemplates } from '../../../src/adapters/llm/template-drafter.ts';
import { REPLIES } from '../../../src/adapters/llm/templates/replies/table.ts';
import { TEMPLATES } from '../../../src/adapters/llm/templates/table.ts';
import { type CreatorFacingFacts, publicTerms, publicWork } from '../../../src/domain/drafting/facts.ts';
import { checkText } from '../../../src/domain/drafting/guardrails/check-text.ts';
import { LANGUAGES } from '../../../src/domain/drafting/languages/table.ts';
import { checkUnfilled } from '../../../src/domain/drafting/placeholders.ts';
import { placeholderValues } from '../../../src/domain/drafting/values.ts';
import { money } from '../../../src/domain/money.ts';
import type { ReplyPlan } from '../../../src/domain/negotiation/replies/plan.ts';
import { publicationOf } from '../../../src/domain/negotiation/replies/points.ts';
import {
  REPLY_SITUATIONS,
  REPLY_STANCES,
  type ReplySituation,
} from '../../../src/domain/negotiation/replies/reply.ts';
import type { Round } from '../../../src/domain/negotiation/types.ts';
import { COUNTER } from '../../domain/drafting/sample-facts.ts';
import { fair, usd } from '../../domain/negotiation/negotiation-fixtures.ts';
import {
  gift,
  ours,
  plansFor,
  published,
  replyInput,
  talks,
  theirs,
} from '../../domain/negotiation/replies/reply-fixtures.ts';

const reels = (quantity: number) => ({
  deliverables: [
    { platform: 'instagram', format: 'reel', quantity },
    { platform: 'instagram', format: 'story_set', quantity: 1 },
  ],
});
const TALKS: Record<ReplySituation, Round[]> = {
  'rate-counter': talks(theirs(2_000), ours(1_100), theirs(1_850)),
  'deliverable-pushback': talks(theirs(2_000), ours(1_200), theirs(1_900, reels(1))),
  'usage-objection': talks(
    theirs(2_000, { whitelistingDays: 30 }),
    ours(1_200, { whitelistingDays: 30 }),
    theirs(1_800, { usage: { kind: 'organic', duration: 45 } }),
  ),
  'exclusivity-resistance': talks(theirs(2_000), ours(1_200), theirs(1_800, { exclusivity: undefined })),
  'timeline-conflict': talks([
    'theirs',
    { ...theirs(1_800)[1], deliverables: published('2027-01-20', '2027-02-10') },
  ]),
  'stalled-deal': talks(theirs(2_000), ours(1_200)),
  'scope-creep': talks(theirs(1_500), ours(1_500, reels(3)), theirs(1_600)),
  'gifting-to-paid': talks(
    gift('ours', 120),
    theirs(900, {
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
      usage: undefined,
      exclusivity: undefined,
    }),
  ),
};
/** A reel for product alone is a smaller deal. */
const RANGES: Partial<Record<ReplySituation, ReturnType<typeof fair>>> = {
  'gifting-to-paid': fair(250, 400, 600),
};

const PLANS = REPLY_SITUATIONS.flatMap((situation) => {
  const range = RANGES[situation];
  const plans = plansFor(situation, replyInput(TALKS[situation], range ? { range } : {}));
  return plans.options.flatMap((option) =>
    'plan' in option ? [{ situation, stance: option.stance, plan: option.plan }] : [],
  );
});

function factsOf({ reply, terms }: ReplyPlan, change: Partial<CreatorFacingFacts> = {}): CreatorFacingFacts {
  const { lines: _, ...said } = reply;
  const asked = TALKS[said.situation].findLast(({ side }) => side === 'theirs')?.terms.fee;
  const { replyBy: _by, ...facts } = COUNTER;
  return {
    ...facts,
    terms: publicTerms(terms),
    deliverables: publicWork(terms.deliverables),
    publication: publicationOf(terms.deliverables),
    reply: said,
    ...(asked ? { theirFee: asked } : {}),
    ...change,
  };
}

/** Ceiling 1,835, walk-away 2,215, budget 10,300. */
const SECRETS = { amounts: [usd(1_835), usd(2_215), usd(10_300)], phrases: [] };
const failures = (text: string, facts: CreatorFacingFacts) =>
  checkText(text, facts, SECRETS).filter(({ passed }) => !passed);

const planFor = (situation: ReplySituation, stance: string): ReplyPlan => {
  const found = PLANS.find((each) => each.situation === situation && each.stance === stance);
  if (!found) throw new Error(`no ${stance} for ${situation}`);
  return found.plan;
};

describe('the built-in replies', () => {
  test('exist in every language that has built-in texts, for each of the eight situations and three stances', () => {
    expect(Object.keys(REPLIES).sort()).toEqual(Object.keys(TEMPLATES).sort());
    expect(PLANS.map(({ situation, stance }) => `${situation} ${stance}`)).toEqual(
      REPLY_SITUATIONS.flatMap((situation) => REPLY_STANCES.map((stance) => `${situation} ${stance}`)),
    );
  });

  test('a trade after a usage objection says what we give and what we ask for it', () => {
    const { text, template } = builtInTemplates.write(
      factsOf(planFor('usage-objection', 'trade'), { channel: 'dm' }),
    );
    expect(template).toBe('counter_reply trade dm en');
    expect(text).toMatch(
      /^Hello Mia Hansen, thank you for your proposal of \$1,800 and for the thought you have put into it\. We understand that it matters to you how your content is used\.\n\nWe can meet you on this: 45 days of use on the brand's own channels; no whitelisting\. In return we would ask for this: 3 Instagram Reels and 1 Instagram Story set\. Altogether that is \$[\d,]+ for 3 Instagram Reels and 1 Instagram Story set\. The reason for this price: /,
    );
    expect(text).toContain('Would that work for you?');
  });

  test('holding firm stays with the part they object to; product alone names no fee', () => {
    expect(builtInTemplates.write(factsOf(planFor('exclusivity-resistance', 'hold-firm'))).text).toContain(
      'We would like to keep this part as we planned it: 30 days of exclusivity in skincare. Altogether that is $1,200 for',
    );
    const product = builtInTemplates.write(factsOf(planFor('gifting-to-paid', 'hold-firm'))).text;
    expect(product).toContain('Altogether that is product worth $120 for 1 Instagram Reel.');
    expect(product).not.toContain('$0');
    expect(product).not.toContain('market rates');
  });

  test('accepting on the fee says so, without accepting', () => {
    expect(
      builtInTemplates.write(factsOf(planFor('timeline-conflict', 'accept-with-conditions'))).text,
    ).toContain(
      'This works for us: publication from January 20, 2027 to February 10, 2027. It would be on the condition that the fee is the one named here.',
    );
  });

  test.each(LANGUAGES.map(({ code }) => code))(
    'pass every guardrail in each situation and stance: %s',
    (language) => {
      for (const { plan } of PLANS) {
        for (const channel of ['dm', 'email'] as const) {
          const facts = factsOf(plan, { language, channel });
          const { text } = builtInTemplates.write(facts);
          expect({ text, failed: failures(text, facts) }).toEqual({ text, failed: [] });
        }
      }
    },
  );

  test.each(LANGUAGES.map(({ code }) => code))(
    'type no figure of their own before they are filled: %s',
    (code) => {
      const { version: _, understood, ...sentences } = REPLIES[code as keyof typeof REPLIES];
      const raw = [...Object.values(understood), ...Object.values(sentences)].join(' ');
      const values = placeholderValues(factsOf(planFor('usage-objection', 'trade')), code);
      const verdicts = checkUnfilled(raw, { kind: 'counter_reply', language: code, values });
      expect(verdicts.find(({ rule }) => rule === 'no typed figures')).toMatchObject({ passed: true });
    },
  );

  test('pass whatever the deal is', () => {
    const drawn = fc.record({
      situation: fc.constantFrom(...REPLY_SITUATIONS),
      language: fc.constantFrom(...LANGUAGES.map(({ code }) => code)),
      channel: fc.constantFrom('dm' as const, 'email' as const),
      scale: fc.integer({ min: 1, max: 40 }),
      days: fc.constantFrom(7, 30, 60, 180),
      currency: fc.constantFrom('USD', 'EUR', 'GBP', 'UZS', 'JPY', 'BRL'),
    });
    fc.assert(
      fc.property(drawn, ({ situation, language, channel, scale, days, currency }) => {
        for (const { plan } of PLANS.filter((each) => each.situation === situation)) {
          const scaled = (amount: number) => money(Math.round(amount * scale), currency);
          const { terms } = plan;
          const model = terms.priceModel;
          const other: ReplyPlan = {
            ...plan,
            terms: {
              ...terms,
              fee: scaled(terms.fee.amount),
              ...(terms.bonusCap ? { bonusCap: scaled(terms.bonusCap.amount) } : {}),
              ...(terms.productValue ? { productValue: scaled(terms.productValue.amount) } : {}),
              priceModel:
                model.kind === 'barter' ? { ...model, retailValue: scaled(model.retailValue.amount) } : model,
              ...(terms.usage.kind === 'none' ? {} : { usage: { ...terms.usage, duration: days } }),
              ...(terms.exclusivity ? { exclusivity: { ...terms.exclusivity, days: days + 3 } } : {}),
            },
          };
          const facts = factsOf(other, { language, channel, theirFee: scaled(277_700) });
          const { text } = builtInTemplates.write(facts);
          const verdicts = checkText(text, facts, { amounts: [scaled(333_300)], phrases: [] });
          expect({ text, failed: verdicts.filter(({ passed }) => !passed) }).toEqual({ text, failed: [] });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the text says holds in the terms', () => {
  test('a reply whose terms were changed after it was written does not pass', () => {
    const plan = planFor('usage-objection', 'trade');
    const { text } = builtInTemplates.write(factsOf(plan));
    const other = { ...plan.terms, usage: { ...plan.terms.usage, duration: 20 } };
    expect(failures(text, factsOf({ ...plan, terms: other })).map(({ rule }) => rule)).toContain('G1');
    const dates = planFor('timeline-conflict', 'trade');
    const dated = builtInTemplates.write(factsOf(dates)).text;
    expect(failures(dated, factsOf(dates, { publication: {} })).map(({ rule }) => rule)).toContain('G1');
  });
});

describe('the prompt of a reply', () => {
  const prompt = loadPrompts().counter_reply;
  if (!prompt) throw new Error('no prompt for a counter reply');
  const built = (facts: CreatorFacingFacts) =>
    buildPrompt(prompt, {
      facts,
      values: placeholderValues(facts),
      feedback: [],
      signal: new AbortController().signal,
    }).input;

  test('names situation and stance and asks for both placeholders, with no figure and no place for a secret', () => {
    const input = built(factsOf(planFor('usage-objection', 'trade')));
    expect(input).toContain(
      'Kind of reply: say yes to {{yes}} and ask for {{conditions}} in return, both in one breath, in answer to this: they object to how we may use the content.',
    );
    expect(input).toContain('- {{yes}} (required)');
    expect(input).toContain('- {{conditions}} (required)');
    expect(input).not.toMatch(/\$|1,800|own channels/);
  });

  test('asks for the fee where nothing else is asked for, and says nothing without a stance', () => {
    expect(built(factsOf(planFor('usage-objection', 'accept-with-conditions')))).toContain(
      'on the condition of {{fee}}',
    );
    const { reply: _, ...plain } = factsOf(planFor('usage-objection', 'trade'));
    expect(built(plain)).not.toContain('Kind of reply');
    expect(built(plain)).not.toContain('{{yes}}');
  });
});
