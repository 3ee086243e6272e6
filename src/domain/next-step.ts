import type { Deal } from './deal.ts';
import { latestOffer } from './deal.ts';
import { formatMoney } from './money.ts';
import { compareTerms, type Terms } from './terms.ts';

/** What a person can start from a suggested step; the surfaces give each a button. */
export type StepAction =
  | 'draft outreach'
  | 'log an offer'
  | 'suggest a counter'
  | 'open the term sheet'
  | 'start production'
  | 'record a published post'
  | 'enter results'
  | 'complete the deal'
  | 'look at approvals';

export interface SuggestedStep {
  /** One sentence that says what to do next and why. */
  readonly sentence: string;
  readonly action?: StepAction;
  /** `us`: we are to act; `them`: the creator is; `approver`: a colleague decides; `nobody`: it is over. */
  readonly waitsFor: 'us' | 'them' | 'approver' | 'nobody';
}

type Position = Pick<Deal, 'status' | 'offers' | 'agreed' | 'termSheetVersion' | 'contractSent'>;

/**
 * The one thing that moves a deal on, from where it stands. A request that waits for a decision comes first:
 * until it is decided, nothing else may be promised. `hasResults`: figures of a post were recorded.
 */
export function suggestedStep(
  deal: Position,
  pendingApprovals: readonly { readonly kind: string; readonly needs?: readonly string[] }[] = [],
  hasResults = false,
): SuggestedStep {
  if (pendingApprovals.length > 0) {
    const what = pendingApprovals.map(({ kind }) => APPROVAL_WORDS[kind] ?? kind).join(' and ');
    return {
      sentence: `Waiting for a decision on the ${what}.`,
      action: 'look at approvals',
      waitsFor: 'approver',
    };
  }
  return stepByStatus(deal, hasResults);
}

const APPROVAL_WORDS: Record<string, string> = {
  counter: 'counter',
  acceptance: 'acceptance',
  legal: 'legal review',
};

function stepByStatus(deal: Position, hasResults: boolean): SuggestedStep {
  switch (deal.status) {
    case 'draft':
      return {
        sentence: 'Draft the first message, or log their offer if they wrote first.',
        action: 'draft outreach',
        waitsFor: 'us',
      };
    case 'outreach':
      return {
        sentence: 'Waiting for their answer. Log their offer when it arrives.',
        action: 'log an offer',
        waitsFor: 'them',
      };
    case 'negotiating':
      return negotiatingStep(deal);
    case 'agreed':
      return agreedStep(deal);
    case 'contracted':
      return {
        sentence: 'The contract is signed. Start production.',
        action: 'start production',
        waitsFor: 'us',
      };
    case 'in_production':
      return {
        sentence: 'Record the post when it is published.',
        action: 'record a published post',
        waitsFor: 'them',
      };
    case 'live':
      return hasResults
        ? {
            sentence:
              'Results are in. Complete the deal once every post is live; later figures can still be entered.',
            action: 'complete the deal',
            waitsFor: 'us',
          }
        : {
            sentence: 'Enter the results of the posts, then complete the deal.',
            action: 'enter results',
            waitsFor: 'us',
          };
    case 'completed':
      return {
        sentence: 'Completed. Late results can still be entered.',
        action: 'enter results',
        waitsFor: 'nobody',
      };
    default:
      return { sentence: 'This deal is closed. Open a new one to start again.', waitsFor: 'nobody' };
  }
}

function negotiatingStep(deal: Position): SuggestedStep {
  const last = latestOffer(deal);
  if (last?.side === 'theirs' && agreesWithOurs(deal, last.terms)) {
    return {
      sentence: `They agree to our ${formatMoney(last.terms.fee)}. Accept it: the button stands on their offer, and the command is /deal accept.`,
      action: 'suggest a counter',
      waitsFor: 'us',
    };
  }
  if (last?.side === 'theirs') {
    const { fee } = last.terms;
    // An ask of a share of sales or of product has no amount to name.
    const amount = fee.amount > 0 ? ` of ${formatMoney(fee)}` : '';
    return {
      sentence: `Answer their ask${amount}: get a suggested counter.`,
      action: 'suggest a counter',
      waitsFor: 'us',
    };
  }
  const offer = last ? ` to our ${formatMoney(last.terms.fee)}` : '';
  return {
    sentence: `Waiting for their answer${offer}. Log it when it arrives.`,
    action: 'log an offer',
    waitsFor: 'them',
  };
}

/** Their latest terms are the ones we offered last: nothing is left to negotiate. */
function agreesWithOurs(deal: Position, theirs: Terms): boolean {
  const ours = latestOffer(deal, 'ours');
  return ours !== undefined && compareTerms(ours.terms, theirs).length === 0;
}

function agreedStep(deal: Position): SuggestedStep {
  const action = 'open the term sheet';
  if (deal.contractSent) {
    return {
      sentence: 'The contract is with them. Mark it as signed when it comes back.',
      action,
      waitsFor: 'them',
    };
  }
  return deal.termSheetVersion > 0
    ? { sentence: 'Send the contract, then mark it as sent.', action, waitsFor: 'us' }
    : { sentence: 'Write the term sheet.', action, waitsFor: 'us' };
}
