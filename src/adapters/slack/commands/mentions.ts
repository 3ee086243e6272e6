import { showMentions } from '../../../application/performance/mentions/show-mentions.ts';
import { parseMentionsText } from '../arguments/mentions.ts';
import { mentionsCard } from '../messages/mentions-card.ts';
import { brandMentionsModal } from '../modals/brand-mentions.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

/** The form for those who may enter counts, filled with what was typed; the figures for everybody else. */
async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const typed = parseMentionsText(text);
  if (typed.campaign === '') {
    const problem = 'Say which campaign: `/deal mentions C-3`. All campaigns: `/deal campaign list`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'campaign', problem }] } };
  }
  const shown = await showMentions(services, actor, { campaign: typed.campaign });
  if (!shown.ok) return { kind: 'refused', refusal: shown.refusal };
  return shown.value.mayRecord
    ? { kind: 'modal', view: brandMentionsModal(shown.value, typed) }
    : { kind: 'reply', message: mentionsCard(shown.value) };
}

export const mentionsCommand: Command = {
  path: ['mentions'],
  usage: '/deal mentions <C-1 or name> [week count source]',
  summary: 'How often the brand was mentioned by week: enter counts, compare before, during and after',
  example: '/deal mentions C-1 2026-11-16 340 Brandwatch',
  run,
};
