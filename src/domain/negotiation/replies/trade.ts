import { compare, formatMoney, type Money, min } from '../../money.ts';
import { ok, type Result } from '../../refusal.ts';
import type { Terms } from '../../terms.ts';
import { EVIDENCE } from '../evidence.ts';
import { extensions, type LeverChange } from '../levers.ts';
import type { LeverPolicy, PackageName } from '../types.ts';
import { absent, type Bearable, bearable, costFor, costOf, type Desk, reachFor } from './desk.ts';
import { NO_CREEP, NO_GIFT, NOT_WAITING } from './hold-firm.ts';
import { halfway, type Issue, issueOf, type Lever, leverOf, pointsMoved } from './levers-at-issue.ts';
import type { Decided } from './plan.ts';
import { movesBetween, POINT_NAMES, productOf } from './points.ts';
import type { Point, ReplySituation } from './reply.ts';
import { creepOf, giftOf } from './situations.ts';

/**
 * Gives what they want for something of like worth, priced by the engine's own rules: another lever for the one they object
 * to, a package for a price, pay for more work, money beside the product. Not possible without a lever that the workspace
 * allows, and where walk-away or budget do not bear it.
 */
export function trade(situation: ReplySituation, desk: Desk): Result<Decided> {
  const lever = leverOf(situation);
  if (lever) return tradeLever(desk, lever);
  switch (situation) {
    case 'scope-creep':
      return payForMore(desk);
    case 'gifting-to-paid':
      return moneyAndProduct(desk);
    case 'stalled-deal':
      return desk.waiting ? aPackage(desk) : absent(NOT_WAITING);
    default:
      return aPackage(desk);
  }
}

/** Whether the workspace lets the engine trade a lever; refuses with its name. */
export function mayTrade(lever: Lever, levers: LeverPolicy): Result<true> {
  if (!lever.policy || levers[lever.policy]) return ok(true);
  return absent(`The workspace does not allow ${lever.name} to be traded (\`/deal settings\`).`);
}

function tradeLever(desk: Desk, lever: Lever): Result<Decided> {
  const allowed = mayTrade(lever, desk.input.levers);
  if (!allowed.ok) return allowed;
  const issue = issueOf(lever, desk);
  if (!issue.ok) return issue;
  const given = issue.value.given ?? halfway(issue.value, desk);
  if (!given)
    return absent(`What they want of the ${lever.name} instead is not logged, and no step lies between.`);
  const inTime = withinCampaign(given, desk);
  if (!inTime.ok) return inTime;
  const swap = forAnotherLever(desk, issue.value, given, desk.engine.ask);
  if (swap) return swap;
  const half = forTheFee(desk, issue.value);
  return half.ok ? half : (forAnotherLever(desk, issue.value, given) ?? half);
}

/** Their dates have to lie within the campaign. */
export function withinCampaign(terms: Terms, { input }: Desk): Result<true> {
  const { lastDay } = input;
  const late = terms.deliverables
    .flatMap(({ publishFrom, publishUntil }) => publishUntil ?? publishFrom ?? [])
    .find((date) => lastDay && Temporal.PlainDate.compare(date, lastDay) > 0);
  return late ? absent(`Their dates run to ${late}, after the campaign's last day, ${lastDay}.`) : ok(true);
}

type Swap = Bearable & { readonly lever: LeverChange['lever'] };

/**
 * Their wish in full for an extension of another lever. With a price given it does not go above that: a trade that costs more
 * than they ask is the last resort. Of several, the one whose price stays nearest to ours.
 */
function forAnotherLever(
  desk: Desk,
  { lever, kept }: Issue,
  given: Terms,
  most?: Money,
): Result<Decided> | undefined {
  const { input, engine, ours } = desk;
  const offered = ours && costOf(ours, desk);
  const reference = offered ?? desk.proposal.price ?? engine.ask;
  const others: LeverPolicy = { ...input.levers, ...(lever.policy ? { [lever.policy]: false } : {}) };
  const minded = (swap: Swap) => (engine.interests.includes(swap.lever) ? 1 : 0);
  const best = extensions(given, others)
    .flatMap((extension): Swap[] => {
      const price = costFor(extension.terms, desk);
      const borne = bearable(
        extension.terms,
        price && sameFee(price, offered, reachFor(extension.terms, desk)),
        desk,
      );
      const fits = borne.ok && (!most || compare(borne.value.cost, most) <= 0);
      return fits ? [{ ...borne.value, lever: extension.lever }] : [];
    })
    .sort((a, b) => minded(a) - minded(b) || distance(a.cost, reference) - distance(b.cost, reference))[0];
  if (!best) return undefined;
  const point: Point = best.lever;
  return ok({
    bearable: best,
    yes: pointsMoved(lever, kept, given),
    inReturn: [point],
    because: `They care about the ${lever.name}: give that, and take ${POINT_NAMES[point]} for it. ${formatMoney(best.terms.fee)} is ${offered && best.cost.amount === offered.amount ? 'what we offered' : "the counter's price for this work"}.`,
    evidence: EVIDENCE.packages,
  });
}

/**
 * Our fee stays where it is when that costs at most half of what is left to the walk-away: the reserve beyond the target is
 * there to be spent for a lever. Otherwise the fee follows what the work is worth.
 */
function sameFee(price: Money, offered: Money | undefined, reach: Money): Money {
  if (!offered || compare(offered, price) <= 0) return price;
  const spent = offered.amount - price.amount;
  return 2 * spent <= reach.amount - offered.amount ? offered : price;
}

function distance(a: Money, b: Money): number {
  return Math.abs(a.amount - b.amount);
}

/** Nothing else fits in return: half of their wish, and the fee for that. */
function forTheFee(desk: Desk, issue: Issue): Result<Decided> {
  const middle = halfway(issue, desk);
  if (!middle) return absent('Nothing else fits in return, and no step lies between the two sides.');
  const price = costFor(middle, desk);
  // The fee is what they give in return, so it is not more than they ask.
  const borne = bearable(middle, price && min(price, desk.engine.ask), desk);
  if (!borne.ok) return borne;
  return ok({
    bearable: borne.value,
    yes: pointsMoved(issue.lever, issue.kept, middle),
    inReturn: ['fee'],
    because: `Nothing else fits in return within what they ask, so meet half of the way on the ${issue.lever.name}, at the counter's price for that.`,
  });
}

/** More work for more money first, then less work for the same, then a bonus. */
const ORDER: readonly PackageName[] = ['partner', 'lean', 'upside'];

/**
 * One of the engine's packages: yes is what is better for them than our last offer (before we made one, than their own ask),
 * in return is what their ask did not give us.
 */
function aPackage(desk: Desk): Result<Decided> {
  const { proposal, asked, ours } = desk;
  if (proposal.action === 'accept') {
    return absent('Their ask is good as it is. A trade would put it at risk: accept it.');
  }
  const swaps = ORDER.flatMap((name) => proposal.packages.filter((each) => each.name === name)).flatMap(
    ({ name, terms }) => {
      const borne = bearable(terms, costOf(terms, desk), desk);
      const yes = movesBetween(ours ?? asked, terms).forThem;
      const asks = movesBetween(asked, terms).forUs.filter((point) => !yes.includes(point));
      const inReturn = asks.length > 0 ? asks : keptOf(yes);
      if (!borne.ok || yes.length === 0 || inReturn.length === 0) return [];
      return [{ name, borne: borne.value, yes, inReturn, even: asks.length > 0 }];
    },
  );
  const best = swaps.find(({ even }) => even) ?? swaps[0];
  if (!best)
    return absent('No package fits: the allowed levers, the walk-away or the budget leave nothing to trade.');
  return ok({
    bearable: best.borne,
    yes: best.yes,
    inReturn: best.inReturn,
    because: `It is the package "${best.name}", worth the same to us as the counter, so it costs nothing to offer it.`,
    evidence: EVIDENCE.packages,
  });
}

/** What stays as it is when nothing moves our way: the fee, or else the work. */
function keptOf(moved: readonly Point[]): Point[] {
  const kept = (['fee', 'deliverables'] as const).find((point) => !moved.includes(point));
  return kept ? [kept] : [];
}

/** More work is paid for: our last offer's work at the counter's price for all of it. */
function payForMore(desk: Desk): Result<Decided> {
  const creep = creepOf(desk.input.rounds);
  if (!creep) return absent(NO_CREEP);
  const { ours, original } = creep;
  const cost = costFor(ours, desk, true);
  const before = costOf(ours, desk);
  if (cost && before && compare(cost, before) <= 0) {
    return absent(`${formatMoney(before)} is already what all of this work is worth by the counter.`);
  }
  const borne = bearable(ours, cost, desk);
  if (!borne.ok) return borne;
  const more = movesBetween(original, ours).forUs.filter((point) => point !== 'fee');
  return ok({
    bearable: borne.value,
    yes: ['fee'],
    inReturn: more.length > 0 ? more : ['deliverables'],
    because: `We asked for more than they had priced, so the fee follows the work: ${formatMoney(borne.value.terms.fee)} is the counter's price for all of it.`,
  });
}

/** Product stays a part of the pay: the counter's price, less what the product costs us. */
function moneyAndProduct(desk: Desk): Result<Decided> {
  const { asked, input, proposal } = desk;
  const gift = giftOf(input.rounds, asked);
  const worth = gift && productOf(gift);
  if (!worth) return absent(NO_GIFT);
  if (!input.levers.product)
    return absent('The workspace does not allow product to be traded (`/deal settings`).');
  const terms: Terms = { ...asked, productValue: worth };
  const borne = bearable(terms, proposal.price && costFor(asked, desk), desk);
  if (!borne.ok) return borne;
  return ok({
    bearable: borne.value,
    yes: ['fee'],
    inReturn: ['product'],
    because: `The product counts for what it costs us; ${formatMoney(borne.value.terms.fee)} is the rest of the counter's price.`,
  });
}
