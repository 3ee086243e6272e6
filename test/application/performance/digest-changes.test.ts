import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadDigestCard } from '../../../src/application/performance/digest-card.ts';
import { postDigest } from '../../../src/application/performance/post-digest.ts';
import { pauseDigest, requestDigest } from '../../../src/application/performance/schedule-digest.ts';
import { tickDigests } from '../../../src/application/performance/tick-digests.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import type { Figures } from '../../../src/domain/performance/results.ts';
import { seeded } from '../../faults/random.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, type UnderWay, valueOf } from '../offers/deal-under-way.ts';
import { mondays } from './mondays.ts';
import { Dice } from './random-program.ts';

const SEED = Number(process.env.DIGEST_SEED ?? 20_261_130);
const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

/** Writes figures of a post down, at a moment that may be earlier than that at which they are seen. */
async function read(
  { services, deal }: UnderWay,
  figures: Figures,
  { post = 'one', moment = services.clock.now() } = {},
) {
  await services.store.transaction(services.workspace, (tx) =>
    tx.results.put({
      post,
      platform: 'instagram',
      format: 'reel',
      publishedOn: day('2026-11-24'),
      capturedOn: day('2026-11-25'),
      figures,
      source: 'entered by hand',
      deal: deal.number,
      campaign: deal.campaign,
      recordedBy: DANA,
      recordedAt: moment,
    }),
  );
}

async function happens({ services, deal }: UnderWay, event: DealEvent, moment = services.clock.now()) {
  await services.store.transaction(services.workspace, async (tx) => {
    const now = await tx.deals.lock(deal.number);
    if (now) await tx.deals.record(now, [event], DANA, moment);
  });
}

const imported = (id: string, orders: number): DealEvent => ({
  kind: 'results-imported',
  import: id,
  file: 'shop.csv',
  named: [],
  posts: 0,
  orders,
  visits: 0,
});

const signed = (version: number): DealEvent => ({ kind: 'contract-signed', version, on: day('2026-11-26') });

const tick = ({ services }: UnderWay, now: string) => {
  services.clock.set(now);
  return tickDigests(services, services.workspace, at(now));
};

const post = ({ services }: UnderWay, run = 'none') => postDigest(services, services.workspace, { run });
const runOf = ({ services }: UnderWay, run = 'none') =>
  services.store.read(services.workspace, (tx) => tx.digests.findRun(run));
const asked = async ({ services }: UnderWay) =>
  valueOf(await requestDigest(services, services.actor(DANA), { channel: 'C9' })).run;

async function posted(the: UnderWay): Promise<string> {
  const run = await asked(the);
  await post(the, run);
  return run;
}

async function changesIn({ services }: UnderWay, run = 'none') {
  const card = await services.store.read(services.workspace, (tx) =>
    loadDigestCard(tx, { kind: 'digest', run }),
  );
  return card?.digest.campaigns[0]?.changes;
}

async function campaignBecomes({ services, deal }: UnderWay, status: 'active' | 'closed') {
  await services.store.transaction(services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(deal.campaign);
    if (campaign) await tx.campaigns.save({ ...campaign, status });
  });
}

/** A digest that was asked for while the campaign ran and is made while it is closed; it tells nothing of it. */
async function waitsWhileClosed(the: UnderWay, meanwhile: () => Promise<void>): Promise<string> {
  const run = await asked(the);
  await campaignBecomes(the, 'closed');
  await meanwhile();
  await post(the, run);
  await campaignBecomes(the, 'active');
  return run;
}

describe('what a digest tells as changed', () => {
  it('is what was being written while the last one was made, although it bears an earlier moment', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000 });
    const first = await asked(the);
    await post(the, first);
    const before = the.services.clock.now().subtract({ seconds: 30 });
    await happens(the, imported('i1', 7), before);
    await read(the, { views: 1_500 }, { moment: before });
    the.services.clock.advance({ hours: 24 });
    const second = await asked(the);
    await post(the, second);
    expect(await changesIn(the, second)).toEqual([
      '+500 views',
      expect.stringContaining('7 orders imported'),
    ]);
  });

  it('stands in one digest: what comes between its making and its delivery is told by the next', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000 });
    await post(the, await asked(the));
    the.services.clock.advance({ hours: 1 });
    await read(the, { views: 1_200 });
    const second = await asked(the);
    the.services.clock.advance({ minutes: 1 });
    await happens(the, imported('i1', 7));
    await post(the, second);
    await read(the, { views: 1_900 });
    await happens(the, imported('i2', 3));
    const told = ['+200 views', expect.stringContaining('7 orders')];
    expect(await changesIn(the, second)).toEqual(told);
    the.services.clock.advance({ hours: 1 });
    const third = await asked(the);
    await post(the, third);
    expect(await changesIn(the, third)).toEqual(['+700 views', expect.stringContaining('3 orders')]);
    expect(await changesIn(the, second)).toEqual(told);
  });

  it('is no new post where a reading was corrected, and says what was taken back', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000, likes: 10 });
    await read(the, { views: 300 }, { post: 'two' });
    await post(the, await asked(the));
    the.services.clock.advance({ hours: 1 });
    await read(the, { views: 900, likes: 10 });
    await read(the, { views: 400 }, { post: 'two' });
    const second = await asked(the);
    await post(the, second);
    expect(await changesIn(the, second)).toEqual([]);
    await read(the, { views: 950 });
    the.services.clock.advance({ hours: 1 });
    const third = await asked(the);
    await post(the, third);
    expect(await changesIn(the, third)).toEqual(['+50 views', '−10 engagements']);
  });

  it('is told one after the other by two that come at once, never twice', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000 });
    await post(the, await asked(the));
    the.services.clock.advance({ hours: 1 });
    const older = await asked(the);
    the.services.clock.advance({ minutes: 1 });
    const newer = await asked(the);
    await read(the, { views: 1_100 });
    await post(the, newer);
    await read(the, { views: 1_300 });
    await post(the, older);
    expect(await changesIn(the, newer)).toEqual(['+100 views']);
    expect(await changesIn(the, older)).toEqual(['+200 views']);
    the.services.clock.advance({ hours: 1 });
    const last = await asked(the);
    await post(the, last);
    expect(await changesIn(the, last)).toEqual([]);
    expect((await runOf(the, last))?.previous).toBe(older);
  });

  it('is told once of a campaign that was closed and opened again, also what came before a digest without it', async () => {
    const the = await contractedDeal();
    const digest = async () => {
      the.services.clock.advance({ hours: 1 });
      return posted(the);
    };
    await read(the, { views: 1_000 });
    const first = await digest();
    await read(the, { views: 1_400 });
    await happens(the, imported('i1', 7));
    the.services.clock.advance({ hours: 1 });
    const without = await waitsWhileClosed(the, () => happens(the, imported('i2', 3)));
    expect(await changesIn(the, without)).toBeUndefined();
    await read(the, { views: 1_500 });
    const again = await digest();
    const told = [
      '+500 views',
      expect.stringContaining('7 orders imported'),
      expect.stringContaining('3 orders imported'),
    ];
    expect(await changesIn(the, again)).toEqual(told);
    expect(await changesIn(the, await digest())).toEqual([]);
    await campaignBecomes(the, 'closed');
    expect(await changesIn(the, again)).toEqual(told);
    expect(await changesIn(the, first)).toEqual([]);
  });

  it('is told by its moment after a digest from before they kept how far they saw, and once', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000 });
    await post(the, await asked(the));
    const { database, workspace } = the.services;
    await sql`update digest_runs set seen = null, place = null where workspace = ${workspace}`.execute(
      database.db,
    );
    const told = [];
    for (const post of ['two', 'two', 'three']) {
      the.services.clock.advance({ hours: 1 });
      await read(the, { views: 200 }, { post });
      the.services.clock.advance({ minutes: 1 });
      told.push(await changesIn(the, await posted(the)));
    }
    expect(told).toEqual([['1 new post', '+200 views'], [], ['1 new post', '+200 views']]);
  });

  it(`adds up to all that happened, each once, whenever digests come (seed ${SEED})`, async () => {
    const dice = new Dice(seeded(SEED));
    const the = await contractedDeal();
    await post(the, await asked(the));
    const views = new Map<string, number>();
    const told: string[] = [];
    const waiting: string[] = [];
    const all: string[] = [];
    for (let step = 0; step < 60; step++) {
      the.services.clock.advance({ minutes: dice.upTo(2) });
      const moment = the.services.clock.now().subtract({ minutes: dice.upTo(30) });
      if (dice.chance(0.3)) {
        all.push(`${step} orders`);
        await happens(the, imported(`i${step}`, step), moment);
      }
      if (dice.chance(0.4)) {
        const one = `post ${dice.upTo(2)}`;
        views.set(one, dice.upTo(5_000));
        await read(the, { views: views.get(one) }, { post: one, moment });
      }
      if (dice.chance(0.3)) waiting.push(await asked(the));
      if (waiting.length > 0 && dice.chance(0.3)) {
        const [run] = waiting.splice(dice.upTo(waiting.length - 1), 1);
        await post(the, run);
        told.push(run ?? '');
      }
    }
    waiting.push(await asked(the));
    for (const run of waiting) await post(the, run);
    const changes = (await Promise.all([...told, ...waiting].map((run) => changesIn(the, run)))).flatMap(
      (each) => each ?? [],
    );
    const sumOf = (unit: RegExp) =>
      changes.flatMap((words) => {
        const [, sign, count] = unit.exec(words) ?? [];
        return count ? [Number(count.replaceAll(',', '')) * (sign === '−' ? -1 : 1)] : [];
      });
    expect(sumOf(/^([+−])([\d,]+) views$/).reduce((a, b) => a + b, 0)).toBe(
      [...views.values()].reduce((a, b) => a + b, 0),
    );
    const orders = changes.flatMap((words) => /(\d+) orders? imported/.exec(words)?.[1] ?? []);
    expect(orders.map((count) => `${count} orders`).toSorted()).toEqual(
      all.filter((each) => each !== '0 orders').toSorted(),
    );
  });
});

describe('a scheduled digest', () => {
  it('comes for news that no figure shows: a contract that was signed, a deal that was left', async () => {
    const the = await contractedDeal();
    valueOf(await mondays(the));
    expect(await post(the, (await tick(the, '2026-11-30T08:00:00Z'))[0])).toBe('posted');
    await happens(the, signed(2));
    const [second] = await tick(the, '2026-12-07T08:00:00Z');
    expect(await post(the, second)).toBe('posted');
    expect(await changesIn(the, second)).toEqual([expect.stringContaining('contract signed')]);
    expect(await post(the, (await tick(the, '2026-12-14T08:00:00Z'))[0])).toBe('skipped');
  });

  it('that waited while nobody was there gives way to the one of a later week', async () => {
    const the = await contractedDeal();
    await read(the, { views: 1_000 });
    valueOf(await mondays(the));
    const [old] = await tick(the, '2026-11-30T08:00:00Z');
    the.services.clock.set('2026-12-16T12:00:00Z');
    expect(await post(the, old)).toBe('skipped');
    expect((await runOf(the, old))?.why).toBe('the digest of a later week is due');
    const [newest] = await tick(the, '2026-12-16T12:00:00Z');
    expect(await post(the, newest)).toBe('posted');
  });

  it('that is paused before it comes does not come', async () => {
    const the = await contractedDeal();
    const { services } = the;
    valueOf(await mondays(the));
    const [run] = await tick(the, '2026-11-30T08:00:00Z');
    valueOf(await pauseDigest(services, services.actor(DANA), { channel: 'C9' }));
    expect(await post(the, run)).toBe('skipped');
    expect((await runOf(the, run))?.why).toBe('the digest was paused');
  });

  it('comes when it said, also where its zone moved west within a week that it had', async () => {
    const the = await contractedDeal();
    valueOf(await mondays(the, { at: '00:00', timeZone: 'Pacific/Kiritimati' }));
    expect((await tick(the, '2026-11-29T10:00:00Z')).length).toBe(1);
    const moved = valueOf(await mondays(the, { weekday: 7, at: '02:00', timeZone: 'Pacific/Honolulu' }));
    expect(moved.nextAt?.toString()).toBe('2026-12-13T12:00:00Z');
    expect(await tick(the, '2026-11-29T12:00:00Z')).toEqual([]);
    expect(await tick(the, '2026-12-06T12:00:00Z')).toEqual([]);
    expect((await tick(the, '2026-12-13T12:00:00Z')).length).toBe(1);
  });
});
