import type { RecordedEvent } from '../../deal-events.ts';
import type { Money } from '../../money.ts';

/** Money that went to a creator, as somebody of the team recorded it. */
export interface PaymentMade {
  readonly id: string;
  readonly amount: Money;
  readonly on: Temporal.PlainDate;
  readonly note?: string | undefined;
}

/** The payments of a deal that were recorded and not taken back, in the order in which they were. */
export function paymentsMade(story: readonly Pick<RecordedEvent, 'event'>[]): PaymentMade[] {
  const made = new Map<string, PaymentMade>();
  for (const { event } of story) {
    if (event.kind === 'payment-recorded') {
      const { id, amount, on, note } = event;
      made.set(id, { id, amount, on, note });
    } else if (event.kind === 'payment-removed') made.delete(event.id);
  }
  return [...made.values()];
}
