import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import { startDraft } from '../../../application/drafts/start-draft.ts';
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

async function ask(
  { services, actor }: ActionAsk,
  deal: number,
  kind: 'outreach' | 'thanks',
): Promise<Answer> {
  const asked = await askForDraft(services, actor, { deal, kind });
  return asked.ok
    ? { kind: 'reply', message: draftAsked(deal, kind, languageName(asked.value.language)) }
    : { kind: 'refused', refusal: asked.refusal };
}

/** "Draft outreach" on the deal's card. */
export const draftOutreachAction = onDeal('draft.outreach', (request, deal) =>
  ask(request, deal, 'outreach'),
);

/** "Draft thank-you" where the goal was beaten. */
export const draftThanksAction = onDeal('draft.thanks', (request, deal) => ask(request, deal, 'thanks'));

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
