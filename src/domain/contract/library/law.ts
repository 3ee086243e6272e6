import { formatMoney } from '../../money.ts';
import { type Clause, type Section, says } from './clause.ts';

const governing: Clause = {
  id: 'law.governing',
  version: 1,
  needs: ['governingLaw'],
  text: ({ details }) =>
    says(
      `The contract follows ${lawName(details.governingLaw ?? '')}, without its rules that point to another law and without the United Nations convention on the sale of goods. Protection that the law of the creator's or the audience's country gives and that no contract can take away stays.`,
    ),
};

/** People write `Germany`, `German law` or `the law of Germany`: the sentence reads well with each. */
function lawName(typed: string): string {
  const text = typed.trim().replace(/[.]$/, '');
  return /\blaws?\b/i.test(text) ? text : `the law of ${text}`;
}

const mandatory: Clause = {
  id: 'law.mandatory',
  version: 1,
  heading: 'Mandatory law',
  needs: [],
  when: ({ disclosure: { rules } }) => rules.some(({ writtenContractFrom }) => writtenContractFrom),
  text: ({ disclosure: { rules } }) =>
    says(
      ...rules.flatMap(({ name, regulator, writtenContractFrom: from }) =>
        from
          ? [
              `Where the audience is in ${name}, its law on commercial influence applies besides (${regulator}). From ${formatMoney(from)} of pay and product in a year for one objective, without VAT, it demands this contract in writing; the parties count their other deals of the year towards it.`,
            ]
          : [],
      ),
    ),
};

const STEPS = {
  courts:
    'The parties first talk, for at least 14 days after one of them asks for it in writing. After that each may go to court.',
  mediation:
    'The parties first talk, for at least 14 days after one of them asks for it in writing, and then try mediation with a mediator both accept, for at most 30 days; they share its cost. After that each may go to court.',
  arbitration:
    'The parties first talk, for at least 14 days after one of them asks for it in writing. After that the dispute is finally decided by one arbitrator, in English, and each may ask a court for urgent measures.',
} as const;

const disputes: Clause = {
  id: 'law.disputes',
  version: 1,
  heading: 'Disputes',
  needs: ['disputeSteps', 'disputePlace'],
  text: ({ details: { disputeSteps = 'courts', disputePlace } }) =>
    says(
      [
        STEPS[disputeSteps],
        ...(disputePlace
          ? [
              disputeSteps === 'arbitration'
                ? `The seat is ${disputePlace}.`
                : `The courts of ${disputePlace} decide, as far as the law lets the parties choose them.`,
            ]
          : []),
      ].join(' '),
    ),
};

export const governingLaw: Section = { heading: 'Governing law', clauses: [governing, mandatory, disputes] };

const notices: Clause = {
  id: 'notices.form',
  version: 1,
  needs: ['brandParty', 'creatorParty'],
  text: ({ details: { brandParty, creatorParty } }) =>
    says(
      `Notices that end or change the contract, reminders and claims go in writing, e-mail included, to ${brandParty?.email ?? 'the address in the section on the parties'} for the brand and to ${creatorParty?.email ?? 'the address in the section on the parties'} for the creator. An e-mail counts as received on the next working day unless it comes back. Messages on platforms and in chats serve daily work and are no notices. A party tells the other at once when its address changes.`,
    ),
};

export const noticesSection: Section = { heading: 'Notices', clauses: [notices] };

const assignment: Clause = {
  id: 'general.assignment',
  version: 1,
  heading: 'Assignment',
  needs: [],
  text: () =>
    says(
      'Neither party hands the contract or its rights to somebody else without the written consent of the other, except a claim to money, and the whole contract to the one who takes over its business.',
    ),
};

const entire: Clause = {
  id: 'general.entire-agreement',
  version: 1,
  heading: 'Entire agreement and changes',
  needs: [],
  text: () =>
    says(
      'This contract holds everything that the parties agreed on for this campaign and replaces what they said and wrote before. Changes, and a change of this sentence too, need a text that both parties confirm in writing, e-mail included. Terms of business of either party do not apply.',
    ),
};

const severability: Clause = {
  id: 'general.severability',
  version: 1,
  heading: 'Invalid parts',
  needs: [],
  text: () =>
    says(
      'If a part is invalid, the rest stays, and in place of the part stands what the law allows and comes nearest to its purpose. Not using a right at once is no waiver of it.',
    ),
};

const signing: Clause = {
  id: 'general.signing',
  version: 1,
  heading: 'Signing',
  needs: [],
  text: () =>
    says(
      'The contract begins to bind when both parties have signed. It may be signed by hand or electronically, and in copies that together are one contract. The English text counts; a translation only helps to read it, unless the law asks for another language.',
    ),
};

export const general: Section = {
  heading: 'General provisions',
  clauses: [assignment, entire, severability, signing],
};
