import { z } from 'zod';
import { replyOptions } from '../../../application/deals/reply-options.ts';
import { changedSituation, replyOptionsModal, SITUATION_CHANGED } from '../modals/reply-options.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

const suggestionValue = z.strictObject({ deal: z.int().positive(), event: z.int().positive() });

const STALE: Answer = { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };

/** "Reply options" on a suggestion's card. */
async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('counter', suggestionValue, value);
  if (!at) return STALE;
  const shown = await replyOptions(services, actor, at);
  return shown.ok
    ? { kind: 'modal', view: replyOptionsModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

/** Another situation was chosen in the form. */
async function changeSituation(ask: ActionAsk): Promise<Answer> {
  if (!ask.view) return STALE;
  const changed = await changedSituation(ask, ask.view);
  return 'view' in changed
    ? { kind: 'update-modal', view: changed.view }
    : { kind: 'refused', refusal: changed.refusal };
}

export const replyActions: readonly Action[] = [
  { actionId: 'counter.reply', run: open },
  { actionId: SITUATION_CHANGED, run: changeSituation },
];
