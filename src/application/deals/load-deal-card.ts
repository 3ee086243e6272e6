import type { Approval } from '../../domain/approval.ts';
import { type Deal, latestOffer } from '../../domain/deal.ts';
import { type DealDate, nextDate } from '../../domain/deal-dates.ts';
import { compare, type Money } from '../../domain/money.ts';
import type { SuggestedStep } from '../../domain/next-step.ts';
import type { ThanksDue } from '../../domain/performance/report/thanks.ts';
import { type ProgressStep, progressOf } from '../../domain/progress.ts';
import type { Announcement } from '../announcements.ts';
import { thanksDue } from '../performance/report/thanks-due.ts';
import type { Transaction } from '../ports.ts';
import { partiesOf } from './counter-basis.ts';
import { nextStepOf } from './next-step-of.ts';

/** What the team sees of a deal at a glance. Ceiling and walk-away are for the team alone. */
export interface DealCard {
  readonly deal: Deal;
  readonly campaignName: string;
  readonly creatorName: string;
  /** `@glow.with.ana`, the account the work is for. */
  readonly handle?: string;
  /** Their last ask against our own limits, while it is negotiated. */
  readonly askStands?: 'within the ceiling' | 'above the ceiling' | 'above the walk-away price';
  readonly pending: readonly Pick<Approval, 'id' | 'kind' | 'amount' | 'needs' | 'requestedBy'>[];
  readonly step: SuggestedStep;
  readonly progress: readonly ProgressStep[];
  readonly nextDate?: DealDate;
  /** There once the deal is completed and its creator beat the campaign's goal. */
  readonly thanks?: ThanksDue;
}

/** Builds the card from the facts as they are now; undefined when there is no such deal. */
export async function loadDealCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'deal-card' }>,
): Promise<DealCard | undefined> {
  const deal = await tx.deals.find(announcement.deal);
  return deal && dealCard(tx, deal);
}

export async function dealCard(tx: Transaction, deal: Deal): Promise<DealCard> {
  const { campaign, creator } = await partiesOf(tx, deal);
  const pending = await tx.approvals.list({ deal: deal.number, status: 'pending' });
  const platform = deal.wanted[0]?.platform;
  const { accounts, name } = creator.profile;
  const account = accounts.find((each) => each.platform === platform) ?? accounts[0];
  const date = nextDate(deal);
  const thanks = deal.status === 'completed' ? await thanksDue(tx, deal, deal.changedAt) : undefined;
  return {
    deal,
    campaignName: campaign.brief.name,
    creatorName: name,
    ...(account ? { handle: account.handle } : {}),
    ...askStandsOf(deal),
    pending,
    step: await nextStepOf(tx, deal, pending),
    progress: progressOf(deal),
    ...(date ? { nextDate: date } : {}),
    ...(thanks ? { thanks } : {}),
  };
}

/** A share of sales or product alone has no amount to hold against a limit. */
function askStandsOf(deal: Deal): Pick<DealCard, 'askStands'> {
  const ask = latestOffer(deal, 'theirs')?.terms.fee;
  const isOpen = deal.status === 'negotiating' && ask !== undefined && ask.amount > 0;
  return isOpen ? { askStands: standing(ask, deal) } : {};
}

function standing(ask: Money, { ceiling, walkAway }: Deal): NonNullable<DealCard['askStands']> {
  if (compare(ask, walkAway) > 0) return 'above the walk-away price';
  return compare(ask, ceiling) > 0 ? 'above the ceiling' : 'within the ceiling';
}
