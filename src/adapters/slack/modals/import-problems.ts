import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { RowProblem } from '../../../application/files.ts';
import { actions, button, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { openValue, sealValue } from '../payload.ts';

/** So many problems are read at once; the others stand on further pages. */
const PER_PAGE = 20;

const place = z.strictObject({ id: z.string(), page: z.int().min(0) });

/** Which page of which preview's problems a button leads to; undefined when it is none of ours. */
export function problemsPlace(value: string): z.output<typeof place> | undefined {
  return openValue('problems', place, value);
}

/** The problems of a file, page by page, with line and column. `actionId` is what turns the page. */
export function problemBlocks(
  problems: readonly RowProblem[],
  { id, page, actionId }: { id: string; page: number; actionId: string },
): AnyBlock[] {
  const pages = Math.max(1, Math.ceil(problems.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const first = at * PER_PAGE;
  const listed = problems.slice(first, first + PER_PAGE);
  const where = pages > 1 ? ` Here are ${first + 1} to ${first + listed.length}.` : '';
  const turn = (text: string, to: number, name: string) =>
    button({ text, actionId: `${actionId}.${name}`, value: sealValue('problems', { id, page: to }) });
  const buttons = [
    ...(at > 0 ? [turn('Previous problems', at - 1, 'previous')] : []),
    ...(at < pages - 1 ? [turn('Next problems', at + 1, 'next')] : []),
  ];
  return [
    section(
      `:warning: *${counted(problems.length)}; nothing is imported yet.*${where} Correct the file or the text and preview again.`,
    ),
    ...sections(listed.map(problemLine).join('\n')),
    ...(buttons.length > 0 ? [actions('problem-pages', ...buttons)] : []),
  ];
}

function counted(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems.toLocaleString('en-US')} problems`;
}

function problemLine({ line, column, problem }: RowProblem): string {
  return `• Line ${line}, ${escape(column)}: ${escape(problem)}`;
}
