import type { WorkspaceId } from '../domain/ids.ts';
import type { Announcement, Destination } from './announcements.ts';

/** How a delivery ended. */
export type Delivery =
  | { readonly status: 'delivered' }
  /** Slack asked to wait (Retry-After): the same message comes again, no attempt is spent. */
  | { readonly status: 'wait'; readonly seconds: number }
  /** It may work later: Slack is down, the network failed before anything was sent. */
  | { readonly status: 'retry'; readonly why: string }
  /** The answer was lost and it cannot be found out whether the message stands: a person decides. */
  | { readonly status: 'unknown'; readonly why: string }
  /** It will never work: the channel is gone, the token was revoked. */
  | { readonly status: 'impossible'; readonly why: string };

/** One outbox row on its way. */
export interface Parcel {
  readonly workspace: WorkspaceId;
  /** The outbox row: written into the message, so that a post whose answer was lost can be found again. */
  readonly id: string;
  readonly announcement: Announcement;
  readonly to: Destination;
  /** True when an earlier attempt may have reached Slack: look before posting again. */
  readonly mayStand: boolean;
}

/** Says one thing in Slack. Never called inside a transaction; records the copies it posted. */
export interface Messenger {
  deliver(parcel: Parcel): Promise<Delivery>;
}
