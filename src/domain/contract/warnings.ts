import { rulesNotMetBy } from '../compliance/disclosure.ts';
import { formatMoney } from '../money.ts';
import { type ContractFacts, workOf } from './facts.ts';

/** What a person should look at before the sheet goes out. None of it blocks; each says what to do. */
export function contractWarnings(facts: ContractFacts): string[] {
  return [
    ...lawWarnings(facts),
    ...labelWarnings(facts),
    ...territoryWarnings(facts),
    ...dateWarnings(facts),
    ...licenceWarnings(facts),
  ];
}

function lawWarnings({ disclosure, details, terms }: ContractFacts): string[] {
  const law = details.governingLaw ?? '';
  const written = disclosure.rules
    .filter((rule) => rule.writtenContractFrom)
    .flatMap((rule) => {
      const from = rule.writtenContractFrom;
      if (!from) return [];
      const least = `${rule.name}: a written contract is mandatory from ${formatMoney(from)} a year, fee and products together (${rule.year}).`;
      const named = rule.law ?? [rule.name];
      const fits = law === '' || named.some((word) => law.toLowerCase().includes(word.toLowerCase()));
      return fits ? [least] : [`${least} The audience is there, so its law applies: you entered "${law}".`];
    });
  const permits = disclosure.rules
    .filter((rule) => rule.duties.includes('permit'))
    .map((rule) => `${rule.name}: check the creator's permit before publication. ${rule.contract}`);
  const foreign =
    disclosure.rules.some((rule) => rule.jurisdiction === 'UZ') && terms.fee.currency !== 'UZS'
      ? ['Uzbekistan: ads there show no prices in foreign currency.']
      : [];
  return [...written, ...permits, ...foreign];
}

function labelWarnings({ disclosure, details }: ContractFacts): string[] {
  const missing = details.disclosureLabel ? rulesNotMetBy(details.disclosureLabel, disclosure.rules) : [];
  const unmet = missing.map(
    (rule) =>
      `The label "${details.disclosureLabel}" is not one ${rule.name} accepts: use ${rule.labels.slice(0, 3).join(' or ')}.`,
  );
  const unknown =
    disclosure.unknown.length > 0
      ? [`No disclosure rule on file for ${disclosure.unknown.join(', ')}: look it up before publication.`]
      : [];
  const unverified = disclosure.rules
    .filter((rule) => rule.verified !== 'yes')
    .map((rule) => `${rule.name}: the rule is only partly verified (${rule.doubt ?? 'check it'}).`);
  return [...unmet, ...unknown, ...unverified];
}

function territoryWarnings({ brief, details }: ContractFacts): string[] {
  if (brief.productCountries.length === 0) return [];
  const wanted = (details.contentCountries ?? '').toUpperCase().match(/\b[A-Z]{2}\b/g) ?? [];
  const outside = wanted.filter((country) => !brief.productCountries.includes(country));
  return outside.length > 0
    ? [`The product is not sold in ${outside.join(', ')}: limit the content or change the brief.`]
    : [];
}

function dateWarnings(facts: ContractFacts): string[] {
  const { startsOn, endsOn } = facts.details;
  const outside = workOf(facts).some(
    (line) =>
      (startsOn && line.publishFrom && Temporal.PlainDate.compare(line.publishFrom, startsOn) < 0) ||
      (endsOn && line.publishUntil && Temporal.PlainDate.compare(line.publishUntil, endsOn) > 0),
  );
  const late = workOf(facts).some(
    (line) =>
      line.draftDue && line.publishFrom && Temporal.PlainDate.compare(line.draftDue, line.publishFrom) > 0,
  );
  return [
    ...(outside ? ['A post may be published outside the dates of the contract.'] : []),
    ...(late ? ['A draft is due after the first day to publish: no time is left for the review.'] : []),
  ];
}

function licenceWarnings({ terms }: ContractFacts): string[] {
  return terms.usage.exclusiveLicence
    ? [
        'The exclusive licence is about the content: the creator may still work for competitors unless exclusivity is agreed.',
      ]
    : [];
}
