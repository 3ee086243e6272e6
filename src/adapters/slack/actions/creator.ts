import { z } from 'zod';
import { showCreator } from '../../../application/creators/show-creator.ts';
import { reference } from '../../../domain/ids.ts';
import { mayStart } from '../commands/may-start.ts';
import { addCreatorForm, editCreatorForm } from '../modals/creator-form.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';

async function add({ services, actor }: ActionAsk): Promise<Answer> {
  const refused = await mayStart(services, actor, 'add a creator');
  return refused ?? { kind: 'modal', view: addCreatorForm() };
}

async function edit({ services, actor, value }: ActionAsk): Promise<Answer> {
  const opened = openValue('creator', z.object({ creator: z.int().positive() }), value);
  if (!opened) return { kind: 'refused', refusal: { kind: 'stale', what: 'creator', reference: '' } };
  const refused = await mayStart(services, actor, 'edit a creator');
  if (refused) return refused;
  const found = await showCreator(services, actor, { creator: reference('creator', opened.creator) });
  return found.ok
    ? { kind: 'modal', view: editCreatorForm(found.value.creator) }
    : { kind: 'refused', refusal: found.refusal };
}

export const CREATOR_ACTIONS: readonly Action[] = [
  { actionId: 'creator.add', run: add },
  { actionId: 'creator.edit', run: edit },
];
