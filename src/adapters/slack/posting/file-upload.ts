import type { WebClient as Client } from '@slack/web-api';
import type { PostedFile } from '../../../application/announcements.ts';
import type { RenderedFile } from '../../../application/files.ts';
import { lengthOf } from '../format.ts';

const UPLOAD_TIMEOUT_MS = 30_000;
/** A file's own description may be shorter than that of an image block, which has it in full. */
const ALT_LIMIT = 1_000;

/** The bytes did not arrive at the address that Slack gave for them; nothing is visible yet. */
export class UploadFailed extends Error {
  constructor(why: string) {
    super(`The upload of a file failed: ${why}`);
    this.name = 'UploadFailed';
  }
}

/** The first two steps of Slack's three: announce the file, bring the bytes. Nobody sees it yet. */
export async function bringFile(client: Client, file: RenderedFile, altText?: string): Promise<string> {
  const announced = {
    filename: file.name,
    length: file.bytes.byteLength,
    // Slack's reference calls it `alt_txt`, the package's type something else.
    ...(altText && lengthOf(altText) <= ALT_LIMIT ? { alt_txt: altText } : {}),
  };
  const { upload_url, file_id } = await client.files.getUploadURLExternal(announced);
  if (!upload_url || !file_id) throw new UploadFailed('Slack gave no address');
  await bringBytes(upload_url, file);
  return file_id;
}

async function bringBytes(address: string, file: RenderedFile): Promise<void> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': file.mimeType },
      body: new Uint8Array(file.bytes),
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    });
    if (!response.ok) throw new UploadFailed(`status ${response.status}`);
  } catch (error) {
    if (error instanceof UploadFailed) throw error;
    throw new UploadFailed(error instanceof Error ? error.name : 'no answer');
  }
}

/** The third step: the file appears, in a channel if one is named. Gives back where it stands. */
export async function showFile(
  client: Client,
  file: { readonly id: string; readonly title: string },
  where?: { readonly channel: string; readonly threadTs?: string | undefined; readonly comment: string },
): Promise<PostedFile> {
  const shown = await client.files.completeUploadExternal({
    files: [{ id: file.id, title: file.title }],
    ...(where ? { channel_id: where.channel, initial_comment: where.comment } : {}),
    ...(where?.threadTs ? { thread_ts: where.threadTs } : {}),
  } as Parameters<Client['files']['completeUploadExternal']>[0]);
  return postedFile(
    file.id,
    shown.files?.find(({ id }) => id === file.id),
  );
}

/** What Slack says of a file that stands; some answers name its address and some do not. */
export function postedFile(id: string, file: object | undefined): PostedFile {
  const { permalink } = (file ?? {}) as { permalink?: unknown };
  return { slackFileId: id, ...(isAddress(permalink) ? { link: permalink } : {}) };
}

/** An address that can stand in a card's markup as it is. */
function isAddress(text: unknown): text is string {
  return typeof text === 'string' && /^https?:\/\/[^\s<>|]{1,1000}$/.test(text) && URL.canParse(text);
}
