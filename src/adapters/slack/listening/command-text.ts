import { nearest } from '../arguments/nearest.ts';
import { clean, unescapeSlack } from '../format.ts';
import type { Command } from '../surface.ts';

/** Which subcommand a text names. */
export type CommandMatch =
  | { readonly kind: 'command'; readonly command: Command; readonly text: string }
  /** `/deal help`, or a group such as `/deal campaign` without its subcommand. */
  | { readonly kind: 'help'; readonly topic: string | undefined }
  | { readonly kind: 'unknown'; readonly typed: string; readonly meant: string | undefined };

/**
 * What a person typed, from what Slack sends: members as `<@U123>`, channels as `<#C123>`, addresses bare,
 * `&`, `<` and `>` themselves, quotes straight.
 */
export function typedText(raw: string): string {
  const marks = raw
    .replace(/<([@#][A-Z0-9]+)(?:\|[^>]*)?>/g, '<$1>')
    .replace(/<((?:https?|mailto|tel):[^|>]+)(?:\|[^>]*)?>/g, (_, address: string) =>
      address.replace(/^(?:mailto|tel):/, ''),
    );
  return clean(unescapeSlack(marks))
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replace(/\u00A0/g, ' ')
    .trim();
}

/** Finds the subcommand with the longest path that the text starts with, ignoring case. */
export function matchCommand(commands: readonly Command[], raw: string): CommandMatch {
  const text = typedText(raw);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lower = words.map(bare);
  if (lower[0] === 'help') return { kind: 'help', topic: lower.slice(1).join(' ') || undefined };
  const command = commands
    .filter(({ path }) => path.every((word, index) => lower[index] === word))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (command && (command.path.length > 0 || words.length === 0)) {
    return { kind: 'command', command, text: afterWords(text, command.path.length) };
  }
  if (words.length === 0) return { kind: 'help', topic: undefined };
  return unmatched(commands, lower);
}

/** `"offer"` and `offer:` name the same subcommand. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^["']+|["':,.]+$/g, '');
}

function unmatched(commands: readonly Command[], words: readonly string[]): CommandMatch {
  const [first = '', second] = words;
  const group = commands.filter(({ path }) => path.length > 1 && path[0] === first);
  if (group.length > 0) {
    if (second === undefined) return { kind: 'help', topic: first };
    const meant = nearest(
      second,
      group.flatMap(({ path }) => path[1] ?? []),
    );
    return { kind: 'unknown', typed: `${first} ${second}`, meant: meant ? `${first} ${meant}` : first };
  }
  const names = [...new Set([...commands.flatMap(({ path }) => path[0] ?? []), 'help'])];
  return { kind: 'unknown', typed: first, meant: nearest(first, names) };
}

/** The rest of a text after its first words, as typed. */
function afterWords(text: string, count: number): string {
  let rest = text;
  for (let i = 0; i < count; i++) rest = rest.replace(/^\s*\S+/, '');
  return rest.trim();
}
