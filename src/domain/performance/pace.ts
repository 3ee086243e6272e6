import type { Brief } from '../campaign.ts';
import { type Money, majorUnits } from '../money.ts';
import { elapsedShare } from './progress.ts';

/** The share of the budget that is committed beside the share of the days that are gone, in percent. */
export interface Pace {
  readonly committed: number;
  readonly days: number;
  readonly words: 'not begun yet' | 'in step with the days' | 'ahead of the days' | 'slower than the days';
}

/** Shares that differ by less are in step. */
const IN_STEP = 10;

/** How fast a campaign commits its money; spending early is no fault, so that the words only compare. */
export function paceOf(
  brief: Pick<Brief, 'budget' | 'startsOn' | 'endsOn'>,
  committed: Money,
  today: Temporal.PlainDate,
): Pace {
  const share = Math.round((majorUnits(committed) / majorUnits(brief.budget)) * 100);
  const days = Math.round(elapsedShare(brief, today) * 100);
  return { committed: share, days, words: wordsOf(share - days, days) };
}

function wordsOf(difference: number, days: number): Pace['words'] {
  if (days === 0) return 'not begun yet';
  if (Math.abs(difference) < IN_STEP) return 'in step with the days';
  return difference > 0 ? 'ahead of the days' : 'slower than the days';
}
