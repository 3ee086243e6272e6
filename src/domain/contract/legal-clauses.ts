import { contractDuties, verificationWords } from '../compliance/disclosure.ts';
import { type Clause, days } from './clause.ts';
import { countryName } from './countries.ts';

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
