import { allocate, type Money, sameMoney } from '../money.ts';
import type { Terms } from '../terms.ts';

/** One part of the fee, or several equal ones in a row. */
export interface Instalment {
  /** `On signing (50%)`, `Months 1 to 3, each`. */
  readonly when: string;
  /** The event that it follows. */
  readonly follows: 'signing' | 'last publication' | 'month';
  readonly amount: Money;
  /** How many parts of this amount there are. */
  readonly times: number;
}

/**
 * The parts in which the fee is paid; together they are the fee to the last minor unit. A retainer pays what is left after
 * signing month by month. Empty where there is no fee.
 */
export function instalmentsOf(
  terms: Pick<Terms, 'fee' | 'upfrontPercent' | 'termMonths'>,
): readonly Instalment[] {
  const { fee, upfrontPercent, termMonths = 1 } = terms;
  if (fee.amount === 0) return [];
  const [first = fee, rest = fee] = allocate(fee, [upfrontPercent, 100 - upfrontPercent]);
  const signing: Instalment = {
    when: `On signing (${upfrontPercent}%)`,
    follows: 'signing',
    amount: first,
    times: 1,
  };
  if (upfrontPercent === 100) return [signing];
  const last: Instalment = { when: LAST, follows: 'last publication', amount: rest, times: 1 };
  const later = termMonths > 1 ? monthly(rest, termMonths) : [last];
  return upfrontPercent === 0 ? later : [signing, ...later];
}

const LAST = 'After the last publication';

/** Months of equal parts are one line, since parts differ by a minor unit at most. */
function monthly(rest: Money, months: number): Instalment[] {
  const parts = allocate(rest, new Array<number>(months).fill(1)).filter(({ amount }) => amount > 0);
  const first = parts[0];
  if (!first) return [];
  const larger = parts.filter((part) => sameMoney(part, first)).length;
  const smaller = parts[larger];
  return [
    { when: monthsWords(1, larger), follows: 'month', amount: first, times: larger },
    ...(smaller
      ? [
          {
            when: monthsWords(larger + 1, parts.length),
            follows: 'month' as const,
            amount: smaller,
            times: parts.length - larger,
          },
        ]
      : []),
  ];
}

function monthsWords(from: number, to: number): string {
  return from === to ? `End of month ${from}` : `End of months ${from} to ${to}, each`;
}
