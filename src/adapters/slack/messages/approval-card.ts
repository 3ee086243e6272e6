import type { KnownBlock } from '@slack/types';
import type { ApprovalCard } from '../../../application/approvals/approval-card.ts';
import type { Approval } from '../../../domain/approval.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney, type Money, subtract } from '../../../domain/money.ts';
import { actions, button, context, fields, section, sections } from '../blocks.ts';
import { dateText, escape, person, timeText } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { fileLinks } from './file-links.ts';

/** A request for a decision: the facts, and buttons while it is pending. Decided, it keeps the facts and names who decided. */
export function approvalCard(card: ApprovalCard): Message {
  const { approval } = card;
  const title = `${reference('deal', approval.deal)} · ${titleOf(card)}`;
  const blocks: KnownBlock[] = [
    section(`*${escape(title)}*\n${escape(card.creatorName)} · ${escape(card.campaignName)}`),
    fields([
      ...amountFields(card),
      ['Requested by', person(approval.requestedBy)],
      ...(approval.status === 'pending'
        ? ([
            ['Decide by', dateText(card.decideBy)],
            ['Who may decide', whoText(card)],
          ] as const)
        : []),
    ]),
    ...sections(factLines(card)),
    ...fileBlocks(card),
    ...statusBlocks(card),
  ];
  return { text: escape(`${title} (${card.creatorName}): ${statusWords(approval)}`), blocks };
}

/** `Approve a counter of $950?` while it waits; `Approved: a counter of $950` once it is decided. */
function titleOf({ approval, fee }: ApprovalCard): string {
  const what = subjectWords(approval, fee && formatMoney(fee));
  return approval.status === 'pending' ? `Approve ${what}?` : `${VERDICTS[approval.status]}: ${what}`;
}

const VERDICTS = { approved: 'Approved', rejected: 'Rejected', superseded: 'Void' } as const;

function subjectWords({ content }: Approval, fee: string | undefined): string {
  switch (content.kind) {
    case 'counter':
      return `a counter of ${fee ?? ''}`;
    case 'acceptance':
      return `accepting their offer of ${fee ?? ''}`;
    case 'legal':
      return `term sheet version ${content.termSheetVersion}`;
  }
}

function amountFields({
  approval,
  fee,
  aboveCeiling,
  remainingBudget,
}: ApprovalCard): (readonly [string, string])[] {
  const { amount, kind } = approval;
  if (!amount) return [];
  const most =
    fee && amount.amount !== fee.amount
      ? `${formatMoney(fee)} fee, at most ${formatMoney(amount)}`
      : formatMoney(amount);
  return [
    ['Amount', `${most}${aboveCeiling && kind !== 'legal' ? " (above the deal's ceiling)" : ''}`],
    ...(kind === 'legal' ? [] : [['Budget left', budgetText(approval, amount, remainingBudget)] as const]),
  ];
}

/** `$20,000, $13,900 after this` while it waits and the budget holds it. */
function budgetText({ status }: Approval, amount: Money, left: Money): string {
  const holds = status === 'pending' && left.currency === amount.currency && left.amount >= amount.amount;
  return holds
    ? `${formatMoney(left)}, ${formatMoney(subtract(left, amount))} after this`
    : formatMoney(left);
}

function whoText({ needs, approval }: ApprovalCard): string {
  const others = approval.ownDecisionAllowed ? '' : ', not the requester';
  return `${escape(new Intl.ListFormat('en', { type: 'disjunction' }).format(needs))}${others}`;
}

function factLines({ against, changes, reason, terms }: ApprovalCard): string {
  const lines: string[] = [];
  if (against) {
    lines.push(
      `*Change since round ${against.round} (${against.side === 'ours' ? 'our offer' : 'their ask'})*`,
    );
    lines.push(
      ...(changes.length > 0
        ? changes.map(({ label, before, after }) => `• ${label}: ${escape(before)} → ${escape(after)}`)
        : ['Nothing: the same terms.']),
    );
  } else if (terms.length > 0) {
    lines.push('*Terms*');
    lines.push(
      ...terms
        .filter(({ value }) => value !== 'none')
        .map(({ label, value }) => `• ${label}: ${escape(value)}`),
    );
  }
  if (reason) lines.push('*Reason*', escape(reason));
  return lines.join('\n');
}

/** What a legal reviewer reads before deciding. */
function fileBlocks({ files = [] }: ApprovalCard): KnownBlock[] {
  const links = fileLinks(files);
  return links ? [context(links)] : [];
}

function statusBlocks({ approval, zone }: ApprovalCard): KnownBlock[] {
  const { id, contentHash, kind, status, decidedBy, decidedAt, reason } = approval;
  if (status === 'pending') {
    const value = sealValue('approval', { approval: id, hash: contentHash });
    return [
      actions(
        `approval-${id}`,
        button({ text: 'Approve', actionId: 'approval.approve', value, style: 'primary' }),
        button({ text: 'Reject', actionId: 'approval.reject', value, style: 'danger' }),
        ...(kind === 'counter' ? [button({ text: 'Edit', actionId: 'approval.edit', value })] : []),
      ),
    ];
  }
  const when = decidedAt ? ` on ${timeText(decidedAt, zone)}` : '';
  const by = decidedBy ? ` by ${person(decidedBy)}` : '';
  if (status === 'superseded') {
    return [
      context(`*Void*${by}${when}: the offer or the price changed. Nothing was decided on this request.`),
    ];
  }
  return [
    section(
      `*${status === 'approved' ? 'Approved' : 'Rejected'}*${by}${when}${reason ? `\nReason: ${escape(reason)}` : ''}`,
    ),
  ];
}

function statusWords({ status }: Approval): string {
  return status === 'pending' ? 'waiting for a decision' : status === 'superseded' ? 'void' : status;
}

/** The decision in the deal's thread, with what comes next. */
export function approvalResult(card: ApprovalCard): Message {
  const { approval, fee } = card;
  const { decidedBy, requestedBy, reason, status } = approval;
  const what = subjectWords(approval, fee && formatMoney(fee));
  const verdict = status === 'approved' ? 'approved' : 'rejected';
  const asked = decidedBy === requestedBy ? '' : `, asked by ${person(requestedBy)}`;
  const line = `*${person(decidedBy ?? '')} ${verdict} ${escape(what)}*${asked}.`;
  const lines = [line, ...(reason ? [`Reason: ${escape(reason)}`] : []), nextStep(card)];
  return {
    text: `${reference('deal', approval.deal)}: ${what} was ${verdict}`,
    blocks: [section(lines.join('\n'))],
  };
}

function nextStep({ approval }: ApprovalCard): string {
  const at = reference('deal', approval.deal);
  if (approval.status !== 'approved') {
    return approval.kind === 'legal'
      ? `Next: change what is missing and issue a new term sheet with \`/deal terms ${at}\`.`
      : `Next: change the price, or ask for a new suggestion with \`/deal counter ${at}\`.`;
  }
  switch (approval.kind) {
    case 'counter':
      return 'Next: a draft of the reply is being written and comes into this thread.';
    case 'acceptance':
      return `Next: the deal is agreed and its money reserved. Tell the creator, then issue the term sheet with \`/deal terms ${at}\`.`;
    case 'legal':
      return `Next: the term sheet may be sent. Mark it with \`/deal terms ${at}\`.`;
  }
}
