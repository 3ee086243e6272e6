import { currencyOfDeal, type Deal } from '../../../domain/deal.ts';
import type { DealEvent } from '../../../domain/deal-events.ts';
import type { Actor } from '../../../domain/ids.ts';
import { formatMoney, MOST_MINOR_UNITS, type Money } from '../../../domain/money.ts';
import { type CostKind, type ExtraCost, extraCosts } from '../../../domain/performance/cost.ts';
import { invalid, ok, type Result, refuse } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/settings.ts';
import { change, look } from '../../change.ts';
import { partiesOf } from '../../deals/counter-basis.ts';
import { dealNotFound } from '../../deals/deal-changes.ts';
import type { Ports } from '../../ports.ts';

const MAY_RECORD = { action: 'record costs', needs: ['campaign_manager'] as readonly Role[] };

/** What a deal costs beside the creator's money, for a form. */
export interface DealCosts {
  readonly deal: Deal;
  readonly creatorName: string;
  /** ISO 4217 code that every cost has. */
  readonly currency: string;
  readonly costs: readonly ExtraCost[];
}

/** The extra costs of a deal. Refuses an unknown deal. */
export async function showCosts(ports: Ports, actor: Actor, number: number): Promise<Result<DealCosts>> {
  return look(ports, actor, MAY_RECORD, async (tx) => {
    const deal = await tx.deals.find(number);
    if (!deal) return dealNotFound(number);
    const { creator } = await partiesOf(tx, deal);
    return ok({
      deal,
      creatorName: creator.profile.name,
      currency: currencyOfDeal(deal),
      costs: extraCosts(await tx.deals.events(number)),
    });
  });
}

export interface CostInput {
  readonly deal: number;
  readonly add?: { readonly kind: CostKind; readonly amount: Money; readonly note?: string };
  /** Ids of costs that are taken back. */
  readonly remove: readonly string[];
}

/**
 * Adds a cost to a deal, takes some back, or both. Costs count in CPM, ROAS and the like; they are no part of the campaign's budget for creators. Refuses an
 * unknown deal, nothing to do, an amount of zero or less or larger than any, and another currency than the deal's.
 */
export async function recordCosts(
  ports: Ports,
  actor: Actor,
  input: CostInput,
): Promise<Result<ExtraCost[]>> {
  const id = ports.ids.next();
  return change<ExtraCost[]>(ports, actor, MAY_RECORD, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const { add, remove } = input;
    if (!add && remove.length === 0)
      return invalid('amount', 'Enter an amount, or choose a cost to take back.');
    const currency = currencyOfDeal(deal);
    if (add && add.amount.currency !== currency)
      return refuse({ kind: 'currency-mismatch', expected: currency, given: add.amount.currency });
    if (add && add.amount.amount <= 0) return invalid('amount', 'Enter an amount above zero.');
    if (add && add.amount.amount > MOST_MINOR_UNITS) {
      const most = formatMoney({ amount: MOST_MINOR_UNITS, currency });
      return invalid('amount', `Check the amount: no cost is more than ${most}.`);
    }
    const standing = extraCosts(await tx.deals.events(deal.number));
    const gone = standing.filter((cost) => remove.includes(cost.id));
    const events: DealEvent[] = gone.map((cost) => ({ kind: 'cost-removed', id: cost.id, what: cost.kind }));
    if (add) {
      const { kind, amount, note } = add;
      events.push({ kind: 'cost-added', id, what: kind, amount, ...(note ? { note } : {}) });
    }
    if (events.length === 0)
      return refuse({ kind: 'nothing-to-do', why: 'These costs were taken back already.' });
    await tx.deals.record(deal, events, actor.user, now);
    return ok(extraCosts(await tx.deals.events(deal.number)));
  });
}
