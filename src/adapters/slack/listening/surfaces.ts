import type { HomeView } from '@slack/types';
import type { Services } from '../../../application/services.ts';
import type { Actor } from '../../../domain/ids.ts';
import type { Action, Command, Form, OptionsSource, Shortcut } from '../surface.ts';

/** Everything Parley answers to in Slack, from the tables of the folders. */
export interface Surfaces {
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly forms: readonly Form[];
  readonly shortcuts: readonly Shortcut[];
  readonly optionsSources: readonly OptionsSource[];
  readonly home?: (services: Services, actor: Actor, zone: string) => Promise<HomeView>;
}

/** The same by id; an id that two handlers share is a mistake that is found at start. */
export interface SurfaceIndex {
  readonly commands: readonly Command[];
  readonly action: (id: string) => Action | undefined;
  readonly form: (id: string) => Form | undefined;
  readonly shortcut: (id: string, type: Shortcut['type']) => Shortcut | undefined;
  readonly optionsSource: (id: string) => OptionsSource | undefined;
}

export function indexSurfaces(surfaces: Surfaces): SurfaceIndex {
  const actions = byId('action', surfaces.actions, ({ actionId }) => actionId);
  const forms = byId('form', surfaces.forms, ({ callbackId }) => callbackId);
  const shortcuts = byId('shortcut', surfaces.shortcuts, ({ type, callbackId }) => `${type} ${callbackId}`);
  const sources = byId('options source', surfaces.optionsSources, ({ actionId }) => actionId);
  byId('command', surfaces.commands, ({ path }) => path.join(' '));
  return {
    commands: surfaces.commands,
    action: (id) => actions.get(id),
    form: (id) => forms.get(id),
    shortcut: (id, type) => shortcuts.get(`${type} ${id}`),
    optionsSource: (id) => sources.get(id),
  };
}

function byId<T>(what: string, items: readonly T[], idOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const id = idOf(item);
    if (map.has(id)) throw new Error(`Two handlers are registered for the ${what} "${id}"`);
    map.set(id, item);
  }
  return map;
}
