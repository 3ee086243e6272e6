import { text } from '../arguments.ts';
import { install, revokeToken } from '../installation.ts';
import { SlackError } from '../slack-error.ts';
import type { ApiCall, ApiMethod } from '../web-api.ts';

export const authMethods: Record<string, ApiMethod> = {
  'auth.test': {
    token: 'bot',
    run: ({ core, app }) => {
      const team = core.state.teams.get(app.teamId);
      return {
        url: `${core.url()}/`,
        team: team?.name,
        user: core.state.users.get(app.botUserId)?.name,
        team_id: app.teamId,
        user_id: app.botUserId,
        bot_id: app.botId,
        is_enterprise_install: false,
      };
    },
  },
  'auth.revoke': {
    token: 'bot',
    run: ({ core, app, args }) => {
      if (args.test === true || args.test === 'true' || args.test === '1') return { revoked: false };
      revokeToken(core, app.teamId);
      return { revoked: true };
    },
  },
  'oauth.v2.access': { token: 'none', run: exchangeCode },
};

function exchangeCode({ core, args, authorization }: ApiCall) {
  const basic = /^Basic (.+)$/i.exec(authorization);
  const [id, secret] = basic
    ? Buffer.from(basic[1] ?? '', 'base64')
        .toString()
        .split(':')
    : [text(args, 'client_id'), text(args, 'client_secret')];
  if (id !== core.state.app.clientId) throw new SlackError('invalid_client_id');
  if (secret !== core.state.app.clientSecret) throw new SlackError('bad_client_secret');
  const code = core.oauthCodes.get(text(args, 'code'));
  if (!code) throw new SlackError('invalid_code');
  core.oauthCodes.delete(text(args, 'code'));
  if (Date.now() > code.expiresAt) throw new SlackError('code_expired');
  const redirect = text(args, 'redirect_uri');
  if (redirect !== '' && redirect !== code.redirectUri) throw new SlackError('bad_redirect_uri');
  const installed = install(core, code.teamId, core.state.app.scopes);
  return {
    app_id: core.state.app.id,
    authed_user: { id: code.userId },
    scope: installed.scopes.join(','),
    token_type: 'bot',
    access_token: installed.token,
    bot_user_id: installed.botUserId,
    team: { id: code.teamId, name: core.state.teams.get(code.teamId)?.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
