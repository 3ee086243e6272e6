import { createHmac } from 'node:crypto';

/** Who asks, and where. */
export interface Asker {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
}

export const SIGNING_SECRET = 'a-signing-secret-for-measuring-only';

let triggers = 0;

/** A slash command as Slack sends it over HTTP: a form of its own with a trigger of its own, freshly signed. */
export function signedCommand(text: string, { team, user, channel }: Asker) {
  triggers += 1;
  const body = new URLSearchParams({
    token: 'legacy',
    team_id: team,
    team_domain: 'bench',
    channel_id: channel,
    channel_name: 'deals',
    user_id: user,
    user_name: 'maya',
    command: '/deal',
    text,
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: `http://127.0.0.1:9/commands/${triggers}`,
    trigger_id: `${Date.now()}.${triggers}.bench`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
