/** The least share of the line that the range from low to high takes, however far prices lie from it. */
const RANGE_SHARE = 0.4;
/** Room at an end for prices that lie beyond the scale. */
const BEYOND = 34;

export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where a price stands on the line; `beyond` when it lies further out than the scale reaches. */
export interface Spot {
  readonly x: number;
  readonly beyond?: 'below' | 'above';
}

/** A linear scale in the middle, and at its ends, where prices lie too far out, a place for them that is not to scale. */
export interface PriceScale {
  /** Never left of the place of a lower price. */
  spot(amount: number): Spot;
  /** Where the scale stops on a side, when prices lie beyond it. */
  readonly breaks: { readonly below?: number; readonly above?: number };
}

/**
 * A line for a range and prices: it reaches from the lowest to the highest of them as long as the range keeps its share
 * of the width. Prices further out stand at the end, beyond a break. Amounts are in any one unit.
 */
export function priceScale(
  { low, high }: { readonly low: number; readonly high: number },
  prices: readonly number[],
  line: Extent,
): PriceScale {
  const span = high > low ? high - low : Math.max(high / 2, 1);
  const [bottom, top] = high > low ? [low, high] : [low - span / 2, high + span / 2];
  const reach = reachOf(
    Math.max(0, bottom - Math.min(...prices, bottom)),
    Math.max(0, Math.max(...prices, top) - top),
    span / RANGE_SHARE - span,
  );
  const inside = prices.filter((price) => price >= bottom - reach.below && price <= top + reach.above);
  const [least, most] = [Math.min(...inside, bottom), Math.max(...inside, top)];
  const isBeyond = (price: number) => (price < least ? 'below' : price > most ? 'above' : undefined);
  const [below, above] = (['below', 'above'] as const).map((side) =>
    prices.some((price) => isBeyond(price) === side),
  );
  const from = line.from + (below ? BEYOND : 0);
  const to = line.to - (above ? BEYOND : 0);
  return {
    spot: (price) => {
      const beyond = isBeyond(price);
      if (beyond) return { x: beyond === 'below' ? line.from : line.to, beyond };
      return { x: from + ((price - least) / (most - least)) * (to - from) };
    },
    breaks: {
      ...(below ? { below: line.from + BEYOND / 2 } : {}),
      ...(above ? { above: line.to - BEYOND / 2 } : {}),
    },
  };
}

/** How far the scale reaches out on each side: as far as prices lie, within the room; what one side does not need the other may take. */
function reachOf(below: number, above: number, room: number): { below: number; above: number } {
  if (below + above <= room) return { below, above };
  const half = room / 2;
  if (below <= half) return { below, above: room - below };
  if (above <= half) return { below: room - above, above };
  return { below: half, above: half };
}
