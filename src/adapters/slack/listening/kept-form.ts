import type { AnyBlock, ModalView } from '@slack/types';
import { section, sections } from '../blocks.ts';
import { LIMITS } from '../limits.ts';
import type { ViewContext } from '../surface.ts';

/** A view as Slack sends it back. */
export interface ReceivedView {
  readonly id: string;
  readonly hash: string;
  readonly type: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly AnyBlock[];
  readonly title?: { readonly text: string };
  readonly submit?: { readonly text: string } | null;
  readonly close?: { readonly text: string } | null;
  readonly notify_on_close?: boolean;
  readonly clear_on_close?: boolean;
  readonly state: { readonly values: ViewContext['values'] };
}

const NOTICE = 'notice';

/** The ids of a form's inputs: the only places where Slack shows errors. */
export function inputsOf(view: ReceivedView): string[] {
  return view.blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));
}

/**
 * The same form again with a notice above the inputs and everything that was typed. Block and action ids
 * stay, so Slack keeps the values; they are set as initial values too, for a form that was replaced meanwhile.
 */
export function formWithNotice(view: ReceivedView, notice: string): ModalView {
  const kept = view.blocks
    .filter(({ block_id }) => !block_id?.startsWith(NOTICE))
    .map((block) => withValue(withoutExtras(block), view.state.values));
  const told = sections(`:warning: ${notice}`).map((part, index) => ({
    ...part,
    block_id: index === 0 ? NOTICE : `${NOTICE}-${index + 1}`,
  }));
  const blocks = [...told, ...kept];
  return { ...shellOf(view), blocks: blocks.slice(0, LIMITS.blocksPerView) };
}

/** What the form shows while the work takes longer than Slack waits. */
export function workingForm(view: ReceivedView): ModalView {
  const { submit: _, ...shell } = shellOf(view);
  return {
    ...shell,
    blocks: [section('Still working on it. This form updates itself; you can also close it.')],
  };
}

/** What the form shows when the work was done after Slack stopped waiting. */
export function doneForm(view: ReceivedView, text: string): ModalView {
  const { submit: _, ...shell } = shellOf(view);
  return { ...shell, close: { type: 'plain_text', text: 'Close' }, blocks: sections(text) };
}

function shellOf(view: ReceivedView): Omit<ModalView, 'blocks'> {
  const { title, submit, close, callback_id, private_metadata } = view;
  return {
    type: 'modal',
    callback_id,
    private_metadata,
    title: { type: 'plain_text', text: title?.text ?? 'Parley' },
    ...(submit ? { submit: { type: 'plain_text', text: submit.text } } : {}),
    ...(close ? { close: { type: 'plain_text', text: close.text } } : {}),
    ...(view.notify_on_close ? { notify_on_close: true } : {}),
    ...(view.clear_on_close ? { clear_on_close: true } : {}),
  };
}

/** Fields that Slack adds to what it sends back and refuses to take again. */
const EXTRAS = new Set(['image_width', 'image_height', 'image_bytes', 'is_animated', 'fallback', 'rotation']);

function withoutExtras(block: AnyBlock): AnyBlock {
  if (block.type !== 'image') return block;
  return Object.fromEntries(Object.entries(block).filter(([key]) => !EXTRAS.has(key))) as unknown as AnyBlock;
}

type State = ViewContext['values'][string][string];

function withValue(block: AnyBlock, values: ViewContext['values']): AnyBlock {
  if (block.type !== 'input' || !('element' in block) || !block.block_id) return block;
  const { element } = block;
  const state = values[block.block_id]?.[element.action_id ?? ''];
  if (!state) return block;
  // The element's type decides which of the initial values it may have; the state comes from the same element.
  const bare = Object.fromEntries(Object.entries(element).filter(([key]) => !key.startsWith('initial_')));
  return { ...block, element: { ...bare, ...initialOf(state) } } as unknown as AnyBlock;
}

function initialOf(state: State): object {
  const chosen: Record<string, unknown> = {
    initial_value: state.value,
    initial_date: state.selected_date,
    initial_time: state.selected_time,
    initial_option: state.selected_option,
    initial_options: state.selected_options,
    initial_user: state.selected_user,
    initial_users: state.selected_users,
    initial_conversation: state.selected_conversation,
    initial_channel: state.selected_channel,
  };
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}
