import type { Installations } from '../../../application/installations.ts';
import { publishHome } from './publish-home.ts';
import type { Desk } from './request.ts';
import { reportTrouble } from './trouble.ts';

/** Runs the work of an event; nobody waits for an answer, so what goes wrong goes to the log alone. */
export async function onEvent(desk: Desk, name: string, work: () => Promise<void>): Promise<void> {
  await desk.inFlight.run(async () => {
    try {
      await work();
    } catch (error) {
      desk.metrics.failed('event');
      reportTrouble(desk.log, error, { request: 'event', event: name });
    }
  });
}

/** A member opened App Home. */
export async function onHomeOpened(
  desk: Desk,
  workspace: string,
  event: { user: string; tab?: string },
): Promise<void> {
  if (event.tab !== undefined && event.tab !== 'home') return;
  await publishHome(desk, { workspace, user: event.user });
}

/** Parley was removed, or its token was revoked: the stored token goes at once. */
export async function onRemoved(
  desk: Desk,
  installations: Installations | undefined,
  workspace: string,
): Promise<void> {
  await desk.connection.forget(workspace);
  await installations?.delete({ workspace });
  desk.log.info({ workspace }, 'Parley was removed from a workspace; its token is deleted');
}
