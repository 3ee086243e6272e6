import { FX_RATES } from '../../data/fx.ts';
import type { FxRate } from '../../domain/pricing/types.ts';
import type { Transaction } from '../ports.ts';

/**
 * The dated exchange rates of a workspace: its own, and the built-in ones as the base. The newest day wins; of one day
 * the workspace's own.
 */
export async function exchangeRates(tx: Pick<Transaction, 'fxRates'>): Promise<FxRate[]> {
  const own = await tx.fxRates.newest();
  return [...own.map(({ from, to, rate, on, source }) => ({ from, to, rate, on, source })), ...FX_RATES];
}
