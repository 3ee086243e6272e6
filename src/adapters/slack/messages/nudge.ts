import type { Button, KnownBlock } from '@slack/types';
import type { NudgeCard, NudgeLine } from '../../../application/contact/nudge-card.ts';
import { NUDGES_AT, SNOOZE_DAYS } from '../../../domain/contact/nudge.ts';
import type { Silence } from '../../../domain/contact/silence.ts';
import { STATUSES } from '../../../domain/deal.ts';
import { reference } from '../../../domain/ids.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { dateText, escape } from '../format.ts';
import { sealValue } from '../payload.ts';
import type { Message } from '../surface.ts';
import { aftercareText } from './aftercare.ts';
import { silenceText } from './contact.ts';
import { aftercareButtons, dealValue } from './step-buttons.ts';

/** One member's silent deals, most overdue first, each with its next step. Two blocks a deal: ten of them stay below Slack's limit. */
export function nudgeMessage(card: NudgeCard): Message {
  const { nudge, timeZone, lines } = card;
  const count = lines.length + nudge.more;
  const title = count === 1 ? 'One deal without contact' : `${count} deals without contact`;
  const names = lines.map(({ deal, creatorName }) => `${reference('deal', deal.number)} ${creatorName}`);
  return {
    text: `${title}: ${escape(names.join(', '))}${nudge.more > 0 ? ` and ${nudge.more} more` : ''}`,
    blocks: [
      header(title),
      ...lines.flatMap((line) => lineBlocks(line, nudge.id)),
      ...(nudge.more > 0 ? [context(`and ${nudge.more} more: \`/deal list mine\``)] : []),
      context(
        `I write on working days at ${NUDGES_AT} (${timeZone}). A deal that stays silent comes again after the days of its stage, which an admin sets in \`/deal settings\`.`,
      ),
      actions('nudge-all', button({ text: 'Stop these reminders', actionId: 'nudge.stop' })),
    ],
  };
}

function lineBlocks(line: NudgeLine, nudge: string): KnownBlock[] {
  const { deal, creatorName, campaignName } = line;
  const at = reference('deal', deal.number);
  const title = `*${at} ${escape(creatorName)}* · ${escape(campaignName)} · ${STATUSES[deal.status]}`;
  if (!line.silence) return [section(`${title}\n${settledText(line)}`)];
  if (line.snoozedUntil) {
    const text = `${title}\nPut off until ${dateText(line.snoozedUntil)}.`;
    return [section(text), actions(`nudge-${deal.number}`, wroteButton(line))];
  }
  return [
    section(`${title}\n${silentText(line.silence)}\n${nextText(line)}`),
    actions(`nudge-${deal.number}`, ...draftButtons(line), wroteButton(line), snoozeButton(line, nudge)),
  ];
}

/** Why the deal is silent no more. */
function settledText({ deal, step, lastContact }: NudgeLine): string {
  if (step.waitsFor === 'approver') return 'It waits for a decision now.';
  if (deal.status === 'completed') return aftercareText(deal);
  if (step.waitsFor === 'nobody') return 'It has ended.';
  return lastContact ? `Contact on ${dateText(lastContact)}.` : 'Nothing is due now.';
}

const MOVES = { us: 'Our move.', them: 'Their move.' } as const;

/** `*No contact for 6 days*, since 19 Nov 2026. Their move.` */
function silentText(silence: Silence): string {
  const words = silenceText(silence);
  return `*${words}*, since ${dateText(silence.since)}. ${MOVES[silence.waitsFor]}`;
}

function nextText({ deal, step }: NudgeLine): string {
  return deal.status === 'completed' ? aftercareText(deal) : `_Next:_ ${escape(step.sentence)}`;
}

/** The text that suits the stage: a first message, a reminder of it, what comes after; otherwise the choice of those that fit. */
function draftButtons({ deal }: NudgeLine): Button[] {
  const value = dealValue(deal);
  switch (deal.status) {
    case 'draft':
      return [button({ text: 'Draft outreach', actionId: 'draft.outreach', value })];
    case 'outreach':
      return [button({ text: 'Draft a follow-up', actionId: 'draft.followup', value })];
    case 'completed':
      return aftercareButtons(deal);
    default:
      return [button({ text: 'Draft a text', actionId: 'draft.choose', value })];
  }
}

function wroteButton({ deal }: NudgeLine): Button {
  return button({ text: 'I wrote to them', actionId: 'contact.open', value: dealValue(deal) });
}

function snoozeButton({ deal }: NudgeLine, nudge: string): Button {
  return button({
    text: `Snooze ${SNOOZE_DAYS} working days`,
    actionId: 'nudge.snooze',
    value: sealValue('nudge', { nudge, deal: deal.number }),
  });
}
