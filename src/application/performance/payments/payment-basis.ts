import { dateIn } from '../../../domain/dates.ts';
import type { Deal } from '../../../domain/deal.ts';
import type { Money } from '../../../domain/money.ts';
import {
  leftToPay,
  owedFee,
  paymentPlan,
  unpaidParts,
} from '../../../domain/performance/payments/payment-plan.ts';
import { openPayments, type PaymentDue } from '../../../domain/performance/payments/payments-due.ts';
import { type PaymentMade, paymentsMade } from '../../../domain/performance/payments/payments-made.ts';
import { settingsOf } from '../../change.ts';
import type { Transaction } from '../../ports.ts';
import { dealsByNumber } from '../campaign-deals.ts';

/** What was paid for a deal and what is left. */
export interface DealPayments {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly made: readonly PaymentMade[];
  /** The fixed fee; shares of sales and bonuses are not planned. Zero for a deal that was called off. */
  readonly fee: Money;
  /** Of the fixed fee. */
  readonly left: Money;
  /** The parts of the contract that are not paid and whose day can be told. */
  readonly open: readonly PaymentDue[];
  /** What the next payment is likely to be: what is left of the first part, or of the fee. */
  readonly next: Money;
  readonly today: Temporal.PlainDate;
}

/** The payments of a deal as they stand; undefined when there is no such deal. */
export async function paymentsOf(
  tx: Transaction,
  number: number,
  now: Temporal.Instant,
): Promise<DealPayments | undefined> {
  const [told] = await dealsByNumber(tx, [number]);
  if (!told) return undefined;
  const { deal, creator, story } = told;
  const today = dateIn(now, (await settingsOf(tx)).timeZone);
  const left = leftToPay(told);
  const [part] = unpaidParts(paymentPlan(told, today), deal.paid);
  return {
    deal,
    creatorName: creator,
    made: paymentsMade(story),
    fee: owedFee(deal),
    left,
    open: openPayments([told], today),
    next: part?.amount ?? left,
    today,
  };
}
