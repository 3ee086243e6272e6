import { limits } from '../../blocks/limits.ts';
import { validateView } from '../../blocks/validate-view.ts';
import type { Core } from '../../core.ts';
import type { InstallationRecord, Json, ViewRecord } from '../../state/records.ts';
import { modalStack, openModal, publishHome, replaceView } from '../../state/views.ts';
import { required, text } from '../arguments.ts';
import { viewShape } from '../shapes.ts';
import { SlackError, schemaError } from '../slack-error.ts';
import type { ApiCall, ApiMethod } from '../web-api.ts';

export const viewMethods: Record<string, ApiMethod> = {
  'views.open': { token: 'bot', run: (call) => open(call, false) },
  'views.push': { token: 'bot', run: (call) => open(call, true) },
  'views.update': { token: 'bot', run: update },
  'views.publish': { token: 'bot', run: publish },
};

/** A view as the app sent it, checked as Slack checks it. */
export function readView(core: Core, app: InstallationRecord, value: unknown, type: 'modal' | 'home'): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw schemaError('invalid_arguments', ['missing required field: view']);
  }
  if (Buffer.byteLength(JSON.stringify(value)) > limits.view.bytes) throw new SlackError('view_too_large');
  const context = { fileExists: (id: string) => core.state.files.get(id)?.teamId === app.teamId };
  const errors = validateView(value as Json, type, context);
  if (errors.length > 0) {
    const repeated = errors.every((error) => error.startsWith('block_id already exists'));
    throw schemaError(repeated ? 'duplicate_block_id' : 'invalid_arguments', errors);
  }
  return structuredClone(value) as Json;
}

function open({ core, app, args }: ApiCall, push: boolean) {
  const view = readView(core, app, args.view, 'modal');
  const trigger = core.triggers.exchange(required(args, 'trigger_id'), app.teamId);
  const inModal =
    trigger.viewId !== undefined &&
    modalStack(core.state, trigger.userId).some((each) => each.id === trigger.viewId);
  if (push && !inModal) throw new SlackError('not_found');
  const owner = {
    teamId: app.teamId,
    userId: trigger.userId,
    ...(trigger.channelId ? { channelId: trigger.channelId } : {}),
  };
  return { view: viewShape(core, openModal(core.state, owner, view, inModal)) };
}

function findView({ core, app, args }: ApiCall): ViewRecord {
  const id = text(args, 'view_id');
  const external = text(args, 'external_id');
  if (id === '' && external === '') {
    throw schemaError('invalid_arguments', ['either view_id or external_id is required']);
  }
  const found = core.state.views
    .all()
    .find((view) => view.teamId === app.teamId && (id ? view.id === id : view.view.external_id === external));
  if (!found) throw new SlackError('not_found');
  return found;
}

function update(call: ApiCall) {
  const record = findView(call);
  if (record.type !== 'modal')
    throw schemaError('invalid_arguments', ['a home view is published, not updated']);
  const view = readView(call.core, call.app, call.args.view, record.type);
  return { view: viewShape(call.core, replaceView(call.core.state, record, view, text(call.args, 'hash'))) };
}

function publish({ core, app, args }: ApiCall) {
  const userId = required(args, 'user_id');
  const user = core.state.user(app.teamId, userId);
  if (!user || user.isBot) throw new SlackError('user_not_found');
  const view = readView(core, app, args.view, 'home');
  return {
    view: viewShape(core, publishHome(core.state, { teamId: app.teamId, userId }, view, text(args, 'hash'))),
  };
}
