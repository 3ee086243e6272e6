import type { Button } from '@slack/types';
import type { Deal, DealStatus } from '../../../domain/deal.ts';
import type { StepAction } from '../../../domain/next-step.ts';
import { button, type Confirmation } from '../blocks.ts';
import { sealValue } from '../payload.ts';

type Target = Pick<Deal, 'number' | 'version' | 'status' | 'aftercare'>;

const BUTTONS = {
  'draft outreach': { text: 'Draft outreach', actionId: 'draft.outreach' },
  'log an offer': { text: 'Log offer', actionId: 'offer.open' },
  'suggest a counter': { text: 'Suggest counter', actionId: 'counter.open' },
  'open the term sheet': { text: 'Term sheet', actionId: 'terms.open' },
  'start production': { text: 'Start production', actionId: 'deal.production' },
  'record a published post': { text: 'Record published post', actionId: 'deal.publish' },
  'enter results': { text: 'Results', actionId: 'results.open' },
  'complete the deal': {
    text: 'Complete',
    actionId: 'deal.complete',
    confirm: {
      title: 'Complete this deal?',
      text: 'Everything that was agreed is published. Results can still be entered afterwards.',
      confirm: 'Complete',
    },
  },
  'look at approvals': { text: 'Show details', actionId: 'deal.show' },
} as const satisfies Record<StepAction, { text: string; actionId: string; confirm?: Confirmation }>;

/** What a person can do at each stage, the usual next step first. */
const BY_STATUS: Partial<Record<DealStatus, readonly StepAction[]>> = {
  draft: ['draft outreach', 'log an offer'],
  outreach: ['log an offer', 'draft outreach'],
  negotiating: ['suggest a counter', 'log an offer'],
  agreed: ['open the term sheet'],
  contracted: ['start production', 'record a published post', 'open the term sheet'],
  in_production: ['record a published post', 'enter results'],
  live: ['enter results', 'record a published post', 'complete the deal'],
  completed: ['enter results'],
};

/** Texts for the creator that fit a status: the one most asked for, and the choice of all. */
const DRAFTS: Partial<Record<DealStatus, readonly { text: string; actionId: string }[]>> = {
  outreach: [{ text: 'Draft a text', actionId: 'draft.choose' }],
  negotiating: [{ text: 'Draft a text', actionId: 'draft.choose' }],
  agreed: [{ text: 'Draft a text', actionId: 'draft.choose' }],
  contracted: [{ text: 'Draft a text', actionId: 'draft.choose' }],
  in_production: [
    { text: 'Feedback on content', actionId: 'draft.feedback' },
    { text: 'Draft a text', actionId: 'draft.choose' },
  ],
  live: [{ text: 'Draft a text', actionId: 'draft.choose' }],
  completed: [{ text: 'Draft a text', actionId: 'draft.choose' }],
};

/** The value of every button of a deal: its number, and the version that was seen. */
export function dealValue({ number, version }: Pick<Deal, 'number' | 'version'>): string {
  return sealValue('deal', { deal: number, version });
}

/** The button of one step. */
export function stepButton(
  deal: Pick<Deal, 'number' | 'version'>,
  action: StepAction,
  primary = false,
): Button {
  return button({
    ...BUTTONS[action],
    value: dealValue(deal),
    ...(primary ? { style: 'primary' as const } : {}),
  });
}

/** A thank-you; the marked one goes to a creator who beat the goal. */
export function thanksButton(deal: Pick<Deal, 'number' | 'version'>, primary = true): Button {
  return button({
    text: 'Draft thank-you',
    actionId: 'draft.thanks',
    value: dealValue(deal),
    ...(primary ? { style: 'primary' as const } : {}),
  });
}

/** The buttons that fit a deal's status; the suggested step, if there is one, is the marked one. */
export function stepButtons(deal: Target, suggested?: StepAction): Button[] {
  const steps = BY_STATUS[deal.status] ?? [];
  const marked = suggested && steps.includes(suggested) ? suggested : steps[0];
  return [
    ...steps.map((step) => stepButton(deal, step, step === marked && deal.status !== 'completed')),
    ...(deal.status === 'completed' ? aftercareButtons(deal) : []),
    ...(DRAFTS[deal.status] ?? []).map((draft) => button({ ...draft, value: dealValue(deal) })),
  ];
}

/** What helps with the checklist after a campaign: the thank-you while it is open, the questions, and the list itself. */
export function aftercareButtons(deal: Pick<Deal, 'number' | 'version' | 'aftercare'>): Button[] {
  const value = dealValue(deal);
  const thanked = deal.aftercare?.includes('thanks') ?? false;
  return [
    ...(thanked ? [] : [thanksButton(deal, false)]),
    button({ text: 'Ask for feedback', actionId: 'draft.questions', value }),
    button({ text: 'Checklist', actionId: 'aftercare.open', value }),
  ];
}
