import type { AnyBlock } from '@slack/types';
import type { RowProblem } from '../../../application/files.ts';
import { type FxInput, type FxPreview, importFx, previewFx } from '../../../application/rates/import-fx.ts';
import type { FxRate } from '../../../domain/pricing/types.ts';
import { context, header, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { dateInput, dateOf, fileOf, modal, numberInput, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { fxImported, fxLine } from '../messages/fx-rates.ts';
import { sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { csvFileInput } from './csv-file-input.ts';
import { problemBlocks } from './import-problems.ts';
import { previewIn, refusedUnder } from './import-rates.ts';

const FX_FORM = 'import-fx';
const FX_PREVIEW = 'import-fx-preview';
const MOST_LISTED = 30;

/** What stands in the form: one rate as far as it was typed, or rows. */
export interface FxFields {
  readonly from?: string;
  readonly to?: string;
  readonly rate?: string;
  readonly on?: string;
  readonly source?: string;
  readonly text?: string;
  readonly file?: string;
}

/** One rate by hand, or many as CSV; above them what is wrong with what was brought. */
export function fxForm(
  fields: FxFields,
  mayRead: boolean,
  wrong?: { readonly id: string; readonly problems: readonly RowProblem[]; readonly page: number },
): ModalView {
  return modal({
    callbackId: FX_FORM,
    title: 'Set exchange rates',
    submit: 'Preview',
    blocks: [
      ...(wrong ? problemBlocks(wrong.problems, { ...wrong, actionId: 'fx.problems' }) : []),
      header('One rate'),
      textInput({
        block: 'from',
        label: 'From',
        value: fields.from,
        placeholder: 'EUR',
        optional: true,
        maxLength: 3,
      }),
      textInput({
        block: 'to',
        label: 'To',
        value: fields.to,
        placeholder: 'USD',
        optional: true,
        maxLength: 3,
      }),
      numberInput({
        block: 'rate',
        label: 'Rate',
        value: fields.rate,
        placeholder: '1.1361',
        decimal: true,
        optional: true,
        hint: 'So many units of the second currency for one of the first.',
      }),
      dateInput({ block: 'on', label: 'Day of the rate', value: fields.on, optional: true }),
      textInput({
        block: 'source',
        label: 'Source',
        value: fields.source,
        placeholder: 'European Central Bank',
        optional: true,
        maxLength: 200,
        hint: 'Also for rows below that name none.',
      }),
      header('Or many'),
      ...csvFileInput(mayRead),
      textInput({
        block: 'csv',
        label: 'Or paste the rows',
        value: fields.text,
        multiline: true,
        optional: true,
        maxLength: LIMITS.plainTextInput,
        placeholder: 'from,to,rate,on,source\nEUR,USD,1.1361,2026-11-24,ECB',
      }),
      context(
        'Any ISO 4217 currency. The newest day wins; suggestions of the past keep the rates they used.',
      ),
    ],
  });
}

function fieldsOf(view: ViewContext): FxFields {
  const fields = {
    from: textOf(view, 'from')?.toUpperCase(),
    to: textOf(view, 'to')?.toUpperCase(),
    rate: textOf(view, 'rate'),
    on: dateOf(view, 'on')?.toString(),
    source: textOf(view, 'source'),
    text: textOf(view, 'csv'),
    file: fileOf(view, 'file'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The same form with another page of problems, and everything that stands in it. */
export function fxFormPage(
  view: ViewContext,
  mayRead: boolean,
  wrong: { readonly id: string; readonly problems: readonly RowProblem[]; readonly page: number },
): ModalView {
  return fxForm(fieldsOf(view), mayRead, wrong);
}

const BLOCKS = { from: 'from', to: 'to', rate: 'rate', on: 'on', source: 'source', file: 'file', csv: 'csv' };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const fields = fieldsOf(view);
  const one = oneRate(fields);
  if (one && 'errors' in one) return { kind: 'errors', errors: one.errors };
  const { text, file, source } = fields;
  const input: FxInput = {
    ...(one ? { one: one.rate } : {}),
    ...(text ? { text } : {}),
    ...(file ? { file } : {}),
    ...(source ? { source } : {}),
  };
  const preview = await previewFx(services, actor, input);
  if (!preview.ok) return refusedUnder(preview.refusal, BLOCKS);
  const { id, problems } = preview.value;
  const mayRead = await services.sharedFiles.mayRead(actor.workspace);
  return problems.length > 0
    ? { kind: 'update-modal', view: fxForm(fields, mayRead, { id, problems, page: 0 }) }
    : { kind: 'update-modal', view: fxPreviewModal(preview.value) };
}

/** The rate typed by hand; undefined when none was begun. All that is missing is told at once. */
function oneRate({
  from,
  to,
  rate,
  on,
  source,
}: FxFields): { rate: FxRate } | { errors: Record<string, string> } | undefined {
  if (!from && !to && !rate) return undefined;
  const errors = {
    ...(from ? {} : { from: 'Name the first currency, for example EUR.' }),
    ...(to ? {} : { to: 'Name the second currency, for example USD.' }),
    ...(rate ? {} : { rate: 'Enter how many units of the second currency one of the first costs.' }),
    ...(on ? {} : { on: 'Choose the day of the rate.' }),
    ...(source ? {} : { source: 'Say where the rate comes from.' }),
  };
  if (!from || !to || !rate || !on || !source) return { errors };
  return { rate: { from, to, rate: Number(rate), on, source } };
}

function fxPreviewModal({ id, hash, rates, standing, notes, warnings }: FxPreview): ModalView {
  const shown = rates.slice(0, MOST_LISTED).map((rate) => `• ${fxLine(rate)}`);
  const more = rates.length - shown.length;
  const stands =
    standing > 0 ? [`${standing} ${standing === 1 ? 'stands' : 'stand'} already, to the digit.`] : [];
  return modal({
    callbackId: FX_PREVIEW,
    title: 'Preview of rates',
    ...(rates.length > 0
      ? { submit: `Import ${rates.length} ${rates.length === 1 ? 'rate' : 'rates'}` }
      : {}),
    metadata: sealValue(FX_PREVIEW, { id, hash }),
    blocks: [
      section(rates.length > 0 ? '*New rates.* Nothing is imported yet.' : 'There is nothing new to import.'),
      ...lines([...shown, ...(more > 0 ? [`and ${more} more`] : []), ...stands]),
      ...lines(notes.map(escape)),
      ...lines(
        warnings.length > 0
          ? [':warning: *Please check*', ...warnings.slice(0, MOST_LISTED).map((line) => `• ${escape(line)}`)]
          : [],
      ),
    ],
  });
}

function lines(texts: readonly string[]): AnyBlock[] {
  return texts.length > 0 ? sections(texts.join('\n')) : [];
}

async function confirm({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const seen = previewIn(view, FX_PREVIEW);
  if (!seen) return { kind: 'refused', refusal: { kind: 'stale', what: 'import', reference: '' } };
  const imported = await importFx(services, actor, seen);
  return imported.ok
    ? { kind: 'close', message: fxImported(imported.value) }
    : { kind: 'refused', refusal: imported.refusal };
}

export const importFxForms: readonly Form[] = [
  { callbackId: FX_FORM, submit },
  { callbackId: FX_PREVIEW, submit: confirm },
];
