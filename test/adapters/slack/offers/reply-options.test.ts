import { describe, expect, test } from 'vitest';
import { counterActions } from '../../../../src/adapters/slack/actions/counter.ts';
import { replyActions } from '../../../../src/adapters/slack/actions/reply-options.ts';
import { ACTIONS } from '../../../../src/adapters/slack/actions/table.ts';
import { counterCommand } from '../../../../src/adapters/slack/commands/counter.ts';
import { replyOptionsForm } from '../../../../src/adapters/slack/modals/reply-options.ts';
import { FORMS } from '../../../../src/adapters/slack/modals/table.ts';
import type { ModalView } from '../../../../src/adapters/slack/surface.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import { REPLY_SITUATIONS, SITUATIONS } from '../../../../src/domain/negotiation/replies/reply.ts';
import { settingsSchema } from '../../../../src/domain/settings.ts';
import type { Terms } from '../../../../src/domain/terms.ts';
import {
  approvalsOf,
  DANA,
  dealUnderWay,
  GUEST,
  reel,
  teamSettings,
  usd,
  valueOf,
} from '../../../application/offers/deal-under-way.ts';
import { buttonValue, choice, memberOf, messageOf, opened, viewOf, wordsOf } from './at-the-desk.ts';

const [open, change] = replyActions;
const PAID = { usage: { kind: 'paid', duration: 90, exclusiveLicence: false } } as const;
const ORGANIC = { usage: { kind: 'organic', duration: 30, exclusiveLicence: false } } as const;

/** Three Story sets. */
function work(fee: number, rights: Partial<Terms>): Terms {
  const stories = { platform: 'instagram', format: 'story_set', quantity: 3 } as const;
  return { ...reel(usd(fee), rights), deliverables: [stories] };
}

/** They want 30 organic days at 2,380, where we offered 90 days of paid use at 1,400. */
async function atTheCard(settings = teamSettings()) {
  const underWay = await dealUnderWay({ settings });
  const { services, deal } = underWay;
  const log = async (side: 'ours' | 'theirs', terms: Terms) => {
    services.clock.advance({ minutes: 5 });
    valueOf(
      await logOffer(services, services.actor(DANA), { deal: deal.number, side, terms, via: 'command' }),
    );
  };
  await log('theirs', work(2_900, PAID));
  await log('ours', work(1_400, PAID));
  await log('theirs', work(2_380, ORGANIC));
  const member = memberOf(services, DANA);
  const card = messageOf(await counterCommand.run(member.types('D-1')));
  const value = buttonValue(card, 'Reply options');
  const requests = () => approvalsOf(services, services.workspace, deal.number);
  const form = async () => viewOf((await open?.run(member.clicks(value))) ?? never());
  return { ...underWay, log, member, value, form, requests };
}

function blocksOf({ blocks }: ModalView, type: string) {
  return blocks.filter((block) => block.type === type);
}

describe('"Reply options" on a suggestion', () => {
  test('opens with the recognised situation, the three stances and one recommended, within the limits', async () => {
    const { form } = await atTheCard();
    const view = await form();
    expect(view).toMatchObject({
      callback_id: 'reply-options',
      title: { text: 'Reply options' },
      submit: { text: 'Ask for approval' },
    });
    expect(view.blocks.slice(0, 3)).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: '*D-1 · Nodira &lt;!channel&gt; Karimova*\nSpring skincare',
          verbatim: true,
        },
      },
      {
        type: 'input',
        block_id: 'situation',
        label: { type: 'plain_text', text: 'What is it about?' },
        element: {
          type: 'static_select',
          action_id: 'counter.reply-situation',
          options: REPLY_SITUATIONS.map((situation) => ({
            text: { type: 'plain_text', text: SITUATIONS[situation] },
            value: situation,
          })),
          initial_option: { text: { type: 'plain_text', text: 'Usage objection' }, value: 'usage-objection' },
        },
        optional: false,
        dispatch_action: true,
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: '*Recognised:* They want 30 days of organic use, where we offered 90 days of paid use.',
            verbatim: true,
          },
        ],
      },
    ]);
    const [first, second, third] = blocksOf(view, 'section').slice(1);
    expect(wordsOf(first)).toMatch(
      /"\*Trade · \$[\d,]+\* · recommended\\nYes to: 30 days of organic use\\nIn return: 4 Instagram Story sets\\nAgainst their ask: (?:Fee \$2,380 → \$[\d,]+; )?Deliverables 3 Instagram Story sets → 4 Instagram Story sets"/,
    );
    expect(wordsOf(second)).toContain('*Hold firm · $1,400*\\nWe keep: 90 days of paid use');
    expect(wordsOf(third)).toMatch(
      /\*Accept with conditions · \$[\d,]+\*\\nYes to: 30 days of organic use\\nIn return: a fee of \$/,
    );
    expect(wordsOf(view)).toContain('Not to say:');
    expect(wordsOf(view)).not.toContain('<!channel>');
    expect(
      view.blocks.find((block) => 'block_id' in block && block.block_id === 'stance-usage-objection'),
    ).toMatchObject({
      type: 'input',
      label: { text: 'Reply with' },
      element: {
        type: 'static_select',
        action_id: 'value',
        initial_option: { value: 'trade' },
        options: [{ value: 'hold-firm' }, { value: 'trade' }, { value: 'accept-with-conditions' }],
      },
    });
  });

  test('is registered once, as are its form and the change of the situation', () => {
    for (const id of ['counter.reply', 'counter.reply-situation']) {
      expect(ACTIONS.filter(({ actionId }) => actionId === id)).toHaveLength(1);
    }
    expect(FORMS.filter(({ callbackId }) => callbackId === 'reply-options')).toEqual([replyOptionsForm]);
  });

  test('follows the situation that is chosen, and names why a stance is not possible', async () => {
    const { form, member } = await atTheCard();
    const start = await form();
    for (const situation of REPLY_SITUATIONS) {
      const view = opened(start, { situation: choice(situation) });
      const changed = viewOf((await change?.run(member.clicks(situation, view))) ?? never());
      expect(wordsOf(changed)).toContain(
        `"initial_option":{"text":{"type":"plain_text","text":"${SITUATIONS[situation]}"}`,
      );
      if (situation === 'gifting-to-paid') {
        expect(changed.submit?.text).toBe('Close');
        expect(wordsOf(changed)).toContain('The logged offers do not show this; you chose it.');
        expect(wordsOf(changed)).toContain(
          'None of the replies is possible: No offer in this deal was product alone',
        );
        expect(await replyOptionsForm.submit(member.submits(opened(changed)))).toEqual({ kind: 'close' });
      }
    }
  });

  test('asks for approval of the recommended reply as it stands, and of another when it is chosen', async () => {
    const { form, member, requests } = await atTheCard();
    const asked = messageOf(await replyOptionsForm.submit(member.submits(opened(await form()))));
    expect(asked.text).toMatch(/I asked for approval of \$[\d,]+ for D-1\./);
    const hold = opened(await form(), { 'stance-usage-objection': choice('hold-firm') });
    messageOf(await replyOptionsForm.submit(member.submits(hold)));
    expect((await requests()).map(({ status, content }) => [status, content])).toMatchObject([
      ['superseded', { reply: { situation: 'usage-objection', stance: 'trade' } }],
      ['pending', { terms: { fee: usd(1_400) }, reply: { stance: 'hold-firm' } }],
    ]);
  });

  test('keeps the form and says under the field what is wrong', async () => {
    const { form, member, requests } = await atTheCard();
    const view = await form();
    const submit = (entered: Parameters<typeof opened>[1]) =>
      replyOptionsForm.submit(member.submits(opened(view, entered)));
    expect(await submit({ 'stance-usage-objection': choice('beg') })).toEqual({
      kind: 'errors',
      errors: { 'stance-usage-objection': 'Choose how to reply.' },
    });
    expect(await submit({ situation: choice('rate-counter') })).toMatchObject({
      kind: 'errors',
      errors: { situation: expect.stringContaining('still loading') },
    });
    messageOf(await submit({}));
    expect(await submit({})).toMatchObject({
      kind: 'errors',
      errors: { 'stance-usage-objection': 'Exactly this is waiting for a decision already.' },
    });
    expect(await requests()).toHaveLength(1);
  });

  test('does nothing on a suggestion that was overtaken, with other levers, for a guest, or with a forged value', async () => {
    const { form, member, value, services, log, requests } = await atTheCard();
    const view = await form();
    const settings = settingsSchema.parse({ ...teamSettings(), levers: { deliverables: false } });
    await services.store.transaction(services.workspace, (tx) =>
      tx.settings.save(settings, DANA, services.clock.now()),
    );
    expect(await replyOptionsForm.submit(member.submits(opened(view)))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale' },
    });
    expect(await open?.run(memberOf(services, GUEST).clicks(value))).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    await log('theirs', work(2_300, ORGANIC));
    expect(await open?.run(member.clicks(value))).toMatchObject({
      refusal: { kind: 'stale', changedBy: DANA },
    });
    for (const forged of ['', 'p1.counter.{}', 'p1.counter.{"deal":1,"event":4,"stance":"trade"}']) {
      expect(await open?.run(member.clicks(forged))).toMatchObject({ refusal: { kind: 'stale' } });
    }
    const other = { ...opened(view), privateMetadata: 'p0.reply-options.{}' };
    expect(await replyOptionsForm.submit(member.submits(other))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(await change?.run(member.clicks('trade', other))).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await change?.run(member.clicks('trade'))).toMatchObject({ refusal: { kind: 'stale' } });
    expect(await requests()).toEqual([]);
    expect(counterActions.some(({ actionId }) => actionId === 'counter.reply')).toBe(false);
  });
});

describe('a form with long and hostile data', () => {
  test('stays within the limits, and nothing in it comes alive', async () => {
    const { deal, log, member } = await atTheCard();
    const category = `<!here> <@U1> *skin* & ${'care '.repeat(20)}`.slice(0, 120);
    const competitors = Array.from({ length: 30 }, (_, index) =>
      `<!channel> rival ${index} ${'x'.repeat(60)}`.slice(0, 80),
    );
    const exclusive = { exclusivity: { category, days: 365, competitors } };
    await log('ours', work(1_400, { ...PAID, ...exclusive }));
    await log('theirs', work(2_000, { ...PAID, exclusivity: { category, days: 30, competitors } }));
    const card = messageOf(await counterCommand.run(member.types(`D-${deal.number}`)));
    const view = viewOf((await open?.run(member.clicks(buttonValue(card, 'Reply options')))) ?? never());
    expect(wordsOf(view)).toContain('Exclusivity resistance');
    expect(wordsOf(view)).not.toMatch(/<!|<@/);
  });
});

function never(): never {
  throw new Error('there is no such action');
}
