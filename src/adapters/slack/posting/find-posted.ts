import type { WebClient as Client } from '@slack/web-api';
import type { PostedFile } from '../../../application/announcements.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Grant } from '../connection/tokens.ts';
import { postedFile } from './file-upload.ts';

/** Name of the metadata that every post carries; its payload is the outbox row's id and nothing else. */
export const PARCEL_EVENT = 'parley_parcel';

export type Found =
  | { readonly kind: 'found'; readonly ts: string; readonly file?: PostedFile }
  | { readonly kind: 'not-there' }
  /** Parley may not read that channel's history. */
  | { readonly kind: 'not-allowed' };

/** What is looked through; posts are looked for within a minute or two of being made. */
const MESSAGES = 100;

/** What tells Parley's own post among others. */
type Mark = { readonly parcel: string } | { readonly fileName: string };

/** Looks for a post whose answer was lost, by the mark it carries. Throws when Slack cannot say now. */
export async function findPosted(
  client: Client,
  grant: Grant,
  place: { readonly channel: string; readonly threadTs?: string | undefined },
  mark: Mark,
): Promise<Found> {
  if (!mayRead(grant, place.channel)) return { kind: 'not-allowed' };
  try {
    const { channel, threadTs } = place;
    const options = { channel, limit: MESSAGES, include_all_metadata: true };
    const { messages = [] } = threadTs
      ? await client.conversations.replies({ ...options, ts: threadTs })
      : await client.conversations.history(options);
    const found = messages.find((message) => isMarked(message, mark));
    if (!found?.ts) return { kind: 'not-there' };
    const file = fileIn(found, mark);
    return { kind: 'found', ts: found.ts, ...(file ? { file } : {}) };
  } catch (error) {
    const failure = slackFailure(error);
    if (failure?.kind === 'refused' && NOT_ALLOWED.has(failure.code)) return { kind: 'not-allowed' };
    throw error;
  }
}

const NOT_ALLOWED = new Set([
  'missing_scope',
  'not_in_channel',
  'channel_not_found',
  'no_permission',
  'access_denied',
]);

/** Direct messages need `im:history`, which Parley has; channels a scope that is optional. Unknown scopes: ask. */
function mayRead({ scopes }: Grant, channel: string): boolean {
  if (!scopes) return true;
  if (channel.startsWith('D')) return scopes.has('im:history');
  return scopes.has('channels:history') || scopes.has('groups:history');
}

function isMarked(message: object, mark: Mark): boolean {
  const { metadata, files } = message as {
    metadata?: { event_type?: string; event_payload?: Record<string, unknown> };
    files?: { name?: string }[];
  };
  if ('fileName' in mark) return files?.some(({ name }) => name === mark.fileName) ?? false;
  return metadata?.event_type === PARCEL_EVENT && metadata.event_payload?.parcel === mark.parcel;
}

function fileIn(message: object, mark: Mark): PostedFile | undefined {
  if (!('fileName' in mark)) return undefined;
  const { files } = message as { files?: { id?: string; name?: string }[] };
  const file = files?.find(({ name }) => name === mark.fileName);
  return file?.id ? postedFile(file.id, file) : undefined;
}
