import { setTimeout as sleep } from 'node:timers/promises';
import type { UploadedPicture } from '../../../application/announcements.ts';
import type { Services } from '../../../application/services.ts';
import type { WorkspaceId } from '../../../domain/ids.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import type { Log } from '../connection/slack-log.ts';
import type { Message, Pictured, PictureRequest } from '../surface.ts';
import { bringFile, showFile } from './file-upload.ts';
import { NotTaken } from './send.ts';

/** Slack finishes an upload in its own time: for some seconds a new file may not stand in a message yet. */
const WAITS_MS = [700, 1_500, 3_000];
/** Longer than an upload may take with all that is waited for. */
const LONGEST_MS = 45_000;
/** A longer pause than this is not waited for: words now are better than a picture later. */
const LONGEST_PAUSE_S = 3;

export interface PictureParts {
  readonly services: Services;
  readonly connection: SlackConnection;
  readonly log: Log;
}

interface Brought extends UploadedPicture {
  /** Uploaded just now, so that Slack may need a moment. */
  readonly isNew: boolean;
}

/** Pictures in messages. A picture is a comfort: when it cannot be drawn, uploaded or shown, the words go without it. */
export interface PictureDesk {
  /**
   * Sends a message with its picture, or without when Slack does not take it. `send` must throw Slack's refusal;
   * it is called again only after a refusal, so nothing is said twice. `patienceMs`: how long the picture is waited for.
   */
  send<T>(
    workspace: WorkspaceId,
    pictured: Pictured,
    send: (message: Message) => Promise<T>,
    patienceMs?: number,
  ): Promise<T>;
}

/** Draws and uploads outside of any transaction, once for the same facts: retries and refreshes find the file again. */
export function createPictureDesk(parts: PictureParts): PictureDesk {
  const underWay = new Map<string, Promise<Brought | undefined>>();
  /** Two messages that want the same picture at the same time share one upload. */
  const bring = (workspace: WorkspaceId, request: PictureRequest) => {
    const id = `${workspace} ${request.key}`;
    const running = underWay.get(id) ?? brought(parts, workspace, request).finally(() => underWay.delete(id));
    underWay.set(id, running);
    return running;
  };
  return {
    send: async (workspace, pictured, send, patienceMs = LONGEST_MS) => {
      const until = performance.now() + patienceMs;
      const picture = await within(patienceMs, bring(workspace, pictured.picture));
      if (!picture) return send(pictured.message(undefined));
      for (const wait of [0, ...(picture.isNew ? WAITS_MS : [])]) {
        if (performance.now() + wait > until) break;
        await sleep(wait);
        try {
          return await send(pictured.message(picture));
        } catch (error) {
          if (!isRefusedPicture(error)) throw error;
        }
      }
      parts.log.warn(
        { file: picture.slackFileId },
        'Slack did not take a picture; the message goes without it',
      );
      // A file that once stood may have been deleted by a person; a new one may only need more time.
      if (!picture.isNew) await forget(parts, workspace, pictured.picture.key);
      return send(pictured.message(undefined));
    },
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const end = new AbortController();
  const patience = sleep(ms, undefined, { signal: end.signal }).catch(() => undefined);
  return Promise.race([work, patience]).finally(() => end.abort());
}

function isRefusedPicture(error: unknown): boolean {
  if (error instanceof NotTaken) return true;
  const failure = slackFailure(error);
  return failure?.kind === 'refused' && failure.code === 'invalid_blocks';
}

async function brought(
  parts: PictureParts,
  workspace: WorkspaceId,
  request: PictureRequest,
): Promise<Brought | undefined> {
  try {
    const known = await parts.services.store.read(workspace, (tx) => tx.pictures.find(request.key));
    if (known) return { ...known, isNew: false };
    const { scopes } = await parts.connection.grant(workspace);
    if (scopes && !scopes.has('files:write')) return undefined;
    const picture = await uploaded(parts, workspace, request);
    await parts.services.store.transaction(workspace, (tx) => tx.pictures.put(request.key, picture));
    return { ...picture, isNew: true };
  } catch (error) {
    parts.log.warn({ err: error, picture: request.key }, 'A picture could not be added to a message');
    return undefined;
  }
}

async function uploaded(
  { services, connection }: PictureParts,
  workspace: WorkspaceId,
  request: PictureRequest,
): Promise<UploadedPicture> {
  const client = await connection.background(workspace);
  const picture = await request.draw(services);
  const id = await onceMore(() => bringFile(client, picture, picture.altText));
  await onceMore(() => showFile(client, { id, title: picture.name }));
  return { slackFileId: id, altText: picture.altText };
}

/** Waits out a short pause that Slack asks for. */
async function onceMore<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const failure = slackFailure(error);
    if (failure?.kind !== 'rate-limited' || failure.seconds > LONGEST_PAUSE_S) throw error;
    await sleep(failure.seconds * 1_000);
    return call();
  }
}

async function forget({ services, log }: PictureParts, workspace: WorkspaceId, key: string): Promise<void> {
  await services.store
    .transaction(workspace, (tx) => tx.pictures.forget(key))
    .catch((error) => log.warn({ err: error }, 'A picture that is gone could not be forgotten'));
}
