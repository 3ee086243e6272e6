import type { UserId } from '../../../domain/ids.ts';
import type { MentionCount, MentionEntry } from '../../../domain/performance/mentions/mention-count.ts';

/** Brand mentions that people counted. Entries are only ever added; the newest of a source's week or day is the one that stands. */
export interface Mentions {
  /** What stands for a campaign, oldest first. */
  ofCampaign(campaign: number): Promise<MentionCount[]>;
  /** The same of many campaigns, by number; campaigns without a count are not in it. */
  ofCampaigns(campaigns: readonly number[]): Promise<ReadonlyMap<number, MentionCount[]>>;
  /** The caller holds the lock of the campaign. */
  add(campaign: number, entries: readonly MentionEntry[], by: UserId, at: Temporal.Instant): Promise<void>;
}
