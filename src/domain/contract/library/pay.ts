import { formatMoney, type Money } from '../../money.ts';
import { PRICE_MODEL_NAMES } from '../../price-model.ts';
import type { Terms } from '../../terms.ts';
import type { ContractFacts } from '../facts.ts';
import { instalmentsOf } from '../instalments.ts';
import { type Clause, type Section, says } from './clause.ts';
import { days, sentence } from './wording.ts';

const amounts: Clause = {
  id: 'payment.amounts',
  version: 1,
  needs: ['paymentSchedule', 'paymentMethod', 'expensesCap'],
  text: (facts) => ({
    paragraphs: [
      'For the content and for the rights in this contract the brand owes the amounts in the table and no others; tax, interest, the kill fee and claims have their own sections. Where the words on the schedule and the amounts differ, the amounts count.',
    ],
    table: { header: ['Item', 'Agreed'], rows: amountRows(facts) },
  }),
};

function amountRows(facts: ContractFacts): string[][] {
  const { terms, details } = facts;
  const { fee, priceModel, bonusCap, productValue } = terms;
  return [
    ['Fee', fee.amount > 0 ? formatMoney(fee) : 'none'],
    ...(paysMoney(facts) ? [['Currency', fee.currency]] : []),
    ['Price model', PRICE_MODEL_NAMES[priceModel.kind]],
    ...variableRows(terms),
    ...instalmentsOf(terms).map(({ when, amount }) => [when, formatMoney(amount)]),
    ...(paysMoney(facts)
      ? [
          ['Payment schedule', details.paymentSchedule ?? ''],
          ['Payment method', details.paymentMethod ?? ''],
        ]
      : []),
    ...(bonusCap ? [['Bonus', `at most ${formatMoney(bonusCap)}`]] : []),
    ...(productValue ? [['Product', `retail value ${formatMoney(productValue)}`]] : []),
    ['Travel, props and other expenses', expensesWords(terms, details.expensesCap)],
  ];
}

function expensesWords({ expenses }: Terms, cap: Money | undefined): string {
  if (expenses === 'included') return 'included';
  return cap ? `on top of the fee, at most ${formatMoney(cap)} in total` : 'on top of the fee';
}

function variableRows({ priceModel: model }: Terms): string[][] {
  const cap = (most: Money | undefined) => (most ? `, at most ${formatMoney(most)}` : '');
  switch (model.kind) {
    case 'commission':
      return [['Commission', `${commission(model)}${model.code ? `, code ${model.code}` : ''}`]];
    case 'hybrid':
      return [['Commission', `${commission(model)}, on top of the fee${cap(model.cap)}`]];
    case 'cpc':
      return [['Per click', `${formatMoney(model.perClick)}${cap(model.cap)}`]];
    case 'cpm':
      return [['Per 1,000 views', `${formatMoney(model.perThousand)}${cap(model.cap)}`]];
    case 'barter':
      return [
        ['Product instead of money', `${model.product}, retail value ${formatMoney(model.retailValue)}`],
      ];
    default:
      return [];
  }
}

function commission({ percent, windowDays }: { percent: number; windowDays: number }): string {
  return `${percent}% of net sales within ${days(windowDays)} of the click`;
}

const due: Clause = {
  id: 'payment.due',
  version: 1,
  heading: 'Due date',
  needs: [],
  when: (facts) => paysMoney(facts),
  text: ({ terms: { netDays } }) =>
    says(
      `The brand pays each part ${netDays === 0 ? 'on receipt' : `within ${days(netDays)} of receipt`} of a correct invoice, which the creator sends no earlier than the event that the part depends on. The brand may not make payment depend on being paid by somebody else. Costs of the transfer are shared: each party pays its own bank.`,
    ),
};

/** Whether any money changes hands; a barter deal pays in product alone. */
export function paysMoney({ terms }: Pick<ContractFacts, 'terms'>): boolean {
  return terms.priceModel.kind !== 'barter' || terms.fee.amount > 0 || terms.bonusCap !== undefined;
}

const late: Clause = {
  id: 'payment.late',
  version: 1,
  heading: 'Late payment',
  needs: ['cureDays'],
  when: (facts) => paysMoney(facts),
  text: ({ details }) =>
    says(
      `A sum that is overdue bears interest at the rate that the governing law sets for late payment. When it is still unpaid ${days(details.cureDays)} after a written reminder, the creator may hold back work and the brand stops using content that it has not paid, until payment; dates move by the delay.`,
    ),
};

const results: Clause = {
  id: 'payment.results',
  version: 1,
  heading: 'Pay by results',
  needs: [],
  when: ({ terms }) => ['commission', 'hybrid', 'cpc', 'cpm'].includes(terms.priceModel.kind),
  text: ({ terms: { priceModel } }) =>
    says(
      COUNTING[priceModel.kind] ?? '',
      'The brand sends the creator a statement with these figures within 15 days of the end of each month in which there were any. The creator may object within 30 days of it, and once a year may have the figures checked by a person bound to secrecy; the brand corrects a mistake at once.',
    ),
};

const SALES =
  "Net sales are paid orders through the creator's link or code, without taxes, shipping, refunds and cancelled orders, as the brand's shop records them. The time runs from the last click on the creator's link; an order with the creator's code always counts.";

const COUNTING: Partial<Record<Terms['priceModel']['kind'], string>> = {
  commission: SALES,
  hybrid: SALES,
  cpc: "A click is one visit through the creator's link by a person, counted once a day for each device, as the brand's tracking records it. Clicks of machines, and clicks that were bought, do not count.",
  cpm: "A view is what the platform's own statistics of the post count as one, until the end of the contract. Views that were bought do not count.",
};

const bonus: Clause = {
  id: 'payment.bonus',
  version: 1,
  heading: 'Bonus',
  needs: ['bonusRule'],
  when: ({ terms }) => terms.bonusCap !== undefined,
  text: ({ terms, details }) =>
    says(
      `The bonus is earned as follows: ${sentence(details.bonusRule ?? '')} It is at most ${terms.bonusCap ? formatMoney(terms.bonusCap) : ''} in total and is due once the figures are reported.`,
    ),
};

const expenses: Clause = {
  id: 'payment.expenses',
  version: 1,
  heading: 'Expenses',
  needs: [],
  text: ({ terms }) =>
    says(
      terms.expenses === 'included'
        ? 'Travel, props and other expenses are included in the agreed pay.'
        : 'Travel, props and other expenses are paid on top of the fee against receipts, when the brand agreed to them in writing beforehand.',
    ),
};

export const compensation: Section = {
  heading: 'Compensation',
  clauses: [amounts, due, late, results, bonus, expenses],
};

const supply: Clause = {
  id: 'product.supply',
  version: 1,
  needs: [],
  when: (facts) => givesProduct(facts),
  text: (facts) =>
    says(
      `The brand sends the creator ${productWords(facts)} at its own cost and risk, early enough for the first draft. Customs and import taxes are the brand's. The creator tells the brand within 7 days when it is damaged or wrong, and gets another.`,
      'The product counts as pay: posts are marked as advertising also where only product is given, and it may be taxable income of the creator.',
    ),
};

const productReturn: Clause = {
  id: 'product.return',
  version: 1,
  heading: 'After the campaign',
  needs: ['productReturn'],
  when: (facts) => givesProduct(facts),
  text: ({ details }) =>
    says(
      details.productReturn === 'returned'
        ? "The creator sends the product back at the brand's cost within 30 days of the last publication, as used as the campaign asked for."
        : 'The creator keeps the product, and does not sell it while the contract runs.',
    ),
};

export function givesProduct({ terms }: Pick<ContractFacts, 'terms'>): boolean {
  return terms.productValue !== undefined || terms.priceModel.kind === 'barter';
}

function productWords({ terms: { priceModel, productValue } }: ContractFacts): string {
  if (priceModel.kind === 'barter') {
    return `the product "${priceModel.product}" (retail value ${formatMoney(priceModel.retailValue)})`;
  }
  return `product with a retail value of ${productValue ? formatMoney(productValue) : ''}`;
}

export const products: Section = { heading: 'Product', clauses: [supply, productReturn] };
