import { compare, type Money, multiply, subtract, zero } from '../money.ts';
import { type CostAssumptions, expectedCost } from '../pricing/price-models.ts';
import { ok, type Result } from '../refusal.ts';
import type { Terms } from '../terms.ts';

/**
 * The same terms at another expected cost. The flat fee takes up the difference; when what depends on results alone costs
 * more than that, the fee is zero and the price per click, per 1,000 views or of sales shrinks in proportion. Internal notes
 * and prices per line do not survive: they belong to the old price. Refuses like `expectedCost`.
 */
export function repriced(terms: Terms, cost: Money, assumptions: CostAssumptions): Result<Terms> {
  const { note: _note, ...rest } = terms;
  const clean: Terms = {
    ...rest,
    deliverables: terms.deliverables.map(({ price: _price, ...line }) => line),
  };
  const now = expectedCost(clean, assumptions);
  if (!now.ok) return now;
  const { variable } = now.value;
  if (compare(cost, variable) >= 0) return ok({ ...clean, fee: subtract(cost, variable) });
  return ok(scaled({ ...clean, fee: zero(cost.currency) }, cost.amount / variable.amount));
}

function scaled(terms: Terms, ratio: number): Terms {
  const model = terms.priceModel;
  const smaller = (value: Money) => multiply(value, ratio, 'down');
  const cap = 'cap' in model && model.cap ? { cap: smaller(model.cap) } : {};
  const rest: Terms = {
    ...terms,
    ...(terms.bonusCap ? { bonusCap: smaller(terms.bonusCap) } : {}),
    ...(terms.productValue ? { productValue: smaller(terms.productValue) } : {}),
  };
  switch (model.kind) {
    case 'commission':
    case 'hybrid':
      return {
        ...rest,
        priceModel: { ...model, ...cap, percent: Math.floor(model.percent * ratio * 100) / 100 },
      };
    case 'cpc':
      return { ...rest, priceModel: { ...model, ...cap, perClick: smaller(model.perClick) } };
    case 'cpm':
      return { ...rest, priceModel: { ...model, ...cap, perThousand: smaller(model.perThousand) } };
    case 'barter':
      return { ...rest, priceModel: { ...model, retailValue: smaller(model.retailValue) } };
    default:
      return rest;
  }
}
