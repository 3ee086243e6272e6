import { describe, expect, test } from 'vitest';
import { decideApproval } from '../../../src/application/approvals/decide.ts';
import { acceptOffer } from '../../../src/application/deals/accept-offer.ts';
import { closeDeal } from '../../../src/application/deals/close-deal.ts';
import { completeDeal } from '../../../src/application/deals/complete-deal.ts';
import { listDeals } from '../../../src/application/deals/list-deals.ts';
import { loadDealNote } from '../../../src/application/deals/load-deal-note.ts';
import { recordPublishedPost } from '../../../src/application/deals/record-published-post.ts';
import { showDeal } from '../../../src/application/deals/show-deal.ts';
import { startProduction } from '../../../src/application/deals/start-production.ts';
import { startProgress } from '../../../src/application/deals/start-progress.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { acceptanceRequest, approve, askedFor, counterRequest } from '../approvals/waiting-requests.ts';
import {
  approvalsOf,
  BORIS,
  committedOf,
  DANA,
  dealNow,
  eventsOf,
  GUEST,
  MALIKA,
  refusalOf,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';
import { date, fieldsOf, type Stage, stage } from './example-briefs.ts';

/** A deal that was agreed at 1,500 USD. */
async function agreed(): Promise<Stage> {
  const set = await stage();
  await set.opened();
  const { services } = set;
  const request = await acceptanceRequest(services, services.workspace, 1, 1_500);
  valueOf(await decideApproval(services, services.actor(BORIS), approve(request)));
  return set;
}

async function contracted(): Promise<Stage> {
  const set = await agreed();
  const { store, workspace, clock } = set.services;
  await store.transaction(workspace, async (tx) => {
    const deal = await tx.deals.lock(1);
    if (!deal) throw new Error('no deal');
    const signed = { kind: 'contract-signed', version: 1, on: date('2026-11-25') } as const;
    await tx.deals.record(deal, [signed], DANA, clock.now());
  });
  return set;
}

describe('closing a deal', () => {
  test('gives its money back, takes its requests back and says so, in one transaction', async () => {
    const { services } = await agreed();
    expect(await committedOf(services, services.workspace, 1)).toEqual(usd(1_500));
    const closed = valueOf(
      await closeDeal(services, services.actor(MALIKA), {
        deal: 1,
        seenStatus: 'agreed',
        outcome: 'cancelled',
        reason: 'The launch moved',
      }),
    );
    expect(closed.released).toEqual(usd(1_500));
    expect(closed.deal).toMatchObject({
      status: 'cancelled',
      committed: usd(0),
      outcomeReason: 'The launch moved',
    });
    expect(await committedOf(services, services.workspace, 1)).toEqual(usd(0));
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
    const announced = await services.announced();
    expect(announced).toContainEqual({ announcement: { kind: 'deal-card', deal: 1 }, to: { to: 'copies' } });
    expect(announced).toContainEqual({
      announcement: { kind: 'deal-note', deal: 1, event: closed.deal.version },
      to: { to: 'deal-thread', deal: 1 },
    });
  });

  test('a waiting request is withdrawn and cannot be approved any more', async () => {
    const { services, opened } = await stage();
    await opened();
    const request = await counterRequest(services, services.workspace, 1, 900);
    valueOf(
      await closeDeal(services, services.actor(DANA), {
        deal: 1,
        seenStatus: 'negotiating',
        outcome: 'walked_away',
      }),
    );
    const [approval] = await approvalsOf(services, services.workspace, 1);
    expect(approval?.status).toBe('superseded');
    const late = await decideApproval(services, services.actor(MALIKA), approve(request));
    expect(late.ok).toBe(false);
    const kinds = (await eventsOf(services, services.workspace, 1)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['approval-decided', 'closed']);
  });

  test('a deal that moved on since the form was opened stays as it is', async () => {
    const { services, opened } = await stage();
    await opened();
    await askedFor(services, services.workspace, 1, 1_200);
    const close = (seenStatus: 'draft' | 'negotiating') =>
      closeDeal(services, services.actor(DANA), { deal: 1, seenStatus, outcome: 'ghosted' });
    expect(refusalOf(await close('draft'))).toMatchObject({ kind: 'stale', reference: 'D-1' });
    expect((await close('negotiating')).ok).toBe(true);
    expect(refusalOf(await close('negotiating'))).toEqual({
      kind: 'deal-closed',
      reference: 'D-1',
      status: 'No answer (ghosted)',
    });
  });

  test('unknown deals and guests are refused', async () => {
    const { services, opened } = await stage();
    await opened();
    const input = { deal: 9, seenStatus: 'draft', outcome: 'declined' } as const;
    expect(refusalOf(await closeDeal(services, services.actor(DANA), input))).toMatchObject({
      kind: 'not-found',
      reference: 'D-9',
    });
    const guest = await closeDeal(services, services.actor(GUEST), { ...input, deal: 1 });
    expect(refusalOf(guest).kind).toBe('not-allowed');
    const form = await startProgress(services, services.actor(GUEST), { deal: 1, action: 'close a deal' });
    expect(refusalOf(form).kind).toBe('not-allowed');
  });
});

describe('a deal on its way to the end', () => {
  const post = {
    deal: 1,
    url: 'https://www.tiktok.com/@glow.with.ana/video/1?utm_source=mail',
    platform: 'tiktok',
    format: 'video',
    publishedOn: date('2026-11-25'),
  } as const;

  test('goes from contracted over production and live to completed; the money stays spent', async () => {
    const { services } = await contracted();
    const dana = services.actor(DANA);
    expect(valueOf(await startProduction(services, dana, { deal: 1 })).status).toBe('in_production');
    expect(refusalOf(await startProduction(services, dana, { deal: 1 }))).toMatchObject({
      kind: 'wrong-status',
      status: 'In production',
    });
    expect(valueOf(await recordPublishedPost(services, dana, post)).status).toBe('live');
    expect((await eventsOf(services, services.workspace, 1)).at(-1)).toEqual({
      kind: 'post-published',
      post: 'tiktok.com/@glow.with.ana/video/1',
      url: post.url,
      platform: 'tiktok',
      format: 'video',
      publishedOn: post.publishedOn,
    });
    expect(valueOf(await completeDeal(services, dana, { deal: 1 })).status).toBe('completed');
    expect(await committedOf(services, services.workspace, 1)).toEqual(usd(1_500));
    expect(refusalOf(await completeDeal(services, dana, { deal: 1 })).kind).toBe('deal-closed');
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  test('a post is refused twice, in the future, without a link, in a format its platform lacks', async () => {
    const { services } = await contracted();
    const record = (changes: object) =>
      recordPublishedPost(services, services.actor(DANA), { ...post, ...changes });
    expect(
      fieldsOf(await record({ url: 'video one', format: 'reel', publishedOn: date('2026-11-27') })),
    ).toEqual(['url', 'format', 'publishedOn']);
    valueOf(await record({}));
    expect(fieldsOf(await record({ url: 'https://m.tiktok.com/@glow.with.ana/video/1/' }))).toEqual(['url']);
    expect((await record({ url: 'https://www.tiktok.com/@glow.with.ana/video/2' })).ok).toBe(true);
  });

  test('production does not start before the contract', async () => {
    const { services } = await agreed();
    expect(refusalOf(await startProduction(services, services.actor(DANA), { deal: 1 }))).toMatchObject({
      kind: 'wrong-status',
      allowed: ['Contracted'],
    });
    const form = await startProgress(services, services.actor(DANA), {
      deal: 1,
      action: 'record a published post',
    });
    expect(refusalOf(form).kind).toBe('wrong-status');
  });
});

describe('looking at deals', () => {
  test('a page is filtered by owner, stage, campaign, creator and words together', async () => {
    const { services, opened } = await stage();
    await opened();
    await opened({ evenIfOneIsOpen: true });
    await askedFor(services, services.workspace, 2, 1_200);
    const numbers = async (input: Parameters<typeof listDeals>[2], user = DANA) =>
      valueOf(await listDeals(services, services.actor(user), input)).lines.map(({ number }) => number);
    expect(await numbers({})).toEqual([2, 1]);
    expect(await numbers({ mine: true }, BORIS)).toEqual([]);
    expect(await numbers({ mine: true, statuses: ['draft'] })).toEqual([1]);
    expect(await numbers({ campaign: 1, creator: 'GLOW.with.ana', search: 'lumi' })).toEqual([2, 1]);
    expect(await numbers({ campaign: 2 })).toEqual([]);
    expect(await numbers({ page: 1 })).toEqual([]);
  });

  test('an unknown handle is refused, and so are guests', async () => {
    const { services } = await stage();
    const unknown = await listDeals(services, services.actor(DANA), { creator: 'nobody' });
    expect(refusalOf(unknown)).toMatchObject({ kind: 'not-found', reference: '@nobody' });
    expect(refusalOf(await listDeals(services, services.actor(GUEST), {})).kind).toBe('not-allowed');
  });

  test('one deal tells its last change, its open requests, its way and its story', async () => {
    const { services, opened } = await stage();
    await opened();
    await askedFor(services, services.workspace, 1, 1_200);
    const request = await counterRequest(services, services.workspace, 1, 900);
    const details = valueOf(await showDeal(services, services.actor(BORIS), { deal: 1 }));
    expect(details).toMatchObject({
      askStands: 'above the ceiling',
      pending: [{ id: request.id, kind: 'counter' }],
      step: { waitsFor: 'approver' },
      lastChange: { changes: [{ field: 'fee', before: '$1,200', after: '$2,400' }] },
    });
    expect(details.progress.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Brief done',
      'Creator done',
      'Outreach done',
      'Negotiation now',
      'Contract ahead',
      'Production ahead',
      'Results ahead',
    ]);
    expect(details.events.map(({ event }) => event.kind)).toEqual([
      'deal-opened',
      'offer-logged',
      'offer-logged',
      'counter-proposed',
      'approval-requested',
    ]);
    expect(refusalOf(await showDeal(services, services.actor(DANA), { deal: 7 }))).toMatchObject({
      kind: 'not-found',
      reference: 'D-7',
    });
  });

  test('a note names the next step only while nothing else happened since', async () => {
    const { services, opened } = await stage();
    await opened();
    const note = (event: number) =>
      services.store.read(services.workspace, (tx) =>
        loadDealNote(tx, { kind: 'deal-note', deal: 1, event }),
      );
    expect(await note(1)).toMatchObject({ step: { action: 'draft outreach' } });
    await askedFor(services, services.workspace, 1, 1_200);
    expect(await note(1)).not.toHaveProperty('step');
    expect(await note(2)).toMatchObject({ step: { action: 'suggest a counter' } });
    expect(await note(3)).toBeUndefined();
    expect((await dealNow(services, services.workspace, 1)).version).toBe(2);
  });
});

test('an acceptance after the deal was closed finds it closed', async () => {
  const { services, opened } = await stage();
  await opened();
  await askedFor(services, services.workspace, 1, 1_200);
  valueOf(
    await closeDeal(services, services.actor(DANA), {
      deal: 1,
      seenStatus: 'negotiating',
      outcome: 'declined',
    }),
  );
  const late = await acceptOffer(services, services.actor(DANA), { deal: 1 });
  expect(refusalOf(late).kind).toBe('deal-closed');
});
