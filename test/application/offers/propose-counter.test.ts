import { describe, expect, test } from 'vitest';
import { checkCounterPrice } from '../../../src/application/deals/check-counter-price.ts';
import { loadCounterCard } from '../../../src/application/deals/counter-card.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { requestCounterApproval } from '../../../src/application/deals/request-counter-approval.ts';
import { compare } from '../../../src/domain/money.ts';
import {
  approvalsOf,
  BORIS,
  DANA,
  dealUnderWay,
  eventsOf,
  GUEST,
  MALIKA,
  reel,
  refusalOf,
  type UnderWay,
  usd,
  valueOf,
} from './deal-under-way.ts';

async function withAsk(fee: number, changes = {}): Promise<UnderWay> {
  const underWay = await dealUnderWay();
  const { services, deal } = underWay;
  valueOf(
    await logOffer(services, services.actor(DANA), {
      deal: deal.number,
      side: 'theirs',
      terms: reel(usd(fee), changes),
      via: 'command',
    }),
  );
  return underWay;
}

describe('suggesting a counter', () => {
  test('records a price within the limits with reasons that name their source and year', async () => {
    const { services, deal } = await withAsk(2_400);
    const { card, repeated } = valueOf(
      await suggestCounter(services, services.actor(DANA), { deal: deal.number }),
    );
    expect(repeated).toBe(false);
    expect(card.price && compare(card.price, usd(2_400))).toBeLessThan(0);
    expect(card).toMatchObject({ open: true, table: { id: 'default' }, by: DANA });
    expect(card.proposal?.range.factors.length).toBeGreaterThan(0);
    const event = (await eventsOf(services, services.workspace, deal.number)).at(-1);
    expect(event).toMatchObject({ kind: 'counter-proposed', rateTable: 'default', price: card.price });
    expect(card.reasons.join('\n')).toMatch(/\(.+, 20\d\d\)/);
  });

  test("stands in the deal's thread", async () => {
    const { services, deal } = await withAsk(1_500);
    const { card } = valueOf(await suggestCounter(services, services.actor(DANA), { deal: deal.number }));
    expect(await services.announced()).toContainEqual({
      announcement: { kind: 'counter-card', deal: deal.number, event: card.event },
      to: { to: 'deal-thread', deal: deal.number },
    });
  });

  test('is shown again, not recorded again, while the deal stands as it stood', async () => {
    const { services, deal, kinds } = await withAsk(1_500);
    const first = valueOf(await suggestCounter(services, services.actor(DANA), { deal: deal.number }));
    const again = valueOf(await suggestCounter(services, services.actor(MALIKA), { deal: deal.number }));
    expect(again).toMatchObject({ repeated: true, card: { event: first.card.event } });
    expect((await kinds()).filter((kind) => kind === 'counter-proposed')).toHaveLength(1);
  });

  test("by the guide's anchors is another suggestion, and the earlier card stops offering buttons", async () => {
    const { services, deal } = await withAsk(1_500, {
      deliverables: [{ platform: 'instagram', format: 'post', quantity: 1 }],
    });
    const dana = services.actor(DANA);
    const first = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const guide = valueOf(await suggestCounter(services, dana, { deal: deal.number, rateTable: 'guide' }));
    expect(guide).toMatchObject({ repeated: false, card: { table: { id: 'guide' } } });
    const earlier = await services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event: first.card.event }),
    );
    expect(earlier).toMatchObject({ open: false, price: first.card.price });
    expect(earlier?.proposal).toBeDefined();
  });

  test('keeps its figures on the card after the budget and the deal moved on', async () => {
    const { services, deal } = await withAsk(1_500);
    const dana = services.actor(DANA);
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(9_500) });
    });
    services.clock.advance({ hours: 24 * 20 });
    await logOffer(services, dana, {
      deal: deal.number,
      side: 'theirs',
      terms: reel(usd(1_300)),
      via: 'modal',
    });
    const later = await services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event: card.event }),
    );
    expect(later).toMatchObject({ open: false, price: card.price, ask: { round: 1 } });
    expect(later?.proposal).toEqual(card.proposal);
  });

  test('is refused without an ask, without a deal, by an unknown table, and to guests', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    expect(refusalOf(await suggestCounter(services, dana, { deal: deal.number }))).toEqual({
      kind: 'no-offer-yet',
      reference: 'D-1',
    });
    expect(refusalOf(await suggestCounter(services, dana, { deal: 7 }))).toMatchObject({ kind: 'not-found' });
    expect(
      refusalOf(await suggestCounter(services, dana, { deal: deal.number, rateTable: 'constructor' })),
    ).toEqual({ kind: 'not-found', what: 'rate table', reference: 'constructor' });
    expect(refusalOf(await suggestCounter(services, services.actor(GUEST), { deal: 1 }))).toMatchObject({
      kind: 'not-allowed',
    });
  });
});

describe('asking for approval of a counter', () => {
  test('binds the request to the terms of the suggestion and shows it to the approvals channel alone', async () => {
    const { services, deal } = await withAsk(1_500);
    const dana = services.actor(DANA);
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const request = valueOf(
      await requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'suggested' },
      }),
    );
    expect(request).toMatchObject({
      kind: 'counter',
      status: 'pending',
      requestedBy: DANA,
      needs: ['campaign_manager', 'budget_approver'],
      ownDecisionAllowed: false,
      content: { terms: card.proposal?.terms },
    });
    const said = await services.announced();
    const posted = said.filter(
      ({ announcement }) => (announcement as { kind: string }).kind === 'approval-card',
    );
    expect(posted).toEqual([
      { announcement: { kind: 'approval-card', approval: request.id }, to: { to: 'approvals' } },
    ]);
  });

  test('for a package takes the terms of the package', async () => {
    const { services, deal } = await withAsk(2_300, {
      usage: { kind: 'organic', duration: 90, exclusiveLicence: false },
    });
    const dana = services.actor(DANA);
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const chosen = card.proposal?.packages[0];
    if (!chosen) throw new Error('the suggestion has no packages');
    const request = valueOf(
      await requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'package', name: chosen.name },
      }),
    );
    expect(request.content).toMatchObject({ kind: 'counter', terms: chosen.terms });
  });

  test('supersedes an older request of the deal, and refuses the same content twice', async () => {
    const { services, deal } = await withAsk(1_500);
    const dana = services.actor(DANA);
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const ask = (price: number) =>
      requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'price', price: usd(price) },
      });
    const first = valueOf(await ask(900));
    expect(refusalOf(await ask(900))).toMatchObject({ kind: 'nothing-to-do' });
    const second = valueOf(await ask(950));
    expect(
      (await approvalsOf(services, services.workspace, deal.number)).map(({ id, status }) => [id, status]),
    ).toEqual([
      [first.id, 'superseded'],
      [second.id, 'pending'],
    ]);
  });

  test('is refused above the walk-away, above the budget left, and on a suggestion that no longer holds', async () => {
    const { services, deal } = await withAsk(2_500);
    const dana = services.actor(DANA);
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const ask = (price: number) =>
      requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'price', price: usd(price) },
      });
    expect(refusalOf(await ask(2_601))).toEqual({ kind: 'over-walk-away', reference: 'D-1' });
    expect(refusalOf(await ask(0))).toMatchObject({ kind: 'invalid', problems: [{ field: 'price' }] });
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(9_000) });
    });
    expect(refusalOf(await ask(1_001))).toMatchObject({ kind: 'over-budget', remaining: usd(1_000) });
    const malika = services.actor(MALIKA);
    await logOffer(services, malika, {
      deal: deal.number,
      side: 'theirs',
      terms: reel(usd(2_200)),
      via: 'modal',
    });
    expect(refusalOf(await ask(900))).toMatchObject({ kind: 'stale', changedBy: MALIKA });
  });
});

describe('checking a price by hand', () => {
  test('says where it stands in the range, the CPM, and who has to decide', async () => {
    const { services, deal } = await withAsk(2_500);
    const boris = services.actor(BORIS);
    const { card } = valueOf(await suggestCounter(services, boris, { deal: deal.number }));
    const check = async (price: number) =>
      valueOf(
        await checkCounterPrice(services, boris, { deal: deal.number, event: card.event, price: usd(price) }),
      );
    const within = await check(1_000);
    expect(within).toMatchObject({ needsBudgetApprover: false, aboveCeiling: false });
    expect(within.refused).toBeUndefined();
    // 1,000 USD for 40,000 median views.
    expect(within.impliedCpm).toEqual(usd(25));
    expect(await check(2_001)).toMatchObject({ needsBudgetApprover: true, aboveCeiling: true });
    expect(await check(2_601)).toMatchObject({ refused: 'over-walk-away' });
  });
});
