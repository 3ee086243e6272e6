import type { Installation, InstallationStore } from '@slack/oauth';
import type { Installations } from '../../../application/installations.ts';
import type { Clock } from '../../../application/ports.ts';
import type { Route } from '../serving/web-server.ts';
import { OPTIONAL_SCOPES, SCOPES } from './scopes.ts';
import type { SlackConnection } from './slack-connection.ts';
import { clientOptions } from './slack-connection.ts';
import { type Log, loggerFor } from './slack-log.ts';
import { InstallProvider } from './slack-packages.ts';

export interface OAuthParts {
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly installations: Installations;
  readonly connection: SlackConnection;
  readonly clock: Clock;
  readonly log: Log;
}

/** The two pages of an installation: the button, and where Slack sends the person back to. */
export function installRoutes(parts: OAuthParts): Readonly<Record<string, Route>> {
  const { apiUrl, clientId, clientSecret, stateSecret, log } = parts;
  const installer = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: storeFor(parts),
    authorizationUrl: authorizationUrl(apiUrl),
    clientOptions: clientOptions(apiUrl, log, 'interactive'),
    logger: loggerFor(log, 'slack-oauth'),
  });
  const scopes = [...SCOPES, ...OPTIONAL_SCOPES];
  return {
    'GET /slack/install': (request, response) =>
      installer.handleInstallPath(request, response, {}, { scopes }),
    'GET /slack/oauth_redirect': (request, response) => installer.handleCallback(request, response),
  };
}

/** Where people allow the app in: beside the address of the Web API, so that a stand-in for Slack is asked as a whole. */
function authorizationUrl(apiUrl: string): string {
  return new URL('../../oauth/v2/authorize', apiUrl).toString();
}

/** Slack's installer keeps what it gets in Parley's own storage, encrypted there. */
function storeFor({ installations, connection, clock }: OAuthParts): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const workspace = installation.team?.id;
      if (installation.isEnterpriseInstall || !workspace || !installation.bot) {
        throw new Error('Parley is installed workspace by workspace, with a bot user');
      }
      await installations.save({
        workspace,
        wholeOrganisation: false,
        botUser: installation.bot.userId,
        scopes: installation.bot.scopes,
        secret: installation,
        installedBy: installation.user.id,
        installedAt: clock.now(),
      });
      await connection.forget(workspace);
    },
    fetchInstallation: async ({ teamId }) => {
      const stored = teamId ? await installations.find({ workspace: teamId }) : undefined;
      if (!stored) throw new Error('Parley is not installed in that workspace');
      return stored.secret as Installation<'v2', false>;
    },
    deleteInstallation: async ({ teamId }) => {
      if (!teamId) return;
      await installations.delete({ workspace: teamId });
      await connection.forget(teamId);
    },
  };
}
