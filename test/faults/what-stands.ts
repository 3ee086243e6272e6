import type { RunningParley } from '../support/running-parley.ts';

/** One message of the bot that stands in the workspace. */
export interface Standing {
  readonly channel: string;
  readonly text: string;
  /** The outbox row that it came from. */
  readonly parcel?: string;
  readonly files: readonly string[];
}

interface SlackMessage {
  readonly ts: string;
  readonly text?: string;
  readonly bot_id?: string;
  readonly reply_count?: number;
  readonly files?: readonly { readonly name: string }[];
  readonly metadata?: { readonly event_payload?: { readonly parcel?: string } };
}

/** Everything that the bot has posted in channels and threads, as Slack's own API gives it back. */
export async function whatStands({ workspace }: RunningParley): Promise<Standing[]> {
  const call = async <T>(method: string, args: Record<string, string>): Promise<T> => {
    const response = await fetch(`${workspace.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken()}` },
      body: new URLSearchParams(args),
    });
    const answer = (await response.json()) as { ok: boolean; error?: string };
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
    return answer as T;
  };
  const all = { include_all_metadata: 'true', limit: '999' };
  const { channels } = await call<{ channels: { id: string; is_member: boolean }[] }>('conversations.list', {
    types: 'public_channel,private_channel',
  });
  const found: Standing[] = [];
  for (const { id, is_member } of channels) {
    if (!is_member) continue;
    const { messages } = await call<{ messages: SlackMessage[] }>('conversations.history', {
      channel: id,
      ...all,
    });
    for (const message of messages) {
      const thread = message.reply_count
        ? await call<{ messages: SlackMessage[] }>('conversations.replies', {
            channel: id,
            ts: message.ts,
            ...all,
          })
        : { messages: [message] };
      found.push(...thread.messages.filter(({ bot_id }) => bot_id).map((each) => standing(id, each)));
    }
  }
  return found;
}

function standing(channel: string, { text = '', files = [], metadata }: SlackMessage): Standing {
  const parcel = metadata?.event_payload?.parcel;
  return { channel, text, files: files.map(({ name }) => name), ...(parcel ? { parcel } : {}) };
}
