import type { Actor } from '../../../domain/ids.ts';
import { clean } from '../format.ts';
import type { Answer, ViewContext } from '../surface.ts';
import { Acknowledgement } from './acknowledgement.ts';
import { give, type Source, say, sentence } from './answering.ts';
import { matchCommand } from './command-text.ts';
import { deliveryKey } from './delivery-keys.ts';
import { helpMessage, unknownCommand } from './help.ts';
import type { ActionBody, CommandBody, OptionsBody, ReceivedAction, ShortcutBody } from './incoming.ts';
import type { ReceivedView } from './kept-form.ts';
import { messageWords } from './message-words.ts';
import { type Origin, readOrigin } from './origin.ts';
import { askOf, type Desk, type Request } from './request.ts';
import { reportTrouble } from './trouble.ts';

type Ack = (response?: object) => Promise<unknown>;

/** Sent instead of an answer while this process is being replaced by another. */
const RESTARTING = 'I am being restarted. Please try again in a few seconds.';

/** `/deal ...` */
export async function onCommand(desk: Desk, workspace: string, body: CommandBody, ack: Ack): Promise<void> {
  const actor = {
    workspace,
    user: body.user_id,
    delivery: deliveryKey.command(body.trigger_id),
  };
  const source: Source = {
    origin: { channel: body.channel_id },
    responseUrl: body.response_url,
    ackShowsText: true,
  };
  await answered(desk, 'command', actor, ack, body.trigger_id, source, async () => {
    const match = matchCommand(desk.surfaces.commands, body.text);
    if (match.kind === 'help') {
      return { answer: { kind: 'reply', message: helpMessage(desk.surfaces.commands, match.topic) } };
    }
    if (match.kind === 'unknown') {
      return { answer: { kind: 'reply', message: unknownCommand(match.typed, match.meant) } };
    }
    const ask = await askOf(desk, actor);
    const answer = await match.command.run({ ...ask, channel: body.channel_id, text: match.text });
    return { answer, zone: ask.zone };
  });
}

/** A click or a choice in a message, a modal or App Home. */
export async function onAction(desk: Desk, workspace: string, body: ActionBody, ack: Ack): Promise<void> {
  const action = body.actions[0];
  if (!action) {
    await ack();
    return;
  }
  const place = body.message?.ts ?? body.view?.id ?? '';
  const actor = {
    workspace,
    user: body.user.id,
    delivery: deliveryKey.action({
      actionTs: action.action_ts ?? '',
      user: body.user.id,
      place: `${body.channel?.id ?? ''} ${place}`,
      actionId: action.action_id,
    }),
  };
  const modal = body.view?.type === 'modal' ? body.view : undefined;
  const { origin, metadata } = originOf(body);
  const source: Source = { origin, responseUrl: body.response_url, modal };
  await answered(desk, 'action', actor, ack, body.trigger_id, source, async () => {
    const handler = desk.surfaces.action(action.action_id);
    if (!handler) return { answer: unknownAction(action, modal !== undefined) };
    const ask = await askOf(desk, actor);
    const answer = await handler.run({
      ...ask,
      value: valueOf(action),
      ...(body.channel ? { channel: body.channel.id } : {}),
      ...(body.message ? { messageTs: body.message.ts } : {}),
      ...(body.view ? { view: viewContext(body.view, metadata) } : {}),
    });
    return { answer, zone: ask.zone };
  });
}

function originOf(body: ActionBody): { origin: Origin; metadata: string } {
  if (body.view?.type === 'home') return { origin: 'home', metadata: body.view.private_metadata };
  if (body.view) return readOrigin(body.view.private_metadata);
  const threadTs = body.message?.thread_ts;
  const channel = body.channel?.id;
  return {
    origin: channel ? { channel, ...(threadTs ? { threadTs } : {}) } : undefined,
    metadata: '',
  };
}

/** A menu in a form that is read when it is submitted, and a button that only opens an address, need no handler. */
function unknownAction(action: ReceivedAction, inModal: boolean): Answer {
  if (action.url || (inModal && action.type !== 'button')) return { kind: 'done' };
  return {
    kind: 'reply',
    message: sentence(
      'That button is from an older version of Parley and no longer works. Type `/deal` to see where things stand.',
    ),
  };
}

function valueOf(action: ReceivedAction): string {
  const chosen =
    action.value ??
    action.selected_option?.value ??
    action.selected_date ??
    action.selected_user ??
    action.selected_conversation ??
    action.selected_channel;
  if (chosen) return chosen;
  return (action.selected_options ?? []).map(({ value }) => value).join(',');
}

export function viewContext(view: ReceivedView, metadata: string): ViewContext {
  return {
    id: view.id,
    hash: view.hash,
    callbackId: view.callback_id,
    privateMetadata: metadata,
    values: view.state?.values ?? {},
  };
}

/** A global shortcut, or one on a message. */
export async function onShortcut(desk: Desk, workspace: string, body: ShortcutBody, ack: Ack): Promise<void> {
  const actor = {
    workspace,
    user: body.user.id,
    delivery: deliveryKey.shortcut(body.trigger_id),
  };
  const channel = body.channel?.id;
  const source: Source = {
    origin: channel ? { channel } : undefined,
    responseUrl: body.response_url,
  };
  await answered(desk, 'shortcut', actor, ack, body.trigger_id, source, async () => {
    const handler = desk.surfaces.shortcut(body.callback_id, channel ? 'message' : 'global');
    if (!handler) {
      const text = 'That shortcut is from an older version of Parley. Type `/deal help` for what I can do.';
      return { answer: { kind: 'reply', message: sentence(text) } };
    }
    const ask = await askOf(desk, actor);
    const message =
      channel && body.message
        ? { channel, ts: body.message.ts, text: messageWords(body.message) }
        : undefined;
    return { answer: await handler.run({ ...ask, ...(message ? { message } : {}) }), zone: ask.zone };
  });
}

/** Suggestions while a person types in a select. */
export async function onOptions(desk: Desk, workspace: string, body: OptionsBody, ack: Ack): Promise<void> {
  const actor = { workspace, user: body.user.id };
  const acknowledgement = new Acknowledgement(ack, {
    late: () => ({ options: [] }),
    onAnswered: (ms) => desk.metrics.acknowledged('options', ms),
  });
  await desk.inFlight.run(async () => {
    try {
      const source = desk.surfaces.optionsSource(body.action_id);
      const ask = await askOf(desk, actor);
      const options = source ? await source.suggest({ ...ask, typed: clean(body.value ?? '') }) : [];
      await acknowledgement.send({ options: options.slice(0, 100) });
    } catch (error) {
      desk.metrics.failed('options');
      reportTrouble(desk.log, error, { request: 'options', id: body.action_id, workspace });
      await acknowledgement.send({ options: [] });
    }
  });
}

interface Outcome {
  readonly answer: Answer;
  readonly zone?: string;
}

/** Runs a handler and shows its answer; what goes wrong unexpectedly becomes a sentence with a reference. */
async function answered(
  desk: Desk,
  kind: string,
  actor: Actor,
  ack: Ack,
  triggerId: string | undefined,
  source: Source,
  work: () => Promise<Outcome>,
): Promise<void> {
  const acknowledgement = new Acknowledgement(ack, {
    onAnswered: (ms) => desk.metrics.acknowledged(kind, ms),
  });
  const request: Request = { actor, acknowledgement, triggerId };
  if (desk.inFlight.stopping) return say(desk, request, source, sentence(RESTARTING));
  await desk.inFlight.run(async () => {
    try {
      const { answer, zone } = await work();
      await give(desk, request, source, answer, zone ?? desk.defaultZone);
    } catch (error) {
      await explain(desk, request, source, kind, error);
    }
  });
}

async function explain(
  desk: Desk,
  request: Request,
  source: Source,
  kind: string,
  error: unknown,
): Promise<void> {
  desk.metrics.failed(kind);
  const { workspace, user } = request.actor;
  const text = reportTrouble(desk.log, error, { request: kind, workspace, user });
  try {
    await say(desk, request, source, sentence(text));
  } catch (failure) {
    await request.acknowledgement.send();
    desk.log.error({ err: failure }, 'A failure could not be told to the person who asked');
  }
}
