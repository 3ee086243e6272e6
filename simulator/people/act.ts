import { type Control, findControl, keepsState, list, optionsOf, surfaceState } from '../blocks/elements.ts';
import { optionGroups, selectOptions } from '../blocks/objects.ts';
import type { Checking } from '../blocks/schema.ts';
import type { Core, Member } from '../core.ts';
import type { Answer } from '../protocol/delivery.ts';
import { messageShape, viewShape } from '../protocol/shapes.ts';
import type { ElementState, Json, MessageRecord, ViewRecord } from '../state/records.ts';
import { homeOf, setInput, topModal } from '../state/views.ts';
import { interactionBase, memberChannel } from './members.ts';
import { Refused } from './refused.ts';
import { newResponseUrl } from './response-urls.ts';

/** Where a person acts: on a message, in the modal on top, or on App Home. */
export type Place = { at: 'message'; channel: string; ts: string } | { at: 'modal' } | { at: 'home' };

type Surface =
  | { kind: 'message'; message: MessageRecord; blocks: Json[]; key: string }
  | { kind: 'view'; record: ViewRecord; blocks: Json[]; key: string };

export const NO_ANSWER = 'We had some trouble connecting. Try again?';

function surfaceAt(core: Core, member: Member, place: Place): Surface {
  if (place.at === 'message') {
    const channel = memberChannel(core, member, place.channel);
    const message = core.state.message(channel.id, place.ts);
    if (!message || (message.ephemeralTo && message.ephemeralTo !== member.userId)) {
      throw new Refused('That message is no longer there.');
    }
    const attached = (message.attachments ?? []).flatMap((attachment) => list(attachment.blocks));
    return {
      kind: 'message',
      message,
      blocks: [...(message.blocks ?? []), ...attached],
      key: `${channel.id}:${message.ts}`,
    };
  }
  const record =
    place.at === 'modal' ? topModal(core.state, member.userId) : homeOf(core.state, member.userId);
  if (!record || record.teamId !== member.teamId) {
    throw new Refused(place.at === 'modal' ? 'No modal is open.' : 'App Home is empty.');
  }
  return { kind: 'view', record, blocks: list(record.view.blocks), key: record.id };
}

/** Enters something without telling the app, as typing does. */
export function enter(
  core: Core,
  member: Member,
  place: Place,
  blockId: string,
  actionId: string,
  state: Json,
): Control {
  const surface = surfaceAt(core, member, place);
  const control = findControl(surface.blocks, blockId, actionId);
  if (!control) throw new Refused(`There is no field ${blockId} / ${actionId} on the screen.`);
  const value = { ...state, type: String(control.element.type) } as ElementState;
  if (surface.kind === 'view') setInput(core.state, surface.record, { [blockId]: { [actionId]: value } });
  else {
    const key = `${member.userId}|${surface.key}`;
    const kept = core.state.inputs.get(key) ?? {};
    core.state.inputs.put(key, { ...kept, [blockId]: { ...kept[blockId], [actionId]: value } });
  }
  return control;
}

/** What is entered on a surface, initial values included. */
function enteredOn(core: Core, member: Member, surface: Surface) {
  if (surface.kind === 'view')
    return (
      core.state.views.get(surface.record.type === 'home' ? `home:${member.userId}` : surface.record.id)
        ?.state ?? {}
    );
  return surfaceState(surface.blocks, core.state.inputs.get(`${member.userId}|${surface.key}`) ?? {});
}

export interface Press {
  blockId: string;
  actionId: string;
  /** The new state of a menu, picker or field; the chosen option of an overflow menu. */
  state?: Json | undefined;
  /** The control as this person last saw it, for a click that comes after the message changed. */
  seen?: Json | undefined;
}

/** Clicks a button or uses a menu: the app hears a block_actions. Waits until it is acknowledged. */
export async function press(core: Core, member: Member, place: Place, what: Press): Promise<Answer> {
  const surface = surfaceAt(core, member, place);
  const shown = findControl(surface.blocks, what.blockId, what.actionId)?.element;
  const element = what.seen ?? shown;
  if (!element)
    throw new Refused(`There is no control ${what.blockId} / ${what.actionId} on the screen now.`);
  if (shown && keepsState(element) && what.state)
    enter(core, member, place, what.blockId, what.actionId, what.state);
  const warning = `${member.userId}|${surface.key}`;
  core.warnings.delete(warning);
  const action = {
    ...actionOf(element, what.state),
    block_id: what.blockId,
    action_id: what.actionId,
    action_ts: core.state.nextTs(),
  };
  const payload = blockActions(core, member, surfaceAt(core, member, place), action);
  const answer = await core.delivery.interact('interactive', payload);
  if (!answer.acknowledged) {
    core.warnings.set(warning, NO_ANSWER);
    core.state.changed(member.teamId);
  }
  return answer;
}

function actionOf(element: Json, state: Json | undefined): Json {
  const type = String(element.type);
  if (type === 'button') {
    return { type, text: element.text, ...pick(element, 'value', 'style', 'url') };
  }
  if (type === 'overflow') return { type, selected_option: state?.selected_option };
  return { type, ...state, ...pick(element, 'placeholder') };
}

function pick(element: Json, ...names: string[]): Json {
  return Object.fromEntries(
    names.flatMap((name) => (element[name] === undefined ? [] : [[name, element[name]]])),
  );
}

function blockActions(core: Core, member: Member, surface: Surface, action: Json): Json {
  const base = { type: 'block_actions', ...interactionBase(core, member), actions: [action] };
  if (surface.kind === 'view') {
    const record =
      core.state.views.get(surface.record.type === 'home' ? `home:${member.userId}` : surface.record.id) ??
      surface.record;
    return {
      ...base,
      container: { type: 'view', view_id: record.id },
      trigger_id: core.triggers.issue({
        ...member,
        ...(record.type === 'modal' ? { viewId: record.id } : {}),
      }),
      view: viewShape(core, record),
    };
  }
  const { message } = surface;
  const channel = core.state.channel(member.teamId, message.channelId);
  const ephemeral = message.ephemeralTo !== undefined;
  return {
    ...base,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channelId,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    trigger_id: core.triggers.issue({ ...member, channelId: message.channelId }),
    channel: { id: message.channelId, name: channel?.kind === 'im' ? 'directmessage' : channel?.name },
    ...(ephemeral ? {} : { message: messageShape(core, message) }),
    state: { values: enteredOn(core, member, surface) },
    response_url: newResponseUrl(core, {
      ...member,
      channelId: message.channelId,
      messageTs: message.ts,
      ephemeral,
    }),
  };
}

export interface Suggestions {
  options: Json[];
  groups: { label: Json; options: Json[] }[];
  /** Why there is nothing to choose, if something went wrong. */
  failure?: string;
}

/** Types into a menu whose options the app brings; the app answers inside its acknowledgement. */
export async function suggest(
  core: Core,
  member: Member,
  place: Place,
  blockId: string,
  actionId: string,
  query: string,
): Promise<Suggestions> {
  const surface = surfaceAt(core, member, place);
  const control = findControl(surface.blocks, blockId, actionId);
  if (!control) throw new Refused(`There is no menu ${blockId} / ${actionId} on the screen.`);
  const { element } = control;
  if (!String(element.type).includes('external')) return filtered(element, query);
  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  if ([...query].length < least) return { options: [], groups: [] };
  const base = {
    type: 'block_suggestion',
    ...interactionBase(core, member),
    action_id: actionId,
    block_id: blockId,
    value: query,
  };
  const payload =
    surface.kind === 'view'
      ? {
          ...base,
          container: { type: 'view', view_id: surface.record.id },
          view: viewShape(core, surface.record),
        }
      : {
          ...base,
          container: {
            type: 'message',
            message_ts: surface.message.ts,
            channel_id: surface.message.channelId,
            is_ephemeral: false,
          },
          channel: {
            id: surface.message.channelId,
            name: core.state.channel(member.teamId, surface.message.channelId)?.name,
          },
          message: messageShape(core, surface.message),
        };
  const answer = await core.delivery.interact('interactive', payload);
  if (!answer.acknowledged) return { options: [], groups: [], failure: 'Could not load results.' };
  return readSuggestions(answer.payload);
}

function filtered(element: Json, query: string): Suggestions {
  const wanted = query.toLowerCase();
  const options = optionsOf(element).filter((option) =>
    JSON.stringify(option.text).toLowerCase().includes(wanted),
  );
  return { options, groups: [] };
}

function readSuggestions(payload: unknown): Suggestions {
  const body = (payload ?? {}) as { options?: unknown; option_groups?: unknown };
  const c: Checking = { errors: [], surface: 'modal', fileExists: () => false, characters: 0 };
  const none = Array.isArray(body.options) && body.options.length === 0;
  if (none) return { options: [], groups: [] };
  if (body.options !== undefined) selectOptions(body.options, '/options', c);
  else optionGroups(body.option_groups, '/option_groups', c);
  if (c.errors.length > 0)
    return { options: [], groups: [], failure: `Could not load results. (${c.errors.join('; ')})` };
  const groups = list(body.option_groups).map((group) => ({
    label: group.label as Json,
    options: list(group.options),
  }));
  return { options: body.options ? list(body.options) : groups.flatMap((group) => group.options), groups };
}
