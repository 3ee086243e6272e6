import { KPIS, type KpiTarget } from '../campaign.ts';
import { formatMoney, moneyOf } from '../money.ts';
import type { Terms, Usage } from '../terms.ts';
import type { ContractDetails } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';

/**
 * Exclusive content licence for a year with approval before publication: only the brand may use the content
 * in its marketing. It says nothing about working for competitors, which is exclusivity and agreed apart.
 */
export const EXCLUSIVE_CONTENT_LICENCE = {
  usage: { kind: 'paid', duration: 365, exclusiveLicence: true },
  details: { reviewDays: 3, silenceMeans: 'not approved' },
} as const satisfies { usage: Usage; details: ContractDetails };

/**
 * The details as known: what people saved, and beside it what follows from the agreed terms, the brief and
 * the countries' rules. Nothing is invented: parties' legal names, payment method, owner, governing law,
 * notice and confidentiality stay open until a person says them.
 */
export function prefill(facts: ContractFacts): ContractDetails {
  const { terms, brief, details, disclosure } = facts;
  const known: ContractDetails = {
    startsOn: brief.startsOn,
    endsOn: brief.endsOn,
    paymentSchedule: scheduleWords(terms),
    exclusivityStatement: terms.exclusivity ? 'as agreed' : 'none',
    ...lineDates(facts),
    ...(terms.usage.exclusiveLicence ? EXCLUSIVE_CONTENT_LICENCE.details : {}),
    ...labelWithin(disclosure.label),
    ...kpisWithin(kpiWords(brief.kpiTargets, brief.currency)),
    ...countriesWithin(brief.productCountries.length > 0 ? brief.productCountries : brief.countries),
  };
  return { ...known, ...details };
}

/** `50% on signing, 50% after publication, each within 30 days of the invoice`. */
export function scheduleWords(terms: Pick<Terms, 'upfrontPercent' | 'netDays'>): string {
  const { upfrontPercent, netDays } = terms;
  const within = netDays === 0 ? 'on receipt of the invoice' : `within ${netDays} days of the invoice`;
  if (upfrontPercent === 0) return `100% after publication, ${within}`;
  if (upfrontPercent === 100) return `100% on signing, ${within}`;
  return `${upfrontPercent}% on signing and ${100 - upfrontPercent}% after publication, each ${within}`;
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
  return label && label.length <= 200 ? { disclosureLabel: label } : {};
}

function kpisWithin(words: string): Partial<ContractDetails> {
  return words && words.length <= 500 ? { kpis: words } : {};
}

function countriesWithin(countries: readonly string[]): Partial<ContractDetails> {
  const words = countries.join(', ');
  return words && words.length <= 200 ? { contentCountries: words } : {};
}
