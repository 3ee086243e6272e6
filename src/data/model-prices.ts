import type { KnownPrice } from '../domain/model-cost.ts';

const SOURCE = 'developers.openai.com/api/docs/pricing';

const in2024: Source = { source: SOURCE, year: 2024 };
const in2025: Source = { source: SOURCE, year: 2025 };
const in2026: Source = { source: SOURCE, year: 2026 };

type Source = Required<Pick<KnownPrice, 'source' | 'year'>>;

/**
 * List prices in US$ for a million tokens, by the model's name. Without discounts for cached or batched input: what a budget is held with may
 * be more than the bill, never less. Requests stay far below the length at which a model's price doubles.
 */
const MODEL_PRICES: Readonly<Record<string, KnownPrice>> = {
  'gpt-4o': { input: 2.5, output: 10, ...in2024 },
  'gpt-4o-2024-05-13': { input: 5, output: 15, ...in2024 },
  'gpt-4o-mini': { input: 0.15, output: 0.6, ...in2024 },
  'gpt-4.1': { input: 2, output: 8, ...in2025 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6, ...in2025 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4, ...in2025 },
  o3: { input: 2, output: 8, ...in2025 },
  'o3-mini': { input: 1.1, output: 4.4, ...in2025 },
  'o4-mini': { input: 1.1, output: 4.4, ...in2025 },
  'gpt-5': { input: 1.25, output: 10, ...in2025 },
  'gpt-5-mini': { input: 0.25, output: 2, ...in2025 },
  'gpt-5-nano': { input: 0.05, output: 0.4, ...in2025 },
  'gpt-5-pro': { input: 15, output: 120, ...in2025 },
  'gpt-5.1': { input: 1.25, output: 10, ...in2025 },
  'gpt-5.2': { input: 1.75, output: 14, ...in2025 },
  'gpt-5.2-pro': { input: 21, output: 168, ...in2025 },
  'gpt-5.4': { input: 2.5, output: 15, ...in2026 },
  'gpt-5.4-mini': { input: 0.75, output: 4.5, ...in2026 },
  'gpt-5.4-nano': { input: 0.2, output: 1.25, ...in2026 },
  'gpt-5.5': { input: 5, output: 30, ...in2026 },
};

/** The day that a provider puts behind a model's name: `gpt-5-mini-2025-08-07`. */
const DATED = /-\d{4}-\d{2}-\d{2}$/;

/** The list price of a model, by its name or its name with a day; undefined for every other one: a price is never guessed from a likeness. */
export function modelPrice(model: string): KnownPrice | undefined {
  const named = Object.hasOwn(MODEL_PRICES, model) ? model : model.replace(DATED, '');
  return Object.hasOwn(MODEL_PRICES, named) ? MODEL_PRICES[named] : undefined;
}
