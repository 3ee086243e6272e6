import {
  type Announcement,
  type Destination,
  type PostedCopy,
  subjectOf,
} from '../../../application/announcements.ts';
import { settingsOf } from '../../../application/change.ts';
import type { Transaction } from '../../../application/ports.ts';
import type { ChannelId, UserId } from '../../../domain/ids.ts';

/** Where a post goes: a channel, or the direct message with a member; in a thread if one is named. */
export type PostPlace =
  | { readonly channel: ChannelId; readonly threadTs?: string }
  | { readonly member: UserId };

/** Resolves a destination that posts something new; undefined when there is nobody to tell. */
export async function placeFor(
  tx: Transaction,
  announcement: Announcement,
  to: Exclude<Destination, { to: 'copies' }>,
): Promise<PostPlace | undefined> {
  switch (to.to) {
    case 'channel':
      return { channel: to.channel };
    case 'member':
      return { member: to.user };
    case 'deal-thread':
      return (await threadOf(tx, to.deal)) ?? namedOrOwner(tx, announcement, 'deals');
    case 'deals':
    case 'approvals':
      return namedOrOwner(tx, announcement, to.to);
  }
}

/** A deal's thread hangs on the first card of the deal. */
async function threadOf(tx: Transaction, deal: number): Promise<PostPlace | undefined> {
  const [root]: PostedCopy[] = await tx.copies.list(subjectOf({ kind: 'deal-card', deal }));
  return root && { channel: root.channel, threadTs: root.threadTs ?? root.ts };
}

async function namedOrOwner(
  tx: Transaction,
  announcement: Announcement,
  which: 'deals' | 'approvals',
): Promise<PostPlace | undefined> {
  const { channels } = await settingsOf(tx);
  const channel = channels[which];
  if (channel) return { channel };
  const member = await ownerOf(tx, announcement);
  return member ? { member } : undefined;
}

/** The person whom an announcement concerns most: who owns the deal, asked for the approval or wrote the brief. */
export async function ownerOf(tx: Transaction, announcement: Announcement): Promise<UserId | undefined> {
  if ('deal' in announcement) return (await tx.deals.find(announcement.deal))?.owner;
  switch (announcement.kind) {
    case 'campaign-card':
      return (await tx.campaigns.find(announcement.campaign))?.createdBy;
    case 'approval-card':
    case 'approval-result':
      return (await tx.approvals.find(announcement.approval))?.requestedBy;
    case 'offer-reading':
      return (await tx.readings.find(announcement.reading))?.by;
    case 'performance-import':
      return (await tx.performanceImports.find(announcement.import))?.by;
    case 'draft-card':
      return (await tx.drafts.find(announcement.draft))?.requestedBy;
    case 'digest': {
      const run = await tx.digests.findRun(announcement.run);
      return run && (await tx.digests.schedules()).find(({ id }) => id === run.schedule)?.createdBy;
    }
  }
}
