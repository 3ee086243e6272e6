import { assignIds, surfaceState } from '../../../../simulator/blocks/elements.ts';
import { validateMessageBlocks } from '../../../../simulator/blocks/validate.ts';
import { validateView } from '../../../../simulator/blocks/validate-view.ts';
import type {
  ActionAsk,
  Answer,
  CommandAsk,
  FormAnswer,
  Message,
  ModalView,
  SubmitAsk,
  ViewContext,
} from '../../../../src/adapters/slack/surface.ts';
import { modelBudgetOn } from '../../../../src/application/model-budget.ts';
import type { Services } from '../../../../src/application/services.ts';
import { modelPrice } from '../../../../src/data/model-prices.ts';
import type { TestServices } from '../../../support/services.ts';

type Json = Record<string, unknown>;

const WITHOUT_FILES = { fileExists: () => false };

/** The services of a surface: real ports, and nothing that these surfaces may call besides. */
function servicesOf(services: TestServices): Services {
  const unused = new Proxy(
    {},
    {
      get() {
        throw new Error('this surface writes no words, files or pictures');
      },
    },
  ) as never;
  return {
    ...services,
    drafting: unused,
    modelBudget: modelBudgetOn(services, { model: 'gpt-5-mini', priceOf: modelPrice }),
    documents: unused,
    imaging: unused,
    imports: unused,
    sharedFiles: unused,
    sharedStreams: unused,
    exportFiles: unused,
    outbox: unused,
  };
}

/** A member at work: what they type, click and submit; with parts of the outside, where a surface uses some. */
export function memberOf(services: TestServices, user: string, outside: Partial<Services> = {}) {
  const ask = {
    services: { ...servicesOf(services), ...outside },
    actor: services.actor(user),
    zone: 'Europe/Berlin',
  };
  return {
    types: (text: string): CommandAsk => ({ ...ask, channel: 'C1', text }),
    clicks: (value: string, view?: ViewContext): ActionAsk => ({ ...ask, value, ...(view ? { view } : {}) }),
    submits: (view: ViewContext): SubmitAsk => ({ ...ask, view }),
  };
}

/** What a person enters, by block: text, an option's value, ticked values, members or a channel. */
export type Entered = Readonly<Record<string, Json>>;

export const text = (value: string): Json => ({ type: 'plain_text_input', value });
export const figure = (value: string): Json => ({ type: 'number_input', value });
export const choice = (value: string): Json => ({
  type: 'static_select',
  selected_option: { text: { type: 'plain_text', text: value }, value },
});

/** An open form with its prefilled values, after a person entered some. */
export function opened(view: ModalView, entered: Entered = {}): ViewContext {
  const blocks = assignIds(view.blocks as unknown as Json[]);
  const prefilled = surfaceState(blocks as never, {}) as Record<string, Record<string, Json>>;
  const values = Object.fromEntries(
    Object.entries(prefilled).map(([block, actions]) => {
      const [action = 'value'] = Object.keys(actions);
      return [block, entered[block] ? { [action]: entered[block] } : actions];
    }),
  );
  return {
    id: 'V1',
    hash: 'h1',
    callbackId: view.callback_id ?? '',
    privateMetadata: view.private_metadata ?? '',
    values: values as unknown as ViewContext['values'],
  };
}

export function viewOf(answer: Answer | FormAnswer): ModalView {
  if (!('view' in answer)) throw new Error(`no form: ${JSON.stringify(answer)}`);
  const problems = validateView(answer.view as unknown as Json, 'modal', WITHOUT_FILES);
  if (problems.length > 0) throw new Error(`Slack would refuse the form: ${problems.join('; ')}`);
  return answer.view;
}

export function messageOf(answer: Answer | FormAnswer): Message {
  if (!('message' in answer) || !answer.message) throw new Error(`no message: ${JSON.stringify(answer)}`);
  return accepted(answer.message);
}

/** The message, if Slack would take it. */
export function accepted(message: Message): Message {
  const problems = validateMessageBlocks(message.blocks ?? [], WITHOUT_FILES);
  if (problems.length > 0) throw new Error(`Slack would refuse the message: ${problems.join('; ')}`);
  return message;
}

/** Everything a view or message says, as one text. */
export function wordsOf(surface: unknown): string {
  return JSON.stringify(surface);
}

/** The value of the first button with that text. */
export function buttonValue(message: Message, label: string): string {
  for (const block of message.blocks ?? []) {
    const elements = 'elements' in block ? block.elements : 'accessory' in block ? [block.accessory] : [];
    for (const element of elements as unknown as Json[]) {
      if ((element?.text as Json | undefined)?.text === label) return String(element.value);
    }
  }
  throw new Error(`no button "${label}"`);
}

export function buttonsOf(message: Message): string[] {
  return (message.blocks ?? []).flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((each) => (each.type === 'button' ? [each.text.text] : []))
      : [],
  );
}
