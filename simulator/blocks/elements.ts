import { randomBytes } from 'node:crypto';
import type { ElementState, ElementStates, Json } from '../state/records.ts';

/** A control on a surface: where it sits and what it is. */
export interface Control {
  blockId: string;
  actionId: string;
  element: Json;
  /** Only for elements of input blocks. */
  input?: { label: string; optional: boolean; dispatch: boolean };
}

const STATELESS = new Set([
  'button',
  'overflow',
  'image',
  'workflow_button',
  'icon_button',
  'feedback_buttons',
]);

/** Gives every block and element the id Slack would give where the app gave none. Changes the blocks. */
export function assignIds(blocks: Json[]): Json[] {
  for (const block of blocks) {
    if (!block.block_id) block.block_id = randomBytes(3).toString('base64url').replace(/[-_]/g, 'x');
    for (const element of elementsOf(block)) {
      if (element.type !== 'image' && !element.action_id) element.action_id = randomBytes(3).toString('hex');
    }
  }
  return blocks;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The interactive elements and pictures that sit directly in a block. */
export function elementsOf(block: Json): Json[] {
  if (block.type === 'actions' || block.type === 'context_actions') return list(block.elements);
  if (block.type === 'section') return isObject(block.accessory) ? [block.accessory] : [];
  if (block.type === 'input') return isObject(block.element) ? [block.element] : [];
  if (block.type === 'card') return list(block.actions);
  return [];
}

export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textOf(value: unknown): string {
  return isObject(value) && typeof value.text === 'string' ? value.text : '';
}

export function controls(blocks: Json[]): Control[] {
  return blocks.flatMap((block) => {
    const inner = block.type === 'carousel' ? list(block.elements) : [block];
    return inner.flatMap((each) =>
      elementsOf(each)
        .filter((element) => element.type !== 'image')
        .map((element) => ({
          blockId: String(block.block_id),
          actionId: String(element.action_id),
          element,
          ...(block.type === 'input'
            ? {
                input: {
                  label: textOf(block.label),
                  optional: block.optional === true,
                  dispatch: block.dispatch_action === true,
                },
              }
            : {}),
        })),
    );
  });
}

export function findControl(blocks: Json[], blockId: string, actionId: string): Control | undefined {
  return controls(blocks).find((each) => each.blockId === blockId && each.actionId === actionId);
}

export function keepsState(element: Json): boolean {
  return !STATELESS.has(String(element.type));
}

/** The state an element has before anybody touches it. */
export function initialState(element: Json, currentChannel?: string): ElementState {
  const type = String(element.type);
  const from = (key: string) => element[key] ?? null;
  const conversation = element.default_to_current_conversation === true ? (currentChannel ?? null) : null;
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: from('initial_option') };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: from('initial_user') };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? conversation };
    case 'multi_conversations_select':
      return {
        type,
        selected_conversations: element.initial_conversations ?? (conversation ? [conversation] : []),
      };
    case 'channels_select':
      return { type, selected_channel: from('initial_channel') };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: from('initial_date') };
    case 'timepicker':
      return {
        type,
        selected_time: from('initial_time'),
        ...(element.timezone ? { timezone: element.timezone } : {}),
      };
    case 'datetimepicker':
      return { type, selected_date_time: from('initial_date_time') };
    case 'file_input':
      return { type, files: [] };
    case 'rich_text_input':
      return { type, rich_text_value: from('initial_value') };
    default:
      return { type, value: from('initial_value') };
  }
}

/** State of a whole surface; what was entered is kept where block_id, action_id and type stay the same. */
export function surfaceState(blocks: Json[], entered: ElementStates, currentChannel?: string): ElementStates {
  const state: ElementStates = {};
  for (const control of controls(blocks)) {
    if (!keepsState(control.element)) continue;
    const kept = entered[control.blockId]?.[control.actionId];
    const same = kept !== undefined && kept.type === control.element.type;
    const values = state[control.blockId] ?? {};
    values[control.actionId] = same ? kept : initialState(control.element, currentChannel);
    state[control.blockId] = values;
  }
  return state;
}

/** All options an element offers, groups flattened. */
export function optionsOf(element: Json): Json[] {
  const groups = list(element.option_groups);
  return groups.length > 0 ? groups.flatMap((group) => list(group.options)) : list(element.options);
}

/** Whether the member has entered something. */
export function isEmpty(state: ElementState): boolean {
  const { type: _type, timezone: _zone, ...values } = state;
  return Object.values(values).every(
    (value) =>
      value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );
}
