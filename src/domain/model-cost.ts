/** What a model costs, in US$ for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
}

/** A price with where it comes from; the year is missing where somebody entered it. */
export interface KnownPrice extends ModelPrice {
  readonly source: string;
  readonly year?: number;
}

/** What a question cost, in millionths of US$, and by which price. */
export interface ModelCost {
  readonly microDollars: number;
  readonly source: string;
  readonly year?: number;
}

/** The cost of a question in millionths of US$, rounded up: a budget is never overrun by rounding. */
export function costOf(
  used: { readonly inputTokens?: number; readonly outputTokens?: number },
  price: ModelPrice,
): number {
  return Math.ceil((used.inputTokens ?? 0) * price.input + (used.outputTokens ?? 0) * price.output);
}
