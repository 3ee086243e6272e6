import { validateMessageBlocks } from '../../blocks/validate.ts';
import { uninstall } from '../installation.ts';
import { SlackError, schemaError } from '../slack-error.ts';
import type { ApiMethod } from '../web-api.ts';

export const appMethods: Record<string, ApiMethod> = {
  'api.test': { token: 'none', run: ({ args }) => ({ args }) },
  'apps.connections.open': {
    token: 'app',
    run: ({ core }) => {
      if (core.delivery.currentMode().mode !== 'socket') throw new SlackError('forbidden_socket_mode');
      return { url: core.delivery.hub.ticketUrl(core.url()) };
    },
  },
  'apps.uninstall': {
    token: 'bot',
    run: ({ core, app, args }) => {
      const { clientId, clientSecret } = core.state.app;
      if (args.client_id !== clientId) throw new SlackError('invalid_client_id');
      if (args.client_secret !== clientSecret) throw new SlackError('bad_client_secret');
      uninstall(core, app.teamId);
      return {};
    },
  },
  'blocks.validate': {
    token: 'bot',
    run: ({ args, core, app }) => {
      const errors = validateMessageBlocks(args.blocks, {
        fileExists: (id) => core.state.files.get(id)?.teamId === app.teamId,
      });
      if (errors.length > 0) throw schemaError('invalid_blocks', errors);
      return {};
    },
  },
};
