import { z } from 'zod';
import type { FxRate, RateTable } from './types.ts';

const figures = { low: z.number(), typical: z.number(), high: z.number(), source: z.string() };

/** Loose, so that a table keeps whatever it was priced with, also what a later version of Parley adds to its rows. */
const rateTable = z.looseObject({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  currency: z.string(),
  interpolation: z.enum(['tiers', 'anchors']),
  rows: z.array(
    z.looseObject({ platform: z.string(), format: z.string(), followersMin: z.number(), ...figures }),
  ),
  cpm: z.array(z.looseObject({ platform: z.string(), formats: z.array(z.string()), ...figures })).optional(),
});

/** Reads a kept table back. Throws on what is none: that was never written. */
export function parseRateTable(kept: unknown): RateTable {
  return rateTable.parse(kept) as RateTable;
}

/** A dated exchange rate as events and previews keep it. */
export const fxRateSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  rate: z.number().positive(),
  on: z.iso.date(),
  source: z.string(),
}) satisfies z.ZodType<FxRate>;
