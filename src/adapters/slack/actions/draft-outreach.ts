import { z } from 'zod';
import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { openValue } from '../payload.ts';
import type { Action } from '../surface.ts';

const dealSchema = z.object({ deal: z.int().min(1) });

/** "Draft outreach" on the deal's card. */
export const draftOutreachAction: Action = {
  actionId: 'draft.outreach',
  async run({ services, actor, value }) {
    const opened = openValue('deal', dealSchema, value);
    if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
    const asked = await askForDraft(services, actor, { deal: opened.deal, kind: 'outreach' });
    return asked.ok
      ? { kind: 'reply', message: draftAsked(opened.deal, 'outreach', languageName(asked.value.language)) }
      : { kind: 'refused', refusal: asked.refusal };
  },
};
