import { randomBytes } from 'node:crypto';
import type { Core } from '../core.ts';
import type { Json } from '../state/records.ts';
import { nowSeconds } from '../state/workspace-state.ts';

/** Names of subscriptions that cover an event. */
function subscription(event: Json): string {
  if (event.type === 'message') {
    return event.channel_type === 'im'
      ? 'message.im'
      : event.channel_type === 'group'
        ? 'message.groups'
        : 'message.channels';
  }
  return String(event.type);
}

/** Tells the app of something, if its manifest subscribes to it. Does not wait for the acknowledgement. */
export function emitEvent(core: Core, teamId: string, event: Json, how: { always?: boolean } = {}): void {
  const installation = core.state.installation(teamId);
  if (!installation || installation.revoked) return;
  if (!how.always && !core.state.app.events.includes(subscription(event))) return;
  const payload: Json = {
    token: 'local-verification',
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: core.state.app.id,
    event: { event_ts: core.state.nextTs(), ...event },
    type: 'event_callback',
    event_id: `Ev0${randomBytes(6).toString('hex').toUpperCase()}`,
    event_time: nowSeconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
  void core.delivery.event(payload);
}
