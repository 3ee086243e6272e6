import type { KnownBlock } from '@slack/types';
import { reference } from '../../../domain/ids.ts';
import {
  changesOf,
  IMPORT_STATUSES,
  type ImportReport,
  type PerformanceImport,
  type SharedOut,
  type WhyUnread,
} from '../../../domain/performance/exports/performance-import.ts';
import { actions, button, context, section, sections } from '../blocks.ts';
import { dateText, echo, escape, person } from '../format.ts';
import type { Message } from '../surface.ts';
import { sealImport } from './import-value.ts';
import { refusalText } from './refusals.ts';
import { shortened } from './report.ts';

/** Deals, reasons and problems that the card lists; more are counted. */
const MOST_DEALS = 15;
const MOST_REASONS = 8;
const MOST_PROBLEMS = 8;
/** Of a note that names columns, escaped: eight of them leave room for the rest. */
const NOTE_CHARACTERS = 900;

/** A file of figures: what it is, whose its rows are, what importing it does, and what was left out and why. */
export function performanceImportCard(one: PerformanceImport): Message {
  const title = one.report ? `${one.report.title}: ${one.file}` : one.file;
  const blocks: KnownBlock[] = [section(`*Figures from ${escape(echo(title, 200))}*`)];
  if (one.report) blocks.push(...reportBlocks(one, one.report));
  blocks.push(...statusBlocks(one));
  return {
    text: escape(`Figures from ${echo(one.file, 100)}: ${IMPORT_STATUSES[one.status].toLowerCase()}`),
    blocks,
  };
}

function reportBlocks({ asOf, status }: PerformanceImport, report: ImportReport): KnownBlock[] {
  const rows = `${count(report.rows, 'row')} read; figures without a day of their own are of ${dateText(asOf)}.`;
  return [
    context(rows, ...report.notes.slice(0, 8).map((note) => shortened(escape(note), NOTE_CHARACTERS))),
    ...shareBlocks(report, status === 'ready'),
    ...leftOutBlocks(report),
    ...problemBlocks(report),
  ];
}

const KINDS = [
  ['posts', 'Posts', 'post'],
  ['orders', 'Orders', 'order'],
  ['visits', 'Visits', 'line of visits'],
  ['accountDays', 'Days of the account', 'day'],
] as const;

function shareBlocks(report: ImportReport, isPreview: boolean): KnownBlock[] {
  const blocks = KINDS.flatMap(([kind, title, one]) => {
    const shares = report[kind];
    if (shares.length === 0) return [];
    const lines = shares.slice(0, MOST_DEALS).map((share) => `• ${shareLine(share, one)}`);
    const more = shares.length - lines.length;
    return sections(
      [`*${title}*`, ...lines, ...(more > 0 ? [`and ${count(more, 'more deal')}`] : [])].join('\n'),
    );
  });
  if (blocks.length > 0) return blocks;
  return [
    section(
      isPreview ? 'I found nothing in it that belongs to a deal.' : 'Nothing in it belonged to a deal.',
    ),
  ];
}

/** `D-12 Ana Silva: 3 posts (2 new, 1 replaces earlier figures)`. */
function shareLine({ deal, creatorName, count: all, added, replaced, same }: SharedOut, one: string): string {
  const parts = [
    added > 0 ? `${added.toLocaleString('en-US')} new` : '',
    replaced > 0 ? `${replaced.toLocaleString('en-US')} replacing earlier figures` : '',
    same > 0 ? `${same.toLocaleString('en-US')} as they stand already` : '',
  ].filter((words) => words !== '');
  const what = one === 'line of visits' ? count(all, one, 'lines of visits') : count(all, one);
  return `*${reference('deal', deal)}* ${escape(creatorName)}: ${what} (${parts.join(', ')})`;
}

function leftOutBlocks({ leftOut }: ImportReport): KnownBlock[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_REASONS)
    .map(({ why, count: rows, examples }) => {
      const shown = examples.slice(0, 2).map((example) => echo(example, 70));
      return `• ${count(rows, 'row')}: ${escape(echo(why, 200))}${shown.length > 0 ? ` _(${escape(shown.join('; '))})_` : ''}`;
    });
  const more = leftOut.length - lines.length;
  return sections(
    ['*Left out*', ...lines, ...(more > 0 ? [`and for ${count(more, 'more reason')}`] : [])].join('\n'),
  );
}

function problemBlocks({ problems, problemCount }: ImportReport): KnownBlock[] {
  if (problemCount === 0) return [];
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ line, column, problem }) =>
        `• Line ${line}, ${escape(echo(column, 60))}: ${escape(echo(problem, 220))}`,
    );
  const more = problemCount - lines.length;
  return sections(
    [
      `:warning: *${count(problemCount, 'problem')}*: these rows are not among those above.`,
      ...lines,
      ...(more > 0 ? [`and ${more.toLocaleString('en-US')} more`] : []),
    ].join('\n'),
  );
}

function statusBlocks(one: PerformanceImport): KnownBlock[] {
  const who = one.settledBy ? ` by ${person(one.settledBy)}` : '';
  switch (one.status) {
    case 'reading':
      return [
        context(
          one.rowsRead > 0
            ? `Being read: ${count(one.rowsRead, 'row')} so far.`
            : 'Being read. Nothing is imported before you have seen what is in it.',
        ),
      ];
    case 'mapping':
      return askBlocks(one);
    case 'unreadable':
      return [section(`:warning: ${one.unread ? unreadText(one.unread) : 'It could not be read.'}`)];
    case 'ready':
      return readyBlocks(one);
    case 'importing':
      return [context('Being imported.')];
    case 'imported':
      return [
        section(`*Imported*${who}. The deals and their campaigns count it from now on.`),
        actions(
          `import-${one.id}`,
          button({
            text: 'Undo',
            actionId: 'import.undo',
            value: sealImport(one.id),
            confirm: {
              title: 'Undo this import?',
              text: 'What it added goes, and what it replaced stands again.',
              confirm: 'Undo',
            },
          }),
        ),
      ];
    case 'undoing':
      return [context('Being undone.')];
    case 'undone':
      return [section(`*Undone*${who}. What stood before stands again.`)];
    case 'discarded':
      return [section(`*Put aside*${who}. Nothing was imported.`)];
  }
}

function askBlocks({ id, asked }: PerformanceImport): KnownBlock[] {
  const words =
    asked?.about === 'platform'
      ? `This is a file of ${escape(asked.title)}, and it does not say of which platform. Say which, and I read it.`
      : 'I do not know this kind of file. Say which column holds what, and I read it; I remember it for the next one.';
  return [
    section(words),
    actions(
      `import-${id}`,
      button({
        text: asked?.about === 'platform' ? 'Choose the platform' : 'Name the columns',
        actionId: 'import.ask',
        value: sealImport(id),
        style: 'primary',
      }),
      button({ text: 'Put aside', actionId: 'import.discard', value: sealImport(id) }),
    ),
  ];
}

function readyBlocks({ id, report }: PerformanceImport): KnownBlock[] {
  const changes = report ? changesOf(report) : 0;
  const aside = button({ text: 'Put aside', actionId: 'import.discard', value: sealImport(id) });
  if (changes === 0) return [section('Importing it would change nothing.'), actions(`import-${id}`, aside)];
  const go = button({
    text: `Import ${count(changes, 'change')}`,
    actionId: 'import.confirm',
    value: sealImport(id),
    style: 'primary',
  });
  return [actions(`import-${id}`, go, aside)];
}

function unreadText(unread: WhyUnread): string {
  if (unread.by === 'content') return escape(unread.problem);
  return refusalText({ kind: 'unreadable-file', why: unread.why, mostBytes: unread.mostBytes });
}

/** To the person who brought a file. */
export function importStarted(): Message {
  return {
    text: 'I am reading the file. What is in it comes into your messages with me; nothing is imported without your click there.',
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
