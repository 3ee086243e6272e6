import { type Money, multiply } from '../money.ts';
import type { ContractFacts } from './facts.ts';

/** How far the work is when the brand ends the contract, and which detail says the percent. */
const STAGES = [
  ['killFeeBeforeDraft', 'before a draft is delivered'],
  ['killFeeAfterDraft', 'after a draft is delivered'],
  ['killFeeAfterApproval', 'after it is approved'],
] as const;

export interface KillFee {
  readonly stage: string;
  readonly percent: number;
  /** Of the whole fee, for when nothing is published; halves round up. */
  readonly amount: Money;
}

/** What the brand owes for content that it calls off, by stage; empty without a fee. */
export function killFees({ terms: { fee }, details }: Pick<ContractFacts, 'terms' | 'details'>): KillFee[] {
  if (fee.amount === 0) return [];
  return STAGES.flatMap(([field, stage]) => {
    const percent = details[field];
    return percent === undefined ? [] : [{ stage, percent, amount: multiply(fee, percent / 100, 'half-up') }];
  });
}
