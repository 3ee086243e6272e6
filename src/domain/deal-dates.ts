import { type Deal, isEnded } from './deal.ts';
import { describeDeliverable } from './deliverables.ts';

/** A date that a deal has to keep, in words: `draft of 3 TikTok videos due`. Dates are the creator's calendar dates. */
export interface DealDate {
  readonly what: string;
  readonly on: Temporal.PlainDate;
}

const FIELDS = [
  ['draftDue', (work: string) => `draft of ${work} due`, ['live', 'completed']],
  ['publishFrom', (work: string) => `${work}: publication may start`, ['live', 'completed']],
  ['publishUntil', (work: string) => `${work}: last day to publish`, ['live', 'completed']],
  ['liveUntil', (work: string) => `${work}: may come down after`, []],
] as const satisfies readonly (readonly [string, (work: string) => string, readonly Deal['status'][]])[];

/**
 * What a deal still has ahead or has missed, earliest first. Dates of an ended deal and of stages that are over are left out;
 * a date that has passed stays, so that it can be shown as overdue.
 */
function dealDates(deal: Pick<Deal, 'status' | 'wanted' | 'agreed'>): DealDate[] {
  if (isEnded(deal)) return [];
  const work = deal.agreed?.terms.deliverables ?? deal.wanted;
  return work
    .flatMap((line) =>
      FIELDS.flatMap(([field, words, over]) => {
        const on = line[field];
        const isOver = (over as readonly string[]).includes(deal.status);
        return on === undefined || isOver ? [] : [{ what: words(describeDeliverable(line)), on }];
      }),
    )
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** The date to watch: the earliest of a deal; missing when it has none. */
export function nextDate(deal: Pick<Deal, 'status' | 'wanted' | 'agreed'>): DealDate | undefined {
  return dealDates(deal)[0];
}
