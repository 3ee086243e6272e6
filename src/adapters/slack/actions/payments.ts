import { z } from 'zod';
import { openPaymentForm } from '../commands/paid.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

async function open(ask: ActionAsk): Promise<Answer> {
  const of = openValue('payments', z.strictObject({ deal: z.int().positive() }), ask.value);
  return of
    ? openPaymentForm(ask, of.deal)
    : { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
}

/** "Record as paid" in the list of open payments. */
export const PAYMENT_ACTIONS: readonly Action[] = [{ actionId: 'payments.open', run: open }];
