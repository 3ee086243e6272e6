import type { AnyBlock, InputBlock } from '@slack/types';
import { z } from 'zod';
import { checkCounterPrice, type PriceCheck } from '../../../application/deals/check-counter-price.ts';
import { requestCounterApproval } from '../../../application/deals/request-counter-approval.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, majorUnits } from '../../../domain/money.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { section } from '../blocks.ts';
import { modal, textInput, textOf } from '../inputs.ts';
import { counterAsked } from '../messages/acceptance-asked.ts';
import { positionWords } from '../messages/counter-card.ts';
import { refusalErrors, refusalText } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';

const COUNTER_PRICE = 'counter-price';

const metadata = z.strictObject({
  deal: z.int().positive(),
  event: z.int().positive(),
  currency: z.string(),
});

/** A price set by hand, with what it would mean beside it; `typed` is kept as it stands in the field. */
export function counterPriceModal(
  at: { deal: number; event: number },
  check: PriceCheck | { readonly problem: string; readonly currency: string },
  typed?: string,
): ModalView {
  const currency = 'problem' in check ? check.currency : check.price.currency;
  const value = typed ?? ('problem' in check ? undefined : String(majorUnits(check.price)));
  const input = textInput({
    block: 'price',
    label: `Price in ${currency}`,
    value,
    placeholder: '950, 1.2k',
    maxLength: 40,
    live: 'counter.check-price',
    hint: 'The check below follows what you type.',
  });
  return modal({
    callbackId: COUNTER_PRICE,
    title: 'Change the price',
    submit: 'Ask for approval',
    metadata: sealValue(COUNTER_PRICE, { ...at, currency }),
    blocks: [section(`*${reference('deal', at.deal)}*`), asYouType(input), ...checkBlocks(check)],
  });
}

function asYouType(block: InputBlock): AnyBlock {
  if (block.element.type !== 'plain_text_input') return block;
  return {
    ...block,
    element: {
      ...block.element,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered', 'on_enter_pressed'] },
    },
  };
}

function checkBlocks(check: Parameters<typeof counterPriceModal>[1]): AnyBlock[] {
  if ('problem' in check) return [section(check.problem)];
  const { price, position, range, impliedCpm, suggested, remaining } = check;
  const lines = [
    `${SIGNAL[signalOf(check)]} *${formatMoney(price)}*: ${positionWords(position)}`,
    `Fair range (estimate): ${formatMoney(range.low)} to ${formatMoney(range.high)}, typical ${formatMoney(range.typical)}`,
    ...(impliedCpm ? [`CPM at this price: ${formatMoney(impliedCpm)} (estimate)`] : []),
    ...(suggested ? [`Suggested: ${formatMoney(suggested)}`] : []),
    authorityWords(check),
    `Budget left: ${formatMoney(remaining)}`,
  ];
  return [section(lines.join('\n'))];
}

type Signal = 'go' | 'ask' | 'stop';

function signalOf({ refused, needsBudgetApprover }: PriceCheck): Signal {
  return refused ? 'stop' : needsBudgetApprover ? 'ask' : 'go';
}

/** A sign beside words that say the same. */
const SIGNAL: Record<Signal, string> = {
  go: ':large_green_circle: Possible.',
  ask: ':large_yellow_circle: Needs a budget approver.',
  stop: ':red_circle: Not possible.',
};

function authorityWords({ refused, aboveCeiling, needsBudgetApprover }: PriceCheck): string {
  if (refused === 'over-walk-away') return 'Above the walk-away price: it will be refused.';
  if (refused === 'over-budget') return 'More than the budget that is left: it will be refused.';
  if (aboveCeiling) return "Above the deal's ceiling: a budget approver decides.";
  if (needsBudgetApprover) return 'Above the amount from which a budget approver decides.';
  return 'A campaign manager or a budget approver decides.';
}

/** The form with the check of what stands in the price field now. */
export async function checkedPriceModal(
  ask: Pick<SubmitAsk, 'services' | 'actor'>,
  view: ViewContext,
): Promise<ModalView | undefined> {
  const at = openValue(COUNTER_PRICE, metadata, view.privateMetadata);
  if (!at) return undefined;
  const { currency, ...place } = at;
  const typed = textOf(view, 'price') ?? '';
  const price = parseMoneyText(typed, { currency });
  if (!price) {
    const problem = `Type an amount in ${currency}, for example 950 or 1.2k.`;
    return counterPriceModal(place, { problem, currency }, typed);
  }
  const check = await checkCounterPrice(ask.services, ask.actor, { ...place, price });
  return counterPriceModal(
    place,
    check.ok ? check.value : { problem: refusalText(check.refusal), currency },
    typed,
  );
}

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const at = openValue(COUNTER_PRICE, metadata, view.privateMetadata);
  if (!at) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const price = parseMoneyText(textOf(view, 'price') ?? '', { currency: at.currency });
  if (!price) {
    return {
      kind: 'errors',
      errors: { price: `Enter one amount in ${at.currency}, for example 950 or 1.2k.` },
    };
  }
  const requested = await requestCounterApproval(services, actor, {
    deal: at.deal,
    event: at.event,
    choice: { kind: 'price', price },
  });
  if (requested.ok) return { kind: 'close', message: counterAsked(requested.value) };
  return priceRefused(requested.refusal);
}

/** A refusal that is about the amount stands under the price field. */
export function priceRefused(refusal: Parameters<typeof refusalText>[0]): FormAnswer {
  const errors = refusalErrors(refusal, { price: 'price', cap: 'price' });
  if (errors) return { kind: 'errors', errors };
  if (['over-walk-away', 'over-budget', 'currency-mismatch'].includes(refusal.kind)) {
    return { kind: 'errors', errors: { price: refusalText(refusal) } };
  }
  return { kind: 'refused', refusal };
}

export const counterPriceForm: Form = { callbackId: COUNTER_PRICE, submit };
