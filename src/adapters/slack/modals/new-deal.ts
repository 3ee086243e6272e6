import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { openDeal } from '../../../application/deals/open-deal.ts';
import type { DealStart } from '../../../application/deals/start-deal.ts';
import type { Deliverable } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { isCurrencyCode, type Money } from '../../../domain/money.ts';
import { parseDeliverablesText } from '../arguments/deliverables.ts';
import { parseMoneyText } from '../arguments/money.ts';
import { context, header } from '../blocks.ts';
import {
  checkboxesInput,
  checkedOf,
  dateInput,
  dateOf,
  externalSelectInput,
  modal,
  optionOf,
  textInput,
  textOf,
} from '../inputs.ts';
import { dealOpened } from '../messages/deal-opened.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { CAMPAIGN_SEARCH, campaignChoice } from '../options/campaign-options.ts';
import { chosenNumber } from '../options/chosen-number.ts';
import { CREATOR_SEARCH, creatorChoice } from '../options/creator-options.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { type FieldErrors, notRead } from './campaign-fields.ts';
import { typedDeliverable, typedMoney } from './campaign-form.ts';

export const NEW_DEAL = 'deal.new.form';

/** The campaign whose brief filled the form, its currency, and the earlier deal that the work comes from. */
const filledFrom = z.object({
  campaign: z.int().optional(),
  currency: z.string().optional(),
  like: z.int().optional(),
});

const DATES = ['draftDue', 'publishFrom', 'publishUntil', 'liveUntil'] as const;

/**
 * The form of a new deal, filled from the campaign's brief. Slack keeps what was typed under a block id, so the ids of what a
 * campaign fills carry its number: choosing another campaign fills them anew.
 */
export function newDealForm({ campaign, creator, limits, like }: DealStart): ModalView {
  const block = blocksOf(campaign?.number);
  return modal({
    callbackId: NEW_DEAL,
    title: 'New deal',
    submit: 'Open the deal',
    metadata: sealValue('new-deal', {
      ...(campaign ? { campaign: campaign.number, currency: campaign.brief.budget.currency } : {}),
      ...(like ? { like: like.deal } : {}),
    }),
    blocks: [
      externalSelectInput({
        block: 'campaign',
        label: 'Campaign',
        source: CAMPAIGN_SEARCH,
        live: CAMPAIGN_SEARCH,
        value: campaign && campaignChoice(campaign),
        placeholder: 'Type a name or a number',
        hint: like
          ? 'Choosing one fills the limits below from its brief.'
          : 'Choosing one fills the work and the limits below from its brief.',
      }),
      externalSelectInput({
        block: 'creator',
        label: 'Creator',
        source: CREATOR_SEARCH,
        value: creator && creatorChoice(creator),
        placeholder: 'Type a name or a handle',
      }),
      textInput({
        block: block.wanted,
        label: 'Work',
        multiline: true,
        value: (like?.wanted ?? campaign?.brief.deliverables)?.map(typedDeliverable).join('; '),
        placeholder: '3 TikTok videos; 2 Instagram Reels',
        hint: like && `That of ${reference('deal', like.deal)}. Change it as you like.`,
      }),
      ...dateBlocks(),
      ...limitBlocks(block, limits),
      checkboxesInput({
        block: 'another',
        label: 'A second deal',
        optional: true,
        options: [['yes', 'Open it even if this creator has an open deal in this campaign']],
      }),
    ],
  });
}

/** The earlier deal that an open form's work comes from. */
export function likeOf(view: ViewContext): number | undefined {
  return openValue('new-deal', filledFrom, view.privateMetadata)?.like;
}

function blocksOf(campaign: number | undefined) {
  const suffix = campaign === undefined ? '' : `-${campaign}`;
  return { wanted: `wanted${suffix}`, ceiling: `ceiling${suffix}`, walkAway: `walkAway${suffix}` };
}

function dateBlocks(): AnyBlock[] {
  return [
    header('Dates'),
    context(
      'Calendar dates where the creator lives. They hold for every piece; leave open what is not decided.',
    ),
    dateInput({ block: 'draftDue', label: 'Draft due', optional: true }),
    dateInput({ block: 'publishFrom', label: 'Publish from', optional: true }),
    dateInput({ block: 'publishUntil', label: 'Publish until', optional: true }),
    dateInput({ block: 'liveUntil', label: 'Stays up until', optional: true }),
  ];
}

function limitBlocks(block: ReturnType<typeof blocksOf>, limits: DealStart['limits']): AnyBlock[] {
  return [
    header('Limits'),
    textInput({
      block: block.ceiling,
      label: 'Ceiling',
      value: limits && typedMoney(limits.ceiling),
      placeholder: '3,000 USD',
      hint: 'Above it a budget approver decides.',
    }),
    textInput({
      block: block.walkAway,
      label: 'Walk-away price',
      value: limits && typedMoney(limits.walkAway),
      placeholder: '3,500 USD',
      hint: 'Above it Parley never proposes or accepts an offer. Both are for the team only.',
    }),
  ];
}

export const newDeal: Form = { callbackId: NEW_DEAL, submit };

async function submit({ services, actor, view }: SubmitAsk): Promise<FormAnswer> {
  const filled = openValue('new-deal', filledFrom, view.privateMetadata);
  if (!filled) return { kind: 'refused', refusal: { kind: 'stale', what: 'deal', reference: '' } };
  const block = blocksOf(filled.campaign);
  const read = readDeal(view, block, filled.currency);
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const opened = await openDeal(services, actor, read.deal);
  if (opened.ok) return { kind: 'close', message: dealOpened(opened.value) };
  const { refusal } = opened;
  if (refusal.kind === 'currency-mismatch') {
    const problem = `This campaign is in ${refusal.expected}. Enter the amount in ${refusal.expected}.`;
    const wrong = (['ceiling', 'walkAway'] as const).filter(
      (field) => read.deal[field].currency !== refusal.expected,
    );
    return { kind: 'errors', errors: Object.fromEntries(wrong.map((field) => [block[field], problem])) };
  }
  const names = ['campaign', 'creator', 'another', ...DATES].map((name) => [name, name]);
  const errors = refusalErrors(refusal, { ...Object.fromEntries(names), ...block });
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal };
}

function readDeal(view: ViewContext, block: ReturnType<typeof blocksOf>, currency: string | undefined) {
  const errors: FieldErrors = {};
  const campaign = chosenNumber(optionOf(view, 'campaign'));
  const creator = chosenNumber(optionOf(view, 'creator'));
  if (!campaign) errors.campaign = 'Choose a campaign from the list.';
  if (!creator) errors.creator = 'Choose a creator from the list.';
  const wanted = readWork(view, block.wanted, errors);
  const ceiling = readAmount(view, block.ceiling, currency, errors);
  const walkAway = readAmount(view, block.walkAway, currency, errors);
  if (!campaign || !creator || !ceiling || !walkAway || Object.keys(errors).length > 0) return { errors };
  const evenIfOneIsOpen = checkedOf(view, 'another', 'yes');
  return { deal: { campaign, creator, wanted, ceiling, walkAway, evenIfOneIsOpen } };
}

function readWork(view: ViewContext, block: string, errors: FieldErrors): Deliverable[] {
  const { deliverables, unknown } = parseDeliverablesText(textOf(view, block) ?? '');
  if (unknown.length > 0) {
    errors[block] = notRead(unknown, 'Write lines such as “3 TikTok videos; 2 Instagram Reels”.');
  } else if (deliverables.length === 0) {
    errors[block] = 'Say what work you want, for example “3 TikTok videos”.';
  }
  const dates = Object.fromEntries(
    DATES.flatMap((name) => {
      const date = dateOf(view, name);
      return date ? [[name, date]] : [];
    }),
  );
  return deliverables.map((line) => ({ ...line, ...dates }));
}

function readAmount(
  view: ViewContext,
  block: string,
  currency: string | undefined,
  errors: FieldErrors,
): Money | undefined {
  const text = textOf(view, block) ?? '';
  const amount = parseMoneyText(text, {
    currency: currency && isCurrencyCode(currency) ? currency : undefined,
  });
  if (!amount)
    errors[block] =
      `Enter an amount${currency ? '' : ' with its currency'}, for example 3,000 ${currency ?? 'USD'}.`;
  return amount;
}
