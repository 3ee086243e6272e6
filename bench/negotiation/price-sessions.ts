import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Entry, Game, Offer } from '../../src/domain/negotiation/core/game.ts';
import type { CoreParameters } from '../../src/domain/negotiation/core/parameters.ts';
import { takeTurn } from '../../src/domain/negotiation/core/turn.ts';

/** One product to buy: the seller opens near `price` and would go down to `cost`; the buyer may spend `budget`. */
export interface Session {
  readonly price: number;
  readonly cost: number;
  readonly budget: number;
}

/** Rounds of a session, and the share of the price that a buyer may spend. */
export const ROUNDS = 6;
const BUDGET_SHARE = 0.8;

const fileSchema = z.object({
  rows: z.array(z.object({ list: z.number(), highest: z.number(), lowest: z.number() })),
});

/** The published price histories of TianXiaSJTU/AmazonPriceHistory as buying sessions. */
export function readSessions(folder: string): Session[] {
  const text = readFileSync(join(folder, 'amazon_history_price_min.json'), 'utf8');
  return fileSchema.parse(JSON.parse(text)).rows.map(({ list, highest, lowest }) => {
    const price = Math.max(list, highest);
    return { price, cost: lowest, budget: BUDGET_SHARE * price };
  });
}

export function isFeasible({ cost, budget }: Session): boolean {
  return cost <= budget;
}

/** A seller that says what it would ask next, after all offers so far, this round's included. */
export interface Seller {
  readonly name: string;
  /** The least it ever takes. */
  floor(session: Session): number;
  ask(
    session: Session,
    round: number,
    rounds: number,
    offers: readonly number[],
    asks: readonly number[],
  ): number;
}

/** A buyer knows the price and its budget, and speaks first in every round. */
export type Buyer = (
  session: Pick<Session, 'price' | 'budget'>,
  talks: { round: number; rounds: number; offers: readonly number[]; asks: readonly number[] },
) => { readonly kind: 'accept' } | { readonly kind: 'offer'; readonly amount: number };

/** What is paid in the end, or undefined. A seller takes an offer that meets its next ask, in the last round its floor. */
export function playSession(
  session: Session,
  seller: Seller,
  buyer: Buyer,
  rounds = ROUNDS,
): number | undefined {
  const offers: number[] = [];
  const asks: number[] = [];
  const floor = seller.floor(session);
  for (let round = 0; round < rounds; round++) {
    const move = buyer(session, { round, rounds, offers, asks });
    if (move.kind === 'accept') return asks.at(-1);
    offers.push(move.amount);
    const ask = Math.max(floor, seller.ask(session, round, rounds, offers, asks));
    if (move.amount >= floor && (move.amount >= ask || round === rounds - 1)) return move.amount;
    asks.push(ask);
  }
  return undefined;
}

/** The published offer generator: a fixed row of offers in shares of the budget, and whatever ask is below the next of them. */
function scheduledBuyer(share: (round: number, rounds: number) => number): Buyer {
  return ({ budget }, { round, rounds, asks }) => {
    const amount = Math.min(1, share(round, rounds)) * budget;
    const best = Math.min(...asks);
    return best <= amount && best <= budget ? { kind: 'accept' } : { kind: 'offer', amount };
  };
}

/** Published for six rounds; with other deadlines the same way is walked in as many steps. */
export const OG_LINEAR = scheduledBuyer((round, rounds) => 0.5 + (0.5 * round) / (rounds - 1));
export const OG_SWISH = scheduledBuyer((round, rounds) =>
  round < 3 ? 0.5 - 0.02 * round : 0.46 + ((round - 2) * (1 - 0.46)) / Math.max(1, rounds - 3),
);

/** Steps of the price grid, and its lowest price in shares of the price. */
const STEPS = 80;
const LOWEST = 0.05;
/** What a seller's limit may be, in shares of the grid. */
const LIMITS = [0.05, 0.9] as const;

/**
 * The engine as a buyer: one issue, the price. Their value runs from 0 at the lowest price of the grid to 1 at the full price;
 * ours is the share of the budget that is left. `agreementWorth` is the policy: how much a deal counts besides its price.
 */
export function engineBuyer(parameters: CoreParameters, agreementWorth: number): Buyer {
  return ({ price, budget }, { rounds, offers, asks }) => {
    const offerOf = (amount: number): Priced => ({
      amount,
      ours: (budget - amount) / budget,
      theirs: [(amount / price - LOWEST) / (1 - LOWEST)],
    });
    const grid = Array.from(
      { length: STEPS + 1 },
      (_, step) => price * (LOWEST + ((1 - LOWEST) * step) / STEPS),
    );
    const game: Game<Priced> = {
      packages: [...grid.filter((amount) => amount < budget), budget].map(offerOf),
      noDeal: -Number.EPSILON,
      theirTurns: rounds,
      lastWordOurs: false,
      prior: {
        weights: { kind: 'around', spreads: [0] },
        limit: (share) => LIMITS[0] + (LIMITS[1] - LIMITS[0]) * share,
      },
      agreementWorth,
      breakdown: 0,
    };
    const turn = takeTurn(game, historyOf(offers, asks, offerOf), parameters);
    if (turn.kind === 'accept') return turn;
    return { kind: 'offer', amount: turn.kind === 'offer' ? turn.offer.amount : budget };
  };
}

interface Priced extends Offer {
  readonly amount: number;
}

function historyOf(
  offers: readonly number[],
  asks: readonly number[],
  offerOf: (amount: number) => Offer,
): Entry[] {
  return offers.flatMap((amount, round): Entry[] => [
    { side: 'ours', offer: offerOf(amount) },
    { side: 'theirs', offer: offerOf(asks[round] ?? amount) },
  ]);
}
