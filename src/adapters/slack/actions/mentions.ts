import { z } from 'zod';
import { showMentions } from '../../../application/performance/mentions/show-mentions.ts';
import { reference } from '../../../domain/ids.ts';
import { mayStart } from '../commands/may-start.ts';
import { brandMentionsModal } from '../modals/brand-mentions.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const of = openValue('mentions', z.strictObject({ campaign: z.int().positive() }), value);
  if (!of) return { kind: 'refused', refusal: { kind: 'stale', what: 'campaign', reference: '' } };
  const refused = await mayStart(services, actor, 'enter brand mentions');
  if (refused) return refused;
  const shown = await showMentions(services, actor, { campaign: reference('campaign', of.campaign) });
  return shown.ok
    ? { kind: 'modal', view: brandMentionsModal(shown.value) }
    : { kind: 'refused', refusal: shown.refusal };
}

/** "Enter counts" on the card of brand mentions. */
export const mentionsAction: Action = { actionId: 'mentions.open', run: open };
