import { describe, expect, it } from 'vitest';
import { loadDigestCard } from '../../../src/application/performance/digest-card.ts';
import { explainDigest } from '../../../src/application/performance/explain-digest.ts';
import { postDigest } from '../../../src/application/performance/post-digest.ts';
import { recordResult } from '../../../src/application/performance/record-result.ts';
import {
  listDigests,
  pauseDigest,
  requestDigest,
  scheduleDigest,
} from '../../../src/application/performance/schedule-digest.ts';
import { tickDigests } from '../../../src/application/performance/tick-digests.ts';
import { testServices } from '../../support/services.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, GUEST, refusalOf, type UnderWay, valueOf } from '../offers/deal-under-way.ts';
import { mondays } from './mondays.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);

async function views({ services, deal }: UnderWay, count: number, captured = '2026-11-24') {
  valueOf(
    await recordResult(services, services.actor(DANA), {
      deal: deal.number,
      result: {
        post: 'reel one',
        platform: 'instagram',
        format: 'reel',
        publishedOn: day('2026-11-24'),
        capturedOn: day(captured),
        figures: { views: count, likes: 1_200 },
        source: 'entered by hand',
      },
    }),
  );
}

async function closeCampaign({ services, deal }: UnderWay) {
  await services.store.transaction(services.workspace, async (tx) => {
    const campaign = await tx.campaigns.lock(deal.campaign);
    if (campaign) await tx.campaigns.save({ ...campaign, status: 'closed' });
  });
}

const tick = ({ services }: UnderWay, now: string) => {
  services.clock.set(now);
  return tickDigests(services, services.workspace, at(now));
};

const post = ({ services }: UnderWay, run: string | undefined) =>
  postDigest(services, services.workspace, { run: run ?? 'none' });

const runOf = ({ services }: UnderWay, run: string | undefined) =>
  services.store.read(services.workspace, (tx) => tx.digests.findRun(run ?? ''));

describe('scheduling a digest', () => {
  it('says when it comes next; scheduling the channel again moves the one it has', async () => {
    const underWay = await contractedDeal();
    expect(valueOf(await mondays(underWay)).nextAt?.toString()).toBe('2026-11-30T08:00:00Z');
    expect(valueOf(await mondays(underWay, { weekday: 5 })).nextAt?.toString()).toBe('2026-11-27T08:00:00Z');
    const { services } = underWay;
    expect(valueOf(await listDigests(services, services.actor(DANA))).schedules.length).toBe(1);
  });

  it('takes the workspace zone, and the channel where it was asked, when none is named', async () => {
    const { services } = await contractedDeal();
    const made = valueOf(
      await scheduleDigest(services, services.actor(DANA), { weekday: 1, at: '09:00', here: 'C7' }),
    );
    expect(made.schedule).toMatchObject({ channel: 'C7', timeZone: 'Europe/Berlin' });
  });

  it.each([
    ['weekday', { weekday: 8 }],
    ['at', { at: '25:00' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
  ])('refuses a wrong %s at its field', async (field, change) => {
    expect(refusalOf(await mondays(await contractedDeal(), change))).toMatchObject({
      kind: 'invalid',
      problems: [{ field }],
    });
  });

  it.each([
    ['at an hour that is none', 'quietFrom', { hours: { from: '25:00', until: '08:00' }, weekend: false }],
    ['without an end', 'quietUntil', { hours: { from: '20:00', until: '' }, weekend: false }],
    ['that never end', 'quietUntil', { hours: { from: '20:00', until: '20:00' }, weekend: true }],
  ])('refuses quiet hours %s', async (_, field, quiet) => {
    expect(refusalOf(await mondays(await contractedDeal(), { quiet }))).toMatchObject({
      kind: 'invalid',
      problems: [{ field }],
    });
  });

  it('comes at the end of quiet times, which hold for every digest of the channel', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    valueOf(await mondays(underWay, { campaign: 'C-1' }));
    const quiet = { hours: { from: '18:00', until: '10:30' }, weekend: true };
    const all = valueOf(await mondays(underWay, { weekday: 6, quiet }));
    expect(all).toMatchObject({ isHeldBack: true, clockChanges: [] });
    expect(all.nextAt?.toString()).toBe('2026-11-30T09:30:00Z');
    expect(await tick(underWay, '2026-11-30T09:29:00Z')).toEqual([]);
    expect((await tick(underWay, '2026-11-30T09:30:00Z')).length).toBe(2);
    const lifted = valueOf(await mondays(underWay, { quiet: 'none' }));
    expect(lifted.schedule.quiet).toBeUndefined();
    const { schedules } = valueOf(await listDigests(services, services.actor(DANA)));
    expect(schedules.map(({ schedule }) => schedule.quiet)).toEqual([undefined, undefined]);
  });

  it('keeps the digest of one campaign beside that of all, each with its own runs', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    valueOf(await mondays(underWay));
    valueOf(await mondays(underWay, { campaign: 'skincare' }));
    valueOf(await mondays(underWay, { campaign: 'C-1' }));
    const { schedules } = valueOf(await listDigests(services, services.actor(DANA)));
    expect(schedules.map(({ schedule, campaignName }) => [schedule.campaign, campaignName])).toEqual([
      [undefined, undefined],
      [1, 'Spring skincare'],
    ]);
    const runs = await tick(underWay, '2026-11-30T08:00:00Z');
    const campaigns = await Promise.all(runs.map((run) => runOf(underWay, run)));
    expect(campaigns.map((run) => run?.campaign)).toEqual([undefined, 1]);
    valueOf(await pauseDigest(services, services.actor(DANA), { channel: 'C9', campaign: 'C-1' }));
    expect((await tick(underWay, '2026-12-07T08:00:00Z')).length).toBe(1);
  });

  it('refuses a campaign that is not there or closed', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    expect(refusalOf(await mondays(underWay, { campaign: 'C-9' }))).toMatchObject({ kind: 'not-found' });
    await closeCampaign(underWay);
    expect(refusalOf(await mondays(underWay, { campaign: 'C-1' }))).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'campaign' }],
    });
    const asked = await requestDigest(services, services.actor(DANA), { here: 'C9', campaign: 'C-1' });
    expect(refusalOf(asked)).toMatchObject({ kind: 'invalid' });
  });

  it('of several people at the same time ends as one', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    const all = await Promise.all([1, 2, 3, 4].map((weekday) => mondays(underWay, { weekday })));
    for (const each of all) valueOf(each);
    expect(valueOf(await listDigests(services, services.actor(DANA))).schedules.length).toBe(1);
  });

  it('says when the clocks skip or double its time', async () => {
    const made = valueOf(await mondays(await contractedDeal(), { weekday: 7, at: '02:30' }));
    expect(made.clockChanges.map(({ on, change }) => [`${on}`, change])).toEqual([
      ['2027-03-28', 'skipped'],
      ['2027-10-31', 'doubled'],
    ]);
  });

  it('that was moved within a week comes next in a week without one, and says so', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay));
    await tick(underWay, '2026-11-30T08:00:00Z');
    const moved = valueOf(await mondays(underWay, { weekday: 5 }));
    expect(moved.nextAt?.toString()).toBe('2026-12-11T08:00:00Z');
    expect(await tick(underWay, '2026-12-04T08:00:00Z')).toEqual([]);
    expect((await tick(underWay, '2026-12-11T08:00:00Z')).length).toBe(1);
  });

  it('in a zone that this server does not know holds up no other', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    const { schedule } = valueOf(await mondays(underWay, { channel: 'C8' }));
    await services.store.transaction(services.workspace, (tx) =>
      tx.digests.schedule({ ...schedule, timeZone: 'Mars/Olympus' }),
    );
    valueOf(await mondays(underWay));
    expect((await tick(underWay, '2026-11-30T08:00:00Z')).length).toBe(1);
    const { schedules } = valueOf(await listDigests(services, services.actor(DANA)));
    expect(schedules.find((each) => each.schedule.channel === 'C8')?.nextAt).toBeUndefined();
  });

  it('is paused once, and refused to guests', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    valueOf(await mondays(underWay));
    const pause = () => pauseDigest(services, services.actor(DANA), { channel: 'C9' });
    expect(valueOf(await pause()).paused).toBe(true);
    expect(refusalOf(await pause()).kind).toBe('nothing-to-do');
    expect(await tick(underWay, '2026-11-30T08:00:00Z')).toEqual([]);
    const guest = services.actor(GUEST);
    expect(
      refusalOf(await scheduleDigest(services, guest, { channel: 'C9', weekday: 1, at: '09:00' })).kind,
    ).toBe('not-allowed');
  });
});

describe('the ticker', () => {
  it('starts one run per period: later ticks, two at once and a restart add none', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    valueOf(await mondays(underWay));
    expect(await tick(underWay, '2026-11-30T07:59:00Z')).toEqual([]);
    const now = at('2026-11-30T08:00:00Z');
    const both = await Promise.all([
      tickDigests(services, services.workspace, now),
      tickDigests(services, services.workspace, now),
    ]);
    expect(both.flat().length).toBe(1);
    expect(await tick(underWay, '2026-11-30T08:01:00Z')).toEqual([]);
    expect(services.jobs.map(({ job }) => job)).toEqual([{ kind: 'post-digest', run: both.flat()[0] }]);
  });

  it('catches up only the last period after a long sleep', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay));
    const runs = await tick(underWay, '2026-12-23T12:00:00Z');
    expect(runs.length).toBe(1);
    expect((await runOf(underWay, runs[0]))?.period).toBe('2026-W52');
  });

  it('does not start a run for a moment before the schedule was moved', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay));
    await tick(underWay, '2026-11-30T08:00:00Z');
    underWay.services.clock.set('2026-12-02T12:00:00Z');
    valueOf(await mondays(underWay, { weekday: 2 }));
    expect(await tick(underWay, '2026-12-02T13:00:00Z')).toEqual([]);
    expect((await tick(underWay, '2026-12-08T08:00:00Z')).length).toBe(1);
  });

  it('gives each of a hundred weeks exactly one run across the changes of the clocks', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay, { weekday: 7, at: '02:30' }));
    let now = at('2026-11-26T00:00:00Z');
    let runs = 0;
    for (let step = 0; step < 100 * 7; step++) {
      runs += (await tickDigests(underWay.services, underWay.services.workspace, now)).length;
      now = now.add({ hours: 24 });
    }
    expect(runs).toBe(100);
  });
});

describe('posting a digest', () => {
  it('posts the first, skips an unchanged one with the reason, and posts again after a change', async () => {
    const underWay = await contractedDeal();
    await views(underWay, 48_200);
    valueOf(await mondays(underWay));
    const [first] = await tick(underWay, '2026-11-30T08:00:00Z');
    expect(await post(underWay, first)).toBe('posted');
    const [second] = await tick(underWay, '2026-12-07T08:00:00Z');
    expect(await post(underWay, second)).toBe('skipped');
    expect(await runOf(underWay, second)).toMatchObject({
      status: 'skipped',
      why: 'nothing changed since the last digest',
    });
    await views(underWay, 90_000, '2026-12-07');
    const [third] = await tick(underWay, '2026-12-14T08:00:00Z');
    expect(await post(underWay, third)).toBe('posted');
    expect(await runOf(underWay, third)).toMatchObject({ status: 'posted', previous: first });
    const posted = (await underWay.services.announced()).filter(
      ({ announcement }) => (announcement as { kind: string }).kind === 'digest',
    );
    expect(posted).toEqual([
      { announcement: { kind: 'digest', run: first }, to: { to: 'channel', channel: 'C9' } },
      { announcement: { kind: 'digest', run: third }, to: { to: 'channel', channel: 'C9' } },
    ]);
  });

  it('of a campaign that was closed meanwhile is skipped with the reason', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay, { campaign: 'C-1' }));
    await closeCampaign(underWay);
    const [run] = await tick(underWay, '2026-11-30T08:00:00Z');
    expect(await post(underWay, run)).toBe('skipped');
    expect((await runOf(underWay, run))?.why).toBe('the campaign is closed or has no deal');
  });

  it('does its work once, however often the job runs', async () => {
    const underWay = await contractedDeal();
    await views(underWay, 48_200);
    valueOf(await mondays(underWay));
    const [run] = await tick(underWay, '2026-11-30T08:00:00Z');
    const all = await Promise.all([post(underWay, run), post(underWay, run), post(underWay, run)]);
    expect(all.toSorted()).toEqual(['done before', 'done before', 'posted']);
  });

  it('knows no run of another workspace', async () => {
    const underWay = await contractedDeal();
    valueOf(await mondays(underWay));
    const [run] = await tick(underWay, '2026-11-30T08:00:00Z');
    expect(await postDigest(underWay.services, 'TOTHER', { run: run ?? '' })).toBe('done before');
    expect((await runOf(underWay, run))?.status).toBe('due');
  });

  it('that a person asked for comes even when nothing changed', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    await views(underWay, 48_200);
    const ask = async () => valueOf(await requestDigest(services, services.actor(DANA), { here: 'C9' }));
    expect(await post(underWay, (await ask()).run)).toBe('posted');
    services.clock.advance({ minutes: 1 });
    expect(await post(underWay, (await ask()).run)).toBe('posted');
  });

  it('is refused when no campaign has a deal', async () => {
    const services = await testServices();
    const asked = await requestDigest(services, services.actor(DANA), { here: 'C9' });
    expect(refusalOf(asked)).toMatchObject({ kind: 'nothing-to-do' });
  });
});

describe("a digest's card", () => {
  it('tells what changed since the last one, asks for a picture, and explains its figures', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    await views(underWay, 48_200);
    valueOf(await mondays(underWay));
    const [first] = await tick(underWay, '2026-11-30T08:00:00Z');
    await post(underWay, first);
    services.clock.set('2026-12-01T12:00:00Z');
    await views(underWay, 90_000, '2026-12-01');
    const [second] = await tick(underWay, '2026-12-07T08:00:00Z');
    await post(underWay, second);
    const card = await services.store.read(services.workspace, (tx) =>
      loadDigestCard(tx, { kind: 'digest', run: second ?? '' }),
    );
    expect(card?.digest.campaigns[0]?.changes).toEqual(['+41,800 views']);
    expect(card?.digest.since).toBe('2026-11-30T08:00:00Z');
    expect(card?.nextAt?.toString()).toBe('2026-12-14T08:00:00Z');
    expect(card?.picture?.series[0]?.points).toEqual([
      { date: '2026-11-24', value: 48_200 },
      { date: '2026-12-01', value: 90_000 },
    ]);
    const explained = valueOf(await explainDigest(services, services.actor(DANA), { run: second ?? '' }));
    expect(explained.digest.campaigns[0]?.metrics.map(({ key }) => key)).toContain('cpm');
  });

  it('tells by how much each goal moved since what the last one said', async () => {
    const underWay = await contractedDeal();
    const { services, deal } = underWay;
    await services.store.transaction(services.workspace, async (tx) => {
      const campaign = await tx.campaigns.lock(deal.campaign);
      const kpiTargets = [{ kpi: 'video_views' as const, target: 100_000 }];
      if (campaign) await tx.campaigns.save({ ...campaign, brief: { ...campaign.brief, kpiTargets } });
    });
    await views(underWay, 48_200);
    valueOf(await mondays(underWay));
    const [first] = await tick(underWay, '2026-11-30T08:00:00Z');
    await post(underWay, first);
    expect((await runOf(underWay, first))?.told).toEqual({ 1: { video_views: 48_200 } });
    services.clock.set('2026-12-06T12:00:00Z');
    await views(underWay, 60_000, '2026-12-06');
    const [second] = await tick(underWay, '2026-12-07T08:00:00Z');
    await post(underWay, second);
    const card = await services.store.read(services.workspace, (tx) =>
      loadDigestCard(tx, { kind: 'digest', run: second ?? '' }),
    );
    expect(card?.digest.campaigns[0]).toMatchObject({
      kpiChanges: { video_views: 11_800 },
      outlook: { light: 'on track' },
      pace: { committed: 15, words: 'in step with the days' },
    });
  });

  it('knows when the fee of a signed contract may fall due', async () => {
    const underWay = await contractedDeal();
    const { services } = underWay;
    await views(underWay, 48_200);
    const { run } = valueOf(await requestDigest(services, services.actor(DANA), { here: 'C9' }));
    services.clock.set('2026-12-15T08:00:00Z');
    const later = valueOf(
      await requestDigest(services, services.actor(DANA), { here: 'C9', campaign: 'C-1' }),
    );
    const paymentsOf = async (id: string) =>
      (await services.store.read(services.workspace, (tx) => loadDigestCard(tx, { kind: 'digest', run: id })))
        ?.digest.payments;
    expect(await paymentsOf(run)).toEqual([]);
    expect(await paymentsOf(later.run)).toMatchObject([
      {
        deal: 'D-1',
        on: '2026-12-24',
        netDays: 30,
        from: { event: 'the last publication', on: '2026-11-24' },
      },
    ]);
  });
});
