import { type Control, controls, list, optionsOf, textOf } from './blocks/elements.ts';
import type { LogEntry } from './log.ts';
import type { ShownFile, ShownMessage, ShownView } from './people/shown.ts';
import type { ElementStates, Json } from './state/records.ts';

export type { ShownFile, ShownMessage, ShownView };

/** Acts as a member would, and reads what the workspace now shows, over the workspace's own control address. */

const WAIT_MS = 10_000;

export interface WaitOptions {
  timeoutMs?: number;
}

type Match = RegExp | ((message: ShownMessage) => boolean);

/** A value for a field: text, an option's label, several labels, true for a ticked box, a person, a channel, a date. */
export type FieldValue =
  | string
  | number
  | string[]
  | null
  | { user: string }
  | { users: string[] }
  | { channel: string }
  | { file: { name: string; content: string | Buffer } };

export interface Acknowledgement {
  acknowledged: boolean;
  reason?: string;
}

export interface WorkspaceInfo {
  app: { id: string; name: string };
  teams: { id: string; name: string }[];
  users: { id: string; teamId: string; name: string; realName: string; isBot: boolean }[];
  channels: { id: string; teamId: string; name: string; kind: string }[];
  connected: number;
  version: number;
  seeded: boolean;
}

export interface RemoteWorkspace {
  url: string;
  as(userId: string, teamId?: string): Person;
  info(): Promise<WorkspaceInfo>;
  log(filter?: { kind?: 'api' | 'delivery'; name?: string; since?: number }): Promise<LogEntry[]>;
  /** Changes the fault panel; see `/_local/faults`. */
  faults(change: Json): Promise<Json>;
}

/** The same driver for a workspace in another process. */
export function connectToWorkspace(url: string): RemoteWorkspace {
  const line = new ControlLine(url.replace(/\/$/, ''));
  return {
    url: line.url,
    as: (userId, teamId) => new Person(line, userId, teamId),
    info: () => line.get('info') as Promise<WorkspaceInfo>,
    log: (filter = {}) => {
      const query = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]));
      return line.get(`log?${query}`) as Promise<LogEntry[]>;
    },
    faults: (change) => line.post('faults', change) as Promise<Json>,
  };
}

class ControlLine {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.url}/_local/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return text === '' ? null : JSON.parse(text);
    let refused = text;
    try {
      refused = JSON.parse(text).refused ?? text;
    } catch {
      // The answer is not JSON: its text says what happened.
    }
    throw new Error(refused);
  }

  /** Looks again whenever the workspace changes, until there is something to return or the time is over. */
  async until<T>(
    look: () => Promise<T | undefined>,
    timeoutMs: number,
    complain: () => Promise<string>,
  ): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const { version } = (await this.get('changes?since=-1')) as { version: number };
      const found = await look();
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(await complain());
      await this.get(`changes?since=${version}&wait=${Math.min(left, 2_000)}`);
    }
  }
}

/** A thread as its first message. */
export interface ThreadOf {
  thread: ShownMessage;
}

type Where = string | ThreadOf;

export class Person {
  private readonly line: ControlLine;
  readonly userId: string;
  readonly teamId: string | undefined;

  constructor(line: ControlLine, userId: string, teamId?: string) {
    this.line = line;
    this.userId = userId;
    this.teamId = teamId;
  }

  /** One action of the control address as this person. */
  do<T>(action: string, body: Json = {}): Promise<T> {
    return this.line.post(action, {
      user: this.userId,
      ...(this.teamId ? { team: this.teamId } : {}),
      ...body,
    }) as Promise<T>;
  }

  command(channel: string, text: string): Promise<Acknowledgement> {
    return this.do('command', { channel, text });
  }

  say(channel: string, text: string, how: { threadTs?: string } = {}): Promise<ShownMessage> {
    return this.do('say', { channel, text, ...how });
  }

  /** Writes to the app in the direct message with it. */
  dm(text: string): Promise<ShownMessage> {
    return this.say('app', text);
  }

  async openHome(): Promise<void> {
    await this.do('open-app', { tab: 'home' });
  }

  async openMessagesTab(): Promise<void> {
    await this.do('open-app', { tab: 'messages' });
  }

  async home(): Promise<ShownView | undefined> {
    return (await this.do<ShownView | null>('home')) ?? undefined;
  }

  waitForHome(match: RegExp, how: WaitOptions = {}): Promise<ShownView> {
    return this.line.until(
      async () => {
        const home = await this.home();
        return home && match.test(home.text) ? home : undefined;
      },
      how.timeoutMs ?? WAIT_MS,
      async () => `App Home does not show ${match}. It shows:\n${(await this.home())?.text ?? '(nothing)'}`,
    );
  }

  /** Messages of a conversation, oldest first; replies carry `threadTs`. `app` is the direct message with the app. */
  messages(channel: string): Promise<ShownMessage[]> {
    return this.do('messages', { channel });
  }

  thread(message: { channel: string; ts: string; threadTs?: string }): Promise<ShownMessage[]> {
    return this.do('thread', { channel: message.channel, ts: message.threadTs ?? message.ts });
  }

  /** The message as it stands now, or undefined when it is gone. */
  async refresh(message: ShownMessage): Promise<ShownMessage | undefined> {
    return (await this.messages(message.channel)).find((each) => each.ts === message.ts);
  }

  private look(where: Where): Promise<ShownMessage[]> {
    return typeof where === 'string' ? this.messages(where) : this.thread(where.thread);
  }

  /** The newest message that matches; waits for it. A RegExp looks at all visible text. */
  waitForMessage(
    where: Where,
    match: Match,
    how: WaitOptions & { ephemeral?: boolean } = {},
  ): Promise<ShownMessage> {
    const fits = (message: ShownMessage) =>
      (how.ephemeral === undefined || message.ephemeral === how.ephemeral) &&
      (match instanceof RegExp ? match.test(message.plain) : match(message));
    return this.line.until(
      async () => (await this.look(where)).findLast(fits),
      how.timeoutMs ?? WAIT_MS,
      async () => {
        const name = typeof where === 'string' ? where : `the thread of ${where.thread.ts}`;
        return `No message in ${name} matches ${match}. ${this.userId} sees:\n${shown(await this.look(where))}`;
      },
    );
  }

  waitForEphemeral(where: Where, match: Match, how: WaitOptions = {}): Promise<ShownMessage> {
    return this.waitForMessage(where, match, { ...how, ephemeral: true });
  }

  /** The message itself, once it matches: for cards that are updated in place. */
  waitForUpdate(message: ShownMessage, match: Match, how: WaitOptions = {}): Promise<ShownMessage> {
    return this.waitForMessage(
      message.channel,
      (each) => each.ts === message.ts && (match instanceof RegExp ? match.test(each.plain) : match(each)),
      how,
    );
  }

  /**
   * Clicks a button by its visible label or `{ actionId }`. A confirmation dialog is accepted, unless `confirm: false`.
   * With `stale: true` the button is clicked as this copy of the message showed it, even when it is gone meanwhile.
   */
  async click(
    on: ShownMessage | ShownView | Modal | 'home',
    what: string | { actionId: string; value?: string },
    how: { confirm?: boolean; stale?: boolean } = {},
  ): Promise<Acknowledgement> {
    const surface = await this.surface(on);
    const control = findButton(surface.blocks, what, surface.text);
    if (control.element.confirm !== undefined && how.confirm === false)
      return { acknowledged: false, reason: 'not confirmed' };
    return this.do('press', {
      place: surface.place,
      blockId: control.blockId,
      actionId: control.actionId,
      ...(how.stale ? { seen: control.element } : {}),
    });
  }

  /** Chooses in a menu, picker or overflow menu that is not part of a form. */
  async choose(
    on: ShownMessage | ShownView | Modal | 'home',
    menu: string | { actionId: string },
    value: FieldValue,
  ): Promise<Acknowledgement> {
    const surface = await this.surface(on);
    const control = findMenu(surface.blocks, menu, surface.text);
    const state = await this.fieldState(surface.place, control, value);
    return this.do('press', {
      place: surface.place,
      blockId: control.blockId,
      actionId: control.actionId,
      state,
    });
  }

  private async surface(
    on: ShownMessage | ShownView | Modal | 'home',
  ): Promise<{ place: Json; blocks: Json[]; text: string }> {
    if (on === 'home' || (!(on instanceof Modal) && 'type' in on && on.type === 'home')) {
      const home = on === 'home' ? await this.home() : on;
      if (!home) throw new Error('App Home is empty.');
      return { place: { at: 'home' }, blocks: home.blocks, text: home.text };
    }
    if (on instanceof Modal) return { place: { at: 'modal' }, blocks: on.view.blocks, text: on.text };
    if ('ts' in on) {
      return { place: { at: 'message', channel: on.channel, ts: on.ts }, blocks: on.blocks, text: on.plain };
    }
    return { place: { at: 'modal' }, blocks: on.blocks, text: on.text };
  }

  async modal(): Promise<Modal | undefined> {
    const view = await this.do<ShownView | null>('modal');
    return view ? new Modal(this, view) : undefined;
  }

  /** The modal on top, once its title (or, failing that, its text) matches. */
  waitForModal(match: RegExp = /./, how: WaitOptions = {}): Promise<Modal> {
    return this.line.until(
      async () => {
        const modal = await this.modal();
        return modal && (match.test(modal.title) || match.test(modal.text)) ? modal : undefined;
      },
      how.timeoutMs ?? WAIT_MS,
      async () =>
        `No modal matches ${match}. ${this.userId} sees: ${(await this.modal())?.text ?? 'no modal'}`,
    );
  }

  /** Waits until no modal is open. */
  async waitForNoModal(how: WaitOptions = {}): Promise<void> {
    await this.line.until(
      async () => ((await this.modal()) ? undefined : true),
      how.timeoutMs ?? WAIT_MS,
      async () => `A modal is still open: ${(await this.modal())?.text}`,
    );
  }

  globalShortcut(name: string): Promise<Acknowledgement> {
    return this.do('shortcut', { name });
  }

  messageShortcut(message: ShownMessage, name: string): Promise<Acknowledgement> {
    return this.do('message-shortcut', { channel: message.channel, ts: message.ts, name });
  }

  upload(
    channel: string,
    file: { name: string; content: string | Buffer },
    how: { text?: string; threadTs?: string } = {},
  ): Promise<ShownMessage> {
    return this.do('upload', {
      channel,
      name: file.name,
      base64: Buffer.from(file.content).toString('base64'),
      ...how,
    });
  }

  async openFile(file: ShownFile): Promise<Buffer> {
    const response = await fetch(file.url);
    if (!response.ok) throw new Error(`${file.name}: ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  unread(channel: string): Promise<number> {
    return this.do('unread', { channel });
  }

  async markRead(channel: string): Promise<void> {
    await this.do('read', { channel });
  }

  /** The state an element would have after this value was entered. */
  async fieldState(place: Json, control: Control, value: FieldValue): Promise<Json> {
    const { element } = control;
    const type = String(element.type);
    if (value === null || value === '') return emptied(type);
    if (typeof value === 'object' && !Array.isArray(value)) {
      if ('file' in value) {
        const file = await this.do<Json>('field-file', {
          name: value.file.name,
          base64: Buffer.from(value.file.content).toString('base64'),
        });
        return { files: [{ id: file.id, name: file.name, mimetype: file.mimetype, size: file.size }] };
      }
      if ('users' in value) return { selected_users: value.users };
      if ('user' in value)
        return type.startsWith('multi_')
          ? { selected_users: [value.user] }
          : type === 'conversations_select'
            ? { selected_conversation: value.user }
            : { selected_user: value.user };
      const id = await this.channelId(value.channel);
      const key = type.includes('conversations') ? 'selected_conversation' : 'selected_channel';
      return type.startsWith('multi_') ? { [`${key}s`]: [id] } : { [key]: id };
    }
    switch (type) {
      case 'static_select':
      case 'radio_buttons':
      case 'overflow':
        return { selected_option: option(element, String(value)) };
      case 'multi_static_select':
      case 'checkboxes':
        return { selected_options: [value].flat().map((label) => option(element, String(label))) };
      case 'external_select':
        return { selected_option: await this.suggested(place, control, String(value)) };
      case 'multi_external_select': {
        const options = [];
        for (const label of [value].flat()) options.push(await this.suggested(place, control, String(label)));
        return { selected_options: options };
      }
      case 'users_select':
        return { selected_user: await this.memberId(String(value)) };
      case 'multi_users_select':
        return {
          selected_users: await Promise.all([value].flat().map((each) => this.memberId(String(each)))),
        };
      case 'conversations_select':
        return { selected_conversation: await this.channelId(String(value)) };
      case 'multi_conversations_select':
        return {
          selected_conversations: await Promise.all(
            [value].flat().map((each) => this.channelId(String(each))),
          ),
        };
      case 'channels_select':
        return { selected_channel: await this.channelId(String(value)) };
      case 'multi_channels_select':
        return {
          selected_channels: await Promise.all([value].flat().map((each) => this.channelId(String(each)))),
        };
      case 'datepicker':
        return { selected_date: String(value) };
      case 'timepicker':
        return { selected_time: String(value) };
      case 'datetimepicker':
        return { selected_date_time: Number(value) };
      default:
        return { value: String(value) };
    }
  }

  private async suggested(place: Json, control: Control, label: string): Promise<Json> {
    const { options, failure } = await this.do<{ options: Json[]; failure?: string }>('suggest', {
      place,
      blockId: control.blockId,
      actionId: control.actionId,
      query: label,
    });
    const labels = options.map((each) => textOf(each.text));
    const found =
      options.find((each) => textOf(each.text) === label) ??
      options.find((each) => textOf(each.text).includes(label));
    if (!found)
      throw new Error(
        `${control.input?.label ?? control.actionId} suggests nothing called "${label}". ${failure ?? `It suggests: ${labels.join(', ') || 'nothing'}`}`,
      );
    return found;
  }

  private async people(): Promise<{
    users: { id: string; name: string; realName: string }[];
    channels: { id: string; name: string; kind: string }[];
  }> {
    return this.do('people');
  }

  private async memberId(named: string): Promise<string> {
    const wanted = named.replace(/^@/, '');
    const { users } = await this.people();
    const user = users.find((each) => [each.id, each.realName, each.name].includes(wanted));
    if (!user)
      throw new Error(
        `Nobody is called ${named}. There are: ${users.map((each) => each.realName).join(', ')}`,
      );
    return user.id;
  }

  private async channelId(named: string): Promise<string> {
    const wanted = named.replace(/^#/, '');
    const { channels } = await this.people();
    const channel = channels.find((each) => [each.id, each.name].includes(wanted));
    if (!channel)
      throw new Error(
        `There is no channel ${named}. There are: ${channels.map((each) => each.name).join(', ')}`,
      );
    return channel.id;
  }
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
      const state = await this.person.fieldState(place, control, value);
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

function emptied(type: string): Json {
  const many = type.startsWith('multi_') || type === 'checkboxes';
  if (type === 'checkboxes' || type === 'multi_static_select' || type === 'multi_external_select')
    return { selected_options: [] };
  if (type === 'static_select' || type === 'external_select' || type === 'radio_buttons')
    return { selected_option: null };
  const kind = /(user|conversation|channel)s_select/.exec(type)?.[1];
  if (kind) return many ? { [`selected_${kind}s`]: [] } : { [`selected_${kind}`]: null };
  if (type === 'datepicker') return { selected_date: null };
  if (type === 'timepicker') return { selected_time: null };
  if (type === 'datetimepicker') return { selected_date_time: null };
  if (type === 'file_input') return { files: [] };
  return { value: null };
}

function option(element: Json, label: string): Json {
  const offered = optionsOf(element);
  const found =
    offered.find((each) => textOf(each.text) === label) ?? offered.find((each) => each.value === label);
  if (!found)
    throw new Error(
      `There is no option "${label}". There are: ${offered.map((each) => textOf(each.text)).join(', ')}`,
    );
  return found;
}

function findButton(
  blocks: Json[],
  what: string | { actionId: string; value?: string },
  text: string,
): Control {
  const buttons = controls(blocks).filter((control) => control.element.type === 'button');
  const found =
    typeof what === 'string'
      ? buttons.find((control) => textOf(control.element.text) === what)
      : buttons.find(
          (control) =>
            control.actionId === what.actionId &&
            (what.value === undefined || control.element.value === what.value),
        );
  if (found) return found;
  const name = typeof what === 'string' ? what : what.actionId;
  throw new Error(
    `There is no button "${name}". There are: ${buttons.map((each) => textOf(each.element.text)).join(', ') || 'none'}\n${text}`,
  );
}

function findMenu(blocks: Json[], what: string | { actionId: string }, text: string): Control {
  const menus = controls(blocks).filter((control) => control.element.type !== 'button');
  const wanted = typeof what === 'string' ? what : what.actionId;
  const found = menus.find(
    (control) =>
      control.actionId === wanted ||
      control.input?.label === wanted ||
      (typeof what === 'string' &&
        (textOf(control.element.placeholder) === wanted ||
          sectionText(blocks, control) === wanted ||
          (wanted === 'overflow' && control.element.type === 'overflow'))),
  );
  if (found) return found;
  throw new Error(
    `There is no menu "${wanted}". There are: ${menus.map((each) => textOf(each.element.placeholder) || each.actionId).join(', ') || 'none'}\n${text}`,
  );
}

function sectionText(blocks: Json[], control: Control): string {
  const block = list(blocks).find((each) => each.block_id === control.blockId);
  return textOf(block?.text);
}

/** Messages as lines, for sentences that say what was there instead. */
export function shown(messages: ShownMessage[]): string {
  if (messages.length === 0) return '(nothing)';
  return messages
    .slice(-15)
    .map(
      (message) =>
        `- ${message.author}${message.ephemeral ? ' (only visible to you)' : ''}${message.threadTs ? ' (reply)' : ''}: ${message.plain.replaceAll('\n', '\n    ')}`,
    )
    .join('\n');
}
