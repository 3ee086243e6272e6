import type { AnyBlock } from '@slack/types';
import type { TermsReview } from '../../../application/contracts/review-terms.ts';
import type { DetailField } from '../../../domain/contract/completeness.ts';
import { countryName } from '../arguments/places.ts';
import { context, header } from '../blocks.ts';
import { escape } from '../format.ts';
import { dateInput, numberInput, selectInput, textInput } from '../inputs.ts';

/** The block of each field of the details, to which its errors go. */
export const DETAIL_BLOCKS: Record<DetailField, string> = {
  'brandParty.legalName': 'brandName',
  'brandParty.country': 'brandCountry',
  'creatorParty.legalName': 'creatorName',
  'creatorParty.country': 'creatorCountry',
  'creatorParty.taxStatus': 'creatorTax',
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  draftsDueOn: 'draftsDueOn',
  publishFrom: 'publishFrom',
  publishUntil: 'publishUntil',
  liveUntil: 'liveUntil',
  paymentMethod: 'paymentMethod',
  paymentSchedule: 'paymentSchedule',
  contentOwner: 'contentOwner',
  usageTerritory: 'usageTerritory',
  exclusivityStatement: 'exclusivityStatement',
  reviewDays: 'reviewDays',
  silenceMeans: 'silenceMeans',
  disclosureLabel: 'disclosureLabel',
  kpis: 'kpis',
  reportingDays: 'reportingDays',
  terminationNoticeDays: 'terminationNoticeDays',
  contentCountries: 'contentCountries',
  governingLaw: 'governingLaw',
  confidentialityYears: 'confidentialityYears',
};

/** Every input of the form. All may stay empty while the person only saves; what is missing is told on posting. */
export function detailInputs(review: TermsReview): AnyBlock[] {
  return [
    ...partyInputs(review),
    ...dateInputs(review),
    ...moneyInputs(review),
    ...rightsInputs(review),
    ...contentInputs(review),
    ...clauseInputs(review),
  ];
}

function partyInputs({ details }: TermsReview): AnyBlock[] {
  const { brandParty: brand, creatorParty: creator } = details;
  const country = (code: string | undefined) => (code ? countryName(code) : undefined);
  const taxHint = 'For example: company, self-employed, private person.';
  return [
    header('Parties'),
    text('brandName', "Brand's legal name", brand?.legalName, 200),
    text('brandCountry', "Brand's country", country(brand?.country), 60, 'Name or two-letter code.'),
    text('brandAddress', "Brand's address", brand?.address, 400, 'May stay empty.'),
    text('brandTax', "Brand's tax status or number", brand?.taxStatus, 200, 'May stay empty.'),
    text(
      'creatorName',
      "Creator's legal name",
      creator?.legalName,
      200,
      'As on the invoice, not the handle.',
    ),
    text(
      'creatorCountry',
      "Creator's country",
      country(creator?.country),
      60,
      'Where they pay tax: name or two-letter code.',
    ),
    text('creatorAddress', "Creator's address", creator?.address, 400, 'May stay empty.'),
    text('creatorTax', "Creator's tax status", creator?.taxStatus, 200, taxHint),
    text('creatorAgent', "Creator's agent", creator?.agent, 200, 'May stay empty when they have none.'),
  ];
}

function dateInputs({ details }: TermsReview): AnyBlock[] {
  const fields = [
    ['startsOn', 'Contract starts on'],
    ['endsOn', 'Contract ends on'],
    ['draftsDueOn', 'Drafts are due on'],
    ['publishFrom', 'Publish from'],
    ['publishUntil', 'Publish until'],
    ['liveUntil', 'Posts stay up at least until'],
  ] as const;
  return [
    header('Dates'),
    context(
      "Calendar dates in the creator's time zone. They hold for every line of work without a date of its own.",
    ),
    ...fields.map(([block, label]) => dateInput({ block, label, value: details[block], optional: true })),
  ];
}

function moneyInputs({ details }: TermsReview): AnyBlock[] {
  return [
    header('Payment'),
    text(
      'paymentMethod',
      'Payment method',
      details.paymentMethod,
      120,
      'For example: bank transfer, PayPal, Wise.',
    ),
    text('paymentSchedule', 'Payment schedule', details.paymentSchedule, 500),
  ];
}

function rightsInputs({ details, terms }: TermsReview): AnyBlock[] {
  return [
    header('Rights'),
    ...(terms.usage.exclusiveLicence
      ? [
          context(
            'The agreed licence is exclusive: only the brand may use the content in marketing. That is not exclusivity towards competitors, which stands apart.',
          ),
        ]
      : []),
    selectInput({
      block: 'contentOwner',
      label: 'Who owns the content',
      value: details.contentOwner,
      optional: true,
      options: [
        ['creator', 'The creator; the brand gets a licence'],
        ['brand', 'The brand'],
      ],
    }),
    text(
      'usageTerritory',
      'Territory of use',
      details.usageTerritory,
      200,
      '"worldwide", or country codes such as US, GB.',
    ),
    selectInput({
      block: 'exclusivityStatement',
      label: 'Exclusivity towards competitors',
      value: details.exclusivityStatement,
      optional: true,
      options: [
        ['none', 'None'],
        ['as agreed', 'As agreed in the terms'],
      ],
    }),
  ];
}

function contentInputs({ details, labelSources }: TermsReview): AnyBlock[] {
  const label = 'Label on every post. Proposed from the rules of the countries of the campaign.';
  return [
    header('Content and figures'),
    number('reviewDays', 'Days the brand has to review a draft', details.reviewDays, 1, 60),
    selectInput({
      block: 'silenceMeans',
      label: 'When the brand does not answer in time',
      value: details.silenceMeans,
      optional: true,
      options: [
        ['not approved', 'The draft is not approved'],
        ['approved', 'The draft counts as approved'],
      ],
    }),
    text('disclosureLabel', 'Disclosure label', details.disclosureLabel, 200, label),
    ...(labelSources.length > 0 ? labelContexts(labelSources) : []),
    text(
      'contentCountries',
      'Countries for the content',
      details.contentCountries,
      200,
      'Country codes such as US, GB, or words.',
    ),
    text('kpis', 'KPIs', details.kpis, 500, 'Which figures count, and the goals.'),
    number('reportingDays', 'Days in which the creator sends the figures', details.reportingDays, 1, 90),
  ];
}

/** A context block holds 2,000 characters per line and ten lines: each source is a line. */
function labelContexts(sources: readonly string[]): AnyBlock[] {
  const blocks: AnyBlock[] = [];
  for (let start = 0; start < sources.length; start += 10) {
    blocks.push(context(...sources.slice(start, start + 10).map(escape)));
  }
  return blocks;
}

function clauseInputs({ details }: TermsReview): AnyBlock[] {
  return [
    header('Clauses'),
    number(
      'terminationNoticeDays',
      'Notice to end the contract, in days',
      details.terminationNoticeDays,
      0,
      180,
    ),
    text(
      'governingLaw',
      'Governing law',
      details.governingLaw,
      120,
      'For example: Germany, the State of New York.',
    ),
    number(
      'confidentialityYears',
      'Confidentiality after the end, in years',
      details.confidentialityYears,
      0,
      20,
    ),
  ];
}

function text(block: string, label: string, value: string | undefined, maxLength: number, hint?: string) {
  return textInput({ block, label, value, maxLength, hint, optional: true, multiline: maxLength > 250 });
}

function number(block: string, label: string, value: number | undefined, min: number, max: number) {
  return numberInput({ block, label, value, min, max, optional: true });
}
