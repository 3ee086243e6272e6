import { type Control, controls, optionsOf, textOf } from '../blocks/elements.ts';
import type { ShownView } from '../people/shown.ts';
import type { Person } from '../person.ts';
import type { ElementStates, Json } from '../state/records.ts';
import { type FieldValue, fieldState } from './field-value.ts';

/** What came of a click: whether the app acknowledged it in time. */
export interface Acknowledgement {
  acknowledged: boolean;
  reason?: string;
}

/** The modal a person has in front of them. */
export class Modal {
  private readonly person: Person;
  view: ShownView;

  constructor(person: Person, view: ShownView) {
    this.person = person;
    this.view = view;
  }

  get title(): string {
    return this.view.title;
  }

  get text(): string {
    return this.view.text;
  }

  get submitLabel(): string | null {
    return this.view.submit;
  }

  /** What is entered, block_id -> action_id -> element state. */
  get values(): ElementStates {
    return this.view.values;
  }

  get labels(): string[] {
    return controls(this.view.blocks).flatMap((control) => (control.input ? [control.input.label] : []));
  }

  /** What is entered in the field with this label. */
  value(label: string): unknown {
    const control = this.field(label);
    const state: Json = this.view.values[control.blockId]?.[control.actionId] ?? {};
    const key = Object.keys(state).find((each) => each !== 'type' && each !== 'timezone');
    return readable(key === undefined ? undefined : state[key]);
  }

  /** Errors under fields, by label; the banner of the whole modal under `''`. */
  get errors(): Record<string, string> {
    return this.byLabel(this.view.errors);
  }

  private byLabel(errors: Record<string, string>): Record<string, string> {
    const all = controls(this.view.blocks);
    return Object.fromEntries(
      Object.entries(errors).map(([blockId, words]) => [
        all.find((control) => control.blockId === blockId)?.input?.label ?? blockId,
        words,
      ]),
    );
  }

  private field(label: string): Control {
    const all = controls(this.view.blocks);
    const found =
      all.find((control) => control.input?.label === label) ??
      all.find(
        (control) =>
          control.actionId === label ||
          control.blockId === label ||
          textOf(control.element.placeholder) === label,
      );
    if (found) return found;
    throw new Error(
      `"${this.title}" has no field "${label}". It has: ${this.labels.join(', ')}\n${this.text}`,
    );
  }

  /** Looks again. The modal may have been updated, replaced or closed meanwhile. */
  async refresh(): Promise<Modal> {
    const view = await this.person.do<ShownView | null>('modal');
    if (!view) throw new Error(`"${this.title}" is closed.`);
    this.view = view;
    return this;
  }

  /** Enters values by the labels of fields; the app hears of those that dispatch. */
  async fill(values: Record<string, FieldValue>): Promise<Modal> {
    for (const [label, value] of Object.entries(values)) {
      const control = this.field(label);
      const place = { at: 'modal' };
      const where = { place, blockId: control.blockId, actionId: control.actionId };
      const state = await fieldState(this.person, place, control, value);
      const dispatches = control.input === undefined || control.input.dispatch;
      await this.person.do(dispatches ? 'press' : 'enter', { ...where, state });
      if (dispatches) await this.refresh();
    }
    return this.refresh();
  }

  /** Types into a menu with typeahead; the labels it offers. */
  async suggest(label: string, query: string): Promise<string[]> {
    const control = this.field(label);
    const { options } = await this.person.do<{ options: Json[] }>('suggest', {
      place: { at: 'modal' },
      blockId: control.blockId,
      actionId: control.actionId,
      query,
    });
    return options.map((each) => textOf(each.text));
  }

  /** The options a menu, radio group or check box group offers. */
  options(label: string): string[] {
    return optionsOf(this.field(label).element).map((each) => textOf(each.text));
  }

  /**
   * Presses submit and waits for the answer: `closed`, or `errors` by label (the values stay), or the title of
   * the modal that is shown now.
   */
  async submit(): Promise<{ closed: boolean; errors?: Record<string, string>; title?: string }> {
    const answer = await this.person.do<{ result: string; errors?: Record<string, string>; title?: string }>(
      'submit',
    );
    if (answer.errors) return { closed: false, errors: this.byLabel(answer.errors) };
    if (answer.title !== undefined) return { closed: false, title: answer.title };
    return { closed: true };
  }

  async close(how: { everything?: boolean } = {}): Promise<void> {
    await this.person.do('close', how);
  }

  press(what: string | { actionId: string }): Promise<Acknowledgement> {
    return this.person.click(this, what);
  }
}

function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value === 'object' && value !== null && 'text' in value) return textOf((value as Json).text);
  return value;
}
