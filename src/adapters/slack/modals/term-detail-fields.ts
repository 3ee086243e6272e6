import type { DetailField } from '../../../domain/contract/completeness.ts';
import type { ContractFacts } from '../../../domain/contract/facts.ts';

export type Step = 1 | 2;

interface Shown {
  readonly field: DetailField;
  readonly label: string;
  readonly hint?: string;
  /** Fields that the agreed terms leave no room for are not shown. */
  readonly when?: (facts: ContractFacts) => boolean;
}

/** One input of the form; its block has the field's name. */
export type FieldInput = Shown &
  (
    | { readonly kind: 'text'; readonly most: number }
    | { readonly kind: 'country' | 'email' | 'date' | 'money' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, text: string])[] }
  );

interface Group {
  readonly step: Step;
  readonly heading: string;
  readonly about?: string;
  readonly inputs: readonly FieldInput[];
}

const NEEDS_TAX =
  'For example: company, self-employed, private person; with the tax number where there is one.';

const PARTIES: readonly Group[] = [
  {
    step: 1,
    heading: 'The brand',
    inputs: [
      { field: 'brandParty.legalName', kind: 'text', label: "Brand's legal name", most: 200 },
      {
        field: 'brandParty.country',
        kind: 'country',
        label: "Brand's country",
        hint: 'Where it pays tax: name or two-letter code.',
      },
      { field: 'brandParty.address', kind: 'text', label: "Brand's address", most: 400 },
      { field: 'brandParty.taxStatus', kind: 'text', label: "Brand's tax status or number", most: 200 },
      {
        field: 'brandParty.signatory',
        kind: 'text',
        label: 'Who signs for the brand',
        most: 200,
        hint: 'Name and office.',
      },
      { field: 'brandParty.email', kind: 'email', label: "Brand's e-mail for notices" },
    ],
  },
  {
    step: 1,
    heading: 'The creator',
    inputs: [
      {
        field: 'creatorParty.legalName',
        kind: 'text',
        label: "Creator's legal name",
        most: 200,
        hint: 'As on the invoice, not the handle.',
      },
      {
        field: 'creatorParty.country',
        kind: 'country',
        label: "Creator's country",
        hint: 'Where they pay tax: name or two-letter code.',
      },
      { field: 'creatorParty.address', kind: 'text', label: "Creator's address", most: 400 },
      {
        field: 'creatorParty.taxStatus',
        kind: 'text',
        label: "Creator's tax status",
        most: 200,
        hint: NEEDS_TAX,
      },
      { field: 'creatorParty.email', kind: 'email', label: "Creator's e-mail for notices" },
      {
        field: 'creatorParty.signatory',
        kind: 'text',
        label: 'Who signs for the creator',
        most: 200,
        hint: 'Only when it is not the creator in person.',
      },
      {
        field: 'creatorAge',
        kind: 'choice',
        label: 'Age of the creator',
        options: [
          ['adult', 'Of age'],
          ['minor', 'Under age; a guardian signs'],
        ],
      },
      {
        field: 'guardian',
        kind: 'text',
        label: 'Guardian',
        most: 200,
        hint: 'Only for a creator under age.',
      },
      {
        field: 'creatorParty.agent',
        kind: 'text',
        label: "Creator's agent",
        most: 200,
        hint: 'Stays empty when they have none.',
      },
      {
        field: 'creatorParty.agentContact',
        kind: 'text',
        label: "Agent's address or e-mail",
        most: 300,
      },
      {
        field: 'creatorParty.agentAuthority',
        kind: 'choice',
        label: 'What the agent may do',
        options: [
          ['signs', 'Sign and agree on changes for the creator'],
          ['receives', 'Receive notices'],
          ['introduces', 'Nothing; they brought the parties together'],
        ],
      },
    ],
  },
];

const DATES_AND_PAY: readonly Group[] = [
  {
    step: 1,
    heading: 'Dates',
    about:
      "Calendar dates in the creator's time zone. They hold for every line of work without a date of its own.",
    inputs: [
      { field: 'startsOn', kind: 'date', label: 'Contract starts on' },
      { field: 'endsOn', kind: 'date', label: 'Contract ends on' },
      { field: 'draftsDueOn', kind: 'date', label: 'Drafts are due on' },
      { field: 'publishFrom', kind: 'date', label: 'Publish from' },
      { field: 'publishUntil', kind: 'date', label: 'Publish until' },
      { field: 'liveUntil', kind: 'date', label: 'Posts stay up at least until' },
    ],
  },
  {
    step: 1,
    heading: 'Payment',
    inputs: [
      {
        field: 'paymentMethod',
        kind: 'text',
        label: 'Payment method',
        most: 120,
        hint: 'For example: bank transfer, PayPal, Wise.',
      },
      {
        field: 'paymentSchedule',
        kind: 'text',
        label: 'Payment schedule',
        most: 500,
        hint: 'The amounts come from the agreed terms.',
      },
      {
        field: 'taxes',
        kind: 'choice',
        label: 'VAT, GST and sales tax',
        options: [
          ['on top', 'On top of the agreed amounts'],
          ['included', 'Included in the agreed amounts'],
        ],
      },
      {
        field: 'expensesCap',
        kind: 'money',
        label: 'Most for travel and other expenses',
        when: ({ terms }) => terms.expenses === 'excluded',
      },
      {
        field: 'bonusRule',
        kind: 'text',
        label: 'When the bonus is earned',
        most: 500,
        hint: 'For example: 10 USD for each 1,000 views above 100,000.',
        when: ({ terms }) => terms.bonusCap !== undefined,
      },
      {
        field: 'productReturn',
        kind: 'choice',
        label: 'The product afterwards',
        options: [
          ['kept', 'The creator keeps it'],
          ['returned', 'The creator sends it back'],
        ],
        when: ({ terms }) => terms.productValue !== undefined || terms.priceModel.kind === 'barter',
      },
    ],
  },
];

const RIGHTS_AND_CONTENT: readonly Group[] = [
  {
    step: 2,
    heading: 'Rights',
    about:
      'A licence for the content and exclusivity towards competitors are two things, each as agreed in the terms.',
    inputs: [
      {
        field: 'contentOwner',
        kind: 'choice',
        label: 'Who owns the content',
        options: [
          ['creator', 'The creator; the brand gets a licence'],
          ['brand', 'The brand'],
        ],
      },
      {
        field: 'usageTerritory',
        kind: 'text',
        label: 'Territory of use',
        most: 200,
        hint: '"worldwide", or country codes such as US, GB.',
      },
      {
        field: 'outdoorUse',
        kind: 'choice',
        label: 'Print, television and out of home',
        options: [
          ['not allowed', 'Not allowed'],
          ['allowed', 'Allowed; it was part of the price'],
        ],
        when: ({ terms }) => terms.usage.kind !== 'none',
      },
      {
        field: 'exclusivityStatement',
        kind: 'choice',
        label: 'Exclusivity towards competitors',
        options: [
          ['none', 'None'],
          ['as agreed', 'As agreed in the terms'],
        ],
      },
    ],
  },
  {
    step: 2,
    heading: 'Content and figures',
    inputs: [
      {
        field: 'reviewDays',
        kind: 'number',
        label: 'Days the brand has to review a draft',
        least: 1,
        most: 60,
      },
      {
        field: 'silenceMeans',
        kind: 'choice',
        label: 'When the brand does not answer in time',
        options: [
          ['not approved', 'The draft is not approved'],
          ['approved', 'The draft counts as approved'],
        ],
      },
      {
        field: 'disclosureLabel',
        kind: 'text',
        label: 'Disclosure label',
        most: 500,
        hint: 'Label on every post. Proposed from the rules of the countries of the campaign.',
      },
      {
        field: 'contentCountries',
        kind: 'text',
        label: 'Countries for the content',
        most: 200,
        hint: 'Country codes such as US, GB, or words.',
      },
      { field: 'kpis', kind: 'text', label: 'KPIs', most: 500, hint: 'Which figures count, and the goals.' },
      {
        field: 'reportingDays',
        kind: 'number',
        label: 'Days in which the creator sends the figures',
        least: 1,
        most: 90,
      },
      {
        field: 'makeGood',
        kind: 'choice',
        label: 'When a post is late or missing',
        options: [
          ['replacement', 'Another post, else less pay'],
          ['pro rata', 'Less pay'],
          ['none', 'No rule of its own'],
        ],
      },
      { field: 'makeGoodDays', kind: 'number', label: 'Days to make it good', least: 1, most: 60 },
      {
        field: 'makeGoodBelowPercent',
        kind: 'number',
        label: 'One more post when a KPI stays below this percent of its goal',
        least: 1,
        most: 99,
        hint: 'Empty: KPIs are aims, and nothing follows from missing them.',
      },
    ],
  },
];

const ENDING_AND_LAW: readonly Group[] = [
  {
    step: 2,
    heading: 'When it goes wrong',
    about: 'Kill fee: percent of the value of content that the brand calls off, by how far it is.',
    inputs: [
      {
        field: 'terminationNoticeDays',
        kind: 'number',
        label: 'Notice to end the contract, in days',
        least: 0,
        most: 180,
      },
      { field: 'cureDays', kind: 'number', label: 'Days to repair a breach', least: 1, most: 60 },
      {
        field: 'killFeeBeforeDraft',
        kind: 'number',
        label: 'Kill fee before a draft, in percent',
        least: 0,
        most: 100,
        when: ({ terms }) => terms.fee.amount > 0,
      },
      {
        field: 'killFeeAfterDraft',
        kind: 'number',
        label: 'Kill fee after a draft, in percent',
        least: 0,
        most: 100,
        when: ({ terms }) => terms.fee.amount > 0,
      },
      {
        field: 'killFeeAfterApproval',
        kind: 'number',
        label: 'Kill fee after approval, in percent',
        least: 0,
        most: 100,
        when: ({ terms }) => terms.fee.amount > 0,
      },
      {
        field: 'conductStandard',
        kind: 'choice',
        label: 'Standard of conduct, for both sides',
        options: [
          ['reputation', "Nothing in public that seriously harms the other's name"],
          ['law', 'Only serious breaches of law'],
        ],
      },
      {
        field: 'liabilityCap',
        kind: 'choice',
        label: 'Limit of liability, for both sides',
        options: [
          ['fee', 'The agreed pay'],
          ['twice the fee', 'Twice the agreed pay'],
          ['none', 'No limit'],
        ],
      },
      {
        field: 'forceMajeureDays',
        kind: 'number',
        label: 'Days of force majeure after which either side may leave',
        least: 7,
        most: 180,
      },
    ],
  },
  {
    step: 2,
    heading: 'Secrecy, data and law',
    inputs: [
      {
        field: 'confidentialityYears',
        kind: 'number',
        label: 'Confidentiality after the end, in years',
        least: 0,
        most: 20,
      },
      {
        field: 'dataRole',
        kind: 'choice',
        label: 'Personal data',
        options: [
          ['separate', 'Each side decides for itself (separate controllers)'],
          ['joint', 'Both decide together, such as for a giveaway'],
          ['processor', 'The creator handles data for the brand'],
        ],
      },
      {
        field: 'governingLaw',
        kind: 'text',
        label: 'Governing law',
        most: 120,
        hint: 'For example: Germany, the State of New York.',
      },
      {
        field: 'disputeSteps',
        kind: 'choice',
        label: 'In a dispute',
        options: [
          ['mediation', 'Talk, then mediation, then court'],
          ['courts', 'Talk, then court'],
          ['arbitration', 'Talk, then arbitration'],
        ],
      },
      {
        field: 'disputePlace',
        kind: 'text',
        label: 'Court or seat of the arbitration',
        most: 120,
        hint: 'For example: Berlin. Empty: the courts that the law names; an arbitration needs a seat.',
      },
    ],
  },
];

const GROUPS: readonly Group[] = [...PARTIES, ...DATES_AND_PAY, ...RIGHTS_AND_CONTENT, ...ENDING_AND_LAW];

/** The groups of a step with the inputs that this deal needs. */
export function groupsOf(step: Step, facts: ContractFacts): readonly Group[] {
  return GROUPS.filter((group) => group.step === step).map((group) => ({
    ...group,
    inputs: group.inputs.filter(({ when }) => when?.(facts) ?? true),
  }));
}

export function inputsOfStep(step: Step, facts: ContractFacts): readonly FieldInput[] {
  return groupsOf(step, facts).flatMap(({ inputs }) => inputs);
}

/** What the form calls a field. */
export function fieldLabel(field: string): string {
  return GROUPS.flatMap(({ inputs }) => inputs).find((input) => input.field === field)?.label ?? field;
}

/**
 * The block of a field. Slack keeps what was typed under a block's id: a field that a preset filled gets a new one, so that
 * the new value shows.
 */
export function blockOf(field: DetailField, renewed: Renewed): string {
  const times = renewed[field];
  return times ? `${field}.${times}` : field;
}

/** How often a preset has filled each field since the form was opened. */
export type Renewed = Readonly<Record<string, number>>;
