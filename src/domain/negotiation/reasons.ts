import { formatMoney, type Money } from '../money.ts';
import type { AskPosition, FairRange } from '../pricing/types.ts';
import { roundSignificant } from '../rounding.ts';
import { EVIDENCE, type Evidence } from './evidence.ts';
import type { PlannedOffer } from './manners.ts';
import { mentionsAny } from './secrets.ts';
import type { CounterPackage, LeverPolicy, Limits, Reason } from './types.ts';

function reason(
  rule: string,
  sentence: string,
  evidence: Evidence,
  audience: Reason['audience'] = 'internal',
): Reason {
  return { rule, sentence, audience, ...evidence };
}

/** Where the ask stands, and what each figure behind the range is: published ones may be told, our own stay with the team. */
export function marketReasons(position: AskPosition, range: FairRange): Reason[] {
  const table = { source: range.tableName };
  const distance = Math.abs(position.distancePercent);
  const side = position.distancePercent < 0 ? 'below' : 'above';
  return [
    reason(
      'position of the ask',
      `The ask of ${formatMoney(position.ask)} is ${distance}% ${side} the typical ${formatMoney(range.typical)}; the fair range is ${formatMoney(range.low)} to ${formatMoney(range.high)} (estimate).`,
      table,
    ),
    ...range.factors.map(
      (factor): Reason => ({
        rule: factor.isOwn ? 'own figure' : 'published figure',
        sentence: `${factor.label}: ${factor.because}.`,
        source: factor.source,
        ...(factor.year === undefined ? {} : { year: factor.year }),
        audience: factor.isOwn ? 'internal' : 'public',
      }),
    ),
  ];
}

export function limitReasons(limits: Limits, over: { ceiling: Money; price: Money | undefined }): Reason[] {
  const reasons = [
    reason(
      'limits',
      `Aim for ${formatMoney(limits.target)}, never go above ${formatMoney(limits.walkAway)}.`,
      EVIDENCE.policy,
    ),
  ];
  if (over.price && over.price.amount > over.ceiling.amount) {
    reasons.push(
      reason(
        'ceiling',
        `${formatMoney(over.price)} is above the campaign's ceiling of ${formatMoney(over.ceiling)}: a budget approver has to agree.`,
        EVIDENCE.policy,
      ),
    );
  }
  return reasons;
}

export function offerReason(
  planned: PlannedOffer,
  price: Money,
  { ask, target, previous }: { ask: Money; target: Money; previous: Money | undefined },
): Reason {
  if (planned.kind === 'opening') {
    return reason(
      'midpoint opening',
      `Open at ${formatMoney(price)}: if they split the difference with their ${formatMoney(ask)}, we land near ${formatMoney(target)}.`,
      EVIDENCE.midpoint,
    );
  }
  return reason(
    'geometric concession',
    concessionWords(planned, price, target, previous),
    EVIDENCE.concessions,
  );
}

function concessionWords(
  { least, most }: PlannedOffer,
  price: Money,
  target: Money,
  previous: Money | undefined,
): string {
  const from = previous?.amount ?? 0;
  const share = Math.round(((price.amount - from) / Math.max(1, target.amount - from)) * 100);
  const moved = `Move from ${previous ? formatMoney(previous) : 'our last offer'} to ${formatMoney(price)}, ${share}% of the way to the target`;
  const [low, high] = [least, most].map((amount) =>
    formatMoney({ ...price, amount: Math.round(roundSignificant(amount, 3)) }),
  );
  if (low === high) return `${moved}, in answer to their last move.`;
  return `${moved}. In answer to their last move anything from ${low} to ${high} is decent; of that, this promises most (estimate).`;
}

export function holdReason(price: Money, why: 'waiting' | 'their turn' | 'at target'): Reason {
  const words = {
    waiting: `Our ${formatMoney(price)} is on the table and not answered yet. Wait, or remind them politely.`,
    'their turn': `We moved last and they repeated their ask, so stay at ${formatMoney(price)} and offer a package instead.`,
    'at target': `${formatMoney(price)} is as far as the price should go without something in return. Trade a lever instead.`,
  };
  return reason('hold', words[why], EVIDENCE.reciprocity);
}

export function acceptReason(ask: Money, rule: string): Reason {
  const words: Record<string, string> = {
    'fair already': `${formatMoney(ask)} is below any decent counter-offer. Accept; haggling would cost goodwill.`,
    'target reached': `${formatMoney(ask)} is within our target. Accept.`,
    'as good as our next offer': `${formatMoney(ask)} is as good as what we were about to offer. Accept.`,
    'last round': `This is the last round, and ${formatMoney(ask)} is the best they have asked and within reach. Accept.`,
  };
  return reason(rule, words[rule] ?? '', EVIDENCE.acceptance);
}

export function finalReason(price: Money, midpoint: boolean, probability: number): Reason {
  const how = midpoint ? 'the middle between the two sides' : 'the price with the best expected result';
  return reason(
    'final offer',
    `Last round: ${formatMoney(price)} is ${how}, with about ${Math.round(probability * 100)}% chance (estimate).`,
    midpoint ? EVIDENCE.splitting : EVIDENCE.engine,
  );
}

export function scopeReason(price: Money, words: readonly string[]): Reason {
  return reason(
    'smaller scope',
    `A fair opening for all of it would sound too low. Offer ${formatMoney(price)} for less instead: ${words.join('; ')}.`,
    EVIDENCE.midpoint,
  );
}

export function declineReason(
  why: 'no money' | 'too far' | 'over' | 'deadline',
  ask: Money,
  limits: Limits,
): Reason {
  const reach = formatMoney(limits.walkAway);
  const words = {
    'no money': 'No money is left for this deal. Decline politely and leave the door open.',
    'too far': `${formatMoney(ask)} is more than 2.2 times the ${reach} we can pay, and less work does not bridge it. Decline politely and leave the door open.`,
    over: `What we have offered is more than the ${reach} that is left. Ask for budget, or withdraw politely.`,
    deadline: `The rounds are used up and ${formatMoney(ask)} is above ${reach}. Decline politely and leave the door open.`,
  };
  return reason('decline', words[why], EVIDENCE.policy);
}

/** Why there are packages to choose from, or why there are none. */
export function packageReasons(
  packages: readonly CounterPackage[] | undefined,
  levers: LeverPolicy,
): Reason[] {
  if (!packages) return [];
  if (packages.length >= 2) {
    const sentence = 'Several options are offered so that the creator can choose what matters most to them.';
    return [reason('equal packages', sentence, EVIDENCE.packages, 'public')];
  }
  const sentence = Object.values(levers).some(Boolean)
    ? 'No choice of packages: the levers that may be traded leave fewer than two of equal worth within walk-away and budget.'
    : 'No packages: the settings allow no lever to be traded, so only the price is named.';
  return [reason('no packages', sentence, EVIDENCE.policy)];
}

export function roundingReason(price: Money): Reason {
  return reason(
    'price step',
    `${formatMoney(price)} is rounded to a step that looks considered, neither odd nor guessed.`,
    EVIDENCE.precision,
  );
}

/** A public reason that happens to hold a secret amount becomes internal: numbers can coincide. */
export function keepSecrets(reasons: readonly Reason[], secrets: readonly Money[]): Reason[] {
  return reasons.map((each) =>
    each.audience === 'public' && mentionsAny(`${each.sentence} ${each.source}`, secrets)
      ? { ...each, audience: 'internal' }
      : each,
  );
}
