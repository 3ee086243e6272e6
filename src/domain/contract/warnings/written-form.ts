import type { DisclosureRule } from '../../compliance/disclosure.ts';
import { formatMoney, type Money, majorUnits, moneyOf } from '../../money.ts';
import { exchangeRate } from '../../pricing/exchange.ts';
import type { ContractFacts } from '../facts.ts';
import { dayWords } from '../library/wording.ts';

/** Countries that demand a written contract from a worth on, with what this deal alone is worth against it. */
export function writtenFormWarnings(facts: ContractFacts): string[] {
  return facts.disclosure.rules.flatMap((rule) => {
    const { name, writtenContractFrom: from, year } = rule;
    if (!from) return [];
    const words = `${name}: a written contract is mandatory from ${formatMoney(from)} a year, fee and products together, without VAT (${year}).`;
    return [[words, worthWords(facts, from), lawWords(facts, rule)].filter(Boolean).join(' ')];
  });
}

function worthWords(facts: ContractFacts, from: Money): string {
  const parts = partsOf(facts).map((part) => converted(part, from.currency, facts));
  if (parts.some((part) => part === undefined)) {
    return `No exchange rate to ${from.currency} is on file: compare the worth of this deal by hand.`;
  }
  const known = parts.filter((part) => part !== undefined);
  const total = moneyOf(
    known.reduce((sum, { worth }) => sum + worth, 0),
    from.currency,
    'half-up',
  );
  const days = [...new Set(known.flatMap(({ on }) => (on ? [on] : [])))];
  const [oldest] = days.sort();
  const basis = oldest ? ` (rate of ${dayWords(Temporal.PlainDate.from(oldest))})` : '';
  const open = hasOpenEnd(facts) ? ' besides pay by results' : '';
  return total.amount >= from.amount
    ? `This deal alone is worth ${basis ? 'about ' : ''}${formatMoney(total)}${basis}${open}: without a signed contract it is void there.`
    : `This deal alone is worth ${basis ? 'about ' : ''}${formatMoney(total)}${basis}${open}; add the year's other deals with the creator for the same objective.`;
}

/** Everything that the creator can receive and that has a figure: fee, bonus, cap and product. */
function partsOf({ terms }: ContractFacts): Money[] {
  const { fee, bonusCap, productValue, priceModel } = terms;
  const cap = 'cap' in priceModel ? priceModel.cap : undefined;
  const product = priceModel.kind === 'barter' ? priceModel.retailValue : productValue;
  return [fee, bonusCap, cap, product].filter((part) => part !== undefined);
}

function hasOpenEnd({ terms: { priceModel } }: ContractFacts): boolean {
  return (
    ['commission', 'hybrid', 'cpc', 'cpm'].includes(priceModel.kind) &&
    !('cap' in priceModel && priceModel.cap)
  );
}

function converted(part: Money, currency: string, { fx = [] }: ContractFacts) {
  if (part.amount === 0) return { worth: 0, on: '' };
  const exchange = exchangeRate(fx, part.currency, currency);
  return exchange && { worth: majorUnits(part) * exchange.rate, on: exchange.on };
}

function lawWords({ details }: ContractFacts, { name, law }: DisclosureRule): string {
  const entered = details.governingLaw ?? '';
  const fits =
    entered === '' || (law ?? [name]).some((word) => entered.toLowerCase().includes(word.toLowerCase()));
  return fits ? '' : `The audience is there, so its law applies: you entered "${entered}".`;
}
