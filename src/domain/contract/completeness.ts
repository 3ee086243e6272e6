import type { MissingItem } from '../refusal.ts';
import type { ContractDetails, Party } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';
import { givesProduct, paysMoney } from './library/pay.ts';

/** The form's field that fills an item; items without one come from the agreed terms or the deal itself. */
export type DetailField =
  | keyof Omit<ContractDetails, 'brandParty' | 'creatorParty'>
  | `brandParty.${Exclude<keyof Party, 'agent' | 'agentContact' | 'agentAuthority'>}`
  | `creatorParty.${keyof Party}`;

export interface CompletenessItem extends MissingItem {
  /** Which demand of the guide it meets: S4.2.x on the terms, S5.x on the written contract; `usual`: what such contracts hold besides. */
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

const party =
  (side: 'brandParty' | 'creatorParty', field: keyof Party) =>
  ({ details }: ContractFacts): boolean =>
    Boolean(details[side]?.[field]);

const noFee = ({ terms }: ContractFacts): boolean => terms.fee.amount === 0;
const isAdult = ({ details }: ContractFacts): boolean => details.creatorAge !== 'minor';

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
    field: 'brandParty.address',
    item: "Brand's address",
    why: 'The invoice needs it, and a court must know where to find the party.',
    says: party('brandParty', 'address'),
  },
  {
    rows: ['usual'],
    field: 'brandParty.signatory',
    item: 'Who signs for the brand',
    why: 'A signature binds a company only from somebody who may give it.',
    says: party('brandParty', 'signatory'),
  },
  {
    rows: ['usual'],
    field: 'brandParty.email',
    item: "Brand's e-mail for notices",
    why: 'A notice or reminder counts only when it is clear where it goes.',
    says: party('brandParty', 'email'),
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
    rows: ['S5.1'],
    field: 'creatorParty.address',
    item: "Creator's address",
    why: 'The invoice needs it, and a court must know where to find the party.',
    says: party('creatorParty', 'address'),
  },
  {
    rows: ['usual'],
    field: 'creatorParty.email',
    item: "Creator's e-mail for notices",
    why: 'A notice or reminder counts only when it is clear where it goes.',
    says: party('creatorParty', 'email'),
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.agentAuthority',
    item: 'What the agent may do',
    why: 'A yes of an agent without authority binds nobody.',
    says: party('creatorParty', 'agentAuthority'),
    idle: ({ details }) => !details.creatorParty?.agent,
  },
  {
    rows: ['usual'],
    field: 'creatorAge',
    item: 'Whether the creator is of age',
    why: 'A contract with a minor needs the guardian, and often a permit.',
    says: detail('creatorAge'),
  },
  {
    rows: ['usual'],
    field: 'guardian',
    item: 'Guardian of the creator',
    why: 'Without the consent of a guardian the contract with a minor is void or can be undone.',
    says: detail('guardian'),
    idle: isAdult,
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
    rows: ['S4.2.2'],
    field: 'outdoorUse',
    item: 'Print, television and out of home',
    why: 'These uses are priced apart; silence leaves them open.',
    says: detail('outdoorUse'),
    idle: ({ terms }) => terms.usage.kind === 'none',
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
    rows: ['usual'],
    field: 'makeGood',
    item: 'What follows from a late or missing post',
    why: 'Without it the only answers are a lawsuit or nothing.',
    says: detail('makeGood'),
  },
  {
    rows: ['usual'],
    field: 'makeGoodDays',
    item: 'Days to make a post good',
    why: 'A second chance without an end is no remedy.',
    says: detail('makeGoodDays'),
    idle: ({ details }) => details.makeGood === 'none',
  },
  {
    rows: ['S5.10', 'S4.2.7'],
    field: 'terminationNoticeDays',
    item: 'Notice to end the contract',
    why: 'A way out protects both sides when terms are broken.',
    says: detail('terminationNoticeDays'),
  },
  {
    rows: ['S5.10'],
    field: 'cureDays',
    item: 'Days to repair a breach',
    why: 'Small mistakes are mended; only what stays broken ends the contract.',
    says: detail('cureDays'),
  },
  {
    rows: ['S4.2.7'],
    field: 'conductStandard',
    item: 'Standard of conduct',
    why: 'Conduct that harms the other is a reason to end the contract only when it says which.',
    says: detail('conductStandard'),
  },
  {
    rows: ['S4.2.7'],
    field: 'killFeeBeforeDraft',
    item: 'Kill fee before a draft',
    why: 'The creator keeps the dates free and turns others down.',
    says: detail('killFeeBeforeDraft'),
    idle: noFee,
  },
  {
    rows: ['S4.2.7'],
    field: 'killFeeAfterDraft',
    item: 'Kill fee after a draft',
    why: 'The work is mostly done; without a share it is worked for nothing.',
    says: detail('killFeeAfterDraft'),
    idle: noFee,
  },
  {
    rows: ['S4.2.7'],
    field: 'killFeeAfterApproval',
    item: 'Kill fee after approval',
    why: 'Approved content that is called off has cost all of the work.',
    says: detail('killFeeAfterApproval'),
    idle: noFee,
  },
  {
    rows: ['usual'],
    field: 'liabilityCap',
    item: 'Limit of liability',
    why: 'Without one a small deal can cost either side everything.',
    says: detail('liabilityCap'),
  },
  {
    rows: ['usual'],
    field: 'forceMajeureDays',
    item: 'Days of force majeure',
    why: 'Nobody is bound without end to what cannot be done.',
    says: detail('forceMajeureDays'),
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
    rows: ['S5.11'],
    field: 'disputeSteps',
    item: 'Steps in a dispute',
    why: 'Talking first is cheaper than a court; the contract says how.',
    says: detail('disputeSteps'),
  },
  {
    rows: ['S5.11'],
    field: 'disputePlace',
    item: 'Seat of the arbitration',
    why: 'An arbitration without a seat has no law of its own and no court behind it.',
    says: detail('disputePlace'),
    idle: ({ details }) => details.disputeSteps !== 'arbitration',
  },
  {
    rows: ['S5.12'],
    field: 'confidentialityYears',
    item: 'Years of confidentiality',
    why: 'Prices and plans stay between the parties only if the contract says so.',
    says: detail('confidentialityYears'),
  },
  {
    rows: ['usual'],
    field: 'dataRole',
    item: 'Roles in data protection',
    why: 'Names and figures of people are exchanged; the law asks who answers for them.',
    says: detail('dataRole'),
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

/** Whether the contract needs a field of the details at all, by the agreed terms and the other details. */
export function isAsked(field: string, facts: ContractFacts): boolean {
  return RULES.some((rule) => rule.field === field && !rule.idle?.(facts));
}

/** The items that are still missing. */
export function missingItems(facts: ContractFacts): CompletenessItem[] {
  return checkCompleteness(facts).filter(({ present }) => !present);
}
