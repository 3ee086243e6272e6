import type { ChannelId, UserId } from '../domain/ids.ts';
import type { ReportFormat, SheetFormat } from './files.ts';

/**
 * What Parley says to people, named for the situation. It holds ids, not words: the card is built from
 * the facts as they are when it is delivered, and `refresh` updates every copy that stands already.
 */
export type Announcement =
  | { readonly kind: 'deal-card'; readonly deal: number }
  | { readonly kind: 'campaign-card'; readonly campaign: number }
  | { readonly kind: 'offer-card'; readonly deal: number; readonly round: number }
  | { readonly kind: 'counter-card'; readonly deal: number; readonly event: number }
  | { readonly kind: 'approval-card'; readonly approval: string }
  | { readonly kind: 'approval-result'; readonly approval: string }
  | { readonly kind: 'offer-reading'; readonly reading: string }
  | { readonly kind: 'performance-import'; readonly import: string }
  | { readonly kind: 'draft-card'; readonly draft: string }
  | { readonly kind: 'term-sheet'; readonly deal: number; readonly version: number }
  /** One file for each format; announcements from before there was more than one name none and mean the Word file. */
  | {
      readonly kind: 'term-sheet-file';
      readonly deal: number;
      readonly version: number;
      readonly format?: SheetFormat;
    }
  | { readonly kind: 'signed-copy-file'; readonly deal: number; readonly copy: number }
  | { readonly kind: 'deal-note'; readonly deal: number; readonly event: number }
  | { readonly kind: 'rate-table-file'; readonly table: string; readonly version: number }
  | { readonly kind: 'digest'; readonly run: string }
  | { readonly kind: 'nudge'; readonly nudge: string }
  /** Of a campaign or of all; as the facts are when it is delivered, on the day when it was asked for. */
  | { readonly kind: 'report-card'; readonly of: number | 'program'; readonly at: string }
  | {
      readonly kind: 'report-file';
      readonly of: number | 'program';
      readonly format: ReportFormat;
      readonly at: string;
    };

/** Where an announcement goes. A role of a channel is resolved from the settings when it is delivered. */
export type Destination =
  | { readonly to: 'deal-thread'; readonly deal: number }
  /** The channels that the settings name; without one, the deal's owner or the requester gets a direct message. */
  | { readonly to: 'deals' }
  | { readonly to: 'approvals' }
  | { readonly to: 'channel'; readonly channel: ChannelId }
  | { readonly to: 'member'; readonly user: UserId }
  /** Updates every posted copy of the announcement's subject; posts nothing new. */
  | { readonly to: 'copies' };

/** One message that stands in Slack. */
export interface PostedCopy {
  readonly channel: ChannelId;
  readonly ts: string;
  readonly threadTs?: string;
}

/** A picture that stands in Slack's files already. */
export interface UploadedPicture {
  readonly slackFileId: string;
  /** What it shows, in words with the figures. */
  readonly altText: string;
}

/** A file that stands in a thread. */
export interface PostedFile {
  readonly slackFileId: string;
  /** Where people open it; missing when Slack did not say. */
  readonly link?: string;
}

/** The key under which the copies of an announcement are kept: `approval-card:5f0c...`. */
export function subjectOf(announcement: Announcement): string {
  const { kind, ...ids } = announcement;
  return [kind, ...Object.values(ids)].join(':');
}
