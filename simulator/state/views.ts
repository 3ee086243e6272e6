import { randomBytes } from 'node:crypto';
import { assignIds, surfaceState } from '../blocks/elements.ts';
import { SlackError } from '../protocol/slack-error.ts';
import type { ElementStates, Json, ViewRecord } from './records.ts';
import { newId, type WorkspaceState } from './workspace-state.ts';

const STACK = 3;

function newHash(): string {
  return `${Math.floor(Date.now() / 1000)}.${randomBytes(4).toString('hex')}`;
}

/** The modals a person has open, the one on top last. */
export function modalStack(state: WorkspaceState, userId: string): ViewRecord[] {
  return state.views
    .all()
    .filter((view) => view.type === 'modal' && view.userId === userId && view.open)
    .sort((a, b) => a.version - b.version);
}

export function topModal(state: WorkspaceState, userId: string): ViewRecord | undefined {
  return modalStack(state, userId).at(-1);
}

let order = Date.now() * 1000;

function refuseDuplicateExternalId(state: WorkspaceState, teamId: string, view: Json, except?: string): void {
  if (!view.external_id) return;
  const taken = state.views
    .all()
    .some(
      (each) =>
        each.teamId === teamId &&
        each.open &&
        each.id !== except &&
        each.view.external_id === view.external_id,
    );
  if (taken) throw new SlackError('duplicate_external_id');
}

/** Opens a modal: alone when nothing is open, on top when the person acted in a modal. */
export function openModal(
  state: WorkspaceState,
  owner: { teamId: string; userId: string; channelId?: string },
  view: Json,
  onTop: boolean,
): ViewRecord {
  refuseDuplicateExternalId(state, owner.teamId, view);
  const stack = modalStack(state, owner.userId);
  if (onTop && stack.length >= STACK) throw new SlackError('push_limit_reached');
  if (!onTop) for (const old of stack) closeView(state, old);
  const previous = onTop ? stack.at(-1) : undefined;
  const blocks = assignIds(view.blocks as Json[]);
  order += 1;
  const id = newId('V');
  const record: ViewRecord = {
    id,
    teamId: owner.teamId,
    userId: owner.userId,
    type: 'modal',
    view,
    hash: newHash(),
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    state: surfaceState(blocks, {}, owner.channelId),
    errors: {},
    responseUrls: [],
    open: true,
    version: order,
    ...(owner.channelId ? { channelId: owner.channelId } : {}),
  };
  state.views.put(id, record);
  state.changed(owner.teamId);
  return record;
}

/** Replaces a view's content; entered values stay where block_id and action_id stay. */
export function replaceView(
  state: WorkspaceState,
  record: ViewRecord,
  view: Json,
  hash?: string,
): ViewRecord {
  if (hash !== undefined && hash !== '' && hash !== record.hash) throw new SlackError('hash_conflict');
  refuseDuplicateExternalId(state, record.teamId, view, record.id);
  const blocks = assignIds(view.blocks as Json[]);
  const next: ViewRecord = {
    ...record,
    view,
    hash: newHash(),
    state: surfaceState(blocks, record.state, record.channelId),
    errors: {},
  };
  state.views.put(record.id, next);
  state.changed(record.teamId);
  return next;
}

export function closeView(state: WorkspaceState, record: ViewRecord): void {
  state.views.delete(record.id);
  state.changed(record.teamId);
}

export function homeOf(state: WorkspaceState, userId: string): ViewRecord | undefined {
  return state.views.get(`home:${userId}`);
}

/** Publishes a person's App Home. */
export function publishHome(
  state: WorkspaceState,
  owner: { teamId: string; userId: string },
  view: Json,
  hash?: string,
): ViewRecord {
  const old = homeOf(state, owner.userId);
  if (old && hash !== undefined && hash !== '' && hash !== old.hash) throw new SlackError('hash_conflict');
  const blocks = assignIds(view.blocks as Json[]);
  const id = old?.id ?? newId('V');
  const record: ViewRecord = {
    id,
    teamId: owner.teamId,
    userId: owner.userId,
    type: 'home',
    view,
    hash: newHash(),
    rootId: id,
    previousId: null,
    state: surfaceState(blocks, old?.state ?? {}),
    errors: {},
    responseUrls: [],
    open: true,
    version: 0,
  };
  state.views.put(`home:${owner.userId}`, record);
  state.changed(owner.teamId);
  return record;
}

export function setInput(state: WorkspaceState, record: ViewRecord, states: ElementStates): ViewRecord {
  const next = { ...record, state: { ...record.state } };
  for (const [blockId, values] of Object.entries(states)) {
    next.state[blockId] = { ...next.state[blockId], ...values };
  }
  state.views.put(record.type === 'home' ? `home:${record.userId}` : record.id, next);
  return next;
}

export function showErrors(state: WorkspaceState, record: ViewRecord, errors: Record<string, string>): void {
  const current = state.views.get(record.id);
  if (!current) return;
  state.views.put(record.id, { ...current, errors });
  state.changed(record.teamId);
}
