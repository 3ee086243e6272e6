import type { KnownBlock } from '@slack/types';
import type { MyQueue, QueuedDeal, WaitingApproval } from '../../../application/home/my-queue.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { dateText, escape, person } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { silenceText } from './contact.ts';
import { stepButton } from './step-buttons.ts';

/** How many of each the command shows. Two blocks a deal at most, so a message stays far below its limits. */
const APPROVALS_SHOWN = 5;
const DEALS_SHOWN = 10;

/** What waits for the person: requests to decide, then their deals by urgency, each with its next step as a button. */
export function myQueue(queue: MyQueue): Message {
  const { approvals, deals } = queue;
  if (approvals.length === 0 && deals.length === 0) return nothingWaits();
  const blocks: KnownBlock[] = [
    ...approvalBlocks(approvals, APPROVALS_SHOWN),
    ...dealBlocks(queue, DEALS_SHOWN),
    context('All commands: `/deal help`. Every deal: `/deal list`.'),
  ];
  return { text: `Waiting for you: ${approvals.length} to approve, ${deals.length} open deals`, blocks };
}

function nothingWaits(): Message {
  const text = 'Nothing waits for you.';
  return {
    text,
    blocks: [
      section(`${text} You own no open deal, and there is nothing to approve.`),
      actions(
        'queue-empty',
        button({ text: 'New deal', actionId: 'deal.new', style: 'primary' }),
        button({ text: 'New campaign', actionId: 'campaign.new' }),
        button({ text: 'Add creator', actionId: 'creator.add' }),
      ),
      context('All commands: `/deal help`. Every deal: `/deal list`.'),
    ],
  };
}

const KINDS = { counter: 'Counter', acceptance: 'Acceptance', legal: 'Legal review' } as const;

/** Requests that the person may decide; each opens its card with the decision buttons. */
export function approvalBlocks(approvals: readonly WaitingApproval[], shown: number): KnownBlock[] {
  if (approvals.length === 0) return [];
  const more = approvals.length - shown;
  return [
    header('Waiting for your decision'),
    ...approvals.slice(0, shown).map(({ approval, creatorName, campaignName }) => {
      const price = approval.amount ? ` at *${formatMoney(approval.amount)}*` : '';
      const at = reference('deal', approval.deal);
      return section(
        `*${at} ${escape(creatorName)}* · ${escape(campaignName)}\n${KINDS[approval.kind]}${price}, asked by ${person(approval.requestedBy)}`,
        button({
          text: 'Review',
          actionId: 'approval.review',
          value: sealValue('approval', { approval: approval.id }),
          style: 'primary',
        }),
      );
    }),
    ...(more > 0 ? [context(`and ${more} more`)] : []),
  ];
}

/** Open deals of the person, most urgent first. */
export function dealBlocks({ deals, openDeals }: MyQueue, shown: number): KnownBlock[] {
  if (deals.length === 0) return [];
  const more = openDeals - Math.min(shown, deals.length);
  return [
    header('Your open deals'),
    ...deals.slice(0, shown).map(queuedDeal),
    ...(more > 0 ? [context(`and ${more} more: \`/deal list mine\``)] : []),
  ];
}

function queuedDeal(queued: QueuedDeal) {
  const { line, step, version } = queued;
  const at = reference('deal', line.number);
  const text = [
    `*${at} ${escape(line.creator.name)}* · ${escape(line.campaign.name)} · ${STATUSES[line.status]}`,
    ...dueText(queued),
    `${queued.silence ? `*${silenceText(queued.silence)}.* ` : ''}${escape(step.sentence)}`,
  ].join('\n');
  return section(text, step.action ? stepButton({ number: line.number, version }, step.action) : undefined);
}

/** `*Overdue* since 20 Nov 2026: draft of 3 TikTok videos due`. */
function dueText({ nextDate, overdue }: Pick<QueuedDeal, 'nextDate' | 'overdue'>): string[] {
  if (!nextDate) return [];
  const when = dateText(nextDate.on);
  return [`${overdue ? `*Overdue* since ${when}` : when}: ${escape(nextDate.what)}`];
}
