import type { ContractFacts } from '../facts.ts';
import { detail, type Item } from './item.ts';

const noFee = ({ terms }: ContractFacts): boolean => terms.fee.amount === 0;

/** What follows when it goes wrong, and by which law. */
export const ENDING_AND_LAW: readonly Item[] = [
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
