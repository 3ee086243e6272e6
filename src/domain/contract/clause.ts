import type { TermSheetSection } from './details.ts';
import type { ContractFacts } from './facts.ts';

/** One section of the sheet from the facts. Called only when nothing is missing. */
export type Clause = (facts: ContractFacts) => TermSheetSection;

/** `25 Nov 2026`; empty for a date that nobody set. */
export function dayWords(day: Temporal.PlainDate | undefined): string {
  return day?.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }) ?? '';
}

/** `1 day`, `30 days`. */
export function days(count: number | undefined): string {
  return `${count} day${count === 1 ? '' : 's'}`;
}
