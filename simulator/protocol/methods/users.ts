import { required, text } from '../arguments.ts';
import { channelShape, userShape } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { type ApiMethod, needScope } from '../web-api.ts';
import { page } from './conversations.ts';

export const userMethods: Record<string, ApiMethod> = {
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    run: ({ core, app, args }) => {
      const user = core.state.user(app.teamId, required(args, 'user'));
      if (!user) throw new SlackError('user_not_found');
      return { user: userShape(core, user, app.scopes.includes('users:read.email')) };
    },
  },
  'users.list': {
    token: 'bot',
    scopes: ['users:read'],
    run: ({ core, app, args }) => {
      const withEmail = app.scopes.includes('users:read.email');
      const all = core.state.usersOf(app.teamId).map((user) => userShape(core, user, withEmail));
      return page(args, all, 'members', 1000);
    },
  },
  'users.lookupByEmail': {
    token: 'bot',
    scopes: ['users:read.email'],
    run: ({ core, app, args }) => {
      const email = required(args, 'email').toLowerCase();
      const user = core.state.usersOf(app.teamId).find((each) => each.email.toLowerCase() === email);
      if (!user) throw new SlackError('users_not_found');
      return { user: userShape(core, user, true) };
    },
  },
  'users.conversations': {
    token: 'bot',
    run: ({ core, app, args }) => {
      needScope(app, 'channels:read');
      const user = text(args, 'user') || app.botUserId;
      if (!core.state.user(app.teamId, user)) throw new SlackError('user_not_found');
      const types = (text(args, 'types') || 'public_channel').split(',');
      if (types.includes('private_channel')) needScope(app, 'groups:read');
      const all = core.state
        .channelsOf(app.teamId)
        .filter((channel) => channel.members.includes(user))
        .filter(
          (channel) =>
            (channel.kind === 'channel' && types.includes('public_channel')) ||
            (channel.kind === 'private' &&
              types.includes('private_channel') &&
              channel.members.includes(app.botUserId)),
        );
      return page(
        args,
        all.map((channel) => channelShape(core, channel)),
        'channels',
        1000,
      );
    },
  },
  'team.info': {
    token: 'bot',
    scopes: ['team:read'],
    run: ({ core, app }) => {
      const team = core.state.teams.get(app.teamId);
      return { team: { id: app.teamId, name: team?.name, domain: team?.domain, email_domain: '', icon: {} } };
    },
  },
  'bots.info': {
    token: 'bot',
    scopes: ['users:read'],
    run: ({ core, app, args }) => {
      const bot = text(args, 'bot');
      if (bot !== '' && bot !== app.botId) throw new SlackError('bot_not_found');
      const { id, name } = core.state.app;
      return {
        bot: {
          id: app.botId,
          app_id: id,
          user_id: app.botUserId,
          name,
          deleted: false,
          updated: 0,
          icons: {},
        },
      };
    },
  },
};
