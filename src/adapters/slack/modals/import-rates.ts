import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { RowProblem } from '../../../application/files.ts';
import { importRates, previewRates, type RatesInput } from '../../../application/rates/import-rates.ts';
import type { RateTableVersion } from '../../../application/rates/rate-store.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { context, section } from '../blocks.ts';
import { fileOf, modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { ratesImported } from '../messages/rates-imported.ts';
import { refusalErrors, refusalText } from '../messages/refusals.ts';
import { openValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { csvFileInput } from './csv-file-input.ts';
import { problemBlocks } from './import-problems.ts';
import { RATES_PREVIEW, ratesPreviewModal } from './rates-preview.ts';

const RATES_FORM = 'import-rates';
const NEW = 'new';

const EXAMPLE = [
  'platform,format,followers_min,followers_max,currency,low,typical,high,source,year',
  'instagram,reel,10000,50000,USD,300,450,700,our bookings,2026',
  'instagram,reel,50000,,USD,700,,2400,our bookings,2026',
].join('\n');

/** What the form needs to know: the tables that can get a new version, and whether files can be uploaded to it. */
interface RatesFormFacts {
  readonly tables: readonly Pick<RateTableVersion, 'id' | 'name'>[];
  readonly mayRead: boolean;
}

/** Which table, a file or pasted rows; above them an example, or what is wrong with what was brought. */
export function ratesForm(
  { tables, mayRead }: RatesFormFacts,
  input: RatesInput = {},
  wrong?: { readonly id: string; readonly problems: readonly RowProblem[]; readonly page: number },
): ModalView {
  return modal({
    callbackId: RATES_FORM,
    title: 'Import rates',
    submit: 'Preview',
    blocks: [
      ...(wrong
        ? problemBlocks(wrong.problems, { ...wrong, actionId: 'rates.problems' })
        : [
            section(
              `A header row, then one row for each platform, format and follower band:\n\`\`\`${EXAMPLE}\`\`\``,
            ),
          ]),
      ...tableInputs(tables, input),
      ...csvFileInput(mayRead),
      textInput({
        block: 'csv',
        label: 'Or paste the rows',
        value: input.text,
        multiline: true,
        optional: true,
        maxLength: LIMITS.plainTextInput,
        hint: 'Either a file or pasted rows. An empty "typical" becomes the geometric mean of low and high.',
      }),
      textInput({
        block: 'currency',
        label: 'Currency of rows that name none',
        value: input.currency,
        placeholder: 'USD',
        optional: true,
        maxLength: 3,
      }),
      textInput({
        block: 'source',
        label: 'Source of rows that name none',
        value: input.source,
        placeholder: 'Our bookings of 2026',
        optional: true,
        maxLength: 200,
      }),
      context('Nothing is imported before you have seen the preview, or while a single row is wrong.'),
    ],
  });
}

function tableInputs(
  tables: readonly Pick<RateTableVersion, 'id' | 'name'>[],
  { table, name }: RatesInput,
): AnyBlock[] {
  const choose = selectInput({
    block: 'table',
    label: 'Rate table',
    options: [[NEW, 'A new table'], ...tables.map(({ id, name }) => [id, `New version of ${name}`] as const)],
    value: table ?? NEW,
  });
  return [
    ...(tables.length > 0 ? [choose] : []),
    textInput({
      block: 'name',
      label: 'Name of the new table',
      value: name,
      placeholder: 'Our rates 2026',
      optional: tables.length > 0,
      maxLength: 40,
    }),
  ];
}

/** What stands in the form now. */
export function ratesInputOf(view: ViewContext): RatesInput {
  const table = optionOf(view, 'table');
  const named = {
    name: textOf(view, 'name'),
    currency: textOf(view, 'currency')?.toUpperCase(),
    source: textOf(view, 'source'),
    text: textOf(view, 'csv'),
    file: fileOf(view, 'file'),
  };
  return {
    ...(table && table !== NEW ? { table } : {}),
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
  };
}

const BLOCKS = { name: 'name', currency: 'currency', source: 'source', file: 'file', csv: 'csv' };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const input = ratesInputOf(view);
  const preview = await previewRates(services, actor, input);
  if (!preview.ok) return refusedUnder(preview.refusal, BLOCKS);
  const { id, problems, tables } = preview.value;
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return problems.length > 0
    ? { kind: 'update-modal', view: ratesForm({ tables, mayRead }, input, { id, problems, page: 0 }) }
    : { kind: 'update-modal', view: ratesPreviewModal(preview.value) };
}

/** A refusal under the field that it is about; what is wrong with a file stands under the file. */
export function refusedUnder(refusal: Refusal, blocks: Readonly<Record<string, string>>): FormAnswer {
  if (refusal.kind === 'unreadable-file') return { kind: 'errors', errors: { file: refusalText(refusal) } };
  const errors = refusalErrors(refusal, blocks);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}

const previewed = z.strictObject({ id: z.string(), hash: z.string() });

/** What the preview that stands on the screen was made of. */
export function previewIn(view: Pick<ViewContext, 'privateMetadata'>, kind: string) {
  return openValue(kind, previewed, view.privateMetadata);
}

async function confirm({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const seen = previewIn(view, RATES_PREVIEW);
  if (!seen) return { kind: 'refused', refusal: { kind: 'stale', what: 'import', reference: '' } };
  const imported = await importRates(services, actor, seen);
  return imported.ok
    ? { kind: 'close', message: ratesImported(imported.value) }
    : { kind: 'refused', refusal: imported.refusal };
}

export const importRatesForms: readonly Form[] = [
  { callbackId: RATES_FORM, submit },
  { callbackId: RATES_PREVIEW, submit: confirm },
];
