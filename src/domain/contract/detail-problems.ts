import type { FieldProblem } from '../refusal.ts';
import type { ContractDetails } from './details.ts';
import type { ContractFacts } from './facts.ts';

/** What one field alone cannot say: dates in order, and no word against what was agreed. Every problem at once. */
export function detailProblems({ details, terms }: Pick<ContractFacts, 'details' | 'terms'>): FieldProblem[] {
  return [...dateProblems(details), ...exclusivityProblems(details, terms.exclusivity !== undefined)];
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
