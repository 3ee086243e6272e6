import { context, header, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import type { Command, Message } from '../surface.ts';

/** The groups of help in the order of the work; a command that no group names stands under the last one. */
const GROUPS: readonly (readonly [title: string, paths: readonly string[]])[] = [
  ['Your work', ['', 'list', 'show', 'help']],
  ['Brief and creators', ['campaign', 'creator']],
  ['A deal', ['new', 'offer', 'counter', 'accept', 'draft', 'terms', 'content', 'contact', 'close']],
  ['Prices', ['rates']],
  [
    'Results',
    ['results', 'import', 'track', 'cost', 'paid', 'mentions', 'digest', 'report', 'after', 'renewals'],
  ],
  ['More', []],
];

/** Every command as a line to copy and what it does, grouped by the work. */
export function help(commands: readonly Command[]): Message {
  const groups = GROUPS.map(([title, paths], index) => {
    const last = index === GROUPS.length - 1;
    const own = commands.filter(({ path: [first = ''] }) =>
      last ? !GROUPS.some(([, named]) => named.includes(first)) : paths.includes(first),
    );
    return { title, commands: inOrder(own, paths) };
  }).filter((group) => group.commands.length > 0);
  return {
    text: 'What /deal can do',
    blocks: [
      header('What /deal can do'),
      ...groups.flatMap((group) =>
        sections([`*${group.title}*`, ...group.commands.map(helpLine)].join('\n')),
      ),
      context(
        'Copy a line and change it; `/deal help offer` says all about one command. Amounts and work can be typed as you speak: `1.2k`, `$1,200`, `2 reels + 3 stories`; what is missing is asked for in a form.',
      ),
    ],
  };
}

function inOrder(commands: readonly Command[], paths: readonly string[]): Command[] {
  return commands.toSorted((a, b) => paths.indexOf(a.path[0] ?? '') - paths.indexOf(b.path[0] ?? ''));
}

/** One line a command, with an example to copy: `• \`/deal show D-1\`  One deal: prices, rounds`. */
function helpLine({ summary, example }: Command): string {
  return `• \`${escape(example)}\`  ${escape(summary)}`;
}
