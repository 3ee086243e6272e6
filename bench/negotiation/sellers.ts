import type { Seller, Session } from './price-sessions.ts';

const cost = (session: Session) => session.cost;

/** Time-dependent (Faratin, Sierra, Jennings, 1998): beta under 1 concedes late, over 1 early. */
function timedSeller(beta: number): Seller {
  return {
    name: `Faratin ${beta}`,
    floor: cost,
    ask: ({ price, cost }, round, rounds) => price - (price - cost) * ((round + 1) / rounds) ** (1 / beta),
  };
}

/** Gives as much money as it was given. */
const absoluteMirror: Seller = {
  name: 'tit-for-tat, absolute',
  floor: cost,
  ask: ({ price, cost }, round, _rounds, offers, asks) => {
    const given = (offers[round] ?? 0) - (offers[round - 1] ?? offers[round] ?? 0);
    return Math.max(cost, Math.min(price, (asks[round - 1] ?? price) - given));
  },
};

/** Gives the same share as it was given. */
const relativeMirror: Seller = {
  name: 'tit-for-tat, relative',
  floor: cost,
  ask: ({ price, cost }, round, _rounds, offers, asks) => {
    const [before, now] = [offers[round - 1], offers[round]];
    const share = before && now ? before / now : 1;
    return Math.max(cost, Math.min(price, (asks[round - 1] ?? price) * share));
  },
};

/** Meets every offer in the middle. */
const splitting: Seller = {
  name: 'splits the difference',
  floor: cost,
  ask: ({ price, cost }, round, _rounds, offers, asks) =>
    Math.max(cost, ((asks[round - 1] ?? price) + (offers[round] ?? 0)) / 2),
};

/** Holds the price for two rounds, then names its true floor far above its cost. */
const hard70: Seller = {
  name: 'hard 70',
  floor: ({ price, cost }) => cost + 0.7 * (price - cost),
  ask: ({ price, cost }, round) => (round < 2 ? price : cost + 0.7 * (price - cost)),
};

/** Repeats one ask; only the last round shows that less would do. */
function rigid(share = 0.95): Seller {
  return { name: `rigid ${share}`, floor: cost, ask: ({ price }) => share * price };
}

/** Drops to a floor between cost and price in one step halfway. */
function stepping(share: number): Seller {
  const floor = ({ price, cost }: Session) => cost + share * (price - cost);
  return {
    name: `one step to ${share}`,
    floor,
    ask: (session, round, rounds) =>
      round < rounds / 2 ? session.price - 0.02 * round * session.price : floor(session),
  };
}

/** The eight sellers of the published comparison. */
export const PUBLISHED_SELLERS: readonly Seller[] = [
  timedSeller(0.2),
  timedSeller(1),
  timedSeller(3),
  absoluteMirror,
  relativeMirror,
  splitting,
  hard70,
  rigid(),
];

/** Sellers with other habits, to judge by besides. */
export const UNSEEN_SELLERS: readonly Seller[] = [
  timedSeller(0.1),
  timedSeller(0.4),
  timedSeller(2),
  timedSeller(6),
  rigid(0.85),
  stepping(0.4),
  stepping(0.2),
];
