import { describe, expect, test } from 'vitest';
import { loadHome } from '../../../src/application/home/load-home.ts';
import { myQueue } from '../../../src/application/home/my-queue.ts';
import { reviewApproval } from '../../../src/application/home/review-approval.ts';
import { settleParked } from '../../../src/application/home/settle-parked.ts';
import { testServices } from '../../support/services.ts';
import { askedFor, counterRequest } from '../approvals/waiting-requests.ts';
import { date, stage } from '../deals/example-briefs.ts';
import {
  ADA,
  BORIS,
  DANA,
  GUEST,
  MALIKA,
  MEMBERS,
  refusalOf,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';

const videos = { platform: 'tiktok', format: 'video', quantity: 3 } as const;

describe('my queue', () => {
  test('has my open deals by their dates, those without after, each with its next step', async () => {
    const { services, opened } = await stage();
    await opened();
    await opened({ evenIfOneIsOpen: true, wanted: [{ ...videos, draftDue: date('2026-12-20') }] });
    await opened({ evenIfOneIsOpen: true, wanted: [{ ...videos, draftDue: date('2026-12-01') }] });
    services.clock.set('2026-12-05T09:00:00Z');
    const queue = valueOf(await myQueue(services, services.actor(DANA)));
    expect(
      queue.deals.map(({ line, overdue, nextDate }) => [line.number, overdue, nextDate?.on.toString()]),
    ).toEqual([
      [3, true, '2026-12-01'],
      [2, false, '2026-12-20'],
      [1, false, undefined],
    ]);
    expect(queue.deals[0]?.step.action).toBe('draft outreach');
    expect(valueOf(await myQueue(services, services.actor(MALIKA)))).toMatchObject({
      deals: [],
      openDeals: 0,
    });
  });

  test('has the requests that I may decide, and not my own', async () => {
    const { services, opened } = await stage();
    await opened();
    const request = await counterRequest(services, services.workspace, 1, 900);
    const ids = async (user: string) =>
      valueOf(await myQueue(services, services.actor(user))).approvals.map(({ approval }) => approval.id);
    expect(await ids(MALIKA)).toEqual([request.id]);
    expect(await ids(BORIS)).toEqual([request.id]);
    expect(await ids(DANA)).toEqual([]);
    const queue = valueOf(await myQueue(services, services.actor(DANA)));
    expect(queue.deals[0]?.step).toMatchObject({ waitsFor: 'approver' });
    const card = valueOf(await reviewApproval(services, services.actor(BORIS), { approval: request.id }));
    expect(card).toMatchObject({ approval: { id: request.id }, creatorName: 'Ana Silva' });
  });

  test('is not for guests', async () => {
    const { services } = await stage();
    expect(refusalOf(await myQueue(services, services.actor(GUEST))).kind).toBe('not-allowed');
  });
});

describe('App Home', () => {
  test('of a fresh workspace says what is missing', async () => {
    const services = await testServices({ members: MEMBERS ?? {} });
    const home = valueOf(await loadHome(services, services.actor(ADA)));
    expect(home).toMatchObject({
      isAdmin: true,
      missing: { campaign: true, creator: true, deal: true },
      approvals: [],
      deals: [],
      stages: [],
      budgets: [],
    });
  });

  test('has stages of my deals, budgets of active campaigns', async () => {
    const { services, opened } = await stage();
    await opened();
    await opened({ evenIfOneIsOpen: true });
    await askedFor(services, services.workspace, 2, 1_200);
    const home = valueOf(await loadHome(services, services.actor(DANA)));
    expect(home).toMatchObject({
      isAdmin: false,
      stages: [
        { status: 'draft', count: 1 },
        { status: 'negotiating', count: 1 },
      ],
      budgets: [{ reference: 'C-1', committed: usd(0), remaining: usd(10_000) }],
      missing: { campaign: false, creator: false, deal: false },
    });
  });

  test('is refused to guests', async () => {
    const { services } = await stage();
    expect(refusalOf(await loadHome(services, services.actor(GUEST))).kind).toBe('not-allowed');
  });
});

describe('a message that could not be posted', () => {
  const outbox = (known: string) => ({
    parked: async () => [],
    retry: async (_workspace: string, id: string) => id === known,
    drop: async (_workspace: string, id: string) => id === known,
  });

  test('is settled by an admin, once', async () => {
    const { services } = await stage();
    const settle = (user: string, parcel: string) =>
      settleParked({ ...services, outbox: outbox('p1') }, services.actor(user), { parcel, how: 'drop' });
    expect(valueOf(await settle(ADA, 'p1'))).toBe('settled');
    expect(refusalOf(await settle(ADA, 'p2')).kind).toBe('nothing-to-do');
    expect(refusalOf(await settle(DANA, 'p1')).kind).toBe('not-allowed');
  });
});
