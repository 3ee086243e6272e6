import { section } from '../blocks.ts';
import { slackFailure } from '../connection/slack-failure.ts';
import { refusalText } from '../messages/refusals.ts';
import { outgoing, type PrivatePlace, tellOnce, tellPrivately } from '../posting/send.ts';
import type { Answer, Message, ModalView, Pictured } from '../surface.ts';
import { formWithNotice, type ReceivedView } from './kept-form.ts';
import { type Origin, withOrigin } from './origin.ts';
import { publishHome } from './publish-home.ts';
import type { Desk, Request } from './request.ts';

/** Where the request came from. */
export interface Source {
  readonly origin: Origin;
  readonly responseUrl?: string | undefined;
  /** The modal that a click came from. */
  readonly modal?: ReceivedView | undefined;
  /** Whether the acknowledgement itself can carry a message: only a slash command's. */
  readonly ackShowsText?: boolean;
}

/** A sentence for one person as a message. */
export function sentence(text: string): Message {
  return { text, blocks: [section(text)] };
}

/** Shows what a handler answered. The acknowledgement comes first, unless it carries the answer. */
export async function give(
  desk: Desk,
  request: Request,
  source: Source,
  answer: Answer,
  zone: string,
): Promise<void> {
  switch (answer.kind) {
    case 'reply':
      return answer.pictured
        ? sayPictured(desk, request, source, answer.message, answer.pictured)
        : say(desk, request, source, answer.message);
    case 'modal':
      return openModal(desk, request, source, answer.view);
    case 'update-modal':
      return updateModal(desk, request, source, answer.view);
    case 'refused':
      return showRefusal(desk, request, source, answer, zone);
    case 'done':
      await request.acknowledgement.send();
      if (source.origin === 'home' && !source.modal) await publishHome(desk, request.actor);
  }
}

/** Says something to the one who asked: with the acknowledgement if it can, else beside it. */
export async function say(desk: Desk, request: Request, source: Source, message: Message): Promise<void> {
  const { acknowledgement, actor } = request;
  if (source.ackShowsText && acknowledgement.isOpen) {
    const fields = { response_type: 'ephemeral', ...outgoing(message) };
    if (await acknowledgement.send(fields)) return;
  }
  outgoing(message);
  await acknowledgement.send();
  await tellPrivately(await placeFor(desk, request, source), message);
  if (source.origin === 'home' && !source.modal) await publishHome(desk, actor);
}

/** A person who asked waits this long for a picture; then the words come alone. */
const PICTURE_PATIENCE_MS = 4_000;

/** Says something with a picture to the one who asked; the upload takes longer than an acknowledgement may. */
async function sayPictured(
  desk: Desk,
  request: Request,
  source: Source,
  words: Message,
  pictured: Pictured,
): Promise<void> {
  await request.acknowledgement.send();
  const place = await placeFor(desk, request, source);
  const tell = (message: Message) => tellOnce(place, message);
  try {
    await desk.pictures.send(request.actor.workspace, pictured, tell, PICTURE_PATIENCE_MS);
  } catch (error) {
    desk.log.warn({ err: error }, 'An answer could not be shown with its picture');
    await tellPrivately(place, words);
  }
}

async function placeFor(desk: Desk, { actor }: Request, source: Source): Promise<PrivatePlace> {
  const channel = source.origin && source.origin !== 'home' ? source.origin : undefined;
  return {
    client: await desk.connection.interactive(actor.workspace),
    user: actor.user,
    channel: channel?.channel,
    threadTs: channel?.threadTs,
    responseUrl: source.responseUrl,
    log: desk.log,
  };
}

async function openModal(desk: Desk, request: Request, source: Source, view: ModalView): Promise<void> {
  const checked = withOrigin(view, source.origin);
  await request.acknowledgement.send();
  const client = await desk.connection.interactive(request.actor.workspace);
  const open = { trigger_id: request.triggerId ?? '', view: checked };
  await (source.modal ? client.views.push(open) : client.views.open(open));
}

async function updateModal(desk: Desk, request: Request, source: Source, view: ModalView): Promise<void> {
  if (!source.modal) return openModal(desk, request, source, view);
  const checked = withOrigin(view, source.origin);
  await request.acknowledgement.send();
  await replaceView(desk, request, source.modal, checked);
}

/** Replaces a view unless it changed meanwhile: then the newer one stands. */
export async function replaceView(
  desk: Desk,
  { actor }: Request,
  modal: ReceivedView,
  view: ModalView,
  guard: 'if-unchanged' | 'whatever-stands' = 'if-unchanged',
): Promise<void> {
  const client = await desk.connection.interactive(actor.workspace);
  try {
    await client.views.update({
      view_id: modal.id,
      view,
      ...(guard === 'if-unchanged' ? { hash: modal.hash } : {}),
    });
  } catch (error) {
    const failure = slackFailure(error);
    // The person closed the form, or clicked on: there is nothing left to update.
    if (failure?.kind === 'refused' && GONE.has(failure.code)) return;
    throw error;
  }
}

const GONE = new Set(['hash_conflict', 'not_found', 'view_not_found']);

async function showRefusal(
  desk: Desk,
  request: Request,
  source: Source,
  { refusal }: Extract<Answer, { kind: 'refused' }>,
  zone: string,
): Promise<void> {
  if (refusal.kind === 'duplicate') {
    await request.acknowledgement.send();
    return;
  }
  const text = refusalText(refusal, zone);
  if (!source.modal) return say(desk, request, source, sentence(text));
  await request.acknowledgement.send();
  await replaceView(desk, request, source.modal, formWithNotice(source.modal, text));
}
