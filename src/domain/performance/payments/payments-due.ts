import { reference } from '../../ids.ts';
import type { Money } from '../../money.ts';
import type { DealInput } from '../campaign-figures.ts';
import { type PlannedPayment, paymentPlan, unpaidParts } from './payment-plan.ts';

/** A part of a fee that nobody recorded as paid. Invoices are not recorded, so the day is the earliest that the contract allows. */
export interface PaymentDue {
  readonly deal: string;
  readonly creator: string;
  /** What is left of the part. */
  readonly amount: Money;
  readonly part: string;
  /** The earliest day on which it is due. */
  readonly on: string;
  /** The event that the days of the contract run from, and when it was or is planned. */
  readonly from: { readonly event: string; readonly on: string };
  readonly netDays: number;
  /** That day is over. */
  readonly late: boolean;
}

const DAYS_AHEAD = 14;

/** Parts of fees of signed contracts that may be due by now or within two weeks and are not paid, the longest due first. */
export function paymentsDue(deals: readonly DealInput[], today: Temporal.PlainDate): PaymentDue[] {
  const horizon = today.add({ days: DAYS_AHEAD }).toString();
  return openPayments(deals, today).filter(({ on }) => on <= horizon);
}

/** Every part of a fee whose day can be told and that is not paid, the longest due first. */
export function openPayments(deals: readonly DealInput[], today: Temporal.PlainDate): PaymentDue[] {
  return deals
    .flatMap((one) =>
      unpaidParts(paymentPlan(one, today), one.deal.paid).flatMap((part) => dueOf(one, part, today)),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How many deals have a part left whose day cannot be told, since their posts are not all recorded as published. */
export function waitingForPosts(deals: readonly DealInput[], today: Temporal.PlainDate): number {
  return deals.filter((one) =>
    unpaidParts(paymentPlan(one, today), one.deal.paid).some(({ from }) => from === undefined),
  ).length;
}

function dueOf(
  { deal, creator }: DealInput,
  { part, amount, event, from }: PlannedPayment,
  today: Temporal.PlainDate,
): PaymentDue[] {
  if (!from) return [];
  const { netDays = 0 } = deal.agreed?.terms ?? {};
  const on = from.add({ days: netDays });
  return [
    {
      deal: reference('deal', deal.number),
      creator,
      amount,
      part,
      on: on.toString(),
      from: { event, on: from.toString() },
      netDays,
      late: Temporal.PlainDate.compare(on, today) < 0,
    },
  ];
}
