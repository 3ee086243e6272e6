/** What a local workspace starts with: people, channels and the app, in the ids and shapes Slack uses. */

interface UserSeed {
  id: string;
  name: string;
  realName: string;
  title: string;
  email: string;
  tz: string;
  isAdmin?: boolean;
  isOwner?: boolean;
  isRestricted?: boolean;
}

interface ChannelSeed {
  id: string;
  name: string;
  topic?: string;
  isPrivate?: boolean;
  /** Ids of members; everybody except guests when left out. */
  members?: string[];
  appIsMember?: boolean;
}

export interface TeamSeed {
  id: string;
  name: string;
  domain: string;
  botToken: string;
  botUserId: string;
  botId: string;
  /** False: the app is offered on the OAuth page but not yet installed. */
  installed?: boolean;
  users: UserSeed[];
  channels: ChannelSeed[];
}

interface CommandSeed {
  command: string;
  description: string;
  usageHint: string;
  shouldEscape: boolean;
}

export interface ShortcutSeed {
  name: string;
  type: 'global' | 'message';
  callbackId: string;
  description: string;
}

export interface AppSeed {
  id: string;
  name: string;
  description: string;
  appToken: string;
  clientId: string;
  clientSecret: string;
  commands: CommandSeed[];
  shortcuts: ShortcutSeed[];
  scopes: string[];
  events: string[];
  redirectUrls: string[];
}

export const lumenTeam: TeamSeed = {
  id: 'T0LUMEN001',
  name: 'Lumen & Co',
  domain: 'lumen-co',
  botToken: 'xoxb-local-lumen-0001',
  botUserId: 'U0PARLEY01',
  botId: 'B0PARLEY01',
  users: [
    {
      id: 'U0MAYA0001',
      name: 'maya',
      realName: 'Maya Torres',
      title: 'Campaign manager',
      email: 'maya@lumen.example',
      tz: 'America/New_York',
    },
    {
      id: 'U0JONAS001',
      name: 'jonas',
      realName: 'Jonas Weber',
      title: 'Campaign manager',
      email: 'jonas@lumen.example',
      tz: 'Europe/Berlin',
    },
    {
      id: 'U0PRIYA001',
      name: 'priya',
      realName: 'Priya Shah',
      title: 'Budget approver',
      email: 'priya@lumen.example',
      tz: 'Europe/London',
    },
    {
      id: 'U0LENA0001',
      name: 'lena',
      realName: 'Lena Fischer',
      title: 'Legal reviewer',
      email: 'lena@lumen.example',
      tz: 'Europe/Berlin',
    },
    {
      id: 'U0SAM00001',
      name: 'sam',
      realName: 'Sam Okafor',
      title: 'Workspace owner',
      email: 'sam@lumen.example',
      tz: 'America/New_York',
      isAdmin: true,
      isOwner: true,
    },
    {
      id: 'U0GUEST001',
      name: 'robin',
      realName: 'Robin Lee',
      title: 'Guest, outside agency',
      email: 'robin@agency.example',
      tz: 'America/Los_Angeles',
      isRestricted: true,
    },
  ],
  channels: [
    {
      id: 'C0GENERAL1',
      name: 'general',
      topic: 'Company-wide announcements',
      members: ['U0MAYA0001', 'U0JONAS001', 'U0PRIYA001', 'U0LENA0001', 'U0SAM00001', 'U0GUEST001'],
    },
    {
      id: 'C0DEALS001',
      name: 'influencer-deals',
      topic: 'One thread per deal',
      members: ['U0MAYA0001', 'U0JONAS001', 'U0PRIYA001', 'U0LENA0001', 'U0SAM00001'],
      appIsMember: true,
    },
    { id: 'C0APPROVE1', name: 'approvals', topic: 'What waits for a decision', appIsMember: true },
    { id: 'C0DIGEST01', name: 'kpi-digest', topic: 'Weekly figures', appIsMember: true },
  ],
};

export const northwindTeam: TeamSeed = {
  id: 'T0NORTHW01',
  name: 'Northwind',
  domain: 'northwind',
  botToken: 'xoxb-local-northwind-0001',
  botUserId: 'U0PARLEY02',
  botId: 'B0PARLEY02',
  users: [
    {
      id: 'U0NORA0001',
      name: 'nora',
      realName: 'Nora Lind',
      title: 'Campaign manager',
      email: 'nora@northwind.example',
      tz: 'Europe/Stockholm',
      isAdmin: true,
      isOwner: true,
    },
    {
      id: 'U0OMAR0001',
      name: 'omar',
      realName: 'Omar Haddad',
      title: 'Budget approver',
      email: 'omar@northwind.example',
      tz: 'Asia/Dubai',
    },
  ],
  channels: [
    { id: 'C0NORTHGEN', name: 'general' },
    { id: 'C0NORTHDLS', name: 'influencer-deals', appIsMember: true },
    { id: 'C0NORTHAPP', name: 'approvals', appIsMember: true },
  ],
};

/** The app as it stands when no manifest is given; `readManifest` replaces names, command, shortcuts, scopes. */
export const parleyApp: AppSeed = {
  id: 'A0PARLEY01',
  name: 'Parley',
  description: 'Negotiation assistant for influencer deals',
  appToken: 'xapp-local-parley-0001',
  clientId: '1000000001.2000000002',
  clientSecret: 'local-client-secret',
  commands: [
    {
      command: '/deal',
      description: 'Negotiate an influencer deal',
      usageHint: '[help | new | offer | counter | list]',
      shouldEscape: true,
    },
  ],
  shortcuts: [
    { name: 'Log an offer', type: 'global', callbackId: 'log_offer', description: 'Log an offer on a deal' },
    { name: 'New deal', type: 'global', callbackId: 'new_deal', description: 'Open a new deal' },
    {
      name: 'Log as offer',
      type: 'message',
      callbackId: 'log_as_offer',
      description: 'Read a pasted offer from this message',
    },
  ],
  scopes: [
    'commands',
    'chat:write',
    'im:write',
    'im:history',
    'users:read',
    'files:write',
    'app_mentions:read',
    'chat:write.public',
    'links:read',
    'links:write',
    'files:read',
    'channels:read',
    'groups:read',
    'users:read.email',
  ],
  events: [
    'app_home_opened',
    'app_mention',
    'message.im',
    'file_shared',
    'app_uninstalled',
    'tokens_revoked',
  ],
  redirectUrls: [],
};

export const defaultTeams: TeamSeed[] = [lumenTeam, northwindTeam];
