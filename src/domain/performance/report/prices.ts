import { type Money, money, subtract } from '../../money.ts';

/** What agreed deals come to, money in minor units of the report's currency. */
export interface PriceSums {
  /** `2026 Q4`, the quarter of the agreement; missing for all deals together. */
  readonly quarter?: string;
  readonly deals: number;
  /** Deals with a first ask and an agreed fee, both above zero and convertible: only these are compared. */
  readonly compared: number;
  readonly asked: number;
  readonly agreed: number;
  /** Offers of both sides, over all deals. */
  readonly rounds: number;
  /** The median of the days from a deal's first offer to its agreement; missing where no moment is known. */
  readonly daysToClose?: number;
}

/** Asked against agreed. The work may have changed between the two: a saving says nothing about what was given up for it. */
export interface Prices {
  readonly quarter?: string;
  readonly deals: number;
  readonly compared: number;
  /** Missing when no deal can be compared. */
  readonly money?: {
    readonly asked: Money;
    readonly agreed: Money;
    /** Negative when more was agreed than asked. */
    readonly saved: Money;
    /** In percent of the first asks. */
    readonly savedPercent: number;
  };
  /** The mean of all deals. */
  readonly rounds?: number;
  readonly daysToClose?: number;
}

export function pricesOf(sums: PriceSums, currency: string): Prices {
  const { quarter, deals, compared, rounds, daysToClose } = sums;
  return {
    ...(quarter === undefined ? {} : { quarter }),
    deals,
    compared,
    ...(compared > 0 && sums.asked > 0 ? { money: moneyOfSums(sums, currency) } : {}),
    ...(deals > 0 ? { rounds: rounds / deals } : {}),
    ...(daysToClose === undefined ? {} : { daysToClose }),
  };
}

function moneyOfSums(sums: PriceSums, currency: string): NonNullable<Prices['money']> {
  const [asked, agreed] = [money(sums.asked, currency), money(sums.agreed, currency)];
  const saved = subtract(asked, agreed);
  return { asked, agreed, saved, savedPercent: (saved.amount * 100) / asked.amount };
}
