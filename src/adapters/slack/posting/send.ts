import type { WebClient as Client } from '@slack/web-api';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Log } from '../connection/slack-log.ts';
import { fitted } from '../fit.ts';
import { checkedMessage } from '../limits.ts';
import type { Message } from '../surface.ts';

/** A message's fields for Slack: within its limits, nothing unfurled, no channel-wide mention in the fallback. */
export function outgoing(message: Message): { text: string; blocks?: NonNullable<Message['blocks']> } {
  const { text, blocks } = checkedMessage(fitted({ ...message, text: withoutBroadcast(message.text) }));
  return { text, ...(blocks && blocks.length > 0 ? { blocks } : {}) };
}

/** Names in a fallback stay text: of all markup only mentions of single members are left. */
function withoutBroadcast(text: string): string {
  return text.replace(/<(?!@[UW][A-Z0-9]+>)/g, '&lt;');
}

/** Where an answer to one person can go, best first. */
export interface PrivatePlace {
  readonly client: Client;
  readonly user: string;
  readonly channel?: string | undefined;
  readonly threadTs?: string | undefined;
  readonly responseUrl?: string | undefined;
  readonly log: Log;
}

/** Tells one person something: where they asked if that works, else in a direct message. Never throws. */
export async function tellPrivately(place: PrivatePlace, message: Message): Promise<void> {
  const fields = outgoing(message);
  const { client, user, channel, threadTs, responseUrl, log } = place;
  if (responseUrl && (await respond(responseUrl, { ...fields, threadTs }, log))) return;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  if (channel && !isDirect(channel)) {
    const sent = await tried(() => client.chat.postEphemeral({ channel, user, ...thread, ...fields }), log);
    if (sent) return;
  }
  await tried(() => client.chat.postMessage({ channel: user, ...fields, ...QUIET }), log);
}

/** Answers on the address that came with a delivery, and nowhere else. */
export async function tellByAddress(address: string, message: Message, log: Log): Promise<void> {
  await respond(address, { ...outgoing(message), threadTs: undefined }, log);
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Slack did not take an answer as it was; it says no more than that. */
export class NotTaken extends Error {
  constructor(status: number) {
    super(`Slack did not take an answer on its response address (${status})`);
    this.name = 'NotTaken';
  }
}

/** Tells one person something once, where they asked. Throws `NotTaken` or Slack's refusal; nothing was said then. */
export async function tellOnce(place: PrivatePlace, message: Message): Promise<void> {
  const { client, user, channel, threadTs, responseUrl } = place;
  const fields = outgoing(message);
  if (responseUrl) {
    const { ok, status } = await answerOn(responseUrl, { ...fields, threadTs });
    if (!ok) throw new NotTaken(status);
    return;
  }
  const thread = threadTs ? { thread_ts: threadTs } : {};
  await (channel && !isDirect(channel)
    ? client.chat.postEphemeral({ channel, user, ...thread, ...fields })
    : client.chat.postMessage({ channel: user, ...fields, ...QUIET }));
}

type Fields = ReturnType<typeof outgoing> & { threadTs: string | undefined };

/** Slack's own client for these addresses throws on refusal and waits for ever. */
function answerOn(address: string, { threadTs, ...fields }: Fields): Promise<Response> {
  const body = {
    response_type: 'ephemeral',
    replace_original: false,
    ...fields,
    ...(threadTs ? { thread_ts: threadTs } : {}),
  };
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(4_000),
  });
}

async function respond(address: string, fields: Fields, log: Log): Promise<boolean> {
  try {
    const response = await answerOn(address, fields);
    if (response.ok) return true;
    log.warn({ status: response.status }, 'Slack did not take an answer on its response address');
  } catch (error) {
    log.warn(
      { reason: error instanceof Error ? error.name : 'unknown' },
      'The response address did not answer',
    );
  }
  return false;
}

async function tried(send: () => Promise<unknown>, log: Log): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    const failure = slackFailure(error);
    log.warn({ failure: failure ?? String(error) }, 'A private answer could not be shown');
    return false;
  }
}
