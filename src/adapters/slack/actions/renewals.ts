import { z } from 'zod';
import { startDeal } from '../../../application/deals/start-deal.ts';
import { showRenewals } from '../../../application/performance/report/show-renewals.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { renewalList } from '../messages/renewals.ts';
import { newDealForm } from '../modals/new-deal.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const stale = (what: 'campaign' | 'deal'): Answer => {
  const refusal: Refusal = { kind: 'stale', what, reference: '' };
  return { kind: 'refused', refusal };
};

const campaign = z.int().positive().optional();
const reportValue = z.strictObject({ campaign });
const pageValue = z.strictObject({ campaign, page: z.int().min(0).max(100_000) });

async function list(
  { services, actor }: ActionAsk,
  of: { campaign?: number | undefined; page: number },
): Promise<Answer> {
  const found = await showRenewals(services, actor, {
    ...(of.campaign === undefined ? {} : { campaign: reference('campaign', of.campaign) }),
    page: of.page,
  });
  return found.ok
    ? { kind: 'reply', message: renewalList(found.value) }
    : { kind: 'refused', refusal: found.refusal };
}

async function open(ask: ActionAsk): Promise<Answer> {
  const of = openValue('report', reportValue, ask.value);
  return of ? list(ask, { ...of, page: 0 }) : stale('campaign');
}

async function turn(ask: ActionAsk): Promise<Answer> {
  const of = openValue('renewals', pageValue, ask.value);
  return of ? list(ask, of) : stale('campaign');
}

/** Opens the form of a new deal with the creator and the work of an earlier one; the campaign is left to choose. */
async function book({ services, actor, value }: ActionAsk): Promise<Answer> {
  const of = openValue('book-again', z.strictObject({ deal: z.int().positive() }), value);
  if (!of) return stale('deal');
  const started = await startDeal(services, actor, { like: of.deal });
  return started.ok
    ? { kind: 'modal', view: newDealForm(started.value) }
    : { kind: 'refused', refusal: started.refusal };
}

/** "Whom to book again" on a report, the pages of that list, and "Book again" in it. */
export const RENEWAL_ACTIONS: readonly Action[] = [
  { actionId: 'report.renewals', run: open },
  { actionId: 'renewals.previous', run: turn },
  { actionId: 'renewals.next', run: turn },
  { actionId: 'renewals.book', run: book },
];
