import { countryCodesIn, countryName, isInEu } from '../countries.ts';
import type { ContractFacts } from '../facts.ts';
import { checkLabel, labelProblem } from '../label-check.ts';
import { paysMoney } from '../library/pay.ts';

/** Permits, registers, currencies in ads, minors and sanctions, by the countries of audience and parties. */
export function countryWarnings(facts: ContractFacts): string[] {
  const { disclosure, terms, details, creator } = facts;
  const permits = disclosure.rules
    .filter(({ duties }) => duties.includes('permit'))
    .map((rule) => `${rule.name}: check the creator's permit before publication. ${rule.contract}`);
  const has = (country: string) => disclosure.rules.some(({ jurisdiction }) => jurisdiction === country);
  const parties = [details.brandParty?.country, details.creatorParty?.country];
  const reach = Math.max(0, ...creator.accounts.map(({ followers }) => followers));
  return [
    ...permits,
    ...(has('UZ') && terms.fee.currency !== 'UZS'
      ? ['Uzbekistan: ads there show no prices in foreign currency.']
      : []),
    ...(has('IT') && reach >= ITALIAN_REGISTER
      ? [
          'Italy: a creator of this size must be on the AGCOM list and say so on the profile (2025). Ask for the proof.',
        ]
      : []),
    ...(parties.includes('RU') || has('RU')
      ? ['Russia: have sanctions on the parties, the bank and the platform checked before anybody signs.']
      : []),
    ...(details.creatorAge === 'minor'
      ? [
          'The creator is under age: the guardian signs, and some countries ask for a permit or a blocked account (France: law 2020-1266 for children under 16). Ask a lawyer there.',
        ]
      : []),
  ];
}

/** Followers on one platform from which AGCOM's list is mandatory (resolution 197/25/CONS). */
const ITALIAN_REGISTER = 500_000;

/** The label against each country's rule, and rules that nobody could check in full. */
export function labelWarnings(facts: ContractFacts): string[] {
  const { details, disclosure } = facts;
  const { blocking, doubtful } = checkLabel(facts);
  return [
    ...[...blocking, ...doubtful].map((rule) => labelProblem(details.disclosureLabel ?? '', rule)),
    ...(disclosure.unknown.length > 0
      ? [`No disclosure rule on file for ${disclosure.unknown.join(', ')}: look it up before publication.`]
      : []),
    ...untargetedWarnings(facts),
    ...disclosure.rules
      .filter(({ verified }) => verified !== 'yes')
      .map((rule) => `${rule.name}: the rule is only partly verified (${rule.doubt ?? 'check it'}).`),
    ...silenceWarnings(facts),
  ];
}

/** Labels follow from the campaign's countries: of another country that the content is made for nothing is known here. */
function untargetedWarnings({ details, brief }: ContractFacts): string[] {
  const beyond = countryCodesIn(details.contentCountries ?? '').filter(
    (country) => !brief.countries.includes(country),
  );
  return beyond.length > 0
    ? [
        `The content is made for ${beyond.map(countryName).join(', ')} too, which the campaign does not name: add it there, so that its rules on disclosure are checked.`,
      ]
    : [];
}

function silenceWarnings({ details, disclosure }: ContractFacts): string[] {
  const strict = disclosure.rules.filter(({ duties }) =>
    duties.some((duty) => duty === 'fixed wording' || duty === 'permit' || duty === 'written contract'),
  );
  return details.silenceMeans === 'approved' && strict.length > 0
    ? [
        `Silence counts as approval, yet the brand answers for the label in ${strict.map(({ name }) => name).join(', ')}: somebody should look at each draft.`,
      ]
    : [];
}

/** Longest time to pay between businesses in the European Union that needs no special agreement (directive 2011/7/EU, article 3(5)). */
const EU_DAYS = 60;
/** New York (2024), California (2025) and Illinois (2024) ask for payment of freelancers within 30 days unless the contract says otherwise. */
const US_DAYS = 30;

/** Time to pay against what laws allow, and a schedule whose figures are not the agreed ones. */
export function paymentWarnings(facts: ContractFacts): string[] {
  const { terms, details } = facts;
  const { netDays } = terms;
  if (!paysMoney(facts)) return [];
  const parties = [details.brandParty?.country, details.creatorParty?.country];
  return [
    ...(netDays > EU_DAYS
      ? [
          parties.some(isInEu)
            ? `Payment after ${netDays} days: in the European Union more than 60 days holds only when expressly agreed and not grossly unfair (directive 2011/7/EU).`
            : `Payment after ${netDays} days is long: many laws and agencies allow 60 at most.`,
        ]
      : []),
    ...(netDays > US_DAYS && details.creatorParty?.country === 'US'
      ? [
          `Payment after ${netDays} days: New York, California and Illinois protect freelancers who are paid later than 30 days. Check the creator's state.`,
        ]
      : []),
    ...scheduleWarnings(facts),
  ];
}

function scheduleWarnings({
  terms: { upfrontPercent },
  details: { paymentSchedule = '' },
}: ContractFacts): string[] {
  const said = [...paymentSchedule.matchAll(/(\d+(?:[.,]\d+)?)\s*%/g)].map(([, number = '']) =>
    Number(number.replace(',', '.')),
  );
  const agreed = new Set([upfrontPercent, 100 - upfrontPercent]);
  return said.some((percent) => !agreed.has(percent))
    ? [
        `The payment schedule names ${said.map((percent) => `${percent}%`).join(', ')}; agreed is ${upfrontPercent}% on signing. The amounts of the agreed terms count.`,
      ]
    : [];
}
