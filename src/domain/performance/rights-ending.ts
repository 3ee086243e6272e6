import { reference } from '../ids.ts';
import type { Terms } from '../terms.ts';
import { type DealInput, isUnderContract } from './campaign-figures.ts';
import { publicationDays } from './publication.ts';

/** Rights of use that are over soon, so that ads stop or more time is bought before. */
export interface RightsEnding {
  readonly deal: string;
  readonly creator: string;
  /** `90 days of paid use`, `30 days of whitelisting`. */
  readonly what: string;
  /** How many posts they are over for on that day. */
  readonly posts: number;
  readonly on: string;
}

/** How long before their end rights are told. */
export const DAYS_AHEAD = 14;

/** Agreed uses whose days, counted from the publication of each post, are over within two weeks; soonest first. */
export function rightsEnding(deals: readonly DealInput[], today: Temporal.PlainDate): RightsEnding[] {
  const horizon = today.add({ days: DAYS_AHEAD });
  return deals
    .filter(({ deal }) => isUnderContract(deal))
    .flatMap((one) => usesOf(one.deal.agreed?.terms).flatMap((use) => endsOf(one, use)))
    .filter(({ on }) => on >= today.toString() && on <= horizon.toString())
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

interface Use {
  readonly name: string;
  readonly days: number;
}

function usesOf(terms: Terms | undefined): Use[] {
  if (!terms) return [];
  const { usage, whitelistingDays } = terms;
  return [
    ...(usage.kind !== 'none' && usage.duration !== 'perpetual' && usage.duration > 0
      ? [{ name: `${usage.kind} use`, days: usage.duration }]
      : []),
    ...(whitelistingDays > 0 ? [{ name: 'whitelisting', days: whitelistingDays }] : []),
  ];
}

function endsOf(one: DealInput, { name, days }: Use): RightsEnding[] {
  const ends = publicationDays(one).map((on) => on.add({ days }).toString());
  return [...new Set(ends)].map((on) => ({
    deal: reference('deal', one.deal.number),
    creator: one.creator,
    what: `${days} day${days === 1 ? '' : 's'} of ${name}`,
    posts: ends.filter((each) => each === on).length,
    on,
  }));
}
