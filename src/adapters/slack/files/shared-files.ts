import type { RenderedFile, SharedFiles, SharedStream, SharedStreams } from '../../../application/files.ts';
import type { WorkspaceId } from '../../../domain/ids.ts';
import { ok, type Result, refuse, type WhyUnreadable } from '../../../domain/refusal.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Log } from '../connection/slack-log.ts';

const DOWNLOAD_TIMEOUT_MS = 20_000;

export interface SharedFilesParts {
  readonly connection: SlackConnection;
  /** Address of the Web API: files of a workspace on another address than Slack's own come from there. */
  readonly apiUrl: string;
  readonly log: Log;
}

/** Hands out files that people uploaded, with the workspace's own token, and no more of them than is wanted. */
export function createSharedFiles(parts: SharedFilesParts): SharedFiles & SharedStreams {
  return {
    mayRead: async (workspace) => {
      const { scopes } = await parts.connection.grant(workspace);
      return scopes === undefined || scopes.has('files:read');
    },
    download: async (workspace, file, mostBytes) => {
      const found = await fileInfo(parts, workspace, file);
      if (typeof found === 'string') return unreadable(found, mostBytes);
      if (found.size > mostBytes) return unreadable('too-large', mostBytes);
      return download(parts, workspace, found, mostBytes);
    },
    open: async (workspace, file, mostBytes) => {
      const found = await fileInfo(parts, workspace, file);
      if (typeof found === 'string') return unreadable(found, mostBytes);
      if (found.size > mostBytes) return unreadable('too-large', mostBytes);
      return opened(parts, workspace, found, mostBytes);
    },
  };
}

function unreadable(why: WhyUnreadable, mostBytes: number): Result<never> {
  return refuse({ kind: 'unreadable-file', why, mostBytes });
}

interface FileInfo {
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  readonly address: string;
}

/** What Slack says of a file. Neither its name nor its address is taken from the request, which people could forge. */
async function fileInfo(
  { connection, log }: SharedFilesParts,
  workspace: WorkspaceId,
  id: string,
): Promise<FileInfo | WhyUnreadable> {
  try {
    const client = await connection.interactive(workspace);
    const { file } = await client.files.info({ file: id });
    if (!file) return 'gone';
    const address = file.url_private_download ?? file.url_private;
    if (file.is_external || file.mode === 'external' || !address) return 'elsewhere';
    return {
      name: file.name ?? 'file',
      mimeType: file.mimetype ?? 'application/octet-stream',
      size: file.size ?? 0,
      address,
    };
  } catch (error) {
    const failure = slackFailure(error);
    if (!failure) throw error;
    log.warn({ failure, workspace }, 'A shared file could not be looked up');
    return failure.kind === 'refused' ? (REFUSED[failure.code] ?? 'no-answer') : 'no-answer';
  }
}

const REFUSED: Readonly<Record<string, WhyUnreadable>> = {
  missing_scope: 'no-permission',
  not_allowed_token_type: 'no-permission',
  no_permission: 'no-permission',
  access_denied: 'no-permission',
  file_not_found: 'gone',
  file_deleted: 'gone',
};

async function download(
  parts: SharedFilesParts,
  workspace: WorkspaceId,
  info: FileInfo,
  mostBytes: number,
): Promise<Result<RenderedFile>> {
  const { name, mimeType } = info;
  const response = await handedOut(parts, workspace, info, AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS));
  if (typeof response === 'string') return unreadable(response, mostBytes);
  try {
    const bytes = await bytesOf(response, mostBytes);
    return bytes ? ok({ name, mimeType, bytes }) : unreadable('too-large', mostBytes);
  } catch (error) {
    parts.log.warn({ err: error, workspace }, 'A shared file could not be downloaded');
    return unreadable('no-answer', mostBytes);
  }
}

async function opened(
  parts: SharedFilesParts,
  workspace: WorkspaceId,
  info: FileInfo,
  mostBytes: number,
): Promise<Result<SharedStream>> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), DOWNLOAD_TIMEOUT_MS);
  const response = await handedOut(parts, workspace, info, silence.signal);
  if (typeof response !== 'string')
    return ok({ name: info.name, bytes: watched(response, timer, mostBytes) });
  clearTimeout(timer);
  return unreadable(response, mostBytes);
}

/** The body as it comes. A connection that says nothing for as long as the timer runs is given up by it. */
async function* watched(
  { body }: Response,
  timer: NodeJS.Timeout,
  mostBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const part of body ?? []) {
      timer.refresh();
      size += part.byteLength;
      if (size > mostBytes) throw new Error(`A shared file is larger than ${mostBytes} bytes`);
      yield part;
      timer.refresh();
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Slack's answer with the file in its body, or why there is none. */
async function handedOut(
  { connection, apiUrl, log }: SharedFilesParts,
  workspace: WorkspaceId,
  { mimeType, address }: FileInfo,
  signal: AbortSignal,
): Promise<Response | WhyUnreadable> {
  if (!mayHaveToken(address, apiUrl)) return 'elsewhere';
  const { token } = await connection.grant(workspace);
  try {
    // A redirect to another host goes without the token, so a sign-in page is what comes of it.
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal });
    if (!response.ok) {
      await response.body?.cancel();
      log.warn({ status: response.status, workspace }, 'A shared file was not handed out');
      return response.status === 404 || response.status === 410 ? 'gone' : 'no-answer';
    }
    if (isPageInstead(response, mimeType)) {
      await response.body?.cancel();
      return 'page-instead';
    }
    return response;
  } catch (error) {
    log.warn({ err: error, workspace }, 'A shared file could not be downloaded');
    return 'no-answer';
  }
}

/** The token goes to Slack alone, and to the address that stands in for it. */
function mayHaveToken(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}

/** Slack answers a token that it does not take with its sign-in page, as if that were the file. */
function isPageInstead(response: Response, mimeType: string): boolean {
  const given = response.headers.get('content-type') ?? '';
  return given.startsWith('text/html') && !mimeType.startsWith('text/html');
}

/** The body up to a limit; undefined when there is more, however much was announced. */
async function bytesOf(response: Response, mostBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
