import { contractDuties, verificationWords } from '../../compliance/disclosure.ts';
import { countryName, withCountryNames } from '../countries.ts';
import type { ContractFacts } from '../facts.ts';
import { type Clause, type Section, says } from './clause.ts';

const label: Clause = {
  id: 'disclosure.label',
  version: 1,
  needs: ['disclosureLabel'],
  text: ({ details, disclosure: { rules } }) => ({
    paragraphs: [
      `Every post is marked as advertising with: ${details.disclosureLabel}`,
      "The label stands at the start, before the 'more' fold, on or in the content itself, in the language of the content, for as long as the post is up. The platform's paid-partnership tool is used as well and does not replace it.",
    ],
    ...(rules.length > 0 ? { table: ruleTable(rules) } : {}),
  }),
};

function ruleTable(rules: ContractFacts['disclosure']['rules']) {
  return {
    header: ['Country', 'Accepted labels', 'Rule and source', 'Year', 'Checked'],
    rows: rules.map((rule) => [
      rule.name,
      rule.labels.length > 0 ? rule.labels.join(', ') : 'no fixed words',
      `${rule.regulator}. Source: ${rule.source}`,
      String(rule.year),
      verificationWords(rule),
    ]),
  };
}

const placement: Clause = {
  id: 'disclosure.countries',
  version: 1,
  needs: [],
  when: ({ disclosure: { rules, unknown } }) => rules.length + unknown.length > 0,
  text: ({ disclosure: { rules, unknown } }) =>
    says(
      ...rules.map((rule) => `${rule.name}: ${rule.placement}`),
      ...contractDuties(
        rules.filter(({ duties }) => duties.includes('permit') || duties.includes('written contract')),
      ),
      ...(unknown.length > 0
        ? [
            `No rule on file for ${unknown.map(countryName).join(', ')}; the parties look it up before publication.`,
          ]
        : []),
    ),
};

const care: Clause = {
  id: 'disclosure.care',
  version: 1,
  heading: 'Care',
  needs: [],
  text: () =>
    says(
      'The brand never asks the creator to hide, shorten or delay the label, checks the posts, and may have one corrected at once. A missing or wrong label is put right within 24 hours of being told. Each party answers for its own duties towards authorities.',
    ),
};

export const disclosure: Section = { heading: 'Disclosure', clauses: [label, placement, care] };

const countries: Clause = {
  id: 'countries.content',
  version: 1,
  needs: ['contentCountries'],
  text: ({ details, brief }) =>
    says(
      `The content is made for: ${withCountryNames(details.contentCountries ?? '')}.`,
      ...(brief.productCountries.length > 0
        ? [
            `The product is sold in: ${brief.productCountries.map(countryName).join(', ')}. The content promises it nowhere else.`,
          ]
        : []),
      'Posts on the internet can be seen elsewhere; that alone breaks nothing. The brand targets ads only to the countries named here and within the territory of the licence.',
    ),
};

export const geography: Section = { heading: 'Countries of the content', clauses: [countries] };
