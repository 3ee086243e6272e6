import { type Deal, type DealStatus, STAGES } from './deal.ts';

export interface ProgressStep {
  readonly name: string;
  readonly state: 'done' | 'now' | 'ahead';
}

/** The guide's way through a partnership (S10.1) and the status a deal must have reached for each step to be behind it. */
const STEPS: readonly (readonly [name: string, doneAt: DealStatus])[] = [
  ['Brief', 'draft'],
  ['Creator', 'draft'],
  ['Outreach', 'negotiating'],
  ['Negotiation', 'agreed'],
  ['Contract', 'contracted'],
  ['Production', 'live'],
  ['Results', 'completed'],
];

/**
 * Where a deal stands on the guide's way. A deal that ended early keeps what it had reached by its facts;
 * nothing after that is `now`.
 */
export function progressOf(deal: Pick<Deal, 'status' | 'offers' | 'agreed'>): ProgressStep[] {
  const left = STAGES.indexOf(deal.status) < 0;
  const reached = STAGES.indexOf(left ? lastStageOf(deal) : deal.status);
  let nowTaken = left;
  return STEPS.map(([name, doneAt]) => {
    if (reached >= STAGES.indexOf(doneAt)) return { name, state: 'done' };
    const state = nowTaken ? 'ahead' : 'now';
    nowTaken = true;
    return { name, state };
  });
}

function lastStageOf(deal: Pick<Deal, 'offers' | 'agreed'>): DealStatus {
  if (deal.agreed) return 'agreed';
  return deal.offers.length > 0 ? 'negotiating' : 'draft';
}
