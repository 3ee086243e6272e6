import { describe, expect, test } from 'vitest';
import { REPLY_SITUATIONS } from '../../../../src/domain/negotiation/replies/reply.ts';
import { replyPlans } from '../../../../src/domain/negotiation/replies/reply-plans.ts';
import { ALL_LEVERS, NO_LEVERS, usd } from '../negotiation-fixtures.ts';
import {
  gift,
  ours,
  planned,
  plansFor,
  proposalOn,
  published,
  replyInput,
  talks,
  theirs,
  whyNot,
} from './reply-fixtures.ts';

const reels = (quantity: number) => ({
  deliverables: [
    { platform: 'instagram', format: 'reel', quantity },
    { platform: 'instagram', format: 'story_set', quantity: 1 },
  ],
});
const oneReel = {
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 1 }],
  usage: undefined,
  exclusivity: undefined,
};
const organic = { usage: { kind: 'organic', duration: 30 } };

describe('a rate counter: they ask 1,850, we offered 1,100', () => {
  const input = replyInput(talks(theirs(2_000), ours(1_100), theirs(1_850)));
  const plans = plansFor('rate-counter', input);

  test('hold firm is our offer word for word', () => {
    const { terms, reply } = planned(plans, 'hold-firm');
    expect(terms).toEqual(ours(1_100)[1]);
    expect(reply).toMatchObject({ yes: [], inReturn: ['fee'], lines: { inReturn: ['a fee of $1,100'] } });
  });

  test("trade is one of the engine's packages: more for them, more for us, worth the counter", () => {
    const { terms, reply } = planned(plans, 'trade');
    expect(proposalOn(input).packages.map((each) => each.terms)).toContainEqual(terms);
    expect(reply.yes.length).toBeGreaterThan(0);
    expect(reply.inReturn.length).toBeGreaterThan(0);
  });

  test('accept with conditions pays their fee for more work or rights', () => {
    const { terms, reply, cost } = planned(plans, 'accept-with-conditions');
    expect(cost).toEqual(usd(1_850));
    expect(terms.fee).toEqual(usd(1_850));
    expect(reply.yes).toEqual(['fee']);
    expect(terms).not.toMatchObject({ deliverables: theirs(1)[1].deliverables, usage: theirs(1)[1].usage });
  });

  test('nothing to hold before we named a price; nothing to accept out of reach; nothing to trade without levers', () => {
    expect(whyNot(plansFor('rate-counter', replyInput(talks(theirs(1_850)))), 'hold-firm')).toContain(
      'have not named a price yet',
    );
    const dear = plansFor('rate-counter', replyInput(talks(theirs(2_400), ours(1_100), theirs(2_300))));
    expect(whyNot(dear, 'accept-with-conditions')).toBe(
      'It would cost $2,300, more than this deal may cost.',
    );
    const bound = plansFor(
      'rate-counter',
      replyInput(talks(theirs(2_000), ours(1_100), theirs(1_850)), { levers: NO_LEVERS }),
    );
    expect(whyNot(bound, 'trade')).toContain('No package fits');
    expect(whyNot(bound, 'accept-with-conditions')).toContain('allows no lever');
  });

  test('when the engine would accept, nothing more is asked for', () => {
    const fair = plansFor('rate-counter', replyInput(talks(theirs(2_000), ours(1_200), theirs(1_250))));
    const { terms, reply } = planned(fair, 'accept-with-conditions');
    expect(terms).toEqual(theirs(1_250)[1]);
    expect(reply).toMatchObject({ yes: ['fee'], inReturn: ['deliverables', 'usage'] });
    expect(whyNot(fair, 'trade')).toContain('would put it at risk');
    expect(fair.recommended?.stance).toBe('accept-with-conditions');
    const met = plansFor('rate-counter', replyInput(talks(theirs(2_000), ours(1_200), theirs(1_200))));
    expect(whyNot(met, 'hold-firm')).toBe('They ask no more than the $1,200 we offered. Accept it instead.');
  });

  test('is held firm where it is their turn to move', () => {
    const still = plansFor(
      'rate-counter',
      replyInput(talks(theirs(2_000), ours(1_100), theirs(1_850), ours(1_250), theirs(1_850), ours(1_300))),
    );
    expect(still.recommended?.stance).toBe('hold-firm');
    expect(plans.recommended?.stance).toBe('trade');
  });
});

describe('deliverable pushback: one Reel less at 1,900, we offered 1,200', () => {
  const plans = plansFor(
    'deliverable-pushback',
    replyInput(talks(theirs(2_000), ours(1_200), theirs(1_900, reels(1)))),
  );

  test('hold firm keeps the work', () => {
    expect(planned(plans, 'hold-firm')).toMatchObject({
      terms: { fee: usd(1_200), ...reels(2) },
      reply: { inReturn: ['deliverables'] },
    });
  });

  test('trade gives the work and takes rights', () => {
    const { terms, reply } = planned(plans, 'trade');
    expect(terms).toMatchObject(reels(1));
    expect(reply).toMatchObject({ yes: ['deliverables'], inReturn: ['usage'] });
    expect(Number(terms.usage.duration)).toBeGreaterThan(90);
  });

  test("accept with conditions is their work at the counter's price", () => {
    const { terms, reply } = planned(plans, 'accept-with-conditions');
    expect(terms).toMatchObject(reels(1));
    expect(terms.fee.amount).toBeLessThan(usd(1_200).amount);
    expect(reply).toMatchObject({ yes: ['deliverables'], inReturn: ['fee'] });
  });
});

describe('a usage objection: 30 days organic instead of 90 days paid', () => {
  const rounds = talks(theirs(2_000), ours(1_200), theirs(1_800, organic));
  const plans = plansFor('usage-objection', replyInput(rounds));

  test('hold firm keeps the rights at our price', () => {
    expect(planned(plans, 'hold-firm')).toMatchObject({
      terms: { fee: usd(1_200), usage: { kind: 'paid', duration: 90 } },
      reply: { inReturn: ['usage'], lines: { inReturn: ['90 days of paid use'] } },
    });
  });

  test('trade gives the rights and takes work', () => {
    const { terms, reply } = planned(plans, 'trade');
    expect(terms.usage).toMatchObject({ kind: 'organic', duration: 30 });
    expect(terms.deliverables.reduce((sum, line) => sum + line.quantity, 0)).toBe(4);
    expect(reply).toMatchObject({ yes: ['usage'], inReturn: ['deliverables'] });
  });

  test("accept with conditions is their rights at the counter's price", () => {
    expect(planned(plans, 'accept-with-conditions')).toMatchObject({
      terms: { ...reels(2), usage: { kind: 'organic', duration: 30 } },
      reply: { yes: ['usage'], inReturn: ['fee'] },
    });
  });

  test('with no other lever free, half of the way for the fee', () => {
    const levers = { ...NO_LEVERS, usage: true };
    const { terms, reply } = planned(plansFor('usage-objection', replyInput(rounds, { levers })), 'trade');
    expect(reply.inReturn).toEqual(['fee']);
    expect(terms.usage.kind).toBe('paid');
    expect(Number(terms.usage.duration)).toBeLessThan(90);
  });

  test('an objection that was only spoken can be traded, not accepted', () => {
    const spoken = plansFor('usage-objection', replyInput(talks(theirs(2_000), ours(1_200), theirs(1_800))));
    expect(planned(spoken, 'trade').terms.usage).not.toEqual(theirs(1)[1].usage);
    expect(planned(spoken, 'hold-firm').terms.usage).toEqual(theirs(1)[1].usage);
    expect(whyNot(spoken, 'accept-with-conditions')).toContain('is not logged');
  });

  test('usage that may not be traded can only be held', () => {
    const levers = { ...ALL_LEVERS, usage: false };
    const bound = plansFor('usage-objection', replyInput(rounds, { levers }));
    expect(whyNot(bound, 'trade')).toContain('does not allow usage rights to be traded');
    expect(whyNot(bound, 'accept-with-conditions')).toContain('does not allow usage rights to be traded');
    expect(bound.recommended).toMatchObject({ stance: 'hold-firm' });
  });
});

describe('exclusivity resistance: none instead of 30 days', () => {
  const plans = plansFor(
    'exclusivity-resistance',
    replyInput(talks(theirs(2_000), ours(1_200), theirs(1_800, { exclusivity: undefined }))),
  );

  test('hold firm keeps it', () => {
    expect(planned(plans, 'hold-firm').reply.lines.inReturn).toEqual(['exclusivity: 30 days in skincare']);
  });

  test('trade gives it up for longer use', () => {
    const { terms, reply } = planned(plans, 'trade');
    expect(terms.exclusivity).toBeUndefined();
    expect(reply).toMatchObject({ yes: ['exclusivity'], lines: { yes: ['no exclusivity'] } });
    expect(reply.inReturn).not.toContain('exclusivity');
  });

  test('accept with conditions gives it up for our price', () => {
    const { terms, reply } = planned(plans, 'accept-with-conditions');
    expect(terms.exclusivity).toBeUndefined();
    expect(reply).toMatchObject({ yes: ['exclusivity'], inReturn: ['fee'] });
  });

  test('a deal without any has nothing to reply to', () => {
    const free = { exclusivity: undefined };
    const none = plansFor(
      'exclusivity-resistance',
      replyInput(talks(theirs(2_000, free), ours(1_200, free))),
    );
    expect(whyNot(none, 'hold-firm')).toContain('Nothing has been said about exclusivity');
    expect(none.recommended).toBeUndefined();
  });
});

describe('a timeline conflict: publication until 10 February instead of 24 January', () => {
  const moved = [
    'theirs',
    { ...theirs(1_800)[1], deliverables: published('2027-01-20', '2027-02-10') },
  ] as const;
  const plans = plansFor('timeline-conflict', replyInput(talks(moved)));

  test('hold firm keeps the dates the deal was opened with', () => {
    expect(planned(plans, 'hold-firm').reply.lines.inReturn).toEqual([
      'publication from 11 Jan 2027 to 24 Jan 2027',
    ]);
  });

  test('trade gives the dates for rights or work', () => {
    const { reply, terms } = planned(plans, 'trade');
    expect(reply.lines.yes).toEqual(['publication from 20 Jan 2027 to 10 Feb 2027']);
    expect(terms.deliverables[0]?.publishUntil?.toString()).toBe('2027-02-10');
    expect(reply.inReturn).not.toContain('dates');
  });

  test('accept with conditions gives them at our price', () => {
    expect(planned(plans, 'accept-with-conditions').reply).toMatchObject({
      yes: ['dates'],
      inReturn: ['fee'],
    });
  });

  test('dates after the campaign cannot be given', () => {
    const input = replyInput(talks(moved), {}, { lastDay: Temporal.PlainDate.from('2027-01-31') });
    const late = plansFor('timeline-conflict', input);
    for (const stance of ['trade', 'accept-with-conditions'] as const) {
      expect(whyNot(late, stance)).toBe(
        "Their dates run to 2027-02-10, after the campaign's last day, 2027-01-31.",
      );
    }
    expect(late.recommended?.stance).toBe('hold-firm');
  });

  test('an ask without dates leaves them open, and what is open can be given', () => {
    const open = plansFor('timeline-conflict', replyInput(talks(theirs(1_800))));
    expect(planned(open, 'trade').reply.lines.yes).toEqual(['dates to be set together']);
  });
});

describe('a stalled deal: our 1,200 waits', () => {
  const input = replyInput(talks(theirs(2_000), ours(1_200)));
  const plans = plansFor('stalled-deal', input);

  test('hold firm repeats our offer', () => {
    expect(planned(plans, 'hold-firm')).toMatchObject({ terms: ours(1_200)[1], cost: usd(1_200) });
  });

  test('trade adds a package as a new reason to answer', () => {
    expect(proposalOn(input).packages.map(({ terms }) => terms)).toContainEqual(
      planned(plans, 'trade').terms,
    );
    expect(plans.recommended?.stance).toBe('trade');
  });

  test('accept with conditions takes their standing ask', () => {
    expect(planned(plans, 'accept-with-conditions')).toMatchObject({
      cost: usd(2_000),
      reply: { yes: ['fee'] },
    });
  });

  test('it is not stalled while it is our turn', () => {
    const turn = plansFor('stalled-deal', replyInput(talks(theirs(2_000), ours(1_200), theirs(1_900))));
    expect(whyNot(turn, 'hold-firm')).toContain('it is our turn to answer');
    expect(whyNot(turn, 'trade')).toContain('it is our turn to answer');
  });
});

describe('scope creep: we asked for a third Reel at their 1,500', () => {
  const plans = plansFor(
    'scope-creep',
    replyInput(talks(theirs(1_500), ours(1_500, reels(3)), theirs(1_600))),
  );

  test('hold firm stays with all of it', () => {
    expect(planned(plans, 'hold-firm')).toMatchObject({
      terms: { fee: usd(1_500), ...reels(3) },
      reply: { inReturn: ['deliverables'] },
    });
  });

  test('trade pays for the third', () => {
    const { terms, reply } = planned(plans, 'trade');
    expect(terms).toMatchObject(reels(3));
    expect(terms.fee.amount).toBeGreaterThan(usd(1_500).amount);
    expect(reply).toMatchObject({ yes: ['fee'], inReturn: ['deliverables'] });
  });

  test('accept with conditions takes it out again', () => {
    const { terms, reply } = planned(plans, 'accept-with-conditions');
    expect(terms).toMatchObject(reels(2));
    expect(terms.fee.amount).toBeLessThanOrEqual(usd(1_500).amount);
    expect(reply).toMatchObject({ yes: ['deliverables'], inReturn: ['fee'] });
  });

  test('needs an offer of ours that asks for more', () => {
    const none = plansFor('scope-creep', replyInput(talks(theirs(1_500), ours(1_200), theirs(1_450))));
    for (const { stance } of none.options)
      expect(whyNot(none, stance)).toContain('No offer of ours asks for more');
  });
});

describe('gifting to paid: 900 in money instead of product worth 120', () => {
  const rounds = talks(gift('ours', 120), theirs(900, oneReel));
  const dear = { range: { ...replyInput([]).range, low: usd(250), typical: usd(400), high: usd(600) } };
  const plans = plansFor('gifting-to-paid', replyInput(rounds, dear));

  test('hold firm stays with the product', () => {
    expect(planned(plans, 'hold-firm')).toMatchObject({
      terms: { fee: usd(0), priceModel: { kind: 'barter' } },
      cost: usd(120),
      reply: { inReturn: ['product'], lines: { inReturn: ['product worth $120'] } },
    });
  });

  test("trade pays the counter's price in money and product", () => {
    const { terms, cost, reply } = planned(plans, 'trade');
    expect(terms.productValue).toEqual(usd(120));
    expect(cost.amount).toBe(terms.fee.amount + usd(120).amount);
    expect(reply).toMatchObject({ yes: ['fee'], inReturn: ['product'] });
  });

  test('accept with conditions pays money for a little more', () => {
    const { terms, cost, reply } = planned(plans, 'accept-with-conditions');
    expect(terms).toMatchObject({ priceModel: { kind: 'per_campaign' } });
    expect(terms.productValue).toBeUndefined();
    expect(cost.amount).toBeLessThanOrEqual(usd(900).amount);
    expect(reply.yes).toEqual(['fee']);
  });

  test('product that may not be traded is left out; a deal without a gift has no such reply', () => {
    const levers = { ...ALL_LEVERS, product: false };
    expect(whyNot(plansFor('gifting-to-paid', replyInput(rounds, { ...dear, levers })), 'trade')).toContain(
      'does not allow product to be traded',
    );
    const paid = plansFor('gifting-to-paid', replyInput(talks(theirs(900), ours(700))));
    for (const { stance } of paid.options) expect(whyNot(paid, stance)).toContain('product alone');
  });
});

describe('every plan', () => {
  const input = replyInput(talks(theirs(2_000), ours(1_200), theirs(1_800, organic)));

  test('says what not to say and why, for the team alone', () => {
    for (const situation of REPLY_SITUATIONS) {
      const plans = plansFor(situation, input);
      expect(plans.avoid).toHaveLength(2);
      for (const option of plans.options) {
        if (!('plan' in option)) continue;
        expect(option.plan.avoid).toMatch(/\w/);
        expect(option.plan.reasons).toMatchObject([{ audience: 'internal', source: expect.any(String) }]);
      }
    }
  });

  test('keeps a figure that happens to be secret out of a public line, unless the offer itself names it', () => {
    const same = replyInput(talks(theirs(2_000), ours(1_200), theirs(1_800, organic)), { ceiling: usd(90) });
    const { lines } = planned(plansFor('usage-objection', same), 'hold-firm').reply;
    expect(lines.inReturn).toEqual(['the usage rights in the terms']);
    const fee = replyInput(talks(theirs(2_000), ours(1_200), theirs(1_900)), { ceiling: usd(1_200) });
    expect(planned(plansFor('rate-counter', fee), 'hold-firm').reply.lines.inReturn).toEqual([
      'a fee of $1,200',
    ]);
  });

  test('is refused like the engine without an ask', () => {
    expect(replyPlans('rate-counter', proposalOn(input), replyInput([]))).toMatchObject({
      ok: false,
      refusal: { kind: 'no-offer-yet' },
    });
  });

  test('when the engine declines, only our own offer can be repeated', () => {
    const { price: _price, terms: _terms, ...rest } = proposalOn(input);
    const declined = replyPlans('usage-objection', { ...rest, action: 'decline', packages: [] }, input);
    if (!declined.ok) throw new Error(JSON.stringify(declined.refusal));
    expect(planned(declined.value, 'hold-firm').terms).toEqual(ours(1_200)[1]);
    for (const stance of ['trade', 'accept-with-conditions'] as const) {
      expect(whyNot(declined.value, stance)).toContain('advises to decline');
    }
    expect(declined.value.recommended?.stance).toBe('hold-firm');
  });
});

describe('what a lever pays for', () => {
  test('our fee stays where that costs little, and follows the work where it would cost much', () => {
    const few = plansFor(
      'usage-objection',
      replyInput(talks(theirs(2_000), ours(1_200), theirs(1_800, { usage: { kind: 'paid', duration: 60 } }))),
    );
    expect(planned(few, 'trade').cost.amount).toBeGreaterThanOrEqual(usd(1_200).amount);
    const much = plansFor(
      'deliverable-pushback',
      replyInput(talks(theirs(2_000, reels(3)), ours(1_900, reels(3)), theirs(1_950, reels(1)))),
    );
    expect(planned(much, 'trade').cost.amount).toBeLessThan(usd(1_900).amount);
  });
});
