import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { RowProblem } from '../../../application/files.ts';
import {
  type ImportPreview,
  importResults,
  previewImport,
} from '../../../application/performance/import-results.ts';
import { startImport } from '../../../application/performance/imports/start-import.ts';
import { contentHash } from '../../../domain/content-hash.ts';
import { context, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import {
  dateInput,
  dateOf,
  externalSelectInput,
  fileInput,
  fileOf,
  modal,
  optionOf,
  textInput,
  textOf,
} from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { importStarted } from '../messages/performance-import.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { imported } from '../messages/results-imported.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';

const CALLBACK = 'import-results';
const metadata = z.strictObject({ mayRead: z.boolean(), previewed: z.string().optional() });

/** More problems than this are counted, not listed. */
const MOST_PROBLEMS = 20;

const EXAMPLE = [
  'deal,url,platform,format,published_on,captured_on,views,likes,comments,clicks,revenue,currency',
  'D-12,https://www.instagram.com/reel/Cx1,instagram,reel,2026-11-10,2026-11-24,48200,2310,148,412,,',
].join('\n');

export interface ImportFormFacts {
  /** Whether files can be uploaded to the form at all. */
  readonly mayRead: boolean;
  readonly preview?: ImportPreview;
  readonly text?: string;
}

/** A file as a platform exports it, or pasted rows: paste, preview, import in the same form, so that the text stays in its field. */
export function importModal({ mayRead, preview, text }: ImportFormFacts): ModalView {
  const ready = preview && preview.problems.length === 0;
  return modal({
    callbackId: CALLBACK,
    title: 'Import results',
    submit: ready ? `Import ${preview.rows} row${preview.rows === 1 ? '' : 's'}` : 'Preview',
    metadata: sealValue('import', { mayRead, ...(ready ? { previewed: preview.textHash } : {}) }),
    blocks: [
      ...(preview ? previewBlocks(preview) : [...fileBlocks(mayRead), ...pastingBlocks()]),
      textInput({
        block: 'csv',
        label: 'Or paste rows of your own',
        value: text,
        multiline: true,
        optional: true,
        maxLength: LIMITS.plainTextInput,
        hint: 'An empty cell is a missing figure, not zero. At most 3,000 characters; import more in parts.',
      }),
      context(
        'Of pasted rows nothing is imported while a single one is wrong. The same post and day again replaces its figures and counts nothing twice.',
      ),
    ],
  });
}

/** The file, and what it cannot say itself. */
function fileBlocks(mayRead: boolean): AnyBlock[] {
  if (!mayRead) {
    return [
      context('Paste the rows. To upload exports here, an admin gives Parley the permission `files:read`.'),
    ];
  }
  return [
    section(
      'Upload an export as the platform made it: Meta Business Suite, TikTok Studio, YouTube Studio, Google Analytics, Shopify orders, or any other table. I read it, you see what is in it, and you decide.',
    ),
    fileInput({ block: 'file', label: 'Export', filetypes: ['csv', 'txt', 'tsv', 'text'], optional: true }),
    externalSelectInput({
      block: 'deal',
      label: 'Everything in it is of one deal',
      source: 'deal.taking-results',
      placeholder: 'D-12, a creator or a campaign',
      hint: 'Only where the file does not say itself whose each row is, such as an account without a name.',
      optional: true,
    }),
    dateInput({
      block: 'as_of',
      label: 'Day of the export',
      hint: 'Figures without a day of their own are as of this day. Empty: today.',
      optional: true,
    }),
  ];
}

function pastingBlocks(): AnyBlock[] {
  return [context(`Rows of your own begin with a header, for example:\n\`\`\`${EXAMPLE}\`\`\``)];
}

function previewBlocks(preview: ImportPreview): AnyBlock[] {
  const { rows, deals, added, replaced, same, problems } = preview;
  if (problems.length > 0) {
    const shown = problems.slice(0, MOST_PROBLEMS).map(problemText);
    const more = problems.length - shown.length;
    return [
      section(
        `:warning: *${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing is imported yet.* Correct the text and preview again.`,
      ),
      ...sections(shown.join('\n')),
      ...(more > 0 ? [context(`And ${more} more problems further down.`)] : []),
    ];
  }
  return [
    section(
      `*${rows} row${rows === 1 ? '' : 's'} for ${deals.map(escape).join(', ')}:* ${added} new, ${replaced} replacing earlier figures, ${same} as they stand already.`,
    ),
  ];
}

function problemText({ line, column, problem }: RowProblem): string {
  return `• Line ${line}, ${escape(column)}: ${escape(problem)}`;
}

/** Takes the file to be read; its card comes into the person's messages. */
async function bring(
  { services, actor, view }: Pick<SubmitAsk, 'services' | 'actor' | 'view'>,
  slackFile: string,
): Promise<FormAnswer> {
  const deal = chosenNumber(optionOf(view, 'deal'));
  const asOf = dateOf(view, 'as_of');
  const started = await startImport(services, actor, {
    slackFile,
    ...(deal === undefined ? {} : { deal }),
    ...(asOf ? { asOf } : {}),
  });
  if (started.ok) return { kind: 'close', message: importStarted() };
  const errors = refusalErrors(started.refusal, { asOf: 'as_of', deal: 'deal' });
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: started.refusal };
}

export const importForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue('import', metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'import', reference: '' } };
    const text = textOf(view, 'csv');
    const file = fileOf(view, 'file');
    if (file && text)
      return { kind: 'errors', errors: { csv: 'Upload a file or paste rows: one of the two.' } };
    if (file) return bring({ services, actor, view }, file);
    if (!text) {
      const field = meta.mayRead ? 'file' : 'csv';
      const problem = meta.mayRead
        ? 'Upload a file, or paste rows below.'
        : 'Paste the rows, with the header row first.';
      return { kind: 'errors', errors: { [field]: problem } };
    }
    const input = { text, source: 'pasted CSV' };
    // A text that was changed after its preview is previewed again.
    if (meta.previewed === contentHash(text)) {
      const done = await importResults(services, actor, input);
      return done.ok
        ? { kind: 'close', message: imported(done.value) }
        : { kind: 'refused', refusal: done.refusal };
    }
    const preview = await previewImport(services, actor, input);
    return preview.ok
      ? { kind: 'update-modal', view: importModal({ mayRead: meta.mayRead, preview: preview.value, text }) }
      : { kind: 'refused', refusal: preview.refusal };
  },
};
