import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealsOfCampaigns } from '../../../src/application/performance/campaign-deals.ts';
import type { Transaction } from '../../../src/application/ports.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import type { RecordedResult } from '../../../src/domain/performance/results.ts';
import { testServices } from '../../support/services.ts';
import { DANA, openExampleDeal } from '../offers/deal-under-way.ts';

const FIRST = Temporal.PlainDate.from('2026-11-01');
const AT = Temporal.Instant.from('2026-11-20T09:00:00Z');

const capture = (of: { deal: number; campaign: number }, post: string, day: number, views: number) =>
  ({
    ...of,
    post,
    platform: 'tiktok',
    format: 'video',
    source: 'hand',
    figures: { views },
    publishedOn: FIRST,
    capturedOn: FIRST.add({ days: day }),
    recordedBy: DANA,
    recordedAt: AT,
  }) satisfies RecordedResult;

test('a digest of many campaigns tells of each what a digest of it alone tells', async () => {
  const services = await testServices();
  const { workspace, store } = services;
  for (let at = 0; at < 27; at += 1) {
    const { number: deal, campaign } = await openExampleDeal(services, workspace);
    await store.transaction(workspace, (tx) => tx.results.put(capture({ deal, campaign }, `p${at}`, at, at)));
  }
  await store.read(workspace, async (tx) => {
    const campaigns = (await tx.campaigns.list()).toSorted((a, b) => a.number - b.number);
    const basis = { zone: 'Europe/Berlin', fx: [] };
    const together = await dealsOfCampaigns(tx, campaigns, basis);
    for (const campaign of [...campaigns.slice(0, 2), ...campaigns.slice(-3)]) {
      const alone = await dealsOfCampaigns(tx, [campaign], basis);
      expect(together.get(campaign.number)).toEqual(alone.get(campaign.number));
    }
    expect(campaigns.length).toBeGreaterThan(25);
    const told = [...together.values()].flatMap(({ deals }) => deals.flatMap(({ results }) => results));
    expect(told).toHaveLength(27);
  });
});

test('figures that are written together stand as those that are written one by one', async () => {
  const services = await testServices();
  const { workspace, store } = services;
  const written = fc.record({
    post: fc.constantFrom('a', 'b'),
    day: fc.integer({ min: 0, max: 3 }),
    views: fc.integer({ min: 0, max: 3 }),
  });
  const some = fc.uniqueArray(written, { selector: ({ post, day }) => `${post} ${day}`, maxLength: 6 });
  const standing = ({ number: deal }: Deal) =>
    store.read(workspace, async (tx) =>
      (await tx.results.list({ deal })).map(({ post, capturedOn, figures }) => [
        post,
        `${capturedOn}`,
        figures,
      ]),
    );
  const one = await openExampleDeal(services, workspace);
  const other = await openExampleDeal(services, workspace);
  await fc.assert(
    fc.asyncProperty(some, async (captures) => {
      await store.transaction(workspace, async (tx) => {
        const of = ({ number: deal, campaign }: Deal) =>
          captures.map(({ post, day, views }) => capture({ deal, campaign }, post, day, views));
        for (const each of of(one)) await tx.results.put(each);
        await tx.results.putAll(of(other));
      });
      expect(await standing(other)).toEqual(await standing(one));
    }),
    { numRuns: 25 },
  );
});

test('of visits that share days in one file the longest stretch stays, the first of equally long ones', async () => {
  const services = await testServices();
  const { workspace, store } = services;
  const stretch = fc.record({
    series: fc.constantFrom('all', 'city'),
    from: fc.integer({ min: 0, max: 9 }),
    days: fc.integer({ min: 0, max: 4 }),
  });
  const stretches = fc.uniqueArray(stretch, {
    selector: ({ series, from, days }) => `${series} ${from} ${days}`,
    maxLength: 10,
  });
  await store.transaction(workspace, (tx) =>
    tx.performanceImports.add({
      ...{ workspace, id: 'file', file: 'visits.csv', slackFile: 'F1', asOf: FIRST, status: 'reading' },
      ...{ answers: {}, rowsRead: 0, by: DANA, at: AT },
    }),
  );
  await fc.assert(
    fc.asyncProperty(stretches, async (planned) => {
      const rows = planned.map((each, at) => ({ ...each, until: each.from + each.days, line: at + 2 }));
      const gone = rows.filter((row) =>
        rows.some(
          (other) =>
            other.series === row.series &&
            (other.days > row.days || (other.days === row.days && other.line < row.line)) &&
            other.from <= row.until &&
            other.until >= row.from,
        ),
      );
      const left = await store.transaction(workspace, (tx) => overlapping(tx, rows));
      expect(left).toEqual(gone.map(({ line }) => line));
    }),
    { numRuns: 40 },
  );
});

async function overlapping(
  tx: Transaction,
  rows: readonly { line: number; series: string; from: number; until: number }[],
): Promise<number[]> {
  await tx.performanceImports.clear('file');
  await tx.performanceImports.stage(
    'file',
    rows.map(({ line, series, from, until }) => ({
      ...{ kind: 'visit', line, series, deal: 1, shape: 'site', sessions: 1, segments: {} },
      from: FIRST.add({ days: from }),
      until: FIRST.add({ days: until }),
    })),
  );
  return (await tx.performanceImports.dropOverlaps('file')).map(({ line }) => line);
}
