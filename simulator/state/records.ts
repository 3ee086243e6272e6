/** The things a workspace holds. Plain JSON, so that every change can be written through to disk. */

export type Json = Record<string, unknown>;

export interface TeamRecord {
  id: string;
  name: string;
  domain: string;
}

export interface UserRecord {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  title: string;
  email: string;
  tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  isRestricted: boolean;
  isBot: boolean;
  deleted: boolean;
}

export interface ChannelRecord {
  id: string;
  teamId: string;
  name: string;
  kind: 'channel' | 'private' | 'im';
  topic: string;
  members: string[];
  /** The person of a direct message with the app. */
  userId?: string;
  archived: boolean;
  created: number;
}

export interface MessageRecord {
  teamId: string;
  channelId: string;
  ts: string;
  threadTs?: string;
  userId: string;
  botId?: string;
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  fileIds?: string[];
  metadata?: Json;
  edited?: { user: string; ts: string };
  subtype?: string;
  /** Set on a message only this person sees. */
  ephemeralTo?: string;
  /** Name shown instead of the author's, for notices of the workspace itself. */
  notice?: boolean;
  broadcast?: boolean;
  reactions?: { name: string; users: string[] }[];
  clientMsgId?: string;
}

export interface FileRecord {
  id: string;
  teamId: string;
  userId: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  altText: string;
  channels: string[];
  created: number;
  /** Bytes announced by getUploadURLExternal and not completed yet stay hidden. */
  state: 'announced' | 'uploaded' | 'shared' | 'deleted';
}

export interface ViewRecord {
  id: string;
  teamId: string;
  userId: string;
  type: 'modal' | 'home';
  view: Json;
  hash: string;
  rootId: string;
  previousId: string | null;
  /** What the member has entered, block_id -> action_id -> element state. */
  state: ElementStates;
  /** Errors shown under fields, block_id -> text; `''` is the banner of the whole modal. */
  errors: Record<string, string>;
  responseUrls: Json[];
  open: boolean;
  channelId?: string;
  version: number;
}

export type ElementState = { type: string } & Json;
export type ElementStates = Record<string, Record<string, ElementState>>;

export interface InstallationRecord {
  teamId: string;
  token: string;
  scopes: string[];
  botUserId: string;
  botId: string;
  revoked: boolean;
}

export interface ResponseUrlRecord {
  id: string;
  teamId: string;
  channelId: string;
  userId: string;
  uses: number;
  expiresAt: number;
  /** The message the interaction came from, if any. */
  messageTs?: string;
  ephemeral: boolean;
}
