import { remindersOf, setReminders } from '../../../application/contact/settle-nudge.ts';
import { remindersMessage } from '../messages/contact.ts';
import type { Answer, Command, CommandAsk } from '../surface.ts';

async function run({ services, actor, text }: CommandAsk): Promise<Answer> {
  const said = text.trim().toLowerCase();
  if (said !== '' && said !== 'on' && said !== 'off') {
    const problem = 'Say `on` or `off`: `/deal reminders off`.';
    return { kind: 'refused', refusal: { kind: 'invalid', problems: [{ field: 'reminders', problem }] } };
  }
  const standing =
    said === '' ? await remindersOf(services, actor) : await setReminders(services, actor, said);
  return standing.ok
    ? { kind: 'reply', message: remindersMessage(standing.value) }
    : { kind: 'refused', refusal: standing.refusal };
}

export const remindersCommand: Command = {
  path: ['reminders'],
  usage: '/deal reminders [on|off]',
  summary: 'Whether you are reminded, on working days, of your deals without contact',
  example: '/deal reminders off',
  run,
};
