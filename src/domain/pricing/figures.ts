/** Low, typical and high as plain major units: what the pricing arithmetic runs on before money is made of it. */
export interface Figures {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

export const NOTHING: Figures = { low: 0, typical: 0, high: 0 };

export function mapFigures(figures: Figures, change: (value: number) => number): Figures {
  return { low: change(figures.low), typical: change(figures.typical), high: change(figures.high) };
}

/** Joins two sets of figures low with low, typical with typical, high with high. */
export function joinFigures(a: Figures, b: Figures, join: (a: number, b: number) => number): Figures {
  return { low: join(a.low, b.low), typical: join(a.typical, b.typical), high: join(a.high, b.high) };
}

export function addFigures(a: Figures, b: Figures): Figures {
  return joinFigures(a, b, (x, y) => x + y);
}

/** Moves low down and high up by the factor and leaves typical: how doubt shows. */
export function widen(figures: Figures, factor: number): Figures {
  return { low: figures.low / factor, typical: figures.typical, high: figures.high * factor };
}
