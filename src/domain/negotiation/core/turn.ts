import { answersAsk } from './acceptance.ts';
import type { Entry, Game, Offer } from './game.ts';
import { planOffers } from './offering.ts';
import { posteriorOf } from './opponent-model.ts';
import type { CoreParameters } from './parameters.ts';

/** What we do at one of our turns. */
export type Turn<P extends Offer> =
  | { readonly kind: 'accept' }
  | { readonly kind: 'walk' }
  | { readonly kind: 'offer'; readonly offer: P };

/** One turn of ours from the rules and the talks so far; the same input gives the same turn. */
export function takeTurn<P extends Offer>(
  game: Game<P>,
  history: readonly Entry[],
  parameters: CoreParameters,
): Turn<P> {
  const posterior = posteriorOf(game, history, parameters);
  const plan = planOffers(game, history, posterior, parameters);
  const asked = history.at(-1);
  const ask = asked?.side === 'theirs' ? asked.offer : undefined;
  if (ask && answersAsk(ask, plan, game)) return { kind: 'accept' };
  const offer = plan?.offers[0];
  return offer ? { kind: 'offer', offer } : { kind: 'walk' };
}
