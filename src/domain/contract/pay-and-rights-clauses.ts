import { allocate, formatMoney, type Money } from '../money.ts';
import { PRICE_MODEL_NAMES } from '../price-model.ts';
import { describeExclusivity, type Terms } from '../terms.ts';
import { type Clause, days } from './clause.ts';
import { withCountryNames } from './countries.ts';

/** S5.4 and S4.2.1. Parts of the fee add up to the fee exactly. */
export const compensation: Clause = ({ terms, details }) => ({
  heading: 'Compensation',
  paragraphs: [
    ...(terms.netDays > 0 && terms.upfrontPercent === 0
      ? [`The fee is due ${days(terms.netDays)} after a correct invoice.`]
      : []),
    terms.expenses === 'included'
      ? 'Travel, props and other expenses are included in the fee.'
      : 'Travel, props and other expenses are paid on top of the fee when agreed in writing beforehand.',
  ],
  table: {
    header: ['Item', 'Agreed'],
    rows: [
      ['Fee', formatMoney(terms.fee)],
      ['Currency', terms.fee.currency],
      ['Price model', PRICE_MODEL_NAMES[terms.priceModel.kind]],
      ...variablePay(terms),
      ...instalments(terms),
      ['Payment schedule', details.paymentSchedule ?? ''],
      ['Payment method', details.paymentMethod ?? ''],
      ...(terms.bonusCap
        ? [['Bonus', `at most ${formatMoney(terms.bonusCap)}, when results beat the target`]]
        : []),
      ...(terms.productValue ? [['Product', `retail value ${formatMoney(terms.productValue)}`]] : []),
    ],
  },
});

function instalments(terms: Terms): string[][] {
  if (terms.upfrontPercent === 0 || terms.upfrontPercent === 100 || terms.fee.amount === 0) return [];
  const [first, rest] = allocate(terms.fee, [terms.upfrontPercent, 100 - terms.upfrontPercent]);
  if (!first || !rest) return [];
  return [
    [`On signing (${terms.upfrontPercent}%)`, formatMoney(first)],
    ['After publication', formatMoney(rest)],
  ];
}

function variablePay({ priceModel: model }: Terms): string[][] {
  const cap = (most: Money | undefined) => (most ? `, at most ${formatMoney(most)}` : '');
  switch (model.kind) {
    case 'commission':
      return [
        [
          'Commission',
          `${model.percent}% of net sales within ${days(model.windowDays)} of the click${model.code ? `, code ${model.code}` : ''}`,
        ],
      ];
    case 'hybrid':
      return [
        [
          'Commission',
          `${model.percent}% of net sales within ${days(model.windowDays)} of the click, on top of the fee${cap(model.cap)}`,
        ],
      ];
    case 'cpc':
      return [['Per click', `${formatMoney(model.perClick)}${cap(model.cap)}`]];
    case 'cpm':
      return [['Per 1,000 views', `${formatMoney(model.perThousand)}${cap(model.cap)}`]];
    case 'barter':
      return [['Product', `${model.product}, retail value ${formatMoney(model.retailValue)}`]];
    default:
      return [];
  }
}

/** S5.5 and S4.2.2. An exclusive licence is about the content, not about competitors. */
export const usageRights: Clause = ({ terms, details }) => {
  const { usage, whitelistingDays } = terms;
  const owner = details.contentOwner === 'brand' ? 'the brand' : 'the creator';
  return {
    heading: 'Ownership and usage rights',
    paragraphs: [
      `The content belongs to ${owner}.`,
      ...usageWords(usage, details.usageTerritory),
      whitelistingDays > 0
        ? `The brand may run ads from the creator's account for ${days(whitelistingDays)} after publication.`
        : "The brand may not run ads from the creator's account.",
      ...(usage.kind !== 'none' && usage.exclusiveLicence
        ? [
            'The licence is exclusive: during this time only the brand may use the content in marketing. This is about the content; working for competitors is governed by the section on exclusivity.',
          ]
        : []),
    ],
  };
};

function usageWords(usage: Terms['usage'], territory: string | undefined): string[] {
  if (usage.kind === 'none') {
    return ['The brand may link to and share the original post. Any other use needs a separate agreement.'];
  }
  const channels =
    usage.kind === 'paid'
      ? "on the brand's own channels (website, social accounts, e-mail) and in the brand's paid ads"
      : "on the brand's own channels (website, social accounts, e-mail), not in paid ads";
  const length =
    usage.duration === 'perpetual'
      ? 'without limit in time'
      : `for ${days(usage.duration)} after publication`;
  return [
    `The brand may use the content ${channels} ${length}. Territory: ${withCountryNames(territory ?? '')}.`,
  ];
}

/** S5.6 and S4.2.3. */
export const exclusivity: Clause = ({ terms }) => ({
  heading: 'Exclusivity towards competitors',
  paragraphs: terms.exclusivity
    ? [
        `The creator does not advertise for competitors: ${describeExclusivity(terms.exclusivity)}, counted from publication.`,
      ]
    : ['None. The creator may work with competitors of the brand.'],
});
