import type { Statement } from '../text/statements.ts';
import type { Place } from '../words/patterns.ts';
import type { FoundWork } from '../work.ts';
import type { Amount } from './amounts.ts';

/** What else of a sentence is known when its amounts are judged. */
export interface Surroundings {
  readonly statement: Statement;
  readonly amounts: readonly Amount[];
  readonly work: readonly FoundWork[];
  /** Lengths of time, days and shares: a number in them is no price. */
  readonly taken: readonly Place[];
  /** Whether all prices of the mail have one currency that it names. */
  readonly declared: string | undefined;
  readonly option: string | undefined;
}
