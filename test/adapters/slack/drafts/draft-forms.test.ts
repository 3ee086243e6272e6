import { describe, expect, test } from 'vitest';
import {
  draftChoiceAction,
  draftFeedbackAction,
} from '../../../../src/adapters/slack/actions/draft-outreach.ts';
import { draftCommand } from '../../../../src/adapters/slack/commands/draft.ts';
import {
  ambassadorForm,
  draftAmbassadorForm,
} from '../../../../src/adapters/slack/modals/draft-ambassador.ts';
import { draftChoice, draftChoiceForm } from '../../../../src/adapters/slack/modals/draft-choice.ts';
import { draftFeedbackForm, feedbackForm } from '../../../../src/adapters/slack/modals/draft-feedback.ts';
import { sealValue } from '../../../../src/adapters/slack/payload.ts';
import type { DraftStart } from '../../../../src/application/drafts/start-draft.ts';
import { type DraftUnderWay, dealAt } from '../../../application/drafts/draft-under-way.ts';
import { DANA, GUEST } from '../../../application/offers/deal-under-way.ts';
import { choice, figure, memberOf, messageOf, opened, text, viewOf, wordsOf } from '../offers/at-the-desk.ts';

const at = ({ services }: DraftUnderWay, user = DANA) => memberOf(services, user);
const ON_DEAL = sealValue('deal', { deal: 1, version: 1 });

const START: DraftStart = {
  deal: 12,
  creatorName: 'Ana <@U1> Ruiz',
  campaignName: 'Glow & Go',
  kinds: ['revision_feedback', 'thanks', 'ambassador'],
  channel: 'email',
  language: 'uz',
};

const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words, verbatim: true });
const plain = (words: string) => ({ type: 'plain_text', text: words });
const option = (value: string, words: string) => ({ value, text: plain(words) });
const HEADING = {
  type: 'section',
  text: mrkdwn('*D-12* · Ana &lt;@U1&gt; Ruiz · Glow &amp; Go'),
};
const select = (block: string, label: string, options: object[], chosen: object) => ({
  type: 'input',
  block_id: block,
  label: plain(label),
  optional: false,
  element: { type: 'static_select', action_id: 'value', options, initial_option: chosen },
});
const EMAIL = option('email', 'E-mail');
const DM = option('dm', 'Direct message');
const COMMENT = option('comment', 'Comment reply (public)');
const UZBEK = option('uz', 'Uzbek');
const LANGUAGE = select(
  'language',
  'Language',
  [
    option('en', 'English'),
    UZBEK,
    option('ru', 'Russian'),
    option('es', 'Spanish'),
    option('fr', 'French'),
    option('de', 'German'),
    option('pt', 'Portuguese'),
    option('ja', 'Japanese'),
  ],
  UZBEK,
);
const area = (block: string, label: string, placeholder: string, hint: string) => ({
  type: 'input',
  block_id: block,
  label: plain(label),
  optional: true,
  element: {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: true,
    max_length: 3000,
    placeholder: plain(placeholder),
  },
  hint: plain(hint),
});

describe('the forms, block by block', () => {
  test('feedback on content', () => {
    expect(viewOf({ kind: 'modal', view: feedbackForm(START) })).toEqual({
      type: 'modal',
      callback_id: 'draft.feedback.form',
      title: plain('Feedback on content'),
      submit: plain('Write the text'),
      close: plain('Cancel'),
      private_metadata: 'p1.feedback.{"deal":12}',
      blocks: [
        HEADING,
        {
          type: 'input',
          block_id: 'content',
          label: plain('Which content?'),
          optional: true,
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            multiline: false,
            max_length: 200,
            placeholder: plain('draft of the first Reel'),
          },
        },
        area(
          'mustFix',
          'Must change before it goes live',
          'Show the label from the first second\nSay the name of the serum once',
          'One point per line, at most ten.',
        ),
        area(
          'niceToHave',
          'Would be nice',
          'A warmer light in the last scene',
          'One point per line, at most ten. The creator decides.',
        ),
        select('channel', 'How it reaches them', [EMAIL, DM], EMAIL),
        LANGUAGE,
        {
          type: 'context',
          elements: [
            mrkdwn(
              "Your points stand in the text word for word: write them in the text's language, as the creator should read them. Nothing is sent.",
            ),
          ],
        },
      ],
    });
  });

  test('an ambassador proposal', () => {
    expect(viewOf({ kind: 'modal', view: ambassadorForm(START) }).blocks).toEqual([
      HEADING,
      {
        type: 'input',
        block_id: 'months',
        label: plain('For how many months?'),
        optional: false,
        element: {
          type: 'number_input',
          action_id: 'value',
          is_decimal_allowed: false,
          min_value: '2',
          max_value: '36',
          placeholder: plain('6'),
        },
      },
      select('channel', 'How it reaches them', [EMAIL, DM], EMAIL),
      LANGUAGE,
      {
        type: 'context',
        elements: [mrkdwn('The text proposes the role and names no price. Nothing is sent.')],
      },
    ]);
  });

  test('the choice of texts', () => {
    const feedback = option('revision_feedback', 'Feedback on content');
    expect(viewOf({ kind: 'modal', view: draftChoiceForm({ ...START, language: 'sw' }) }).blocks).toEqual([
      HEADING,
      select(
        'kind',
        'Which text?',
        [feedback, option('thanks', 'Thank-you'), option('ambassador', 'Ambassador proposal')],
        feedback,
      ),
      select('channel', 'How it reaches them', [EMAIL, DM, COMMENT], EMAIL),
      {
        ...LANGUAGE,
        element: {
          ...LANGUAGE.element,
          options: [option('sw', 'Swahili'), ...LANGUAGE.element.options],
          initial_option: option('sw', 'Swahili'),
        },
      },
      {
        type: 'context',
        elements: [
          mrkdwn(
            'It comes into the thread of the deal, to edit, approve and send yourself. Nothing is sent.',
          ),
        ],
      },
    ]);
  });
});

describe('feedback from the command and from the card', () => {
  test('the command opens the form with the way it named', async () => {
    const the = await dealAt('in_production');
    const view = viewOf(await draftCommand.run(at(the).types('D-1 feedback email de')));
    expect(opened(view).values).toMatchObject({
      channel: { value: { selected_option: { value: 'email' } } },
      language: { value: { selected_option: { value: 'de' } } },
    });
  });

  test('points become a draft, whatever bullets were typed', async () => {
    const the = await dealAt('in_production');
    const view = viewOf(await draftFeedbackAction.run(at(the).clicks(ON_DEAL)));
    const answer = await draftFeedbackForm.submit(
      at(the).submits(
        opened(view, {
          content: text('draft of the first Reel'),
          mustFix: text('- Show the label\n2) Name the serum once\n'),
        }),
      ),
    );
    expect(messageOf(answer).text).toBe(
      "I am writing the feedback on content for D-1 in English. It comes into the deal's thread within a minute.",
    );
    expect((await the.drafts())[0]).toMatchObject({
      kind: 'revision_feedback',
      channel: 'dm',
      material: { content: 'draft of the first Reel', mustFix: ['Show the label', 'Name the serum once'] },
    });
  });

  test.each([
    [{}, { mustFix: 'Enter at least one point: what must change, or what would be nice.' }],
    [
      { mustFix: text(Array(11).fill('more').join('\n')) },
      { mustFix: expect.stringContaining('at most ten points') },
    ],
    [{ niceToHave: text('x'.repeat(301)) }, { niceToHave: expect.stringContaining('up to 300 characters') }],
    [
      { mustFix: text('fine\nOur budget is $10,000'), niceToHave: text('We accept your terms') },
      {
        mustFix: expect.stringContaining('Point 2 cannot go into the text'),
        niceToHave: expect.stringContaining('Point 1 cannot go into the text'),
      },
    ],
  ])('%j is answered under its field', async (entered, errors) => {
    const the = await dealAt('in_production');
    const view = viewOf(await draftFeedbackAction.run(at(the).clicks(ON_DEAL)));
    expect(await draftFeedbackForm.submit(at(the).submits(opened(view, entered)))).toEqual({
      kind: 'errors',
      errors,
    });
    expect(await the.drafts()).toEqual([]);
  });

  test('is refused before the form opens: another stage, a guest, a forged button', async () => {
    const the = await dealAt('negotiating');
    expect(await draftCommand.run(at(the).types('D-1 feedback'))).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
    expect(await draftCommand.run(at(the).types('D-1 feedback comment'))).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
    expect(await draftFeedbackAction.run(at(the, GUEST).clicks(ON_DEAL))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    for (const action of [draftFeedbackAction, draftChoiceAction]) {
      expect(await action.run(at(the).clicks('p0.deal.{}'))).toMatchObject({ refusal: { kind: 'stale' } });
    }
    for (const form of [draftFeedbackForm, draftAmbassadorForm, draftChoice]) {
      const forged = { ...opened(feedbackForm(START)), privateMetadata: 'p1.other.{"deal":1}' };
      expect(await form.submit(at(the).submits(forged))).toMatchObject({ refusal: { kind: 'stale' } });
    }
  });
});

describe('an ambassador proposal', () => {
  test('with its months in the command needs no form', async () => {
    const the = await dealAt('completed');
    messageOf(await draftCommand.run(at(the).types('D-1 ambassador 6 months')));
    expect((await the.drafts())[0]).toMatchObject({ kind: 'ambassador', material: { months: 6 } });
  });

  test.each(['1', '37', '', '2.5'])('asks for months again when "%s" was entered', async (months) => {
    const the = await dealAt('completed');
    const view = viewOf(await draftCommand.run(at(the).types('D-1 ambassador')));
    const entered = months === '' ? {} : { months: figure(months) };
    expect(await draftAmbassadorForm.submit(at(the).submits(opened(view, entered)))).toEqual({
      kind: 'errors',
      errors: { months: 'Enter for how many months, from 2 to 36.' },
    });
  });
});

describe('the choice of texts', () => {
  test('drafts what needs nothing more', async () => {
    const the = await dealAt('completed');
    const view = viewOf(await draftChoiceAction.run(at(the).clicks(ON_DEAL)));
    const answer = await draftChoice.submit(
      at(the).submits(opened(view, { kind: choice('renewal'), language: choice('ja') })),
    );
    expect(messageOf(answer).text).toContain('renewal proposal for D-1 in Japanese');
  });

  test('goes on to the form of a text that needs more, with the same way', async () => {
    const the = await dealAt('live');
    const view = viewOf(await draftChoiceAction.run(at(the).clicks(ON_DEAL)));
    const next = await draftChoice.submit(
      at(the).submits(opened(view, { kind: choice('ambassador'), language: choice('de') })),
    );
    expect(next.kind).toBe('update-modal');
    expect(opened(viewOf(next)).values).toMatchObject({
      language: { value: { selected_option: { value: 'de' } } },
    });
  });

  test('says under the field that a kind cannot be public, and which can', async () => {
    const the = await dealAt('live');
    const view = viewOf(await draftChoiceAction.run(at(the).clicks(ON_DEAL)));
    for (const kind of ['renewal', 'ambassador']) {
      const entered = { kind: choice(kind), channel: choice('comment') };
      expect(await draftChoice.submit(at(the).submits(opened(view, entered)))).toMatchObject({
        kind: 'errors',
        errors: {
          channel: expect.stringContaining(
            'As a comment I can draft a first message, follow-up, or thank-you.',
          ),
        },
      });
    }
  });

  test('refuses a deal that was closed, and shows no internal figure', async () => {
    const the = await dealAt('declined');
    expect(await draftChoiceAction.run(at(the).clicks(ON_DEAL))).toMatchObject({
      refusal: { kind: 'deal-closed', reference: 'D-1' },
    });
    const open = viewOf(await draftChoiceAction.run(at(await dealAt('agreed')).clicks(ON_DEAL)));
    expect(wordsOf(open)).not.toMatch(/2,?000|2,?600|10,?000/u);
  });
});
