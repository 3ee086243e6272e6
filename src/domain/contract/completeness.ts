import type { MissingItem } from '../refusal.ts';
import type { ContractDetails } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';

/** The form's field that fills an item; items without one come from the agreed terms or the deal itself. */
export type DetailField =
  | keyof Omit<ContractDetails, 'brandParty' | 'creatorParty'>
  | `brandParty.${'legalName' | 'country'}`
  | `creatorParty.${'legalName' | 'country' | 'taxStatus'}`;

export interface CompletenessItem extends MissingItem {
  /** Which demand of the guide it meets: S4.2.x on the terms, S5.x on the written contract. */
  readonly rows: readonly string[];
  readonly field?: DetailField;
  /** Whether the facts say it. */
  readonly present: boolean;
}

interface Rule extends MissingItem {
  readonly rows: readonly string[];
  readonly field?: DetailField;
  readonly says: (facts: ContractFacts) => boolean;
  /** When the item is not asked for at all. */
  readonly idle?: (facts: ContractFacts) => boolean;
}

const detail =
  (field: keyof ContractDetails) =>
  ({ details }: ContractFacts): boolean =>
    details[field] !== undefined;

/** A missing date of a line matters only where the contract has no common one. */
const everyLine =
  (date: 'draftDue' | 'publishFrom' | 'publishUntil') =>
  (facts: ContractFacts): boolean =>
    workOf(facts).every((line) => line[date] !== undefined);

const RULES: readonly Rule[] = [
  {
    rows: ['S5.1'],
    field: 'brandParty.legalName',
    item: "Brand's legal name",
    why: 'A contract binds the company that signs, not a brand name.',
    says: ({ details }) => details.brandParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'brandParty.country',
    item: "Brand's country",
    why: 'Tax and the competent court depend on it.',
    says: ({ details }) => details.brandParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.legalName',
    item: "Creator's legal name",
    why: 'A handle cannot sign; payment goes to a person or company.',
    says: ({ details }) => details.creatorParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.country',
    item: "Creator's country",
    why: 'Tax, permits and the country of tax residence depend on it.',
    says: ({ details }) => details.creatorParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.taxStatus',
    item: "Creator's tax status",
    why: 'It decides what the invoice must show and whether tax is withheld.',
    says: ({ details }) => details.creatorParty?.taxStatus !== undefined,
  },
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
  },
  {
    rows: ['S5.4'],
    field: 'paymentMethod',
    item: 'Payment method',
    why: 'Not every method reaches every country and currency.',
    says: detail('paymentMethod'),
  },
  {
    rows: ['S5.5', 'S4.2.2'],
    field: 'contentOwner',
    item: 'Owner of the content',
    why: 'Who owns the content decides who may use it later.',
    says: detail('contentOwner'),
  },
  {
    rows: ['S5.5', 'S4.2.2'],
    field: 'usageTerritory',
    item: 'Territory of use',
    why: 'A licence without a territory invites a dispute about where it counts.',
    says: detail('usageTerritory'),
    idle: ({ terms }) => terms.usage.kind === 'none' && terms.whitelistingDays === 0,
  },
  {
    rows: ['S5.6', 'S4.2.3'],
    field: 'exclusivityStatement',
    item: 'Exclusivity, or that there is none',
    why: 'Silence on competitors is read differently by each side.',
    says: ({ details, terms }) => details.exclusivityStatement === (terms.exclusivity ? 'as agreed' : 'none'),
  },
  {
    rows: ['S5.7', 'S4.2.4'],
    field: 'reviewDays',
    item: 'Days for review',
    why: 'A creator with a date must know how long an answer takes.',
    says: detail('reviewDays'),
  },
  {
    rows: ['S5.7', 'S4.2.4'],
    field: 'silenceMeans',
    item: 'What silence means',
    why: 'Otherwise an unanswered draft is approved for one side and blocked for the other.',
    says: detail('silenceMeans'),
  },
  {
    rows: ['S5.8', 'S4.2.5'],
    field: 'disclosureLabel',
    item: 'Disclosure label',
    why: 'Paid posts must be marked; in many countries the law says how.',
    says: detail('disclosureLabel'),
  },
  {
    rows: ['S5.9', 'S4.2.6'],
    field: 'kpis',
    item: 'KPIs',
    why: 'Success can be judged only by figures that were named before.',
    says: detail('kpis'),
  },
  {
    rows: ['S5.9', 'S4.2.6'],
    field: 'reportingDays',
    item: 'Days to report the figures',
    why: 'Most figures are visible only to the creator: they must be sent.',
    says: detail('reportingDays'),
  },
  {
    rows: ['S5.10', 'S4.2.7'],
    field: 'terminationNoticeDays',
    item: 'Notice to end the contract',
    why: 'A way out protects both sides when terms are broken.',
    says: detail('terminationNoticeDays'),
  },
  {
    rows: ['S4.2.8'],
    field: 'contentCountries',
    item: 'Countries for the content',
    why: 'A product sold in some countries should not be promised in others.',
    says: detail('contentCountries'),
  },
  {
    rows: ['S5.11'],
    field: 'governingLaw',
    item: 'Governing law',
    why: 'It decides how every other clause is read.',
    says: detail('governingLaw'),
  },
  {
    rows: ['S5.12'],
    field: 'confidentialityYears',
    item: 'Years of confidentiality',
    why: 'Prices and plans stay between the parties only if the contract says so.',
    says: detail('confidentialityYears'),
  },
];

/** Every item that a written contract needs, and whether the facts say it (S4.2.1 to S4.2.8, S5.1 to S5.12). */
export function checkCompleteness(facts: ContractFacts): CompletenessItem[] {
  return RULES.filter((rule) => !rule.idle?.(facts)).map(({ rows, field, item, why, says }) => ({
    rows,
    item,
    why,
    present: says(facts),
    ...(field ? { field } : {}),
  }));
}

/** The items that are still missing. */
export function missingItems(facts: ContractFacts): CompletenessItem[] {
  return checkCompleteness(facts).filter(({ present }) => !present);
}
