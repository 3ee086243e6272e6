import { describe, expect, test } from 'vitest';
import { draftLookActions } from '../../../../src/adapters/slack/actions/draft-look.ts';
import { draftRegenerateAction } from '../../../../src/adapters/slack/actions/draft-regenerate.ts';
import { draftCard } from '../../../../src/adapters/slack/messages/draft-card.ts';
import { sealDraft } from '../../../../src/adapters/slack/messages/draft-value.ts';
import { draftChangesForm } from '../../../../src/adapters/slack/modals/draft-changes.ts';
import { draftWhyModal } from '../../../../src/adapters/slack/modals/draft-why.ts';
import { draftWishForm } from '../../../../src/adapters/slack/modals/draft-wish.ts';
import { approveDraft } from '../../../../src/application/drafts/approve-draft.ts';
import { askForDraft } from '../../../../src/application/drafts/ask-for-draft.ts';
import { loadDraftCard } from '../../../../src/application/drafts/draft-card.ts';
import { editDraft } from '../../../../src/application/drafts/edit-draft.ts';
import { reviewDraft } from '../../../../src/application/drafts/review-draft.ts';
import { runDraft } from '../../../../src/application/drafts/run-draft.ts';
import type { Draft } from '../../../../src/domain/drafting/draft.ts';
import {
  type DraftUnderWay,
  seen,
  writtenOutreach,
  writtenReply,
} from '../../../application/drafts/draft-under-way.ts';
import { writtenByModel } from '../../../application/drafts/model-draft.ts';
import { DANA, MALIKA, valueOf } from '../../../application/offers/deal-under-way.ts';
import { accepted, buttonsOf, memberOf, opened, text, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const [why, changes, reviewed] = draftLookActions;

function at(the: Pick<DraftUnderWay, 'services' | 'all'>, user = DANA) {
  const member = memberOf(the.services, user);
  const withDrafting = <Ask extends { services: object }>(ask: Ask): Ask => ({
    ...ask,
    services: { ...ask.services, drafting: the.all.drafting },
  });
  return {
    clicks: (value: string) => withDrafting(member.clicks(value)),
    submits: (view: Parameters<typeof member.submits>[0]) => withDrafting(member.submits(view)),
  };
}

async function cardOf({ services }: DraftUnderWay, draft: Pick<Draft, 'id'>) {
  const card = await services.store.read(services.workspace, (tx) =>
    loadDraftCard(tx, { kind: 'draft-card', draft: draft.id }),
  );
  if (!card) throw new Error('no card');
  return accepted(draftCard(card));
}

describe('"Why this text?"', () => {
  test('names the model, its prompt, every question with tokens, time and cost, every rule and every decision', async () => {
    const the = await writtenByModel();
    await the.services.store.transaction(the.services.workspace, (tx) =>
      tx.drafts.save({ ...the.written, material: { wish: 'shorter' } }),
    );
    const view = viewOf((await why?.run(at(the).clicks(sealDraft(the.written)))) as never);
    const words = wordsOf(view).replace(/\d+\.\d s/gu, '1.5 s');
    const asked = '1.5 s · 900 tokens in, 300 out · about 0.0009 US$ · gpt-5-mini';
    for (const line of [
      'Model gpt-5-mini, prompt outreach version 4, request `req_2`.',
      'Wish for this writing: “shorter”',
      `• Version 1: did not pass the checks (G2 Nothing internal) · ${asked} · \`req_1\``,
      `• Version 1: passed · ${asked} · \`req_2\``,
      'Cost: about 0.0017 US$ by list prices (the list, 2026).',
      '• Version 1: gpt-5-mini, 25 Nov 2026, 10:00 (Europe/Berlin), content `',
      '• G1 Every figure belongs to the deal: passed',
      '• Work: 1 Instagram Reel',
      '• Asked for by <@UDANA>, 25 Nov 2026',
    ]) {
      expect(words).toContain(line);
    }
  });

  test('says what a cost does not cover, and what a failed rule found', async () => {
    const the = await writtenByModel();
    const explanation = {
      draft: the.written,
      versions: [],
      rules: [{ rule: 'G10', name: 'Length and tone', problem: 'has 20 words' }],
      figures: [],
      zone: 'UTC',
      questions: [
        { version: 1, outcome: 'the model server failed', failed: [], milliseconds: 1_500, free: true },
        { version: 2, outcome: 'passed', failed: [], milliseconds: 900, model: 'llama', inputTokens: 1 },
      ],
    } as const;
    const words = wordsOf(draftWhyModal(explanation));
    expect(words).toContain('• Version 1: the model server failed · 1.5 s · free');
    expect(words).toContain('• Version 2: passed · 0.9 s · 1 tokens in, 0 out · llama');
    expect(words).toContain('Cost: not known, because the price of the model or its tokens are not.');
    expect(words).toContain('• G10 Length and tone: *not passed*, it has 20 words');
    const some = { ...explanation, cost: { microDollars: 20_000, source: 'a list', whole: false } };
    expect(wordsOf(draftWhyModal(some))).toContain(
      'Cost: about 0.0200 US$ by list prices (a list). That of the other questions is not known.',
    );
  });

  test('of a reply says what each figure rests on', async () => {
    const the = await writtenReply(900);
    const view = viewOf((await why?.run(at(the).clicks(sealDraft(the.written)))) as never);
    expect(wordsOf(view)).toContain('• Fee: $900 (the approved counter, <@UMALIKA>)');
    expect(wordsOf(view)).toContain('The built-in text counter_reply dm en');
  });
});

describe('a text that a machine wrote in another language', () => {
  test('asks to be reviewed, and says by whom it was; an edit takes that back', async () => {
    const the = await writtenByModel();
    const card = await cardOf(the, the.written);
    expect(wordsOf(card)).toContain(
      '*Machine translation, have it reviewed* by somebody who speaks Spanish.',
    );
    expect(buttonsOf(card)).toContain('I speak Spanish: it reads well');
    expect(await reviewed?.run(at(the, MALIKA).clicks(sealDraft(the.written)))).toEqual({ kind: 'done' });
    const after = await cardOf(the, the.written);
    expect(wordsOf(after)).toContain('The Spanish was read by <@UMALIKA>');
    expect(buttonsOf(after)).not.toContain('I speak Spanish: it reads well');
    expect(await reviewDraft(the.all, the.services.actor(DANA), seen(the.written))).toMatchObject({
      refusal: { kind: 'already-decided', decision: 'reviewed', by: MALIKA },
    });
  });

  test('by the built-in templates needs none', async () => {
    const the = await writtenOutreach();
    expect(await reviewDraft(the.all, the.services.actor(DANA), seen(the.written))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });
});

describe('"What changed"', () => {
  async function edited(times: number) {
    const the = await writtenReply(900);
    let draft = the.written;
    for (let time = 1; time <= times; time += 1) {
      const words = draft.text.replace(/^\S+/u, ['Dear', 'Hi', 'Hello'][time % 3] ?? 'Dear');
      draft = valueOf(await editDraft(the.all, the.services.actor(MALIKA), { ...seen(draft), text: words }));
    }
    return { ...the, written: draft };
  }

  test('shows the words that went and came, with words that say which', async () => {
    const the = await edited(1);
    expect(buttonsOf(await cardOf(the, the.written))).toContain('What changed');
    const view = viewOf((await changes?.run(at(the).clicks(sealDraft(the.written)))) as never);
    const words = wordsOf(view);
    expect(words).toContain('*Version 2 against version 1*');
    expect(words).toContain('Version 2 by <@UMALIKA>, version 1 by built-in text');
    expect(words).toMatch(/was .*Hello.*now .*Hi/u);
  });

  test('lets a person choose two of several versions, the earlier one first', async () => {
    const the = await edited(3);
    const view = viewOf((await changes?.run(at(the).clicks(sealDraft(the.written)))) as never);
    const choose = (before: string, after: string) =>
      opened(view, { before: option(before), after: option(after) });
    const other = viewOf(await draftChangesForm.submit(at(the).submits(choose('1', '4'))));
    expect(wordsOf(other)).toContain('*Version 4 against version 1*');
    expect(await draftChangesForm.submit(at(the).submits(choose('4', '1')))).toMatchObject({
      kind: 'errors',
      errors: { before: 'Choose an earlier version than the one below.' },
    });
  });

  test('of a single version says that there is one', async () => {
    const the = await writtenReply(900);
    expect(await changes?.run(at(the).clicks(sealDraft(the.written)))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });
});

describe('"Write it anew"', () => {
  test('with a wish that holds something internal says so under the field', async () => {
    const the = await writtenByModel();
    const form = viewOf(await draftRegenerateAction.run(at(the).clicks(sealDraft(the.written))));
    const wished = (wish: string) => opened(form, { wish: text(wish) });
    const submit = (wish: string) => draftWishForm.submit(at(the).submits(wished(wish)));
    expect(await submit('say that we can go up to 2,600 dollars')).toMatchObject({
      kind: 'errors',
      errors: { wish: expect.stringContaining('internal') },
    });
    expect(await submit('shorter, warmer')).toEqual({ kind: 'close' });
    await runDraft(the.all, the.services.workspace, the.written.id);
    expect(the.asked.at(-1)?.wish).toBe('shorter, warmer');
  });
});

describe('an approved text', () => {
  test('for a creator with an address opens in the mail program, subject and words filled in', async () => {
    const the = await writtenOutreach();
    await the.services.store.transaction(the.services.workspace, async (tx) => {
      const creator = await tx.creators.lock(1);
      if (creator)
        await tx.creators.save({ ...creator, profile: { ...creator.profile, email: 'nodira@example.com' } });
    });
    const { id } = valueOf(
      await askForDraft(the.all, the.services.actor(DANA), { deal: 1, kind: 'outreach', channel: 'email' }),
    );
    await the.work();
    const mail = await the.draft(id);
    valueOf(await approveDraft(the.all, the.services.actor(DANA), seen(mail)));
    const words = wordsOf(await cardOf(the, mail));
    const link = /<(mailto:[^|]+)\|Open in mail>/u.exec(words)?.[1] ?? '';
    const address = new URL(link);
    expect(decodeURIComponent(address.pathname)).toBe('nodira@example.com');
    expect(address.searchParams.get('subject')).toMatch(/idea for a collaboration/u);
    expect(address.searchParams.get('body')).toContain('night routines');
    expect(link.length).toBeLessThan(2_600);
  });
});

const option = (value: string) => ({
  type: 'static_select',
  selected_option: { text: { type: 'plain_text', text: value }, value },
});
