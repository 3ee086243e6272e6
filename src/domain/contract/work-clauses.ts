import { formatName, platformName } from '../deliverables.ts';
import { formatMoney } from '../money.ts';
import { type Clause, days, dayWords } from './clause.ts';
import { countryName, withCountryNames } from './countries.ts';
import type { ContractDetails } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';

/** S5.1. */
export const parties: Clause = ({ details, creator, brief }) => ({
  heading: 'Parties',
  paragraphs: [],
  table: {
    header: ['', 'Brand', 'Creator'],
    rows: [
      ['Legal name', details.brandParty?.legalName ?? '', details.creatorParty?.legalName ?? ''],
      ['Known as', brief.brand, knownAs(creator)],
      ['Country', partyCountry(details.brandParty), partyCountry(details.creatorParty)],
      ['Address', details.brandParty?.address ?? 'not stated', details.creatorParty?.address ?? 'not stated'],
      ['Tax status', details.brandParty?.taxStatus ?? 'not stated', details.creatorParty?.taxStatus ?? ''],
      ['Agent', details.brandParty?.agent ?? 'none', details.creatorParty?.agent ?? 'none'],
    ],
  },
});

function knownAs(creator: ContractFacts['creator']): string {
  const handles = creator.accounts.map(({ platform, handle }) => `@${handle} (${platformName(platform)})`);
  return [creator.name, ...handles].join(', ');
}

function partyCountry(party: ContractDetails['brandParty']): string {
  return party ? countryName(party.country) : '';
}

/** S5.2: number, platform and format of the posts, what they say and carry. */
export const scope: Clause = (facts) => {
  const { brief, terms } = facts;
  const priced = workOf(facts).some((line) => line.price);
  return {
    heading: 'Scope of work',
    paragraphs: [
      `The creator makes and publishes the following content for the campaign "${brief.name}" of ${brief.brand}.`,
      ...(brief.messages ? [`The content says: ${brief.messages}`] : []),
      ...(brief.hashtags.length > 0
        ? [
            `Every post carries ${brief.hashtags.map((tag) => `#${tag}`).join(' ')}, besides the disclosure label.`,
          ]
        : []),
      ...(brief.landingPage ? [`Link in the posts: ${brief.landingPage}`] : []),
      `The fee includes ${terms.revisions} round${terms.revisions === 1 ? '' : 's'} of changes.`,
      'The creator holds the licences for music, pictures and marks of others, and the consent of people shown.',
    ],
    table: {
      header: ['Content', 'Length', ...(priced ? ['Price'] : [])],
      rows: workOf(facts).map((line) => [
        contentWords(line),
        line.seconds ? `${line.seconds} s` : 'as usual',
        ...(priced ? [line.price ? formatMoney(line.price) : 'in the fee'] : []),
      ]),
    },
  };
};

/** `3 TikTok videos`. */
function contentWords({ quantity, platform, format }: ReturnType<typeof workOf>[number]): string {
  return `${quantity} ${platformName(platform)} ${formatName(format, quantity)}`;
}

/** S5.3: start and end, drafts and publication. */
export const timeline: Clause = (facts) => ({
  heading: 'Timeline',
  paragraphs: [
    `The contract runs from ${dayWords(facts.details.startsOn)} to ${dayWords(facts.details.endsOn)}.`,
    `Dates are calendar dates in the creator's time zone${facts.creator.timeZone ? ` (${facts.creator.timeZone})` : ''}.`,
  ],
  table: {
    header: ['Content', 'Draft due', 'Publish from', 'Publish until', 'Stays up until'],
    rows: workOf(facts).map((line) => [
      contentWords(line),
      dayWords(line.draftDue),
      dayWords(line.publishFrom),
      dayWords(line.publishUntil),
      line.liveUntil ? dayWords(line.liveUntil) : 'end of the contract',
    ]),
  },
});

/** S5.7 and S4.2.4, captions included. */
export const approval: Clause = ({ terms, details }) => ({
  heading: 'Content approval',
  paragraphs: [
    'The creator sends picture or video, caption, tags and links for approval before publication.',
    `The brand answers within ${days(details.reviewDays)}: approved, or changes named one by one.`,
    details.silenceMeans === 'approved'
      ? 'When the brand does not answer in this time, the content counts as approved.'
      : 'When the brand does not answer in this time, the content is not approved and may not be published; dates move by the delay.',
    `The fee includes ${terms.revisions} round${terms.revisions === 1 ? '' : 's'} of changes; more need an agreement.`,
  ],
});

/** S5.9 and S4.2.6: which figures, from where, until when. */
export const kpis: Clause = ({ details }) => ({
  heading: 'KPIs and reporting',
  paragraphs: [
    `KPIs: ${details.kpis}`,
    `The creator sends the figures of each post (the platform's own statistics as a file or screenshots) within ${days(details.reportingDays)} of publication. KPIs are aims; the fee does not depend on them unless the section on compensation says so.`,
  ],
});

/** S4.2.8. */
export const geography: Clause = ({ details, brief }) => ({
  heading: 'Countries of the content',
  paragraphs: [
    `The content is made for: ${withCountryNames(details.contentCountries ?? '')}.`,
    ...(brief.productCountries.length > 0
      ? [
          `The product is sold in: ${brief.productCountries.map(countryName).join(', ')}. The content promises it nowhere else.`,
        ]
      : []),
  ],
});
