import type { AnyBlock } from '@slack/types';
import { context } from '../blocks.ts';
import { fileInput } from '../inputs.ts';

/** The kinds of files that people export tables as. */
const CSV_TYPES = ['csv', 'txt', 'tsv', 'text'] as const;

/** A field for a CSV file; where Parley may not read files Slack would refuse the whole form, so a line says what to do. */
export function csvFileInput(mayRead: boolean): AnyBlock[] {
  if (!mayRead) {
    return [
      context('Paste the rows. To upload files here, an admin gives Parley the permission `files:read`.'),
    ];
  }
  return [
    fileInput({
      block: 'file',
      label: 'CSV file',
      filetypes: CSV_TYPES,
      optional: true,
      hint: 'As a spreadsheet saves it: commas, semicolons or tabs. At most 2,000 rows.',
    }),
  ];
}
