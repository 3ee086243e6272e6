import { describe, expect, test } from 'vitest';
import { loadApprovalCard } from '../../../src/application/approvals/approval-card.ts';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { editApproval } from '../../../src/application/approvals/edit-approval.ts';
import { acceptOffer } from '../../../src/application/deals/accept-offer.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { addWorkingDays } from '../../../src/domain/working-days.ts';
import { checkInvariants } from '../../support/invariants.ts';
import {
  approvalsOf,
  BORIS,
  committedOf,
  DANA,
  dealUnderWay,
  eventsOf,
  MALIKA,
  reel,
  refusalOf,
  teamSettings,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { acceptanceRequest, approve, askedFor, counterRequest, reject } from './waiting-requests.ts';

describe('an approved counter', () => {
  test('gets a draft of the reply in the same transaction, and every copy of the card is updated', async () => {
    const { services, deal, kinds } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const decided = valueOf(await decideApproval(services, services.actor(MALIKA), approve(request)));
    expect(decided.approval).toMatchObject({ status: 'approved', decidedBy: MALIKA });
    expect(services.jobs).toMatchObject([{ job: { kind: 'write-draft' } }]);
    const [draft] = await services.store.read(services.workspace, (tx) =>
      tx.drafts.list({ deal: deal.number }),
    );
    expect(draft).toMatchObject({ kind: 'counter_reply', approval: request.id, price: usd(900) });
    const said = await services.announced();
    expect(said).toContainEqual({
      announcement: { kind: 'approval-card', approval: request.id },
      to: { to: 'copies' },
    });
    expect(said).toContainEqual({
      announcement: { kind: 'approval-result', approval: request.id },
      to: { to: 'deal-thread', deal: deal.number },
    });
    expect(await kinds()).toEqual([
      'deal-opened',
      'offer-logged',
      'counter-proposed',
      'approval-requested',
      'approval-decided',
    ]);
  });
});

describe('a decision', () => {
  test('is made once: a second click is told who decided', async () => {
    const { services, deal, kinds } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    valueOf(await decideApproval(services, services.actor(MALIKA), approve(request)));
    for (const [user, input] of [
      [MALIKA, approve(request)],
      [BORIS, approve(request)],
      [BORIS, reject(request)],
    ] as const) {
      const second = await decideApproval(services, services.actor(user), input);
      expect(refusalOf(second)).toMatchObject({ kind: 'already-decided', decision: 'approved', by: MALIKA });
    }
    expect((await kinds()).filter((kind) => kind === 'approval-decided')).toHaveLength(1);
    expect(services.jobs).toHaveLength(1);
  });

  test('to reject needs a reason', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const malika = services.actor(MALIKA);
    const silent = await decideApproval(services, malika, reject(request, '  '));
    expect(refusalOf(silent)).toMatchObject({ kind: 'invalid', problems: [{ field: 'reason' }] });
    const said = valueOf(await decideApproval(services, malika, reject(request)));
    expect(said.approval).toMatchObject({ status: 'rejected', reason: 'Too high for one Reel' });
    expect(services.jobs).toEqual([]);
  });

  test('on a card that shows other content is refused', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const forged = { ...approve(request), seenHash: '0'.repeat(64) };
    const refused = await decideApproval(services, services.actor(BORIS), forged);
    expect(refusalOf(refused)).toMatchObject({ kind: 'stale', what: 'approval' });
  });

  test('on a request that is not there is refused', async () => {
    const { services } = await dealUnderWay();
    const refused = await decideApproval(services, services.actor(BORIS), {
      approval: '00000000-0000-4000-8000-0000000000ff',
      verdict: 'approved',
      seenHash: '',
    });
    expect(refusalOf(refused)).toMatchObject({ kind: 'not-found', what: 'approval' });
  });

  test('after a newer offer finds the request void', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    await askedFor(services, services.workspace, deal.number, 1_400);
    const refused = await decideApproval(services, services.actor(BORIS), approve(request));
    expect(refusalOf(refused)).toMatchObject({ kind: 'stale' });
    expect(services.jobs).toEqual([]);
  });

  test('on another version of the deal than it was asked for is refused and voids the request', async () => {
    const { services, deal, current } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const now = await current();
    // An offer that reached the deal without the use case that voids requests.
    await services.store.transaction(services.workspace, async (tx) => {
      const locked = await tx.deals.lock(deal.number);
      const last = now.offers[0];
      if (!locked || !last) throw new Error('no offer to repeat');
      await tx.deals.record(
        locked,
        [{ kind: 'offer-logged', round: 2, side: 'theirs', terms: last.terms, via: 'reply' }],
        MALIKA,
        services.clock.now(),
      );
    });
    const refused = await decideApproval(services, services.actor(BORIS), approve(request));
    expect(refusalOf(refused)).toEqual({
      kind: 'stale',
      what: 'deal',
      reference: 'D-1',
      changedBy: MALIKA,
    });
    expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
      { status: 'superseded' },
    ]);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('is not voided by a refused click of somebody else', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    await decideApproval(services, services.actor(DANA), approve(request));
    const decided = await decideApproval(services, services.actor(BORIS), approve(request));
    expect(decided.ok).toBe(true);
  });
});

describe('an approved acceptance', () => {
  test('agrees on the deal and reserves its money', async () => {
    const { services, deal, current } = await dealUnderWay();
    const request = await acceptanceRequest(services, services.workspace, deal.number, 1_200);
    expect((await current()).status).toBe('negotiating');
    valueOf(await decideApproval(services, services.actor(BORIS), approve(request)));
    expect(await current()).toMatchObject({ status: 'agreed', committed: usd(1_200), agreed: { round: 1 } });
    expect(await committedOf(services, services.workspace, deal.campaign)).toEqual(usd(1_200));
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('is refused when the budget no longer holds it, with what is left, and can be decided later', async () => {
    const { services, deal, current } = await dealUnderWay();
    const request = await acceptanceRequest(services, services.workspace, deal.number, 1_200);
    const setCommitted = (major: number) =>
      services.store.transaction(services.workspace, async (tx) => {
        const campaign = await tx.campaigns.lock(deal.campaign);
        if (campaign) await tx.campaigns.save({ ...campaign, committed: usd(major) });
      });
    await setCommitted(9_000);
    const refused = await decideApproval(services, services.actor(BORIS), approve(request));
    expect(refusalOf(refused)).toEqual({
      kind: 'over-budget',
      amount: usd(1_200),
      remaining: usd(1_000),
      campaign: 'Spring skincare',
    });
    expect((await current()).status).toBe('negotiating');
    expect(await approvalsOf(services, services.workspace, deal.number)).toMatchObject([
      { status: 'pending' },
    ]);
    await setCommitted(0);
    expect((await decideApproval(services, services.actor(BORIS), approve(request))).ok).toBe(true);
  });

  test('reserves the most it can cost: fee, bonus and cap', async () => {
    const { services, deal, current } = await dealUnderWay();
    const terms = reel(usd(1_000), {
      bonusCap: usd(200),
      priceModel: { kind: 'hybrid', percent: 5, windowDays: 30, cap: usd(300) },
    });
    const dana = services.actor(DANA);
    valueOf(await logOffer(services, dana, { deal: deal.number, side: 'theirs', terms, via: 'modal' }));
    const { approval } = valueOf(await acceptOffer(services, dana, { deal: deal.number }));
    expect(approval.amount).toEqual(usd(1_500));
    valueOf(await decideApproval(services, services.actor(BORIS), approve(approval)));
    expect((await current()).committed).toEqual(usd(1_500));
  });
});

describe('accepting an offer', () => {
  test('is agreed at once where people may approve their own requests', async () => {
    const { services, deal, current } = await dealUnderWay({
      settings: teamSettings({ selfApproval: true }),
    });
    await askedFor(services, services.workspace, deal.number, 1_200);
    const accepted = valueOf(await acceptOffer(services, services.actor(DANA), { deal: deal.number }));
    expect(accepted).toMatchObject({ kind: 'agreed', approval: { status: 'approved', decidedBy: DANA } });
    expect((await current()).status).toBe('agreed');
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('is refused before an ask, above the walk-away, and for an older round', async () => {
    const { services, deal } = await dealUnderWay();
    const dana = services.actor(DANA);
    expect(refusalOf(await acceptOffer(services, dana, { deal: deal.number }))).toMatchObject({
      kind: 'no-offer-yet',
    });
    await askedFor(services, services.workspace, deal.number, 2_700);
    expect(refusalOf(await acceptOffer(services, dana, { deal: deal.number }))).toEqual({
      kind: 'over-walk-away',
      reference: 'D-1',
    });
    await askedFor(services, services.workspace, deal.number, 1_200);
    const older = await acceptOffer(services, dana, { deal: deal.number, round: 1 });
    expect(refusalOf(older)).toMatchObject({ kind: 'stale', what: 'offer' });
  });
});

describe('an edited request', () => {
  test('makes a new one by the editor, and nobody can decide on the old one', async () => {
    const { services, deal } = await dealUnderWay();
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const boris = services.actor(BORIS);
    const seen = { approval: request.id, seenHash: request.contentHash };
    const edited = valueOf(await editApproval(services, boris, { ...seen, price: usd(850) }));
    expect(edited).toMatchObject({
      requestedBy: BORIS,
      status: 'pending',
      content: { terms: { fee: usd(850) } },
    });
    const old = await decideApproval(services, services.actor(MALIKA), approve(request));
    expect(refusalOf(old)).toMatchObject({ kind: 'stale', what: 'approval' });
    const own = await decideApproval(services, boris, approve(edited));
    expect(refusalOf(own)).toMatchObject({ kind: 'own-request' });
    expect((await decideApproval(services, services.actor(DANA), approve(edited))).ok).toBe(true);
  });

  test('is refused above the walk-away, at the same price, and for an acceptance', async () => {
    const { services, deal } = await dealUnderWay();
    const boris = services.actor(BORIS);
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const edit = (price: number) =>
      editApproval(services, boris, {
        approval: request.id,
        seenHash: request.contentHash,
        price: usd(price),
      });
    expect(refusalOf(await edit(2_601))).toMatchObject({ kind: 'over-walk-away' });
    expect(refusalOf(await edit(900))).toMatchObject({ kind: 'invalid', problems: [{ field: 'price' }] });
    const other = await dealUnderWay();
    const acceptance = await acceptanceRequest(
      other.services,
      other.services.workspace,
      other.deal.number,
      900,
    );
    const refused = await editApproval(other.services, other.services.actor(BORIS), {
      approval: acceptance.id,
      seenHash: acceptance.contentHash,
      price: usd(800),
    });
    expect(refusalOf(refused)).toMatchObject({ kind: 'nothing-to-do' });
  });
});

describe('the card of a request', () => {
  test('compares with the last offer, names the deadline in working days and who may decide', async () => {
    // A Friday morning: two working days later is Tuesday.
    const { services, deal } = await dealUnderWay({ now: '2026-11-27T09:00:00Z' });
    const request = await counterRequest(services, services.workspace, deal.number, 900);
    const card = await services.store.read(services.workspace, (tx) =>
      loadApprovalCard(tx, { kind: 'approval-card', approval: request.id }),
    );
    expect(card).toMatchObject({
      against: { round: 1, side: 'theirs' },
      needs: ['Campaign manager', 'Budget approver'],
      aboveCeiling: false,
      remainingBudget: usd(10_000),
    });
    expect(card?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Fee', '$2,400', '$900'],
    ]);
    expect(card?.decideBy.toString()).toBe('2026-12-01');
    expect(addWorkingDays(Temporal.PlainDate.from('2026-11-28'), 1).toString()).toBe('2026-11-30');
  });
});

test('another workspace has no such request', async () => {
  const { services, deal } = await dealUnderWay();
  const request = await counterRequest(services, services.workspace, deal.number, 900);
  const stranger = { workspace: 'TOTHER', user: BORIS };
  const refused = await decideApproval(services, stranger, approve(request));
  expect(refusalOf(refused)).toMatchObject({ kind: 'not-found', what: 'approval' });
  expect((await eventsOf(services, services.workspace, deal.number)).at(-1)?.kind).toBe('approval-requested');
});
