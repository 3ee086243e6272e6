import { randomBytes } from 'node:crypto';
import type { Core } from '../core.ts';
import type { InstallationRecord } from '../state/records.ts';
import { emitEvent } from './events.ts';

/** Removes the app from a workspace; the token is dead and the app hears about it. */
export function uninstall(core: Core, teamId: string): void {
  emitEvent(core, teamId, { type: 'app_uninstalled' }, { always: true });
  revokeToken(core, teamId);
}

/** Revokes the token only, as an administrator can. */
export function revokeToken(core: Core, teamId: string): void {
  const installation = core.state.installation(teamId);
  if (!installation || installation.revoked) return;
  emitEvent(
    core,
    teamId,
    { type: 'tokens_revoked', tokens: { oauth: [], bot: [installation.botUserId] } },
    { always: true },
  );
  core.state.installations.put(teamId, { ...installation, revoked: true });
  core.state.changed(teamId);
}

/** Installs (again); a workspace that has the app keeps its token, as with Slack's OAuth. */
export function install(core: Core, teamId: string, scopes: string[]): InstallationRecord {
  const installation = core.state.installation(teamId);
  if (!installation) throw new Error(`No workspace ${teamId}`);
  const token = installation.revoked
    ? `xoxb-local-${teamId.toLowerCase()}-${randomBytes(6).toString('hex')}`
    : installation.token;
  const next = { ...installation, token, scopes, revoked: false };
  core.state.installations.put(teamId, next);
  const bot = core.state.users.get(installation.botUserId);
  if (bot) core.state.users.put(bot.id, { ...bot, deleted: false });
  core.state.changed(teamId);
  return next;
}
