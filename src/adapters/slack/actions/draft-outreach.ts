import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import { startDraft } from '../../../application/drafts/start-draft.ts';
import type { DraftKind } from '../../../domain/drafting/draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { draftChoiceForm } from '../modals/draft-choice.ts';
import { feedbackForm } from '../modals/draft-feedback.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const dealSchema = z.object({ deal: z.int().min(1) });
const STALE: Answer = { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };

function onDeal(actionId: string, run: (ask: ActionAsk, deal: number) => Promise<Answer>): Action {
  return {
    actionId,
    run: async (ask) => {
      const opened = openValue('deal', dealSchema, ask.value);
      return opened ? run(ask, opened.deal) : STALE;
    },
  };
}

/** A button that asks for one kind of text at once. */
function asksFor(actionId: string, kind: DraftKind): Action {
  return onDeal(actionId, async ({ services, actor }, deal) => {
    const asked = await askForDraft(services, actor, { deal, kind });
    return asked.ok
      ? { kind: 'reply', message: draftAsked(deal, kind, languageName(asked.value.language)) }
      : { kind: 'refused', refusal: asked.refusal };
  });
}

/** "Draft outreach" on the deal's card. */
export const draftOutreachAction = asksFor('draft.outreach', 'outreach');

/** What reminders and completed deals offer. */
export const draftAskActions: readonly Action[] = [
  asksFor('draft.followup', 'follow_up'),
  asksFor('draft.thanks', 'thanks'),
  asksFor('draft.questions', 'feedback_request'),
];

/** "Draft a text" on the deal's card: which of those that the deal takes now. */
export const draftChoiceAction = onDeal('draft.choose', async ({ services, actor }, deal) => {
  const start = await startDraft(services, actor, { deal });
  return start.ok
    ? { kind: 'modal', view: draftChoiceForm(start.value) }
    : { kind: 'refused', refusal: start.refusal };
});

/** "Feedback on content" on the card of a deal in production. */
export const draftFeedbackAction = onDeal('draft.feedback', async ({ services, actor }, deal) => {
  const start = await startDraft(services, actor, { deal, kind: 'revision_feedback' });
  return start.ok
    ? { kind: 'modal', view: feedbackForm(start.value) }
    : { kind: 'refused', refusal: start.refusal };
});
