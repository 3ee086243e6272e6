import type { Draft } from '../../domain/drafting/draft.ts';
import { ruleName } from '../../domain/drafting/guardrails/check-text.ts';
import { type HandOver, handOver } from '../../domain/drafting/hand-over.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import type { Transaction } from '../ports.ts';
import { type GatheredFacts, gatherFacts } from './gather-facts.ts';
import { restingFigures } from './resting-figures.ts';
import { needsReview } from './review-draft.ts';
import type { RestingFigure } from './term-figures.ts';
import { writingsOf } from './writings.ts';

/** What the team sees of a draft. */
export interface DraftCard {
  readonly draft: Draft;
  readonly creatorName: string;
  readonly campaignName: string;
  readonly languageName: string;
  readonly figures: readonly RestingFigure[];
  /** Each rule with its name and, where it failed, what was wrong. */
  readonly checks: readonly { readonly rule: string; readonly name: string; readonly problem?: string }[];
  readonly canRegenerate: boolean;
  /** A model wrote it in another language than the team's: somebody who speaks it should read it. */
  readonly needsReview: boolean;
  /** Whether there is an earlier version to compare with. */
  readonly hasEarlier: boolean;
  /** Where a person takes the text to. */
  readonly handOver: HandOver;
  /** The workspace's zone, in which times are shown. */
  readonly zone: string;
}

export async function loadDraftCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'draft-card' }>,
): Promise<DraftCard | undefined> {
  const draft = await tx.drafts.find(announcement.draft);
  const gathered = draft && (await gatherFacts(tx, draft));
  if (!draft || !gathered) return undefined;
  const { count, most } = await writingsOf(tx, draft);
  return {
    draft,
    creatorName: gathered.facts.creatorName,
    campaignName: gathered.campaign.brief.name,
    languageName: languageName(draft.language),
    figures: await restingFigures(tx, draft, gathered),
    checks: draft.verdicts.map(({ rule, passed, detail }) => ({
      rule,
      name: ruleName(rule),
      ...(passed ? {} : { problem: detail ?? 'not passed' }),
    })),
    canRegenerate: count < most,
    needsReview: needsReview(draft),
    hasEarlier: (await tx.drafts.versions(draft.id)).length > 1,
    handOver: handOver(draft.text, draft.channel, gathered.creator.profile, platformOf(gathered)),
    zone: (await settingsOf(tx)).timeZone,
  };
}

/** The platform of the work, which a message goes to. */
function platformOf({ deal, facts }: GatheredFacts): string {
  return facts.deliverables[0]?.platform ?? deal.wanted[0]?.platform ?? '';
}
