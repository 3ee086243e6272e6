import { compare, formatMoney, type Money } from '../../money.ts';
import { ok, type Result } from '../../refusal.ts';
import { type Terms, termsSchema } from '../../terms.ts';
import { extensions, workIndex } from '../levers.ts';
import { absent, type Bearable, bearable, costFor, type Desk } from './desk.ts';
import { NO_CREEP, NO_GIFT } from './hold-firm.ts';
import { issueOf, type Lever, leverOf, pointsMoved } from './levers-at-issue.ts';
import type { Decided } from './plan.ts';
import { movesBetween } from './points.ts';
import type { Point, ReplySituation } from './reply.ts';
import { creepOf, giftOf } from './situations.ts';
import { mayTrade, withinCampaign } from './trade.ts';

/**
 * Says yes to what they want, on a condition that the terms then hold: our price for their lever, more work or rights for
 * their price. Not possible where their wish is not logged, not allowed to be traded, or more than the deal can bear.
 */
export function acceptWithConditions(situation: ReplySituation, desk: Desk): Result<Decided> {
  const lever = leverOf(situation);
  if (lever) return theirLever(desk, lever);
  switch (situation) {
    case 'scope-creep':
      return withoutTheExtra(desk);
    case 'gifting-to-paid':
      return moneyForMore(desk);
    default:
      return theirFee(desk);
  }
}

function theirLever(desk: Desk, lever: Lever): Result<Decided> {
  const allowed = mayTrade(lever, desk.input.levers);
  if (!allowed.ok) return allowed;
  const issue = issueOf(lever, desk);
  if (!issue.ok) return issue;
  const { kept, given } = issue.value;
  if (!given) {
    return absent(
      `What they want of the ${lever.name} instead is not logged. Log their offer with it first.`,
    );
  }
  const inTime = withinCampaign(given, desk);
  if (!inTime.ok) return inTime;
  const borne = bearable(given, costFor(given, desk), desk);
  if (!borne.ok) return borne;
  return ok({
    bearable: borne.value,
    yes: pointsMoved(lever, kept, given),
    inReturn: ['fee'],
    because: `Their wish in full, at the counter's price for what is left: ${formatMoney(borne.value.terms.fee)}.`,
  });
}

/** Their fee, for the least more work or rights that makes it worth the counter to us. */
function theirFee(desk: Desk): Result<Decided> {
  const { asked, engine, proposal } = desk;
  const fits = bearable(asked, engine.ask, desk);
  if (!fits.ok) return fits;
  if (proposal.action === 'accept') return asNamed(fits.value);
  const condition = moreFor(engine.ask, desk) ?? laterPayment(desk);
  if (!condition) {
    return absent(
      'The workspace allows no lever that could be asked for in return. Accept their fee as it is, or trade.',
    );
  }
  const borne = bearable(condition.terms, engine.ask, desk);
  if (!borne.ok) return borne;
  return ok({
    bearable: borne.value,
    yes: ['fee'],
    inReturn: [condition.point],
    because: condition.enough
      ? `With this in return, ${formatMoney(engine.ask)} is worth the counter to us.`
      : `${formatMoney(engine.ask)} is within reach, and this makes up for a part of what it is over the counter.`,
  });
}

/** Nothing more is asked where the engine would accept: the condition is that work and rights stay as they named them. */
function asNamed(borne: Bearable): Result<Decided> {
  const rights: Point[] = borne.terms.usage.kind === 'none' ? [] : ['usage'];
  return ok({
    bearable: borne,
    yes: ['fee'],
    inReturn: ['deliverables', ...rights],
    because: `The engine would accept ${formatMoney(borne.terms.fee)}. Ask for nothing more; only pin down what it includes.`,
  });
}

interface Condition {
  readonly terms: Terms;
  readonly point: Point;
  /** Whether it makes up for all that their price is over ours. */
  readonly enough: boolean;
}

/** The smallest extension of their ask that is worth a price to us, else the largest. */
function moreFor(price: Money, desk: Desk): Condition | undefined {
  const { asked, input, engine } = desk;
  const steps = extensions(asked, input.levers)
    .map(({ terms, lever }) => {
      const worth = costFor(terms, desk);
      return {
        terms,
        point: lever as Point,
        minded: engine.interests.includes(lever) ? 1 : 0,
        size: workIndex(terms, engine.values),
        enough: worth !== undefined && compare(worth, price) >= 0,
      };
    })
    .sort((a, b) => a.minded - b.minded || a.size - b.size);
  return (
    steps.find(({ enough }) => enough) ?? steps.filter(({ minded }) => minded === 0).at(-1) ?? steps.at(-1)
  );
}

/** Payment as we usually pay, where they ask for it sooner. */
function laterPayment({ asked, ours, input }: Desk): Condition | undefined {
  if (!input.levers.paymentTerms) return undefined;
  const { upfrontPercent, netDays } = ours ?? termsSchema.parse({ deliverables: [], fee: asked.fee });
  const terms = { ...asked, upfrontPercent, netDays };
  const later = movesBetween(asked, terms).forUs.includes('payment');
  return later ? { terms, point: 'payment', enough: false } : undefined;
}

/** What we had added is taken out again, at the counter's price for the rest. */
function withoutTheExtra(desk: Desk): Result<Decided> {
  const creep = creepOf(desk.input.rounds);
  if (!creep) return absent(NO_CREEP);
  const { ours, original } = creep;
  const borne = bearable(original, costFor(original, desk), desk);
  if (!borne.ok) return borne;
  const less = movesBetween(ours, original).forThem.filter((point) => point !== 'fee' && point !== 'payment');
  return ok({
    bearable: borne.value,
    yes: less.length > 0 ? less : ['deliverables'],
    inReturn: ['fee'],
    because: `Back to the work they had priced, at ${formatMoney(borne.value.terms.fee)}, the counter's price for it.`,
  });
}

/** Money instead of product, for a little more of what the brand can use within their own fee; else for the work as named. */
function moneyForMore(desk: Desk): Result<Decided> {
  const { asked, input, engine, proposal } = desk;
  if (!giftOf(input.rounds, asked)) return absent(NO_GIFT);
  if (proposal.action === 'accept') return theirFee(desk);
  const more = extensions(asked, input.levers)
    .flatMap(({ terms, lever }) => {
      const borne = bearable(terms, costFor(terms, desk), desk);
      return borne.ok ? [{ borne: borne.value, point: lever as Point }] : [];
    })
    .filter(({ borne }) => compare(borne.cost, engine.ask) <= 0)
    .sort((a, b) => a.borne.cost.amount - b.borne.cost.amount)[0];
  const borne = more ? ok(more.borne) : bearable(asked, costFor(asked, desk), desk);
  if (!borne.ok) return borne;
  return ok({
    bearable: borne.value,
    yes: ['fee'],
    inReturn: [more?.point ?? 'deliverables'],
    because: `Paid work gets a paid price, without product: ${formatMoney(borne.value.terms.fee)} is the counter's price for it.`,
  });
}
