import { exact, type FoundNumber, numbersOf } from '../numbers.ts';
import { CURRENCY_BEFORE, CURRENCY_BEHIND, currencyNamed, oneCurrency } from '../words/currencies.ts';
import type { NumberLanguage } from '../words/number-languages.ts';
import type { Place } from '../words/patterns.ts';

/** An amount, or a number that may be one, as it stands in a sentence. */
export interface Amount extends Place {
  /** In major units. */
  readonly value: number;
  /** The upper end of a range. */
  readonly upTo?: number;
  readonly currency?: string;
  /** The currency of the amounts beside it, or of all prices of the mail, where it has none of its own. */
  readonly inherited?: string;
  /** A `$` alone, which is another currency where the mail says so. */
  readonly shared: boolean;
  /** A multiplier such as `k` stands with it. */
  readonly multiplied: boolean;
  readonly spelled: boolean;
}

/** Every number of a sentence as an amount: with its currency, and the two ends of a range as one. */
export function amountsOf(text: string, cased: string, languages: readonly NumberLanguage[]): Amount[] {
  const single = numbersOf(text, languages)
    .slice(0, MOST)
    .map((number) => amountOf(text, cased, number));
  return ranged(text, single);
}

/** More numbers in one sentence are a table of something else. */
const MOST = 30;

interface Single extends Amount {
  readonly number: FoundNumber;
}

function amountOf(text: string, cased: string, number: FoundNumber): Single {
  const before = CURRENCY_BEFORE.exec(text.slice(Math.max(0, number.start - 24), number.start));
  const behind = CURRENCY_BEHIND.exec(text.slice(number.end, number.end + 32));
  const [lead = '', leadName = ''] = before ?? [];
  const [tail = '', tailName = ''] = behind ?? [];
  const leadAt = number.start - lead.length;
  const tailAt = number.end + tail.length - tailName.length;
  const ahead = leadName ? currencyNamed(leadName, cased.slice(leadAt, leadAt + leadName.length)) : undefined;
  const after = tailName ? currencyNamed(tailName, cased.slice(tailAt, tailAt + tailName.length)) : undefined;
  // `10 € 500`: the sign between two numbers belongs to the one it touches.
  const isTheirs = ahead && /\d ?$/u.test(text.slice(0, leadAt)) && lead !== leadName;
  const own = isTheirs ? undefined : ahead;
  const currency =
    oneCurrency(own, after) ??
    (/т\.? ?р\.?$/u.test(text.slice(number.start, number.end)) ? 'RUB' : undefined);
  return {
    start: own ? leadAt : number.start,
    end: after ? number.end + tail.length : number.end,
    value: number.value,
    ...(currency ? { currency } : {}),
    shared: currency !== undefined && (own?.shared ?? true) && (after?.shared ?? true),
    multiplied: number.times > 1,
    spelled: number.spelled,
    number,
  };
}

const BETWEEN = /^ ?(?:-|~|–|to|bis(?: zu)?|à|a|até|hasta|до|по|dan|から|till|until|up to|\.\.\.?|\/) ?$/u;
/** These join two ends only behind `between`. */
const AND = /^ ?(?:and|und|et|y|e|и|va|&) ?$/u;
const BETWEEN_BEFORE = /(?:between|zwischen|entre|между|somewhere between) (?:\p{L}+ ){0,2}$/u;

function ranged(text: string, singles: readonly Single[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < singles.length; at += 1) {
    const low = singles[at];
    const high = singles[at + 1];
    const range = low && high ? rangeOf(text, low, high) : undefined;
    if (range) at += 1;
    if (range ?? low) found.push(range ?? plain(low as Single));
  }
  return found;
}

function plain({ number: _, ...amount }: Single): Amount {
  return amount;
}

/** The most that the upper end of a range of prices is of the lower. */
const WIDEST = 12;

/** `500-700 EUR`, `between $800 and $1k`: one currency, the first below the second. A multiplier behind both is shared (`2-3k`). */
function rangeOf(text: string, low: Single, high: Single): Amount | undefined {
  const between = text.slice(low.end, high.start);
  const joins = BETWEEN.test(between) || (AND.test(between) && BETWEEN_BEFORE.test(text.slice(0, low.start)));
  if (!joins || low.spelled !== high.spelled) return undefined;
  if (low.currency && high.currency && low.currency !== high.currency) return undefined;
  const isShared = low.number.times === 1 && high.number.times > 1 && low.number.digits < high.number.digits;
  const value = isShared ? exact(low.number.digits * high.number.times) : low.value;
  const currency = low.currency ?? high.currency;
  const isMarked = currency !== undefined || high.multiplied;
  if (value >= high.value || high.value / value > WIDEST || (!isMarked && value < 50)) return undefined;
  // `2/3`, `10/12` are no ranges without a currency on both sides.
  if (between.includes('/') && !(low.currency && high.currency)) return undefined;
  return {
    start: low.start,
    end: high.end,
    value,
    upTo: high.value,
    ...(currency ? { currency } : {}),
    shared: low.currency ? low.shared : high.shared,
    multiplied: low.multiplied || high.multiplied,
    spelled: low.spelled,
  };
}
