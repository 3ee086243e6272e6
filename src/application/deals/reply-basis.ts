import { contentHash } from '../../domain/content-hash.ts';
import { dateIn } from '../../domain/dates.ts';
import { reference } from '../../domain/ids.ts';
import type { ReplyInput } from '../../domain/negotiation/replies/desk.ts';
import type { ReplyPlan } from '../../domain/negotiation/replies/plan.ts';
import {
  type Reply,
  type ReplySituation,
  SITUATIONS,
  STANCES,
  type Stance,
} from '../../domain/negotiation/replies/reply.ts';
import { planFor, type ReplyPlans, replyPlans } from '../../domain/negotiation/replies/reply-plans.ts';
import type { DealStory } from '../../domain/negotiation/replies/situations.ts';
import type { CounterProposal } from '../../domain/negotiation/types.ts';
import { ok, type Result, refuse } from '../../domain/refusal.ts';
import type { Terms } from '../../domain/terms.ts';
import { type CounterBasis, counterInputOn, reasonText } from './counter-basis.ts';

/** The three ways to answer a situation on the basis of a suggestion. */
export function replyPlansOn(
  basis: CounterBasis,
  proposal: CounterProposal,
  situation: ReplySituation,
): Result<ReplyPlans> {
  const input = counterInputOn(basis);
  if (!input.ok) return input;
  const { deal, campaign } = basis;
  const facts: ReplyInput = { ...input.value, wanted: deal.wanted, lastDay: campaign.brief.endsOn };
  return replyPlans(situation, proposal, facts);
}

/** What the situation is recognised from, as of now. */
export function storyOn({ offers, deal, settings }: CounterBasis, now: Temporal.Instant): DealStory {
  const last = offers.at(-1);
  const day = (moment: Temporal.Instant) => dateIn(moment, settings.timeZone);
  const waitingDays = last ? day(last.at).until(day(now), { largestUnit: 'days' }).days : 0;
  return { rounds: offers, wanted: deal.wanted, waitingDays: Math.max(0, waitingDays) };
}

/** What a person saw of a plan: an approval is asked for exactly these terms, or for none. */
export function seenHashOf({ terms }: ReplyPlan): string {
  return contentHash(terms);
}

/**
 * The terms, the reply and the reasons of a stance, to be approved. Refuses a stance that is not possible, and terms other
 * than those that were shown, because offers, budget or the allowed levers have changed.
 */
export function replyContent(
  basis: CounterBasis,
  proposal: CounterProposal,
  choice: { readonly situation: ReplySituation; readonly stance: Stance; readonly seenHash: string },
  reasons: readonly string[],
): Result<{ terms: Terms; reasons: string[]; reply: Reply }> {
  const plans = replyPlansOn(basis, proposal, choice.situation);
  if (!plans.ok) return plans;
  const plan = planFor(plans.value, choice.stance);
  if (!plan.ok) return plan;
  if (seenHashOf(plan.value) !== choice.seenHash) {
    return refuse({ kind: 'stale', what: 'deal', reference: reference('deal', basis.deal.number) });
  }
  const { lines: _, ...reply } = plan.value.reply;
  return ok({
    terms: plan.value.terms,
    reply,
    reasons: [summaryOf(plan.value), ...plan.value.reasons.map(reasonText), ...reasons],
  });
}

/** `Reply "Trade" to: usage objection. Yes to 30 days of organic use; in return 3 Instagram Reels.` */
function summaryOf({ reply }: ReplyPlan): string {
  const { lines, stance, situation } = reply;
  const yes = lines.yes.join(', ');
  const asked = lines.inReturn.join(', ');
  const what = yes === '' ? `It keeps ${asked}.` : `Yes to ${yes}; in return ${asked}.`;
  return `Reply "${STANCES[stance]}" to: ${SITUATIONS[situation].toLowerCase()}. ${what}`;
}
