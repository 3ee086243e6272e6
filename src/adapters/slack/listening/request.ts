import type { Services } from '../../../application/services.ts';
import type { Actor } from '../../../domain/ids.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import type { Log } from '../connection/slack-log.ts';
import type { PictureDesk } from '../posting/pictures.ts';
import type { Metrics } from '../serving/metrics.ts';
import type { Ask } from '../surface.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { InFlight } from './in-flight.ts';
import type { SurfaceIndex, Surfaces } from './surfaces.ts';

/** What the listeners share. */
export interface Desk {
  readonly services: Services;
  readonly connection: SlackConnection;
  readonly pictures: PictureDesk;
  readonly surfaces: SurfaceIndex;
  readonly home: Surfaces['home'];
  readonly inFlight: InFlight;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly defaultZone: string;
}

/** One delivery of Slack that waits for its acknowledgement. */
export interface Request {
  readonly actor: Actor;
  readonly acknowledgement: Acknowledgement;
  readonly triggerId?: string | undefined;
}

/** Who asks, and the zone to show times in: their own, or the default when Slack does not say. */
export async function askOf(desk: Desk, actor: Actor): Promise<Ask> {
  const zone = await desk.services.directory.timeZone(actor.workspace, actor.user).catch(() => undefined);
  return { services: desk.services, actor, zone: zone ?? desk.defaultZone };
}
