import { section, sections } from '../blocks.ts';
import { echo, escape } from '../format.ts';
import { help } from '../messages/help.ts';
import type { Command, Message } from '../surface.ts';

/** The list of subcommands, or of one group or subcommand with its example, from the table that registers them. */
export function helpMessage(commands: readonly Command[], topic?: string): Message {
  const words = topic?.split(' ') ?? [];
  const chosen = commands.filter(({ path }) => words.every((word, index) => path[index] === word));
  if (topic && chosen.length > 0) return detailed(topic, chosen);
  const listed = help(commands);
  if (!topic) return listed;
  const unknown = section(`There is no \`${code(echo(topic))}\`. This is what I can do:`);
  return { text: listed.text, blocks: [unknown, ...(listed.blocks ?? [])] };
}

function detailed(topic: string, commands: readonly Command[]): Message {
  const parts = commands.map(
    ({ usage, summary, example }) =>
      `\`${code(usage)}\`\n${escape(summary)}\nFor example: \`${code(example)}\``,
  );
  return { text: `How to use /deal ${topic}`, blocks: sections(parts.join('\n\n')) };
}

/** The answer to a subcommand that does not exist. */
export function unknownCommand(typed: string, meant: string | undefined): Message {
  const hint = meant ? ` Did you mean \`/deal ${code(meant)}\`?` : '';
  const text = `I do not know \`/deal ${code(echo(typed))}\`.${hint} \`/deal help\` lists everything I can do.`;
  return { text, blocks: [section(text)] };
}

/** A greeting in a direct message or a mention: where to start. */
export function greeting(): Message {
  const text =
    'I help with influencer deals: briefs, offers, counters, drafts and reports. Type `/deal` to see what waits for you, or `/deal help` for everything I can do.';
  return { text, blocks: [section(text)] };
}

/** Text between backticks, which Slack shows as it is. */
function code(text: string): string {
  return escape(text).replaceAll('`', "'");
}
