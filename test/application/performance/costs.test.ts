import { describe, expect, test } from 'vitest';
import { recordCosts, showCosts } from '../../../src/application/performance/costs/record-cost.ts';
import { contractedDeal } from '../contracts/agreed-deal.ts';
import { DANA, GUEST, refusalOf, type UnderWay, usd, valueOf } from '../offers/deal-under-way.ts';

const record = ({ services, deal }: UnderWay, input: object, user = DANA) =>
  recordCosts(services, services.actor(user), { deal: deal.number, remove: [], ...input });
const shipping = (amount = usd(25)) => ({ add: { kind: 'shipping', amount, note: 'two boxes' } });

describe('costs beside the fee', () => {
  test('are entered, shown, and taken back, each in the story of the deal', async () => {
    const the = await contractedDeal();
    const [cost] = valueOf(await record(the, shipping()));
    const shown = valueOf(await showCosts(the.services, the.services.actor(DANA), the.deal.number));
    expect(shown).toMatchObject({
      currency: 'USD',
      costs: [{ kind: 'shipping', amount: usd(25), note: 'two boxes' }],
    });
    expect(valueOf(await record(the, { remove: [cost?.id] }))).toEqual([]);
    expect((await the.kinds()).slice(-2)).toEqual(['cost-added', 'cost-removed']);
    expect(refusalOf(await record(the, { remove: [cost?.id] })).kind).toBe('nothing-to-do');
  });

  test.each([
    ['nothing', {}, 'invalid'],
    ['nothing above zero', shipping(usd(0)), 'invalid'],
    ['another currency', shipping({ amount: 5, currency: 'EUR' }), 'currency-mismatch'],
    ['a deal that is not there', { deal: 99, ...shipping() }, 'not-found'],
  ])('are refused with %s', async (_, input, kind) => {
    expect(refusalOf(await record(await contractedDeal(), input)).kind).toBe(kind);
  });

  test('are not entered by guests', async () => {
    expect(refusalOf(await record(await contractedDeal(), shipping(), GUEST)).kind).toBe('not-allowed');
  });
});
