import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { AppSeed, TeamSeed } from '../seed-team.ts';
import type {
  ChannelRecord,
  ElementStates,
  FileRecord,
  InstallationRecord,
  MessageRecord,
  ResponseUrlRecord,
  TeamRecord,
  UserRecord,
  ViewRecord,
} from './records.ts';
import { Store } from './store.ts';

/** All that a set of workspaces with one app holds, and the one place where it changes. */
export class WorkspaceState {
  readonly store: Store;
  readonly app: AppSeed;
  readonly teams;
  readonly users;
  readonly channels;
  readonly messages;
  readonly files;
  readonly views;
  readonly installations;
  readonly responseUrls;
  readonly reads;
  readonly inputs;
  readonly meta;
  /** Emits 'change' with the id of the team whose picture changed. */
  readonly changes = new EventEmitter();
  version = 0;
  private lastMicros: number;
  private byChannel = new Map<string, Map<string, MessageRecord>>();

  constructor(dataDir: string | undefined, app: AppSeed, teams: TeamSeed[]) {
    this.store = new Store(dataDir);
    this.app = app;
    this.teams = this.store.collection<TeamRecord>('team');
    this.users = this.store.collection<UserRecord>('user');
    this.channels = this.store.collection<ChannelRecord>('channel');
    this.messages = this.store.collection<MessageRecord>('message');
    this.files = this.store.collection<FileRecord>('file');
    this.views = this.store.collection<ViewRecord>('view');
    this.installations = this.store.collection<InstallationRecord>('installation');
    this.responseUrls = this.store.collection<ResponseUrlRecord>('response-url');
    this.reads = this.store.collection<string>('read');
    this.inputs = this.store.collection<ElementStates>('input');
    this.meta = this.store.collection<string>('meta');
    this.lastMicros = Number(this.meta.get('last-micros') ?? 0);
    const kept = this.messages.all().sort((a, b) => (a.ts < b.ts ? -1 : 1));
    for (const message of kept) this.index(message);
    for (const team of teams) this.addTeam(team);
    this.changes.setMaxListeners(0);
  }

  private addTeam(seed: TeamSeed): void {
    if (this.teams.get(seed.id)) return;
    this.teams.put(seed.id, { id: seed.id, name: seed.name, domain: seed.domain });
    for (const user of seed.users) {
      this.users.put(user.id, {
        id: user.id,
        teamId: seed.id,
        name: user.name,
        realName: user.realName,
        title: user.title,
        email: user.email,
        tz: user.tz,
        isAdmin: user.isAdmin ?? false,
        isOwner: user.isOwner ?? false,
        isRestricted: user.isRestricted ?? false,
        isBot: false,
        deleted: false,
      });
    }
    this.users.put(seed.botUserId, {
      id: seed.botUserId,
      teamId: seed.id,
      name: this.app.name.toLowerCase(),
      realName: this.app.name,
      title: this.app.description,
      email: '',
      tz: 'America/Los_Angeles',
      isAdmin: false,
      isOwner: false,
      isRestricted: false,
      isBot: true,
      deleted: seed.installed === false,
    });
    const everybody = seed.users.filter((user) => !user.isRestricted).map((user) => user.id);
    for (const channel of seed.channels) {
      const members = [...(channel.members ?? everybody)];
      if (channel.appIsMember) members.push(seed.botUserId);
      this.channels.put(channel.id, {
        id: channel.id,
        teamId: seed.id,
        name: channel.name,
        kind: channel.isPrivate ? 'private' : 'channel',
        topic: channel.topic ?? '',
        members,
        archived: false,
        created: nowSeconds(),
      });
    }
    for (const user of seed.users) this.putAppDm(seed.id, user.id, seed.botUserId);
    this.installations.put(seed.id, {
      teamId: seed.id,
      token: seed.botToken,
      scopes: [...this.app.scopes],
      botUserId: seed.botUserId,
      botId: seed.botId,
      revoked: seed.installed === false,
    });
  }

  private putAppDm(teamId: string, userId: string, botUserId: string): void {
    const id = `D${userId.slice(1)}`;
    this.channels.put(id, {
      id,
      teamId,
      name: '',
      kind: 'im',
      topic: '',
      members: [userId, botUserId],
      userId,
      archived: false,
      created: nowSeconds(),
    });
  }

  /** Takes over scopes and names of a manifest that changed since the data was written. */
  refreshScopes(): void {
    for (const installation of this.installations.all()) {
      this.installations.put(installation.teamId, { ...installation, scopes: [...this.app.scopes] });
    }
  }

  /** A timestamp id, unique and increasing over the whole workspace and over restarts. */
  nextTs(): string {
    const micros = Math.max(Date.now() * 1000, this.lastMicros + 1);
    this.lastMicros = micros;
    this.meta.put('last-micros', String(micros));
    return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
  }

  changed(teamId: string): void {
    this.version += 1;
    this.changes.emit('change', teamId);
  }

  private index(message: MessageRecord): void {
    const inChannel = this.byChannel.get(message.channelId) ?? new Map<string, MessageRecord>();
    inChannel.set(message.ts, message);
    this.byChannel.set(message.channelId, inChannel);
  }

  putMessage(message: MessageRecord): MessageRecord {
    this.messages.put(`${message.channelId}:${message.ts}`, message);
    this.index(message);
    this.changed(message.teamId);
    return message;
  }

  deleteMessage(message: MessageRecord): void {
    this.messages.delete(`${message.channelId}:${message.ts}`);
    this.byChannel.get(message.channelId)?.delete(message.ts);
    this.changed(message.teamId);
  }

  message(channelId: string, ts: string): MessageRecord | undefined {
    return this.byChannel.get(channelId)?.get(ts);
  }

  /** Oldest first: timestamps only grow, so the order of arrival is the order of time. */
  messagesIn(channelId: string): MessageRecord[] {
    return [...(this.byChannel.get(channelId)?.values() ?? [])];
  }

  usersOf(teamId: string): UserRecord[] {
    return this.users.all().filter((user) => user.teamId === teamId);
  }

  channelsOf(teamId: string): ChannelRecord[] {
    return this.channels.all().filter((channel) => channel.teamId === teamId);
  }

  channel(teamId: string, id: string): ChannelRecord | undefined {
    const channel = this.channels.get(id);
    return channel?.teamId === teamId ? channel : undefined;
  }

  user(teamId: string, id: string): UserRecord | undefined {
    const user = this.users.get(id);
    return user?.teamId === teamId ? user : undefined;
  }

  installation(teamId: string): InstallationRecord | undefined {
    return this.installations.get(teamId);
  }

  appDm(teamId: string, userId: string): ChannelRecord | undefined {
    return this.channelsOf(teamId).find((channel) => channel.kind === 'im' && channel.userId === userId);
  }

  close(): void {
    this.store.close();
  }
}

/** An opaque id with Slack's leading letter, for example `V` for views. */
export function newId(letter: string): string {
  return `${letter}0${randomBytes(6).toString('base64url').replace(/[-_]/g, 'X').toUpperCase()}`;
}

export function newUuid(): string {
  return randomUUID();
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
