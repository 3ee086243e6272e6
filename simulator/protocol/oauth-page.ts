import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Core } from '../core.ts';

/** The page on which an administrator chooses a workspace and allows the app in. */
export function oauthPage(core: Core): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get('/oauth/v2/authorize', (context) => {
    const { client_id, scope = '', state = '', redirect_uri = '' } = context.req.query();
    if (client_id !== core.state.app.clientId) return context.text('invalid_client_id', 400);
    const unknown = scope.split(',').filter((each) => each !== '' && !core.state.app.scopes.includes(each));
    if (unknown.length > 0) return context.text(`invalid_scope: ${unknown.join(', ')}`, 400);
    const redirect = redirect_uri || core.state.app.redirectUrls[0];
    if (!redirect) return context.text('bad_redirect_uri', 400);
    return context.html(html`<!doctype html>
      <html lang="en">
        <head><meta charset="utf-8" /><title>Install ${core.state.app.name}</title><link rel="stylesheet" href="/assets/workspace.css" /></head>
        <body class="oauth"><main>
          <h1>${core.state.app.name} is asking for access to a workspace</h1>
          <form method="post" action="/oauth/v2/authorize">
            <input type="hidden" name="state" value="${state}" />
            <input type="hidden" name="redirect_uri" value="${redirect}" />
            <label>Workspace <select name="team">${core.state.teams.all().map((team) => html`<option value="${team.id}">${team.name}</option>`)}</select></label>
            <p>It will be able to: ${(scope || core.state.app.scopes.join(',')).split(',').join(', ')}</p>
            <button name="decision" value="allow" class="button primary">Allow</button>
            <button name="decision" value="deny" class="button">Cancel</button>
          </form>
        </main></body>
      </html>`);
  });
  routes.post('/oauth/v2/authorize', async (context) => {
    const form = await context.req.parseBody();
    const redirect = new URL(String(form.redirect_uri));
    if (form.state) redirect.searchParams.set('state', String(form.state));
    const teamId = String(form.team);
    if (form.decision !== 'allow') redirect.searchParams.set('error', 'access_denied');
    else {
      const admin = core.state.usersOf(teamId).find((user) => user.isAdmin);
      if (!admin) return context.text('No administrator in that workspace.', 400);
      const code = randomBytes(16).toString('hex');
      core.oauthCodes.set(code, {
        teamId,
        userId: admin.id,
        redirectUri: String(form.redirect_uri),
        expiresAt: Date.now() + 600_000,
      });
      redirect.searchParams.set('code', code);
    }
    return context.redirect(redirect.toString());
  });
  return routes;
}
