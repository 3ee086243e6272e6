import { html, raw } from 'hono/html';
import { initialState, list, optionsOf, textOf } from '../blocks/elements.ts';
import type { ElementState, Json } from '../state/records.ts';
import { type Html, plainHtml, textHtml } from './mrkdwn-html.ts';
import type { View } from './view.ts';

/** A control with what is entered in it; `entered` undefined means its initial value. */
export function controlHtml(
  element: Json,
  blockId: string,
  entered: ElementState | undefined,
  view: View,
  label = '',
): Html {
  const state = entered ?? initialState(element);
  const type = String(element.type);
  const name = label || textOf(element.placeholder) || type.replaceAll('_', ' ');
  const attributes = raw(
    `data-control="${type}" data-block="${attr(blockId)}" data-action="${attr(String(element.action_id))}"${
      element.confirm ? ` data-confirm="${attr(JSON.stringify(element.confirm))}"` : ''
    }`,
  );
  const inner = inputHtml(type, element, state, view, name);
  if (type === 'button') return buttonHtml(element, attributes);
  return html`<span class="control ${type}" ${attributes}>${inner}</span>`;
}

export function attr(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function buttonHtml(element: Json, attributes: ReturnType<typeof raw>): Html {
  const style = typeof element.style === 'string' ? element.style : '';
  const spoken =
    typeof element.accessibility_label === 'string'
      ? raw(` aria-label="${attr(element.accessibility_label)}"`)
      : '';
  const url = typeof element.url === 'string' ? raw(` data-url="${attr(element.url)}"`) : '';
  return html`<button type="button" class="button ${style}" ${attributes}${spoken}${url}>${plainHtml(textOf(element.text))}</button>`;
}

function option(value: Json): ReturnType<typeof raw> {
  return raw(` data-option="${attr(JSON.stringify(value))}"`);
}

function same(a: unknown, b: Json): boolean {
  return typeof a === 'object' && a !== null && (a as Json).value === b.value;
}

function inputHtml(type: string, element: Json, state: ElementState, view: View, name: string): Html {
  const placeholder = textOf(element.placeholder);
  const focus = element.focus_on_load === true ? raw(' data-focus') : '';
  switch (type) {
    case 'button':
      return html``;
    case 'static_select':
      return selectHtml(element, state.selected_option, name, placeholder || 'Select an option', focus);
    case 'overflow':
      return html`<details class="menu overflow"><summary class="button icon" aria-label="More actions">⋯</summary>
        <div class="menu-items" role="menu">${optionsOf(element).map(
          (each) =>
            html`<button type="button" role="menuitem" data-overflow${option(each)}>${plainHtml(textOf(each.text))}</button>`,
        )}</div></details>`;
    case 'multi_static_select':
      return checkList(optionsOf(element), list(state.selected_options), name);
    case 'checkboxes':
      return choices('checkbox', optionsOf(element), list(state.selected_options), name, view);
    case 'radio_buttons':
      return choices(
        'radio',
        optionsOf(element),
        state.selected_option ? [state.selected_option as Json] : [],
        name,
        view,
      );
    case 'external_select':
    case 'multi_external_select':
      return combobox(type, element, state, name, placeholder);
    case 'users_select':
      return idSelect(view.people(), state.selected_user, name, placeholder || 'Choose a person', focus);
    case 'channels_select':
      return idSelect(
        view.publicChannels(),
        state.selected_channel,
        name,
        placeholder || 'Choose a channel',
        focus,
      );
    case 'conversations_select':
      return idSelect(
        view.conversations(),
        state.selected_conversation,
        name,
        placeholder || 'Choose a conversation',
        focus,
      );
    case 'multi_users_select':
      return idList(view.people(), state.selected_users, name);
    case 'multi_channels_select':
      return idList(view.publicChannels(), state.selected_channels, name);
    case 'multi_conversations_select':
      return idList(view.conversations(), state.selected_conversations, name);
    case 'datepicker':
      return field('date', state.selected_date, name, placeholder, focus);
    case 'timepicker':
      return field('time', state.selected_time, name, placeholder, focus);
    case 'datetimepicker':
      return field('datetime-local', localTime(state.selected_date_time, view), name, placeholder, focus);
    case 'number_input':
      return html`<input type="text" inputmode="decimal" value="${text(state.value)}" placeholder="${placeholder}" aria-label="${name}"${focus} />`;
    case 'email_text_input':
      return field('email', state.value, name, placeholder, focus);
    case 'url_text_input':
      return field('url', state.value, name, placeholder, focus);
    case 'file_input':
      return html`<input type="file" aria-label="${name}"${element.max_files === 1 ? '' : raw(' multiple')} />
        ${list(state.files).map((file) => html`<span class="chip">${String(file.name)}</span>`)}`;
    case 'rich_text_input':
      return html`<textarea rows="4" aria-label="${name}" placeholder="${placeholder}"${focus}>${richValue(state.rich_text_value)}</textarea>`;
    default: {
      const enter = JSON.stringify(element.dispatch_action_config ?? '').includes('on_character_entered')
        ? raw(' data-each-character')
        : '';
      return element.multiline === true
        ? html`<textarea rows="3" aria-label="${name}" placeholder="${placeholder}"${focus}${enter}>${text(state.value)}</textarea>`
        : html`<input type="text" value="${text(state.value)}" placeholder="${placeholder}" aria-label="${name}" autocomplete="off"${focus}${enter} />`;
    }
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function richValue(value: unknown): string {
  const elements = list((value as Json | null)?.elements);
  return elements
    .map((section) =>
      list(section.elements)
        .map((part) => text(part.text))
        .join(''),
    )
    .join('\n');
}

function localTime(seconds: unknown, view: View): string {
  if (typeof seconds !== 'number') return '';
  return new Date(seconds * 1000)
    .toLocaleString('sv-SE', { timeZone: view.reader.timeZone })
    .replace(' ', 'T')
    .slice(0, 16);
}

function field(type: string, value: unknown, name: string, placeholder: string, focus: unknown): Html {
  return html`<input type="${type}" value="${text(value)}" placeholder="${placeholder}" aria-label="${name}"${focus as string} />`;
}

function selectHtml(element: Json, chosen: unknown, name: string, placeholder: string, focus: unknown): Html {
  const each = (value: Json) =>
    html`<option value="${String(value.value)}"${option(value)}${same(chosen, value) ? raw(' selected') : ''}>${textOf(value.text)}</option>`;
  const groups = list(element.option_groups);
  const body =
    groups.length > 0
      ? groups.map(
          (group) =>
            html`<optgroup label="${textOf(group.label)}">${list(group.options).map(each)}</optgroup>`,
        )
      : list(element.options).map(each);
  return html`<select aria-label="${name}"${focus as string}><option value="">${placeholder}</option>${body}</select>`;
}

function checkList(options: Json[], chosen: Json[], name: string): Html {
  return html`<span class="check-list" role="group" aria-label="${name}">${options.map(
    (each) =>
      html`<label><input type="checkbox"${option(each)}${chosen.some((one) => same(one, each)) ? raw(' checked') : ''} /> ${textOf(each.text)}</label>`,
  )}</span>`;
}

function choices(
  kind: 'checkbox' | 'radio',
  options: Json[],
  chosen: Json[],
  name: string,
  view: View,
): Html {
  const group = `c${Math.random().toString(36).slice(2)}`;
  return html`<span class="choices" role="${kind === 'radio' ? 'radiogroup' : 'group'}" aria-label="${name}">${options.map(
    (
      each,
    ) => html`<label><input type="${kind}" ${kind === 'radio' ? raw(`name="${group}"`) : ''}${option(each)}${chosen.some((one) => same(one, each)) ? raw(' checked') : ''} />
      <span>${textHtml(each.text, view.reader)}${each.description ? html`<small>${textHtml(each.description, view.reader)}</small>` : ''}</span></label>`,
  )}</span>`;
}

function combobox(type: string, element: Json, state: ElementState, name: string, placeholder: string): Html {
  const chosen =
    type === 'external_select'
      ? state.selected_option
        ? [state.selected_option as Json]
        : []
      : list(state.selected_options);
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  return html`<span class="combobox">
    ${chosen.map((each) => html`<span class="chip"${option(each)}>${textOf(each.text)} <button type="button" data-clear aria-label="Remove ${textOf(each.text)}">×</button></span>`)}
    <input type="text" role="combobox" aria-expanded="false" aria-autocomplete="list" autocomplete="off" data-least="${least}"
      aria-label="${name}" placeholder="${placeholder || 'Type to search'}" />
    <span class="suggestions" role="listbox" hidden></span></span>`;
}

export interface Named {
  id: string;
  name: string;
}

function idSelect(all: Named[], chosen: unknown, name: string, placeholder: string, focus: unknown): Html {
  return html`<select aria-label="${name}"${focus as string}><option value="">${placeholder}</option>${all.map(
    (each) =>
      html`<option value="${each.id}"${each.id === chosen ? raw(' selected') : ''}>${each.name}</option>`,
  )}</select>`;
}

function idList(all: Named[], chosen: unknown, name: string): Html {
  const ids = Array.isArray(chosen) ? chosen : [];
  return html`<span class="check-list" role="group" aria-label="${name}">${all.map(
    (each) =>
      html`<label><input type="checkbox" value="${each.id}"${ids.includes(each.id) ? raw(' checked') : ''} /> ${each.name}</label>`,
  )}</span>`;
}
