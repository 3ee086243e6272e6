import type { Core, Member } from '../core.ts';
import type { MessageRecord } from '../state/records.ts';
import { memberChannel } from './members.ts';
import { Refused } from './refused.ts';
import { say } from './say.ts';

/** Forwards a message to the app: Slack sends the person's own words with the message as an attachment below them. */
export function forward(
  core: Core,
  member: Member,
  channelName: string,
  ts: string,
  words = '',
): MessageRecord {
  const channel = memberChannel(core, member, channelName);
  const message = core.state.message(channel.id, ts);
  if (!message || message.ephemeralTo) throw new Refused('That message cannot be forwarded.');
  const author = core.state.users.get(message.userId)?.realName ?? message.userId;
  const shared = {
    ts: message.ts,
    author_id: message.userId,
    author_name: author,
    channel_id: channel.id,
    channel_team: message.teamId,
    text: message.text,
    fallback: `${author}: ${message.text}`,
    mrkdwn_in: ['text'],
    is_msg_unfurl: true,
    is_share: true,
    from_url: `${core.url()}/archives/${channel.id}/p${message.ts.replace('.', '')}`,
  };
  return say(core, member, 'app', words, { attachments: [shared] });
}
