import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import type { ReplyOption, ReplyOptions } from '../../../application/deals/reply-options.ts';
import { replyOptions } from '../../../application/deals/reply-options.ts';
import { requestCounterApproval } from '../../../application/deals/request-counter-approval.ts';
import { reference } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import {
  REPLY_SITUATIONS,
  REPLY_STANCES,
  type ReplySituation,
  SITUATIONS,
  STANCES,
  type Stance,
} from '../../../domain/negotiation/replies/reply.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { context, divider, section, sections } from '../blocks.ts';
import { escape } from '../format.ts';
import { modal, optionOf, selectInput } from '../inputs.ts';
import { counterAsked } from '../messages/acceptance-asked.ts';
import { priceWords } from '../messages/offer-card.ts';
import { refusalText } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';

const REPLY_OPTIONS = 'reply-options';
/** A change of the situation is sent at once, and the ways to answer follow it. */
export const SITUATION_CHANGED = 'counter.reply-situation';
const SITUATION = 'situation';

const hashes = z.partialRecord(z.enum(REPLY_STANCES), z.string());
const metadata = z.strictObject({
  deal: z.int().positive(),
  event: z.int().positive(),
  situation: z.enum(REPLY_SITUATIONS),
  /** Hash of the terms shown for each stance: approval is asked for those or for none. */
  seen: hashes,
});

type Possible = Extract<ReplyOption, { plan: unknown }>;

/** The three ways to answer what the creator wrote, with exact terms; internal, for the person who decides what to ask for. */
export function replyOptionsModal(shown: ReplyOptions): ModalView {
  const { deal, event, situation, options, creatorName, campaignName } = shown;
  const possible = options.filter((option): option is Possible => 'plan' in option);
  const seen = Object.fromEntries(possible.map(({ stance, seenHash }) => [stance, seenHash]));
  return modal({
    callbackId: REPLY_OPTIONS,
    title: 'Reply options',
    submit: possible.length > 0 ? 'Ask for approval' : 'Close',
    metadata: sealValue(REPLY_OPTIONS, { deal, event, situation, seen }),
    blocks: [
      section(`*${reference('deal', deal)} · ${escape(creatorName)}*\n${escape(campaignName)}`),
      situationInput(situation),
      context(evidenceWords(shown)),
      ...answerBlocks(shown),
      ...(possible.length > 0 ? [divider(), stanceInput(shown, possible)] : []),
      context(
        [
          ...(possible.length > 0
            ? [`*Whichever you choose, not to say:* ${escape(shown.avoid.join('; '))}.`]
            : []),
          'Internal: the creator reads only the reply that is drafted after approval.',
        ].join('\n'),
      ),
    ],
  });
}

function situationInput(situation: ReplySituation) {
  return selectInput({
    block: SITUATION,
    label: 'What is it about?',
    options: Object.entries(SITUATIONS),
    value: situation,
    live: SITUATION_CHANGED,
  });
}

function evidenceWords({ recognised, situation }: ReplyOptions): string {
  const found = recognised.find((each) => each.situation === situation);
  if (!found) return 'The logged offers do not show this; you chose it.';
  return `*Recognised:* ${escape(found.evidence)}`;
}

/** The recommended one first, those that are not possible last. */
function inOrder({ options, recommended }: ReplyOptions): ReplyOption[] {
  const rank = (option: ReplyOption) =>
    'plan' in option ? (option.stance === recommended?.stance ? 0 : 1) : 2;
  return [...options].sort((a, b) => rank(a) - rank(b));
}

/** One reason for all three is said once. */
function answerBlocks(shown: ReplyOptions): AnyBlock[] {
  const reasons = new Set(
    shown.options.map((option) => ('plan' in option ? undefined : refusalText(option.absent))),
  );
  const [only] = reasons;
  if (reasons.size === 1 && only !== undefined) {
    return [divider(), section(`None of the replies is possible: ${only}`)];
  }
  return inOrder(shown).flatMap((option) => [divider(), ...optionBlocks(option, shown)]);
}

function optionBlocks(option: ReplyOption, shown: ReplyOptions): AnyBlock[] {
  const name = STANCES[option.stance];
  if (!('plan' in option)) return [context(`*${name}* is not possible: ${refusalText(option.absent)}`)];
  const { plan, changes } = option;
  const { yes, inReturn } = plan.reply.lines;
  const recommended = option.stance === shown.recommended?.stance;
  const lines = [
    `*${name} · ${escape(priceWords(plan.terms))}*${recommended ? ' · recommended' : ''}`,
    ...(yes.length > 0 ? [`Yes to: ${escape(yes.join('; '))}`] : []),
    `${option.stance === 'hold-firm' ? 'We keep' : 'In return'}: ${escape(inReturn.join('; '))}`,
    changes.length > 0
      ? `Against their ask: ${changes.map(({ label, before, after }) => `${label} ${escape(before)} → ${escape(after)}`).join('; ')}`
      : 'Against their ask: nothing changes.',
  ];
  return [
    ...sections(lines.join('\n')),
    context(
      [
        ...(recommended && shown.recommended ? [shown.recommended.because] : []),
        ...plan.reasons.map(({ sentence }) => sentence),
        ...authorityWords(option),
        `Not to say: ${plan.avoid}.`,
      ]
        .map(escape)
        .join('\n'),
    ),
  ];
}

function authorityWords({ needsBudgetApprover, aboveCeiling }: Possible): string[] {
  if (!needsBudgetApprover) return [];
  return [
    aboveCeiling
      ? "Above the deal's ceiling: a budget approver decides."
      : 'Above the amount from which a budget approver decides.',
  ];
}

/** One block for each situation, so that a choice made for another one does not stay in the field. */
function stanceBlock(situation: ReplySituation): string {
  return `stance-${situation}`;
}

function stanceInput({ situation, recommended }: ReplyOptions, possible: readonly Possible[]) {
  return selectInput({
    block: stanceBlock(situation),
    label: 'Reply with',
    options: possible.map(({ stance, plan }) => [stance, optionText(stance, plan)]),
    value: recommended?.stance,
    hint: 'The approval is for exactly these terms; the reply is drafted once it is given.',
  });
}

function optionText(stance: Stance, { terms }: Possible['plan']): string {
  const { priceModel, fee } = terms;
  const price =
    priceModel.kind === 'barter' && fee.amount === 0
      ? `product worth ${formatMoney(priceModel.retailValue)}`
      : formatMoney(fee);
  return `${STANCES[stance]}: ${price}`;
}

/** The form for the situation that is chosen now; undefined when it is from an older version or a refusal stands in its way. */
export async function changedSituation(
  { services, actor }: Pick<SubmitAsk, 'services' | 'actor'>,
  view: ViewContext,
): Promise<{ view: ModalView } | { refusal: Refusal }> {
  const at = openValue(REPLY_OPTIONS, metadata, view.privateMetadata);
  const situation = z.enum(REPLY_SITUATIONS).safeParse(optionOf(view, SITUATION));
  if (!at || !situation.success) return { refusal: STALE };
  const { deal, event } = at;
  const shown = await replyOptions(services, actor, { deal, event, situation: situation.data });
  return shown.ok ? { view: replyOptionsModal(shown.value) } : { refusal: shown.refusal };
}

const STALE: Refusal = { kind: 'stale', what: 'deal', reference: '' };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const at = openValue(REPLY_OPTIONS, metadata, view.privateMetadata);
  if (!at) return { kind: 'refused', refusal: STALE };
  if (Object.keys(at.seen).length === 0) return { kind: 'close' };
  const { deal, event, situation, seen } = at;
  if (optionOf(view, SITUATION) !== situation) {
    return {
      kind: 'errors',
      errors: { [SITUATION]: 'The replies for this are still loading. Submit again in a moment.' },
    };
  }
  const block = stanceBlock(situation);
  const stance = z.enum(REPLY_STANCES).safeParse(optionOf(view, block));
  const seenHash = stance.success ? seen[stance.data] : undefined;
  if (!stance.success || seenHash === undefined) {
    return { kind: 'errors', errors: { [block]: 'Choose how to reply.' } };
  }
  const requested = await requestCounterApproval(services, actor, {
    deal,
    event,
    choice: { kind: 'reply', situation, stance: stance.data, seenHash },
  });
  if (requested.ok) return { kind: 'close', message: counterAsked(requested.value) };
  return replyRefused(requested.refusal, block);
}

/** What is wrong with the chosen reply stands under the choice. */
function replyRefused(refusal: Refusal, block: string): FormAnswer {
  const about = ['over-walk-away', 'over-budget', 'nothing-to-do', 'invalid'];
  return about.includes(refusal.kind)
    ? { kind: 'errors', errors: { [block]: refusalText(refusal) } }
    : { kind: 'refused', refusal };
}

export const replyOptionsForm: Form = { callbackId: REPLY_OPTIONS, submit };
