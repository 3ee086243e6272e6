import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { updateCampaign } from '../../../src/application/campaigns/update-campaign.ts';
import { startDeal } from '../../../src/application/deals/start-deal.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { acceptanceRequest, approve } from '../approvals/waiting-requests.ts';
import { BORIS, DANA, eventsOf, GUEST, refusalOf, usd, valueOf } from '../offers/deal-under-way.ts';
import { brief, date, fieldsOf, stage } from './example-briefs.ts';

const videos = { platform: 'tiktok', format: 'video', quantity: 3 } as const;

describe('opening a deal', () => {
  test('makes it a draft of its owner, shows its card and the next step in its thread', async () => {
    const { services, opened } = await stage();
    const deal = await opened();
    expect(deal).toMatchObject({
      number: 1,
      version: 1,
      status: 'draft',
      owner: DANA,
      wanted: [videos],
      ceiling: usd(2_000),
      walkAway: usd(2_600),
      committed: usd(0),
    });
    expect((await services.announced()).slice(1)).toEqual([
      { announcement: { kind: 'deal-card', deal: 1 }, to: { to: 'deals' } },
      { announcement: { kind: 'deal-note', deal: 1, event: 1 }, to: { to: 'deal-thread', deal: 1 } },
      { announcement: { kind: 'campaign-card', campaign: 1 }, to: { to: 'copies' } },
    ]);
    expect((await eventsOf(services, services.workspace, 1)).map(({ kind }) => kind)).toEqual([
      'deal-opened',
    ]);
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('unknown campaign and creator are refused by their numbers', async () => {
    const { open } = await stage();
    expect(refusalOf(await open({ campaign: 9 }))).toMatchObject({ kind: 'not-found', reference: 'C-9' });
    expect(refusalOf(await open({ creator: 9 }))).toMatchObject({ kind: 'not-found', reference: 'K-9' });
  });

  test('a closed campaign, and one whose dates are over, take no deal', async () => {
    const { services, campaign, open } = await stage();
    services.clock.set('2027-02-01T12:00:00Z');
    expect(refusalOf(await open())).toMatchObject({
      problems: [{ field: 'campaign', problem: expect.stringContaining('ended on 2027-01-31') }],
    });
    services.clock.set('2026-11-25T09:00:00Z');
    const seenVersion = campaign.version;
    const closing = { campaign: 1, seenVersion, brief: brief(), status: 'closed' as const };
    valueOf(await updateCampaign(services, services.actor(DANA), closing));
    expect(refusalOf(await open())).toMatchObject({
      problems: [{ field: 'campaign', problem: expect.stringContaining('is closed') }],
    });
  });

  test('past dates and dates out of order are refused under their fields, once for all lines', async () => {
    const { open } = await stage();
    const past = { draftDue: date('2026-11-24'), publishUntil: date('2026-11-01') };
    const reels = { platform: 'instagram', format: 'reel', quantity: 1 } as const;
    const wanted = [
      { ...videos, ...past },
      { ...reels, ...past },
    ];
    expect(fieldsOf(await open({ wanted }))).toEqual(['draftDue', 'publishUntil']);
    const turned = {
      draftDue: date('2026-12-20'),
      publishFrom: date('2026-12-15'),
      publishUntil: date('2026-12-10'),
    };
    expect(fieldsOf(await open({ wanted: [{ ...videos, ...turned }] }))).toEqual(['publishUntil']);
  });

  test('today is today where the creator lives', async () => {
    const { services, open } = await stage();
    // In New York it is still the 24th.
    services.clock.set('2026-11-25T03:00:00Z');
    expect((await open({ wanted: [{ ...videos, draftDue: date('2026-11-24') }] })).ok).toBe(true);
  });

  test('another currency than the campaign’s is refused', async () => {
    const { open } = await stage();
    const ceiling = moneyOf(2_000, 'EUR', 'half-up');
    expect(refusalOf(await open({ ceiling }))).toEqual({
      kind: 'currency-mismatch',
      expected: 'USD',
      given: 'EUR',
    });
  });

  test('a walk-away below the ceiling or above the budget, no work, a ceiling of zero: all at once', async () => {
    const { open } = await stage();
    expect(fieldsOf(await open({ wanted: [], ceiling: usd(0), walkAway: usd(10_001) }))).toEqual([
      'wanted',
      'ceiling',
      'walkAway',
    ]);
    expect(refusalOf(await open({ walkAway: usd(1_999) }))).toMatchObject({
      problems: [{ field: 'walkAway', problem: 'The walk-away price cannot be below the ceiling.' }],
    });
  });

  test('a ceiling above what is left of the budget is refused with what is left', async () => {
    const { services, open, opened } = await stage({ budget: usd(3_000) });
    await opened();
    const request = await acceptanceRequest(services, services.workspace, 1, 1_500);
    valueOf(await decideApproval(services, services.actor(BORIS), approve(request)));
    expect(refusalOf(await open({ evenIfOneIsOpen: true }))).toEqual({
      kind: 'over-budget',
      amount: usd(2_000),
      remaining: usd(1_500),
      campaign: 'Glow Week',
    });
    const started = valueOf(await startDeal(services, services.actor(DANA), { campaign: 'C-1' }));
    expect(started.limits).toEqual({ ceiling: usd(1_500), walkAway: usd(2_600) });
    expect((await open({ evenIfOneIsOpen: true, ceiling: usd(1_500) })).ok).toBe(true);
  });

  test('a second open deal with the same creator needs a confirmation', async () => {
    const { open, opened } = await stage();
    await opened();
    expect(refusalOf(await open())).toMatchObject({
      problems: [{ field: 'another', problem: expect.stringContaining('D-1 (Draft)') }],
    });
    expect((await opened({ evenIfOneIsOpen: true })).number).toBe(2);
  });

  test.each([GUEST, BORIS])('%s may not', async (user) => {
    const { open } = await stage();
    expect(refusalOf(await open({}, user))).toMatchObject({ kind: 'not-allowed', action: 'open a deal' });
  });
});

describe('the form of a new deal', () => {
  test('starts from the brief, with limits within what is left', async () => {
    const { services } = await stage();
    const started = valueOf(
      await startDeal(services, services.actor(DANA), { campaign: 'C-1', creator: '@glow.with.ana' }),
    );
    expect(started).toMatchObject({
      campaign: { number: 1 },
      creator: { number: 1 },
      limits: { ceiling: usd(2_000), walkAway: usd(2_600) },
    });
  });

  test('is not opened for what is not there, nor for guests', async () => {
    const { services } = await stage();
    const dana = services.actor(DANA);
    expect(refusalOf(await startDeal(services, dana, { campaign: 'C-5' })).kind).toBe('not-found');
    expect(refusalOf(await startDeal(services, dana, { creator: '@nobody' })).kind).toBe('not-found');
    expect(refusalOf(await startDeal(services, services.actor(GUEST), {})).kind).toBe('not-allowed');
  });
});
