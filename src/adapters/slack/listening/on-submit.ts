import { escape } from '../format.ts';
import { checkedView } from '../limits.ts';
import { refusalErrors, refusalText } from '../messages/refusals.ts';
import { tellPrivately } from '../posting/send.ts';
import type { FormAnswer, Message, ModalView } from '../surface.ts';
import { Acknowledgement } from './acknowledgement.ts';
import { replaceView, sentence } from './answering.ts';
import { deliveryKey } from './delivery-keys.ts';
import type { SubmissionBody } from './incoming.ts';
import { doneForm, formWithNotice, inputsOf, type ReceivedView, workingForm } from './kept-form.ts';
import { viewContext } from './listeners.ts';
import { type Origin, readOrigin, withOrigin } from './origin.ts';
import { publishHome } from './publish-home.ts';
import { askOf, type Desk, type Request } from './request.ts';
import { reportTrouble } from './trouble.ts';

type Ack = (response?: object) => Promise<unknown>;

interface Submission {
  readonly request: Request;
  readonly view: ReceivedView;
  readonly origin: Origin;
}

/** A form was submitted. */
export async function onSubmit(desk: Desk, workspace: string, body: SubmissionBody, ack: Ack): Promise<void> {
  const { view, user } = body;
  const actor = {
    workspace,
    user: user.id,
    delivery: deliveryKey.submission({ viewId: view.id, user: user.id, values: view.state.values }),
  };
  const acknowledgement = new Acknowledgement(ack, {
    late: () => ({ response_action: 'update', view: workingForm(view) }),
    onAnswered: (ms) => desk.metrics.acknowledged('form', ms),
  });
  const { origin, metadata } = readOrigin(view.private_metadata);
  const submission: Submission = { request: { actor, acknowledgement }, view, origin };
  if (desk.inFlight.stopping)
    return notice(desk, submission, 'I am being restarted. Please submit again in a few seconds.');
  await desk.inFlight.run(async () => {
    try {
      const form = desk.surfaces.form(view.callback_id);
      if (!form) return await notice(desk, submission, OLD_FORM);
      const ask = await askOf(desk, actor);
      const answer = await form.submit({ ...ask, view: viewContext(view, metadata) });
      await giveForm(desk, submission, answer, ask.zone);
    } catch (error) {
      desk.metrics.failed('form');
      const text = reportTrouble(desk.log, error, {
        request: 'form',
        form: view.callback_id,
        workspace,
        user: user.id,
      });
      await notice(desk, submission, text);
    }
  });
}

const OLD_FORM = 'This form is from an older version of Parley. Close it and open it again.';

async function giveForm(desk: Desk, submission: Submission, answer: FormAnswer, zone: string): Promise<void> {
  switch (answer.kind) {
    case 'errors':
      return errors(desk, submission, answer.errors);
    case 'update-modal':
      return respond(desk, submission, 'update', withOrigin(answer.view, submission.origin));
    case 'push-modal':
      return respond(desk, submission, 'push', withOrigin(answer.view, submission.origin));
    case 'close':
      return close(desk, submission, answer.message);
    case 'refused': {
      if (answer.refusal.kind === 'duplicate') return close(desk, submission, undefined);
      const under = refusalErrors(answer.refusal, inputsOf(submission.view));
      return under
        ? errors(desk, submission, under)
        : notice(desk, submission, refusalText(answer.refusal, zone));
    }
  }
}

/** Errors under their fields; those that no input can show stand above the inputs. */
async function errors(
  desk: Desk,
  submission: Submission,
  found: Readonly<Record<string, string>>,
): Promise<void> {
  const inputs = inputsOf(submission.view);
  const placed = Object.keys(found).every((block) => inputs.includes(block));
  const { acknowledgement } = submission.request;
  if (placed && Object.keys(found).length > 0 && acknowledgement.isOpen) {
    if (await acknowledgement.send({ response_action: 'errors', errors: found })) return;
  }
  await notice(desk, submission, Object.values(found).map(escape).join('\n'));
}

/** The form stays open with everything typed, and says above the inputs what is the matter. */
async function notice(desk: Desk, submission: Submission, text: string): Promise<void> {
  await respond(desk, submission, 'update', formWithNotice(submission.view, text));
}

async function respond(
  desk: Desk,
  { request, view }: Submission,
  how: 'update' | 'push',
  next: ModalView,
): Promise<void> {
  const checked = checkedView(next);
  if (await request.acknowledgement.send({ response_action: how, view: checked })) return;
  // The watchdog has put its own view in this place.
  await replaceView(desk, request, view, checked, 'whatever-stands');
}

async function close(desk: Desk, submission: Submission, message: Message | undefined): Promise<void> {
  const { request, view, origin } = submission;
  const inTime = await request.acknowledgement.send();
  if (!inTime) {
    await replaceView(desk, request, view, doneForm(view, message?.text ?? 'Done.'), 'whatever-stands');
  } else if (message) {
    await tell(desk, submission, message);
  }
  if (origin === 'home') await publishHome(desk, request.actor);
}

async function tell(desk: Desk, { request, origin }: Submission, message: Message): Promise<void> {
  const place = origin && origin !== 'home' ? origin : undefined;
  await tellPrivately(
    {
      client: await desk.connection.interactive(request.actor.workspace),
      user: request.actor.user,
      channel: place?.channel,
      threadTs: place?.threadTs,
      log: desk.log,
    },
    message.text ? message : sentence('Done.'),
  );
}
