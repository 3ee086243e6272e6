import { instalmentsOf } from '../contract/instalments.ts';
import { reference } from '../ids.ts';
import type { Money } from '../money.ts';
import { type DealInput, isUnderContract } from './campaign-figures.ts';
import { publicationDays } from './publication.ts';

/** A part of a fee that may fall due soon. Invoices are not recorded, so the day is the earliest that the contract allows. */
export interface PaymentDue {
  readonly deal: string;
  readonly creator: string;
  readonly amount: Money;
  /** `on signing`, `after the last publication`, `month 2 of 6`. */
  readonly part: string;
  /** The earliest day on which it is due. */
  readonly on: string;
  /** The event that the days of the contract run from, and when it was or is planned. */
  readonly from: { readonly event: string; readonly on: string };
  readonly netDays: number;
}

const DAYS_AHEAD = 14;

/** Parts of fees of signed contracts whose earliest due day comes within two weeks, soonest first. */
export function paymentsDue(deals: readonly DealInput[], today: Temporal.PlainDate): PaymentDue[] {
  const horizon = today.add({ days: DAYS_AHEAD });
  return deals
    .flatMap((one) => partsOf(one, today))
    .filter(({ on }) => on >= today.toString() && on <= horizon.toString())
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

interface Part {
  readonly part: string;
  readonly amount: Money;
  readonly event: string;
  readonly from: Temporal.PlainDate | undefined;
}

function partsOf(one: DealInput, today: Temporal.PlainDate): PaymentDue[] {
  const { deal, creator, signedOn } = one;
  const terms = deal.agreed?.terms;
  if (!signedOn || !terms || !isUnderContract(deal)) return [];
  const { netDays, termMonths = 1 } = terms;
  let month = 0;
  const parts = instalmentsOf(terms).flatMap(({ follows, amount, times }): Part[] => {
    if (follows === 'signing') {
      return [{ part: 'on signing', amount, event: 'the signing', from: signedOn }];
    }
    if (follows === 'last publication')
      return [{ part: 'after the last publication', amount, ...lastPublication(one, today) }];
    return Array.from({ length: times }, () => {
      month += 1;
      const from = (one.startsOn ?? signedOn).add({ months: month }).subtract({ days: 1 });
      return { part: `month ${month} of ${termMonths}`, amount, event: 'the end of the month', from };
    });
  });
  return parts.flatMap(({ part, amount, event, from }): PaymentDue[] =>
    from
      ? [
          {
            deal: reference('deal', deal.number),
            creator,
            amount,
            part,
            on: from.add({ days: netDays }).toString(),
            from: { event, on: from.toString() },
            netDays,
          },
        ]
      : [],
  );
}

/** The day of the last post when all are out; until then the last day to publish, as long as it can be kept. */
function lastPublication(one: DealInput, today: Temporal.PlainDate): Pick<Part, 'event' | 'from'> {
  const agreed = one.work.reduce((sum, { quantity }) => sum + quantity, 0);
  const days = publicationDays(one).toSorted(Temporal.PlainDate.compare);
  if (days.length >= agreed) return { event: 'the last publication', from: days.at(-1) };
  const planned = one.work.map(({ publishUntil }) => publishUntil);
  const last = planned
    .filter((on) => on !== undefined)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  const isOpen = last && planned.every((on) => on) && Temporal.PlainDate.compare(last, today) >= 0;
  return { event: 'the last day to publish', from: isOpen ? last : undefined };
}
