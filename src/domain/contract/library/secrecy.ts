import type { ContractFacts } from '../facts.ts';
import { privacyLaws } from '../privacy-laws.ts';
import { type Clause, type Section, says } from './clause.ts';
import { count } from './wording.ts';

const secret: Clause = {
  id: 'confidentiality.duty',
  version: 1,
  needs: ['confidentialityYears'],
  text: ({ details: { confidentialityYears: years = 0 } }) =>
    says(
      `The parties keep price, plans, unpublished products, figures that are not public and the other's business to themselves until ${years === 0 ? 'the contract ends' : `${count(years, 'year')} after the end of the contract`}. They use them for this contract only, and tell advisers, agents and banks no more than these need and who are bound to secrecy too.`,
    ),
};

const exceptions: Clause = {
  id: 'confidentiality.exceptions',
  version: 1,
  heading: 'What stays free',
  needs: [],
  text: () =>
    says(
      'This does not limit the disclosure that the law demands: saying that content is advertising, for whom, and that pay or product was given is never a breach. Nor does it limit what is public, was known before or found independently, what tax offices, courts and authorities ask for, or reporting an unlawful act.',
    ),
};

export const confidentiality: Section = { heading: 'Confidentiality', clauses: [secret, exceptions] };

const ROLES = {
  separate:
    'Each party decides for itself why and how it uses personal data and answers for it (separate controllers). Neither processes data on behalf of the other.',
  joint:
    'For data that both decide about (such as entries to a giveaway or joint statistics) the parties are jointly responsible. Before such data is collected they agree in writing who informs people, who answers their requests and who keeps the data safe (in the European Union, article 26 GDPR); apart from that each answers for itself.',
  processor:
    'Where the creator handles personal data for the brand (such as entries to a giveaway), the creator does so only on its written instructions, and before the first data the parties sign the agreement that the law asks for (in the European Union, article 28 GDPR). For everything else each party answers for itself.',
} as const;

const roles: Clause = {
  id: 'data.roles',
  version: 1,
  heading: 'Roles',
  needs: ['dataRole'],
  text: ({ details }) => says(ROLES[details.dataRole ?? 'separate']),
};

const least: Clause = {
  id: 'data.least',
  version: 1,
  heading: 'As little as needed',
  needs: [],
  text: () =>
    says(
      'The parties exchange only the data that the contract needs: contacts, payment details, statistics without names. No list of followers or customers is handed over. Data is kept safe and erased when it is no longer needed, unless the law asks to keep it; a loss or theft is reported to the other party at once. People who write to the creator are told what happens with their data.',
    ),
};

const laws: Clause = {
  id: 'data.laws',
  version: 1,
  heading: 'Laws',
  needs: ['brandParty', 'creatorParty'],
  when: (facts) => lawsOf(facts).length > 0,
  text: (facts) =>
    says(
      `By the countries of parties and audience, look at least to: ${lawsOf(facts).join('; ')}. Where data leaves a country that restricts it, the parties first agree on the safeguard that its law asks for.`,
    ),
};

function lawsOf({ details, brief }: ContractFacts): readonly string[] {
  return privacyLaws([details.brandParty?.country, details.creatorParty?.country, ...brief.countries]);
}

export const dataProtection: Section = { heading: 'Data protection', clauses: [roles, least, laws] };
