import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { closeDeal } from '../../../src/application/deals/close-deal.ts';
import { loadDigestCard } from '../../../src/application/performance/digest-card.ts';
import { listOpenPayments } from '../../../src/application/performance/payments/open-payments.ts';
import { recordPayment, showPayments } from '../../../src/application/performance/payments/record-payment.ts';
import { postDigest } from '../../../src/application/performance/post-digest.ts';
import { requestDigest, scheduleDigest } from '../../../src/application/performance/schedule-digest.ts';
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

  it('are written down by one of two people who saw the same form, and a swap says both in the thread', async () => {
    const the = await published();
    const seenPaid = usd(0);
    const first = valueOf(await record(the, { ...paid(600), seenPaid }));
    expect(refusalOf(await record(the, { ...paid(600), seenPaid })).kind).toBe('stale');
    const remove = [first.made[0]?.id];
    const swap = () => record(the, { ...paid(600, '2026-11-24'), remove, seenPaid: usd(600) });
    valueOf(await swap());
    expect(refusalOf(await swap()).kind).toBe('stale');
    expect(await the.current()).toMatchObject({ paid: usd(600) });
    const notes = (await the.services.announced()).map(({ announcement }) => announcement);
    const { version } = await the.current();
    for (const event of [version - 1, version])
      expect(notes).toContainEqual({ kind: 'deal-note', deal: 1, event });
  });

  it('of a deal that was called off can be taken back, and nothing more is owed', async () => {
    const the = await published();
    const { made } = valueOf(await record(the, paid(600)));
    const { services } = the;
    valueOf(
      await closeDeal(services, services.actor(DANA), { deal: 1, seenStatus: 'live', outcome: 'cancelled' }),
    );
    expect(await shown(the)).toMatchObject({ fee: usd(0), left: usd(0), next: usd(0), open: [] });
    valueOf(await record(the, { remove: [made[0]?.id] }));
    expect(await the.current()).toMatchObject({ paid: usd(0), status: 'cancelled' });
    expect(await checkInvariants(services.database.db, services)).toEqual([]);
  });

  it('stay a sum that can be counted', async () => {
    const the = await contractedDeal();
    valueOf(await record(the, paid(6e11)));
    expect(refusalOf(await record(the, paid(6e11)))).toMatchObject({ problems: [{ field: 'amount' }] });
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

  it('run from the completion where no post tells its day, and from the last post where fewer came than agreed', async () => {
    const the = await contractedDeal();
    await happens(the, { kind: 'post-published', post: 'undated' });
    expect(await open(the)).toMatchObject({ payments: [], undated: 1 });
    await happens(the, { kind: 'completed' });
    expect(await open(the)).toMatchObject({
      payments: [{ amount: usd(1_500), from: { event: 'the completion', on: '2026-11-25' } }],
      undated: 0,
    });
    await happens(the, { kind: 'post-published', post: 'p', publishedOn: day('2026-11-20') });
    expect(await open(the)).toMatchObject({ payments: [{ from: { on: '2026-11-20' } }] });
  });

  it('of a closed campaign wait as long as the contract, and of a large one are not lost behind its newest deals', async () => {
    const the = await published();
    const { services, deal } = the;
    const digest = async (now: string) => {
      services.clock.set(now);
      const run = valueOf(await requestDigest(services, services.actor(DANA), { channel: 'C7' })).run;
      await postDigest(services, services.workspace, { run });
      const card = await services.store.read(services.workspace, (tx) =>
        loadDigestCard(tx, { kind: 'digest', run }),
      );
      return card?.digest.payments.map((payment) => payment.deal);
    };
    await sql`insert into deals select (jsonb_populate_record(d, jsonb_build_object(
        'number', 1 + n, 'paid_amount', d.agreed_fee_amount, 'changed_at', d.changed_at + interval '1 hour'))).*
      from deals d, generate_series(1, 500) n where workspace = ${services.workspace}`.execute(
      services.database.db,
    );
    expect(await digest('2026-12-14T08:00:00Z')).toEqual(['D-1']);
    await sql`update deals set agreed_terms = agreed_terms || '{"netDays": 150}'
      where workspace = ${services.workspace} and number = ${deal.number}`.execute(services.database.db);
    await closeCampaign(the);
    const rest = await services.store.read(services.workspace, (tx) =>
      tx.deals.owed({ what: 'money', ofClosed: true, limit: 9, changedSince: services.clock.now() }),
    );
    expect(rest).toEqual([1]);
  });

  it('stand beside rights that end, also of a post whose figures came after the deal was completed', async () => {
    const the = await published('2026-10-01');
    const { services, deal } = the;
    await happens(the, { kind: 'completed' });
    await sql`update deals set agreed_terms = agreed_terms || '{"whitelistingDays": 30}'
      where workspace = ${services.workspace}`.execute(services.database.db);
    await closeCampaign(the);
    const ending = () =>
      services.store.read(services.workspace, (tx) => {
        const days = { from: day('2026-11-25'), until: day('2026-12-09') };
        return tx.deals.owed({ what: 'rights', ofClosed: true, limit: 9, ...days });
      });
    expect(await ending()).toEqual([]);
    const posted = {
      post: 'q',
      platform: 'instagram',
      format: 'reel',
      publishedOn: day('2026-11-01'),
    } as const;
    await services.store.transaction(services.workspace, (tx) =>
      tx.results.put({
        ...posted,
        capturedOn: day('2026-11-25'),
        figures: { views: 9 },
        source: 'x.csv',
        deal: deal.number,
        campaign: deal.campaign,
        recordedBy: DANA,
        recordedAt: services.clock.now(),
      }),
    );
    expect(await ending()).toEqual([1]);
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
