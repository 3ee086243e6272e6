import type { Deal } from '../deal.ts';
import { add, type Money } from '../money.ts';

/** What a deal costs: the money it committed plus the retail value of product. Undefined before it is agreed. */
export function costOf(deal: Pick<Deal, 'agreed' | 'committed'>): Money | undefined {
  if (!deal.agreed) return undefined;
  const { productValue, priceModel } = deal.agreed.terms;
  const product = productValue ?? (priceModel.kind === 'barter' ? priceModel.retailValue : undefined);
  return product && product.currency === deal.committed.currency
    ? add(deal.committed, product)
    : deal.committed;
}
