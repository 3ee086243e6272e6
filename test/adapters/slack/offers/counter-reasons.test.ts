import { expect, test } from 'vitest';
import { counterReasonsModal } from '../../../../src/adapters/slack/modals/counter-reasons.ts';
import { logOffer } from '../../../../src/application/deals/log-offer.ts';
import { suggestCounter } from '../../../../src/application/deals/propose-counter.ts';
import { DANA, dealUnderWay, reel, usd, valueOf } from '../../../application/offers/deal-under-way.ts';
import { wordsOf } from './at-the-desk.ts';

async function wordsFor(terms: ReturnType<typeof reel>): Promise<string> {
  const { services, deal } = await dealUnderWay();
  const dana = services.actor(DANA);
  valueOf(await logOffer(services, dana, { deal: deal.number, side: 'theirs', terms, via: 'command' }));
  const { card } = valueOf(await suggestCounter(services, dana, { deal: deal.number }));
  return wordsOf(counterReasonsModal(card));
}

test('a price by results says what it is expected to cost and on which assumptions', async () => {
  const words = await wordsFor(
    reel(usd(0), {
      priceModel: { kind: 'commission', percent: 10, windowDays: 30 },
      expectedResults: { views: 200_000, clickRatePercent: 2, averageOrder: usd(60) },
    }),
  );
  expect(words).toContain('*What their ask is expected to cost: $480*');
  expect(words).toContain('• 4,000 clicks: 200,000 views x 2% (click rate)');
  expect(words).toContain('• 80 orders: 2% of clicks (assumed)');
});

test('a flat fee says what the typical price comes to for a view, an engagement and a click', async () => {
  const words = await wordsFor(reel(usd(1_500)));
  expect(words).not.toContain('expected to cost');
  for (const each of ['per 1,000 views (CPM)', 'a view (CPV)', 'an engagement (CPE)', 'a click (CPC;']) {
    expect(words).toContain(each);
  }
  expect(words).toContain('1% (assumed click rate)');
});
