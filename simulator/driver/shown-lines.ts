import type { ShownMessage } from '../people/shown.ts';

/** Messages as lines, for sentences that say what was there instead. */
export function shown(messages: ShownMessage[]): string {
  if (messages.length === 0) return '(nothing)';
  return messages
    .slice(-15)
    .map(
      (message) =>
        `- ${message.author}${message.ephemeral ? ' (only visible to you)' : ''}${message.threadTs ? ' (reply)' : ''}: ${message.plain.replaceAll('\n', '\n    ')}`,
    )
    .join('\n');
}
