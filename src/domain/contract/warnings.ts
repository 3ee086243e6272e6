import type { ContractFacts } from './facts.ts';
import { countryWarnings, labelWarnings, paymentWarnings } from './warnings/law.ts';
import { dateWarnings, moneyWarnings, rightsWarnings, territoryWarnings } from './warnings/terms.ts';
import { writtenFormWarnings } from './warnings/written-form.ts';

/**
 * What a person should look at before the sheet goes out; each says what to do. Only a label that a country's law does not
 * accept blocks, in `detail-problems.ts`.
 */
export function contractWarnings(facts: ContractFacts): string[] {
  return [
    ...writtenFormWarnings(facts),
    ...countryWarnings(facts),
    ...labelWarnings(facts),
    ...paymentWarnings(facts),
    ...territoryWarnings(facts),
    ...dateWarnings(facts),
    ...rightsWarnings(facts),
    ...moneyWarnings(facts),
  ];
}
