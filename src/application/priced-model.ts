import { modelPrice } from '../data/model-prices.ts';
import type { ModelPrice } from '../domain/model-cost.ts';
import type { PricedModel } from './model-budget.ts';

/** The model that is asked, where there is one, and what a model costs: what somebody entered goes before the list of prices. */
export function pricedModel({
  model,
  price,
}: {
  readonly model: string | undefined;
  readonly price?: ModelPrice | undefined;
}): PricedModel {
  const entered = price && { ...price, source: 'OPENAI_PRICE, as Parley was set up' };
  return { model, priceOf: (asked) => entered ?? modelPrice(asked) };
}
