import { z } from 'zod';
import { type DealCosts, recordCosts } from '../../../application/performance/costs/record-cost.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { COST_KINDS, type CostKind, type ExtraCost } from '../../../domain/performance/cost.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { context, section } from '../blocks.ts';
import { echo, escape } from '../format.ts';
import { checkboxesInput, modal, optionOf, optionsOf, selectInput, textInput, textOf } from '../inputs.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, Message, ModalView, SubmitAsk } from '../surface.ts';

const COSTS = 'deal-costs';
const metadata = z.strictObject({ deal: z.int().positive(), currency: z.string() });
/** Slack's checkboxes hold ten. */
const MOST_LISTED = 10;

/** What a deal cost beside the creator's money: what was entered, and one more. */
export function dealCostsModal({ deal, creatorName, currency, costs }: DealCosts): ModalView {
  const shown = costs.slice(-MOST_LISTED);
  return modal({
    callbackId: COSTS,
    title: `Costs of ${reference('deal', deal.number)}`,
    submit: 'Save',
    metadata: sealValue(COSTS, { deal: deal.number, currency }),
    blocks: [
      section(
        `*${escape(creatorName)}.* What is entered here counts in CPM, CPA, ROAS and the like beside the fee and the product. It takes nothing from the campaign's budget for creators.`,
      ),
      ...(shown.length > 0
        ? [
            checkboxesInput({
              block: 'remove',
              label: 'Entered so far: tick what to take back',
              options: shown.map((cost) => [cost.id, costText(cost)] as const),
              optional: true,
            }),
          ]
        : [context('Nothing was entered so far.')]),
      ...(costs.length > shown.length
        ? [context(`${costs.length - shown.length} earlier not shown; they count all the same.`)]
        : []),
      selectInput({
        block: 'kind',
        label: 'New cost',
        options: Object.entries(COST_KINDS),
        value: 'shipping',
      }),
      textInput({
        block: 'amount',
        label: `Amount in ${currency}`,
        placeholder: '25.50',
        optional: true,
        maxLength: 40,
      }),
      textInput({ block: 'note', label: 'Note', optional: true, maxLength: 200 }),
    ],
  });
}

function costText({ kind, amount, note }: ExtraCost): string {
  const words = `${formatMoney(amount)}, ${COST_KINDS[kind]}`;
  return note ? echo(`${words}: ${note}`, 70) : words;
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const meta = openValue(COSTS, metadata, view.privateMetadata);
  if (!meta) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const typed = textOf(view, 'amount');
  const kind = optionOf(view, 'kind');
  const note = textOf(view, 'note');
  const amount = typed === undefined ? undefined : parseMoneyText(typed, { currency: meta.currency });
  if (typed !== undefined && (!amount || kind === undefined || !(kind in COST_KINDS)))
    return { kind: 'errors', errors: { amount: `Enter an amount in ${meta.currency}, such as 25.50.` } };
  const recorded = await recordCosts(services, actor, {
    deal: meta.deal,
    remove: optionsOf(view, 'remove') ?? [],
    ...(amount ? { add: { kind: kind as CostKind, amount, ...(note ? { note } : {}) } } : {}),
  });
  if (recorded.ok) return { kind: 'close', message: recordedMessage(meta.deal, recorded.value) };
  const errors = refusalErrors(recorded.refusal, { amount: 'amount' });
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: recorded.refusal };
}

function recordedMessage(deal: number, costs: readonly ExtraCost[]): Message {
  const at = reference('deal', deal);
  const left = costs.length - MOST_LISTED;
  const list = [
    ...(left > 0 ? [`${left} earlier not shown`] : []),
    ...costs.slice(-MOST_LISTED).map((cost) => `• ${escape(costText(cost))}`),
  ];
  const text = costs.length === 0 ? `${at} has no extra costs.` : `Extra costs of ${at}:\n${list.join('\n')}`;
  return { text };
}

export const dealCostsForm: Form = { callbackId: COSTS, submit };
