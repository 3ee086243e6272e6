import type { ClosedDeal } from '../../../application/deals/close-deal.ts';
import { type Deal, STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { section } from '../blocks.ts';
import type { Message } from '../surface.ts';

/** The answer to the person who moved a deal on. What comes next stands on the card and in the thread. */
export function dealMoved(deal: Deal): Message {
  const text = `${reference('deal', deal.number)} is now: ${STATUSES[deal.status]}`;
  return { text, blocks: [section(`*${text}*`)] };
}

/** The answer to the person who closed a deal. */
export function dealClosed({ deal, released }: ClosedDeal): Message {
  const text = `Closed ${reference('deal', deal.number)}: ${STATUSES[deal.status]}`;
  const money = released.amount > 0 ? `\n${formatMoney(released)} went back to the campaign's budget.` : '';
  return { text, blocks: [section(`*${text}*${money}`)] };
}
