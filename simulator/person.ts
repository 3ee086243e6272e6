import { ControlLine } from './driver/control-line.ts';
import { type FieldValue, fieldState } from './driver/field-value.ts';
import { findButton, findMenu } from './driver/find-control.ts';
import { type Acknowledgement, Modal } from './driver/modal.ts';
import { shown } from './driver/shown-lines.ts';
import type { LogEntry } from './log.ts';
import type { ShownFile, ShownMessage, ShownView } from './people/shown.ts';
import type { Json } from './state/records.ts';

export type { Acknowledgement, FieldValue, Modal, ShownFile, ShownMessage, ShownView };

/** Acts as a member would, and reads what the workspace now shows, over the workspace's own control address. */

export interface WaitOptions {
  timeoutMs?: number;
}

type Match = RegExp | ((message: ShownMessage) => boolean);

interface WorkspaceInfo {
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

/** A thread as its first message. */
interface ThreadOf {
  thread: ShownMessage;
}

type Where = string | ThreadOf;

export class Person {
  private readonly line: ControlLine;
  readonly userId: string;
  readonly teamId: string | undefined;

  /** How long this person waits for something to appear, where a wait says nothing else. */
  protected readonly patienceMs: number = 20_000;

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
      how.timeoutMs ?? this.patienceMs,
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
      how.timeoutMs ?? this.patienceMs,
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
    const state = await fieldState(this, surface.place, control, value);
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
      how.timeoutMs ?? this.patienceMs,
      async () =>
        `No modal matches ${match}. ${this.userId} sees: ${(await this.modal())?.text ?? 'no modal'}`,
    );
  }

  /** Waits until no modal is open. */
  async waitForNoModal(how: WaitOptions = {}): Promise<void> {
    await this.line.until(
      async () => ((await this.modal()) ? undefined : true),
      how.timeoutMs ?? this.patienceMs,
      async () => `A modal is still open: ${(await this.modal())?.text}`,
    );
  }

  globalShortcut(name: string): Promise<Acknowledgement> {
    return this.do('shortcut', { name });
  }

  messageShortcut(message: ShownMessage, name: string): Promise<Acknowledgement> {
    return this.do('message-shortcut', { channel: message.channel, ts: message.ts, name });
  }

  /** Forwards a message to the app's direct messages, with words of one's own above it. */
  forward(message: ShownMessage, words?: string): Promise<ShownMessage> {
    return this.do('forward', {
      channel: message.channel,
      ts: message.ts,
      ...(words === undefined ? {} : { words }),
    });
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
}
