import type { Group } from './field-input.ts';

/** What follows when it goes wrong, and by which law. */
export const ENDING_AND_LAW: readonly Group[] = [
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
