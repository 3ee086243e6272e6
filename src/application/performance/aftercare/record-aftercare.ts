import { canonicalJson } from '../../../domain/content-hash.ts';
import { allow, type Deal } from '../../../domain/deal.ts';
import type { Actor } from '../../../domain/ids.ts';
import { type Aftercare, aftercareOf } from '../../../domain/performance/aftercare.ts';
import type { ThanksDue } from '../../../domain/performance/report/thanks.ts';
import { ok, type Result, refuse } from '../../../domain/refusal.ts';
import type { Role } from '../../../domain/settings.ts';
import { change, look } from '../../change.ts';
import { partiesOf } from '../../deals/counter-basis.ts';
import { dealNotFound } from '../../deals/deal-changes.ts';
import { announceProgress } from '../../deals/stage-progress.ts';
import type { Ports } from '../../ports.ts';
import { thanksDue } from '../report/thanks-due.ts';

const MAY_RECORD = { action: 'record aftercare', needs: ['campaign_manager'] as readonly Role[] };

export interface DealAftercare {
  readonly deal: Deal;
  readonly creatorName: string;
  readonly aftercare: Aftercare;
  /** There where the creator beat the campaign's goal. */
  readonly thanks?: ThanksDue;
}

/** What was done after a deal. Refuses an unknown deal, and one whose posts are not out yet. */
export async function showAftercare(
  ports: Ports,
  actor: Actor,
  number: number,
): Promise<Result<DealAftercare>> {
  return look<DealAftercare>(ports, actor, MAY_RECORD, async (tx, { now }) => {
    const deal = await tx.deals.find(number);
    if (!deal) return dealNotFound(number);
    const allowed = allow(deal, 'record aftercare');
    if (!allowed.ok) return allowed;
    const { creator } = await partiesOf(tx, deal);
    const aftercare = aftercareOf(await tx.deals.events(number));
    const thanks = await thanksDue(tx, deal, now);
    return ok({ deal, creatorName: creator.profile.name, aftercare, ...(thanks ? { thanks } : {}) });
  });
}

/** Writes down what was done and said after a deal. Refuses what `showAftercare` refuses, and an entry that changes nothing. */
export async function recordAftercare(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly aftercare: Aftercare },
): Promise<Result<Deal>> {
  return change<Deal>(ports, actor, MAY_RECORD, async (tx, { now }) => {
    const deal = await tx.deals.lock(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const allowed = allow(deal, 'record aftercare');
    if (!allowed.ok) return allowed;
    const standing = aftercareOf(await tx.deals.events(deal.number));
    if (canonicalJson(standing) === canonicalJson(input.aftercare))
      return refuse({ kind: 'nothing-to-do', why: 'This stands already.' });
    const { done, ...said } = input.aftercare;
    const event = { kind: 'aftercare-recorded' as const, done: [...done], ...said };
    const moved = await tx.deals.record(deal, [event], actor.user, now);
    await announceProgress(tx, moved);
    return ok(moved);
  });
}
