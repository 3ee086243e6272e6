import { describe, expect, test } from 'vitest';
import { draftApproveAction } from '../../../../src/adapters/slack/actions/draft-approve.ts';
import { draftCopyAction } from '../../../../src/adapters/slack/actions/draft-copy.ts';
import { draftEditAction } from '../../../../src/adapters/slack/actions/draft-edit.ts';
import { draftOutreachAction } from '../../../../src/adapters/slack/actions/draft-outreach.ts';
import { draftRegenerateAction } from '../../../../src/adapters/slack/actions/draft-regenerate.ts';
import { draftSentAction } from '../../../../src/adapters/slack/actions/draft-sent.ts';
import { draftCommand } from '../../../../src/adapters/slack/commands/draft.ts';
import { viewProblems } from '../../../../src/adapters/slack/limits.ts';
import { draftCard } from '../../../../src/adapters/slack/messages/draft-card.ts';
import { copyDraftForm } from '../../../../src/adapters/slack/modals/copy-draft.ts';
import { draftWishForm } from '../../../../src/adapters/slack/modals/draft-wish.ts';
import { editDraftForm, editDraftModal } from '../../../../src/adapters/slack/modals/edit-draft.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import { loadDraftCard } from '../../../../src/application/drafts/draft-card.ts';
import type { Draft } from '../../../../src/domain/drafting/draft.ts';
import {
  type DraftUnderWay,
  draftUnderWay,
  writtenOutreach,
  writtenReply,
} from '../../../application/drafts/draft-under-way.ts';
import { DANA, MALIKA } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  buttonValue,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

/** A member at work, with drafting from the built-in texts. */
function at(the: DraftUnderWay, user = DANA) {
  const member = memberOf(the.services, user);
  const withDrafting = <Ask extends { services: object }>(ask: Ask): Ask => ({
    ...ask,
    services: { ...ask.services, drafting: the.all.drafting },
  });
  return {
    types: (words: string) => withDrafting(member.types(words)),
    clicks: (value: string) => withDrafting(member.clicks(value)),
    submits: (view: Parameters<typeof member.submits>[0]) => withDrafting(member.submits(view)),
  };
}

/** The card of a draft as it would stand in Slack now. */
async function cardOf({ services }: DraftUnderWay, draft: Pick<Draft, 'id'>) {
  const card = await services.store.read(services.workspace, (tx) =>
    loadDraftCard(tx, { kind: 'draft-card', draft: draft.id }),
  );
  if (!card) throw new Error('no card');
  return accepted(draftCard(card));
}

describe('/deal draft', () => {
  test('answers that the text is on its way, and the text comes', async () => {
    const the = await draftUnderWay();
    const answer = await draftCommand.run(at(the).types('D-1 outreach'));
    expect(messageOf(answer).text).toBe(
      "I am writing the first message for D-1 in English. It comes into the deal's thread within a minute.",
    );
    await the.work();
    expect((await the.drafts())[0]).toMatchObject({ status: 'ready', kind: 'outreach' });
  });

  test.each([
    ['d-1 Outreach e-mail uz', { channel: 'email', language: 'uz' }],
    ['#1 outrech in Uzbek by DM', { channel: 'dm', language: 'uz' }],
    ['1 outreach german', { language: 'de' }],
    ['1 outreach sw', { language: 'sw' }],
  ])('reads "%s"', async (words, draft) => {
    const the = await draftUnderWay();
    messageOf(await draftCommand.run(at(the).types(words)));
    expect((await the.drafts())[0]).toMatchObject(draft);
  });

  test.each([
    ['', 'Say for which deal.'],
    ['campaign outreach', '"campaign" is not a deal.'],
    ['D-1', 'Say what to draft. I can draft `outreach`'],
    [
      'D-1 poem',
      'I cannot draft "poem". I can draft `outreach`, `follow-up`, `counter`, `recap`, `feedback`, `thanks`, `renewal`, `ambassador`, or `questions`.',
    ],
    [
      'D-1 outreach klingon',
      'I do not understand "klingon". Name a channel (dm, email, comment) or a language: English, Uzbek, Russian, Spanish, French, German, Portuguese, Japanese, or another one by its code.',
    ],
    ['D-1 outreach zz', 'I do not understand "zz".'],
  ])('says what to type instead of "%s"', async (words, problem) => {
    const the = await draftUnderWay();
    expect(await draftCommand.run(at(the).types(words))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'invalid', problems: [{ problem: expect.stringContaining(problem) }] },
    });
    expect(await the.drafts()).toEqual([]);
  });

  test('refuses a counter reply before a price is approved', async () => {
    const the = await draftUnderWay();
    expect(await draftCommand.run(at(the).types('D-1 counter'))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'wrong-status' },
    });
  });
});

describe('"Draft outreach" on the deal’s card', () => {
  test('asks for the text, and knows a stale button', async () => {
    const the = await draftUnderWay();
    const value = sealValue('deal', { deal: 1, version: 1 });
    expect(messageOf(await draftOutreachAction.run(at(the).clicks(value))).text).toContain(
      'first message for D-1',
    );
    expect(await draftOutreachAction.run(at(the).clicks('v0:something'))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale' },
    });
  });
});

describe('the card of a draft', () => {
  test('says who wrote it, that it is not sent, what it rests on and what was checked', async () => {
    const the = await writtenReply(900);
    const message = await cardOf(the, the.written);
    const words = wordsOf(message);
    expect(words).toContain('D-1 · Draft of the counter reply');
    expect(words).toMatch(/Draft by the built-in template \(counter_reply dm en v\d\)/u);
    expect(words).toContain('*not sent*');
    expect(words).toContain('• Fee: $900 (the approved counter, <@UMALIKA>)');
    expect(words).toMatch(/(\d+) of \1 checks passed: Every figure belongs to the deal/u);
    expect(buttonsOf(message)).toEqual(['Approve', 'Edit', 'Write it anew', 'Why this text?']);
    expect(words).not.toMatch(/2,?600|10,?000/u);
  });

  test('lets no name or text come alive', async () => {
    const the = await writtenOutreach();
    const message = await cardOf(the, the.written);
    expect(wordsOf(message)).not.toMatch(/<!|<#|<http/u);
  });

  test('shows the English beside another language, and says so where the language has no text', async () => {
    const the = await draftUnderWay();
    await draftCommand.run(at(the).types('D-1 outreach uz'));
    await the.work();
    const [uzbek] = await the.drafts();
    const words = wordsOf(await cardOf(the, uzbek as Draft));
    expect(words).toContain('In English, for the team.');
    expect(words).toContain('Hello Nodira');
    await draftCommand.run(at(the).types('D-1 outreach sw'));
    await the.work();
    const swahili = (await the.drafts()).find(({ status }) => status === 'ready') as Draft;
    expect(swahili.language).toBe('en');
    expect(wordsOf(await cardOf(the, swahili))).toContain(
      'because there is no built-in text in Swahili, so this one is in English',
    );
  });

  test('has no Approve where a check failed, and says what to change', async () => {
    const the = await writtenOutreach();
    await the.services.store.transaction(the.services.workspace, (tx) =>
      tx.drafts.save({ ...the.written, verdicts: [{ rule: 'G10', passed: false, detail: 'has 20 words' }] }),
    );
    const message = await cardOf(the, the.written);
    expect(buttonsOf(message)).toEqual(['Edit', 'Write it anew', 'Why this text?']);
    expect(wordsOf(message)).toContain('Length and tone (G10): has 20 words');
  });

  test('goes from ready to approved to sent, and each step names who took it', async () => {
    const the = await writtenOutreach();
    const ready = await cardOf(the, the.written);
    expect(await draftApproveAction.run(at(the).clicks(buttonValue(ready, 'Approve')))).toEqual({
      kind: 'done',
    });
    const approved = await cardOf(the, the.written);
    expect(buttonsOf(approved)).toEqual(['Copy', 'Mark as sent', 'Edit', 'Write it anew', 'Why this text?']);
    expect(wordsOf(approved)).toContain('*Approved* by <@UDANA>');
    expect(wordsOf(approved)).toMatch(/Open Instagram.*https:\/\/www\.instagram\.com\//u);
    const copy = viewOf(await draftCopyAction.run(at(the).clicks(buttonValue(approved, 'Copy'))));
    expect(wordsOf(copy)).toContain('your video on night routines');
    expect(await copyDraftForm.submit(at(the).submits(opened(copy)))).toEqual({ kind: 'close' });
    const sent = await draftSentAction.run(at(the, MALIKA).clicks(buttonValue(approved, 'Mark as sent')));
    expect(sent).toEqual({ kind: 'done' });
    const closed = await cardOf(the, the.written);
    expect(buttonsOf(closed)).toEqual(['Why this text?']);
    expect(wordsOf(closed)).toContain('*Sent* by <@UMALIKA>');
    for (const action of [
      draftApproveAction,
      draftSentAction,
      draftEditAction,
      draftCopyAction,
      draftRegenerateAction,
    ]) {
      expect(await action.run(at(the).clicks(buttonValue(approved, 'Copy')))).toMatchObject({
        kind: 'refused',
        refusal: { kind: 'already-decided', decision: 'sent' },
      });
    }
  });

  test('is written anew on a click', async () => {
    const the = await writtenOutreach();
    const ready = await cardOf(the, the.written);
    const click = at(the).clicks(buttonValue(ready, 'Write it anew'));
    const form = viewOf(await draftRegenerateAction.run(click));
    expect(wordsOf(form)).toContain('No language model is set up');
    expect(await draftWishForm.submit(at(the).submits(opened(form)))).toEqual({ kind: 'close' });
    const writing = await cardOf(the, the.written);
    expect(buttonsOf(writing)).toEqual([]);
    expect(wordsOf(writing)).toContain('The text is being written.');
  });

  test('answers buttons of another version of the app', async () => {
    const the = await writtenOutreach();
    for (const action of [
      draftApproveAction,
      draftSentAction,
      draftEditAction,
      draftCopyAction,
      draftRegenerateAction,
    ]) {
      for (const value of ['', 'x', sealValue('draft', { draft: 'd' }), sealValue('deal', { deal: 1 })]) {
        expect(await action.run(at(the).clicks(value))).toMatchObject({
          refusal: { kind: 'stale', what: 'draft' },
        });
      }
    }
  });
});

describe('the form to edit a draft', () => {
  test('saves good words and puts problems under the field', async () => {
    const the = await writtenReply(900);
    const card = await cardOf(the, the.written);
    const form = viewOf(await draftEditAction.run(at(the).clicks(buttonValue(card, 'Edit'))));
    const submit = (words: string) =>
      editDraftForm.submit(at(the).submits(opened(form, { text: text(words) })));
    expect(await submit(the.written.text.replace('$900', '$990'))).toEqual({
      kind: 'errors',
      errors: { text: 'The text "990" is not an amount of this deal, or not for this (G1).' },
    });
    expect(await submit(' ')).toEqual({ kind: 'errors', errors: { text: 'Enter the text.' } });
    expect(await submit(the.written.text.replace('Hello', 'Dear'))).toEqual({ kind: 'close' });
    const edited = await cardOf(the, the.written);
    expect(wordsOf(edited)).toContain('edited by <@UDANA>');
    // A second person on the first version: both texts stand in the form, and nothing is lost.
    const beside = viewOf(await submit(the.written.text.replace('Hello', 'Hi')));
    expect(wordsOf(beside)).toContain(
      '<@UDANA> changed this text on 25 Nov 2026, 10:02 (Europe/Berlin) while you were editing.',
    );
    expect(wordsOf(beside)).toContain('Dear Nodira');
    expect(opened(beside).values.text?.value).toMatchObject({ value: expect.stringContaining('Hi Nodira') });
    expect(await editDraftForm.submit(at(the, MALIKA).submits(opened(beside)))).toEqual({ kind: 'close' });
    expect(wordsOf(await cardOf(the, the.written))).toContain('edited by <@UMALIKA>');
  });

  test('keeps what a person typed while somebody else had the text written anew, or sent it', async () => {
    const the = await writtenReply(900);
    const card = await cardOf(the, the.written);
    const form = viewOf(await draftEditAction.run(at(the).clicks(buttonValue(card, 'Edit'))));
    const mine = at(the).submits(opened(form, { text: text(the.written.text.replace('Hello', 'Hi')) }));
    const save = (draft: Partial<Draft>) =>
      the.services.store.transaction(the.services.workspace, (tx) =>
        tx.drafts.save({ ...the.written, ...draft }),
      );
    // A refusal of a form is shown above its inputs, which keep their values.
    await save({ status: 'writing', version: 2 });
    expect(await editDraftForm.submit(mine)).toEqual({
      kind: 'refused',
      refusal: { kind: 'nothing-to-do', why: 'This text is being written. It arrives in a moment.' },
    });
    const now = the.services.clock.now();
    await save({ status: 'sent', approvedBy: DANA, approvedAt: now, sentBy: MALIKA, sentAt: now });
    expect(await editDraftForm.submit(mine)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'already-decided', decision: 'sent', by: MALIKA },
    });
  });

  test('opens with the beginning of a text that is longer than a field of Slack', () => {
    const draft = { deal: 1, id: 'd', textHash: 'a'.repeat(64), status: 'ready', text: '👍'.repeat(3_500) };
    const view = editDraftModal(draft as Draft, 'UTC');
    expect(viewProblems(view)).toEqual([]);
    expect(wordsOf(view)).toContain('The text is longer than the field: it holds the beginning.');
  });
});
