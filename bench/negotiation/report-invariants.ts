import { NEGOTIATION_POLICY, type NegotiationPolicy } from '../../src/domain/negotiation/policy.ts';
import { randomDeal } from './random-deals.ts';
import { target } from './statistics.ts';
import { violationsOf } from './violations.ts';

const SHOWN = 10;
/** Every so many deals the whole policy decides; between them one that keeps fewer beliefs: the rules are the same, the time is not. */
const WHOLE = 20;

const QUICK: NegotiationPolicy = {
  ...NEGOTIATION_POLICY,
  pricePoints: 12,
  core: { ...NEGOTIATION_POLICY.core, particles: { single: 60, several: 60, around: 60 } },
};

/** Checks random deals; returns the targets that were missed. */
export function reportInvariants(deals: number): string[] {
  console.log(`\n== Invariants: ${deals.toLocaleString('en-US')} random deals (seeds 1 to ${deals}) ==\n`);
  let violations = 0;
  for (let seed = 1; seed <= deals; seed++) {
    const policy = seed % WHOLE === 0 ? NEGOTIATION_POLICY : QUICK;
    for (const what of violationsOf({ ...randomDeal(seed), policy })) {
      violations += 1;
      if (violations <= SHOWN) console.log(`seed ${seed}: ${what}`);
    }
  }
  return target(`${violations} violations in ${deals} random deals`, violations === 0);
}
