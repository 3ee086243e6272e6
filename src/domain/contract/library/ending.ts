import { formatMoney } from '../../money.ts';
import { killFees } from '../kill-fee.ts';
import { type Clause, type Section, says } from './clause.ts';
import { days } from './wording.ts';

const notice: Clause = {
  id: 'termination.notice',
  version: 1,
  heading: 'With notice',
  needs: ['terminationNoticeDays'],
  text: ({ details, terms }) =>
    says(
      `Either party may end the contract in writing with ${days(details.terminationNoticeDays)} of notice. ${
        terms.fee.amount > 0
          ? 'Content published by then is paid in full. For other content the section on the kill fee applies when the brand ends the contract; when the creator ends it, nothing is owed for content that is not published, and money paid for it is returned.'
          : 'What was earned by then is paid.'
      }`,
    ),
};

const cause: Clause = {
  id: 'termination.cause',
  version: 1,
  heading: 'At once',
  needs: ['cureDays'],
  text: ({ details }) =>
    says(
      `Either party may end the contract at once in writing when the other breaks it and does not repair this within ${days(details.cureDays)} of being told, when a post is published without the disclosure label and this is not put right at once, when the other breaks the section on conduct or the warranty on a genuine audience, or, as far as the law allows, when the other cannot pay its debts.`,
      'When the contract ends because of the creator, money paid for content that is not published is returned, and posts are removed when the brand asks. When it ends because of the brand, content that is delivered or begun is paid as if it had been published, and the creator may remove the posts.',
    ),
};

const after: Clause = {
  id: 'termination.after',
  version: 1,
  heading: 'What stays',
  needs: [],
  text: () =>
    says(
      'Rights to content that is paid stay as agreed; rights to content that is not paid end. Sections that by their sense last longer stay in force.',
    ),
};

export const termination: Section = { heading: 'Termination', clauses: [notice, cause, after] };

const killFee: Clause = {
  id: 'kill-fee.stages',
  version: 1,
  needs: ['killFeeBeforeDraft', 'killFeeAfterDraft', 'killFeeAfterApproval'],
  when: (facts) => killFees(facts).length > 0,
  text: (facts) => ({
    paragraphs: [
      "When the brand ends the contract with notice, calls content off or does not let it be published although the creator kept to the contract, it pays the share in the table of the content's value, by how far that content is. The amounts hold when all of the content is called off at that point; for a part of it they are that part's share. What was paid before counts towards it. Nothing more is owed for content that is called off, and the brand receives no rights to it.",
    ],
    table: {
      header: ['The brand calls content off', 'Share', 'Of the whole fee'],
      rows: killFees(facts).map(({ stage, percent, amount }) => [stage, `${percent}%`, formatMoney(amount)]),
    },
  }),
};

export const killFeeSection: Section = { heading: 'Kill fee', clauses: [killFee] };
