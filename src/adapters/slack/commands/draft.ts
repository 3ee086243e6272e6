import { askForDraft } from '../../../application/drafts/ask-for-draft.ts';
import { startDraft } from '../../../application/drafts/start-draft.ts';
import { languageName } from '../../../domain/drafting/languages/table.ts';
import { type DraftRequestText, parseDraftRequest } from '../arguments/draft-request.ts';
import { draftAsked } from '../messages/draft-card.ts';
import { materialForm, needsForm } from '../modals/draft-material.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** Asks for a text; it comes into the deal's thread when it is written and checked. Feedback and an open-ended proposal ask first. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const asked = parseDraftRequest(text);
  if ('problem' in asked) return { kind: 'refused', refusal: { kind: 'invalid', problems: [asked] } };
  const { months, ...request } = asked;
  if (needsForm(request.kind, months)) return open({ services, actor }, request.kind, asked);
  const draft = await askForDraft(services, actor, {
    ...request,
    ...(months === undefined ? {} : { material: { months } }),
  });
  return draft.ok
    ? { kind: 'reply', message: draftAsked(asked.deal, asked.kind, languageName(draft.value.language)) }
    : { kind: 'refused', refusal: draft.refusal };
}

async function open(
  { services, actor }: Pick<CommandAsk, 'services' | 'actor'>,
  kind: Parameters<typeof materialForm>[0],
  { deal, channel, language }: DraftRequestText,
): Promise<Answer> {
  const start = await startDraft(services, actor, { deal, kind, ...(channel ? { channel } : {}) });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  return { kind: 'modal', view: materialForm(kind, { ...start.value, ...(language ? { language } : {}) }) };
}

export const draftCommand: Command = {
  path: ['draft'],
  usage:
    '/deal draft <deal> <outreach|follow-up|counter|recap|feedback|thanks|renewal|ambassador|questions> [dm|email|comment] [language]',
  summary: 'A text for the creator in their language, checked, to edit, approve and send yourself',
  example: '/deal draft D-12 outreach email',
  run,
};
