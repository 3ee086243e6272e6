import { describe, expect, test } from 'vitest';
import { loadCounterCard } from '../../../src/application/deals/counter-card.ts';
import { logOffer } from '../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../src/application/deals/propose-counter.ts';
import type { DealEvent } from '../../../src/domain/deal-events.ts';
import { type Money, moneyOf } from '../../../src/domain/money.ts';
import type { Terms } from '../../../src/domain/terms.ts';
import { DANA, dealUnderWay, reel, type UnderWay, usd, valueOf } from '../offers/deal-under-way.ts';

/** Opens a deal on the same campaign and agrees on terms; ends it as told. */
async function agreed(
  { services, deal }: UnderWay,
  terms: Terms,
  options: { creator?: number; ceiling?: Money; after?: readonly DealEvent[] } = {},
): Promise<number> {
  const at = services.clock.now();
  const ceiling = options.ceiling ?? usd(100_000);
  return services.store.transaction(services.workspace, async (tx) => {
    const opened = await tx.deals.open(
      {
        kind: 'deal-opened',
        campaign: deal.campaign,
        creator: options.creator ?? deal.creator,
        owner: DANA,
        wanted: terms.deliverables,
        ceiling,
        walkAway: ceiling,
      },
      DANA,
      at,
    );
    const events: DealEvent[] = [
      { kind: 'offer-logged', round: 1, side: 'theirs', terms, via: 'command' },
      { kind: 'agreed', round: 1, terms, committed: terms.fee },
      ...(options.after ?? []),
    ];
    await tx.deals.record(opened, events, DANA, at);
    return opened.number;
  });
}

async function suggested(underWay: UnderWay, ask = reel(usd(1_500))) {
  const { services, deal } = underWay;
  const dana = services.actor(DANA);
  valueOf(await logOffer(services, dana, { deal: deal.number, side: 'theirs', terms: ask, via: 'command' }));
  return valueOf(await suggestCounter(services, dana, { deal: deal.number })).card;
}

const historyOf = (card: Awaited<ReturnType<typeof suggested>>) =>
  card.proposal?.range.factors.find(({ label }) => label === 'Your own deals');

describe('what the workspace paid for comparable work', () => {
  test('given no agreed deals, then the range is the market alone', async () => {
    expect(historyOf(await suggested(await dealUnderWay()))).toBeUndefined();
  });

  test('given cheap deals with the same creator, then the range comes down and says by how many and which', async () => {
    const market = await suggested(await dealUnderWay());
    const underWay = await dealUnderWay();
    const numbers = [await agreed(underWay, reel(usd(500))), await agreed(underWay, reel(usd(600)))];
    const card = await suggested(underWay);
    expect(historyOf(card)).toMatchObject({
      because: expect.stringMatching(/^2 of your deals, weight 25%: on average they closed at 0\.\d\d times/),
      source: `agreed terms of ${numbers.map((number) => `D-${number}`).join(', ')}`,
    });
    expect(card.proposal?.range.typical.amount).toBeLessThan(market.proposal?.range.typical.amount ?? 0);
  });

  test('given a deal in another currency, then it counts by what it was worth in its own', async () => {
    const underWay = await dealUnderWay();
    const euro = (major: number) => moneyOf(major, 'EUR', 'half-up');
    await agreed(underWay, reel(usd(1_000)));
    const dollars = historyOf(await suggested(underWay))?.because;
    const other = await dealUnderWay();
    await agreed(other, reel(euro(880.226)), { ceiling: euro(100_000) });
    expect(historyOf(await suggested(other))?.because).toBe(dollars);
  });

  test('given deals that were called off or are on another platform, then they do not count', async () => {
    const underWay = await dealUnderWay();
    await agreed(underWay, reel(usd(500)), { after: [{ kind: 'closed', outcome: 'cancelled' }] });
    await agreed(underWay, {
      ...reel(usd(500)),
      deliverables: [{ platform: 'tiktok', format: 'video', quantity: 1 }],
    });
    expect(historyOf(await suggested(underWay))).toBeUndefined();
  });

  test('given deals that are agreed later, then a past suggestion still shows the figures it was made of', async () => {
    const underWay = await dealUnderWay();
    const { services, deal } = underWay;
    await agreed(underWay, reel(usd(500)));
    const card = await suggested(underWay);
    services.clock.advance({ hours: 24 });
    await agreed(underWay, reel(usd(5_000)));
    const later = await services.store.read(services.workspace, (tx) =>
      loadCounterCard(tx, { kind: 'counter-card', deal: deal.number, event: card.event }),
    );
    expect(later?.proposal).toEqual(card.proposal);
    const now = await suggested(underWay);
    expect(historyOf(now)?.because).toContain('2 of your deals');
  });

  test('given many agreed deals, then the newest forty are looked at', async () => {
    const underWay = await dealUnderWay();
    for (let each = 0; each < 45; each += 1) {
      await agreed(underWay, reel(usd(900)));
      underWay.services.clock.advance({ minutes: 1 });
    }
    const card = await suggested(underWay);
    expect(historyOf(card)?.because).toContain('40 of your deals, weight 8');
    expect(historyOf(card)?.source).toContain('D-46');
    expect(historyOf(card)?.source).not.toContain('D-2,');
  });

  test('given deals of another workspace, then they are not there', async () => {
    const elsewhere = await dealUnderWay();
    await agreed(elsewhere, reel(usd(500)));
    expect(historyOf(await suggested(await dealUnderWay()))).toBeUndefined();
  });
});

describe('a price by results', () => {
  const commission = { priceModel: { kind: 'commission' as const, percent: 10, windowDays: 30 } };

  test('given the expected results, then a commission without a cap gets a suggestion with its assumptions', async () => {
    const ask = reel(usd(0), {
      ...commission,
      expectedResults: { views: 200_000, clickRatePercent: 2, averageOrder: usd(60) },
    });
    const card = await suggested(await dealUnderWay(), ask);
    // 4,000 clicks, 80 orders of 60 USD, 10 %.
    expect(card.proposal?.position.ask).toEqual(usd(480));
    expect(card.costWords).toEqual([
      '4,000 clicks: 200,000 views x 2% (click rate)',
      '80 orders: 2% of clicks (assumed)',
      '10% of $60 an order',
    ]);
  });

  test('given none, then the creator’s median views count, and what is missing is asked for by name', async () => {
    const underWay = await dealUnderWay();
    const { services, deal } = underWay;
    const dana = services.actor(DANA);
    const cpm = reel(usd(0), { priceModel: { kind: 'cpm', perThousand: usd(25) } });
    const card = await suggested(underWay, cpm);
    expect(card.proposal?.position.ask).toEqual(usd(1_000));
    expect(card.costWords?.[0]).toBe('40,000 views expected (1 Instagram Reel x 40,000 median views)');
    const terms = reel(usd(0), commission);
    valueOf(await logOffer(services, dana, { deal: deal.number, side: 'theirs', terms, via: 'command' }));
    expect(await suggestCounter(services, dana, { deal: deal.number })).toMatchObject({
      ok: false,
      refusal: {
        problems: [{ problem: 'Enter the average order with the offer to put a cost on 10% of sales.' }],
      },
    });
  });
});
