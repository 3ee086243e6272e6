import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import type { Core } from '../core.ts';
import { memberChannel } from '../people/members.ts';
import { Refused } from '../people/refused.ts';
import { clientPage } from './client-page.ts';
import { faultsPage } from './faults-page.ts';

type Bound = { Bindings: HttpBindings };

const assets: Record<string, { file: string; type: string }> = {
  'workspace.css': { file: fileURLToPath(new URL('./workspace.css', import.meta.url)), type: 'text/css' },
  'workspace.js': {
    file: fileURLToPath(new URL('./workspace.js', import.meta.url)),
    type: 'text/javascript',
  },
  'idiomorph.js': {
    file: createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.js'),
    type: 'text/javascript',
  },
};

export function pageRoutes(core: Core): Hono<Bound> {
  const routes = new Hono<Bound>();
  routes.get('/', (context) => context.redirect(`/client/${core.state.teams.all()[0]?.id}`));
  routes.get('/assets/:name', (context) => {
    const asset = assets[context.req.param('name')];
    if (!asset) return context.notFound();
    return context.body(readFileSync(asset.file), 200, {
      'content-type': `${asset.type}; charset=utf-8`,
      'cache-control': 'no-cache',
    });
  });
  routes.get('/client/:team', (context) => {
    const team = context.req.param('team');
    const channels = core.state.channelsOf(team);
    const first = channels.find((channel) => channel.name === 'influencer-deals') ?? channels[0];
    const as = context.req.query('as');
    return context.redirect(`/client/${team}/${first?.id}${as ? `?as=${encodeURIComponent(as)}` : ''}`);
  });
  routes.get('/client/:team/:place', (context) => showClient(core, context));
  routes.get('/archives/:channel/:ts', (context) => {
    const channel = core.state.channels.get(context.req.param('channel'));
    if (!channel) return context.text('That conversation is not there.', 404);
    const digits = context.req.param('ts').replace('p', '');
    const ts = `${digits.slice(0, 10)}.${digits.slice(10)}`;
    const threadTs = core.state.message(channel.id, ts)?.threadTs ?? ts;
    return context.redirect(`/client/${channel.teamId}/${channel.id}?thread=${threadTs}`);
  });
  routes.get('/files/:user/:id/:name', (context) =>
    context.redirect(
      `/_local/file/${context.req.param('id')}/${encodeURIComponent(context.req.param('name'))}`,
    ),
  );
  routes.get('/faults', (context) => context.html(faultsPage(core)));
  routes.get('/live', (context) =>
    streamSSE(context, async (stream) => {
      const tell = () => void stream.writeSSE({ event: 'change', data: String(core.state.version) });
      core.state.changes.on('change', tell);
      stream.onAbort(() => void core.state.changes.off('change', tell));
      tell();
      while (!stream.aborted) {
        await stream.sleep(15_000);
        await stream.writeSSE({ event: 'still', data: '' });
      }
    }),
  );
  return routes;
}

function showClient(core: Core, context: Context<Bound>) {
  const teamId = context.req.param('team') ?? '';
  if (!core.state.teams.get(teamId)) return context.text('There is no such workspace.', 404);
  const members = core.state.usersOf(teamId).filter((user) => !user.isBot);
  const asked = context.req.query('as') ?? getCookie(context, `as-${teamId}`);
  const user = members.find((each) => each.id === asked) ?? members[0];
  if (!user) return context.text('This workspace has no members.', 404);
  if (context.req.query('as')) setCookie(context, `as-${teamId}`, user.id, { path: '/', sameSite: 'Strict' });
  const member = { teamId, userId: user.id };
  const place = context.req.param('place') ?? '';
  try {
    return context.html(
      clientPage(core, {
        member,
        place:
          place === 'home'
            ? { kind: 'home' }
            : { kind: 'channel', channel: memberChannel(core, member, place) },
        thread: context.req.query('thread'),
        all: context.req.query('all') === 'yes',
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Another member's direct message, or a channel a guest was not added to: back to what this one can see.
    const own = core.state.appDm(teamId, user.id);
    const target = place.startsWith('D') && own ? own.id : 'home';
    return context.redirect(`/client/${teamId}/${target}`);
  }
}
