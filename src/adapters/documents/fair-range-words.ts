import type { FairRangeFacts } from '../../application/files.ts';
import { formatMoney, type Money } from '../../domain/money.ts';
import type { CounterAction } from '../../domain/negotiation/types.ts';

/** What the picture of a fair range shows, with every figure. */
export function fairRangeWords(facts: FairRangeFacts): string {
  const { reference, creatorName, low, typical, high, moves } = facts;
  const ask = moves.findLast(({ side }) => side === 'theirs')?.price;
  return [
    `Fair range of ${reference} with ${creatorName} (estimate): low ${formatMoney(low)}, typical ${formatMoney(typical)}, high ${formatMoney(high)}.`,
    ...(ask ? [`Their ask is ${formatMoney(ask)}, ${standing(ask, facts)}.`] : []),
    nextWords(facts.next),
    movesWords(facts),
  ].join(' ');
}

function standing(price: Money, { low, high }: FairRangeFacts): string {
  if (price.amount < low.amount) return 'below the range';
  return price.amount > high.amount ? 'above the range' : 'within the range';
}

const NEXT_WORDS: Record<CounterAction, (price: string) => string> = {
  accept: (price) => `accept ${price}`,
  counter: (price) => `counter at ${price}`,
  hold: (price) => `stay at ${price}`,
  'final-offer': (price) => `final offer of ${price}`,
  'smaller-scope': (price) => `offer ${price} for less work`,
  decline: () => 'decline politely',
};

function nextWords({ action, price }: FairRangeFacts['next']): string {
  return `Suggested: ${NEXT_WORDS[action](price ? formatMoney(price) : '')}.`;
}

function movesWords({ moves, earlier }: FairRangeFacts): string {
  const words = moves.map(({ side, price }) => `${side === 'ours' ? 'we' : 'they'} ${formatMoney(price)}`);
  return `Offers so far${earlier > 0 ? `, after ${earlier} earlier` : ''}: ${words.join(', ')}.`;
}
