import { limits } from '../../blocks/limits.ts';
import type { FileRecord, Json } from '../../state/records.ts';
import { newId, nowSeconds } from '../../state/workspace-state.ts';
import { required, text } from '../arguments.ts';
import { emitEvent } from '../events.ts';
import { mimeType } from '../mime-type.ts';
import { findChannel, mayPost, postAsApp, readContent, threadOf } from '../posting.ts';
import { fileShape } from '../shapes.ts';
import { SlackError, schemaError } from '../slack-error.ts';
import type { ApiCall, ApiMethod } from '../web-api.ts';

export const fileMethods: Record<string, ApiMethod> = {
  'files.getUploadURLExternal': { token: 'bot', scopes: ['files:write'], run: announce },
  'files.completeUploadExternal': { token: 'bot', scopes: ['files:write'], run: complete },
  'files.info': {
    token: 'bot',
    scopes: ['files:read'],
    run: (call) => ({
      file: fileShape(call.core, findFile(call)),
      comments: [],
      response_metadata: { next_cursor: '' },
    }),
  },
  'files.delete': { token: 'bot', scopes: ['files:write'], run: remove },
};

function announce({ core, app, args }: ApiCall) {
  const name = required(args, 'filename');
  const size = Number(required(args, 'length'));
  if (!Number.isInteger(size) || size <= 0) throw new SlackError('invalid_arguments');
  if (size > limits.file.bytes) throw new SlackError('file_upload_size_restricted');
  const altText = text(args, 'alt_txt');
  if ([...altText].length > limits.file.altText)
    throw schemaError('invalid_arguments', ['alt_txt is too long']);
  const file: FileRecord = {
    id: newId('F'),
    teamId: app.teamId,
    userId: app.botUserId,
    name,
    title: name,
    mimetype: mimeType(name),
    size,
    altText,
    channels: [],
    created: nowSeconds(),
    state: 'announced',
  };
  core.state.files.put(file.id, file);
  return { upload_url: `${core.url()}/upload/v1/${file.id}`, file_id: file.id };
}

function complete(call: ApiCall) {
  const { core, app, args } = call;
  if (!Array.isArray(args.files) || args.files.length === 0)
    throw schemaError('invalid_arguments', ['missing required field: files']);
  const named = text(args, 'channel_id') || text(args, 'channels');
  const channel = named ? findChannel(core, app, named) : undefined;
  if (channel) mayPost(app, channel);
  if (channel && !channel.members.includes(app.botUserId)) throw new SlackError('not_in_channel');
  const threadTs = channel ? threadOf(core, channel, text(args, 'thread_ts')) : undefined;
  const files = args.files.map((entry: Json) => {
    const file = core.state.files.get(String(entry.id ?? ''));
    if (!file || file.teamId !== app.teamId) throw new SlackError('file_not_found');
    if (file.state === 'announced') throw new SlackError('file_not_found');
    return {
      ...file,
      title: typeof entry.title === 'string' && entry.title !== '' ? entry.title : file.title,
      state: 'shared' as const,
      channels: channel ? [...new Set([...file.channels, channel.id])] : file.channels,
    };
  });
  for (const file of files) core.state.files.put(file.id, file);
  if (channel) {
    const comment: Json = { text: text(args, 'initial_comment'), blocks: args.blocks };
    const hasWords = comment.text !== '' || comment.blocks !== undefined;
    const content = hasWords ? readContent(core, app.teamId, comment) : { text: '' };
    postAsApp(core, app, channel, content, { threadTs, fileIds: files.map((file) => file.id) });
    for (const file of files) {
      emitEvent(core, app.teamId, {
        type: 'file_shared',
        file_id: file.id,
        user_id: app.botUserId,
        file: { id: file.id },
        channel_id: channel.id,
      });
    }
  }
  return { files: files.map((file) => fileShape(core, file)) };
}

function findFile({ core, app, args }: ApiCall): FileRecord {
  const file = core.state.files.get(required(args, 'file'));
  if (!file || file.teamId !== app.teamId) throw new SlackError('file_not_found');
  if (file.state === 'deleted') throw new SlackError('file_deleted');
  return file;
}

function remove(call: ApiCall) {
  const { core, app } = call;
  const file = findFile(call);
  if (file.userId !== app.botUserId) throw new SlackError('cant_delete_file');
  core.state.files.put(file.id, { ...file, state: 'deleted' });
  core.state.store.dropContent(file.id);
  core.state.changed(app.teamId);
  return {};
}
