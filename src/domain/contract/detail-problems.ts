import type { FieldProblem } from '../refusal.ts';
import type { ContractDetails } from './details.ts';
import type { ContractFacts } from './facts.ts';
import { checkLabel, labelProblem } from './label-check.ts';

type Checked = Pick<ContractFacts, 'details' | 'terms' | 'disclosure'>;

/**
 * What one field alone cannot say: dates in order, no word against what was agreed, and a label that every target country
 * accepts where its rule names the words (G5). Every problem at once.
 */
export function detailProblems(facts: Checked): FieldProblem[] {
  const { details, terms } = facts;
  return [
    ...dateProblems(details),
    ...exclusivityProblems(details, terms.exclusivity !== undefined),
    ...expensesProblems(facts),
    ...killFeeProblems(details),
    ...labelProblems(facts),
  ];
}

const ORDER: readonly [keyof ContractDetails & DateField, keyof ContractDetails & DateField, string][] = [
  ['startsOn', 'endsOn', 'The contract cannot end before it starts.'],
  ['publishFrom', 'publishUntil', 'The last day to publish cannot be before the first.'],
  ['draftsDueOn', 'publishUntil', 'The drafts would come after the last day to publish.'],
  ['startsOn', 'publishUntil', 'The posts would be due before the contract starts.'],
  ['publishUntil', 'liveUntil', 'Posts stay up at least until the last day to publish.'],
];
type DateField = 'startsOn' | 'endsOn' | 'draftsDueOn' | 'publishFrom' | 'publishUntil' | 'liveUntil';

function dateProblems(details: ContractDetails): FieldProblem[] {
  const problems = new Map<string, string>();
  for (const [first, second, problem] of ORDER) {
    const [from, until] = [details[first], details[second]];
    if (!from || !until || Temporal.PlainDate.compare(from, until) <= 0) continue;
    const field = first === 'draftsDueOn' ? first : second;
    if (!problems.has(field)) problems.set(field, `${problem} Choose another date.`);
  }
  return [...problems].map(([field, problem]) => ({ field, problem }));
}

function exclusivityProblems({ exclusivityStatement }: ContractDetails, agreed: boolean): FieldProblem[] {
  if (exclusivityStatement === undefined) return [];
  const field = 'exclusivityStatement';
  if (agreed && exclusivityStatement === 'none') {
    return [{ field, problem: 'The agreed terms hold exclusivity. Choose "as agreed".' }];
  }
  if (!agreed && exclusivityStatement === 'as agreed') {
    return [{ field, problem: 'No exclusivity was agreed. Choose "none".' }];
  }
  return [];
}

function expensesProblems({ details: { expensesCap }, terms }: Checked): FieldProblem[] {
  const field = 'expensesCap';
  if (!expensesCap) return [];
  if (terms.expenses === 'included') {
    return [{ field, problem: 'The agreed fee includes expenses. Leave this empty.' }];
  }
  return expensesCap.currency === terms.fee.currency
    ? []
    : [{ field, problem: `Enter the amount in ${terms.fee.currency}, the currency of the deal.` }];
}

/** Work that is further on is never worth less. */
function killFeeProblems(details: ContractDetails): FieldProblem[] {
  const stages = ['killFeeBeforeDraft', 'killFeeAfterDraft', 'killFeeAfterApproval'] as const;
  return stages.slice(1).flatMap((field, index) => {
    const before = details[stages[index] ?? field];
    const now = details[field];
    return before !== undefined && now !== undefined && now < before
      ? [{ field, problem: `Enter ${before} or more: it cannot be less than at the stage before.` }]
      : [];
  });
}

function labelProblems(facts: Checked): FieldProblem[] {
  const label = facts.details.disclosureLabel ?? '';
  return checkLabel(facts).blocking.map((rule) => ({
    field: 'disclosureLabel',
    problem: labelProblem(label, rule),
  }));
}
