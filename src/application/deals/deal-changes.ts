import type { Deal } from '../../domain/deal.ts';
import type { DealEvent, RecordedEvent } from '../../domain/deal-events.ts';
import { reference } from '../../domain/ids.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import type { Transaction } from '../ports.ts';

/**
 * Events after which what a person saw of a deal's price no longer holds. A suggestion, a request or a refused click
 * moves the deal's version too, but leaves the offers as they were.
 */
const PRICE_CHANGES: ReadonlySet<DealEvent['kind']> = new Set(['offer-logged', 'agreed', 'closed']);

/** The last change of offers or outcome since a version of the deal; undefined when what was seen still holds. */
export async function priceChangeSince(
  tx: Transaction,
  deal: Deal,
  seenVersion: number | undefined,
): Promise<RecordedEvent | undefined> {
  if (seenVersion === undefined || seenVersion >= deal.version) return undefined;
  const events = await tx.deals.events(deal.number);
  return events.findLast(({ sequence, event }) => sequence > seenVersion && PRICE_CHANGES.has(event.kind));
}

/** Refuses what was asked on the ground of an older version, naming who changed the deal. */
export function changedMeanwhile(deal: Deal, change: RecordedEvent): Refused {
  return refuse({
    kind: 'stale',
    what: 'deal',
    reference: reference('deal', deal.number),
    changedBy: change.by,
  });
}

export function dealNotFound(number: number): Refused {
  return refuse({ kind: 'not-found', what: 'deal', reference: reference('deal', number) });
}
