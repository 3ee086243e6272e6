import type { Statement } from '../text/statements.ts';
import { USUAL } from '../words/price-cues.ts';
import type { FoundWork } from '../work.ts';
import type { Amount } from './amounts.ts';
import { partOf } from './parts.ts';
import { isPrice } from './prices.ts';
import { type Role, roleOf } from './roles.ts';
import type { Surroundings } from './surroundings.ts';

/** An amount that may be a price. */
export interface Ask {
  readonly statement: Statement;
  readonly amount: Amount;
  readonly role: Role;
  /** The label of the option that it belongs to: `option b`. */
  readonly option?: string;
  /** What they usually take, so that another price for a piece counts before it. */
  readonly isUsual: boolean;
  /** The work of the same sentence, and of the amount's own part of it. */
  readonly work: readonly FoundWork[];
  readonly own: readonly FoundWork[];
}

/** Every amount of a sentence that may be a price, with how it bears on it. Prices of others and of the past are none. */
export function asksIn(around: Surroundings): Ask[] {
  const { statement, amounts, work, option } = around;
  const prices = amounts.filter((amount) => isPrice(around, amount));
  return prices.flatMap((amount): Ask[] => {
    const part = partOf(statement.text, amount, prices);
    const own = work.filter((each) => each.start >= part.start && each.end <= part.end);
    const role = isSaidAgain(statement.text, amount, prices)
      ? undefined
      : roleOf(around, amount, prices, own);
    const currency = amount.currency ?? amount.inherited;
    return role
      ? [
          {
            statement,
            amount: { ...amount, ...(currency ? { currency } : {}) },
            role,
            isUsual: USUAL.test(statement.text.slice(part.start, amount.start)),
            work,
            own,
            ...(option ? { option } : {}),
          },
        ]
      : [];
  });
}

/** `$500 (about 460 €)`, `1.000 € (1.190 € inkl. MwSt.)`: the same price in other words. */
function isSaidAgain(text: string, amount: Amount, prices: readonly Amount[]): boolean {
  const before = prices.findLast((other) => other.end <= amount.start);
  if (!before) return false;
  const between = text.slice(before.end, amount.start);
  const inBrackets = /^[^()]{0,24}\((?![^()]*\))[^()]{0,30}$/u.test(between);
  const isTaxed = /(?:inkl|incl|brutto|gross|ttc|con iva|с ндс|with vat|税込|including)/u.test(
    between + text.slice(amount.end, amount.end + 24),
  );
  const isConverted =
    amount.currency !== undefined && before.currency !== undefined && amount.currency !== before.currency;
  return (
    (inBrackets && (isTaxed || isConverted)) ||
    (isConverted &&
      /^ ?(?:=|\/|≈|~|or|oder|bzw\.?|или|o|ou|yoki) ?(?:about |around |ca\.? |~)?$/u.test(between))
  );
}
