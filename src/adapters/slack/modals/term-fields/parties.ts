import type { Group } from './field-input.ts';

const NEEDS_TAX =
  'For example: company, self-employed, private person; with the tax number where there is one.';

/** Who the parties are and who acts for them. */
export const PARTIES: readonly Group[] = [
  {
    step: 1,
    heading: 'The brand',
    inputs: [
      { field: 'brandParty.legalName', kind: 'text', label: "Brand's legal name", most: 200 },
      {
        field: 'brandParty.country',
        kind: 'country',
        label: "Brand's country",
        hint: 'Where it pays tax: name or two-letter code.',
      },
      { field: 'brandParty.address', kind: 'text', label: "Brand's address", most: 400 },
      { field: 'brandParty.taxStatus', kind: 'text', label: "Brand's tax status or number", most: 200 },
      {
        field: 'brandParty.signatory',
        kind: 'text',
        label: 'Who signs for the brand',
        most: 200,
        hint: 'Name and office.',
      },
      { field: 'brandParty.email', kind: 'email', label: "Brand's e-mail for notices" },
    ],
  },
  {
    step: 1,
    heading: 'The creator',
    inputs: [
      {
        field: 'creatorParty.legalName',
        kind: 'text',
        label: "Creator's legal name",
        most: 200,
        hint: 'As on the invoice, not the handle.',
      },
      {
        field: 'creatorParty.country',
        kind: 'country',
        label: "Creator's country",
        hint: 'Where they pay tax: name or two-letter code.',
      },
      { field: 'creatorParty.address', kind: 'text', label: "Creator's address", most: 400 },
      {
        field: 'creatorParty.taxStatus',
        kind: 'text',
        label: "Creator's tax status",
        most: 200,
        hint: NEEDS_TAX,
      },
      { field: 'creatorParty.email', kind: 'email', label: "Creator's e-mail for notices" },
      {
        field: 'creatorParty.signatory',
        kind: 'text',
        label: 'Who signs for the creator',
        most: 200,
        hint: 'Only when it is not the creator in person.',
      },
      {
        field: 'creatorAge',
        kind: 'choice',
        label: 'Age of the creator',
        options: [
          ['adult', 'Of age'],
          ['minor', 'Under age; a guardian signs'],
        ],
      },
      {
        field: 'guardian',
        kind: 'text',
        label: 'Guardian',
        most: 200,
        hint: 'Only for a creator under age.',
      },
      {
        field: 'creatorParty.agent',
        kind: 'text',
        label: "Creator's agent",
        most: 200,
        hint: 'Stays empty when they have none.',
      },
      {
        field: 'creatorParty.agentContact',
        kind: 'text',
        label: "Agent's address or e-mail",
        most: 300,
      },
      {
        field: 'creatorParty.agentAuthority',
        kind: 'choice',
        label: 'What the agent may do',
        options: [
          ['signs', 'Sign and agree on changes for the creator'],
          ['receives', 'Receive notices'],
          ['introduces', 'Nothing; they brought the parties together'],
        ],
      },
    ],
  },
];
