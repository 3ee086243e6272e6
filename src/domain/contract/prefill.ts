import { KPIS, type KpiTarget } from '../campaign.ts';
import { formatMoney, moneyOf } from '../money.ts';
import type { Terms } from '../terms.ts';
import { isAsked } from './completeness.ts';
import { defaultDetails } from './defaults.ts';
import type { ContractDetails } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';
import { paysMoney } from './library/pay.ts';

/**
 * What the form is filled with: what people saved, what follows from the agreed terms, the brief and the countries' rules,
 * and where neither says anything, our defaults. Facts are never invented: parties, payment method, territory and governing
 * law stay open until a person says them.
 */
export function prefill(facts: ContractFacts): ContractDetails {
  const known = { ...knownDetails(facts), ...facts.details };
  const asked = { ...facts, details: { ...defaultDetails(), ...known } };
  const defaults = Object.entries(defaultDetails()).filter(([field]) => isAsked(field, asked));
  return { ...Object.fromEntries(defaults), ...known };
}

/** What follows from the agreed terms, the brief and the countries' rules. */
function knownDetails(facts: ContractFacts): ContractDetails {
  const { terms, brief, disclosure } = facts;
  return {
    startsOn: brief.startsOn,
    endsOn: brief.endsOn,
    ...(paysMoney(facts) ? { paymentSchedule: wholeSchedule(terms) } : {}),
    exclusivityStatement: terms.exclusivity ? 'as agreed' : 'none',
    ...lineDates(facts),
    ...labelWithin(disclosure.label),
    ...kpisWithin(kpiWords(brief.kpiTargets, brief.currency)),
    ...countriesWithin(brief.productCountries.length > 0 ? brief.productCountries : brief.countries),
  };
}

/** When the fee is paid, and when what is earned by results. */
function wholeSchedule(terms: Terms): string {
  const { fee, priceModel, netDays } = terms;
  const byResults = ['commission', 'hybrid', 'cpc', 'cpm'].includes(priceModel.kind);
  return [
    ...(fee.amount > 0 || !byResults ? [scheduleWords(terms)] : []),
    ...(byResults ? [`pay by results monthly, after the brand's statement, ${withinWords(netDays)}`] : []),
  ].join('; ');
}

/** `50% on signing, 50% after publication, each within 30 days of the invoice`; a retainer month by month. */
export function scheduleWords(terms: Pick<Terms, 'upfrontPercent' | 'netDays' | 'termMonths'>): string {
  const { upfrontPercent, netDays, termMonths = 1 } = terms;
  const within = withinWords(netDays);
  if (upfrontPercent < 100 && termMonths > 1) {
    const signing = upfrontPercent > 0 ? `${upfrontPercent}% on signing and ` : '';
    return `${signing}${100 - upfrontPercent}% in ${termMonths} monthly parts, each ${within}`;
  }
  if (upfrontPercent === 0) return `100% after publication, ${within}`;
  if (upfrontPercent === 100) return `100% on signing, ${within}`;
  return `${upfrontPercent}% on signing and ${100 - upfrontPercent}% after publication, each ${within}`;
}

function withinWords(netDays: number): string {
  return netDays === 0
    ? 'on receipt of the invoice'
    : `within ${netDays} day${netDays === 1 ? '' : 's'} of the invoice`;
}

/** `Video views 500,000; Engagement rate 6%`. */
function kpiWords(targets: readonly KpiTarget[], currency: string): string {
  return targets
    .map(({ kpi, target }) => `${KPIS[kpi].name} ${targetWords(target, KPIS[kpi].unit, currency)}`)
    .join('; ');
}

function targetWords(
  target: number,
  unit: (typeof KPIS)[keyof typeof KPIS]['unit'],
  currency: string,
): string {
  if (unit === 'money') return formatMoney(moneyOf(target, currency, 'half-up'));
  const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(target);
  return unit === 'percent' ? `${number}%` : number;
}

/** Publication dates of the work, where the lines have them; else the brief's dates for publishing. */
function lineDates(facts: ContractFacts): Partial<ContractDetails> {
  const open = workOf({ ...facts, details: {} });
  const { startsOn, endsOn } = facts.brief;
  return {
    ...(open.some((line) => !line.publishFrom) ? { publishFrom: startsOn } : {}),
    ...(open.some((line) => !line.publishUntil) ? { publishUntil: endsOn } : {}),
  };
}

function labelWithin(label: string | undefined): Partial<ContractDetails> {
  return label && label.length <= 500 ? { disclosureLabel: label } : {};
}

function kpisWithin(words: string): Partial<ContractDetails> {
  return words && words.length <= 500 ? { kpis: words } : {};
}

function countriesWithin(countries: readonly string[]): Partial<ContractDetails> {
  const words = countries.join(', ');
  return words && words.length <= 200 ? { contentCountries: words } : {};
}
