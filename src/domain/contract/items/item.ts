import type { MissingItem } from '../../refusal.ts';
import type { ContractDetails, Party } from '../details.ts';
import type { ContractFacts } from '../facts.ts';

/** The form's field that fills an item; items without one come from the agreed terms or the deal itself. */
export type DetailField =
  | keyof Omit<ContractDetails, 'brandParty' | 'creatorParty'>
  | `brandParty.${Exclude<keyof Party, 'agent' | 'agentContact' | 'agentAuthority'>}`
  | `creatorParty.${keyof Party}`;

/** One thing that a written contract says, and why it matters. */
export interface Item extends MissingItem {
  /** Which demand of the guide it meets: S4.2.x on the terms, S5.x on the written contract; `usual`: what such contracts hold besides. */
  readonly rows: readonly string[];
  readonly field?: DetailField;
  /** Whether the facts say it. */
  readonly says: (facts: ContractFacts) => boolean;
  /** When the item is not asked for at all. */
  readonly idle?: (facts: ContractFacts) => boolean;
}

/** Says an item that is a detail of its own. */
export const detail =
  (field: keyof ContractDetails) =>
  ({ details }: ContractFacts): boolean =>
    details[field] !== undefined;
