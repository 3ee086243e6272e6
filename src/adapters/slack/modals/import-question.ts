import type { AnyBlock } from '@slack/types';
import { showImport } from '../../../application/performance/imports/import-card.ts';
import { answerImport } from '../../../application/performance/imports/start-import.ts';
import { PLATFORMS, platformName, platformSchema } from '../../../domain/deliverables.ts';
import {
  type ColumnMapping,
  columnKey,
  columnMappingSchema,
  LONGEST_COLUMN_NAME,
  MAPPED_FIELDS,
  type MappedField,
} from '../../../domain/performance/exports/column-mapping.ts';
import type {
  ImportQuestion,
  PerformanceImport,
} from '../../../domain/performance/exports/performance-import.ts';
import { FIGURE_NAMES } from '../../../domain/performance/totals.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { context, section } from '../blocks.ts';
import { echo, escape } from '../format.ts';
import { modal, optionOf, selectInput, textInput, textOf } from '../inputs.ts';
import { LIMITS } from '../limits.ts';
import { openImportValue, sealImport } from '../messages/import-value.ts';
import { importStarted } from '../messages/performance-import.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';

const PLATFORM_FORM = 'import-platform';
const COLUMNS_FORM = 'import-columns';
/** A select has at most so many options; files with more columns are mapped by their first ones. */
const MOST_COLUMNS = 100;
const SAMPLE_ROWS = 3;
/** A little less than Slack takes: where the form was opened from is added to it, and what was chosen comes back in it. */
const MOST_BYTES = LIMITS.viewBytes - 30_000;

type ColumnsAsked = Extract<ImportQuestion, { about: 'columns' }>;

/** Asks what a file does not say itself; undefined where it asks nothing any more. */
export function importQuestionModal({ id, asked }: PerformanceImport): ModalView | undefined {
  if (!asked) return undefined;
  return asked.about === 'platform' ? platformModal(id, asked) : columnsModal(id, asked);
}

function platformModal(
  id: string,
  { title, platforms }: Extract<ImportQuestion, { about: 'platform' }>,
): ModalView {
  return modal({
    callbackId: PLATFORM_FORM,
    title: 'Whose figures?',
    submit: 'Read the file',
    metadata: sealImport(id),
    blocks: [
      section(`The file is ${escape(title)}. It does not say of which platform its figures are.`),
      selectInput({
        block: 'platform',
        label: 'Platform',
        options: platforms.map((platform) => [platform, platformName(platform)]),
      }),
    ],
  });
}

const LABELS: Record<MappedField, string> = {
  link: 'Link of the post',
  id: 'Id of the post',
  platform: 'Platform',
  account: 'Account',
  title: 'Title or caption',
  format: 'Format',
  published: 'Day it came out',
  captured: 'Day of the figures',
  deal: 'Deal (D-12)',
  order: 'Number of the order',
  ordered: 'Day of the order',
  code: 'Discount code',
  ...FIGURE_NAMES,
  revenue: 'Revenue, or what the order came to',
  currency: 'Currency',
};

/** Characters of a column's name, from what an option holds to what still tells a hundred of them apart. */
const NAME_CHARACTERS = [60, 40, 25, 15, 8, 4];

/** The form with names as long as a view holds them: every field offers every column. */
function columnsModal(id: string, asked: ColumnsAsked): ModalView {
  const views = NAME_CHARACTERS.values().map((most) => columnsView(id, asked, most));
  const fits = (view: ModalView) => Buffer.byteLength(JSON.stringify(view)) <= MOST_BYTES;
  return views.find(fits) ?? columnsView(id, asked, NAME_CHARACTERS.at(-1) ?? 1);
}

/** A column is remembered by its name. */
function isMappable(column: string): boolean {
  return column.trim() !== '' && column.trim().length <= LONGEST_COLUMN_NAME;
}

function namelessModal(): ModalView {
  const words = `No column has a name that I can remember. Write names of at most ${LONGEST_COLUMN_NAME} characters into the first row, and bring the file again.`;
  return modal({ callbackId: COLUMNS_FORM, title: 'Name the columns', blocks: [section(words)] });
}

function columnsView(id: string, asked: ColumnsAsked, characters: number): ModalView {
  const { columns, known } = asked;
  const options = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => isMappable(column))
    .slice(0, MOST_COLUMNS)
    .map(({ column, index }) => [String(index), `${index + 1}. ${echo(column, characters)}`] as const);
  if (options.length === 0) return namelessModal();
  const chosen = (field: MappedField) => {
    const at = columnFor(field, asked);
    return at === undefined ? undefined : String(at);
  };
  return modal({
    callbackId: COLUMNS_FORM,
    title: 'Name the columns',
    submit: 'Read the file',
    metadata: sealImport(id),
    blocks: [
      ...sampleBlocks(asked),
      selectInput({
        block: 'rows',
        label: 'What is a row?',
        options: [
          ['posts', 'A post with its figures'],
          ['orders', 'An order of a shop'],
        ],
        value: known?.rows ?? (chosen('order') ? 'orders' : 'posts'),
      }),
      ...MAPPED_FIELDS.map((field) =>
        selectInput({ block: field, label: LABELS[field], options, value: chosen(field), optional: true }),
      ),
      ...generalInputs(known),
      context('What nobody chooses a column for stays empty: a missing figure is never zero.'),
    ],
  });
}

/** What somebody said of an earlier file with this header, else the column that is called so. */
function columnFor(field: MappedField, { columns, known }: ColumnsAsked): number | undefined {
  const wanted = known?.columns[field] ?? LABELS[field];
  const names = known ? [wanted] : [wanted, field];
  const at = columns
    .slice(0, MOST_COLUMNS)
    .findIndex((column) => names.some((name) => columnKey(column) === columnKey(name)));
  return at < 0 ? undefined : at;
}

function sampleBlocks({ columns, samples }: ColumnsAsked): AnyBlock[] {
  const rows = samples.slice(0, SAMPLE_ROWS).map((row) =>
    columns
      .slice(0, 8)
      .map((column, index) => `${echo(column, 24)}: ${echo(row[index] ?? '', 24) || 'empty'}`)
      .join(' · '),
  );
  return [
    section(
      `The file has ${columns.length} columns. Choose for each thing the column that holds it.${columns.filter(isMappable).length > MOST_COLUMNS ? ` The first ${MOST_COLUMNS} can be chosen.` : ''}`,
    ),
    ...(rows.length > 0 ? [context(...rows.map((row) => escape(echo(row, 280))))] : []),
  ];
}

function generalInputs(known: ColumnMapping | undefined): AnyBlock[] {
  return [
    selectInput({
      block: 'all_platform',
      label: 'Platform of every post, where no column says it',
      options: PLATFORMS.map((platform) => [platform, platformName(platform)]),
      value: known?.platform,
      optional: true,
    }),
    textInput({
      block: 'all_currency',
      label: 'Currency of every amount, where no column says it',
      value: known?.currency,
      placeholder: 'USD',
      optional: true,
      maxLength: 3,
    }),
    selectInput({
      block: 'date_order',
      label: 'Dates such as 03/04/2026 begin with the',
      options: [
        ['day', 'day'],
        ['month', 'month'],
        ['year', 'year (2026-04-03)'],
      ],
      value: known?.dateOrder ?? 'year',
    }),
    selectInput({
      block: 'decimal_mark',
      label: 'Decimals stand behind a',
      options: [
        ['.', 'point (1,234.50)'],
        [',', 'comma (1.234,50)'],
      ],
      value: known?.decimalMark ?? '.',
    }),
  ];
}

const STALE: Refusal = { kind: 'stale', what: 'import', reference: '' };

async function submitPlatform({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const id = openImportValue(view.privateMetadata);
  const platform = platformSchema.safeParse(optionOf(view, 'platform'));
  if (!id) return { kind: 'refused', refusal: STALE };
  if (!platform.success) return { kind: 'errors', errors: { platform: 'Choose the platform.' } };
  const answered = await answerImport(services, actor, { import: id, answers: { platform: platform.data } });
  return answered.ok
    ? { kind: 'close', message: importStarted() }
    : { kind: 'refused', refusal: answered.refusal };
}

async function submitColumns({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const id = openImportValue(view.privateMetadata);
  if (!id) return { kind: 'refused', refusal: STALE };
  const found = await showImport(services, actor, id);
  if (!found.ok) return { kind: 'refused', refusal: found.refusal };
  const { asked } = found.value;
  if (asked?.about !== 'columns') return { kind: 'refused', refusal: STALE };
  const mapping = columnMappingSchema.safeParse(mappingIn(view, asked.columns));
  if (!mapping.success) {
    const errors = mapping.error.issues.map(({ path, message }) => [blockOf(path), message] as const);
    return { kind: 'errors', errors: Object.fromEntries(errors) };
  }
  const answered = await answerImport(services, actor, { import: id, answers: { mapping: mapping.data } });
  return answered.ok
    ? { kind: 'close', message: importStarted() }
    : { kind: 'refused', refusal: answered.refusal };
}

/** The field of the form that an issue of the mapping points at. */
function blockOf(path: readonly PropertyKey[]): string {
  const [first, field] = path.map(String);
  const GENERAL: Readonly<Record<string, string>> = {
    platform: 'all_platform',
    currency: 'all_currency',
    dateOrder: 'date_order',
    decimalMark: 'decimal_mark',
  };
  return first === 'columns' ? (field ?? 'rows') : (GENERAL[first ?? ''] ?? 'rows');
}

function mappingIn(view: ViewContext, names: readonly string[]): unknown {
  const columns = MAPPED_FIELDS.flatMap((field) => {
    const name = names[Number(optionOf(view, field) ?? Number.NaN)];
    return name === undefined ? [] : [[field, name] as const];
  });
  const platform = optionOf(view, 'all_platform');
  const currency = textOf(view, 'all_currency')?.toUpperCase();
  return {
    rows: optionOf(view, 'rows'),
    columns: Object.fromEntries(columns),
    ...(platform ? { platform } : {}),
    ...(currency ? { currency } : {}),
    dateOrder: optionOf(view, 'date_order'),
    decimalMark: optionOf(view, 'decimal_mark'),
  };
}

export const importQuestionForms: readonly Form[] = [
  { callbackId: PLATFORM_FORM, submit: submitPlatform },
  { callbackId: COLUMNS_FORM, submit: submitColumns },
];
