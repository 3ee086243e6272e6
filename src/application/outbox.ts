import type { WorkspaceId } from '../domain/ids.ts';
import type { Announcement, Destination } from './announcements.ts';
import type { Delivery, Parcel } from './messenger.ts';

/** An announcement that could not be delivered and waits for a person. */
export interface ParkedParcel {
  readonly id: string;
  readonly announcement: Announcement;
  readonly to: Destination;
  /** `unknown`: it may stand in Slack; `impossible`: it will never work as it is; `exhausted`: every try failed. */
  readonly because: 'unknown' | 'impossible' | 'exhausted';
  readonly why: string;
  readonly attempts: number;
  readonly announcedAt: Temporal.Instant;
  readonly parkedAt: Temporal.Instant;
}

/** What a person can do about announcements that were parked. */
export interface Outbox {
  /** Oldest first. */
  parked(workspace: WorkspaceId): Promise<ParkedParcel[]>;
  /** Sends it again, behind what its channel has waiting; false when it is not parked any more. */
  retry(workspace: WorkspaceId, id: string): Promise<boolean>;
  /** Gives it up; false when it is not parked any more. */
  drop(workspace: WorkspaceId, id: string): Promise<boolean>;
}

/** A parcel that this process holds under a lease. */
export interface LeasedParcel {
  readonly parcel: Parcel;
  readonly lease: string;
}

/** How an attempt ended: the messenger's answer, or that it broke and nobody knows how far it came. */
export type AttemptEnd = Delivery | { readonly status: 'broke'; readonly why: string };

/** What the delivery worker needs of the storage. */
export interface OutboxLeases {
  /** Takes up to so many parcels that are due and first in their lane, and opens an attempt of each. */
  claim(limit: number): Promise<LeasedParcel[]>;
  /** Writes down how an attempt ended; false when the lease was lost meanwhile, and then nothing is written. */
  settle(leased: LeasedParcel, end: AttemptEnd): Promise<boolean>;
  /** Keeps leases alive. */
  extend(leased: readonly LeasedParcel[]): Promise<void>;
  /** Gives back what this process holds without knowing it: the answer to a claim was lost. */
  releaseUnknown(known: readonly LeasedParcel[]): Promise<void>;
  /** Gives leases back unfinished; the attempts stay open, so that whoever comes next looks before posting. */
  release(leased: readonly LeasedParcel[]): Promise<void>;
}
