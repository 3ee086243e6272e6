import { add, compare, type Money, max, min, money, multiply, subtract, zero } from '../money.ts';
import { type CostAssumptions, expectedCost } from '../pricing/price-models.ts';
import { compareTerms, type Terms } from '../terms.ts';
import {
  cuts,
  earlyPaymentShare,
  extensions,
  type LeverChange,
  type LeverValues,
  reliefOf,
  workIndex,
} from './levers.ts';
import { repriced } from './reprice.ts';
import { mentionsAny } from './secrets.ts';
import type { CounterPackage, LeverPolicy, PackageName } from './types.ts';

export interface PackageInput {
  /** The counter: its work, at our price. */
  readonly counter: Terms;
  /** What the counter costs us. */
  readonly price: Money;
  /** No package's price and no package's worth goes above it. */
  readonly walkAway: Money;
  /** Fee and bonus cap together stay within it. */
  readonly remainingBudget: Money;
  readonly levers: LeverPolicy;
  readonly values: LeverValues;
  readonly assumptions: CostAssumptions;
  /** What each lever is believed to be worth to this creator, in multiples of the market; in the order of `LEVER_ISSUES`. */
  readonly likings: readonly number[];
  /** Amounts that no public line may hold. */
  readonly secrets: readonly Money[];
}

/** A package as designed, before its fee is set so that it is worth the same as the others. */
interface Design {
  readonly name: PackageName;
  readonly terms: Terms;
  readonly gives: readonly string[];
  readonly gets: readonly string[];
}

/**
 * Three packages worth the same to us (multiple equivalent simultaneous offers; Leonardelli et al., 2019): `lean` keeps the fee
 * and asks for less, `partner` takes more at a lower unit price and pays faster, `upside` lowers the base for a capped bonus of
 * equal expected cost. What they are worth is the counter's price plus the small reserve that lean spends. A package that the
 * allowed levers, the walk-away or the budget do not permit is left out, and so is one that cannot be made equal within 0.5 %.
 */
export function buildPackages(input: PackageInput): CounterPackage[] {
  const lean = leanCut(input);
  const worth = lean ? leanWorth(lean, input) : input.price;
  const designs = [
    lean && leanDesign(lean),
    partnerDesign(worth, input),
    input.levers.bonus ? upsideDesign(worth, input) : undefined,
  ].filter((design) => design !== undefined);
  const packages = designs
    .map((design) => priced(design, worth, input))
    .filter((built) => built !== undefined);
  return packages.filter((built, index) =>
    packages.slice(0, index).every((other) => compareTerms(other.terms, built.terms).length >= 2),
  );
}

/** What the packages cost us: an ask up to this is as good as what we are about to offer. */
export function packagesWorth(packages: readonly CounterPackage[], price: Money): Money {
  return packages.reduce((most, { worth }) => (compare(worth, most) > 0 ? worth : most), price);
}

/** Of the cuts that cost about the reserve we may spend, the one that helps this creator most for what it costs us. */
function leanCut(input: PackageInput): LeverChange | undefined {
  const { counter, levers, values } = input;
  const { leverReserve, largestCut } = values.policy;
  return cuts(counter, levers)
    .map((cut) => ({ cut, removed: removedBy(cut, counter, values) }))
    .filter(({ removed }) => removed > 0.002 && removed <= largestCut)
    .map(({ cut, removed }) => ({
      cut,
      near: removed >= leverReserve / ABOUT && removed <= leverReserve * ABOUT,
      help: helpOf(cut.terms, removed, input),
      distance: Math.abs(removed - leverReserve),
    }))
    .sort(
      (a, b) => Number(b.near) - Number(a.near) || (a.near ? b.help - a.help : 0) || a.distance - b.distance,
    )[0]?.cut;
}

/** A cut between half the reserve and twice as much costs about the reserve. */
const ABOUT = 2;

/**
 * What a change is worth to this creator for each unit that it costs us, to a tenth: finer is not known of anyone. 1 is the
 * market's view.
 */
function helpOf(terms: Terms, removed: number, { counter, values, likings }: PackageInput): number {
  const relief = reliefOf(terms, { ...values, reference: counter });
  const felt = relief.reduce((sum, spared, lever) => sum + spared * (likings[lever] ?? 1), 0);
  return Math.round((felt / removed) * 10) / 10;
}

function removedBy(cut: LeverChange, counter: Terms, values: LeverValues): number {
  return 1 - workIndex(cut.terms, values) / workIndex(counter, values);
}

/** Lean at the same fee is worth the fee plus what it gives up, within the reserve and half of what is left to the walk-away. */
function leanWorth(lean: LeverChange, { counter, price, walkAway, values }: PackageInput): Money {
  const given = multiply(price, removedBy(lean, counter, values), 'down');
  const reserve = multiply(price, values.policy.leverReserve, 'down');
  const left = max(zero(price.currency), multiply(subtract(walkAway, price), 0.5, 'down'));
  return add(price, [reserve, left].reduce(min, given));
}

function leanDesign(cut: LeverChange): Design {
  return { name: 'lean', terms: cut.terms, gives: [], gets: [cut.words] };
}

const FAST_NET_DAYS = 7;
const FAST_UPFRONT = 50;

/**
 * The extension that asks least of this creator for what it is worth, of equals the largest, as far as the walk-away leaves room,
 * with faster payment; without room, faster payment for a lower fee.
 */
function partnerDesign(worth: Money, input: PackageInput): Design | undefined {
  const { counter, levers } = input;
  const faster = levers.paymentTerms ? fasterPayment(counter) : counter;
  const gets = levers.paymentTerms ? paymentWords(counter, faster) : [];
  const possible = extensions(faster, levers)
    .map((extension) => ({ extension, fee: feeFor(extension.terms, worth, input) }))
    .filter(({ fee }) => fee && compare(fee, input.walkAway) <= 0 && compare(fee, input.remainingBudget) <= 0)
    .map((each) => ({ ...each, asks: asksOf(each.extension, input) }))
    .sort((a, b) => a.asks - b.asks || (b.fee?.amount ?? 0) - (a.fee?.amount ?? 0))[0];
  if (possible) {
    const { extension } = possible;
    return { name: 'partner', terms: extension.terms, gives: [extension.words], gets };
  }
  return gets.length > 0 ? { name: 'partner', terms: faster, gives: [], gets } : undefined;
}

/** What more work or rights ask of this creator for each unit they are worth, however it is paid; what is worth nothing comes last. */
function asksOf(extension: LeverChange, input: PackageInput): number {
  const { netDays, upfrontPercent } = input.counter;
  const gained = removedBy(extension, input.counter, input.values);
  if (gained >= 0) return Number.POSITIVE_INFINITY;
  return helpOf({ ...extension.terms, netDays, upfrontPercent }, gained, input);
}

function fasterPayment(terms: Terms): Terms {
  return {
    ...terms,
    netDays: Math.min(terms.netDays, FAST_NET_DAYS),
    upfrontPercent: Math.max(terms.upfrontPercent, FAST_UPFRONT),
  };
}

function paymentWords(before: Terms, after: Terms): string[] {
  return [
    ...(after.upfrontPercent > before.upfrontPercent
      ? [`${after.upfrontPercent}% of the fee on signing`]
      : []),
    ...(after.netDays < before.netDays ? [`payment within ${after.netDays} days`] : []),
  ];
}

/** A bonus whose cap fits into the budget, paid by a lower base. */
function upsideDesign(worth: Money, input: PackageInput): Design | undefined {
  const { counter, price, remainingBudget, values, assumptions } = input;
  const paidShare = Math.min(0.9, Math.max(0.1, assumptions.bonusPaidPercent / 100));
  const wanted = (price.amount * values.policy.bonusShare) / paidShare;
  const room = (remainingBudget.amount - worth.amount) / (1 - paidShare);
  const amount = downTo(Math.min(wanted, room), 2);
  if (amount <= 0 || amount < price.amount * values.policy.smallestBonusShare) return undefined;
  const bonus = money(amount, price.currency);
  const bonusCap = counter.bonusCap ? add(counter.bonusCap, bonus) : bonus;
  return {
    name: 'upside',
    terms: { ...counter, bonusCap },
    gives: ['a lower base fee'],
    gets: ['a capped bonus when the results beat the target'],
  };
}

/** Rounded down to so many significant digits. */
function downTo(value: number, digits: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - digits + 1);
  return Math.floor(value / step) * step;
}

/** The price at which terms are worth so much to us: the worth, plus the work we get more, less what paying early costs. */
function feeFor(terms: Terms, worth: Money, { counter, price, values }: PackageInput): Money | undefined {
  const { policy } = values;
  const more = workIndex(terms, values) / workIndex(counter, values) - 1;
  const work = price.amount * (more > 0 ? more * policy.extraVolumeValue : more);
  const early = earlyPaymentShare(counter, terms, values);
  const fee = (worth.amount + work) / (1 + early);
  if (!Number.isFinite(fee) || fee <= 0 || fee > 1e14) return undefined;
  if (Math.abs(fee / price.amount - 1) < 0.0005) return price;
  return money(Math.floor(downTo(fee, 4)), price.currency);
}

/** Sets the fee so that the package is worth what the others are, and checks every promise once more on the result. */
function priced(design: Design, worth: Money, input: PackageInput): CounterPackage | undefined {
  const { price, walkAway, remainingBudget, values, assumptions } = input;
  const fee = feeFor(design.terms, worth, input);
  if (!fee || compare(fee, walkAway) > 0) return undefined;
  const terms = repriced(design.terms, fee, assumptions);
  if (!terms.ok) return undefined;
  const cost = expectedCost(terms.value, assumptions);
  if (!cost.ok || compare(cost.value.cost, walkAway) > 0) return undefined;
  const most = terms.value.bonusCap ? add(terms.value.fee, terms.value.bonusCap) : terms.value.fee;
  if (compare(most, remainingBudget) > 0) return undefined;
  const real = worthOf(terms.value, cost.value.cost, input);
  if (compare(real, walkAway) > 0) return undefined;
  if (Math.abs(real.amount - worth.amount) > worth.amount * (values.policy.packageTolerance / 2))
    return undefined;
  const change = fee.amount / price.amount - 1;
  const gets = [
    ...(change > 0.003 && design.name !== 'upside' ? ['a higher price in total'] : []),
    ...design.gets,
  ];
  const gives = [
    ...(change < -0.003 && design.name !== 'upside' ? ['a lower price in total'] : []),
    ...design.gives,
  ];
  // Where only results are paid, a bonus shrinks with them.
  const bonusStands = terms.value.bonusCap?.amount === input.counter.bonusCap?.amount;
  if (Math.abs(change) <= 0.003 && bonusStands && design.name !== 'upside') gets.unshift('the same price');
  const open = (line: string) => !mentionsAny(line, input.secrets);
  return {
    name: design.name,
    terms: terms.value,
    worth: real,
    gives: gives.filter(open),
    gets: gets.filter(open),
  };
}

/** What a package costs us in expected money: its price, what paying early costs, less the work beyond the counter's. */
function worthOf(terms: Terms, cost: Money, { counter, price, values }: PackageInput): Money {
  const more = workIndex(terms, values) / workIndex(counter, values) - 1;
  const work = price.amount * (more > 0 ? more * values.policy.extraVolumeValue : more);
  const early = cost.amount * earlyPaymentShare(counter, terms, values);
  return money(Math.floor(cost.amount + early - work), price.currency);
}
