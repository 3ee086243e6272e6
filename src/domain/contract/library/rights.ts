import { withCountryNames } from '../countries.ts';
import type { ContractFacts } from '../facts.ts';
import { type Clause, type Section, says } from './clause.ts';
import { days, list } from './wording.ts';

const owner: Clause = {
  id: 'rights.owner',
  version: 1,
  heading: 'Ownership',
  needs: ['contentOwner'],
  text: ({ details }) =>
    says(
      details.contentOwner === 'brand'
        ? 'The content belongs to the brand once it is paid in full; as far as the law allows no transfer, the creator grants the rights that come nearest to it. The name, voice, face, accounts and style of the creator stay theirs, and for them the table says what the brand may do.'
        : "The content belongs to the creator. The brand receives the licence in the table, and it begins when the content is published. The creator's name, voice and face may be used only as part of the content.",
      'What one party gives the other for the work (marks, product pictures, music, briefs) stays the property of the one who gave it, and is used for this contract alone.',
    ),
};

const matrix: Clause = {
  id: 'rights.matrix',
  version: 1,
  heading: 'Uses',
  needs: ['usageTerritory', 'outdoorUse'],
  text: (facts) => ({
    paragraphs: [
      'Times run from the publication of each post. What the table does not allow needs a separate agreement.',
    ],
    table: {
      header: ['Use of the content', 'Allowed', 'For how long', 'Territory', 'Only the brand'],
      rows: [
        [
          'Linking to and sharing the original post',
          'yes',
          'while the post is up',
          'where the platform shows it',
          'no',
        ],
        ...rows(facts).map(([use, allowed, time, alone]) =>
          allowed ? [use, 'yes', time, territoryOf(facts), alone ? 'yes' : 'no'] : [use, 'no', '–', '–', '–'],
        ),
      ],
    },
  }),
};

type Row = readonly [use: string, allowed: boolean, time: string, onlyTheBrand: boolean];

function rows({ terms: { usage, whitelistingDays }, details }: ContractFacts): Row[] {
  const time = usage.duration === 'perpetual' ? 'without limit in time' : days(usage.duration);
  const alone = usage.exclusiveLicence;
  const [used, paid] = [usage.kind !== 'none', usage.kind === 'paid'];
  return [
    ["The brand's social accounts, unpaid", used, time, alone],
    ["The brand's website and shop", used, time, alone],
    ['E-mail and newsletters of the brand', used, time, alone],
    ["Paid ads from the brand's accounts", paid, time, alone],
    [
      "Paid ads from the creator's account (whitelisting)",
      whitelistingDays > 0,
      days(whitelistingDays),
      false,
    ],
    ['Print, television and out of home', used && details.outdoorUse === 'allowed', time, alone],
  ];
}

function territoryOf({ details }: ContractFacts): string {
  return withCountryNames(details.usageTerritory ?? '');
}

const exclusiveLicence: Clause = {
  id: 'rights.exclusive-licence',
  version: 1,
  heading: 'Exclusive licence',
  needs: [],
  when: ({ terms }) => terms.usage.kind !== 'none' && terms.usage.exclusiveLicence,
  text: () =>
    says(
      'The licence is exclusive: during its time only the brand may use the content in marketing. The creator keeps the posts on their own accounts and may show them as samples of work. This is about the content; working for competitors is governed by the section on exclusivity alone.',
    ),
};

const whitelisting: Clause = {
  id: 'rights.whitelisting',
  version: 1,
  heading: "Ads from the creator's account",
  needs: [],
  when: ({ terms }) => terms.whitelistingDays > 0,
  text: ({ terms }) =>
    says(
      `For ${days(terms.whitelistingDays)} after publication the brand may run ads with the content under the creator's name. The creator gives access through the platform's own tool for partners, never a password, and ends it afterwards. The brand pays for the ads, shows them to the creator when asked, changes nothing in the creator's words, and does not use the creator's account for anything else.`,
    ),
};

const edits: Clause = {
  id: 'rights.edits',
  version: 1,
  heading: 'Edits',
  needs: [],
  when: ({ terms }) => terms.usage.kind !== 'none' || terms.whitelistingDays > 0,
  text: () =>
    says(
      'For the uses allowed the brand may shorten, crop, resize, subtitle and translate the content. It does not change its meaning, put words into the mouth of the creator or leave out the disclosure. The brand may let companies of its group, agencies and platforms use the content for it; it does not pass the rights on otherwise.',
    ),
};

const synthetic: Clause = {
  id: 'rights.synthetic',
  version: 1,
  heading: 'No synthetic copies',
  needs: [],
  text: () =>
    says(
      'Neither content nor the voice, face or name of the creator is used to train artificial intelligence or to make a synthetic likeness, unless the parties agree on it in writing and on its price.',
    ),
};

const moral: Clause = {
  id: 'rights.moral',
  version: 1,
  heading: 'Moral rights',
  needs: [],
  when: ({ terms }) => terms.usage.kind !== 'none' || terms.whitelistingDays > 0,
  text: () =>
    says(
      'As far as the law allows, the creator waives moral rights against the uses and edits named here. Where it allows no waiver, the creator does not exercise them against such uses. The right to object to a use that distorts the content or harms the name of the creator always stays.',
    ),
};

const end: Clause = {
  id: 'rights.end',
  version: 1,
  heading: 'End of use',
  needs: [],
  when: ({ terms }) =>
    (terms.usage.kind !== 'none' && terms.usage.duration !== 'perpetual') || terms.whitelistingDays > 0,
  text: () =>
    says(
      'When the time of a use is over, the brand ends ads and takes the content off its website, shop and e-mails. Posts that stand in the history of its social accounts need not be removed, but are not promoted or published again. A longer use needs an agreement on its price.',
    ),
};

export const usageRights: Section = {
  heading: 'Ownership and usage rights',
  clauses: [owner, matrix, exclusiveLicence, whitelisting, edits, synthetic, moral, end],
};

const competitors: Clause = {
  id: 'exclusivity.competitors',
  version: 1,
  needs: [],
  text: ({ terms }) =>
    terms.exclusivity
      ? says(
          `For ${days(terms.exclusivity.days)} from the publication of each post the creator does not advertise for competitors of the brand in ${terms.exclusivity.category}${namesOf(terms.exclusivity.competitors)}. Advertising is every post, appearance or endorsement for pay, product or any other benefit.`,
          'Older posts may stay up, and unpaid mentions in daily life are free. The creator tells the brand before signing about agreements that could stand against this.',
        )
      : says('None. The creator may work with competitors of the brand.'),
};

function namesOf(competitors: readonly string[]): string {
  return competitors.length > 0 ? `, above all ${list(competitors)}` : '';
}

export const exclusivity: Section = {
  heading: 'Exclusivity towards competitors',
  clauses: [competitors],
};
