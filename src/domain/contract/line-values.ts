import { add, allocate, compare, type Money, subtract, sum } from '../money.ts';
import { type ContractFacts, workOf } from './facts.ts';

/**
 * What each line of work is worth, in the order of the work: its agreed price, or its share by pieces of what the priced
 * lines leave. Together they are the fee; where agreed prices do not add up to it, they say the shares. Empty without a fee.
 */
export function lineValues(facts: Pick<ContractFacts, 'terms' | 'wanted' | 'details'>): readonly Money[] {
  const { fee } = facts.terms;
  const lines = workOf(facts);
  if (fee.amount === 0 || lines.length === 0) return [];
  const prices = lines.map(({ price }) => (price?.currency === fee.currency ? price : undefined));
  const priced = sum(
    prices.filter((price) => price !== undefined),
    fee.currency,
  );
  const open = lines.map(({ quantity }, index) => (prices[index] ? 0 : quantity));
  const pieces = open.reduce((total, quantity) => total + quantity, 0);
  if (pieces === 0) return allocate(fee, sharesOf(prices.map((price) => price?.amount ?? 0)));
  if (compare(priced, fee) >= 0) {
    return allocate(
      fee,
      lines.map(({ quantity }) => quantity),
    );
  }
  const shares = allocate(subtract(fee, priced), open);
  return lines.map((_, index) => prices[index] ?? shares[index] ?? subtract(fee, fee));
}

/** Prices of nothing share evenly. */
function sharesOf(amounts: readonly number[]): readonly number[] {
  return amounts.some((amount) => amount > 0) ? amounts : amounts.map(() => 1);
}

/** Whether every line has a price of its own and the prices are not the fee: somebody should say which counts. */
export function pricesDiffer(facts: Pick<ContractFacts, 'terms' | 'wanted' | 'details'>): boolean {
  const { fee } = facts.terms;
  const prices = workOf(facts).map(({ price }) => price);
  if (fee.amount === 0 || prices.length === 0 || prices.some((price) => price?.currency !== fee.currency)) {
    return false;
  }
  const total = prices.reduce<Money>((all, price) => (price ? add(all, price) : all), { ...fee, amount: 0 });
  return total.amount !== fee.amount;
}
