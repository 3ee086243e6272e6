import { formatName, platformName } from '../../deliverables.ts';
import { formatMoney } from '../../money.ts';
import { workOf } from '../facts.ts';
import { type Clause, type Section, says } from './clause.ts';
import { count, days, dayWords, sentence } from './wording.ts';

type Line = ReturnType<typeof workOf>[number];

/** `3 TikTok videos`. */
export function contentWords({ quantity, platform, format }: Line): string {
  return `${quantity} ${platformName(platform)} ${formatName(format, quantity)}`;
}

const schedule: Clause = {
  id: 'work.schedule',
  version: 1,
  needs: ['draftsDueOn', 'publishFrom', 'publishUntil', 'liveUntil'],
  text: (facts) => {
    const lines = workOf(facts);
    const priced = lines.some(({ price }) => price);
    return {
      paragraphs: [
        `The creator makes the following content for the campaign "${facts.brief.name}" and publishes it on their own accounts:`,
      ],
      table: {
        header: [
          'Content',
          'Length',
          'Draft due',
          'Publish from',
          'Publish until',
          'Stays up until',
          ...(priced ? ['Price'] : []),
        ],
        rows: lines.map((line) => [...lineCells(line), ...(priced ? [priceWords(line)] : [])]),
      },
    };
  },
};

function lineCells(line: Line): string[] {
  return [
    contentWords(line),
    line.seconds ? `${line.seconds} s` : 'as usual',
    dayWords(line.draftDue),
    dayWords(line.publishFrom),
    dayWords(line.publishUntil),
    line.liveUntil ? dayWords(line.liveUntil) : 'end of the contract',
  ];
}

function priceWords({ price }: Line): string {
  return price ? formatMoney(price) : 'in the fee';
}

const message: Clause = {
  id: 'work.message',
  version: 1,
  heading: 'Message',
  needs: [],
  when: ({ brief }) => brief.messages.trim() !== '',
  text: ({ brief }) =>
    says(`The content brings across, in the creator's own words: ${sentence(brief.messages)}`),
};

const tags: Clause = {
  id: 'work.tags',
  version: 1,
  heading: 'Hashtags',
  needs: [],
  when: ({ brief }) => brief.hashtags.length > 0,
  text: ({ brief }) =>
    says(
      `Every post carries ${brief.hashtags.map((tag) => `#${tag}`).join(' ')}, besides the disclosure label and never in its place.`,
    ),
};

const link: Clause = {
  id: 'work.link',
  version: 1,
  heading: 'Link',
  needs: [],
  when: ({ brief }) => brief.landingPage !== undefined,
  text: ({ brief }) => says(`Where the format allows a link, the posts lead to ${brief.landingPage}`),
};

const freedom: Clause = {
  id: 'work.creative-freedom',
  version: 1,
  heading: 'Creative freedom',
  needs: [],
  text: () =>
    says(
      'Within this contract the creator decides on idea, script, style and tone. About the product the creator says only what is their own honest view or what the brand has confirmed in writing.',
    ),
};

const personal: Clause = {
  id: 'work.personal',
  version: 1,
  heading: 'Personal work',
  needs: [],
  text: () =>
    says(
      "The creator makes the content in person. Others may help to film and edit it under the creator's direction; another creator does not take their place. The content is made for this campaign and has not been published before.",
    ),
};

export const scope: Section = {
  heading: 'Scope of work',
  clauses: [schedule, message, tags, link, freedom, personal],
};

const term: Clause = {
  id: 'time.term',
  version: 1,
  needs: ['startsOn', 'endsOn'],
  text: ({ details }) =>
    says(
      `The contract runs from ${dayWords(details.startsOn)} to ${dayWords(details.endsOn)}. Payment, licence, exclusivity and confidentiality last for the time that their sections name, also after this end.`,
    ),
};

const zone: Clause = {
  id: 'time.zone',
  version: 1,
  needs: [],
  text: ({ creator }) =>
    says(
      `Dates are calendar dates in the creator's time zone${creator.timeZone ? ` (${creator.timeZone})` : ''}. A day to do something ends at midnight there.`,
    ),
};

const retainer: Clause = {
  id: 'time.retainer',
  version: 1,
  heading: 'Retainer',
  needs: [],
  when: ({ terms }) => (terms.termMonths ?? 1) > 1,
  text: ({ terms }) =>
    says(
      `The work is spread over ${count(terms.termMonths ?? 1, 'month')} from the start of the contract. At the start of each month the parties confirm in writing which part of the content falls into it, within the dates of the schedule; the total stays as agreed. Content that is not delivered in its month moves to the next one.`,
    ),
};

const delay: Clause = {
  id: 'time.delay',
  version: 1,
  heading: 'Delay',
  needs: [],
  text: () =>
    says(
      "A party that cannot keep a date says so as soon as it knows and proposes the next possible one. When the brand is late with its product, its materials or an answer, the creator's dates move by the same time.",
    ),
};

const staysUp: Clause = {
  id: 'time.stays-up',
  version: 1,
  heading: 'Staying up',
  needs: [],
  text: () =>
    says(
      'Each post stays public and unchanged until its date in the schedule; stories and streams as long as the platform shows them. The creator may take a post down earlier when the law or the platform demands it, and tells the brand at once.',
    ),
};

export const timeline: Section = {
  heading: 'Timeline',
  clauses: [term, zone, retainer, delay, staysUp],
};

const submit: Clause = {
  id: 'approval.submit',
  version: 1,
  needs: [],
  text: () =>
    says(
      'The creator sends picture or video, caption, tags and links for approval before publication. Nothing is published that differs from what was approved, except corrections of spelling.',
    ),
};

const answer: Clause = {
  id: 'approval.answer',
  version: 1,
  needs: ['reviewDays'],
  text: ({ details }) =>
    says(
      `The brand answers within ${days(details.reviewDays)} of receiving a draft: approved, or all of its changes in one list, each with its reason. What it has approved once it does not ask to change again.`,
    ),
};

const silence: Clause = {
  id: 'approval.silence',
  version: 1,
  heading: 'Silence',
  needs: ['silenceMeans'],
  text: ({ details }) =>
    says(
      details.silenceMeans === 'approved'
        ? 'When the brand does not answer in this time, the content counts as approved. This does not release either party from the rules on disclosure.'
        : "When the brand does not answer in this time, the content is not approved and may not be published; the creator's dates move by the delay.",
    ),
};

const rounds: Clause = {
  id: 'approval.rounds',
  version: 1,
  heading: 'Changes',
  needs: [],
  text: ({ terms: { revisions } }) =>
    says(
      `${revisions === 0 ? 'The fee includes no round of changes' : `The fee includes ${count(revisions, 'round')} of changes`}. Correcting a departure from this contract, a wrong fact or a missing label is not a round and costs nothing. Further rounds, and changes after approval, need an agreement on their price.`,
    ),
};

export const approval: Section = {
  heading: 'Content approval',
  clauses: [submit, answer, silence, rounds],
};
