import { z } from 'zod';
import { FORMATS, PLATFORMS, type Platform } from '../deliverables.ts';

const certainty = z.enum(['firm', 'tentative']);
const quoted = { quote: z.string(), certainty };
const formats = [...new Set(Object.values(FORMATS).flat())] as [string, ...string[]];

/**
 * What a model says stands in a mail. Every field is a claim with the sentence it rests on, or null; strict, so that a model that
 * adds a field of its own is refused. Only shapes that structured outputs take: no optional field, no date, no record.
 */
export const claimedOfferSchema = z.strictObject({
  fee: z
    .strictObject({
      /** Plain decimals in major units. */
      amount: z.string(),
      upTo: z.string().nullable(),
      /** ISO 4217, null where the mail names none. */
      currency: z.string().nullable(),
      ...quoted,
    })
    .nullable(),
  deliverables: z.array(
    z.strictObject({
      platform: z.enum(PLATFORMS as [Platform, ...Platform[]]),
      format: z.enum(formats),
      quantity: z.int(),
      ...quoted,
    }),
  ),
  usage: z
    .strictObject({
      kind: z.enum(['none', 'organic', 'paid']),
      /** 0 with `none`; null for perpetual. */
      days: z.int().nullable(),
      exclusiveLicence: z.boolean(),
      ...quoted,
    })
    .nullable(),
  whitelistingDays: z.strictObject({ days: z.int(), ...quoted }).nullable(),
  exclusivity: z.strictObject({ days: z.int(), category: z.string().nullable(), ...quoted }).nullable(),
  /** ISO dates. */
  publication: z
    .strictObject({ from: z.string().nullable(), until: z.string().nullable(), ...quoted })
    .nullable(),
  netDays: z.strictObject({ days: z.int(), ...quoted }).nullable(),
  upfrontPercent: z.strictObject({ percent: z.number(), ...quoted }).nullable(),
  revisions: z.strictObject({ rounds: z.int(), ...quoted }).nullable(),
  commissionPercent: z.strictObject({ percent: z.number(), ...quoted }).nullable(),
});
export type ClaimedOffer = z.output<typeof claimedOfferSchema>;
