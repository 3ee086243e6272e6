import type { KnownBlock } from '@slack/types';
import type { DealCard } from '../../../application/deals/load-deal-card.ts';
import {
  allow,
  allowPayment,
  isEnded,
  latestOffer,
  type OfferRound,
  STATUSES,
} from '../../../domain/deal.ts';
import { describeDeliverables } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { owedFee } from '../../../domain/performance/payments/payment-plan.ts';
import type { ProgressStep } from '../../../domain/progress.ts';
import { actions, context, fields, overflow, section } from '../blocks.ts';
import { dateText, escape, person } from '../format.ts';
import type { Message } from '../surface.ts';
import { aftercareText } from './aftercare.ts';
import { priceWords } from './offer-card.ts';
import { paidText } from './payments.ts';
import { dealValue, stepButtons, thanksButton } from './step-buttons.ts';
import { thanksBlock } from './thanks-due.ts';

/** A deal at a glance, the root of its thread: who, how far, the prices on the table, and what comes next. */
export function dealCard(card: DealCard): Message {
  const { deal, campaignName, creatorName } = card;
  const at = reference('deal', deal.number);
  const status = STATUSES[deal.status];
  const blocks: KnownBlock[] = [
    section(
      `*${at} ${escape(creatorName)}*${handleText(card)} · ${escape(campaignName)}\n*Status:* ${status}`,
    ),
    ...dealFacts(card),
    context(progressText(card.progress)),
    context(footer(card)),
    ...cardActions(card),
  ];
  return { text: `${at} ${escape(creatorName)} for ${escape(campaignName)}: ${status}`, blocks };
}

function handleText({ handle }: DealCard): string {
  return handle ? ` (@${escape(handle)})` : '';
}

/** Prices, work, date and next step: shared by the card and the details. */
export function dealFacts(card: DealCard): KnownBlock[] {
  const { deal, step } = card;
  const work = deal.agreed?.terms.deliverables ?? deal.wanted;
  const next = card.nextDate;
  return [
    fields([
      ...priceFields(card),
      ['Work', escape(describeDeliverables(work))],
      ...(next ? [['Next date', `${dateText(next.on)}: ${escape(next.what)}`] as const] : []),
    ]),
    section(
      [standingText(card), ...pendingLines(card), `*Next:* ${escape(step.sentence)}`]
        .filter(Boolean)
        .join('\n'),
    ),
    ...(card.thanks ? [thanksBlock(card.thanks)] : []),
    ...(deal.status === 'completed' ? [section(aftercareText(deal))] : []),
    ...(deal.outcomeReason ? [section(`*Why it was closed*\n${escape(deal.outcomeReason)}`)] : []),
  ];
}

/** The two prices on the table, or the agreed one: they are the same from then on. */
function priceFields({ deal }: DealCard): (readonly [string, string])[] {
  if (deal.agreed) {
    const paid = [['Paid', paidText(deal.paid, owedFee(deal))] as const];
    return [['Agreed', escape(priceWords(deal.agreed.terms))], ...(deal.paid.amount > 0 ? paid : [])];
  }
  const price = (offer: OfferRound | undefined) => (offer ? escape(priceWords(offer.terms)) : 'none yet');
  return [
    ['Their ask', price(latestOffer(deal, 'theirs'))],
    ['Our offer', price(latestOffer(deal, 'ours'))],
  ];
}

/** `*Their ask* is above the ceiling ($3,000; walk-away $3,500).` */
function standingText({ deal, askStands }: DealCard): string {
  if (isEnded(deal)) return '';
  const limits = `ceiling ${formatMoney(deal.ceiling)}, walk-away ${formatMoney(deal.walkAway)}`;
  if (askStands) return `*Position:* their ask is ${askStands} (${limits})`;
  return deal.committed.amount > 0
    ? `*Committed:* ${formatMoney(deal.committed)} of the campaign's budget`
    : `*Limits:* ${limits}`;
}

const APPROVALS = { counter: 'Counter', acceptance: 'Acceptance', legal: 'Legal review' } as const;

function pendingLines({ pending }: DealCard): string[] {
  return pending.map(({ kind, amount, requestedBy }) => {
    const price = amount ? ` at ${formatMoney(amount)}` : '';
    return `*Waiting for approval:* ${APPROVALS[kind]}${price}, asked by ${person(requestedBy)}`;
  });
}

const MARKS = { done: '✓', now: '▸', ahead: '○' } as const;

/** `✓ Brief  ✓ Creator  ▸ *Outreach (now)*  ○ Negotiation`: marks and words, so that nothing is told by colour. */
export function progressText(steps: readonly ProgressStep[]): string {
  return steps
    .map(({ name, state }) => (state === 'now' ? `${MARKS.now} *${name} (now)*` : `${MARKS[state]} ${name}`))
    .join('   ');
}

function footer({ deal }: DealCard): string {
  return `Owner ${person(deal.owner)} · opened ${dateText(deal.openedAt.toZonedDateTimeISO('UTC').toPlainDate())} · ${deal.offers.length} ${deal.offers.length === 1 ? 'round' : 'rounds'} · money on this card is for the team only`;
}

function cardActions(card: DealCard): KnownBlock[] {
  const { deal, step } = card;
  const value = dealValue(deal);
  const buttons = stepButtons(deal, step.action);
  const more = overflow({
    actionId: 'deal.more',
    options: [
      [`show ${value}`, 'Show details'],
      ...(allow(deal, 'note a contact').ok ? [[`contact ${value}`, 'I wrote to them'] as const] : []),
      ...(allowPayment(deal).ok ? [[`paid ${value}`, 'Record a payment'] as const] : []),
      ...(isEnded(deal) ? [] : [[`close ${value}`, 'Close the deal'] as const]),
    ],
  });
  return [
    actions(
      `deal-${deal.number}`,
      // Where the goal was beaten, the thank-you comes first and once.
      ...(card.thanks ? [thanksButton(deal)] : []),
      ...(card.thanks ? buttons.filter(({ action_id }) => action_id !== 'draft.thanks') : buttons),
      more,
    ),
  ];
}
