import type { Approval } from '../../domain/approval.ts';
import { type Silence, silenceOf } from '../../domain/contact/silence.ts';
import { dateIn } from '../../domain/dates.ts';
import { type Deal, OPEN_STATUSES } from '../../domain/deal.ts';
import { type DealDate, nextDate } from '../../domain/deal-dates.ts';
import type { Actor } from '../../domain/ids.ts';
import type { SuggestedStep } from '../../domain/next-step.ts';
import { ok, type Result } from '../../domain/refusal.ts';
import type { Role } from '../../domain/settings.ts';
import { type Circumstances, look } from '../change.ts';
import type { DealLine } from '../deals/deal-store.ts';
import { nextSteps } from '../deals/next-step-of.ts';
import type { Ports, Transaction } from '../ports.ts';

/** How many open deals and requests are read; older ones are counted, not shown. */
const DEALS_READ = 30;
const REQUESTS_READ = 200;

export interface WaitingApproval {
  readonly approval: Approval;
  readonly campaignName: string;
  readonly creatorName: string;
}

export interface QueuedDeal {
  readonly line: DealLine;
  readonly version: number;
  readonly step: SuggestedStep;
  readonly nextDate?: DealDate;
  /** The date has passed in the workspace's zone. */
  readonly overdue: boolean;
  /** No contact for longer than its stage allows. */
  readonly silence?: Silence;
}

export interface MyQueue {
  /** Requests that this person may decide, oldest first. */
  readonly approvals: readonly WaitingApproval[];
  /** Open deals that this person owns, most urgent first. */
  readonly deals: readonly QueuedDeal[];
  readonly openDeals: number;
  readonly today: Temporal.PlainDate;
}

/** What waits for a person: requests they may decide, and their open deals by urgency with the next step of each. */
export async function myQueue(ports: Ports, actor: Actor): Promise<Result<MyQueue>> {
  return look(ports, actor, { action: 'see your queue' }, async (tx, circumstances) =>
    ok(await queueOf(tx, actor, circumstances)),
  );
}

export async function queueOf(tx: Transaction, actor: Actor, circumstances: Circumstances): Promise<MyQueue> {
  const pending = await tx.approvals.list({ status: 'pending', limit: REQUESTS_READ });
  const { lines, total } = await tx.deals.list({
    owner: actor.user,
    statuses: OPEN_STATUSES,
    limit: DEALS_READ,
  });
  const deals = await tx.deals.findAll(lines.map(({ number }) => number));
  const steps = await nextSteps(tx, [...deals.values()], pending);
  return {
    approvals: await waitingFor(tx, actor, circumstances.roles, pending),
    deals: lines
      .flatMap((line) => {
        const deal = deals.get(line.number);
        const step = steps.get(line.number);
        return deal && step ? [queued(line, deal, step, circumstances)] : [];
      })
      .sort(byUrgency),
    openDeals: total,
    today: dateIn(circumstances.now, circumstances.settings.timeZone),
  };
}

function queued(
  line: DealLine,
  deal: Deal,
  step: SuggestedStep,
  { settings, now }: Circumstances,
): QueuedDeal {
  const date = nextDate(deal);
  const today = dateIn(now, settings.timeZone);
  const silence = silenceOf(deal, step, settings.contactCadence, now, settings.timeZone);
  return {
    line,
    version: deal.version,
    step,
    ...(date ? { nextDate: date } : {}),
    overdue: date !== undefined && Temporal.PlainDate.compare(date.on, today) < 0,
    ...(silence ? { silence } : {}),
  };
}

const TURN = { us: 0, approver: 1, them: 2, nobody: 3 } as const;

/** Earliest date first, deals without one after those with; then whose turn it is; then what rests longest. */
function byUrgency(a: QueuedDeal, b: QueuedDeal): number {
  if (a.nextDate && b.nextDate) {
    const order = Temporal.PlainDate.compare(a.nextDate.on, b.nextDate.on);
    if (order !== 0) return order;
  } else if (a.nextDate || b.nextDate) {
    return a.nextDate ? -1 : 1;
  }
  const turn = TURN[a.step.waitsFor] - TURN[b.step.waitsFor];
  return turn || Temporal.Instant.compare(a.line.changedAt, b.line.changedAt);
}

async function waitingFor(
  tx: Transaction,
  actor: Actor,
  roles: ReadonlySet<Role>,
  pending: readonly Approval[],
): Promise<WaitingApproval[]> {
  const mine = pending
    .filter((approval) => mayDecide(approval, actor, roles))
    .sort((a, b) => Temporal.Instant.compare(a.requestedAt, b.requestedAt));
  const deals = await tx.deals.findAll(mine.map(({ deal }) => deal));
  const briefs = await tx.campaigns.briefs([...deals.values()].map(({ campaign }) => campaign));
  const profiles = await tx.creators.profiles([...deals.values()].map(({ creator }) => creator));
  return mine.flatMap((approval) => {
    const deal = deals.get(approval.deal);
    const brief = deal && briefs.get(deal.campaign);
    const profile = deal && profiles.get(deal.creator);
    return brief && profile ? [{ approval, campaignName: brief.name, creatorName: profile.name }] : [];
  });
}

function mayDecide(approval: Approval, { user }: Actor, roles: ReadonlySet<Role>): boolean {
  const own = approval.requestedBy === user && !approval.ownDecisionAllowed;
  return !own && approval.needs.some((role) => roles.has(role));
}
