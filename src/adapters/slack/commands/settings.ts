import { openSettings } from '../../../application/settings/save-settings.ts';
import { settingsModal } from '../modals/settings.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function run({ services, actor }: CommandAsk): Promise<Answer> {
  const opened = await openSettings(services, actor);
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  const standing = await services.modelBudget.standing(actor.workspace);
  return { kind: 'modal', view: settingsModal(opened.value, standing) };
}

export const settingsCommand: Command = {
  path: ['settings'],
  usage: '/deal settings',
  summary: 'Roles, thresholds, channels, time zone, rate table (admins)',
  example: '/deal settings',
  run,
};
