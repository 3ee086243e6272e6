import { formatMoney, type Money } from '../money.ts';
import type { MoneyTotal, Total } from './totals.ts';

/** One input of a formula: its value, undefined when it is missing, and both in words. */
export interface Input {
  readonly name: string;
  readonly value: number | undefined;
  readonly words: string;
  /** What is missing, where the name alone does not say it. */
  readonly missing?: string;
}

/** A total that counts only when everything it is counted over has the figure: posts, or deals. */
export function whole(name: string, total: Total, over = 'posts'): Input {
  const complete = total.known === total.of && total.of > 0;
  return {
    name,
    value: complete ? total.value : undefined,
    words: total.value === undefined ? 'missing' : count(total.value),
    missing: total.known > 0 ? `${name} of ${total.of - total.known} of ${total.of} ${over}` : name,
  };
}

/** A total over the posts that have both figures of a rate. */
export function partial(name: string, total: Total, of: number): Input {
  const words = total.value === undefined ? 'missing' : count(total.value);
  return {
    name,
    value: total.known === total.of ? total.value : undefined,
    words: total.of > 0 && total.of < of ? `${words} (${total.of} of ${of} posts)` : words,
  };
}

export function costInput(cost: Money | undefined): Input {
  return { name: 'cost', value: cost?.amount, words: cost ? formatMoney(cost) : 'missing' };
}

export function revenueInput(revenue: MoneyTotal, cost: Money | undefined, over = 'posts'): Input {
  const complete = revenue.known === revenue.of && revenue.value !== undefined;
  const sameCurrency = !cost || revenue.value?.currency === cost.currency;
  const missing = revenue.mixed
    ? 'revenue in one currency'
    : revenue.value && !sameCurrency
      ? `revenue in ${cost?.currency}`
      : revenue.known > 0
        ? `revenue of ${revenue.of - revenue.known} of ${revenue.of} ${over}`
        : 'revenue';
  return {
    name: 'revenue',
    value: complete && sameCurrency ? revenue.value?.amount : undefined,
    words: revenue.value ? formatMoney(revenue.value) : 'missing',
    missing,
  };
}

export function sumOf(values: readonly (number | undefined)[]): Total {
  const known = values.filter((value) => value !== undefined);
  return {
    value: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : undefined,
    known: known.length,
    of: values.length,
  };
}

// Made once: making one takes longer than all figures of a campaign.
const COUNT = new Intl.NumberFormat('en-US');

function count(value: number): string {
  return COUNT.format(value);
}
