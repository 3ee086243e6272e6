import { dateIn } from '../dates.ts';
import type { Deal, DealStatus } from '../deal.ts';
import type { SuggestedStep } from '../next-step.ts';
import { AFTERCARE, type AftercareStep } from '../performance/aftercare.ts';
import { momentOf } from '../performance/local-moment.ts';
import { addWorkingDays, lastDayBefore } from '../working-days.ts';
import { CADENCE_STAGES, type Cadence, cadenceOf } from './cadence.ts';

/** A deal without contact for as long as its stage allows. Days are those of the workspace's zone. */
export interface Silence {
  /** Missing when nobody has written yet; the silence then counts from the day the deal was opened. */
  readonly lastContact?: Temporal.PlainDate;
  readonly since: Temporal.PlainDate;
  /** Calendar days since then. */
  readonly days: number;
  /** The day on which somebody should have written. */
  readonly dueOn: Temporal.PlainDate;
  /** Whose move it is. */
  readonly waitsFor: 'us' | 'them';
}

type Quiet = Pick<Deal, 'status' | 'openedAt' | 'changedAt' | 'lastContact' | 'aftercare'>;

/** After this many days without any change a completed deal is left in peace: a late thank-you thanks nobody. */
const AFTERCARE_DAYS = 60;

/**
 * Whether a deal is silent, and since when. Saturdays and Sundays do not count. Undefined for a deal that had contact in time, that
 * has ended, that waits for a colleague's decision, or whose checklist is done; and where the cadence of its stage is 0.
 */
export function silenceOf(
  deal: Quiet,
  { waitsFor }: Pick<SuggestedStep, 'waitsFor'>,
  cadence: Cadence,
  now: Temporal.Instant,
  timeZone: string,
): Silence | undefined {
  const days = cadenceOf(cadence, deal.status);
  if (days === 0 || waitsFor === 'approver' || isCaredFor(deal, now)) return undefined;
  const since = dateIn(deal.lastContact ?? deal.openedAt, timeZone);
  const dueOn = addWorkingDays(since, days);
  const today = dateIn(now, timeZone);
  if (Temporal.PlainDate.compare(dueOn, today) > 0) return undefined;
  return {
    ...(deal.lastContact ? { lastContact: since } : {}),
    since,
    days: since.until(today, { largestUnit: 'days' }).days,
    dueOn,
    waitsFor: waitsFor === 'them' ? 'them' : 'us',
  };
}

/** What of the checklist after a campaign is still open. */
export function openAftercare({ aftercare = [] }: Pick<Deal, 'aftercare'>): AftercareStep[] {
  return (Object.keys(AFTERCARE) as AftercareStep[]).filter((step) => !aftercare.includes(step));
}

function isCaredFor(deal: Quiet, now: Temporal.Instant): boolean {
  if (deal.status !== 'completed') return false;
  const isOver = Temporal.Instant.compare(deal.changedAt, aftercareSince(now)) < 0;
  return isOver || openAftercare(deal).length === 0;
}

/** Completed deals that changed since this moment are still cared for. */
export function aftercareSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: AFTERCARE_DAYS * 24 });
}

/** The moment before which the last contact of a silent deal lies, by status: the rule of `silenceOf` as a search sees it. */
export function silentBefore(
  cadence: Cadence,
  today: Temporal.PlainDate,
  timeZone: string,
): { readonly status: DealStatus; readonly before: Temporal.Instant }[] {
  return CADENCE_STAGES.filter((status) => cadence[status] > 0).map((status) => {
    const last = lastDayBefore(today, cadence[status]);
    return { status, before: momentOf(last.add({ days: 1 }), '00:00', timeZone) };
  });
}
