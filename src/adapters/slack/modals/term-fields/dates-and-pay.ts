import type { Group } from './field-input.ts';

/** When and for how much. */
export const DATES_AND_PAY: readonly Group[] = [
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
