import type { Particle, Standing } from '../../../../src/domain/negotiation/core/demand.ts';
import type { Entry, Game, Offer } from '../../../../src/domain/negotiation/core/game.ts';
import type { CoreParameters } from '../../../../src/domain/negotiation/core/parameters.ts';
import { NEGOTIATION_POLICY } from '../../../../src/domain/negotiation/policy.ts';

export const PARAMETERS: CoreParameters = NEGOTIATION_POLICY.core;

/** A particle that bluffs with 0.9 down to 0.6, unless a test says otherwise. */
export function particle(change: Partial<Particle> = {}): Particle {
  return {
    style: 'bluffs',
    weights: [1],
    limit: 0.6,
    threshold: 0.8,
    softened: 0.8,
    opening: 1,
    exponent: 1,
    slope: 0.05,
    returned: 1,
    ...change,
  };
}

export const standing = (asked?: number, offered?: number, before?: number): Standing => ({
  asked,
  offered,
  before,
});

/** A price between us: what it gives them it takes from us. */
export const priced = (theirs: number): Offer => ({ ours: 1 - theirs, theirs: [theirs] });

/** A price game of 21 prices in which they answer so often; their limit may lie anywhere with equal chance. */
export function priceGame(change: Partial<Game> = {}): Game {
  return {
    packages: Array.from({ length: 21 }, (_, at) => priced(at / 20)),
    noDeal: 0,
    theirTurns: 6,
    lastWordOurs: false,
    prior: { weights: { kind: 'around', spreads: [0] }, limit: (share) => share },
    agreementWorth: 0,
    breakdown: 0,
    ...change,
  };
}

export const ask = (theirs: number): Entry => ({ side: 'theirs', offer: priced(theirs) });
export const offer = (theirs: number): Entry => ({ side: 'ours', offer: priced(theirs) });

/** A talk about one price: an ask of theirs, an offer of ours, and so on. */
export const talk = (...figures: readonly number[]): Entry[] =>
  figures.map((figure, at) => (at % 2 === 0 ? ask(figure) : offer(figure)));
