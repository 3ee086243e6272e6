import type { PricedModel } from '../../application/model-budget.ts';
import { modelPrice } from '../../data/model-prices.ts';
import type { ModelPrice } from '../../domain/model-cost.ts';
import { type DraftingConfig, hasModel } from './drafting.ts';

/** The model that is asked and what it costs: what somebody entered goes before the list. */
export function pricedModel(
  config: Pick<DraftingConfig, 'apiKey' | 'baseUrl' | 'model'> & { readonly price?: ModelPrice },
): PricedModel {
  const { model, price } = config;
  const entered = price && { ...price, source: 'OPENAI_PRICE, as Parley was set up' };
  return {
    ...(hasModel(config) ? { model } : {}),
    priceOf: (asked) => entered ?? modelPrice(asked),
  };
}
