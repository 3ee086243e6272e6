import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Core, Member } from '../core.ts';
import { faultKinds } from '../faults.ts';
import { enter, press, suggest } from '../people/act.ts';
import { runCommand } from '../people/command.ts';
import { fileForField, upload } from '../people/files.ts';
import { forward } from '../people/forward.ts';
import { memberChannel, memberUser, visibleChannels } from '../people/members.ts';
import { closeModal, submitModal } from '../people/modal.ts';
import { Refused } from '../people/refused.ts';
import { invite, markRead, removeFrom, say, unread } from '../people/say.ts';
import { globalShortcut, messageShortcut, openApp } from '../people/shortcuts.ts';
import { shownHome, shownMessage, shownMessages, shownModal, shownThread } from '../people/shown.ts';
import { install, uninstall } from '../protocol/installation.ts';
import { toggled } from '../protocol/methods/reactions.ts';

/** What members do and see, as JSON; the page and the person driver use nothing else. */

const who = { team: z.string().optional(), user: z.string() };
const json = z.record(z.string(), z.unknown());
const place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ at: z.literal('modal') }),
  z.object({ at: z.literal('home') }),
]);
const control = { place, blockId: z.string(), actionId: z.string() };

type Handler<T> = (core: Core, member: Member, body: T) => unknown;

interface Action {
  body: z.ZodType;
  run: Handler<never>;
}

function action<T extends z.ZodRawShape>(shape: T, run: Handler<z.infer<z.ZodObject<T>>>): Action {
  return { body: z.object({ ...who, ...shape }), run: run as Handler<never> };
}

const actions: Record<string, Action> = {
  say: action(
    { channel: z.string(), text: z.string(), threadTs: z.string().optional() },
    (core, member, body) =>
      shownMessage(core, member, say(core, member, body.channel, body.text, { threadTs: body.threadTs })),
  ),
  command: action(
    { channel: z.string(), text: z.string(), threadTs: z.string().optional() },
    (core, member, body) => runCommand(core, member, body.channel, body.text, body.threadTs),
  ),
  'open-app': action({ tab: z.enum(['home', 'messages']) }, (core, member, body) => {
    openApp(core, member, body.tab);
    return {};
  }),
  messages: action({ channel: z.string() }, (core, member, body) =>
    shownMessages(core, member, body.channel),
  ),
  thread: action({ channel: z.string(), ts: z.string() }, (core, member, body) =>
    shownThread(core, member, body.channel, body.ts),
  ),
  home: action({}, (core, member) => shownHome(core, member)),
  modal: action({}, (core, member) => shownModal(core, member)),
  enter: action({ ...control, state: json }, (core, member, body) => {
    const entered = enter(core, member, body.place, body.blockId, body.actionId, body.state);
    return { dispatch: entered.input?.dispatch ?? false };
  }),
  press: action({ ...control, state: json.optional(), seen: json.optional() }, (core, member, body) =>
    press(core, member, body.place, body),
  ),
  suggest: action({ ...control, query: z.string() }, (core, member, body) =>
    suggest(core, member, body.place, body.blockId, body.actionId, body.query),
  ),
  submit: action({}, (core, member) => submitModal(core, member)),
  close: action({ everything: z.boolean().optional() }, async (core, member, body) => {
    await closeModal(core, member, body.everything ?? false);
    return {};
  }),
  shortcut: action({ name: z.string() }, (core, member, body) => globalShortcut(core, member, body.name)),
  'message-shortcut': action(
    { channel: z.string(), ts: z.string(), name: z.string() },
    (core, member, body) => messageShortcut(core, member, body.channel, body.ts, body.name),
  ),
  forward: action(
    { channel: z.string(), ts: z.string(), words: z.string().optional() },
    (core, member, body) =>
      shownMessage(core, member, forward(core, member, body.channel, body.ts, body.words)),
  ),
  upload: action(
    {
      channel: z.string(),
      name: z.string(),
      base64: z.string(),
      text: z.string().optional(),
      threadTs: z.string().optional(),
    },
    (core, member, body) => {
      const bytes = Buffer.from(body.base64, 'base64');
      const { message } = upload(core, member, body.channel, body.name, bytes, {
        text: body.text,
        threadTs: body.threadTs,
      });
      return shownMessage(core, member, message);
    },
  ),
  'field-file': action({ name: z.string(), base64: z.string() }, (core, member, body) =>
    fileForField(core, member, body.name, Buffer.from(body.base64, 'base64')),
  ),
  react: action({ channel: z.string(), ts: z.string(), name: z.string() }, (core, member, body) => {
    const message = core.state.message(memberChannel(core, member, body.channel).id, body.ts);
    if (!message) throw new Refused('That message is no longer there.');
    const mine =
      message.reactions?.some((each) => each.name === body.name && each.users.includes(member.userId)) ??
      false;
    core.state.putMessage({ ...message, reactions: toggled(message, body.name, member.userId, !mine) });
    return {};
  }),
  read: action({ channel: z.string() }, (core, member, body) => {
    const channel = memberChannel(core, member, body.channel);
    const last = core.state.messagesIn(channel.id).at(-1);
    if (last) markRead(core, member, channel.id, last.ts);
    return {};
  }),
  unread: action({ channel: z.string() }, (core, member, body) =>
    unread(core, member, memberChannel(core, member, body.channel).id),
  ),
  invite: action({ channel: z.string(), who: z.string() }, (core, member, body) => {
    invite(core, member, memberChannel(core, member, body.channel), body.who);
    return {};
  }),
  remove: action({ channel: z.string(), who: z.string() }, (core, member, body) => {
    removeFrom(core, member, memberChannel(core, member, body.channel), body.who);
    return {};
  }),
  'delete-message': action({ channel: z.string(), ts: z.string() }, (core, member, body) => {
    const message = core.state.message(memberChannel(core, member, body.channel).id, body.ts);
    if (!message) throw new Refused('That message is no longer there.');
    core.state.deleteMessage(message);
    return {};
  }),
  people: action({}, (core, member) => ({
    me: memberUser(core, member),
    users: core.state.usersOf(member.teamId),
    channels: visibleChannels(core, member),
  })),
};

const rule = z.object({
  kind: z.enum(faultKinds as [string, ...string[]]),
  method: z.string().optional(),
  times: z.number().int().positive().optional(),
  percent: z.number().min(0).max(100).optional(),
  retryAfter: z.number().min(0).optional(),
  teamId: z.string().optional(),
});

const faultChange = z.object({
  add: rule.optional(),
  delayMs: z.number().min(0).max(60_000).optional(),
  redelivery: z
    .object({
      times: z.number().int().min(1).max(20),
      afterMs: z.number().min(0),
      of: z.enum(['events', 'interactions', 'everything']),
    })
    .nullable()
    .optional(),
  postPace: z.boolean().optional(),
  disconnect: z.boolean().optional(),
  clear: z.boolean().optional(),
});

const delivery = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('socket') }),
  z.object({ mode: z.literal('http'), requestUrl: z.url(), signingSecret: z.string().min(1) }),
]);

type Bound = { Bindings: HttpBindings };

export function controlRoutes(core: Core): Hono<Bound> {
  const routes = new Hono<Bound>();

  routes.get('/info', (context) =>
    context.json({
      app: { ...core.state.app, clientSecret: undefined, appToken: undefined },
      teams: core.state.teams.all(),
      users: core.state.users.all(),
      channels: core.state.channels.all(),
      installations: core.state.installations.all().map(({ token: _token, ...rest }) => rest),
      connected: core.delivery.hub.connected,
      version: core.state.version,
      seeded: core.state.meta.get('seeded') === 'yes',
    }),
  );

  routes.get('/changes', async (context) => {
    const since = Number(context.req.query('since') ?? -1);
    await changeAfter(core, since, Math.min(25_000, Number(context.req.query('wait') ?? 20_000)));
    return context.json({ version: core.state.version });
  });

  routes.post('/seeded', (context) => {
    core.state.meta.put('seeded', 'yes');
    return context.json({});
  });

  routes.get('/log', (context) => {
    const { kind, name, since } = context.req.query();
    return context.json(
      core.log.entries({
        ...(kind === 'api' || kind === 'delivery' ? { kind } : {}),
        ...(name ? { name } : {}),
        ...(since ? { since: Number(since) } : {}),
      }),
    );
  });

  routes.get('/faults', (context) =>
    context.json({ ...core.faults.settings(), retryAfterViolations: core.faults.retryAfterViolations }),
  );
  routes.post('/faults', async (context) => {
    const change = faultChange.parse(await context.req.json());
    if (change.clear) core.faults.clear();
    if (change.add) core.faults.add(change.add as Parameters<typeof core.faults.add>[0]);
    if (change.delayMs !== undefined) core.faults.delayAnswers(change.delayMs);
    if (change.redelivery !== undefined) core.faults.redeliver(change.redelivery);
    if (change.postPace !== undefined) core.faults.holdPostPace(change.postPace);
    const disconnected = change.disconnect ? core.faults.disconnectSockets() : 0;
    return context.json({ ...core.faults.settings(), disconnected });
  });

  routes.post('/delivery', async (context) => {
    core.delivery.setMode(delivery.parse(await context.req.json()));
    return context.json({});
  });

  routes.post('/installation', async (context) => {
    const body = z.object({ team: z.string(), installed: z.boolean() }).parse(await context.req.json());
    if (body.installed) install(core, body.team, core.state.app.scopes);
    else uninstall(core, body.team);
    return context.json({});
  });

  routes.get('/file/:id/:name', (context) => {
    const file = core.state.files.get(context.req.param('id'));
    const bytes = file && file.state !== 'deleted' ? core.state.store.content(file.id) : undefined;
    if (!file || !bytes) return context.text('This file is no longer there.', 404);
    const inline = file.mimetype.startsWith('image/') || file.mimetype === 'application/pdf';
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': file.mimetype,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    });
  });

  routes.post('/:action', async (context) => act(core, context));
  return routes;
}

async function act(core: Core, context: Context<Bound>): Promise<Response> {
  const name = context.req.param('action') ?? '';
  const found = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!found) return context.json({ refused: `There is no action ${name}.` }, 404);
  const parsed = found.body.safeParse(await context.req.json());
  if (!parsed.success) return context.json({ refused: z.prettifyError(parsed.error) }, 400);
  const body = parsed.data as { team?: string; user: string };
  const teamId = body.team ?? core.state.users.get(body.user)?.teamId ?? '';
  const member = { teamId, userId: body.user };
  try {
    memberUser(core, member);
    return context.json((await found.run(core, member, body as never)) as never);
  } catch (error) {
    if (error instanceof Refused) return context.json({ refused: error.message }, 409);
    throw error;
  }
}

/** Resolves as soon as the workspace is newer than `since`, or after the wait. */
function changeAfter(core: Core, since: number, waitMs: number): Promise<void> {
  if (core.state.version > since) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      core.state.changes.off('change', done);
      resolve();
    };
    const timer = setTimeout(done, waitMs);
    core.state.changes.once('change', done);
  });
}
