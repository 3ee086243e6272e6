import { type Control, optionsOf, textOf } from '../blocks/elements.ts';
import type { Person } from '../person.ts';
import type { Json } from '../state/records.ts';

/** A value for a field: text, an option's label, several labels, a person, a channel, a date; `null` empties it. */
export type FieldValue =
  | string
  | number
  | string[]
  | null
  | { user: string }
  | { users: string[] }
  | { channel: string }
  | { file: { name: string; content: string | Buffer } };

/** What a select for people, channels or conversations keeps: `selected_user`, `selected_users` and so on. */
const PICKER = /^(multi_)?(user|channel|conversation)s_select$/;

/** The state an element would have after this person entered the value. */
export async function fieldState(
  person: Person,
  place: Json,
  control: Control,
  value: FieldValue,
): Promise<Json> {
  const { element } = control;
  const type = String(element.type);
  if (value === null || value === '') return emptied(type);
  if (typeof value === 'object' && 'file' in value) return chosenFile(person, value.file);
  const named = labels(value);
  const [first = ''] = named;
  const picker = PICKER.exec(type);
  if (picker) {
    const isUser = picker[2] === 'user' || (typeof value === 'object' && 'user' in value);
    const ids = await Promise.all(
      named.map((each) => (isUser ? memberId(person, each) : channelId(person, each))),
    );
    return picker[1] ? { [`selected_${picker[2]}s`]: ids } : { [`selected_${picker[2]}`]: ids[0] };
  }
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { selected_option: option(element, first) };
    case 'multi_static_select':
    case 'checkboxes':
      return { selected_options: named.map((label) => option(element, label)) };
    case 'external_select':
      return { selected_option: await suggested(person, place, control, first) };
    case 'multi_external_select': {
      const options = [];
      for (const label of named) options.push(await suggested(person, place, control, label));
      return { selected_options: options };
    }
    case 'datepicker':
      return { selected_date: first };
    case 'timepicker':
      return { selected_time: first };
    case 'datetimepicker':
      return { selected_date_time: Number(first) };
    default:
      return { value: first };
  }
}

function labels(value: Exclude<FieldValue, null | { file: unknown }>): string[] {
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value;
  if ('users' in value) return value.users;
  return ['user' in value ? value.user : value.channel];
}

async function chosenFile(person: Person, file: { name: string; content: string | Buffer }): Promise<Json> {
  const base64 = Buffer.from(file.content).toString('base64');
  const { id, name, mimetype, size } = await person.do<Json>('field-file', { name: file.name, base64 });
  return { files: [{ id, name, mimetype, size }] };
}

/** Types the label into a menu with typeahead, then its first word if nothing came, and takes what fits. */
async function suggested(person: Person, place: Json, control: Control, label: string): Promise<Json> {
  const seen: string[] = [];
  for (const query of new Set([label, label.split(/\s/)[0] ?? label])) {
    const { options, failure } = await person.do<{ options: Json[]; failure?: string }>('suggest', {
      place,
      blockId: control.blockId,
      actionId: control.actionId,
      query,
    });
    const exact = options.find((each) => textOf(each.text) === label);
    const found = exact ?? options.find((each) => textOf(each.text).includes(label));
    if (found) return found;
    seen.push(
      failure ??
        `For "${query}" it suggests: ${options.map((each) => textOf(each.text)).join(', ') || 'nothing'}.`,
    );
  }
  throw new Error(
    `${control.input?.label ?? control.actionId} suggests nothing called "${label}". ${seen.join(' ')}`,
  );
}

interface People {
  users: { id: string; name: string; realName: string }[];
  channels: { id: string; name: string }[];
}

async function memberId(person: Person, named: string): Promise<string> {
  const wanted = named.replace(/^@/, '');
  const { users } = await person.do<People>('people');
  const user = users.find((each) => [each.id, each.realName, each.name].includes(wanted));
  if (user) return user.id;
  throw new Error(`Nobody is called ${named}. There are: ${users.map((each) => each.realName).join(', ')}`);
}

async function channelId(person: Person, named: string): Promise<string> {
  const wanted = named.replace(/^#/, '');
  const { channels } = await person.do<People>('people');
  const channel = channels.find((each) => [each.id, each.name].includes(wanted));
  if (channel) return channel.id;
  throw new Error(`There is no channel ${named}. There are: ${channels.map((each) => each.name).join(', ')}`);
}

function option(element: Json, label: string): Json {
  const offered = optionsOf(element);
  const found =
    offered.find((each) => textOf(each.text) === label) ?? offered.find((each) => each.value === label);
  if (found) return found;
  throw new Error(
    `There is no option "${label}". There are: ${offered.map((each) => textOf(each.text)).join(', ')}`,
  );
}

function emptied(type: string): Json {
  const picker = PICKER.exec(type);
  if (picker) return picker[1] ? { [`selected_${picker[2]}s`]: [] } : { [`selected_${picker[2]}`]: null };
  switch (type) {
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { selected_options: [] };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: null };
    case 'datepicker':
      return { selected_date: null };
    case 'timepicker':
      return { selected_time: null };
    case 'datetimepicker':
      return { selected_date_time: null };
    case 'file_input':
      return { files: [] };
    default:
      return { value: null };
  }
}
