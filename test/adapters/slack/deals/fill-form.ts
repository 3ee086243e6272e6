import type { ViewStateValue } from '@slack/bolt';
import type { InputBlock } from '@slack/types';
import { checkedView } from '../../../../src/adapters/slack/limits.ts';
import type { Form, FormAnswer, ModalView, ViewContext } from '../../../../src/adapters/slack/surface.ts';
import type { Services } from '../../../../src/application/services.ts';
import type { TestServices } from '../../../support/services.ts';

/** What a person enters, by block id: a text, a date, a chosen option's value, ticked values; null empties the field. */
export type Entries = Readonly<Record<string, string | readonly string[] | null>>;

/** A form as Slack sends it back: what stood in it already, and what the person entered. Only fields of the form can be filled. */
export function filled(view: ModalView, entries: Entries = {}): ViewContext {
  const inputs = view.blocks.filter((block): block is InputBlock => block.type === 'input');
  const unknown = Object.keys(entries).filter((id) => !inputs.some(({ block_id }) => block_id === id));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
  const values: Record<string, Record<string, ViewStateValue>> = {};
  for (const { block_id = '', element } of inputs) {
    values[block_id] = { [element.action_id ?? 'value']: stateOf(element, entries[block_id]) };
  }
  return {
    id: 'V1',
    hash: '1.a',
    callbackId: view.callback_id ?? '',
    privateMetadata: view.private_metadata ?? '',
    values,
  };
}

type Initial = {
  initial_value?: string;
  initial_date?: string;
  initial_option?: { value?: string };
  initial_options?: { value?: string }[];
};

function stateOf(element: InputBlock['element'], entry: Entries[string] | undefined): ViewStateValue {
  const { type } = element;
  const initial = element as Initial;
  if (Array.isArray(entry) || type === 'checkboxes' || type === 'multi_static_select') {
    const chosen = Array.isArray(entry) ? entry : (initial.initial_options ?? []).map(({ value }) => value);
    return { type, selected_options: chosen.map((value) => ({ value })) } as ViewStateValue;
  }
  const text = entry === null ? undefined : ((entry as string | undefined) ?? initialText(initial));
  if (type === 'datepicker') return { type, selected_date: text ?? null } as ViewStateValue;
  if (type === 'static_select' || type === 'external_select') {
    return { type, selected_option: text === undefined ? null : { value: text } } as ViewStateValue;
  }
  return { type, value: text ?? null } as ViewStateValue;
}

function initialText({ initial_value, initial_date, initial_option }: Initial): string | undefined {
  return initial_value ?? initial_date ?? initial_option?.value;
}

/** Services of which only the ports work: a surface that reaches for more is a mistake. */
export function portsOnly(services: TestServices): Services {
  const unused = (name: string) =>
    new Proxy({}, { get: () => () => Promise.reject(new Error(`${name} is not part of this test`)) });
  return {
    ...services,
    drafting: unused('drafting') as Services['drafting'],
    documents: unused('documents') as Services['documents'],
    modelBudget: unused('modelBudget') as Services['modelBudget'],
    imaging: unused('imaging') as Services['imaging'],
    imports: unused('imports') as Services['imports'],
    sharedFiles: unused('sharedFiles') as Services['sharedFiles'],
    sharedStreams: unused('sharedStreams') as Services['sharedStreams'],
    exportFiles: unused('exportFiles') as Services['exportFiles'],
    outbox: { parked: async () => [], retry: async () => false, drop: async () => false },
  };
}

/** Somebody who asks. */
export function ask(services: TestServices, user: string) {
  return { services: portsOnly(services), actor: services.actor(user), zone: 'Europe/Berlin' };
}

export function command(services: TestServices, user: string, text: string) {
  return { ...ask(services, user), channel: 'C0DEALS', text };
}

export function click(services: TestServices, user: string, value: string, view?: ViewContext) {
  return { ...ask(services, user), channel: 'C0DEALS', value, ...(view ? { view } : {}) };
}

/** The modal of an answer, checked against Slack's limits. */
export function modalOf(answer: { kind: string; view?: ModalView }): ModalView {
  if (!answer.view) throw new Error(`no modal but ${JSON.stringify(answer)}`);
  return checkedView(answer.view);
}

export function submit(
  form: Form,
  services: TestServices,
  user: string,
  view: ModalView,
  entries: Entries,
): Promise<FormAnswer> {
  return form.submit({ ...ask(services, user), view: filled(view, entries) });
}

/** All text of blocks, for questions about what is said and not how. */
export function textsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textsOf).filter(Boolean).join('\n');
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : textsOf(value)))
    .filter(Boolean)
    .join('\n');
}
