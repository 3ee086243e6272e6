import type { Money } from '../../../domain/money.ts';

/** Steps of the bar. */
const STEPS = 20;

/** `▓▓▓▓▓░░░░░░░░░░░░░░░ 25% committed`: the share of a budget that is reserved; never full or empty before it is. */
export function budgetBar(committed: Money, budget: Money): string {
  const share = budget.amount > 0 ? committed.amount / budget.amount : 0;
  const full = Math.round(share * STEPS);
  const filled = share > 0 && share < 1 ? Math.min(STEPS - 1, Math.max(1, full)) : Math.min(STEPS, full);
  return `${'▓'.repeat(filled)}${'░'.repeat(STEPS - filled)} ${Math.floor(share * 100)}% committed`;
}
