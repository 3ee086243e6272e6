import type { AnyBlock } from '@slack/types';
import { z } from 'zod';
import { logOffer } from '../../../application/deals/log-offer.ts';
import { type OfferStart, startOffer } from '../../../application/deals/start-offer.ts';
import { PRICE_MODEL_NAMES } from '../../../domain/price-model.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { divider, section } from '../blocks.ts';
import { escape, person } from '../format.ts';
import { checkboxesInput, modal, numberInput, selectInput, textInput } from '../inputs.ts';
import { offerLogged } from '../messages/offer-card.ts';
import { refusalErrors } from '../messages/refusals.ts';
import { openValue, sealValue } from '../payload.ts';
import type { Form, FormAnswer, ModalView, SubmitAsk, ViewContext } from '../surface.ts';
import { LICENCE, type OfferValues, readOfferValues } from './offer-values.ts';
import { parseOffer } from './parse-offer.ts';

export const LOG_OFFER = 'log-offer';

export type OfferVia = 'command' | 'modal' | 'message';

const metadata = z.strictObject({
  deal: z.int().positive(),
  version: z.int().positive(),
  via: z.enum(['command', 'modal', 'message']),
});

/** The whole offer, prefilled. `notice` says above the fields what to look at (mrkdwn, escaped by the caller). */
export function logOfferModal(
  start: OfferStart,
  values: OfferValues,
  options: { via: OfferVia; notice?: string | undefined },
): ModalView {
  return modal({
    callbackId: LOG_OFFER,
    title: 'Log an offer',
    submit: 'Log offer',
    metadata: sealValue(LOG_OFFER, { deal: start.deal, version: start.version, via: options.via }),
    blocks: [
      section(
        `*${escape(start.label)}*\nAmounts in ${escape(start.currency)}. What you leave as it is stays as in their last offer.`,
      ),
      ...(options.notice ? [section(options.notice)] : []),
      ...wordsBlock(values),
      ...priceBlocks(values),
      ...workBlocks(values),
      divider(),
      ...rightsBlocks(values),
      divider(),
      ...paymentBlocks(values),
      textInput({
        block: 'note',
        label: 'Note',
        value: values.note,
        multiline: true,
        optional: true,
        maxLength: 2000,
        hint: 'For the team. A creator never sees it.',
      }),
    ],
  });
}

function wordsBlock({ words }: OfferValues): AnyBlock[] {
  if (!words) return [];
  return [
    textInput({
      block: 'words',
      label: 'Their message, to read beside the form',
      value: words,
      multiline: true,
      optional: true,
      hint: 'It is not stored. What could be read from it is filled in below: please check each field.',
    }),
  ];
}

function priceBlocks(values: OfferValues): AnyBlock[] {
  return [
    selectInput({
      block: 'side',
      label: 'Whose offer is it?',
      options: [
        ['theirs', 'Theirs: the creator asks'],
        ['ours', 'Ours: we offered it'],
      ],
      value: values.side ?? 'theirs',
    }),
    textInput({
      block: 'fee',
      label: 'Fee for everything',
      value: values.fee,
      placeholder: '1.2k, 1200 usd',
      optional: true,
      maxLength: 40,
      hint: 'The flat cash part. Leave it empty for pure commission, CPC, CPM or barter.',
    }),
    selectInput({
      block: 'model',
      label: 'Price model',
      options: Object.entries(PRICE_MODEL_NAMES),
      value: values.model ?? 'per_campaign',
      live: 'offer.model',
    }),
    ...modelBlocks(values),
  ];
}

/** The figures of the chosen price model; the others are not asked for. */
function modelBlocks(values: OfferValues): AnyBlock[] {
  const cap = textInput({
    block: 'cap',
    label: 'Cap',
    value: values.cap,
    optional: true,
    maxLength: 40,
    hint: 'The most it can cost. Without one the offer cannot be accepted for CPC and CPM.',
  });
  switch (values.model) {
    case 'commission':
    case 'hybrid':
      return [
        textInput({
          block: 'percent',
          label: 'Percent of net sales',
          value: values.percent,
          placeholder: '10',
          maxLength: 10,
        }),
        numberInput({
          block: 'windowDays',
          label: 'Days after the click in which a sale counts',
          value: values.windowDays ?? '30',
          min: 1,
          max: 365,
        }),
        values.model === 'hybrid'
          ? cap
          : textInput({
              block: 'code',
              label: 'Code or link',
              value: values.code,
              optional: true,
              maxLength: 60,
            }),
      ];
    case 'cpc':
      return [
        textInput({ block: 'unitPrice', label: 'Price per click', value: values.unitPrice, maxLength: 40 }),
        cap,
      ];
    case 'cpm':
      return [
        textInput({
          block: 'unitPrice',
          label: 'Price per 1,000 views',
          value: values.unitPrice,
          maxLength: 40,
        }),
        cap,
      ];
    case 'barter':
      return [
        textInput({ block: 'product', label: 'Product or service', value: values.product, maxLength: 200 }),
        textInput({
          block: 'retailValue',
          label: 'What it costs in a shop',
          value: values.retailValue,
          maxLength: 40,
        }),
      ];
    default:
      return [];
  }
}

function workBlocks(values: OfferValues): AnyBlock[] {
  return [
    textInput({
      block: 'deliverables',
      label: 'Deliverables',
      value: values.deliverables,
      placeholder: '2 reels + 3 stories',
      maxLength: 500,
    }),
    numberInput({
      block: 'revisions',
      label: 'Rounds of changes in the fee',
      value: values.revisions,
      min: 0,
      max: 20,
      optional: true,
    }),
  ];
}

function rightsBlocks(values: OfferValues): AnyBlock[] {
  return [
    selectInput({
      block: 'usage',
      label: 'Usage rights',
      options: [
        ['none', 'None'],
        ['organic', "Organic: the brand's own channels"],
        ['paid', "Paid: also in the brand's ads"],
      ],
      value: values.usage ?? 'none',
    }),
    textInput({
      block: 'usageDays',
      label: 'Days of use',
      value: values.usageDays,
      placeholder: '90, or perpetual',
      optional: true,
      maxLength: 20,
    }),
    checkboxesInput({
      block: 'licence',
      label: 'Licence',
      options: [[LICENCE, 'Exclusive: only the brand may use the content']],
      value: values.licence ? [LICENCE] : [],
      optional: true,
      hint: 'Not the same as exclusivity towards competitors below.',
    }),
    numberInput({
      block: 'whitelistingDays',
      label: "Whitelisting: days of ads from the creator's account",
      value: values.whitelistingDays,
      min: 0,
      max: 1095,
      optional: true,
    }),
    textInput({
      block: 'exclusivityCategory',
      label: 'Exclusivity: no competitors in',
      value: values.exclusivityCategory,
      placeholder: 'skincare',
      optional: true,
      maxLength: 120,
    }),
    numberInput({
      block: 'exclusivityDays',
      label: 'Exclusivity: days',
      value: values.exclusivityDays,
      min: 1,
      max: 1095,
      optional: true,
    }),
    textInput({
      block: 'competitors',
      label: 'Exclusivity: competitors by name',
      value: values.competitors,
      placeholder: 'Brand A, Brand B',
      optional: true,
      maxLength: 2600,
    }),
  ];
}

function paymentBlocks(values: OfferValues): AnyBlock[] {
  return [
    numberInput({
      block: 'upfrontPercent',
      label: 'Percent paid on signing',
      value: values.upfrontPercent,
      min: 0,
      max: 100,
      optional: true,
    }),
    numberInput({
      block: 'netDays',
      label: 'Days to pay after the invoice',
      value: values.netDays,
      min: 0,
      max: 180,
      optional: true,
    }),
    selectInput({
      block: 'expenses',
      label: 'Travel and props',
      options: [
        ['included', 'Included in the fee'],
        ['excluded', 'Paid on top'],
      ],
      value: values.expenses ?? 'included',
    }),
    textInput({
      block: 'bonus',
      label: 'Bonus for results, at most',
      value: values.bonus,
      optional: true,
      maxLength: 40,
    }),
    textInput({
      block: 'productValue',
      label: 'Product given besides, worth',
      value: values.productValue,
      optional: true,
      maxLength: 40,
    }),
  ];
}

const FIELDS: Readonly<Record<string, string>> = {
  fee: 'fee',
  deliverables: 'deliverables',
  priceModel: 'model',
  percent: 'percent',
  cap: 'cap',
};

async function submit(ask: SubmitAsk): Promise<FormAnswer> {
  const opened = openOfferForm(ask.view);
  if (!opened) return { kind: 'refused', refusal: STALE };
  const { meta, values } = opened;
  const { services, actor } = ask;
  const start = await startOffer(services, actor, { deal: meta.deal, seenVersion: meta.version });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const parsed = parseOffer(values, start.value);
  if (!parsed.ok) return { kind: 'errors', errors: parsed.errors };
  const { side, terms } = parsed;
  const logged = await logOffer(services, actor, {
    deal: meta.deal,
    side,
    terms,
    via: meta.via,
    seenVersion: meta.version,
  });
  if (logged.ok) return { kind: 'close', message: offerLogged(logged.value) };
  if (logged.refusal.kind === 'stale') return onNewVersion(ask, meta, values);
  const errors = refusalErrors(logged.refusal, FIELDS);
  return errors ? { kind: 'errors', errors } : { kind: 'refused', refusal: logged.refusal };
}

/** Somebody changed the deal meanwhile: says who and what, keeps every value, and stands on the new version. */
async function onNewVersion(
  ask: SubmitAsk,
  meta: z.output<typeof metadata>,
  values: OfferValues,
): Promise<FormAnswer> {
  const start = await startOffer(ask.services, ask.actor, { deal: meta.deal, seenVersion: meta.version });
  if (!start.ok) return { kind: 'refused', refusal: start.refusal };
  const { changed } = start.value;
  const who = changed ? `${person(changed.by)} ${changed.what}` : 'The deal changed';
  const notice = `:warning: ${who} while this form was open. Nothing was logged yet and your values are kept: check them, then submit again.`;
  return { kind: 'update-modal', view: logOfferModal(start.value, values, { via: meta.via, notice }) };
}

const STALE: Refusal = { kind: 'stale', what: 'offer', reference: '' };

/** What an open offer form stands for; undefined when its metadata is not ours. */
export function openOfferForm(
  view: ViewContext,
): { meta: z.output<typeof metadata>; values: OfferValues } | undefined {
  const meta = openValue(LOG_OFFER, metadata, view.privateMetadata);
  return meta && { meta, values: readOfferValues(view) };
}

export const logOfferForm: Form = { callbackId: LOG_OFFER, submit };
