import { addOnsOf } from '../../src/domain/pricing/add-ons.ts';
import type { AddOnRate } from '../../src/domain/pricing/types.ts';
import type { Terms } from '../../src/domain/terms.ts';

/** How simulated creators ask; every one takes less in its last round than before, down to its own limit. */
export const BEHAVIOURS = [
  'firm',
  'late',
  'boulware',
  'linear',
  'conceder',
  'mirrors',
  'splits',
  'easy',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** A simulated creator. Prices are major units for the work and rights of the first ask. */
export interface Creator {
  readonly behaviour: Behaviour;
  readonly asked: Terms;
  readonly firstAsk: number;
  /** The least that pays for all of it. */
  readonly limit: number;
  /** Rounds until it takes its limit or leaves. */
  readonly patience: number;
  /** What rights, exclusivity and ads from its account cost it, in multiples of the published rates. */
  readonly likes: { readonly usage: number; readonly exclusivity: number; readonly whitelisting: number };
  /** Percent a year at which it would borrow: what waiting for money costs it. */
  readonly interest: number;
  /** The share of a bonus cap that it counts on. */
  readonly hope: number;
  /** Offers below this share of its limit may end the talks. */
  readonly pride: number;
  /** Answers on the package it likes best instead of the work it asked for. */
  readonly choosy: boolean;
}

/** What doing the work of some terms costs a creator: its limit for the first ask, scaled by what is in them. */
function costTo(creator: Creator, terms: Terms, addOns: readonly AddOnRate[]): number {
  return (creator.limit * burden(creator, terms, addOns)) / burden(creator, creator.asked, addOns);
}

function burden({ likes, asked }: Creator, terms: Terms, addOns: readonly AddOnRate[]): number {
  const rights = addOnsOf(terms, addOns).reduce((sum, { kind, percent }) => {
    const like = kind.startsWith('usage')
      ? likes.usage
      : kind === 'exclusivity_month'
        ? likes.exclusivity
        : kind === 'whitelisting_month'
          ? likes.whitelisting
          : 1;
    return sum + (like * percent.typical) / 100;
  }, 0);
  return (volume(terms) / volume(asked)) * (1 + rights - (terms.revisions === 0 ? 0.04 : 0));
}

function volume({ deliverables }: Terms): number {
  return deliverables.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What a creator gains from terms, in major units. */
export function gainOf(creator: Creator, terms: Terms, addOns: readonly AddOnRate[], minor: number): number {
  const fee = terms.fee.amount / minor;
  const waiting = ((1 - terms.upfrontPercent / 100) * (30 + terms.netDays)) / 365;
  const usual = (30 + creator.asked.netDays) / 365;
  const bonus = ((terms.bonusCap?.amount ?? 0) / minor) * creator.hope;
  return fee * (1 - (creator.interest / 100) * (waiting - usual)) + bonus - costTo(creator, terms, addOns);
}

/** The price a creator asks next for the work of its first ask; `prices` are what our best offers were worth to it. */
export function nextAsk(creator: Creator, asks: readonly number[], prices: readonly number[]): number {
  const { behaviour, firstAsk, limit, patience } = creator;
  const round = asks.length;
  const before = asks.at(-1) ?? firstAsk;
  if (round === 0) return firstAsk;
  const timed = (exponent: number) =>
    firstAsk - (firstAsk - limit) * Math.min(1, round / patience) ** exponent;
  const wanted = {
    firm: () => before,
    late: () => before,
    boulware: () => timed(3),
    linear: () => timed(1),
    conceder: () => timed(0.4),
    mirrors: () => before - Math.max(0, (prices.at(-1) ?? 0) - (prices.at(-2) ?? prices.at(-1) ?? 0)),
    splits: () => (before + (prices.at(-1) ?? before)) / 2,
    easy: () => timed(0.7),
  }[behaviour]();
  return Math.max(limit, Math.min(before, wanted));
}

/** The least a creator takes now, when it would ask for `ask` next: in its last round its limit, the easy ones always. */
export function demandNow({ behaviour, limit, patience }: Creator, ask: number, round: number): number {
  return behaviour === 'easy' || round >= patience ? limit : ask;
}
