import { add, type Money } from './money.ts';
import { invalid, ok, type Result } from './refusal.ts';
import type { Terms } from './terms.ts';

/**
 * The most cash that terms can cost, which is what a budget reserves for them: flat fee, bonus cap and the cap of the price
 * model. Commission is paid out of the sales it brings and product is not cash, so neither is reserved. Refuses prices per
 * click or per 1,000 views without a cap: nothing bounds them.
 */
export function mostCash(terms: Terms): Result<Money> {
  const model = terms.priceModel;
  if ((model.kind === 'cpc' || model.kind === 'cpm') && !model.cap) {
    return invalid('cap', 'Agree on a cap first: without one this price has no upper bound to reserve.');
  }
  const cap = 'cap' in model ? model.cap : undefined;
  return ok(
    [cap, terms.bonusCap].reduce<Money>((total, part) => (part ? add(total, part) : total), terms.fee),
  );
}
