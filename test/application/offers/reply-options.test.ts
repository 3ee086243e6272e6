import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { editApproval } from '../../../src/application/approvals/edit-approval.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { type ReplyOption, replyOptions } from '../../../src/application/deals/reply-options.ts';
import { requestCounterApproval } from '../../../src/application/deals/request-counter-approval.ts';
import { approveDraft } from '../../../src/application/drafts/approve-draft.ts';
import { gatherFacts } from '../../../src/application/drafts/gather-facts.ts';
import { markDraftSent } from '../../../src/application/drafts/mark-draft-sent.ts';
import { contentHash } from '../../../src/domain/content-hash.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { ReplySituation, Stance } from '../../../src/domain/negotiation/replies/reply.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { approve } from '../approvals/waiting-requests.ts';
import { draftUnderWay, seen } from '../drafts/draft-under-way.ts';
import {
  approvalsOf,
  BORIS,
  DANA,
  GUEST,
  MALIKA,
  reel,
  refusalOf,
  teamSettings,
  usd,
  valueOf,
} from './deal-under-way.ts';

const PAID = { usage: { kind: 'paid', duration: 90, exclusiveLicence: false } } as const;
const ORGANIC = { usage: { kind: 'organic', duration: 30, exclusiveLicence: false } } as const;

/** Three Story sets. */
function work(fee: Money, rights: Partial<Terms>): Terms {
  return {
    ...reel(fee, rights),
    deliverables: [{ platform: 'instagram', format: 'story_set', quantity: 3 }],
  };
}

/** They asked 2,900, we offered 1,400 with 90 days of paid use, and they answer with 2,380 and 30 organic days. */
async function objected(settings = teamSettings()) {
  const the = await draftUnderWay({ settings });
  const { services, deal } = the;
  const dana = services.actor(DANA);
  const log = async (side: 'ours' | 'theirs', terms: Terms) => {
    services.clock.advance({ minutes: 5 });
    valueOf(await logOffer(services, dana, { deal: deal.number, side, terms, via: 'command' }));
  };
  const suggest = async () => valueOf(await suggestCounter(services, dana, { deal: deal.number })).card.event;
  await log('theirs', work(usd(2_900), PAID));
  await log('ours', work(usd(1_400), PAID));
  await log('theirs', work(usd(2_380), ORGANIC));
  const event = await suggest();
  const options = (situation?: ReplySituation) =>
    replyOptions(services, dana, { deal: deal.number, event, ...(situation ? { situation } : {}) });
  const request = (situation: ReplySituation, stance: Stance, seenHash: string) =>
    requestCounterApproval(services, dana, {
      deal: deal.number,
      event,
      choice: { kind: 'reply', situation, stance, seenHash },
    });
  return { ...the, log, suggest, event, options, request };
}

function possible(options: readonly ReplyOption[], stance: Stance) {
  const option = options.find((each) => each.stance === stance);
  if (!option || !('plan' in option)) throw new Error(`no ${stance}: ${JSON.stringify(option)}`);
  return option;
}

describe('the ways to answer on an open suggestion', () => {
  test('start from the situation that the offers show, and write nothing', async () => {
    const { options, kinds } = await objected();
    const before = await kinds();
    const shown = valueOf(await options());
    expect(shown.situation).toBe('usage-objection');
    expect(shown.recognised[0]).toEqual({
      situation: 'usage-objection',
      evidence: 'They want 30 days of organic use, where we offered 90 days of paid use.',
    });
    expect(shown.options.map(({ stance }) => stance)).toEqual([
      'hold-firm',
      'trade',
      'accept-with-conditions',
    ]);
    expect(possible(shown.options, 'hold-firm').plan.terms).toEqual(work(usd(1_400), PAID));
    expect(possible(shown.options, 'hold-firm').changes.map(({ label }) => label)).toEqual([
      'Fee',
      'Usage rights',
    ]);
    expect(await kinds()).toEqual(before);
  });

  test('can be looked at for any of the eight', async () => {
    const { options } = await objected();
    const gifting = valueOf(await options('gifting-to-paid'));
    expect(gifting.situation).toBe('gifting-to-paid');
    expect(gifting.options.every((option) => 'absent' in option)).toBe(true);
    expect(gifting.recommended).toBeUndefined();
  });

  test('see that our offer has waited', async () => {
    const { log, suggest, services, deal } = await objected();
    await log('ours', work(usd(1_500), ORGANIC));
    const event = await suggest();
    const shown = async () =>
      valueOf(await replyOptions(services, services.actor(DANA), { deal: deal.number, event })).recognised[0];
    expect((await shown())?.situation).not.toBe('stalled-deal');
    services.clock.advance({ hours: 24 * 6 });
    expect(await shown()).toEqual({
      situation: 'stalled-deal',
      evidence: 'Our offer of $1,500 has waited 6 days for an answer.',
    });
  });

  test('are for people who may make counters, on a suggestion that still holds', async () => {
    const { services, deal, event, log } = await objected();
    const at = { deal: deal.number, event };
    expect(refusalOf(await replyOptions(services, services.actor(GUEST), at))).toMatchObject({
      kind: 'not-allowed',
    });
    expect(refusalOf(await replyOptions(services, services.actor(DANA), { deal: 99, event }))).toMatchObject({
      kind: 'not-found',
    });
    await log('theirs', work(usd(2_300), ORGANIC));
    expect(refusalOf(await replyOptions(services, services.actor(DANA), at))).toMatchObject({
      kind: 'stale',
      changedBy: DANA,
    });
  });
});

describe('asking approval for a reply', () => {
  test('is for exactly the terms that were shown, and the stance is bound with them', async () => {
    const { options, request, services, deal } = await objected();
    const trade = possible(valueOf(await options()).options, 'trade');
    const approval = valueOf(await request('usage-objection', 'trade', trade.seenHash));
    expect(approval.content).toMatchObject({
      kind: 'counter',
      terms: trade.plan.terms,
      reply: { situation: 'usage-objection', stance: 'trade', yes: ['usage'], inReturn: ['deliverables'] },
    });
    const [stored] = await approvalsOf(services, services.workspace, deal.number);
    expect(stored?.contentHash).toBe(contentHash(approval.content));
    expect(contentHash(stored?.content)).toBe(approval.contentHash);
    const { reply: _, ...bare } = approval.content as { reply: unknown };
    expect(contentHash(bare)).not.toBe(approval.contentHash);
    expect(approval.content).toMatchObject({
      reasons: [
        expect.stringMatching(
          /^Reply "Trade" to: usage objection\. Yes to 30 days of organic use; in return 4 Instagram Story sets\.$/,
        ),
        expect.stringContaining('They care about the usage rights'),
        expect.anything(),
      ].concat(approval.content.kind === 'counter' ? approval.content.reasons.slice(3) : []),
    });
    expect(refusalOf(await request('usage-objection', 'trade', trade.seenHash))).toMatchObject({
      kind: 'nothing-to-do',
    });
  });

  test('refuses terms that were not shown, because the allowed levers changed meanwhile', async () => {
    const { options, request, services } = await objected();
    const trade = possible(valueOf(await options()).options, 'trade');
    const settings = teamSettings();
    await services.store.transaction(services.workspace, (tx) =>
      tx.settings.save(
        { ...settings, levers: { ...settings.levers, deliverables: false } },
        DANA,
        services.clock.now(),
      ),
    );
    const refusal = refusalOf(await request('usage-objection', 'trade', trade.seenHash));
    expect(refusal).toMatchObject({ kind: 'stale' });
  });

  test('refuses a stance that is not possible with its reason', async () => {
    const { request, services, deal } = await objected();
    expect(refusalOf(await request('gifting-to-paid', 'trade', ''))).toMatchObject({
      kind: 'nothing-to-do',
      why: expect.stringContaining('product alone'),
    });
    expect(await approvalsOf(services, services.workspace, deal.number)).toEqual([]);
  });
});

describe('the words of an approved reply', () => {
  async function drafted(stance: Stance, situation: ReplySituation = 'usage-objection') {
    const the = await objected();
    const { services } = the;
    const option = possible(valueOf(await the.options(situation)).options, stance);
    const approval = valueOf(await the.request(situation, stance, option.seenHash));
    services.clock.advance({ minutes: 1 });
    valueOf(await decideApproval(services, services.actor(BORIS), approve(approval)));
    await the.work();
    const [draft] = await the.drafts();
    if (!draft) throw new Error('no draft');
    return { ...the, option, draft, approval };
  }

  test('say what we give and what we ask for it, pass every check, and become our round when sent', async () => {
    const { draft, option, services, all, current } = await drafted('trade');
    expect(draft.text).toContain('We can meet you on this: 30 days of use on the brand');
    expect(draft.text).toContain('In return we would ask for this: 4 Instagram Story sets.');
    expect(draft.verdicts.filter(({ passed }) => !passed)).toEqual([]);
    expect(draft.authorship).toMatchObject({ by: 'template', template: 'counter_reply trade dm en' });
    services.clock.advance({ minutes: 1 });
    valueOf(await approveDraft(all, services.actor(DANA), seen(draft)));
    valueOf(await markDraftSent(all, services.actor(DANA), seen(draft)));
    expect((await current()).offers.at(-1)).toMatchObject({ side: 'ours', terms: option.plan.terms });
  });

  test('stay with our offer when we hold firm, and offer no packages beside a stance', async () => {
    const { draft } = await drafted('hold-firm');
    expect(draft.text).toContain("keep this part as we planned it: 90 days of paid use in the brand's ads.");
    expect(draft.text).not.toContain('Option A');
  });

  test('make the fee the condition when we accept their wish', async () => {
    const { draft, option } = await drafted('accept-with-conditions');
    expect(draft.text).toContain('on the condition that the fee is the one named here.');
    expect(draft.text).toContain(`$${(option.plan.terms.fee.amount / 100).toLocaleString('en-US')}`);
  });

  test('rest on facts that hold no internal figure', async () => {
    const { services, draft } = await drafted('trade');
    const gathered = await services.store.read(services.workspace, (tx) => gatherFacts(tx, draft));
    const facts = JSON.stringify(gathered?.facts);
    expect(gathered?.facts.reply).toMatchObject({ stance: 'trade', situation: 'usage-objection' });
    for (const secret of [200_000, 260_000, 1_000_000]) expect(facts).not.toContain(String(secret));
    expect(facts).not.toContain('internal');
    expect(facts).not.toContain('They care about');
  });

  test('are the ordinary ones once the price was edited: the stance was for other terms', async () => {
    const { options, request, services, work, drafts } = await objected();
    const trade = possible(valueOf(await options()).options, 'trade');
    const approval = valueOf(await request('usage-objection', 'trade', trade.seenHash));
    const edited = valueOf(
      await editApproval(services, services.actor(MALIKA), {
        approval: approval.id,
        seenHash: approval.contentHash,
        price: usd(1_450),
      }),
    );
    valueOf(await decideApproval(services, services.actor(BORIS), approve(edited)));
    await work();
    const [draft] = await drafts();
    expect(draft?.text).toContain('We would like to offer $1,450');
    expect(draft?.text).not.toContain('In return');
  });
});
