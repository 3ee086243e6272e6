import type { Deal } from '../deal.ts';
import type { RecordedEvent } from '../deal-events.ts';
import { add, type Money, zero } from '../money.ts';

/** What a deal may cost beside the creator's money, and how it is called. */
export const COST_KINDS = {
  shipping: 'Shipping',
  boosting: 'Boosting (paid reach)',
  production: 'Production',
  other: 'Other',
} as const;
export type CostKind = keyof typeof COST_KINDS;

/** Money that a deal cost beside what the creator gets. */
export interface ExtraCost {
  readonly id: string;
  readonly kind: CostKind;
  readonly amount: Money;
  readonly note?: string | undefined;
}

/** The extra costs of a deal that were entered and not taken back. */
export function extraCosts(story: readonly Pick<RecordedEvent, 'event'>[]): ExtraCost[] {
  const costs = new Map<string, ExtraCost>();
  for (const { event } of story) {
    if (event.kind === 'cost-added') {
      const { id, what, amount, note } = event;
      costs.set(id, { id, kind: what, amount, note });
    } else if (event.kind === 'cost-removed') costs.delete(event.id);
  }
  return [...costs.values()];
}

/** What the cost of deals is made of, in one currency. */
export interface CostParts {
  /** Money that is committed to creators. */
  readonly fees: Money;
  /** Retail value of product that they get. */
  readonly product: Money;
  readonly extras: Money;
}

/**
 * What a deal costs: the money it committed, the retail value of product, and shipping, boosting and the like. Undefined before it is
 * agreed. Amounts of another currency than the deal's are left out: the forms take none.
 */
export function costPartsOf(
  deal: Pick<Deal, 'agreed' | 'committed'>,
  extras: readonly ExtraCost[] = [],
): CostParts | undefined {
  if (!deal.agreed) return undefined;
  const { currency } = deal.committed;
  const { productValue, priceModel } = deal.agreed.terms;
  const product = productValue ?? (priceModel.kind === 'barter' ? priceModel.retailValue : undefined);
  const ofCurrency = extras.filter(({ amount }) => amount.currency === currency);
  return {
    fees: deal.committed,
    product: product?.currency === currency ? product : zero(currency),
    extras: ofCurrency.reduce((sum, { amount }) => add(sum, amount), zero(currency)),
  };
}

export function totalCost({ fees, product, extras }: CostParts): Money {
  return add(add(fees, product), extras);
}

/** The parts of several deals together. All are of one campaign, hence of one currency. */
export function addCosts(parts: readonly CostParts[]): CostParts | undefined {
  const [first, ...rest] = parts;
  return first
    ? rest.reduce(
        (sum, each) => ({
          fees: add(sum.fees, each.fees),
          product: add(sum.product, each.product),
          extras: add(sum.extras, each.extras),
        }),
        first,
      )
    : undefined;
}
