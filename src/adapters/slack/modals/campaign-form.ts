import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { createCampaign } from '../../../application/campaigns/create-campaign.ts';
import { updateCampaign } from '../../../application/campaigns/update-campaign.ts';
import { type Brief, type Campaign, OBJECTIVES } from '../../../domain/campaign.ts';
import { dateIn } from '../../../domain/dates.ts';
import { describeDeliverable } from '../../../domain/deliverables.ts';
import { reference } from '../../../domain/ids.ts';
import { type Money, majorUnits } from '../../../domain/money.ts';
import type { Result } from '../../../domain/refusal.ts';
import { kpiTypedText } from '../arguments/kpi-targets.ts';
import { context, header } from '../blocks.ts';
import { dateInput, modal, numberInput, optionOf, selectInput, textInput, urlInput } from '../inputs.ts';
import { campaignSaved } from '../messages/campaign-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk } from '../surface.ts';
import { readBrief } from './campaign-fields.ts';

const NEW = 'campaign.new.form';
const EDIT = 'campaign.edit.form';
const editing = z.object({ campaign: z.int(), version: z.int() });

const GENDERS = [
  ['any', 'Any'],
  ['mostly_female', 'Mostly women'],
  ['mostly_male', 'Mostly men'],
] as const;

/** Block of each field that a refusal may name. */
const BLOCKS = Object.fromEntries(
  ['name', 'countries', 'ageTo', 'startsOn', 'endsOn', 'budget', 'dealCeiling', 'walkAway'].map((name) => [
    name,
    name,
  ]),
);

/** The brief form, empty but for what was typed after the command. */
export function newCampaignForm(typed: { name?: string } = {}): ModalView {
  return modal({
    callbackId: NEW,
    title: 'New campaign',
    submit: 'Save the brief',
    blocks: briefBlocks(typed.name ? { name: typed.name } : {}),
  });
}

/** The brief form of a campaign that stands. */
export function editCampaignForm({ number, version, brief, status }: Campaign): ModalView {
  return modal({
    callbackId: EDIT,
    title: `Edit ${reference('campaign', number)}`,
    submit: 'Save the brief',
    metadata: sealValue('campaign', { campaign: number, version }),
    blocks: [
      ...briefBlocks(brief),
      header('New deals'),
      selectInput({
        block: 'status',
        label: 'This campaign',
        value: status,
        options: [
          ['active', 'Takes new deals'],
          ['closed', 'Is closed to new deals'],
        ],
        hint: 'Open deals go on either way, with the limits they were opened with.',
      }),
    ],
  });
}

export const newCampaign: Form = {
  callbackId: NEW,
  submit: (ask) => submit(ask, (brief) => createCampaign(ask.services, ask.actor, { brief })),
};

export const editCampaign: Form = {
  callbackId: EDIT,
  submit: (ask) => {
    const opened = openValue('campaign', editing, ask.view.privateMetadata);
    if (!opened) return Promise.resolve(stale());
    const status = optionOf(ask.view, 'status') === 'closed' ? 'closed' : 'active';
    return submit(ask, (brief) =>
      updateCampaign(ask.services, ask.actor, {
        campaign: opened.campaign,
        seenVersion: opened.version,
        brief,
        status,
      }),
    );
  },
};

function stale(): FormAnswer {
  return { kind: 'refused', refusal: { kind: 'stale', what: 'campaign', reference: '' } };
}

async function submit(
  { services, view, zone }: SubmitAsk,
  save: (brief: Brief) => Promise<Result<Campaign>>,
): Promise<FormAnswer> {
  const read = readBrief(view, dateIn(services.clock.now(), zone));
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const saved = await save(read.brief);
  if (saved.ok) return { kind: 'close', message: campaignSaved(saved.value) };
  const errors = refusalErrors(saved.refusal, BLOCKS);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: saved.refusal };
}

function briefBlocks(brief: Partial<Brief>): AnyBlock[] {
  return [
    ...goalBlocks(brief),
    ...audienceBlocks(brief.audience),
    ...workBlocks(brief),
    ...timeBlocks(brief),
    ...moneyBlocks(brief),
    ...measureBlocks(brief),
  ];
}

function goalBlocks({ name, brand, objective }: Partial<Brief>): AnyBlock[] {
  return [
    header('Goal'),
    textInput({ block: 'name', label: 'Name', value: name, maxLength: 120, placeholder: 'Glow Week' }),
    textInput({ block: 'brand', label: 'Brand', value: brand, maxLength: 120, placeholder: 'Lumi Skincare' }),
    selectInput({
      block: 'objective',
      label: 'Objective',
      options: Object.entries(OBJECTIVES),
      value: objective ?? 'awareness',
    }),
  ];
}

function audienceBlocks(audience: Partial<Brief['audience']> = {}): AnyBlock[] {
  return [
    header('Audience'),
    textInput({
      block: 'audience',
      label: 'Whom do you want to reach?',
      value: audience.description,
      multiline: true,
      maxLength: 500,
      placeholder: 'Gen Z women who are new to skincare',
    }),
    textInput({
      block: 'countries',
      label: 'Countries',
      value: audience.countries?.join(', '),
      hint: 'Names or codes, separated by commas: US, Germany, Uzbekistan. EU stands for its members.',
    }),
    numberInput({
      block: 'ageFrom',
      label: 'Age from',
      optional: true,
      min: 13,
      max: 99,
      value: audience.ageFrom,
    }),
    numberInput({ block: 'ageTo', label: 'Age to', optional: true, min: 13, max: 99, value: audience.ageTo }),
    selectInput({ block: 'gender', label: 'Gender', options: GENDERS, value: audience.gender ?? 'any' }),
    textInput({
      block: 'languages',
      label: 'Languages',
      optional: true,
      value: audience.languages?.join(', '),
      placeholder: 'English, Spanish',
    }),
    textInput({
      block: 'interests',
      label: 'Interests',
      optional: true,
      value: audience.interests?.join(', '),
      placeholder: 'skincare, beauty, self-care',
    }),
  ];
}

function workBlocks(brief: Partial<Brief>): AnyBlock[] {
  return [
    header('Content'),
    textInput({
      block: 'deliverables',
      label: 'Work you want from a creator',
      optional: true,
      multiline: true,
      value: brief.deliverables?.map(typedDeliverable).join('; '),
      hint: 'For example: 3 TikTok videos; 2 Instagram Reels. A new deal starts from this.',
    }),
    textInput({
      block: 'messages',
      label: 'Key messages',
      optional: true,
      multiline: true,
      maxLength: 2000,
      value: brief.messages,
      placeholder: 'Gentle enough for every day; show your own routine',
    }),
    textInput({
      block: 'claims',
      label: 'Claims the brand can prove',
      optional: true,
      multiline: true,
      value: brief.allowedClaims?.join('\n'),
      hint: 'One per line. Drafts make no other claims.',
    }),
    textInput({
      block: 'hashtags',
      label: 'Hashtags',
      optional: true,
      value: brief.hashtags?.map((tag) => `#${tag}`).join(' '),
      placeholder: '#GlowWeek #ad',
    }),
    textInput({
      block: 'productCountries',
      label: 'Where the product can be bought',
      optional: true,
      value: brief.productCountries?.join(', '),
      hint: 'Country names or codes. Leave empty when there is no limit.',
    }),
    urlInput({ block: 'landingPage', label: 'Landing page', optional: true, value: brief.landingPage }),
  ];
}

function timeBlocks({ startsOn, endsOn }: Partial<Brief>): AnyBlock[] {
  return [
    header('Time'),
    dateInput({ block: 'startsOn', label: 'First day', value: startsOn }),
    dateInput({ block: 'endsOn', label: 'Last day', value: endsOn }),
  ];
}

function moneyBlocks({ budget, dealCeiling, walkAway }: Partial<Brief>): AnyBlock[] {
  return [
    header('Money'),
    textInput({
      block: 'budget',
      label: 'Budget for creators',
      value: budget && typedMoney(budget),
      placeholder: '12,000 USD',
      hint: 'With its currency. Every deal of the campaign is in this currency.',
    }),
    textInput({
      block: 'dealCeiling',
      label: 'Ceiling of one deal',
      value: dealCeiling && typedMoney(dealCeiling),
      placeholder: '3,000',
      hint: 'Above it a budget approver decides.',
    }),
    textInput({
      block: 'walkAway',
      label: 'Walk-away price of one deal',
      value: walkAway && typedMoney(walkAway),
      placeholder: '3,500',
      hint: 'Above it Parley never proposes or accepts an offer.',
    }),
    context(
      'Budget, ceiling and walk-away price are for the team. They never appear in a text for a creator.',
    ),
  ];
}

function measureBlocks({ kpiTargets, budget }: Partial<Brief>): AnyBlock[] {
  return [
    header('Success'),
    textInput({
      block: 'kpiTargets',
      label: 'KPI targets',
      optional: true,
      multiline: true,
      value: kpiTargets?.map((target) => kpiTypedText(target, budget?.currency)).join(', '),
      placeholder: 'video_views 500000, engagement_rate 6%, link_clicks 4000',
      hint: 'Known figures: video views, reach, impressions, engagement rate, link clicks, conversions, revenue, ROAS.',
    }),
  ];
}

/** `3 TikTok videos`: what the form reads back. The length of a video stands before it. */
export function typedDeliverable(line: Brief['deliverables'][number]): string {
  const words = describeDeliverable(line);
  return line.seconds === undefined ? words : words.replace(/^(\d+) /, `$1 ${line.seconds}s `);
}

/** `12,000 USD`: money as the form reads it back. */
export function typedMoney(value: Money): string {
  return `${majorUnits(value).toLocaleString('en-US', { maximumFractionDigits: 4 })} ${value.currency}`;
}
