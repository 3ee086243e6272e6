import type { AnyBlock, InputBlock, InputBlockElement, ModalView } from '@slack/types';
import { option, plain } from './blocks.ts';
import { clean } from './format.ts';
import type { ViewContext } from './surface.ts';

/** What every input has. The block id is the field's name; errors are shown under it. */
interface Field {
  readonly block: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly optional?: boolean | undefined;
  /** The action id under which a change of the value is sent at once, for live figures; `value` sends nothing. */
  readonly live?: string | undefined;
}

type Choice = readonly [value: string, text: string];

/** The action id of every input whose suggestions do not come from an options source. */
const VALUE = 'value';

function input(field: Field, element: InputBlockElement): InputBlock {
  return {
    type: 'input',
    block_id: field.block,
    label: plain(field.label),
    element,
    optional: field.optional ?? false,
    ...(field.hint ? { hint: plain(field.hint) } : {}),
    ...(field.live ? { dispatch_action: true } : {}),
  };
}

function base(field: Field, actionId = VALUE) {
  return {
    action_id: field.live ?? actionId,
    ...(field.placeholder ? { placeholder: plain(field.placeholder) } : {}),
  };
}

export function textInput(
  field: Field & {
    value?: string | undefined;
    multiline?: boolean | undefined;
    minLength?: number | undefined;
    maxLength?: number | undefined;
  },
): InputBlock {
  const { value, multiline, minLength, maxLength } = field;
  return input(field, {
    type: 'plain_text_input',
    ...base(field),
    multiline: multiline ?? false,
    ...(value ? { initial_value: clean(value) } : {}),
    ...(minLength === undefined ? {} : { min_length: minLength }),
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
  });
}

export function numberInput(
  field: Field & {
    value?: number | string | undefined;
    decimal?: boolean | undefined;
    min?: number | undefined;
    max?: number | undefined;
  },
): InputBlock {
  const { value, decimal, min, max } = field;
  return input(field, {
    type: 'number_input',
    ...base(field),
    is_decimal_allowed: decimal ?? false,
    ...(value === undefined || value === '' ? {} : { initial_value: String(value) }),
    ...(min === undefined ? {} : { min_value: String(min) }),
    ...(max === undefined ? {} : { max_value: String(max) }),
  });
}

export function dateInput(field: Field & { value?: Temporal.PlainDate | string | undefined }): InputBlock {
  const { value } = field;
  return input(field, {
    type: 'datepicker',
    ...base(field),
    ...(value ? { initial_date: value.toString() } : {}),
  });
}

export function selectInput(
  field: Field & { options: readonly Choice[]; value?: string | undefined },
): InputBlock {
  const chosen = field.options.find(([value]) => value === field.value);
  return input(field, {
    type: 'static_select',
    ...base(field),
    options: field.options.map(option),
    ...(chosen ? { initial_option: option(chosen) } : {}),
  });
}

/** A select whose suggestions come from an options source while a person types. */
export function externalSelectInput(
  field: Field & { source: string; value?: Choice | undefined; minQueryLength?: number | undefined },
): InputBlock {
  return input(field, {
    type: 'external_select',
    ...base(field, field.source),
    min_query_length: field.minQueryLength ?? 0,
    ...(field.value ? { initial_option: option(field.value) } : {}),
  });
}

export function checkboxesInput(
  field: Field & { options: readonly Choice[]; value?: readonly string[] | undefined },
): InputBlock {
  const chosen = field.options.filter(([value]) => field.value?.includes(value));
  return input(field, {
    type: 'checkboxes',
    action_id: field.live ?? VALUE,
    options: field.options.map(option),
    ...(chosen.length > 0 ? { initial_options: chosen.map(option) } : {}),
  });
}

/** Several of many: a list that opens, where checkboxes hold ten. */
export function multiSelectInput(field: Field & { options: readonly Choice[] }): InputBlock {
  return input(field, { type: 'multi_static_select', ...base(field), options: field.options.map(option) });
}

/** Several members. */
export function usersInput(
  field: Field & { value?: readonly string[] | undefined; max?: number | undefined },
): InputBlock {
  return input(field, {
    type: 'multi_users_select',
    ...base(field),
    ...(field.value && field.value.length > 0 ? { initial_users: [...field.value] } : {}),
    ...(field.max === undefined ? {} : { max_selected_items: field.max }),
  });
}

/** One channel, public or private. */
export function channelInput(field: Field & { value?: string | undefined }): InputBlock {
  return input(field, {
    type: 'conversations_select',
    ...base(field),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(field.value ? { initial_conversation: field.value } : {}),
  });
}

export function emailInput(field: Field & { value?: string | undefined }): InputBlock {
  return input(field, {
    type: 'email_text_input',
    ...base(field),
    ...(field.value ? { initial_value: field.value } : {}),
  });
}

export function urlInput(field: Field & { value?: string | undefined }): InputBlock {
  return input(field, {
    type: 'url_text_input',
    ...base(field),
    ...(field.value ? { initial_value: field.value } : {}),
  });
}

/** One uploaded file. */
export function fileInput(field: Field & { filetypes: readonly string[] }): InputBlock {
  return input(field, {
    type: 'file_input',
    action_id: VALUE,
    filetypes: [...field.filetypes],
    max_files: 1,
  });
}

export function modal(view: {
  callbackId: string;
  title: string;
  submit?: string | undefined;
  close?: string | undefined;
  metadata?: string | undefined;
  blocks: AnyBlock[];
}): ModalView {
  return {
    type: 'modal',
    callback_id: view.callbackId,
    title: plain(view.title),
    close: plain(view.close ?? (view.submit ? 'Cancel' : 'Close')),
    ...(view.submit ? { submit: plain(view.submit) } : {}),
    ...(view.metadata === undefined ? {} : { private_metadata: view.metadata }),
    blocks: view.blocks,
  };
}

function stateOf(view: ViewContext, block: string) {
  return Object.values(view.values[block] ?? {})[0];
}

/** What was typed, trimmed and cleaned; undefined when the field is empty. */
export function textOf(view: ViewContext, block: string): string | undefined {
  return clean(stateOf(view, block)?.value ?? '').trim() || undefined;
}

export function dateOf(view: ViewContext, block: string): Temporal.PlainDate | undefined {
  const date = stateOf(view, block)?.selected_date;
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    return undefined;
  }
}

/** The value of the chosen option of a select or of radio buttons. */
export function optionOf(view: ViewContext, block: string): string | undefined {
  return stateOf(view, block)?.selected_option?.value ?? undefined;
}

/** The values of the chosen options; undefined when none is chosen. */
export function optionsOf(view: ViewContext, block: string): string[] | undefined {
  const values = (stateOf(view, block)?.selected_options ?? []).flatMap(({ value }) =>
    value ? [value] : [],
  );
  return values.length > 0 ? values : undefined;
}

/** Whether a checkbox is ticked. */
export function checkedOf(view: ViewContext, block: string, value: string): boolean {
  return optionsOf(view, block)?.includes(value) ?? false;
}

export function usersOf(view: ViewContext, block: string): string[] | undefined {
  const state = stateOf(view, block);
  const users = state?.selected_users ?? (state?.selected_user ? [state.selected_user] : []);
  return users.length > 0 ? [...users] : undefined;
}

/** The id of the uploaded file. */
export function fileOf(view: ViewContext, block: string): string | undefined {
  return stateOf(view, block)?.files?.[0]?.id;
}

export function channelOf(view: ViewContext, block: string): string | undefined {
  const state = stateOf(view, block);
  return state?.selected_conversation ?? state?.selected_channel ?? undefined;
}
