import { type Approval, priceApprovalPolicy } from '../../domain/approval.ts';
import { allow, type Deal, type OfferRound } from '../../domain/deal.ts';
import type { Money } from '../../domain/money.ts';
import type { CounterProposal } from '../../domain/negotiation/types.ts';
import { expectedCost } from '../../domain/pricing/price-models.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Announcement } from '../announcements.ts';
import { settingsOf } from '../change.ts';
import type { FairRangeFacts } from '../files.ts';
import type { Transaction } from '../ports.ts';
import { builtInTable, type RateTableChoice, rateTableChoices } from '../rates/rate-tables.ts';
import {
  assumptionsOn,
  basisOf,
  type CounterBasis,
  type ProposalEvent,
  partiesOf,
  proposalOn,
  reasonText,
} from './counter-basis.ts';
import { priceChangeSince } from './deal-changes.ts';
import { fairRangeFacts } from './fair-range-facts.ts';

/** What the team sees of a suggestion. Internal: it holds limits that no creator may read. */
export interface CounterCard {
  readonly deal: number;
  /** Sequence of the event that recorded the suggestion. */
  readonly event: number;
  readonly creatorName: string;
  readonly campaignName: string;
  readonly ask: OfferRound;
  readonly action: string;
  readonly price?: Money;
  /** As recorded, each with source and year. */
  readonly reasons: readonly string[];
  /** Everything behind the suggestion; missing when the facts it rested on are no longer the same. */
  readonly proposal?: CounterProposal;
  /** The proposal's range with the offers it rests on, to be drawn; there with the proposal. */
  readonly fairRange?: FairRangeFacts;
  /** How the cost of their ask is counted, a sentence for each assumption; empty for a flat fee. There with the proposal. */
  readonly costWords?: readonly string[];
  readonly table: { readonly id: string; readonly name: string };
  /** A few others to suggest by: the one in use first. */
  readonly otherTables: readonly { readonly id: string; readonly name: string }[];
  /** Whether the price needs a budget approver, and because it lies above the deal's ceiling. */
  readonly needsBudgetApprover: boolean;
  readonly aboveCeiling: boolean;
  /** True while nothing newer stands and the deal can still be negotiated: the buttons work. */
  readonly open: boolean;
  /** The last request about a price that was made on it. */
  readonly approval?: Pick<Approval, 'status' | 'kind' | 'requestedBy' | 'decidedBy' | 'amount'>;
  readonly by: string;
}

/** Builds the card of a suggestion from the facts as they are now. */
export async function loadCounterCard(
  tx: Transaction,
  { deal: number, event }: Extract<Announcement, { kind: 'counter-card' }>,
): Promise<CounterCard | undefined> {
  const deal = await tx.deals.find(number);
  const recorded = deal && (await proposalEvent(tx, number, event));
  return recorded && counterCard(tx, deal, await settingsOf(tx), recorded);
}

export async function counterCard(
  tx: Transaction,
  deal: Deal,
  settings: Settings,
  recorded: ProposalEvent,
): Promise<CounterCard | undefined> {
  const { event, sequence, by } = recorded;
  const { campaign, creator } = await partiesOf(tx, deal);
  const basis = await basisOf(tx, deal, settings, recorded);
  const ask = (basis?.offers ?? deal.offers).findLast(({ side }) => side === 'theirs');
  if (!ask) return undefined;
  const built = basis ? proposalOn(basis) : undefined;
  const proposal = built?.ok && isAsRecorded(built.value, event) ? built.value : undefined;
  const policy = event.price ? priceApprovalPolicy(event.price, deal.ceiling, settings) : undefined;
  const approval = await lastPriceApproval(tx, deal.number, recorded.at);
  const tables = await rateTableChoices(tx);
  return {
    deal: deal.number,
    event: sequence,
    creatorName: creator.profile.name,
    campaignName: campaign.brief.name,
    ask,
    action: event.action,
    ...(event.price ? { price: event.price } : {}),
    reasons: event.reasons,
    ...(basis && proposal
      ? {
          proposal,
          fairRange: fairRangeFacts(
            deal.number,
            creator.profile.name,
            basis.offers,
            proposal,
            assumptionsOn(basis),
          ),
          costWords: costWords(basis, ask),
        }
      : {}),
    table: tables.find(({ id }) => id === event.rateTable) ?? { id: event.rateTable, name: event.rateTable },
    otherTables: otherTables(tables, event.rateTable, settings.rateTable),
    needsBudgetApprover: policy !== undefined && !policy.needs.includes('campaign_manager'),
    aboveCeiling: policy?.aboveCeiling ?? false,
    open: await isOpen(tx, deal, recorded),
    ...(approval ? { approval } : {}),
    by,
  };
}

function costWords(basis: CounterBasis, { terms }: OfferRound): readonly string[] {
  const cost = expectedCost(terms, assumptionsOn(basis));
  return cost.ok ? cost.value.assumptions : [];
}

/** More tables than these are named in the command. */
const MOST_OTHER_TABLES = 3;

/** The table in use, the built-in ones, then the newest of the workspace: as many as there is room for. */
function otherTables(
  tables: readonly RateTableChoice[],
  used: string,
  active: string,
): readonly RateTableChoice[] {
  const rank = ({ id }: RateTableChoice) => (id === active ? 0 : builtInTable(id) ? 1 : 2);
  return tables
    .filter(({ id }) => id !== used)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_OTHER_TABLES);
}

/** A recorded suggestion of a deal by its place in the deal's events. */
export async function proposalEvent(
  tx: Transaction,
  deal: number,
  sequence: number,
): Promise<ProposalEvent | undefined> {
  return (await tx.deals.events(deal)).filter(isProposal).find((each) => each.sequence === sequence);
}

export function isProposal(event: { event: { kind: string } }): event is ProposalEvent {
  return event.event.kind === 'counter-proposed';
}

/** Whether a suggestion still holds: the newest of its deal, no offer and no outcome since, and the deal negotiable. */
export async function isOpen(tx: Transaction, deal: Deal, { sequence }: ProposalEvent): Promise<boolean> {
  if (!allow(deal, 'suggest a counter').ok) return false;
  if (await priceChangeSince(tx, deal, sequence)) return false;
  const events = await tx.deals.events(deal.number);
  return events.findLast(isProposal)?.sequence === sequence;
}

/** Whether a suggestion built again is the one that was recorded. */
function isAsRecorded(proposal: CounterProposal, event: ProposalEvent['event']): boolean {
  return (
    proposal.action === event.action &&
    proposal.price?.amount === event.price?.amount &&
    proposal.reasons.map(reasonText).join('\n') === event.reasons.join('\n')
  );
}

async function lastPriceApproval(
  tx: Transaction,
  deal: number,
  since: Temporal.Instant,
): Promise<Approval | undefined> {
  const approvals = await tx.approvals.list({ deal });
  return approvals
    .filter(({ kind, status }) => kind !== 'legal' && status !== 'superseded')
    .filter(({ requestedAt }) => Temporal.Instant.compare(requestedAt, since) >= 0)
    .sort((a, b) => Temporal.Instant.compare(b.requestedAt, a.requestedAt))[0];
}
