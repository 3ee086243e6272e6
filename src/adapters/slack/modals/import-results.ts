import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { RowProblem } from '../../../application/files.ts';
import {
  type ImportPreview,
  importResults,
  previewImport,
} from '../../../application/performance/import-results.ts';
import { contentHash } from '../../../domain/content-hash.ts';
import { context, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { imported } from '../messages/results-imported.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, ModalView } from '../surface.ts';

const CALLBACK = 'import-results';
const metadata = z.strictObject({ previewed: z.string().optional() });

/** More problems than this are counted, not listed. */
const MOST_PROBLEMS = 20;

const EXAMPLE = [
  'deal,url,platform,format,published_on,captured_on,views,likes,comments,clicks,revenue,currency',
  'D-12,https://www.instagram.com/reel/Cx1,instagram,reel,2026-11-10,2026-11-24,48200,2310,148,412,,',
].join('\n');

/** Paste, preview, import: the same form, so that the text stays in its field. */
export function importModal({ preview, text }: { preview?: ImportPreview; text?: string }): ModalView {
  const ready = preview && preview.problems.length === 0;
  return modal({
    callbackId: CALLBACK,
    title: 'Import results',
    submit: ready ? `Import ${preview.rows} row${preview.rows === 1 ? '' : 's'}` : 'Preview',
    metadata: sealValue('import', ready ? { previewed: preview.textHash } : {}),
    blocks: [
      ...(preview
        ? previewBlocks(preview)
        : [section(`Paste CSV with a header row. For example:\n\`\`\`${EXAMPLE}\`\`\``)]),
      textInput({
        block: 'csv',
        label: 'CSV',
        value: text,
        multiline: true,
        maxLength: LIMITS.plainTextInput,
        hint: 'An empty cell is a missing figure, not zero. At most 3,000 characters; import more in parts.',
      }),
      context(
        'Nothing is imported while a single row is wrong. The same post and day again replaces its figures and counts nothing twice.',
      ),
    ],
  });
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

export const importForm: Form = {
  callbackId: CALLBACK,
  async submit({ services, actor, view }) {
    const meta = openValue('import', metadata, view.privateMetadata);
    if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'import', reference: '' } };
    const text = textOf(view, 'csv');
    if (!text) return { kind: 'errors', errors: { csv: 'Paste the rows, with the header row first.' } };
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
      ? { kind: 'update-modal', view: importModal({ preview: preview.value, text }) }
      : { kind: 'refused', refusal: preview.refusal };
  },
};
