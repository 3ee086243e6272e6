import { limits } from '../blocks/limits.ts';
import type { Core } from '../core.ts';
import { text } from '../protocol/arguments.ts';
import { postAsApp, readContent, rewritten } from '../protocol/posting.ts';
import { SlackError } from '../protocol/slack-error.ts';
import type { Json, ResponseUrlRecord } from '../state/records.ts';
import { newUuid } from '../state/workspace-state.ts';

/** Hands the app an address to answer on: five uses within thirty minutes. */
export function newResponseUrl(
  core: Core,
  target: {
    teamId: string;
    channelId: string;
    userId: string;
    messageTs?: string;
    ephemeral: boolean;
  },
): string {
  const id = newUuid();
  const expiresAt = Date.now() + limits.command.responseUrlMinutes * 60_000;
  forgetExpired(core);
  core.state.responseUrls.put(id, { id, uses: 0, expiresAt, ...target });
  return `${core.url()}/response/${target.teamId}/${id}`;
}

function forgetExpired(core: Core): void {
  const all = core.state.responseUrls.all();
  if (all.length < 500) return;
  for (const old of all) if (Date.now() > old.expiresAt) core.state.responseUrls.delete(old.id);
}

/** What the app sends to such an address. Refuses with Slack's words. */
export function answerResponseUrl(core: Core, id: string, body: Json): void {
  const record = core.state.responseUrls.get(id);
  if (!record) throw new SlackError('expired_url');
  if (Date.now() > record.expiresAt) throw new SlackError('expired_url');
  if (record.uses >= limits.command.responseUrlUses) throw new SlackError('used_url');
  const installation = core.state.installation(record.teamId);
  if (!installation || installation.revoked) throw new SlackError('token_revoked');
  core.state.responseUrls.put(id, { ...record, uses: record.uses + 1 });
  respond(core, record, body);
}

/** Shows an answer: a new message, or in place of the one the person acted on. */
export function respond(
  core: Core,
  target: Omit<ResponseUrlRecord, 'id' | 'uses' | 'expiresAt'>,
  body: Json,
): void {
  const channel = core.state.channel(target.teamId, target.channelId);
  const installation = core.state.installation(target.teamId);
  if (!channel || !installation) throw new SlackError('channel_not_found');
  const original = target.messageTs ? core.state.message(channel.id, target.messageTs) : undefined;
  if (body.delete_original === true || body.delete_original === 'true') {
    if (original) core.state.deleteMessage(original);
    return;
  }
  const content = readContent(core, target.teamId, body);
  if (body.replace_original === true || body.replace_original === 'true') {
    if (original) core.state.putMessage(rewritten(original, content));
    return;
  }
  const inChannel = body.response_type === 'in_channel';
  const threadTs = text(body, 'thread_ts') || undefined;
  postAsApp(core, installation, channel, content, {
    threadTs,
    ...(inChannel ? {} : { ephemeralTo: target.userId }),
  });
}
