import { formatMoney, money } from '../money.ts';
import { roundSignificant } from '../rounding.ts';
import type { Game, NextStep } from './next-step.ts';
import type { CounterAction, LadderStep } from './types.ts';

/** What the engine would do if they answered our price with this ask. */
export type AnswerTo = (
  ask: number,
) => { readonly action: CounterAction; readonly price?: number } | undefined;

/** At least three next steps: "if they say X, we do Y", each computed by the same rules as the counter itself. */
export function ladderOf(
  action: CounterAction,
  price: number | undefined,
  step: NextStep,
  game: Game,
  currency: string,
  answerTo: AnswerTo,
): LadderStep[] {
  if (action === 'decline' || price === undefined) return afterDecline(step, game, currency);
  if (action === 'accept') return afterAccept(price, currency);
  if (action === 'final-offer') return afterFinal(price, currency);
  const { ask } = step.track;
  const words = (amount: number) => formatMoney(money(Math.round(amount), currency));
  const halfway = rounded((ask + price) / 2);
  const nearer = rounded(ask - (ask - price) / 4);
  return [
    agree(price, currency),
    answer(`come down to about ${words(halfway)}, half of the way`, halfway, price, answerTo, currency),
    answer(`come down a little, to about ${words(nearer)}`, nearer, price, answerTo, currency),
    answer(`repeat ${words(ask)}`, ask, price, answerTo, currency),
    {
      ifThey: 'raise the ask or threaten to leave',
      weDo: `stay at ${words(price)}, thank them, and keep the offer open`,
      price: money(price, currency),
    },
  ];
}

function answer(
  ifThey: string,
  ask: number,
  price: number,
  answerTo: AnswerTo,
  currency: string,
): LadderStep {
  const next = answerTo(ask);
  const amount = next?.price ?? price;
  const named = money(Math.round(amount), currency);
  if (next?.action === 'accept') return { ifThey, weDo: `accept ${formatMoney(named)}`, price: named };
  if (next?.action === 'decline') return { ifThey, weDo: 'decline politely and leave the door open' };
  if (next?.action === 'final-offer') {
    return { ifThey, weDo: `make ${formatMoney(named)} the final offer`, price: named };
  }
  if (amount <= price) {
    return { ifThey, weDo: `stay at ${formatMoney(named)} and offer one of the packages`, price: named };
  }
  return { ifThey, weDo: `go to ${formatMoney(named)}`, price: named };
}

function rounded(amount: number): number {
  return Math.round(roundSignificant(amount, 3));
}

function agree(price: number, currency: string): LadderStep {
  const named = money(price, currency);
  return {
    ifThey: `accept ${formatMoney(named)}`,
    weDo: 'confirm it in writing and send it for approval',
    price: named,
  };
}

function afterAccept(price: number, currency: string): LadderStep[] {
  const named = money(price, currency);
  return [
    agree(price, currency),
    {
      ifThey: 'ask for more after we accept',
      weDo: `stay at ${formatMoney(named)}, the price they named`,
      price: named,
    },
    { ifThey: 'change the work or the rights', weDo: 'log the new offer and price it again' },
  ];
}

function afterFinal(price: number, currency: string): LadderStep[] {
  return [
    agree(price, currency),
    { ifThey: 'come back with a lower ask', weDo: 'log it; it is accepted when it is within reach' },
    { ifThey: 'say no', weDo: 'thank them and leave the door open for a later campaign' },
  ];
}

function afterDecline(step: NextStep, game: Game, currency: string): LadderStep[] {
  const reach = Math.floor(step.bounds.walkAway);
  const words = formatMoney(money(reach, currency));
  return [
    { ifThey: `come back at ${words} or less`, weDo: 'log it and take the talks up again' },
    { ifThey: 'offer less work or fewer rights', weDo: 'log the new offer and price it again' },
    {
      ifThey: 'stay where they are',
      weDo: game.roundsLeft > 0 ? 'leave the door open for a later campaign' : 'close the deal as declined',
    },
  ];
}
