import type { Nudge } from '../../domain/contact/nudge.ts';
import type { Deal } from '../../domain/deal.ts';
import type { UserId } from '../../domain/ids.ts';

/** Silent deals of one owner. */
export interface SilentDeals {
  readonly member: UserId;
  /** Most overdue first, at most as many as were asked for: those that nobody was reminded of yet, then those whose reminder is longest ago. */
  readonly deals: readonly Pick<Deal, 'number' | 'status'>[];
  /** How many more there are. */
  readonly more: number;
}

export interface SilenceFilter {
  /** By status, the moment before which the last contact (or the opening, without any) lies. */
  readonly stages: readonly { readonly status: Deal['status']; readonly before: Temporal.Instant }[];
  /** Completed deals that did not change since this moment are left out. */
  readonly completedSince: Temporal.Instant;
  /** Deals whose owner was reminded of this silence, or put it off, until after this day are left out. */
  readonly today: Temporal.PlainDate;
  /** Tells the day of the last contact. */
  readonly timeZone: string;
  readonly perMember: number;
}

/** Reminders of silent deals, and who wants none. */
export interface Nudges {
  /** One query over all deals: not those that wait for a decision, and nobody who stopped these reminders. */
  silent(filter: SilenceFilter): Promise<SilentDeals[]>;
  /** Adds a reminder unless the member has one of that day: exactly one of several processes gets true. */
  add(nudge: Nudge): Promise<boolean>;
  find(id: string): Promise<Nudge | undefined>;
  /** The newest reminder since a moment that lists a deal. */
  newestOf(deal: number, since: Temporal.Instant): Promise<string | undefined>;
  /** Sets the day before which a deal is not named again. */
  snooze(nudge: string, deal: number, until: Temporal.PlainDate): Promise<void>;
  isOff(member: UserId): Promise<boolean>;
  /** Stops the reminders of a member from a moment on, or starts them again without one. */
  setOff(member: UserId, since: Temporal.Instant | undefined): Promise<void>;
}
