import { priceApprovalPolicy } from '../../domain/approval.ts';
import { mostCash } from '../../domain/commitment.ts';
import type { Actor } from '../../domain/ids.ts';
import type { ReplyPlan } from '../../domain/negotiation/replies/plan.ts';
import type { ReplySituation, Stance } from '../../domain/negotiation/replies/reply.ts';
import type { ReplyPlans } from '../../domain/negotiation/replies/reply-plans.ts';
import {
  type RecognisedSituation,
  recogniseSituations,
} from '../../domain/negotiation/replies/situations.ts';
import { ok, type Refusal, type Result } from '../../domain/refusal.ts';
import { compareTerms, type TermChange, type Terms } from '../../domain/terms.ts';
import { look } from '../change.ts';
import type { Ports } from '../ports.ts';
import { dealNotFound } from './deal-changes.ts';
import { type OpenSuggestion, openSuggestion } from './open-suggestion.ts';
import { replyPlansOn, seenHashOf, storyOn } from './reply-basis.ts';

/** One stance as the team sees it before it asks for approval. Internal. */
export type ReplyOption =
  | {
      readonly stance: Stance;
      readonly plan: ReplyPlan;
      /** Against their last ask. */
      readonly changes: readonly TermChange[];
      readonly needsBudgetApprover: boolean;
      readonly aboveCeiling: boolean;
      readonly seenHash: string;
    }
  | { readonly stance: Stance; readonly absent: Refusal };

export interface ReplyOptions {
  readonly deal: number;
  readonly event: number;
  readonly creatorName: string;
  readonly campaignName: string;
  /** What the deal shows, the most telling first. */
  readonly recognised: readonly RecognisedSituation[];
  readonly situation: ReplySituation;
  readonly options: readonly ReplyOption[];
  /** What not to say, whichever is chosen. */
  readonly avoid: readonly string[];
  readonly recommended?: ReplyPlans['recommended'];
}

/**
 * The ways to answer the creator on an open suggestion: for the situation asked for, or the most telling one that the deal
 * shows. Nothing is written. Refuses a suggestion that no longer holds.
 */
export async function replyOptions(
  ports: Ports,
  actor: Actor,
  input: { readonly deal: number; readonly event: number; readonly situation?: ReplySituation },
): Promise<Result<ReplyOptions>> {
  const rule = { action: 'reply to a creator', needs: ['campaign_manager', 'budget_approver'] as const };
  return look(ports, actor, rule, async (tx, { settings, now }) => {
    const deal = await tx.deals.find(input.deal);
    if (!deal) return dealNotFound(input.deal);
    const suggestion = await openSuggestion(tx, deal, settings, input.event);
    if (!suggestion.ok) return suggestion;
    const { basis, proposal } = suggestion.value;
    const recognised = recogniseSituations(storyOn(basis, now));
    const situation = input.situation ?? recognised[0]?.situation ?? 'rate-counter';
    const plans = replyPlansOn(basis, proposal, situation);
    if (!plans.ok) return plans;
    const { options, avoid, recommended } = plans.value;
    return ok({
      deal: deal.number,
      event: input.event,
      creatorName: basis.creator.profile.name,
      campaignName: basis.campaign.brief.name,
      recognised,
      situation,
      options: options.map((option) => shown(option, suggestion.value)),
      avoid,
      ...(recommended ? { recommended } : {}),
    });
  });
}

function shown(option: ReplyPlans['options'][number], { basis }: OpenSuggestion): ReplyOption {
  if (!('plan' in option)) return option;
  const { terms } = option.plan;
  const asked: Terms | undefined = basis.offers.findLast(({ side }) => side === 'theirs')?.terms;
  const cash = mostCash(terms);
  const policy = priceApprovalPolicy(cash.ok ? cash.value : terms.fee, basis.deal.ceiling, basis.settings);
  return {
    ...option,
    changes: asked ? compareTerms(asked, terms) : [],
    needsBudgetApprover: !policy.needs.includes('campaign_manager'),
    aboveCeiling: policy.aboveCeiling,
    seenHash: seenHashOf(option.plan),
  };
}
