/** What a model costs, in US$ for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
}

/** The cost of a question in millionths of US$, rounded up: a budget is never overrun by rounding. */
export function costOf(
  used: { readonly inputTokens?: number; readonly outputTokens?: number },
  price: ModelPrice,
): number {
  return Math.ceil((used.inputTokens ?? 0) * price.input + (used.outputTokens ?? 0) * price.output);
}
