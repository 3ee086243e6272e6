import type { Game, Offer } from './game.ts';
import type { OfferPlan } from './offering.ts';

/**
 * Whether to take the ask on the table: when it is better than no deal and as good as what the planned offers are worth on
 * average, or as the next of them (AC_next; Baarslag, Hindriks, Jonker, 2014). Without an offer left, anything better than
 * no deal.
 */
export function answersAsk(
  ask: Offer,
  plan: OfferPlan<Offer> | undefined,
  { noDeal, agreementWorth }: Game,
): boolean {
  if (ask.ours <= noDeal) return false;
  const [next] = plan?.offers ?? [];
  if (!plan || !next) return true;
  return ask.ours >= next.ours || ask.ours + agreementWorth >= plan.expected;
}
