import { proposeCounter } from '../../src/domain/negotiation/counter-offer.ts';
import { coversNoMore } from '../../src/domain/negotiation/levers.ts';
import { mentionsAny } from '../../src/domain/negotiation/secrets.ts';
import type { CounterInput } from '../../src/domain/negotiation/situation.ts';
import type { CounterProposal } from '../../src/domain/negotiation/types.ts';
import { DEFAULT_COST_ASSUMPTIONS, expectedCost } from '../../src/domain/pricing/price-models.ts';

/** What a suggestion must never do; each violation in a sentence. A refusal is a clear answer and violates nothing. */
export function violationsOf(input: CounterInput): string[] {
  const first = proposeCounter(input);
  if (JSON.stringify(first) !== JSON.stringify(proposeCounter(input)))
    return ['the same input gave another answer'];
  if (!first.ok) return [];
  const proposal = first.value;
  return [
    ...priceViolations(input, proposal),
    ...packageViolations(input, proposal),
    ...secretViolations(input, proposal),
    ...(proposal.ladder.length < 3 ? ['fewer than three next steps'] : []),
  ];
}

function mostOf({ walkAway, remainingBudget, expectedValue }: CounterInput): number {
  return Math.min(walkAway.amount, remainingBudget.amount, expectedValue?.amount ?? Number.POSITIVE_INFINITY);
}

function priceViolations(input: CounterInput, { action, price, terms }: CounterProposal): string[] {
  if (!price || !terms) return action === 'decline' ? [] : ['a price or terms are missing'];
  const cost = expectedCost(terms, DEFAULT_COST_ASSUMPTIONS);
  const ask = input.rounds.findLast(({ side }) => side === 'theirs')?.terms.fee.amount ?? 0;
  const offered = input.rounds
    .filter((round) => round.side === 'ours' && coversNoMore(round.terms, terms))
    .map((round) => round.terms.fee.amount);
  return [
    ...(!Number.isSafeInteger(price.amount) ? ['a fraction of a minor unit'] : []),
    ...(price.amount > mostOf(input) ? ['a price above the walk-away'] : []),
    ...(cost.ok && cost.value.cost.amount !== price.amount
      ? ['terms that cost something else than the price']
      : []),
    ...(price.amount > ask && action !== 'hold' ? ['a price above their ask'] : []),
    ...(offered.some((amount) => amount > price.amount) && action !== 'accept'
      ? ['a price below our own offer']
      : []),
  ];
}

function packageViolations(input: CounterInput, { packages }: CounterProposal): string[] {
  const worths = packages.map(({ worth }) => worth.amount);
  const spread = Math.max(...worths) - Math.min(...worths);
  return [
    ...(packages.length > 1 && spread > 0.005 * Math.max(...worths) ? ['packages that differ in worth'] : []),
    ...packages.flatMap(({ name, terms }) => {
      const cost = expectedCost(terms, DEFAULT_COST_ASSUMPTIONS);
      const cash = terms.fee.amount + (terms.bonusCap?.amount ?? 0);
      return [
        ...(cost.ok && cost.value.cost.amount > mostOf(input) ? [`${name} above the walk-away`] : []),
        ...(cash > input.remainingBudget.amount ? [`${name} above the budget`] : []),
      ];
    }),
  ];
}

function secretViolations(input: CounterInput, { limits, reasons, packages }: CounterProposal): string[] {
  const secrets = [
    limits.walkAway,
    limits.target,
    limits.opening,
    input.walkAway,
    input.ceiling,
    input.remainingBudget,
  ];
  const open = [
    ...reasons.filter(({ audience }) => audience === 'public').map(({ sentence }) => sentence),
    ...packages.flatMap(({ gives, gets }) => [...gives, ...gets]),
  ];
  return open.some((line) => mentionsAny(line, secrets)) ? ['a secret in a public line'] : [];
}
