import { dateIn } from '../../../domain/dates.ts';
import type { Actor } from '../../../domain/ids.ts';
import {
  openPayments,
  type PaymentDue,
  waitingForPosts,
} from '../../../domain/performance/payments/payments-due.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import { look } from '../../change.ts';
import type { Ports } from '../../ports.ts';
import { dealsByNumber } from '../campaign-deals.ts';

/** Deals that the list looks at, newest change first. */
const MOST_DEALS = 300;

export interface OpenPayments {
  /** The longest due first. */
  readonly payments: readonly PaymentDue[];
  readonly today: Temporal.PlainDate;
  /** Deals with a part left whose day cannot be told, for posts of theirs are not recorded as published. */
  readonly undated: number;
  /** Only the deals that changed last were looked at. */
  readonly isCut: boolean;
}

/** Parts of fees over all signed deals that nobody recorded as paid. Refuses guests. */
export async function listOpenPayments(ports: Ports, actor: Actor): Promise<Result<OpenPayments>> {
  return look(ports, actor, { action: 'see payments' }, async (tx, { now, settings }) => {
    const today = dateIn(now, settings.timeZone);
    const numbers = await tx.deals.owed({ what: 'money', limit: MOST_DEALS + 1 });
    const deals = await dealsByNumber(tx, numbers.slice(0, MOST_DEALS));
    return ok({
      payments: openPayments(deals, today),
      undated: waitingForPosts(deals, today),
      today,
      isCut: numbers.length > MOST_DEALS,
    });
  });
}
