import { formatMoney, type Money } from '../money.ts';

/**
 * What a rule asks of a paid post, each with the weight by which rules are ordered: a permit without which
 * nothing may be published weighs more than the words of a label. Weights order, they measure nothing.
 */
const DUTIES = {
  permit: { weight: 16, words: 'a permit or registration before publishing' },
  'written contract': { weight: 8, words: 'a written contract' },
  'fixed wording': { weight: 4, words: 'the wording that the law names' },
  'local language': { weight: 2, words: 'a label in the local language' },
  'at first sight': { weight: 1, words: 'a label seen at first sight' },
} as const;
type Duty = keyof typeof DUTIES;

/** How paid posts must be marked for the people of one country (or of the EU), as gathered from public pages. */
export interface DisclosureRule {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly jurisdiction: string;
  readonly name: string;
  readonly regulator: string;
  /** Labels that are accepted, the one to prefer first. Empty where the rule names no words. */
  readonly labels: readonly string[];
  /** Labels that are not enough alone. */
  readonly notEnough: readonly string[];
  readonly placement: string;
  readonly duties: readonly Duty[];
  /** What the contract, a permit or a register needs. */
  readonly contract: string;
  /** From this worth on (fee and product of one year) the contract must be in writing. */
  readonly writtenContractFrom?: Money;
  /** Words by which people name this country's law, where it is mandatory. */
  readonly law?: readonly string[];
  readonly source: string;
  readonly year: number;
  readonly verified: 'yes' | 'partly';
  /** What was not verified, in words. */
  readonly doubt?: string;
}

export interface DisclosureAdvice {
  /** Rules of the countries asked for, strictest first. */
  readonly rules: readonly DisclosureRule[];
  /** Countries without a rule in the table: someone has to look it up. */
  readonly unknown: readonly string[];
  /** Labels to write on the posts so that every rule is met; undefined when no rule names any words. */
  readonly label?: string;
}

/** Members of the European Union; posts for them follow the EU rule besides their own. */
export const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** What paid posts for these countries must carry: every rule that applies, strictest first, and labels that meet all. */
export function disclosureFor(
  countries: readonly string[],
  table: readonly DisclosureRule[],
): DisclosureAdvice {
  const asked = [...new Set(countries)];
  const wanted = new Set([...asked, ...(asked.some((country) => EU_MEMBERS.has(country)) ? ['EU'] : [])]);
  const rules = table.filter((rule) => wanted.has(rule.jurisdiction)).toSorted(strictestFirst);
  const covered = new Set(rules.map((rule) => rule.jurisdiction));
  const label = labelFor(rules);
  return {
    rules,
    unknown: asked.filter((country) => !covered.has(country)),
    ...(label ? { label } : {}),
  };
}

/** The sum of the weights of what a rule asks. */
export function strictness(rule: Pick<DisclosureRule, 'duties'>): number {
  return rule.duties.reduce((sum, duty) => sum + DUTIES[duty].weight, 0);
}

function strictestFirst(a: DisclosureRule, b: DisclosureRule): number {
  return strictness(b) - strictness(a) || a.jurisdiction.localeCompare(b.jurisdiction, 'en');
}

/** The fewest labels, taken strictest rule first, so that each rule finds one it accepts. */
function labelFor(rules: readonly DisclosureRule[]): string | undefined {
  const chosen: string[] = [];
  for (const rule of rules) {
    if (rule.labels.length === 0 || rule.labels.some((label) => includes(chosen, label))) continue;
    const shared = rule.labels.find((label) => rules.every((other) => accepts(other, label)));
    const first = shared ?? rule.labels[0];
    if (first) chosen.push(first);
  }
  return chosen.length > 0 ? chosen.join(' / ') : undefined;
}

function accepts(rule: DisclosureRule, label: string): boolean {
  return rule.labels.length === 0 || includes(rule.labels, label);
}

/** Rules whose accepted words are nowhere in a label that a person wrote. */
export function rulesNotMetBy(label: string, rules: readonly DisclosureRule[]): readonly DisclosureRule[] {
  const parts = label.split(/[/,;|]|\s\+\s/u).map((part) => part.trim());
  return rules.filter(
    (rule) => rule.labels.length > 0 && !rule.labels.some((accepted) => includes(parts, accepted)),
  );
}

function includes(labels: readonly string[], label: string): boolean {
  return labels.some((one) => one.toLocaleLowerCase('en') === label.toLocaleLowerCase('en'));
}

/** The countries' duties that go beyond a label, in words, for the contract. */
export function contractDuties(rules: readonly DisclosureRule[]): string[] {
  return rules.map((rule) => {
    const from = rule.writtenContractFrom
      ? ` Written contract from ${formatMoney(rule.writtenContractFrom)}.`
      : '';
    return `${rule.name}: ${rule.contract}${from}`;
  });
}

/** `verified`, or what about a rule is not. */
export function verificationWords(rule: Pick<DisclosureRule, 'verified' | 'doubt'>): string {
  if (rule.verified === 'yes' && !rule.doubt) return 'verified';
  return rule.verified === 'yes' ? `verified; ${rule.doubt}` : `partly verified: ${rule.doubt ?? 'check it'}`;
}
