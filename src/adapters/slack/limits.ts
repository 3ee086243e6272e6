import type { AnyBlock, HomeView, ModalView } from '@slack/types';
import { lengthOf } from './format.ts';
import type { Message } from './surface.ts';

/** Slack's limits as its reference pages give them; where sources differ, the smaller. Characters are code points. */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  messageText: 4_000,
  /** All blocks of a message together; measured, not documented. */
  charactersPerMessage: 13_200,
  viewBytes: 250_000,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  id: 255,
  privateMetadata: 3_000,
  viewTitle: 24,
  inputLabel: 2_000,
  inputHint: 2_000,
  placeholder: 150,
  plainTextInput: 3_000,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  selectOptions: 100,
  overflowOptions: 5,
  checkboxOptions: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  altText: 2_000,
  imageTitle: 2_000,
  tableRows: 100,
  tableColumns: 20,
  tablesPerMessage: 1,
  markdownText: 12_000,
} as const;

/** A message or view that Slack would refuse: which block, and what is too much. A bug, caught before it is sent. */
export class OverLimit extends Error {
  readonly problems: readonly string[];

  constructor(what: string, problems: readonly string[]) {
    super(`Slack would refuse this ${what}: ${problems.join('; ')}`);
    this.name = 'OverLimit';
    this.problems = problems;
  }
}

/** Gives the message back, or throws `OverLimit`. */
export function checkedMessage(message: Message): Message {
  const problems = messageProblems(message);
  if (problems.length > 0) throw new OverLimit('message', problems);
  return message;
}

/** Gives the view back, or throws `OverLimit`. */
export function checkedView<View extends ModalView | HomeView>(view: View): View {
  const problems = viewProblems(view);
  if (problems.length > 0) throw new OverLimit(view.type, problems);
  return view;
}

export function messageProblems({ text, blocks = [] }: Message): string[] {
  const found = new Problems();
  if (text.trim() === '') found.add('text', 'is missing: every message needs a fallback');
  found.text('text', text, LIMITS.messageText);
  found.count('blocks', blocks, LIMITS.blocksPerMessage);
  checkBlocks(found, blocks);
  const characters = charactersIn(blocks);
  if (characters > LIMITS.charactersPerMessage) {
    found.add('blocks', `hold ${characters} characters, at most ${LIMITS.charactersPerMessage}`);
  }
  const tables = blocks.filter(({ type }) => type === 'table').length;
  if (tables > LIMITS.tablesPerMessage) found.add('blocks', `hold ${tables} tables, at most one`);
  return found.list;
}

export function viewProblems(view: ModalView | HomeView): string[] {
  const found = new Problems();
  if (view.type === 'modal') {
    found.text('title', view.title.text, LIMITS.viewTitle, 1);
    found.text('submit', view.submit?.text, LIMITS.viewTitle, 1);
    found.text('close', view.close?.text, LIMITS.viewTitle, 1);
    if (!view.submit && view.blocks.some(({ type }) => type === 'input')) {
      found.add('submit', 'is missing: a view with inputs needs it');
    }
  }
  found.text('private_metadata', view.private_metadata, LIMITS.privateMetadata);
  found.text('callback_id', view.callback_id, LIMITS.id);
  found.count('blocks', view.blocks, LIMITS.blocksPerView);
  checkBlocks(found, view.blocks);
  const bytes = Buffer.byteLength(JSON.stringify(view));
  if (bytes > LIMITS.viewBytes) found.add('view', `has ${bytes} bytes, at most ${LIMITS.viewBytes}`);
  return found.list;
}

class Problems {
  readonly list: string[] = [];

  add(where: string, problem: string): void {
    this.list.push(`${where} ${problem}`);
  }

  text(where: string, text: string | undefined, most: number, least = 0): void {
    if (text === undefined) return;
    const length = lengthOf(text);
    if (length > most) this.add(where, `has ${length} characters, at most ${most}`);
    if (length < least) this.add(where, 'is empty');
  }

  count(where: string, items: readonly unknown[] | undefined, most: number, least = 0): void {
    if (items === undefined) return;
    if (items.length > most) this.add(where, `has ${items.length} items, at most ${most}`);
    if (items.length < least) this.add(where, 'has no items');
  }
}

/** What a check needs to see of a block or an element; the typed builders keep the rest of the shape right. */
interface Loose {
  readonly type?: string;
  readonly block_id?: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt_text?: string;
  readonly text?: Loose | string;
  readonly title?: Loose | string;
  readonly label?: Loose;
  readonly hint?: Loose;
  readonly placeholder?: Loose;
  readonly description?: Loose;
  readonly confirm?: Loose;
  readonly deny?: Loose;
  readonly initial_value?: string;
  readonly max_length?: number;
  readonly fields?: readonly Loose[];
  readonly elements?: readonly Loose[];
  readonly options?: readonly Loose[];
  readonly initial_options?: readonly Loose[];
  readonly accessory?: Loose;
  readonly element?: Loose;
  readonly rows?: readonly (readonly Loose[])[];
}

function checkBlocks(found: Problems, blocks: readonly AnyBlock[]): void {
  const seen = new Set<string>();
  for (const [index, typed] of blocks.entries()) {
    const block = typed as Loose;
    const where = `block ${block.block_id ?? index + 1} (${block.type})`;
    if (block.block_id !== undefined) {
      found.text(`${where} block_id`, block.block_id, LIMITS.id, 1);
      if (seen.has(block.block_id)) found.add(where, 'has the block_id of another block');
      seen.add(block.block_id);
    }
    checkBlock(found, where, block);
  }
}

function checkBlock(found: Problems, where: string, block: Loose): void {
  switch (block.type) {
    case 'section':
      if (!block.text && !block.fields) found.add(where, 'has neither text nor fields');
      found.text(`${where} text`, wordsOf(block.text), LIMITS.sectionText, 1);
      found.count(`${where} fields`, block.fields, LIMITS.fields, 1);
      for (const field of block.fields ?? []) {
        found.text(`${where} field`, wordsOf(field), LIMITS.fieldText, 1);
      }
      if (block.accessory) checkElement(found, `${where} accessory`, block.accessory);
      return;
    case 'header':
      found.text(`${where} text`, wordsOf(block.text), LIMITS.headerText, 1);
      return;
    case 'context':
      found.count(`${where} elements`, block.elements, LIMITS.contextElements, 1);
      for (const element of block.elements ?? []) {
        found.text(`${where} element`, wordsOf(element), LIMITS.contextText, 1);
      }
      return;
    case 'actions':
      checkActions(found, where, block.elements ?? []);
      return;
    case 'input':
      found.text(`${where} label`, wordsOf(block.label), LIMITS.inputLabel, 1);
      found.text(`${where} hint`, wordsOf(block.hint), LIMITS.inputHint, 1);
      if (block.element) checkElement(found, where, block.element);
      return;
    case 'image':
      found.text(`${where} alt_text`, block.alt_text, LIMITS.altText, 1);
      found.text(`${where} title`, wordsOf(block.title), LIMITS.imageTitle, 1);
      return;
    case 'table':
      found.count(`${where} rows`, block.rows, LIMITS.tableRows, 1);
      for (const row of block.rows ?? []) {
        found.count(`${where} row`, row, LIMITS.tableColumns, 1);
        for (const cell of row) {
          if (cell.type === 'raw_text') found.text(`${where} cell`, wordsOf(cell), LIMITS.fieldText, 1);
        }
      }
      return;
    case 'markdown':
      found.text(`${where} text`, wordsOf(block.text), LIMITS.markdownText, 1);
      return;
  }
}

function checkActions(found: Problems, where: string, elements: readonly Loose[]): void {
  found.count(`${where} elements`, elements, LIMITS.actionsElements, 1);
  const ids = elements.map(({ action_id }) => action_id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) found.add(where, 'has two elements with one action_id');
  for (const element of elements) checkElement(found, where, element);
}

function checkElement(found: Problems, within: string, element: Loose): void {
  const where = `${within} ${element.action_id ?? element.type}`;
  found.text(`${where} action_id`, element.action_id, LIMITS.id, 1);
  found.text(`${where} placeholder`, wordsOf(element.placeholder), LIMITS.placeholder, 1);
  found.text(`${where} url`, element.url, LIMITS.url);
  found.text(`${where} initial_value`, element.initial_value, element.max_length ?? LIMITS.plainTextInput);
  if (element.max_length !== undefined && element.max_length > LIMITS.plainTextInput) {
    found.add(where, `allows ${element.max_length} characters, at most ${LIMITS.plainTextInput}`);
  }
  if (element.type === 'button') {
    found.text(`${where} text`, wordsOf(element.text), LIMITS.buttonText, 1);
    found.text(`${where} value`, element.value, LIMITS.buttonValue);
  }
  if (element.type === 'image') found.text(`${where} alt_text`, element.alt_text, LIMITS.altText, 1);
  if (element.options) checkOptions(found, where, element);
  if (element.confirm) checkConfirm(found, `${where} confirm`, element.confirm);
}

function checkOptions(found: Problems, where: string, element: Loose): void {
  const most =
    element.type === 'overflow'
      ? LIMITS.overflowOptions
      : element.type === 'checkboxes' || element.type === 'radio_buttons'
        ? LIMITS.checkboxOptions
        : LIMITS.selectOptions;
  found.count(`${where} options`, element.options, most, 1);
  for (const option of element.options ?? []) {
    found.text(`${where} option text`, wordsOf(option.text), LIMITS.optionText, 1);
    found.text(`${where} option value`, option.value, LIMITS.optionValue, 1);
    found.text(`${where} option description`, wordsOf(option.description), LIMITS.optionDescription, 1);
  }
}

function checkConfirm(found: Problems, where: string, confirm: Loose): void {
  found.text(`${where} title`, wordsOf(confirm.title), LIMITS.confirmTitle, 1);
  found.text(`${where} text`, wordsOf(confirm.text), LIMITS.confirmText, 1);
  found.text(`${where} confirm`, wordsOf(confirm.confirm), LIMITS.confirmButton, 1);
  found.text(`${where} deny`, wordsOf(confirm.deny), LIMITS.confirmButton, 1);
}

function wordsOf(text: Loose | string | undefined): string | undefined {
  if (typeof text === 'string' || text === undefined) return text;
  return typeof text.text === 'string' ? text.text : undefined;
}

/** How many characters the blocks of a message say together. */
export function charactersIn(blocks: readonly AnyBlock[]): number {
  return lengthOf(textsOf(blocks).join(''));
}

/** Every text that stands anywhere in the blocks. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}
