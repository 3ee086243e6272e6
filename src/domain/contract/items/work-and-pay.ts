import { type ContractFacts, workOf } from '../facts.ts';
import { givesProduct, paysMoney } from '../library/pay.ts';
import { detail, type Item } from './item.ts';

/** A missing date of a line matters only where the contract has no common one. */
const everyLine =
  (date: 'draftDue' | 'publishFrom' | 'publishUntil') =>
  (facts: ContractFacts): boolean =>
    workOf(facts).every((line) => line[date] !== undefined);

/** What is made, when, and for how much. */
export const WORK_AND_PAY: readonly Item[] = [
  {
    rows: ['S5.2'],
    item: 'Scope of work',
    why: 'Number, platform and format of the posts are what the fee pays for.',
    says: (facts) => workOf(facts).length > 0,
  },
  {
    rows: ['S5.3'],
    field: 'startsOn',
    item: 'Start of the contract',
    why: 'Duties begin on a day, not on a feeling.',
    says: detail('startsOn'),
  },
  {
    rows: ['S5.3'],
    field: 'endsOn',
    item: 'End of the contract',
    why: 'Without an end nobody knows when the duties are over.',
    says: detail('endsOn'),
  },
  {
    rows: ['S5.3', 'S4.2.4'],
    field: 'draftsDueOn',
    item: 'Date for the drafts',
    why: 'The review needs a draft before the post goes live.',
    says: everyLine('draftDue'),
  },
  {
    rows: ['S5.3'],
    field: 'publishFrom',
    item: 'First day to publish',
    why: 'A post before the launch spoils the campaign.',
    says: everyLine('publishFrom'),
  },
  {
    rows: ['S5.3'],
    field: 'publishUntil',
    item: 'Last day to publish',
    why: 'A post is late only when there is a last day.',
    says: everyLine('publishUntil'),
  },
  {
    rows: ['S5.4', 'S4.2.1'],
    item: 'Agreed fee',
    why: 'Amount and currency are the heart of the deal.',
    says: ({ terms }) =>
      terms.fee.amount > 0 || !['per_post', 'per_campaign', 'hybrid'].includes(terms.priceModel.kind),
  },
  {
    rows: ['S5.4', 'S4.2.1'],
    field: 'paymentSchedule',
    item: 'Payment schedule',
    why: 'Late money is the most common quarrel with creators.',
    says: detail('paymentSchedule'),
    idle: (facts) => !paysMoney(facts),
  },
  {
    rows: ['S5.4'],
    field: 'paymentMethod',
    item: 'Payment method',
    why: 'Not every method reaches every country and currency.',
    says: detail('paymentMethod'),
    idle: (facts) => !paysMoney(facts),
  },
  {
    rows: ['S5.4'],
    field: 'taxes',
    item: 'Whether tax comes on top',
    why: 'The same figure with and without VAT is a different price.',
    says: detail('taxes'),
    idle: (facts) => !paysMoney(facts),
  },
  {
    rows: ['S5.4'],
    field: 'bonusRule',
    item: 'When the bonus is earned',
    why: 'A bonus without a rule is a quarrel about the figures.',
    says: detail('bonusRule'),
    idle: ({ terms }) => !terms.bonusCap,
  },
  {
    rows: ['S4.2.1'],
    field: 'productReturn',
    item: 'What happens to the product',
    why: 'Keeping it is pay and may be taxed; returning it costs postage.',
    says: detail('productReturn'),
    idle: (facts) => !givesProduct(facts),
  },
];
