import { describe, expect, test } from 'vitest';
import { CONTACT_ACTIONS } from '../../../../src/adapters/slack/actions/contact.ts';
import { DEAL_ACTIONS } from '../../../../src/adapters/slack/actions/deal.ts';
import { draftAskActions } from '../../../../src/adapters/slack/actions/draft-outreach.ts';
import { parseContactText } from '../../../../src/adapters/slack/arguments/contact-text.ts';
import { contactCommand } from '../../../../src/adapters/slack/commands/contact.ts';
import { queueCommand } from '../../../../src/adapters/slack/commands/queue.ts';
import { remindersCommand } from '../../../../src/adapters/slack/commands/reminders.ts';
import { nudgeMessage } from '../../../../src/adapters/slack/messages/nudge.ts';
import { contactForm } from '../../../../src/adapters/slack/modals/contact.ts';
import { loadNudgeCard, type NudgeCard } from '../../../../src/application/contact/nudge-card.ts';
import { sendNudges } from '../../../../src/application/contact/send-nudges.ts';
import { showDeal } from '../../../../src/application/deals/show-deal.ts';
import type { DealEvent } from '../../../../src/domain/deal-events.ts';
import { DANA, dealUnderWay, type UnderWay, valueOf } from '../../../application/offers/deal-under-way.ts';
import {
  accepted,
  buttonsOf,
  choice,
  memberOf,
  messageOf,
  opened,
  text,
  viewOf,
  wordsOf,
} from '../offers/at-the-desk.ts';

const date = (selected_date: string) => ({ type: 'datepicker', selected_date });
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words, verbatim: true });
const button = (words: string, action_id: string, value?: string) => ({
  type: 'button',
  text: { type: 'plain_text', text: words },
  action_id,
  ...(value ? { value } : {}),
});

/** A deal whose owner is reminded at nine on Monday, 30 November 2026. */
async function reminded(...events: DealEvent[]) {
  const the = await dealUnderWay({ now: '2026-11-10T09:00:00Z' });
  const { services } = the;
  await services.store.transaction(services.workspace, async (tx) => {
    const deal = await tx.deals.lock(1);
    if (deal) await tx.deals.record(deal, events, DANA, services.clock.now());
  });
  services.clock.set('2026-11-30T08:00:00Z');
  await sendNudges(services, services.workspace, { day: '2026-11-30' });
  return { ...the, member: memberOf(services, DANA), card: () => cardOf(the) };
}

async function cardOf({ services }: UnderWay): Promise<NudgeCard> {
  const { id } = await services.database.db.selectFrom('nudges').select('id').executeTakeFirstOrThrow();
  const card = await services.store.read(services.workspace, (tx) =>
    loadNudgeCard(tx, { kind: 'nudge', nudge: id }),
  );
  if (!card) throw new Error('no reminder');
  return card;
}

const SENT: DealEvent = { kind: 'outreach-sent', draft: 'd' };
const action = (id: string) => {
  const found = [...CONTACT_ACTIONS, ...DEAL_ACTIONS, ...draftAskActions].find(
    ({ actionId }) => actionId === id,
  );
  if (!found) throw new Error(`no action ${id}`);
  return found;
};

describe('a reminder', () => {
  test('names each silent deal, since when, whose move it is, and what to do', async () => {
    const { card } = await reminded(SENT);
    const one = await card();
    expect(accepted(nudgeMessage({ ...one, nudge: { ...one.nudge, more: 4 } }))).toEqual({
      text: '5 deals without contact: D-1 Nodira &lt;!channel&gt; Karimova and 4 more',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: '5 deals without contact' } },
        {
          type: 'section',
          text: mrkdwn(
            '*D-1 Nodira &lt;!channel&gt; Karimova* · Spring skincare · Outreach\n*No contact for 20 days*, since 10 Nov 2026. Their move.\n_Next:_ Waiting for their answer. Log their offer when it arrives.',
          ),
        },
        {
          type: 'actions',
          block_id: 'nudge-1',
          elements: [
            button('Draft a follow-up', 'draft.followup', 'p1.deal.{"deal":1,"version":2}'),
            button('I wrote to them', 'contact.open', 'p1.deal.{"deal":1,"version":2}'),
            button('Snooze 3 working days', 'nudge.snooze', `p1.nudge.{"nudge":"${one.nudge.id}","deal":1}`),
          ],
        },
        { type: 'context', elements: [mrkdwn('and 4 more: `/deal list mine`')] },
        {
          type: 'context',
          elements: [
            mrkdwn(
              'I write on working days at 09:00 (Europe/Berlin). A deal that stays silent comes again after the days of its stage, which an admin sets in `/deal settings`.',
            ),
          ],
        },
        { type: 'actions', block_id: 'nudge-all', elements: [button('Stop these reminders', 'nudge.stop')] },
      ],
    });
  });

  test('of ten deals with long names stays within the limits', async () => {
    const { card } = await reminded(SENT);
    const one = await card();
    const [line] = one.lines;
    if (!line) throw new Error('no line');
    const lines = Array.from({ length: 10 }, (_, index) => ({
      ...line,
      deal: { ...line.deal, number: index + 1, status: 'completed' as const },
      creatorName: '&'.repeat(100),
      campaignName: '<'.repeat(120),
    }));
    expect(buttonsOf(accepted(nudgeMessage({ ...one, lines }))).length).toBe(10 * 5 + 1);
  });

  test('asks for the follow-up, and is put off with one click', async () => {
    const { member, card } = await reminded(SENT);
    const asked = await action('draft.followup').run(member.clicks('p1.deal.{"deal":1,"version":2}'));
    expect(messageOf(asked).text).toContain('I am writing the follow-up for D-1 in English.');
    const { nudge } = await card();
    const value = `p1.nudge.{"nudge":"${nudge.id}","deal":1}`;
    expect(messageOf(await action('nudge.snooze').run(member.clicks(value))).text).toBe(
      'I remind you of D-1 again on 3 Dec 2026, if it is still silent then.',
    );
    const message = accepted(nudgeMessage(await card()));
    expect(wordsOf(message)).toContain('Put off until 3 Dec 2026.');
    expect(buttonsOf(message)).toEqual(['I wrote to them', 'Stop these reminders']);
    expect(await action('nudge.snooze').run(member.clicks('x'))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  test('is stopped by its reader, and started again by the button of the answer or the command', async () => {
    const { member } = await reminded(SENT);
    const stopped = messageOf(await action('nudge.stop').run(member.clicks('')));
    expect(stopped).toEqual({
      text: 'Reminders are off: I do not write to you about deals without contact. `/deal` still says which they are.',
      blocks: [
        {
          type: 'section',
          text: mrkdwn(
            'Reminders are off: I do not write to you about deals without contact. `/deal` still says which they are.',
          ),
        },
        { type: 'actions', block_id: 'reminders', elements: [button('Start them again', 'nudge.start')] },
      ],
    });
    expect(messageOf(await remindersCommand.run(member.types(''))).text).toContain('Reminders are off');
    expect(messageOf(await action('nudge.start').run(member.clicks(''))).text).toContain('Reminders are on');
    expect(messageOf(await remindersCommand.run(member.types('OFF'))).text).toContain('Reminders are off');
    expect(await remindersCommand.run(member.types('never'))).toMatchObject({ refusal: { kind: 'invalid' } });
  });
});

describe('after a campaign', () => {
  test('the reminder and the card say what is open, with the thank-you, the questions and the checklist', async () => {
    const { services, member, card } = await reminded(
      SENT,
      { kind: 'post-published', post: 'p' },
      { kind: 'aftercare-recorded', done: ['gift'] },
      { kind: 'completed' },
    );
    const words =
      '*After the campaign:* done: small gift. Still open: personal thank-you, invitation to an event or the next campaign, early access to new products.';
    const message = accepted(nudgeMessage(await card()));
    expect(wordsOf(message)).toContain(words);
    expect(buttonsOf(message)).toEqual([
      'Draft thank-you',
      'Ask for feedback',
      'Checklist',
      'I wrote to them',
      'Snooze 3 working days',
      'Stop these reminders',
    ]);
    const value = 'p1.deal.{"deal":1,"version":5}';
    expect(wordsOf(messageOf(await action('deal.show').run(member.clicks(value))))).toContain(words);
    expect(viewOf(await action('aftercare.open').run(member.clicks(value))).title.text).toBe('After D-1');
    expect(messageOf(await action('draft.thanks').run(member.clicks(value))).text).toContain('the thank-you');
    expect(messageOf(await action('draft.questions').run(member.clicks(value))).text).toContain(
      'the request for feedback',
    );
    expect(valueOf(await showDeal(services, services.actor(DANA), { deal: 1 })).deal.aftercare).toEqual([
      'gift',
    ]);
  });
});

describe('/deal contact', () => {
  test('opens the form with what was understood', async () => {
    const { member } = await reminded(SENT);
    const view = viewOf(await contactCommand.run(member.types('d-1 They will <answer> on Monday')));
    expect(view).toEqual({
      type: 'modal',
      callback_id: 'contact',
      title: { type: 'plain_text', text: 'Contact on D-1' },
      close: { type: 'plain_text', text: 'Cancel' },
      submit: { type: 'plain_text', text: 'Save' },
      private_metadata: 'p1.contact.{"deal":1}',
      blocks: [
        {
          type: 'section',
          text: mrkdwn(
            '*Nodira &lt;!channel&gt; Karimova* · Spring skincare\nFor what Parley does not know by itself. The days without contact count from here.',
          ),
        },
        expect.objectContaining({ block_id: 'channel' }),
        expect.objectContaining({
          block_id: 'on',
          element: { type: 'datepicker', action_id: 'value', initial_date: '2026-11-30' },
        }),
        {
          type: 'input',
          block_id: 'note',
          label: { type: 'plain_text', text: 'What was said?' },
          optional: true,
          hint: { type: 'plain_text', text: 'For the team. It stands in the story of the deal.' },
          element: {
            type: 'plain_text_input',
            action_id: 'value',
            multiline: true,
            max_length: 500,
            initial_value: 'They will <answer> on Monday',
          },
        },
      ],
    });
    const wrong = opened(view, { on: date('2026-12-24'), channel: choice('pigeon') });
    expect(await contactForm.submit(member.submits(wrong))).toEqual({
      kind: 'errors',
      errors: { channel: 'Choose how you were in contact.' },
    });
    expect(await contactForm.submit(member.submits(opened(view, { on: date('2026-12-24') })))).toEqual({
      kind: 'errors',
      errors: { on: 'That day is still to come. Enter the day of the contact.' },
    });
    const right = opened(view, {
      on: date('2026-11-27'),
      channel: choice('meeting'),
      note: text('<!here> yes'),
    });
    expect(messageOf(await contactForm.submit(member.submits(right))).text).toBe(
      'Noted for D-1: meeting on 27 Nov 2026.',
    );
    const story = wordsOf(messageOf(await action('deal.show').run(member.clicks('p1.deal.{"deal":1}'))));
    expect(story).toContain('noted a contact by meeting on 27 Nov 2026: &lt;!here&gt; yes');
  });

  test('notes what was said in full at once; the queue is quiet again', async () => {
    const { member, card } = await reminded(SENT);
    expect(wordsOf(await queueCommand.run(member.types('')))).toContain(
      '*No contact for 20 days.* Waiting for their answer.',
    );
    const said = messageOf(await contactCommand.run(member.types('D-1 phone: They answer on Monday')));
    expect(said.text).toBe('Noted for D-1: phone call on 30 Nov 2026.');
    expect(wordsOf(await queueCommand.run(member.types('')))).not.toContain('No contact');
    const message = accepted(nudgeMessage(await card()));
    expect(wordsOf(message)).toContain('Contact on 30 Nov 2026.');
    expect(buttonsOf(message)).toEqual(['Stop these reminders']);
  });

  test('says what is wrong, and opens from the reminder and the card', async () => {
    const { member } = await reminded(SENT);
    expect(await contactCommand.run(member.types('Ana'))).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await contactCommand.run(member.types('D-9'))).toMatchObject({ refusal: { kind: 'not-found' } });
    const long = viewOf(await contactCommand.run(member.types(`D-1 ${'x'.repeat(501)}`)));
    expect(wordsOf(long)).toContain('A note has at most 500 characters.');
    expect(wordsOf(long)).toContain('x'.repeat(501));
    const value = 'p1.deal.{"deal":1,"version":2}';
    viewOf(await action('contact.open').run(member.clicks(value)));
    viewOf(await action('deal.more').run(member.clicks(`contact ${value}`)));
    expect(parseContactText('D-2 Mail: Über 1 × Reel')).toEqual({
      deal: 2,
      channel: 'email',
      note: 'Über 1 × Reel',
    });
  });
});
