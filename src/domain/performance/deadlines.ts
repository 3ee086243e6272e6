import { describeDeliverable } from '../deliverables.ts';
import { reference } from '../ids.ts';
import { type DealInput, isUnderContract } from './campaign-figures.ts';
import { owedWork } from './publication.ts';

/** A date that comes within two days or is over, with work still owed. */
export interface Deadline {
  readonly deal: string;
  readonly creator: string;
  readonly what: string;
  readonly on: string;
  readonly overdue: boolean;
}

/** Drafts and posts due within 48 hours of the start of a day, and those overdue. */
export function deadlinesOf(deals: readonly DealInput[], today: Temporal.PlainDate): Deadline[] {
  const horizon = today.add({ days: 2 });
  return deals
    .filter(({ deal }) => isUnderContract(deal) && deal.status !== 'completed')
    .flatMap((one) =>
      owedWork(one).flatMap((line) => {
        const owed = describeDeliverable(line);
        const dates = [
          { what: `draft of ${owed}`, on: one.deal.status === 'live' ? undefined : line.draftDue },
          { what: `publish ${owed}`, on: line.publishUntil },
        ];
        return dates.flatMap(({ what, on }): Deadline[] => {
          if (!on || Temporal.PlainDate.compare(on, horizon) > 0) return [];
          const overdue = Temporal.PlainDate.compare(on, today) < 0;
          return [
            {
              deal: reference('deal', one.deal.number),
              creator: one.creator,
              what,
              on: on.toString(),
              overdue,
            },
          ];
        });
      }),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
