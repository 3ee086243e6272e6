import type { ClosedDeal } from '../../../application/deals/close-deal.ts';
import { type Deal, STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { suggestedStep } from '../../../domain/next-step.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Message } from '../surface.ts';
import { stepButton } from './step-buttons.ts';

/** The answer to the person who moved a deal on: where it is now, and what comes next. */
export function dealMoved(deal: Deal): Message {
  const text = `${reference('deal', deal.number)} is now: ${STATUSES[deal.status]}`;
  const step = suggestedStep(deal);
  const next = step.action ? stepButton(deal, step.action) : undefined;
  return { text, blocks: [section(`*${text}*\n_Next:_ ${escape(step.sentence)}`, next)] };
}

/** The answer to the person who closed a deal. */
export function dealClosed({ deal, released }: ClosedDeal): Message {
  const text = `Closed ${reference('deal', deal.number)}: ${STATUSES[deal.status]}`;
  const money = released.amount > 0 ? `\n${formatMoney(released)} went back to the campaign's budget.` : '';
  return { text, blocks: [section(`*${text}*${money}`)] };
}
