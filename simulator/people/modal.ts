import { controls, isEmpty, list, textOf } from '../blocks/elements.ts';
import type { Core, Member } from '../core.ts';
import { readView } from '../protocol/methods/views.ts';
import { viewShape } from '../protocol/shapes.ts';
import { SlackError } from '../protocol/slack-error.ts';
import type { ElementState, Json, ViewRecord } from '../state/records.ts';
import { closeView, modalStack, openModal, replaceView, showErrors, topModal } from '../state/views.ts';
import { NO_ANSWER } from './act.ts';
import { installed, interactionBase } from './members.ts';
import { Refused } from './refused.ts';
import { newResponseUrl } from './response-urls.ts';

export type Submission =
  | { result: 'closed' }
  | { result: 'updated' | 'pushed'; title: string }
  /** Errors by block_id; `''` is the banner of the modal. */
  | { result: 'errors'; errors: Record<string, string> };

/** Presses the modal's submit button. What the fields themselves refuse never reaches the app. */
export async function submitModal(core: Core, member: Member): Promise<Submission> {
  const record = topModal(core.state, member.userId);
  if (!record || record.teamId !== member.teamId) throw new Refused('No modal is open.');
  if (!record.view.submit) throw new Refused(`"${textOf(record.view.title)}" has no submit button.`);
  const wrong = fieldErrors(record);
  if (Object.keys(wrong).length > 0) return withErrors(core, record, wrong);
  showErrors(core.state, record, {});
  const payload: Json = {
    type: 'view_submission',
    ...interactionBase(core, member),
    trigger_id: core.triggers.issue({ ...member, viewId: record.id }),
    view: viewShape(core, core.state.views.get(record.id) ?? record),
    response_urls: responseUrls(core, member, record),
  };
  const answer = await core.delivery.interact('interactive', payload);
  if (!answer.acknowledged) return withErrors(core, record, { '': NO_ANSWER });
  try {
    const current = core.state.views.get(record.id);
    // Closed by the member while the app was thinking: there is nothing left to change.
    return current ? carryOut(core, member, current, answer.payload) : { result: 'closed' };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return withErrors(core, record, { '': NO_ANSWER });
  }
}

function withErrors(core: Core, record: ViewRecord, errors: Record<string, string>): Submission {
  showErrors(core.state, record, errors);
  return { result: 'errors', errors };
}

/** Does what the acknowledgement says: close, clear, update, push or errors under fields. */
function carryOut(core: Core, member: Member, record: ViewRecord, payload: unknown): Submission {
  const isNothing =
    payload === undefined ||
    payload === null ||
    payload === '' ||
    (typeof payload === 'object' && Object.keys(payload).length === 0);
  if (isNothing) {
    closeView(core.state, record);
    return { result: 'closed' };
  }
  const answer = payload as Json;
  const app = installed(core, member.teamId);
  switch (answer.response_action) {
    case 'clear':
      for (const view of modalStack(core.state, member.userId)) closeView(core.state, view);
      return { result: 'closed' };
    case 'update': {
      const next = replaceView(core.state, record, readView(core, app, answer.view, 'modal'));
      return { result: 'updated', title: textOf(next.view.title) };
    }
    case 'push': {
      const next = openModal(core.state, member, readView(core, app, answer.view, 'modal'), true);
      return { result: 'pushed', title: textOf(next.view.title) };
    }
    case 'errors': {
      const errors = answer.errors as Record<string, unknown> | undefined;
      const inputs = new Set(
        list(record.view.blocks)
          .filter((block) => block.type === 'input')
          .map((block) => String(block.block_id)),
      );
      const valid =
        typeof errors === 'object' &&
        errors !== null &&
        Object.keys(errors).length > 0 &&
        Object.entries(errors).every(
          ([id, words]) => inputs.has(id) && typeof words === 'string' && words !== '',
        );
      if (!valid) throw new SlackError('invalid_response');
      return withErrors(core, record, errors as Record<string, string>);
    }
    default:
      throw new SlackError('invalid_response');
  }
}

/** What Slack's own fields refuse before anything is sent. */
function fieldErrors(record: ViewRecord): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const control of controls(list(record.view.blocks))) {
    if (!control.input) continue;
    const state = record.state[control.blockId]?.[control.actionId];
    if (!state || isEmpty(state)) {
      if (!control.input.optional) errors[control.blockId] = 'Please complete this required field.';
      continue;
    }
    const wrong = valueError(control.element, state);
    if (wrong) errors[control.blockId] = wrong;
  }
  return errors;
}

function valueError(element: Json, state: ElementState): string | undefined {
  const value = typeof state.value === 'string' ? state.value : '';
  switch (element.type) {
    case 'plain_text_input': {
      const length = [...value].length;
      const most = typeof element.max_length === 'number' ? element.max_length : 3_000;
      const least = typeof element.min_length === 'number' ? element.min_length : 0;
      if (length > most) return `Please use ${most} characters or fewer.`;
      return length < least ? `Please use at least ${least} characters.` : undefined;
    }
    case 'number_input': {
      const pattern = element.is_decimal_allowed === true ? /^-?(\d+(\.\d*)?|\.\d+)$/ : /^-?\d+$/;
      if (!pattern.test(value))
        return element.is_decimal_allowed ? 'Please enter a valid number.' : 'Please enter a whole number.';
      if (element.min_value !== undefined && Number(value) < Number(element.min_value))
        return `Please enter a number of at least ${element.min_value}.`;
      if (element.max_value !== undefined && Number(value) > Number(element.max_value))
        return `Please enter a number of at most ${element.max_value}.`;
      return undefined;
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+\.\S+/.test(value) ? undefined : 'Please enter a valid URL.';
    default: {
      const chosen = Object.values(state).find((each) => Array.isArray(each)) as unknown[] | undefined;
      const most = typeof element.max_selected_items === 'number' ? element.max_selected_items : undefined;
      return chosen && most !== undefined && chosen.length > most
        ? `Please choose ${most} at most.`
        : undefined;
    }
  }
}

function responseUrls(core: Core, member: Member, record: ViewRecord): Json[] {
  return controls(list(record.view.blocks)).flatMap((control) => {
    if (control.element.response_url_enabled !== true) return [];
    const state = record.state[control.blockId]?.[control.actionId];
    const channelId = state?.selected_conversation ?? state?.selected_channel;
    if (typeof channelId !== 'string') return [];
    const response_url = newResponseUrl(core, { ...member, channelId, ephemeral: false });
    return [{ block_id: control.blockId, action_id: control.actionId, channel_id: channelId, response_url }];
  });
}

/** Closes the modal on top, or all of them; the app hears of it where it asked to. */
export async function closeModal(core: Core, member: Member, everything: boolean): Promise<void> {
  const stack = modalStack(core.state, member.userId).filter((view) => view.teamId === member.teamId);
  const top = stack.at(-1);
  if (!top) throw new Refused('No modal is open.');
  const isCleared = everything || top.view.clear_on_close === true;
  const closing = isCleared ? stack.reverse() : [top];
  for (const view of closing) closeView(core.state, view);
  for (const view of closing) {
    if (view.view.notify_on_close !== true) continue;
    await core.delivery.interact('interactive', {
      type: 'view_closed',
      ...interactionBase(core, member),
      view: viewShape(core, view),
      is_cleared: isCleared,
    });
  }
}
