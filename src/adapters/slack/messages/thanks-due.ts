import type { KnownBlock } from '@slack/types';
import { formatMoney } from '../../../domain/money.ts';
import type { ThanksDue } from '../../../domain/performance/report/thanks.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';

/** A suggestion for the team: whether a bonus is paid, and who tells the creator, people decide. */
export function thanksBlock({ because, bonus }: ThanksDue): KnownBlock {
  const pay = bonus
    ? `, and consider a bonus of about ${formatMoney(bonus.amount)} (${bonus.because}; a suggestion)`
    : '';
  return section(
    `*The goal was beaten:* ${escape(because)}. Thank them${pay}. The creator hears nothing of it from Parley.`,
  );
}
