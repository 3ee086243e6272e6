import { describe, expect, test } from 'vitest';
import type { CountedPosts, ReportQuery } from '../../../src/application/performance/report/report-store.ts';
import { seeded } from '../../faults/random.ts';
import { plainDeal, plainPosts, plainPrices, plainSegments, toldIn } from './plain-report.ts';
import { Dice, randomProgram } from './random-program.ts';

const SEED = Number(process.env.REPORT_SEED ?? 20_270_125);
const RUNS = Number(process.env.REPORT_RUNS ?? 8);
const TODAY = Temporal.PlainDate.from('2027-01-25');
/** No rate for pounds: money in them is missing. */
const RATES = [
  { currency: 'USD', factor: 1 },
  { currency: 'EUR', factor: 1.0837 },
  { currency: 'UZS', factor: 0.5 },
];

/** In an order of its own, for equal groups may stand in any. */
function sorted({ groups, creators, ...all }: CountedPosts) {
  return {
    ...all,
    groups: groups.map((one) => [`${one.dimension} ${one.key}`, one.sums] as const).toSorted(byText),
    creators: creators
      .map((one) => [JSON.stringify({ ...one, sums: '' }), one.sums] as const)
      .toSorted(byText),
  };
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;

function queries(dice: Dice): ReportQuery[] {
  const zone = dice.of(['UTC', 'America/New_York', 'Asia/Tashkent']);
  const whole = { rates: RATES, zone, today: TODAY };
  return [
    whole,
    dice.of([
      { ...whole, campaign: 1 + dice.upTo(1) },
      { ...whole, creator: 1 + dice.upTo(1) },
    ]),
  ];
}

describe(`what a report tells (seed ${SEED})`, () => {
  test.each(Array.from({ length: RUNS }, (_, run) => SEED + run))(
    'is what a plain count tells (seed %i)',
    async (seed) => {
      const dice = new Dice(seeded(seed));
      const services = await randomProgram(dice);
      const { store, workspace } = services;
      const told = await toldIn(services);
      for (const query of queries(dice)) {
        const counted = await store.read(workspace, async (tx) => ({
          posts: await tx.reports.posts(query),
          prices: await tx.reports.prices(query),
          segments: await tx.reports.segments(query),
          deals: await tx.reports.dealsOf(
            query,
            told.deals.map(({ number }) => number),
          ),
        }));
        expect(sorted(counted.posts)).toEqual(sorted(plainPosts(told, query)));
        expect(byQuarter(counted.prices)).toEqual(byQuarter(plainPrices(told, query)));
        expect(counted.segments.toSorted(bySegment)).toEqual(plainSegments(told, query).toSorted(bySegment));
        if (query.campaign === undefined && query.creator === undefined)
          for (const deal of told.deals)
            expect(counted.deals.find(({ number }) => number === deal.number)).toMatchObject(
              plainDeal(told, query, deal),
            );
      }
    },
  );
});

/** In the order of quarters, with days to a part that both count alike. */
function byQuarter<T extends { readonly quarter?: string; readonly daysToClose?: number }>(
  prices: readonly T[],
): T[] {
  return prices
    .map((one) =>
      one.daysToClose === undefined ? one : { ...one, daysToClose: Number(one.daysToClose.toPrecision(12)) },
    )
    .toSorted((a, b) => ((a.quarter ?? '') < (b.quarter ?? '') ? -1 : 1));
}

const bySegment = (a: { dimension?: string | undefined; value?: string | undefined }, b: typeof a) =>
  `${a.dimension} ${a.value}` < `${b.dimension} ${b.value}` ? -1 : 1;
