import type { Approval } from '../../domain/approval.ts';
import { remainingBudget } from '../../domain/campaign.ts';
import { mostCash } from '../../domain/commitment.ts';
import { dateIn } from '../../domain/dates.ts';
import { type Deal, latestOffer } from '../../domain/deal.ts';
import { compare, type Money } from '../../domain/money.ts';
import { ROLES } from '../../domain/settings.ts';
import { compareTerms, describeTerms, type TermChange } from '../../domain/terms.ts';
import { addWorkingDays } from '../../domain/working-days.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import type { SheetFile } from '../contracts/contract-store.ts';
import { partiesOf } from '../deals/counter-basis.ts';
import type { Transaction } from '../ports.ts';

/** Working days in which a request should be decided. */
const DAYS_TO_DECIDE = 2;

/** What an approver needs to decide with one click. */
export interface ApprovalCard {
  readonly approval: Approval;
  readonly creatorName: string;
  readonly campaignName: string;
  /** The flat fee; the amount of the approval adds bonus and caps. */
  readonly fee?: Money;
  readonly terms: readonly { readonly label: string; readonly value: string }[];
  /** Against which earlier offer the changes are, and what changed. */
  readonly against?: { readonly round: number; readonly side: 'ours' | 'theirs' };
  readonly changes: readonly TermChange[];
  readonly reason?: string;
  /** Of a legal review: the files of the sheet that is to be read. */
  readonly files?: readonly SheetFile[];
  readonly needs: readonly string[];
  readonly decideBy: Temporal.PlainDate;
  readonly aboveCeiling: boolean;
  readonly remainingBudget: Money;
  /** The workspace's zone, for times on a card that many people read. */
  readonly zone: string;
}

/** Builds the card from the facts as they are now; undefined when there is no such request. */
export async function loadApprovalCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'approval-card' | 'approval-result' }>,
): Promise<ApprovalCard | undefined> {
  const approval = await tx.approvals.find(announcement.approval);
  const deal = approval && (await tx.deals.find(approval.deal));
  return approval && deal && approvalCard(tx, approval, deal);
}

export async function approvalCard(tx: Transaction, approval: Approval, deal: Deal): Promise<ApprovalCard> {
  const { campaign, creator } = await partiesOf(tx, deal);
  const { timeZone } = await settingsOf(tx);
  const { content } = approval;
  const terms = content.kind === 'legal' ? deal.agreed?.terms : content.terms;
  const last = comparedOffer(approval, deal);
  const cash = terms && mostCash(terms);
  return {
    approval,
    creatorName: creator.profile.name,
    campaignName: campaign.brief.name,
    ...(terms ? { fee: terms.fee } : {}),
    terms: terms ? describeTerms(terms) : [],
    ...(last ? { against: { round: last.round, side: last.side } } : {}),
    changes: last && terms ? compareTerms(last.terms, terms) : [],
    ...(content.kind === 'counter' && content.reasons[0] ? { reason: content.reasons[0] } : {}),
    ...(content.kind === 'legal'
      ? { files: await tx.contracts.files(deal.number, content.termSheetVersion) }
      : {}),
    needs: approval.needs.map((role) => ROLES[role]),
    decideBy: addWorkingDays(dateIn(approval.requestedAt, timeZone), DAYS_TO_DECIDE),
    aboveCeiling: cash?.ok === true && compare(cash.value, deal.ceiling) > 0,
    remainingBudget: remainingBudget(campaign),
    zone: timeZone,
  };
}

/** A counter is compared with the last offer on the table, an acceptance with what we offered last. */
function comparedOffer({ content, requestedAt }: Approval, deal: Deal) {
  const before = { offers: deal.offers.filter(({ at }) => Temporal.Instant.compare(at, requestedAt) <= 0) };
  if (content.kind === 'counter') return latestOffer(before);
  return content.kind === 'acceptance' ? latestOffer(before, 'ours') : undefined;
}
