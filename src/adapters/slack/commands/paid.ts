import { listOpenPayments } from '../../../application/performance/payments/open-payments.ts';
import { showPayments } from '../../../application/performance/payments/record-payment.ts';
import { parseReference } from '../../../domain/ids.ts';
import { openPaymentList } from '../messages/payments.ts';
import { dealPaymentsModal } from '../modals/deal-payments.ts';
import type { Answer, Ask, Command, CommandAsk } from '../surface.ts';
import { whichDeal } from './which-deal.ts';

/** Without a deal what is open over all of them; with one its form, filled with the amount that was typed or is likely next. */
async function run(ask: CommandAsk): Promise<Answer> {
  const text = ask.text.trim();
  if (text === '') return openList(ask);
  const [first = '', ...rest] = text.split(/\s+/);
  const deal = parseReference('deal', first);
  return deal === undefined ? whichDeal('paid', text) : openPaymentForm(ask, deal, rest.join(' '));
}

async function openList({ services, actor }: Ask): Promise<Answer> {
  const open = await listOpenPayments(services, actor);
  return open.ok
    ? { kind: 'reply', message: openPaymentList(open.value) }
    : { kind: 'refused', refusal: open.refusal };
}

/** The form for a deal's payments. */
export async function openPaymentForm({ services, actor }: Ask, deal: number, typed = ''): Promise<Answer> {
  const shown = await showPayments(services, actor, deal);
  return shown.ok
    ? { kind: 'modal', view: dealPaymentsModal(shown.value, typed) }
    : { kind: 'refused', refusal: shown.refusal };
}

export const paidCommand: Command = {
  path: ['paid'],
  usage: '/deal paid [deal] [amount]',
  summary: 'Write down what a creator was paid; without a deal, what is open over all deals',
  example: '/deal paid D-12 750',
  run,
};
