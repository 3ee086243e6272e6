/** What Parley must be allowed to do; the manifest asks for the same. */
export const SCOPES = [
  'commands',
  'chat:write',
  'im:write',
  'im:history',
  'users:read',
  'files:write',
  'app_mentions:read',
] as const;

/** What makes it better; everything works without, with less comfort. */
export const OPTIONAL_SCOPES = [
  'chat:write.public',
  'channels:history',
  'groups:history',
  'links:read',
  'links:write',
  'files:read',
  'channels:read',
  'groups:read',
  'users:read.email',
] as const;
