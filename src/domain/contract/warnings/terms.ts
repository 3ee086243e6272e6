import { formatMoney } from '../../money.ts';
import { countryCodesIn, countryName } from '../countries.ts';
import { type ContractFacts, workOf } from '../facts.ts';
import { dayWords } from '../library/wording.ts';
import { pricesDiffer } from '../line-values.ts';

/** Content and licence against the countries where the product can be bought. */
export function territoryWarnings({ brief, details, terms }: ContractFacts): string[] {
  const sold = brief.productCountries;
  if (sold.length === 0) return [];
  const outside = (words: string | undefined) =>
    countryCodesIn(words ?? '').filter((country) => !sold.includes(country));
  const content = outside(details.contentCountries);
  const ads = outside(details.usageTerritory);
  const paid = terms.usage.kind === 'paid' || terms.whitelistingDays > 0;
  const everywhere = /world/i.test(details.usageTerritory ?? '');
  return [
    ...(content.length > 0
      ? [`The product is not sold in ${content.join(', ')}: limit the content or change the brief.`]
      : []),
    ...(paid && (ads.length > 0 || everywhere)
      ? [
          `The licence for ads reaches ${everywhere ? 'the whole world' : ads.map(countryName).join(', ')}, the product is sold in ${sold.join(', ')} only: ads elsewhere promise what nobody can buy.`,
        ]
      : []),
  ];
}

/** Dates of the work and the licence against those of the contract. */
export function dateWarnings(facts: ContractFacts): string[] {
  const { startsOn, endsOn, reviewDays } = facts.details;
  const isBefore = (one?: Temporal.PlainDate, other?: Temporal.PlainDate) =>
    one !== undefined && other !== undefined && Temporal.PlainDate.compare(one, other) < 0;
  const lines = workOf(facts);
  const months = facts.terms.termMonths;
  const lastMonth = startsOn && months && startsOn.add({ months });
  return [
    ...(lines.some((line) => isBefore(line.publishFrom, startsOn) || isBefore(endsOn, line.publishUntil))
      ? ['A post may be published outside the dates of the contract.']
      : []),
    ...(lines.some((line) => isBefore(line.publishFrom, line.draftDue))
      ? ['A draft is due after the first day to publish: no time is left for the review.']
      : []),
    ...(reviewDays &&
    lines.some((line) => isBefore(line.publishUntil, line.draftDue?.add({ days: reviewDays })))
      ? [
          `The brand has ${reviewDays} day${reviewDays === 1 ? '' : 's'} to review a draft, and its answer may come after the last day to publish: let drafts be due earlier, or review faster.`,
        ]
      : []),
    ...(lastMonth && isBefore(endsOn, lastMonth.subtract({ days: 1 }))
      ? [`The retainer runs over ${months} months, the contract ends before that: change one of them.`]
      : []),
    ...licenceEnd(facts),
  ];
}

function licenceEnd({
  terms: { usage, whitelistingDays },
  details: { publishUntil, endsOn, liveUntil },
}: ContractFacts): string[] {
  if (!publishUntil || !endsOn) return [];
  const longest = Math.max(usage.duration === 'perpetual' ? 0 : usage.duration, whitelistingDays);
  const until = publishUntil.add({ days: longest });
  const over = Temporal.PlainDate.compare(until, endsOn) > 0;
  const downBefore = liveUntil !== undefined && Temporal.PlainDate.compare(liveUntil, until) < 0;
  return [
    ...(usage.duration === 'perpetual'
      ? [
          'The licence has no end: creators price that high, and some laws let them end it. Make sure it was meant.',
        ]
      : longest > 0 && over
        ? [
            `The licence runs until about ${dayWords(until)}, after the contract ends on ${dayWords(endsOn)}. It stays valid; make sure both know.`,
          ]
        : []),
    ...(whitelistingDays > 0 && downBefore
      ? [
          "Ads from the creator's account run longer than the posts stay up: let the posts stay until the ads end.",
        ]
      : []),
  ];
}

/** Rights that do not fit together, or were not part of what was agreed. */
export function rightsWarnings({ terms, details }: ContractFacts): string[] {
  const { usage, whitelistingDays, exclusivity } = terms;
  return [
    ...(usage.exclusiveLicence
      ? [
          'The exclusive licence is about the content: the creator may still work for competitors unless exclusivity is agreed.',
        ]
      : []),
    ...(whitelistingDays > 0 && usage.kind !== 'paid'
      ? [
          "Whitelisting is agreed without paid use: ads may run from the creator's account, but not from the brand's.",
        ]
      : []),
    ...(details.contentOwner === 'brand' && usage.duration !== 'perpetual'
      ? [
          'The brand owns the content here, yet the agreed price is for a licence. Make sure the creator agreed to that.',
        ]
      : []),
    ...(details.outdoorUse === 'allowed'
      ? [
          'Print, television and out of home are allowed here; the agreed terms do not name them. Make sure they were priced.',
        ]
      : []),
    ...(exclusivity ? exclusivityWarnings(exclusivity) : []),
  ];
}

const VAGUE = /^\W*(?:all|any(?:thing)?|every(?:thing)?|general|other|n\/?a|none|competitors?|tbd)?\W*$/i;

function exclusivityWarnings({
  category,
  competitors,
}: NonNullable<ContractFacts['terms']['exclusivity']>): string[] {
  if (VAGUE.test(category)) {
    return [
      'The exclusivity names no category: without one nobody knows who a competitor is, and courts may not uphold it.',
    ];
  }
  return competitors.length === 0
    ? ['The exclusivity names no competitors: name the ones that matter, so that nobody has to guess.']
    : [];
}

/** Money that is not safe: no kill fee, no rule, prices that do not add up, a bet on results alone. */
export function moneyWarnings(facts: ContractFacts): string[] {
  const { terms, details } = facts;
  const fees = [details.killFeeBeforeDraft, details.killFeeAfterDraft, details.killFeeAfterApproval];
  return [
    ...(terms.fee.amount > 0 && fees.every((percent) => !percent)
      ? [
          'There is no kill fee: the creator carries the whole risk of a campaign that is called off, and may refuse to sign.',
        ]
      : []),
    ...(terms.upfrontPercent === 100 && details.makeGood === 'none'
      ? ['All is paid on signing and a missing post has no consequence: nothing secures the work.']
      : []),
    ...(pricesDiffer(facts)
      ? [
          `The prices of the lines do not add up to the fee of ${formatMoney(terms.fee)}. The fee counts; the lines say its shares.`,
        ]
      : []),
    ...(terms.expenses === 'excluded' && !details.expensesCap
      ? ['Expenses are paid on top of the fee without a limit: agree on one.']
      : []),
  ];
}
