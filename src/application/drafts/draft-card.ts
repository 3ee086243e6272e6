import { type Deal, latestOffer, type OfferRound } from '../../domain/deal.ts';
import { describeDeliverables } from '../../domain/deliverables.ts';
import type { Draft } from '../../domain/drafting/draft.ts';
import { ruleName } from '../../domain/drafting/guardrails/check-text.ts';
import { type HandOver, handOver } from '../../domain/drafting/hand-over.ts';
import { languageName } from '../../domain/drafting/languages/table.ts';
import { formatMoney } from '../../domain/money.ts';
import { describeExclusivity, describeUsage, type Terms } from '../../domain/terms.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import type { Transaction } from '../ports.ts';
import { approvedCounter } from './approved-counter.ts';
import { type GatheredFacts, gatherFacts } from './gather-facts.ts';
import { needsReview } from './review-draft.ts';
import { writingsOf } from './writings.ts';

/** One figure of a text and what it rests on. */
export interface RestingFigure {
  readonly label: string;
  readonly value: string;
  readonly source: string;
  /** The member behind the source, for a decision. */
  readonly by?: string;
}

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

/** What each figure of a text rests on. */
export async function restingFigures(
  tx: Transaction,
  draft: Draft,
  { deal, facts }: GatheredFacts,
): Promise<RestingFigure[]> {
  const counter = draft.approval ? await approvedCounter(tx, draft.approval, deal.number) : undefined;
  if (counter) {
    const theirs = latestOffer(deal, 'theirs');
    return [
      ...termFigures(counter.terms, { source: 'the approved counter', by: counter.decidedBy }),
      ...(theirs ? [feeOf(theirs, 'Their ask')] : []),
      ...facts.packages.map(({ name, terms: { fee } }) => ({
        label: `Package "${name}"`,
        value: formatMoney(fee),
        source: 'the same suggestion, worth the same to us',
      })),
    ];
  }
  if (deal.agreed && facts.terms) {
    return termFigures(deal.agreed.terms, { source: `the agreed terms, round ${deal.agreed.round}` });
  }
  if (draft.kind === 'recap') return recapFigures(deal);
  return facts.deliverables.length === 0
    ? []
    : [
        {
          label: 'Work',
          value: describeDeliverables(facts.deliverables),
          source: 'what the deal asks for',
        },
      ];
}

/** A recap of talks rests on the last offer of each side. */
function recapFigures(deal: Deal): RestingFigure[] {
  const [theirs, ours] = [latestOffer(deal, 'theirs'), latestOffer(deal, 'ours')];
  return [
    ...(theirs ? termFigures(theirs.terms, { source: `their offer in round ${theirs.round}` }) : []),
    ...(ours ? termFigures(ours.terms, { source: `our offer in round ${ours.round}` }) : []),
  ];
}

function feeOf({ terms, round }: OfferRound, label: string): RestingFigure {
  return { label, value: formatMoney(terms.fee), source: `their offer in round ${round}` };
}

/** Fee, work and rights of some terms, each with the same source. */
function termFigures(terms: Terms, from: Pick<RestingFigure, 'source' | 'by'>): RestingFigure[] {
  return [
    ...(terms.fee.amount > 0 ? [{ label: 'Fee', value: formatMoney(terms.fee), ...from }] : []),
    { label: 'Work', value: describeDeliverables(terms.deliverables), ...from },
    ...(terms.usage.kind === 'none' ? [] : [{ label: 'Usage', value: describeUsage(terms.usage), ...from }]),
    ...(terms.exclusivity
      ? [{ label: 'Exclusivity', value: describeExclusivity(terms.exclusivity), ...from }]
      : []),
  ];
}
