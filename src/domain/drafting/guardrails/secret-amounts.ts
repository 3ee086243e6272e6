import { majorUnits } from '../../money.ts';
import { publicAmounts } from '../figures/deal-figures.ts';
import type { Checked } from './rule.ts';

/** How near a figure may come to a secret amount before it counts as giving it away. */
const NEAR = 0.1;

/** The internal amounts in major units, but for those that happen to be public ones of the deal. */
export function secretAmounts({ secrets, facts }: Pick<Checked, 'secrets' | 'facts'>): number[] {
  const open = publicAmounts(facts);
  return secrets.amounts.map(majorUnits).filter((amount) => amount > 0 && !open.includes(amount));
}

/** Within a tenth of the secret, as it stands or in hundredths. */
export function isNear(value: number, secret: number): boolean {
  return [value, value / 100].some((each) => Math.abs(each - secret) <= secret * NEAR);
}
