import { platformName } from '../../deliverables.ts';
import { countryName } from '../countries.ts';
import type { Party } from '../details.ts';
import type { ContractFacts } from '../facts.ts';
import { type Clause, type Section, says } from './clause.ts';
import { dayWords } from './wording.ts';

const who: Clause = {
  id: 'parties.who',
  version: 2,
  needs: ['brandParty', 'creatorParty', 'creatorAge', 'guardian'],
  text: ({ details, details: { brandParty, creatorParty }, brief, creator }) => ({
    paragraphs: [
      `In this contract "the brand" is ${brandParty?.legalName} and "the creator" is ${creatorParty?.legalName}.`,
    ],
    table: {
      header: ['', 'Brand', 'Creator'],
      rows: [
        ['Legal name', brandParty?.legalName ?? '', creatorParty?.legalName ?? ''],
        ['Known as', brief.brand, knownAs(creator)],
        ['Country of tax residence', countryOf(brandParty), countryOf(creatorParty)],
        statedRow('Address', 'address', details),
        statedRow('Tax status', 'taxStatus', details),
        ['Signs', brandParty?.signatory ?? 'in person', signerOf(details)],
        statedRow('E-mail for notices', 'email', details),
        ['Agent', agentOf(brandParty), agentOf(creatorParty)],
      ],
    },
  }),
};

function statedRow(
  label: string,
  field: 'address' | 'taxStatus' | 'email',
  { brandParty, creatorParty }: ContractFacts['details'],
): string[] {
  return [label, brandParty?.[field] ?? 'not stated', creatorParty?.[field] ?? 'not stated'];
}

/** Who signs for the creator, as the clauses on guardian and agent say it too. */
function signerOf({ creatorParty, creatorAge, guardian }: ContractFacts['details']): string {
  if (creatorAge === 'minor') return `${guardian}, legal guardian`;
  if (creatorParty?.signatory) return creatorParty.signatory;
  const { agent, agentAuthority } = creatorParty ?? {};
  return agent && agentAuthority === 'signs' ? `in person, or ${agent} for them` : 'in person';
}

function knownAs({ name, accounts }: ContractFacts['creator']): string {
  return [name, ...accounts.map(({ platform, handle }) => `@${handle} (${platformName(platform)})`)].join(
    ', ',
  );
}

function countryOf(party: Party | undefined): string {
  return party ? countryName(party.country) : '';
}

function agentOf(party: Party | undefined): string {
  if (!party?.agent) return 'none';
  return party.agentContact ? `${party.agent}, ${party.agentContact}` : party.agent;
}

const capacity: Clause = {
  id: 'parties.capacity',
  version: 1,
  needs: ['creatorAge'],
  when: ({ details }) => details.creatorAge !== 'minor',
  text: () =>
    says('Each person who signs confirms that they are of age and entitled to bind the party they sign for.'),
};

const guardian: Clause = {
  id: 'parties.guardian',
  version: 1,
  heading: 'Creator under age',
  needs: ['creatorAge', 'guardian'],
  when: ({ details }) => details.creatorAge === 'minor',
  text: ({ details }) =>
    says(
      `The creator is under age. ${details.guardian} signs as legal guardian, consents to every duty of the creator and receives notices beside the creator. The brand may ask for proof of guardianship. Work fits school and rest; where the law asks for a permit or for money to be set aside for a minor, the parties see to it before the work begins.`,
    ),
};

const agent: Clause = {
  id: 'parties.agent',
  version: 1,
  heading: 'Agent',
  needs: ['creatorParty'],
  when: ({ details }) => details.creatorParty?.agent !== undefined,
  text: ({ details: { creatorParty } }) =>
    says(
      `${AUTHORITY[creatorParty?.agentAuthority ?? 'introduces'](creatorParty?.agent ?? '')} The creator pays the agent. The creator's duties stay the creator's own.`,
    ),
};

const AUTHORITY = {
  signs: (name) =>
    `${name} acts for the creator: it may sign this contract, agree on changes, and give and receive notices with effect for the creator. The creator shows this authority in writing when the brand asks for it.`,
  receives: (name) =>
    `${name} may receive notices for the creator; only the creator gives them, signs and agrees on changes.`,
  introduces: (name) =>
    `${name} brought the parties together. It does not act for either of them in this contract; only the creator signs, agrees on changes and receives notices.`,
} as const satisfies Record<NonNullable<Party['agentAuthority']>, (name: string) => string>;

const purpose: Clause = {
  id: 'purpose.recitals',
  version: 1,
  needs: [],
  text: ({ brief, creator }) =>
    says(
      `The brand markets ${brief.brand} and runs the campaign "${brief.name}" from ${dayWords(brief.startsOn)} to ${dayWords(brief.endsOn)}. ${creator.name} publishes content for an audience of their own.`,
      'The creator makes and publishes the content named below; the brand pays for it and receives the rights named below and no others. The parties work together openly: people always see that the content is advertising.',
    ),
};

export const parties: Section = { heading: 'Parties', clauses: [who, capacity, guardian, agent] };
export const background: Section = { heading: 'Background and purpose', clauses: [purpose] };
