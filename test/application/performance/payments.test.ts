import { describe, expect, it } from 'vitest';
import { loadDigestCard } from '../../../src/application/performance/digest-card.ts';
import { listOpenPayments } from '../../../src/application/performance/payments/open-payments.ts';
import { recordPayment, showPayments } from '../../../src/application/performance/payments/record-payment.ts';
import { postDigest } from '../../../src/application/performance/post-digest.ts';
import { scheduleDigest } from '../../../src/application/performance/schedule-digest.ts';
import { tickDigests } from '../../../src/application/performance/tick-digests.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { checkInvariants } from '../../support/invariants.ts';
import { agreedDeal, contractedDeal } from '../contracts/agreed-deal.ts';
import {
  BORIS,
  DANA,
  dealUnderWay,
  GUEST,
  LENA,
  refusalOf,
  type UnderWay,
  usd,
  valueOf,
} from '../offers/deal-under-way.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const paid = (major: number, on = '2026-11-25', note = 'invoice 7') => ({
  add: { amount: usd(major), on: day(on), note },
});
const record = ({ services, deal }: UnderWay, input: object, user = DANA) =>
  recordPayment(services, services.actor(user), { deal: deal.number, remove: [], ...input });
const shown = async ({ services, deal }: UnderWay) =>
  valueOf(await showPayments(services, services.actor(DANA), deal.number));
const open = async ({ services }: UnderWay) =>
  valueOf(await listOpenPayments(services, services.actor(DANA)));

async function happens({ services, deal }: UnderWay, ...events: DealEvent[]) {
  await services.store.transaction(services.workspace, async (tx) => {
    const now = await tx.deals.lock(deal.number);
    if (now) await tx.deals.record(now, events, DANA, services.clock.now());
  });
}

/** The Reel is out, so the fee of 1,500 falls due by the net days of the contract. */
async function published(on = '2026-11-24'): Promise<UnderWay> {
  const the = await contractedDeal();
  const reel = { kind: 'post-published', post: 'p', platform: 'instagram', format: 'reel' } as const;
  await happens(the, { ...reel, publishedOn: day(on) });
  return the;
}

async function closeCampaign({ services, deal }: UnderWay) {
  await services.store.transaction(services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(deal.campaign);
    if (campaign) await tx.campaigns.save({ ...campaign, status: 'closed' });
  });
}

describe('payments to a creator', () => {
  it('are entered, summed, and taken back, each in the story of the deal', async () => {
    const the = await published();
    expect(await shown(the)).toMatchObject({ left: usd(1_500), next: usd(1_500), made: [] });
    const first = valueOf(await record(the, paid(600)));
    expect(first).toMatchObject({
      left: usd(900),
      next: usd(900),
      made: [{ amount: usd(600), note: 'invoice 7' }],
    });
    expect(await the.current()).toMatchObject({ paid: usd(600) });
    const swapped = valueOf(await record(the, { ...paid(1_500), remove: [first.made[0]?.id] }));
    expect(swapped).toMatchObject({ left: usd(0), open: [], made: [{ amount: usd(1_500) }] });
    expect((await the.kinds()).slice(-2)).toEqual(['payment-removed', 'payment-recorded']);
    expect(refusalOf(await record(the, { remove: [first.made[0]?.id] })).kind).toBe('nothing-to-do');
    expect(await checkInvariants(the.services.database.db, the.services)).toEqual([]);
  });

  it('may come before the signature and go beyond the fee', async () => {
    const the = await agreedDeal();
    expect(valueOf(await record(the, paid(1_700), BORIS))).toMatchObject({ left: usd(0), open: [] });
  });

  it.each([
    ['nothing', {}, 'invalid'],
    ['nothing above zero', paid(0), 'invalid'],
    ['more than anybody pays', paid(1e13), 'invalid'],
    ['a day to come', paid(10, '2027-11-25'), 'invalid'],
    ['a day years ago', paid(10, '2020-11-25'), 'invalid'],
    ['a note that is too long', paid(10, '2026-11-25', 'n'.repeat(201)), 'invalid'],
    [
      'another currency',
      { add: { amount: { amount: 5, currency: 'EUR' }, on: day('2026-11-25') } },
      'currency-mismatch',
    ],
    ['a deal that is not there', { deal: 99, ...paid(10) }, 'not-found'],
  ])('are refused with %s', async (_, input, kind) => {
    expect(refusalOf(await record(await contractedDeal(), input)).kind).toBe(kind);
  });

  it('are refused before the deal is agreed, and from people who do not decide on money', async () => {
    expect(refusalOf(await record(await dealUnderWay(), paid(10))).kind).toBe('wrong-status');
    for (const user of [GUEST, LENA])
      expect(refusalOf(await record(await contractedDeal(), paid(10), user)).kind).toBe('not-allowed');
  });
});

describe('open payments', () => {
  it('are listed over all deals until they are recorded', async () => {
    const the = await published('2026-10-01');
    expect(await open(the)).toMatchObject({
      payments: [{ deal: 'D-1', amount: usd(1_500), part: 'after the last publication', late: true }],
      isCut: false,
    });
    await record(the, paid(1_500));
    expect((await open(the)).payments).toEqual([]);
  });

  it('are told of a closed campaign too, in its own digest and in that of all, until they are recorded', async () => {
    const the = await published();
    const { services } = the;
    const week = { weekday: 1, at: '09:00', timeZone: 'Europe/Berlin' } as const;
    const schedule = (more: object) => scheduleDigest(services, services.actor(DANA), { ...week, ...more });
    valueOf(await schedule({ channel: 'C7' }));
    valueOf(await schedule({ channel: 'C8', campaign: 'C-1' }));
    await closeCampaign(the);
    const monday = async (now: string) => {
      services.clock.set(now);
      const runs = await tickDigests(services, services.workspace, Temporal.Instant.from(now));
      const posted = [];
      for (const run of runs) posted.push(await postDigest(services, services.workspace, { run }));
      const cards = await services.store.read(services.workspace, (tx) =>
        Promise.all(runs.map((run) => loadDigestCard(tx, { kind: 'digest', run }))),
      );
      return { posted, payments: cards.map((card) => card?.digest.payments.map(({ deal }) => deal)) };
    };
    // Thirty days after the Reel went out; two weeks before that it comes into sight.
    expect(await monday('2026-12-14T08:00:00Z')).toEqual({
      posted: ['posted', 'posted'],
      payments: [['D-1'], ['D-1']],
    });
    await record(the, paid(1_500));
    expect(await monday('2026-12-21T08:00:00Z')).toEqual({
      posted: ['skipped', 'skipped'],
      payments: [[], []],
    });
  });
});
