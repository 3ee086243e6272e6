import type { Core, Member } from '../core.ts';
import { emitEvent } from '../protocol/events.ts';
import { mimeType } from '../protocol/mime-type.ts';
import type { FileRecord } from '../state/records.ts';
import { newId, nowSeconds } from '../state/workspace-state.ts';
import { memberChannel, memberUser } from './members.ts';
import { Refused } from './refused.ts';
import { say } from './say.ts';

function keep(core: Core, member: Member, name: string, bytes: Buffer, channels: string[]): FileRecord {
  if (bytes.length === 0) throw new Refused(`${name} is empty.`);
  const file: FileRecord = {
    id: newId('F'),
    teamId: member.teamId,
    userId: member.userId,
    name,
    title: name,
    mimetype: mimeType(name),
    size: bytes.length,
    altText: '',
    channels,
    created: nowSeconds(),
    state: 'shared',
  };
  core.state.store.putContent(file.id, bytes);
  core.state.files.put(file.id, file);
  return file;
}

/** Shares a file in a conversation, with a message if given. */
export function upload(
  core: Core,
  member: Member,
  named: string,
  name: string,
  bytes: Buffer,
  how: { text?: string | undefined; threadTs?: string | undefined },
) {
  memberUser(core, member);
  const channel = memberChannel(core, member, named);
  const file = keep(core, member, name, bytes, [channel.id]);
  const message = say(core, member, channel.id, how.text ?? '', {
    threadTs: how.threadTs,
    fileIds: [file.id],
  });
  emitEvent(core, member.teamId, {
    type: 'file_shared',
    file_id: file.id,
    user_id: member.userId,
    file: { id: file.id },
    channel_id: channel.id,
  });
  return { file, message };
}

/** Puts a file into a modal's file field. */
export function fileForField(core: Core, member: Member, name: string, bytes: Buffer): FileRecord {
  memberUser(core, member);
  return keep(core, member, name, bytes, []);
}
