import { z } from 'zod';
import type { DealStatus } from '../deal.ts';

/** Working days without contact that a setting may hold: more than a quarter is no cadence. 0 never reminds. */
export const MOST_CADENCE_DAYS = 60;
const days = z.int().min(0).max(MOST_CADENCE_DAYS);

/**
 * After how many working days without contact somebody should write, by stage. Our own choice, which each workspace changes in its
 * settings: an open offer waits least, the work and its figures a week, and what comes after a campaign two weeks.
 */
export const cadenceSchema = z.strictObject({
  draft: days.default(5),
  outreach: days.default(3),
  negotiating: days.default(2),
  agreed: days.default(5),
  contracted: days.default(5),
  in_production: days.default(5),
  live: days.default(5),
  /** Until the checklist after the campaign is done. */
  completed: days.default(10),
} satisfies Partial<Record<DealStatus, z.ZodType>>);
export type Cadence = z.output<typeof cadenceSchema>;
export type CadenceStage = keyof Cadence;

export const CADENCE_STAGES = Object.keys(cadenceSchema.shape) as CadenceStage[];

/** The working days of a status; 0 for one that nobody is reminded of. */
export function cadenceOf(cadence: Cadence, status: DealStatus): number {
  return status in cadence ? cadence[status as CadenceStage] : 0;
}
