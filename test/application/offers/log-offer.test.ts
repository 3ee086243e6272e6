import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { closeDeal } from '../../../src/application/deals/close-deal.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import { requestCounterApproval } from '../../../src/application/deals/request-counter-approval.ts';
import { startOffer } from '../../../src/application/deals/start-offer.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { checkInvariants } from '../../support/invariants.ts';
import {
  approvalsOf,
  BORIS,
  DANA,
  dealUnderWay,
  GUEST,
  MALIKA,
  reel,
  refusalOf,
  usd,
  valueOf,
} from './deal-under-way.ts';

const theirs = (fee: number, changes = {}) => ({
  side: 'theirs' as const,
  terms: reel(usd(fee), changes),
  via: 'command' as const,
});

describe('logging an offer', () => {
  test('makes it the next round and says what changed since the last one', async () => {
    const { services, deal, current } = await dealUnderWay();
    const dana = services.actor(DANA);
    const first = valueOf(await logOffer(services, dana, { deal: deal.number, ...theirs(1_500) }));
    expect(first).toMatchObject({ round: { round: 1, side: 'theirs' }, changes: [], open: true });
    const second = valueOf(
      await logOffer(services, dana, { deal: deal.number, ...theirs(1_200, { netDays: 14 }) }),
    );
    expect(second.round.round).toBe(2);
    expect(second.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Fee', '$1,500', '$1,200'],
      ['Payment', 'net 30 days', 'net 14 days'],
    ]);
    expect(await current()).toMatchObject({ status: 'negotiating', version: 3 });
  });

  test("shows it in the deal's thread and updates the card of the round before", async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    await logOffer(services, dana, { deal: deal.number, ...theirs(1_500) });
    await logOffer(services, dana, { deal: deal.number, ...theirs(1_200) });
    const said = await services.announced();
    expect(said).toContainEqual({
      announcement: { kind: 'offer-card', deal: deal.number, round: 2 },
      to: { to: 'deal-thread', deal: deal.number },
    });
    expect(said).toContainEqual({
      announcement: { kind: 'offer-card', deal: deal.number, round: 1 },
      to: { to: 'copies' },
    });
  });

  test('voids a request about the price before it', async () => {
    const { services, deal, kinds } = await dealUnderWay();
    const dana = services.actor(DANA);
    await logOffer(services, dana, { deal: deal.number, ...theirs(1_500) });
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const request = valueOf(
      await requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'price', price: usd(900) },
      }),
    );
    await logOffer(services, dana, { deal: deal.number, ...theirs(1_200) });
    expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
      { id: request.id, status: 'superseded' },
    ]);
    expect((await kinds()).at(-1)).toBe('approval-decided');
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('acts once for one delivery', async () => {
    const { services, deal, current } = await dealUnderWay();
    const click = services.actor(DANA, 'command:1');
    await logOffer(services, click, { deal: deal.number, ...theirs(1_500) });
    const again = await logOffer(services, click, { deal: deal.number, ...theirs(1_500) });
    expect(refusalOf(again)).toEqual({ kind: 'duplicate' });
    expect((await current()).offers).toHaveLength(1);
  });
});

describe('an offer is refused', () => {
  test('on a deal that is not there', async () => {
    const { services } = await dealUnderWay();
    const refused = await logOffer(services, services.actor(DANA), { deal: 99, ...theirs(1_500) });
    expect(refusalOf(refused)).toEqual({ kind: 'not-found', what: 'deal', reference: 'D-99' });
  });

  test('on a deal that has ended', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    valueOf(await closeDeal(services, dana, { deal: deal.number, seenStatus: 'draft', outcome: 'declined' }));
    const refused = await logOffer(services, dana, { deal: deal.number, ...theirs(1_500) });
    expect(refusalOf(refused)).toMatchObject({ kind: 'deal-closed', reference: 'D-1' });
  });

  test('in a second currency, also in one of its levers', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    const euros = moneyOf(1_200, 'EUR', 'half-up');
    for (const terms of [reel(euros), reel(usd(1_200), { bonusCap: euros })]) {
      const refused = await logOffer(services, dana, {
        deal: deal.number,
        side: 'theirs',
        terms,
        via: 'modal',
      });
      expect(refusalOf(refused)).toEqual({ kind: 'currency-mismatch', expected: 'USD', given: 'EUR' });
    }
  });

  test('of nothing, or for nothing', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    const nothing = await logOffer(services, dana, { deal: deal.number, ...theirs(0) });
    expect(refusalOf(nothing)).toMatchObject({ kind: 'invalid', problems: [{ field: 'fee' }] });
    const noWork = await logOffer(services, dana, {
      deal: deal.number,
      ...theirs(100, { deliverables: [] }),
    });
    expect(refusalOf(noWork)).toMatchObject({ kind: 'invalid', problems: [{ field: 'deliverables' }] });
  });

  test('by a guest and by an approver who runs no deals', async () => {
    const { services, deal, kinds } = await dealUnderWay();
    for (const user of [GUEST, BORIS]) {
      const refused = await logOffer(services, services.actor(user), { deal: deal.number, ...theirs(1_500) });
      expect(refusalOf(refused)).toMatchObject({ kind: 'not-allowed', needs: ['Campaign manager'] });
    }
    expect(await kinds()).toEqual(['deal-opened']);
  });

  test('when the deal changed since it was seen, naming who changed it, and goes through on the new version', async () => {
    const { services, deal } = await dealUnderWay();
    const seen = deal.version;
    await logOffer(services, services.actor(MALIKA), { deal: deal.number, ...theirs(1_150) });
    const dana = services.actor(DANA);
    const refused = await logOffer(services, dana, {
      deal: deal.number,
      seenVersion: seen,
      ...theirs(1_200),
    });
    expect(refusalOf(refused)).toEqual({ kind: 'stale', what: 'deal', reference: 'D-1', changedBy: MALIKA });
    const start = valueOf(await startOffer(services, dana, { deal: deal.number, seenVersion: seen }));
    expect(start.changed).toEqual({ by: MALIKA, what: 'logged round 1' });
    const again = await logOffer(services, dana, {
      deal: deal.number,
      seenVersion: start.version,
      ...theirs(1_200),
    });
    expect(valueOf(again).round.round).toBe(2);
  });

  test('but not because somebody asked for a suggestion meanwhile', async () => {
    const { services, deal, current } = await dealUnderWay();
    const dana = services.actor(DANA);
    await logOffer(services, dana, { deal: deal.number, ...theirs(1_500) });
    const seen = (await current()).version;
    await suggestCounter(services, services.actor(MALIKA), { deal: deal.number });
    const logged = await logOffer(services, dana, { deal: deal.number, seenVersion: seen, ...theirs(1_400) });
    expect(logged.ok).toBe(true);
  });
});

describe('an offer of ours', () => {
  const ours = (fee: number) => ({ side: 'ours' as const, terms: reel(usd(fee)), via: 'command' as const });

  test('is refused above the walk-away, while theirs above it is a fact and is logged', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    const refused = await logOffer(services, dana, { deal: deal.number, ...ours(2_601) });
    expect(refusalOf(refused)).toEqual({ kind: 'over-walk-away', reference: 'D-1' });
    const asked = valueOf(await logOffer(services, dana, { deal: deal.number, ...theirs(2_601) }));
    expect(asked.standing).toBe('above walk-away');
  });

  test('is refused above the budget that is left, with what is left', async () => {
    const { services, deal } = await dealUnderWay({ budget: usd(2_600) });
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(2_000) });
    });
    const refused = await logOffer(services, services.actor(DANA), { deal: deal.number, ...ours(700) });
    expect(refusalOf(refused)).toEqual({
      kind: 'over-budget',
      amount: usd(700),
      remaining: usd(600),
      campaign: 'Spring skincare',
    });
  });

  test('above the ceiling needs an approval for exactly that amount', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    await logOffer(services, dana, { deal: deal.number, ...theirs(2_500) });
    const refused = await logOffer(services, dana, { deal: deal.number, ...ours(2_100) });
    expect(refusalOf(refused)).toEqual({ kind: 'not-approved', what: 'offer', reference: 'D-1' });
    const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
    const request = valueOf(
      await requestCounterApproval(services, dana, {
        deal: deal.number,
        event: card.event,
        choice: { kind: 'price', price: usd(2_100) },
      }),
    );
    expect(request.needs).toEqual(['budget_approver']);
    valueOf(
      await decideApproval(services, services.actor(BORIS), {
        approval: request.id,
        verdict: 'approved',
        seenHash: request.contentHash,
      }),
    );
    const other = await logOffer(services, dana, { deal: deal.number, ...ours(2_150) });
    expect(refusalOf(other)).toMatchObject({ kind: 'not-approved' });
    const logged = await logOffer(services, dana, { deal: deal.number, ...ours(2_100) });
    expect(valueOf(logged).round).toMatchObject({ round: 2, side: 'ours' });
  });

  test('per click without a cap is refused: nothing bounds it', async () => {
    const { services, deal } = await dealUnderWay();
    const terms = reel(usd(0), { priceModel: { kind: 'cpc', perClick: usd(0.4) } });
    const refused = await logOffer(services, services.actor(DANA), {
      deal: deal.number,
      side: 'ours',
      terms,
      via: 'modal',
    });
    expect(refusalOf(refused)).toMatchObject({ kind: 'invalid', problems: [{ field: 'cap' }] });
  });
});
