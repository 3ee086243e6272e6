import type { Group } from './field-input.ts';

/** What may be done with the content, how it is approved and marked, and what it should reach. */
export const RIGHTS_AND_CONTENT: readonly Group[] = [
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
