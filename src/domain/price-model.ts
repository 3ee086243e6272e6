import { z } from 'zod';
import { moneySchema } from './money.ts';

/**
 * How a deal pays: the guide's six models and `hybrid`. `fee` of the terms is the flat cash part
 * (zero for commission, CPC, CPM and barter); this says what comes on top of it or instead of it.
 */
export const priceModelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('per_post') }),
  z.strictObject({ kind: z.literal('per_campaign') }),
  z.strictObject({
    kind: z.literal('commission'),
    /** Percent of net sales. */
    percent: z.number().min(0).max(100),
    /** Days after the click in which a sale counts. */
    windowDays: z.int().min(1).max(365).default(30),
    code: z.string().max(60).optional(),
  }),
  z.strictObject({ kind: z.literal('cpc'), perClick: moneySchema, cap: moneySchema.optional() }),
  z.strictObject({ kind: z.literal('cpm'), perThousand: moneySchema, cap: moneySchema.optional() }),
  z.strictObject({
    kind: z.literal('barter'),
    product: z.string().min(1).max(200),
    retailValue: moneySchema,
  }),
  z.strictObject({
    kind: z.literal('hybrid'),
    /** Percent of net sales on top of the fee. */
    percent: z.number().min(0).max(100),
    windowDays: z.int().min(1).max(365).default(30),
    cap: moneySchema.optional(),
  }),
]);
export type PriceModel = z.output<typeof priceModelSchema>;

export const PRICE_MODEL_NAMES: Record<PriceModel['kind'], string> = {
  per_post: 'per post',
  per_campaign: 'per campaign',
  commission: 'commission',
  cpc: 'CPC (per click)',
  cpm: 'CPM (per 1,000 views)',
  barter: 'barter (product)',
  hybrid: 'hybrid (fee + commission)',
};
