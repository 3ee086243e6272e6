import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figures, RecordedResult } from '../../../src/domain/performance/results.ts';
import { latestCaptures } from '../../../src/domain/performance/totals.ts';
import { trendPoints } from '../../../src/domain/performance/trend.ts';
import { testServices } from '../../support/services.ts';
import { DANA, openExampleDeal } from '../offers/deal-under-way.ts';

const START = Temporal.PlainDate.from('2026-11-01');
const reading = fc.record({
  post: fc.constantFrom('a', 'b', 'c'),
  day: fc.integer({ min: 0, max: 5 }),
  hour: fc.integer({ min: 0, max: 100 }),
  figures: fc.oneof(
    fc.record({ views: fc.integer({ min: 0, max: 1_000 }) }),
    fc.record({ likes: fc.integer({ min: 0, max: 50 }) }),
  ) as fc.Arbitrary<Figures>,
});

/** What all posts had together on a day, counted from every reading. */
function viewsOn(readings: readonly RecordedResult[], date: string): number | undefined {
  const until = readings.filter(({ capturedOn }) => capturedOn.toString() <= date);
  const views = latestCaptures(until).flatMap(({ figures }) => figures.views ?? []);
  return views.length > 0 ? views.reduce((sum, each) => sum + each, 0) : undefined;
}

const keyed = (readings: readonly RecordedResult[]) =>
  readings
    .map(({ post, capturedOn, figures }) => `${post} ${capturedOn} ${JSON.stringify(figures)}`)
    .toSorted();

it('what stands, what stood and the trend are those of every reading, whatever order readings come in', async () => {
  const services = await testServices();
  const { workspace, store } = services;
  await fc.assert(
    fc.asyncProperty(
      fc.array(reading, { maxLength: 12 }),
      fc.integer({ min: 0, max: 100 }),
      async (planned, hour) => {
        const { number: deal, campaign } = await openExampleDeal(services, workspace);
        const at = (hours: number) => Temporal.Instant.from('2026-11-10T00:00:00Z').add({ hours });
        const since = at(hour);
        await store.transaction(workspace, async (tx) => {
          for (const { post, day, hour: recorded, figures } of planned)
            await tx.results.put({
              ...{ post, figures, deal, campaign, platform: 'tiktok', format: 'video', source: 'hand' },
              publishedOn: START,
              capturedOn: START.add({ days: day }),
              recordedBy: DANA,
              recordedAt: at(recorded),
            });
        });
        await store.read(workspace, async (tx) => {
          const all = await tx.results.list({ deal });
          const standing = await tx.results.standing([deal], since);
          expect(keyed(await tx.results.standing([deal]))).toEqual(keyed(latestCaptures(all)));
          const until = (some: readonly RecordedResult[]) =>
            some.filter(({ recordedAt }) => Temporal.Instant.compare(recordedAt, since) <= 0);
          expect(keyed(latestCaptures(standing))).toEqual(keyed(latestCaptures(all)));
          expect(keyed(latestCaptures(until(standing)))).toEqual(keyed(latestCaptures(until(all))));
          const changes = (await tx.results.dayChanges([campaign], 'views')).get(campaign) ?? [];
          const days = [...new Set(all.map(({ capturedOn }) => capturedOn.toString()))].toSorted();
          expect(trendPoints(changes)).toEqual(days.map((date) => ({ date, value: viewsOn(all, date) })));
        });
      },
    ),
    { numRuns: 40 },
  );
});
