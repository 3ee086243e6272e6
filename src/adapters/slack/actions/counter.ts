import { z } from 'zod';
import { checkCounterPrice } from '../../../application/deals/check-counter-price.ts';
import { explainCounter } from '../../../application/deals/explain-counter.ts';
import { suggestCounter } from '../../../application/deals/propose-counter.ts';
import { requestCounterApproval } from '../../../application/deals/request-counter-approval.ts';
import { reference } from '../../../domain/ids.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { section } from '../blocks.ts';
import { escape } from '../format.ts';
import { counterAsked } from '../messages/acceptance-asked.ts';
import { actionTitle } from '../messages/counter-card.ts';
import { checkedPriceModal, counterPriceModal } from '../modals/counter-price.ts';
import { counterReasonsModal } from '../modals/counter-reasons.ts';
import { openValue } from '../payload.ts';
import type { Action, ActionAsk, Answer } from '../surface.ts';
import { dealValue } from './offer.ts';

/** What buttons of a suggestion's card remember: which suggestion, and which of its numbers or tables. */
const counterValue = z.strictObject({
  deal: z.int().positive(),
  event: z.int().positive(),
  package: z.enum(['lean', 'partner', 'upside']).optional(),
  table: z.string().optional(),
});

const STALE: Refusal = { kind: 'stale', what: 'deal', reference: '' };

async function open({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('deal', dealValue, value);
  return at ? suggest({ services, actor }, at.deal) : { kind: 'refused', refusal: STALE };
}

async function changeTable({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('counter', counterValue, value);
  return at ? suggest({ services, actor }, at.deal, at.table) : { kind: 'refused', refusal: STALE };
}

/** The card itself stands in the deal's thread, so the click is answered in one line. */
async function suggest(
  { services, actor }: Pick<ActionAsk, 'services' | 'actor'>,
  deal: number,
  rateTable?: string,
): Promise<Answer> {
  const suggested = await suggestCounter(services, actor, { deal, ...(rateTable ? { rateTable } : {}) });
  if (!suggested.ok) return { kind: 'refused', refusal: suggested.refusal };
  const { card, repeated } = suggested.value;
  const where = repeated ? 'Nothing changed since the last suggestion in' : 'The suggestion stands in';
  const line = `${escape(actionTitle(card))}. ${where} the thread of ${reference('deal', deal)}.`;
  return { kind: 'reply', message: { text: line, blocks: [section(line)] } };
}

async function request({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('counter', counterValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const requested = await requestCounterApproval(services, actor, {
    deal: at.deal,
    event: at.event,
    choice: at.package ? { kind: 'package', name: at.package } : { kind: 'suggested' },
  });
  return requested.ok
    ? { kind: 'reply', message: counterAsked(requested.value) }
    : { kind: 'refused', refusal: requested.refusal };
}

async function changePrice({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('counter', counterValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const place = { deal: at.deal, event: at.event };
  const check = await checkCounterPrice(services, actor, place);
  return check.ok
    ? { kind: 'modal', view: counterPriceModal(place, check.value) }
    : { kind: 'refused', refusal: check.refusal };
}

async function checkPrice(ask: ActionAsk): Promise<Answer> {
  const view = ask.view && (await checkedPriceModal(ask, ask.view));
  return view ? { kind: 'update-modal', view } : { kind: 'refused', refusal: STALE };
}

async function why({ services, actor, value }: ActionAsk): Promise<Answer> {
  const at = openValue('counter', counterValue, value);
  if (!at) return { kind: 'refused', refusal: STALE };
  const card = await explainCounter(services, actor, { deal: at.deal, event: at.event });
  return card.ok
    ? { kind: 'modal', view: counterReasonsModal(card.value) }
    : { kind: 'refused', refusal: card.refusal };
}

/** Which table is meant stands in the button's value; within one card the ids of buttons differ. */
const TABLE_BUTTONS = ['default', 'guide', 'own-1', 'own-2', 'own-3'];

export const counterActions: readonly Action[] = [
  { actionId: 'counter.open', run: open },
  { actionId: 'counter.request', run: request },
  { actionId: 'counter.price', run: changePrice },
  { actionId: 'counter.check-price', run: checkPrice },
  { actionId: 'counter.why', run: why },
  ...TABLE_BUTTONS.map((button) => ({ actionId: `counter.table.${button}`, run: changeTable })),
];
