import { formatMoney } from '../../money.ts';
import { type ContractFacts, workOf } from '../facts.ts';
import { lineValues } from '../line-values.ts';
import { type Clause, type Section, says } from './clause.ts';
import { days, sentence } from './wording.ts';
import { contentWords } from './work.ts';

const kpis: Clause = {
  id: 'reporting.kpis',
  version: 1,
  needs: ['kpis', 'makeGoodBelowPercent'],
  text: ({ details }) =>
    says(
      `KPIs: ${sentence(details.kpis ?? '')}`,
      details.makeGoodBelowPercent === undefined
        ? 'KPIs are aims; the fee does not depend on them unless the section on compensation says so.'
        : 'KPIs are aims; what follows from missing them stands in the section on make-good alone.',
    ),
};

const duty: Clause = {
  id: 'reporting.duty',
  version: 1,
  heading: 'Figures',
  needs: ['reportingDays'],
  text: ({ details }) =>
    says(
      `The creator sends the figures of each post (the platform's own statistics as a file or screenshots, with views, reach, engagement and, where there is a link, clicks) within ${days(details.reportingDays)} of publication, complete and unchanged. Sales are counted by the brand's shop. Each party keeps its figures for a year after the end.`,
    ),
};

export const reporting: Section = { heading: 'KPIs and reporting', clauses: [kpis, duty] };

const late: Clause = {
  id: 'make-good.posts',
  version: 1,
  heading: 'Late, missing or removed posts',
  needs: ['makeGood', 'makeGoodDays', 'draftsDueOn', 'publishFrom', 'publishUntil', 'liveUntil'],
  text: (facts) => ({
    paragraphs: [lateWords(facts)],
    ...(facts.details.makeGood !== 'none' && lineValues(facts).length > 0
      ? { table: valueTable(facts) }
      : {}),
  }),
};

function lateWords(facts: ContractFacts): string {
  const { makeGood, makeGoodDays } = facts.details;
  const because = "for reasons on the creator's side";
  if (makeGood === 'none') {
    return `When a post is late, missing or taken down early ${because}, the sections on termination and responsibility say what follows.`;
  }
  const reduced =
    lineValues(facts).length > 0
      ? 'the fee is reduced by its value in the table; for a post taken down early, by the share of the time that is missing'
      : 'nothing is owed for it';
  if (makeGood === 'pro rata') {
    return `When a post is more than ${days(makeGoodDays)} late, missing or taken down early ${because}, ${reduced}.`;
  }
  return `When a post is late, missing or taken down early ${because}, the creator publishes it, or one of the same kind and worth, within ${days(makeGoodDays)} of being told, for no further pay. When this does not happen, ${reduced}.`;
}

function valueTable(facts: ContractFacts) {
  const values = lineValues(facts);
  return {
    header: ['Content', 'Value in the fee'],
    rows: workOf(facts).map((line, index) => {
      const value = values[index];
      const each = line.quantity > 1 ? `, shared equally by ${line.quantity}` : '';
      return [contentWords(line), `${value ? formatMoney(value) : ''}${each}`];
    }),
  };
}

const goals: Clause = {
  id: 'make-good.goals',
  version: 1,
  heading: 'Missed goals',
  needs: ['makeGoodBelowPercent', 'makeGoodDays'],
  when: ({ details }) => details.makeGoodBelowPercent !== undefined,
  text: ({ details }) =>
    says(
      `When a KPI with a figure, counted on the day the figures are due, stays below ${details.makeGoodBelowPercent}% of its goal, the creator publishes one more piece of the kind that reached least, within ${days(details.makeGoodDays)} of being told, for no further pay. Nothing else follows from a missed KPI. It does not apply when the brand changed the content against the creator's advice or was late itself.`,
    ),
};

export const makeGood: Section = { heading: 'Make-good', clauses: [late, goals] };
