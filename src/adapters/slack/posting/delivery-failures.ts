import type { Delivery } from '../../../application/messenger.ts';
import { NotInstalled } from '../connection/slack-connection.ts';
import { type SlackFailure, slackFailure } from '../connection/slack-failure.ts';
import { channelText } from '../format.ts';
import { UploadFailed } from './file-upload.ts';

const CANNOT_REACH = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
]);

/** Whether a refusal means that the channel cannot be posted in, which people can change. */
export function cannotReach(code: string): boolean {
  return CANNOT_REACH.has(code);
}

/** Why a channel cannot be posted in, and what to do about it. */
export function whyNotThere(channel: string, code: string): string {
  const where = channelText(channel);
  if (code === 'is_archived') {
    return `${where} is archived. Unarchive it, or choose another channel in \`/deal settings\`.`;
  }
  if (code.startsWith('restricted_action')) {
    return `I am not allowed to post in ${where}. An admin can allow it, or choose another channel in \`/deal settings\`.`;
  }
  return `I cannot post in ${where}: I am not in that channel, or it does not exist any more. Type \`/invite @Parley\` there, or choose another channel in \`/deal settings\`.`;
}

/** What the outbox does next about an error. What is not Slack's stays an exception: nobody knows how far it came. */
export function deliveryOf(error: unknown, workspace: string): Delivery {
  if (error instanceof NotInstalled) {
    return { status: 'impossible', why: `Parley is not installed in workspace ${workspace} any more.` };
  }
  if (error instanceof UploadFailed) return { status: 'retry', why: error.message };
  const failure = slackFailure(error);
  if (!failure) throw error;
  return fromFailure(failure, error);
}

function fromFailure(failure: SlackFailure, error: unknown): Delivery {
  switch (failure.kind) {
    case 'rate-limited':
      return { status: 'wait', seconds: failure.seconds };
    case 'not-sent':
    case 'server-error':
      return { status: 'retry', why: failure.why };
    case 'answer-lost':
      // Not the post itself, which is looked for; a call around it that is simply made again.
      throw error;
    case 'refused':
      return { status: 'impossible', why: refusedWords(failure.code, failure.needed) };
  }
}

const TOKEN_GONE = new Set([
  'token_revoked',
  'invalid_auth',
  'account_inactive',
  'token_expired',
  'not_authed',
]);

function refusedWords(code: string, needed: string | undefined): string {
  if (TOKEN_GONE.has(code)) return 'Parley was removed from this workspace. Install it again.';
  if (code === 'missing_scope') {
    return `Parley lacks the permission ${needed ?? 'for it'}. Install it again to grant it.`;
  }
  return `Slack refused it (${code}).`;
}
