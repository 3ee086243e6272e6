import type { ModelPrice } from '../domain/model-cost.ts';

/** List prices of a model family, in US$ for a million tokens, by the beginning of the model's name. */
interface ModelPriceRow extends ModelPrice {
  readonly model: string;
  readonly source: string;
  readonly year: number;
}

const OPENAI = 'platform.openai.com/docs/pricing';

/**
 * The longest beginning that fits counts. List prices without discounts for cached or batched input: what a budget is held with may be more than
 * the bill, never less.
 */
const MODEL_PRICES: readonly ModelPriceRow[] = [
  { model: 'gpt-5-nano', input: 0.05, output: 0.4, source: OPENAI, year: 2025 },
  { model: 'gpt-5-mini', input: 0.25, output: 2, source: OPENAI, year: 2025 },
  { model: 'gpt-5', input: 1.25, output: 10, source: OPENAI, year: 2025 },
  { model: 'gpt-4.1-nano', input: 0.1, output: 0.4, source: OPENAI, year: 2025 },
  { model: 'gpt-4.1-mini', input: 0.4, output: 1.6, source: OPENAI, year: 2025 },
  { model: 'gpt-4.1', input: 2, output: 8, source: OPENAI, year: 2025 },
  { model: 'gpt-4o-mini', input: 0.15, output: 0.6, source: OPENAI, year: 2024 },
  { model: 'gpt-4o', input: 2.5, output: 10, source: OPENAI, year: 2024 },
];

/** The list price of a model; undefined for one that the table does not know. */
export function modelPrice(model: string): ModelPriceRow | undefined {
  return MODEL_PRICES.filter((row) => model.startsWith(row.model)).toSorted(
    (a, b) => b.model.length - a.model.length,
  )[0];
}
