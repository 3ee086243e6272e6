import type { MissingItem } from '../refusal.ts';
import type { ContractFacts } from './facts.ts';
import { ENDING_AND_LAW } from './items/ending-and-law.ts';
import type { DetailField, Item } from './items/item.ts';
import { PARTIES } from './items/parties.ts';
import { RIGHTS_AND_CONTENT } from './items/rights-and-content.ts';
import { WORK_AND_PAY } from './items/work-and-pay.ts';

export type { DetailField } from './items/item.ts';

export interface CompletenessItem extends MissingItem {
  /** Which demand of the guide it meets, as in `Item`. */
  readonly rows: readonly string[];
  readonly field?: DetailField;
  /** Whether the facts say it. */
  readonly present: boolean;
}

const ITEMS: readonly Item[] = [...PARTIES, ...WORK_AND_PAY, ...RIGHTS_AND_CONTENT, ...ENDING_AND_LAW];

/** Every item that a written contract needs, and whether the facts say it (S4.2.1 to S4.2.8, S5.1 to S5.12). */
export function checkCompleteness(facts: ContractFacts): CompletenessItem[] {
  return ITEMS.filter((item) => !item.idle?.(facts)).map(({ rows, field, item, why, says }) => ({
    rows,
    item,
    why,
    present: says(facts),
    ...(field ? { field } : {}),
  }));
}

/** Whether the contract needs a field of the details at all, by the agreed terms and the other details. */
export function isAsked(field: string, facts: ContractFacts): boolean {
  return ITEMS.some((item) => item.field === field && !item.idle?.(facts));
}

/** The items that are still missing. */
export function missingItems(facts: ContractFacts): CompletenessItem[] {
  return checkCompleteness(facts).filter(({ present }) => !present);
}
