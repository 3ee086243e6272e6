import type { Nudge } from '../../domain/contact/nudge.ts';
import { type Silence, silenceOf } from '../../domain/contact/silence.ts';
import { dateIn } from '../../domain/dates.ts';
import type { Deal } from '../../domain/deal.ts';
import type { SuggestedStep } from '../../domain/next-step.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import { nextSteps } from '../deals/next-step-of.ts';
import type { Transaction } from '../ports.ts';

/** Requests that wait for a decision and are looked through. */
const REQUESTS_READ = 200;

/** A deal of a reminder as it is now. */
export interface NudgeLine {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly campaignName: string;
  readonly step: SuggestedStep;
  /** Missing when it is silent no more. */
  readonly silence?: Silence;
  readonly lastContact?: Temporal.PlainDate;
  /** The person put it off until this day. */
  readonly snoozedUntil?: Temporal.PlainDate;
}

export interface NudgeCard {
  readonly nudge: Nudge;
  /** The workspace's, in which reminders come. */
  readonly timeZone: string;
  readonly lines: readonly NudgeLine[];
}

/**
 * Builds a reminder from the facts as they are now, with the days counted to the day it was sent; undefined when there is no such
 * reminder. The number of queries does not grow with its deals.
 */
export async function loadNudgeCard(
  tx: Transaction,
  announcement: Extract<Announcement, { kind: 'nudge' }>,
): Promise<NudgeCard | undefined> {
  const nudge = await tx.nudges.find(announcement.nudge);
  if (!nudge) return undefined;
  const { contactCadence, timeZone } = await settingsOf(tx);
  const deals = await tx.deals.findAll(nudge.deals.map(({ deal }) => deal));
  const all = [...deals.values()];
  const pending = await tx.approvals.list({ status: 'pending', limit: REQUESTS_READ });
  const steps = await nextSteps(tx, all, pending);
  const briefs = await tx.campaigns.briefs(all.map(({ campaign }) => campaign));
  const profiles = await tx.creators.profiles(all.map(({ creator }) => creator));
  const lines = nudge.deals.flatMap(({ deal: number, snoozed, quietUntil }): NudgeLine[] => {
    const deal = deals.get(number);
    const step = steps.get(number);
    if (!deal || !step) return [];
    const silence = silenceOf(deal, step, contactCadence, nudge.sentAt, timeZone);
    return [
      {
        deal,
        step,
        creatorName: profiles.get(deal.creator)?.name ?? '',
        campaignName: briefs.get(deal.campaign)?.name ?? '',
        ...(silence ? { silence } : {}),
        ...(snoozed ? { snoozedUntil: quietUntil } : {}),
        ...(deal.lastContact ? { lastContact: dateIn(deal.lastContact, timeZone) } : {}),
      },
    ];
  });
  return { nudge, timeZone, lines };
}

/** Older reminders are left as they stand: nobody scrolls back to them. */
const REFRESHED_DAYS = 30;

/** Brings the newest reminder that lists a deal up to date, when what it says of the deal has changed. */
export async function refreshNudge(
  tx: Transaction,
  { number, changedAt }: Pick<Deal, 'number' | 'changedAt'>,
): Promise<void> {
  const nudge = await tx.nudges.newestOf(number, changedAt.subtract({ hours: REFRESHED_DAYS * 24 }));
  if (nudge) await tx.announce({ kind: 'nudge', nudge }, { to: 'copies' });
}
