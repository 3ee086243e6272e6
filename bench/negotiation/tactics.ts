import { ADD_ON_RATES } from '../../src/data/add-ons.ts';
import { money } from '../../src/domain/money.ts';
import { proposeCounter } from '../../src/domain/negotiation/counter-offer.ts';
import { NEGOTIATION_POLICY, type NegotiationPolicy } from '../../src/domain/negotiation/policy.ts';
import type { LeverPolicy } from '../../src/domain/negotiation/types.ts';
import { at, MINOR, type Say, type Tactic, type Talks } from './simulation.ts';

/** Offers that a deal is planned for; every tactic knows it. */
const PLANNED_OFFERS = 4;

const ALL: LeverPolicy = {
  usage: true,
  exclusivity: true,
  deliverables: true,
  paymentTerms: true,
  bonus: true,
  product: false,
};
const NONE: LeverPolicy = {
  usage: false,
  exclusivity: false,
  deliverables: false,
  paymentTerms: false,
  bonus: false,
  product: false,
};

/** The engine as `/deal counter` calls it, with its packages, or with the price alone. */
export function engineTactic(packages: boolean, policy: NegotiationPolicy = NEGOTIATION_POLICY): Tactic {
  return {
    name: packages ? 'Parley' : 'Parley, single offers',
    say: (talks) => {
      const { given, rounds, offers } = talks;
      const walkAway = money(given.walkAway * MINOR, 'USD');
      const proposal = proposeCounter({
        rounds: rounds.map((round, index) => ({ ...round, round: index + 1 })),
        range: given.rangeOf(
          rounds.findLast((round) => round.side === 'theirs')?.terms ?? given.creator.asked,
        ),
        ceiling: walkAway,
        walkAway,
        remainingBudget: money(walkAway.amount * 3, 'USD'),
        roundsLeft: Math.max(1, PLANNED_OFFERS - offers),
        levers: packages ? ALL : NONE,
        addOns: ADD_ON_RATES,
        policy,
      });
      if (!proposal.ok) throw new Error(JSON.stringify(proposal.refusal));
      const { action, terms } = proposal.value;
      if (action === 'accept') return { kind: 'accept' };
      if (action === 'decline' || !terms) return { kind: 'leave' };
      return { kind: 'offer', options: [terms, ...proposal.value.packages.map((each) => each.terms)] };
    },
  };
}

/** A price-only tactic with AC_next: it takes an ask that is no more than its next offer, and at the end what is affordable. */
function priced(name: string, next: (talks: Talks) => number): Tactic {
  return {
    name,
    say: (talks): Say => {
      const { given, asks, offers, rounds } = talks;
      const ask = (rounds.findLast(({ side }) => side === 'theirs')?.terms.fee.amount ?? 0) / MINOR;
      const amount = Math.min(given.walkAway, next(talks), asks.at(-1) ?? Number.POSITIVE_INFINITY);
      if (ask <= amount) return { kind: 'accept' };
      if (offers >= PLANNED_OFFERS - 1 && ask <= given.walkAway) return { kind: 'accept' };
      return { kind: 'offer', options: [at(given.creator.asked, amount)] };
    },
  };
}

function progress({ offers }: Talks): number {
  return Math.min(1, offers / (PLANNED_OFFERS - 1));
}

function lastOffer({ rounds }: Talks): number | undefined {
  const last = rounds.findLast(({ side }) => side === 'ours')?.terms.fee.amount;
  return last === undefined ? undefined : last / MINOR;
}

const OPENING = 0.5;

function towards(talks: Talks, exponent: number): number {
  const from = OPENING * talks.given.walkAway;
  return from + (talks.given.walkAway - from) * progress(talks) ** exponent;
}

export const REFERENCE_TACTICS: readonly Tactic[] = [
  priced('OG-linear', (talks) => talks.given.walkAway * (0.5 + 0.5 * progress(talks))),
  priced('Boulware', (talks) => towards(talks, 3)),
  priced('linear', (talks) => towards(talks, 1)),
  priced(
    'split the difference',
    (talks) => ((lastOffer(talks) ?? OPENING * talks.given.walkAway) + (talks.asks.at(-1) ?? 0)) / 2,
  ),
  priced('tit-for-tat', (talks) => {
    const { asks, given } = talks;
    const last = lastOffer(talks) ?? OPENING * given.walkAway;
    return last + Math.max(0, (asks.at(-2) ?? 0) - (asks.at(-1) ?? 0));
  }),
  priced('MiCRO', (talks) => {
    const { asks, given } = talks;
    const step = (given.walkAway * (1 - OPENING)) / 10;
    const different = new Set(asks.map((ask) => Math.round(ask))).size;
    return OPENING * given.walkAway + step * (different - 1);
  }),
  priced('fixed 30 %', ({ asks }) => 0.7 * (asks[0] ?? 0)),
];
