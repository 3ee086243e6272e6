import { openSettings } from '../../../application/settings/save-settings.ts';
import { settingsModal } from '../modals/settings.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function run({ services, actor }: CommandAsk): Promise<Answer> {
  const opened = await openSettings(services, actor);
  return opened.ok
    ? { kind: 'modal', view: settingsModal(opened.value) }
    : { kind: 'refused', refusal: opened.refusal };
}

export const settingsCommand: Command = {
  path: ['settings'],
  usage: '/deal settings',
  summary: 'Roles, thresholds, channels, time zone, rate table (admins)',
  example: '/deal settings',
  run,
};
