import { type Campaign, remainingBudget } from '../../domain/campaign.ts';
import type { Creator } from '../../domain/creator.ts';
import { dateIn, isTimeZone } from '../../domain/dates.ts';
import { type Deal, OPEN_STATUSES, STATUSES } from '../../domain/deal.ts';
import { checkLineDates, type Deliverable } from '../../domain/deliverables.ts';
import { type Actor, reference } from '../../domain/ids.ts';
import { compare, formatMoney, type Money } from '../../domain/money.ts';
import { type FieldProblem, ok, type Result, refuse } from '../../domain/refusal.ts';
import { campaignNotFound } from '../campaigns/find-campaign.ts';
import { change } from '../change.ts';
import { creatorNotFound } from '../creators/find-creator.ts';
import type { Ports, Transaction } from '../ports.ts';

export interface OpenDealInput {
  readonly campaign: number;
  readonly creator: number;
  readonly wanted: readonly Deliverable[];
  readonly ceiling: Money;
  readonly walkAway: Money;
  /** The person knows that this creator may have an open deal in this campaign already and wants another. */
  readonly evenIfOneIsOpen: boolean;
}

export interface OpenedDeal {
  readonly deal: Deal;
  readonly campaign: Campaign;
  readonly creator: Creator;
}

/**
 * Opens a deal of a creator in a campaign, shows its card to the deals channel and the next step in its thread. Refuses an
 * unknown or closed campaign and one whose dates are over, an unknown creator, missing work, past dates, money in another
 * currency, a ceiling above the budget left, a walk-away below the ceiling, and a second open deal that nobody confirmed.
 */
export async function openDeal(
  ports: Ports,
  actor: Actor,
  input: OpenDealInput,
): Promise<Result<OpenedDeal>> {
  const rule = { action: 'open a deal', needs: ['campaign_manager'] as const };
  return change(ports, actor, rule, async (tx, { settings, now }) => {
    // Locked, so that two people who open a deal with the same creator at once see each other's.
    const campaign = await tx.campaigns.lock(input.campaign);
    if (!campaign) return campaignNotFound(input.campaign);
    const creator = await tx.creators.find(input.creator);
    if (!creator) return creatorNotFound(reference('creator', input.creator));
    const zone = creator.profile.timeZone;
    const today = dateIn(now, zone && isTimeZone(zone) ? zone : settings.timeZone);
    const currency = otherCurrency(campaign, input);
    if (currency) {
      return refuse({ kind: 'currency-mismatch', expected: campaign.brief.budget.currency, given: currency });
    }
    const problems = [
      ...campaignProblems(campaign, dateIn(now, settings.timeZone)),
      ...workProblems(input.wanted, today),
      ...limitProblems(campaign, input),
      ...(await secondDealProblems(tx, creator, input)),
    ];
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    const remaining = remainingBudget(campaign);
    if (compare(input.ceiling, remaining) > 0) {
      return refuse({ kind: 'over-budget', amount: input.ceiling, remaining, campaign: campaign.brief.name });
    }
    const deal = await open(tx, actor, input, now);
    return ok({ deal, campaign, creator });
  });
}

async function open(
  tx: Transaction,
  actor: Actor,
  { campaign, creator, wanted, ceiling, walkAway }: OpenDealInput,
  now: Temporal.Instant,
): Promise<Deal> {
  const owner = actor.user;
  const deal = await tx.deals.open(
    { kind: 'deal-opened', campaign, creator, owner, wanted: [...wanted], ceiling, walkAway },
    actor.user,
    now,
  );
  await tx.announce({ kind: 'deal-card', deal: deal.number }, { to: 'deals' });
  await tx.announce(
    { kind: 'deal-note', deal: deal.number, event: deal.version },
    { to: 'deal-thread', deal: deal.number },
  );
  await tx.announce({ kind: 'campaign-card', campaign }, { to: 'copies' });
  return deal;
}

function otherCurrency({ brief }: Campaign, { ceiling, walkAway }: OpenDealInput): string | undefined {
  return [ceiling, walkAway].find(({ currency }) => currency !== brief.budget.currency)?.currency;
}

function campaignProblems({ number, brief, status }: Campaign, today: Temporal.PlainDate): FieldProblem[] {
  const name = `${brief.name} (${reference('campaign', number)})`;
  if (status === 'closed') {
    return [{ field: 'campaign', problem: `${name} is closed. Choose another campaign.` }];
  }
  return Temporal.PlainDate.compare(brief.endsOn, today) < 0
    ? [{ field: 'campaign', problem: `${name} ended on ${brief.endsOn}. Choose another campaign.` }]
    : [];
}

function workProblems(wanted: readonly Deliverable[], today: Temporal.PlainDate): FieldProblem[] {
  if (wanted.length === 0) {
    return [{ field: 'wanted', problem: 'Say what work you want, for example “3 TikTok videos”.' }];
  }
  const problems = wanted.flatMap((line) => checkLineDates(line, today));
  const seen = new Set<string>();
  return problems.filter(({ field, problem }) => {
    const key = `${field} ${problem}`;
    return !seen.has(key) && seen.add(key);
  });
}

function limitProblems({ brief }: Campaign, { ceiling, walkAway }: OpenDealInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (ceiling.amount <= 0) problems.push({ field: 'ceiling', problem: 'Enter an amount above zero.' });
  if (compare(walkAway, ceiling) < 0) {
    problems.push({ field: 'walkAway', problem: 'The walk-away price cannot be below the ceiling.' });
  } else if (compare(walkAway, brief.budget) > 0) {
    const budget = formatMoney(brief.budget);
    problems.push({
      field: 'walkAway',
      problem: `The walk-away price cannot be above the budget, ${budget}.`,
    });
  }
  return problems;
}

async function secondDealProblems(
  tx: Transaction,
  { profile }: Creator,
  { campaign, creator, evenIfOneIsOpen }: OpenDealInput,
): Promise<FieldProblem[]> {
  if (evenIfOneIsOpen) return [];
  const { lines } = await tx.deals.list({ campaign, creator, statuses: OPEN_STATUSES, limit: 1 });
  const [other] = lines;
  if (!other) return [];
  const which = `${reference('deal', other.number)} (${STATUSES[other.status]})`;
  return [
    {
      field: 'another',
      problem: `${profile.name} has an open deal in this campaign: ${which}. Tick the box to open another one.`,
    },
  ];
}
