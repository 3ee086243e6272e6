import type { Party } from '../details.ts';
import type { ContractFacts } from '../facts.ts';
import { detail, type Item } from './item.ts';

const party =
  (side: 'brandParty' | 'creatorParty', field: keyof Party) =>
  ({ details }: ContractFacts): boolean =>
    Boolean(details[side]?.[field]);

const isAdult = ({ details }: ContractFacts): boolean => details.creatorAge !== 'minor';

/** Who the parties are and who acts for them. */
export const PARTIES: readonly Item[] = [
  {
    rows: ['S5.1'],
    field: 'brandParty.legalName',
    item: "Brand's legal name",
    why: 'A contract binds the company that signs, not a brand name.',
    says: ({ details }) => details.brandParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'brandParty.country',
    item: "Brand's country",
    why: 'Tax and the competent court depend on it.',
    says: ({ details }) => details.brandParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'brandParty.address',
    item: "Brand's address",
    why: 'The invoice needs it, and a court must know where to find the party.',
    says: party('brandParty', 'address'),
  },
  {
    rows: ['usual'],
    field: 'brandParty.signatory',
    item: 'Who signs for the brand',
    why: 'A signature binds a company only from somebody who may give it.',
    says: party('brandParty', 'signatory'),
  },
  {
    rows: ['usual'],
    field: 'brandParty.email',
    item: "Brand's e-mail for notices",
    why: 'A notice or reminder counts only when it is clear where it goes.',
    says: party('brandParty', 'email'),
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.legalName',
    item: "Creator's legal name",
    why: 'A handle cannot sign; payment goes to a person or company.',
    says: ({ details }) => details.creatorParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.country',
    item: "Creator's country",
    why: 'Tax, permits and the country of tax residence depend on it.',
    says: ({ details }) => details.creatorParty !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.taxStatus',
    item: "Creator's tax status",
    why: 'It decides what the invoice must show and whether tax is withheld.',
    says: ({ details }) => details.creatorParty?.taxStatus !== undefined,
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.address',
    item: "Creator's address",
    why: 'The invoice needs it, and a court must know where to find the party.',
    says: party('creatorParty', 'address'),
  },
  {
    rows: ['usual'],
    field: 'creatorParty.email',
    item: "Creator's e-mail for notices",
    why: 'A notice or reminder counts only when it is clear where it goes.',
    says: party('creatorParty', 'email'),
  },
  {
    rows: ['S5.1'],
    field: 'creatorParty.agentAuthority',
    item: 'What the agent may do',
    why: 'A yes of an agent without authority binds nobody.',
    says: party('creatorParty', 'agentAuthority'),
    idle: ({ details }) => !details.creatorParty?.agent,
  },
  {
    rows: ['usual'],
    field: 'creatorAge',
    item: 'Whether the creator is of age',
    why: 'A contract with a minor needs the guardian, and often a permit.',
    says: detail('creatorAge'),
  },
  {
    rows: ['usual'],
    field: 'guardian',
    item: 'Guardian of the creator',
    why: 'Without the consent of a guardian the contract with a minor is void or can be undone.',
    says: detail('guardian'),
    idle: isAdult,
  },
];
