import { ADD_ON_RATES } from '../../../data/add-ons.ts';
import { OPEN_STATUSES } from '../../../domain/deal.ts';
import { describeDeliverables } from '../../../domain/deliverables.ts';
import type { Actor } from '../../../domain/ids.ts';
import { evidenceOf, type ReportScope } from '../../../domain/performance/report/evidence.ts';
import { type Renewal, type Renewals, renewalsOf } from '../../../domain/performance/report/renewals.ts';
import { firstDiscounts } from '../../../domain/pricing/discounts.ts';
import type { AddOnRate } from '../../../domain/pricing/types.ts';
import { ok, type Result } from '../../../domain/refusal.ts';
import { findCampaign } from '../../campaigns/find-campaign.ts';
import { look } from '../../change.ts';
import type { Ports, Transaction } from '../../ports.ts';
import { loadReportFacts, type ReportOf } from './load-report.ts';

/** What fits a screen with its figures and its button. */
export const RENEWALS_PER_PAGE = 5;

/** A creator of the list with what stands now. */
export interface RenewalLine extends Renewal {
  /** `3 Instagram Reels`, of the last deal. */
  readonly lastWork: string;
  /** The newest deal of theirs that is not at its end. */
  readonly openDeal?: number;
}

export interface RenewalPage extends Pick<Renewals, 'yardstick' | 'tooFew' | 'unpaid'> {
  readonly scope: ReportScope;
  readonly on: Temporal.PlainDate;
  readonly lines: readonly RenewalLine[];
  readonly total: number;
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  /** What is usually taken off for more work at once. */
  readonly discounts: readonly AddOnRate[];
}

/** Whom to book again, of a campaign named by number or name, or of all. Refuses guests, an unknown campaign, and one without an agreed deal. */
export async function showRenewals(
  ports: Ports,
  actor: Actor,
  input: { readonly campaign?: string; readonly page?: number },
): Promise<Result<RenewalPage>> {
  return look(ports, actor, { action: 'see a report' }, async (tx, { now }) => {
    const of =
      input.campaign === undefined ? ok<ReportOf>('program') : await findCampaign(tx, input.campaign);
    if (!of.ok) return of;
    const facts = await loadReportFacts(tx, of.value, now);
    if (!facts.ok) return facts;
    const { ranked, ...rest } = renewalsOf(evidenceOf(facts.value));
    const pages = Math.max(1, Math.ceil(ranked.length / RENEWALS_PER_PAGE));
    const page = Math.min(input.page ?? 0, pages - 1);
    const shown = ranked.slice(page * RENEWALS_PER_PAGE, (page + 1) * RENEWALS_PER_PAGE);
    const { scope, on } = facts.value;
    const discounts = firstDiscounts(ADD_ON_RATES);
    return ok({
      ...rest,
      scope,
      on,
      lines: await linesOf(tx, shown),
      total: ranked.length,
      page,
      pages,
      discounts,
    });
  });
}

async function linesOf(tx: Transaction, renewals: readonly Renewal[]): Promise<RenewalLine[]> {
  if (renewals.length === 0) return [];
  const deals = await tx.deals.findAll(renewals.map(({ lastDeal }) => lastDeal));
  const creators = renewals.map(({ creator }) => creator);
  const { lines } = await tx.deals.list({ creators, statuses: OPEN_STATUSES });
  return renewals.map((renewal) => {
    const last = deals.get(renewal.lastDeal);
    const open = lines.find(
      ({ creator, number }) => creator.number === renewal.creator && number !== renewal.lastDeal,
    );
    return {
      ...renewal,
      lastWork: last ? describeDeliverables(last.agreed?.terms.deliverables ?? last.wanted) : '',
      ...(open ? { openDeal: open.number } : {}),
    };
  });
}
