import { contractDuties, verificationWords } from '../compliance/disclosure.ts';
import { formatName, platformName } from '../deliverables.ts';
import { allocate, formatMoney, type Money } from '../money.ts';
import { PRICE_MODEL_NAMES } from '../price-model.ts';
import { describeExclusivity, type Terms } from '../terms.ts';
import { countryName, withCountryNames } from './countries.ts';
import type { ContractDetails, TermSheetSection } from './details.ts';
import { type ContractFacts, workOf } from './facts.ts';

/** One section of the sheet from the facts. Called only when nothing is missing. */
export type Clause = (facts: ContractFacts) => TermSheetSection;

const date = (day: Temporal.PlainDate | undefined): string =>
  day?.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }) ?? '';

const days = (count: number | undefined): string => `${count} day${count === 1 ? '' : 's'}`;

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
      header: ['Number', 'Platform', 'Format', 'Length', ...(priced ? ['Price'] : [])],
      rows: workOf(facts).map((line) => [
        String(line.quantity),
        platformName(line.platform),
        formatName(line.format, line.quantity),
        line.seconds ? `${line.seconds} s` : 'as usual',
        ...(priced ? [line.price ? formatMoney(line.price) : 'in the fee'] : []),
      ]),
    },
  };
};

/** S5.3: start and end, drafts and publication. */
export const timeline: Clause = (facts) => ({
  heading: 'Timeline',
  paragraphs: [
    `The contract runs from ${date(facts.details.startsOn)} to ${date(facts.details.endsOn)}.`,
    `Dates are calendar dates in the creator's time zone${facts.creator.timeZone ? ` (${facts.creator.timeZone})` : ''}.`,
  ],
  table: {
    header: ['Content', 'Draft due', 'Publish from', 'Publish until', 'Stays up until'],
    rows: workOf(facts).map((line) => [
      `${line.quantity} ${platformName(line.platform)} ${formatName(line.format, line.quantity)}`,
      date(line.draftDue),
      date(line.publishFrom),
      date(line.publishUntil),
      line.liveUntil ? date(line.liveUntil) : 'end of the contract',
    ]),
  },
});

/** S5.4 and S4.2.1. Parts of the fee add up to the fee exactly. */
export const compensation: Clause = ({ terms, details }) => ({
  heading: 'Compensation',
  paragraphs: [
    ...(terms.netDays > 0 && terms.upfrontPercent === 0
      ? [`The fee is due ${days(terms.netDays)} after a correct invoice.`]
      : []),
    terms.expenses === 'included'
      ? 'Travel, props and other expenses are included in the fee.'
      : 'Travel, props and other expenses are paid on top of the fee when agreed in writing beforehand.',
  ],
  table: {
    header: ['Item', 'Agreed'],
    rows: [
      ['Fee', formatMoney(terms.fee)],
      ['Currency', terms.fee.currency],
      ['Price model', PRICE_MODEL_NAMES[terms.priceModel.kind]],
      ...variablePay(terms),
      ...instalments(terms),
      ['Payment schedule', details.paymentSchedule ?? ''],
      ['Payment method', details.paymentMethod ?? ''],
      ...(terms.bonusCap
        ? [['Bonus', `at most ${formatMoney(terms.bonusCap)}, when results beat the target`]]
        : []),
      ...(terms.productValue ? [['Product', `retail value ${formatMoney(terms.productValue)}`]] : []),
    ],
  },
});

function instalments(terms: Terms): string[][] {
  if (terms.upfrontPercent === 0 || terms.upfrontPercent === 100 || terms.fee.amount === 0) return [];
  const [first, rest] = allocate(terms.fee, [terms.upfrontPercent, 100 - terms.upfrontPercent]);
  if (!first || !rest) return [];
  return [
    [`On signing (${terms.upfrontPercent}%)`, formatMoney(first)],
    ['After publication', formatMoney(rest)],
  ];
}

function variablePay({ priceModel: model }: Terms): string[][] {
  const cap = (most: Money | undefined) => (most ? `, at most ${formatMoney(most)}` : '');
  switch (model.kind) {
    case 'commission':
      return [
        [
          'Commission',
          `${model.percent}% of net sales within ${days(model.windowDays)} of the click${model.code ? `, code ${model.code}` : ''}`,
        ],
      ];
    case 'hybrid':
      return [
        [
          'Commission',
          `${model.percent}% of net sales within ${days(model.windowDays)} of the click, on top of the fee${cap(model.cap)}`,
        ],
      ];
    case 'cpc':
      return [['Per click', `${formatMoney(model.perClick)}${cap(model.cap)}`]];
    case 'cpm':
      return [['Per 1,000 views', `${formatMoney(model.perThousand)}${cap(model.cap)}`]];
    case 'barter':
      return [['Product', `${model.product}, retail value ${formatMoney(model.retailValue)}`]];
    default:
      return [];
  }
}

/** S5.5 and S4.2.2. An exclusive licence is about the content, not about competitors. */
export const usageRights: Clause = ({ terms, details }) => {
  const { usage, whitelistingDays } = terms;
  const owner = details.contentOwner === 'brand' ? 'the brand' : 'the creator';
  return {
    heading: 'Ownership and usage rights',
    paragraphs: [
      `The content belongs to ${owner}.`,
      ...usageWords(usage, details.usageTerritory),
      whitelistingDays > 0
        ? `The brand may run ads from the creator's account for ${days(whitelistingDays)} after publication.`
        : "The brand may not run ads from the creator's account.",
      ...(usage.kind !== 'none' && usage.exclusiveLicence
        ? [
            'The licence is exclusive: during this time only the brand may use the content in marketing. This is about the content; working for competitors is governed by the section on exclusivity.',
          ]
        : []),
    ],
  };
};

function usageWords(usage: Terms['usage'], territory: string | undefined): string[] {
  if (usage.kind === 'none') {
    return ['The brand may link to and share the original post. Any other use needs a separate agreement.'];
  }
  const channels =
    usage.kind === 'paid'
      ? "on the brand's own channels (website, social accounts, e-mail) and in the brand's paid ads"
      : "on the brand's own channels (website, social accounts, e-mail), not in paid ads";
  const length =
    usage.duration === 'perpetual'
      ? 'without limit in time'
      : `for ${days(usage.duration)} after publication`;
  return [
    `The brand may use the content ${channels} ${length}. Territory: ${withCountryNames(territory ?? '')}.`,
  ];
}

/** S5.6 and S4.2.3. */
export const exclusivity: Clause = ({ terms }) => ({
  heading: 'Exclusivity towards competitors',
  paragraphs: terms.exclusivity
    ? [
        `The creator does not advertise for competitors: ${describeExclusivity(terms.exclusivity)}, counted from publication.`,
      ]
    : ['None. The creator may work with competitors of the brand.'],
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

/** S5.8 and S4.2.5, with the countries' rules, strictest first. */
export const disclosure: Clause = ({ details, disclosure: advice }) => ({
  heading: 'Disclosure',
  paragraphs: [
    `Every post is marked as advertising with: ${details.disclosureLabel}`,
    "The label stands at the start, before the 'more' fold, on or in the content itself, for as long as the post is up. The platform's paid-partnership tool is used as well.",
    ...advice.rules.flatMap((rule) => [`${rule.name}: ${rule.placement}`]),
    ...contractDuties(
      advice.rules.filter((rule) =>
        rule.duties.some((duty) => duty === 'permit' || duty === 'written contract'),
      ),
    ),
    ...(advice.unknown.length > 0
      ? [
          `No rule on file for ${advice.unknown.map(countryName).join(', ')}; the parties look it up before publication.`,
        ]
      : []),
  ],
  ...(advice.rules.length > 0
    ? {
        table: {
          header: ['Country', 'Accepted labels', 'Rule and source', 'Year', 'Checked'],
          rows: advice.rules.map((rule) => [
            rule.name,
            rule.labels.length > 0 ? rule.labels.join(', ') : 'no fixed words',
            `${rule.regulator}. Source: ${rule.source}`,
            String(rule.year),
            verificationWords(rule),
          ]),
        },
      }
    : {}),
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

/** S5.10 and S4.2.7. */
export const termination: Clause = ({ details }) => ({
  heading: 'Termination',
  paragraphs: [
    `Either party may end the contract in writing with ${days(details.terminationNoticeDays)} of notice. Work approved by then is paid; money paid for work not done is returned.`,
    'Either party may end it at once when the other breaks its terms and does not repair this within 5 days of being told, when posts are published without the disclosure label, or when public conduct of a party harms the name of the other.',
    'When it ends because of the creator, the posts are removed on request. Usage rights for content that is paid stay as agreed.',
  ],
});

/** S5.12. Marking a post as advertising never breaks confidentiality. */
export const confidentiality: Clause = ({ details }) => ({
  heading: 'Confidentiality',
  paragraphs: [
    details.confidentialityYears === 0
      ? 'The parties keep price and plans to themselves until the contract ends.'
      : `The parties keep price and plans to themselves until ${details.confidentialityYears} year${details.confidentialityYears === 1 ? '' : 's'} after the end.`,
    'This does not limit the disclosure that the law demands, nor what tax offices and courts ask for.',
  ],
});

/** S5.11. */
export const governingLaw: Clause = ({ details, disclosure: advice }) => ({
  heading: 'Governing law',
  paragraphs: [
    `The contract follows the law of ${details.governingLaw}.`,
    ...advice.rules
      .filter((rule) => rule.writtenContractFrom)
      .map(
        (rule) =>
          `Where the audience is in ${rule.name}, its law on commercial influence applies besides (${rule.regulator}).`,
      ),
  ],
});
