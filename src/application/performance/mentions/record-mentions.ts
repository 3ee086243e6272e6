import { dateIn, latestDateAnywhere } from '../../../domain/dates.ts';
import type { Actor } from '../../../domain/ids.ts';
import {
  entriesFor,
  type GivenCount,
  mentionProblems,
  removalsOf,
  sourceAsKnown,
} from '../../../domain/performance/mentions/mention-count.ts';
import { invalid, ok, type Result, refuse } from '../../../domain/refusal.ts';
import { campaignNotFound } from '../../campaigns/find-campaign.ts';
import { change } from '../../change.ts';
import type { Ports } from '../../ports.ts';
import { type CampaignMentions, campaignMentions } from './show-mentions.ts';

export interface MentionsInput {
  readonly campaign: number;
  /** Who counted; needed where something is given. */
  readonly source?: string;
  readonly given: readonly GivenCount[];
  /** Weeks of a source to take back, each by any of its days. */
  readonly remove: readonly { readonly source: string; readonly week: Temporal.PlainDate }[];
}

/** What stands after an entry, and what the entry did. */
export interface MentionsRecorded extends CampaignMentions {
  readonly entered: number;
  readonly removed: number;
}

/** Of a count that nobody stands for. */
export const SOURCE_MISSING = {
  field: 'source',
  problem: 'Say where the counts come from, such as Brandwatch.',
} as const;

/**
 * Enters counts of brand mentions for a campaign, takes weeks back, or both; a later count of a source's week takes the place of the earlier
 * one, and what it replaced stays in the table with who and when. Refuses an unknown campaign, nothing to do, counts without a source, weeks
 * and days that have not come or lie long before the campaign, a week given twice, and figures that cannot be.
 */
export async function recordMentions(
  ports: Ports,
  actor: Actor,
  input: MentionsInput,
): Promise<Result<MentionsRecorded>> {
  const rule = { action: 'enter brand mentions', needs: ['campaign_manager'] as const };
  return change<MentionsRecorded>(ports, actor, rule, async (tx, { settings, now }) => {
    const campaign = await tx.campaigns.lock(input.campaign);
    if (!campaign) return campaignNotFound(input.campaign);
    const { given, remove } = input;
    if (given.length === 0 && remove.length === 0)
      return invalid('count', 'Enter a count, paste rows, or choose a week to take back.');
    const problems = mentionProblems(given, campaign.brief, latestDateAnywhere(now));
    if (given.length > 0 && !input.source?.trim()) problems.push(SOURCE_MISSING);
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const standing = await tx.mentions.ofCampaign(campaign.number);
    const source = sourceAsKnown(input.source ?? '', standing);
    const removed = remove.filter((week) => removalsOf(week, standing).length > 0);
    const gone = removed.flatMap((week) => removalsOf(week, standing));
    const left = standing.filter(
      (one) => !gone.some((old) => old.source === one.source && old.from.equals(one.from)),
    );
    const entries = entriesFor(given, source, left, dateIn(now, settings.timeZone));
    if (gone.length + entries.length === 0)
      return refuse({ kind: 'nothing-to-do', why: 'These counts stand like that already.' });
    await tx.mentions.add(campaign.number, [...gone, ...entries], actor.user, now);
    return ok({
      ...(await campaignMentions(tx, campaign, settings, now)),
      mayRecord: true,
      entered: entries.filter(({ count }) => count !== undefined).length,
      removed: removed.length,
    });
  });
}
