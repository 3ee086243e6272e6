import type { Platform } from '../../../domain/deliverables.ts';
import type { AccountCounts } from '../../../domain/performance/accounts/account-window.ts';

/** Days of creators' accounts that imports brought, each with the name of its file. */
export interface AccountDays {
  /** From the first day to the last, both included, oldest first; of one day, what was brought last comes last. */
  between(creator: number, from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<AccountCounts[]>;
  /** The newest day that is there of the creator's account on each platform, by the platform's name. */
  newest(
    creator: number,
  ): Promise<readonly { readonly platform: Platform; readonly on: Temporal.PlainDate }[]>;
}
