import { formatMoney, type Money } from '../../../domain/money.ts';
import type { PriceRange } from '../../../domain/pricing/types.ts';

/** Narrow enough for one line in a thread beside a channel. */
const WIDTH = 40;

/** A price to be marked on the line, with the letter that marks it. */
export interface Mark {
  readonly letter: string;
  readonly name: string;
  readonly price: Money;
}

/**
 * A fair range as one line of characters with a legend in words, on a logarithmic scale as prices are:
 * `[` low, `|` typical, `]` high, letters for prices; a letter at the edge may lie beyond it.
 */
export function rangePicture(range: PriceRange, marks: readonly Mark[]): string {
  const prices = [range.low, range.high, ...marks.map(({ price }) => price)].map(({ amount }) =>
    Math.max(1, amount),
  );
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  const place = ({ amount }: Money) => {
    const share = most === least ? 0 : Math.log(Math.max(1, amount) / least) / Math.log(most / least);
    return Math.round(share * (WIDTH - 1));
  };
  const [from, to] = [place(range.low), place(range.high)];
  const line: string[] = Array.from({ length: WIDTH }, (_, at) => (at >= from && at <= to ? '-' : '.'));
  line[from] = '[';
  line[to] = ']';
  line[place(range.typical)] = '|';
  const letters = Array.from({ length: WIDTH }, () => ' ');
  for (const mark of marks) letters[freePlace(letters, place(mark.price))] = mark.letter;
  const ends = `[ ${formatMoney(range.low)}  | ${formatMoney(range.typical)}  ] ${formatMoney(range.high)}`;
  const names = marks.map(({ letter, name, price }) => `${letter} ${name} ${formatMoney(price)}`).join('  ');
  return [line.join(''), letters.join('').trimEnd(), ends, names].join('\n');
}

/** The wanted place, or the nearest free one, so that no mark hides another. */
function freePlace(letters: readonly string[], wanted: number): number {
  for (let distance = 0; distance < letters.length; distance += 1) {
    for (const at of [wanted + distance, wanted - distance]) if (letters[at] === ' ') return at;
  }
  return wanted;
}
