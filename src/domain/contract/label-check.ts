import { type DisclosureRule, rulesNotMetBy } from '../compliance/disclosure.ts';
import type { ContractFacts } from './facts.ts';

/** Countries that do not accept the contract's label. */
export interface LabelCheck {
  /** Their rule names the words: without them no sheet goes out. */
  readonly blocking: readonly DisclosureRule[];
  /** Their rule gives examples: somebody should look. */
  readonly doubtful: readonly DisclosureRule[];
}

/** G5 for contracts: holds the label against the rule of each target country. A label that nobody entered is missing, not wrong. */
export function checkLabel({
  details,
  disclosure,
}: Pick<ContractFacts, 'details' | 'disclosure'>): LabelCheck {
  const unmet = details.disclosureLabel ? rulesNotMetBy(details.disclosureLabel, disclosure.rules) : [];
  const isFixed = ({ duties }: DisclosureRule) => duties.includes('fixed wording');
  return { blocking: unmet.filter(isFixed), doubtful: unmet.filter((rule) => !isFixed(rule)) };
}

/** `The label "#ad" is not one Germany accepts: use Werbung or Anzeige or #Werbung.` */
export function labelProblem(label: string, { name, labels }: DisclosureRule): string {
  return `The label "${label}" is not one ${name} accepts: use ${labels.slice(0, 3).join(' or ')}.`;
}
