import { mostCash } from '../commitment.ts';
import { compare, type Money, majorUnits } from '../money.ts';
import { exchangeRate } from '../pricing/exchange.ts';
import type { Settings } from '../settings.ts';
import { countryCodesIn } from './countries.ts';
import type { ContractFacts } from './facts.ts';

/** Whether a term sheet must pass a legal reviewer before it is sent: by what it can cost, and by the countries whose law it touches. */
export function needsLegalReview(facts: ContractFacts, { approvals }: Pick<Settings, 'approvals'>): boolean {
  const { legalReviewAbove: limits, legalReviewCountries } = approvals;
  return (
    isAbove(facts, limits) || countriesOf(facts).some((country) => legalReviewCountries.includes(country))
  );
}

/** The limit in the deal's own currency, else every other one at its exchange rate. What cannot be compared is looked at. */
function isAbove({ terms, fx = [] }: ContractFacts, limits: readonly Money[]): boolean {
  if (limits.length === 0) return false;
  const most = mostCash(terms);
  if (!most.ok) return true;
  const amount = most.value;
  const own = limits.find(({ currency }) => currency === amount.currency);
  if (own) return compare(amount, own) > 0;
  if (amount.amount === 0) return false;
  const compared = limits.flatMap((limit) => {
    const exchange = exchangeRate(fx, amount.currency, limit.currency);
    return exchange ? [majorUnits(amount) * exchange.rate > majorUnits(limit)] : [];
  });
  return compared.length === 0 || compared.includes(true);
}

/** Where the audience is, where the content is made for, and where both parties are. */
function countriesOf({ brief, details }: ContractFacts): string[] {
  const parties = [details.brandParty?.country, details.creatorParty?.country];
  return [
    ...brief.countries,
    ...countryCodesIn(details.contentCountries ?? ''),
    ...parties.filter((country) => country !== undefined),
  ];
}
