import { z } from 'zod';
import { roundSignificant } from '../rounding.ts';
import type { OwnHistory } from './types.ts';

/** Own history as a suggestion keeps it, so that it can be built again. */
export const ownHistorySchema = z.strictObject({
  deals: z.array(z.int()),
  weightPercent: z.int().min(0).max(100),
  ratio: z.number().positive(),
  results: z.strictObject({ deals: z.int().min(1), better: z.int().min(0) }).optional(),
}) satisfies z.ZodType<OwnHistory>;

/** Part of a deal's work: its share in the price of the whole. */
export interface WorkShare {
  readonly platform: string;
  readonly format: string;
  readonly share: number;
}

/** What makes two deals alike or not. */
export interface Work {
  readonly mix: readonly WorkShare[];
  /** Followers of the accounts, a mean in log space weighted by the mix. */
  readonly followers: number;
}

/** A deal that the workspace agreed on, measured by the fair range of its own terms on its own day. */
export interface AgreedWork extends Work {
  readonly deal: number;
  readonly sameCreator: boolean;
  readonly ageDays: number;
  /** Expected cost of what was agreed. */
  readonly paid: number;
  /** Typical price of the fair range, without any history, in the same unit. */
  readonly typical: number;
  /** Views of the deal's posts as they came, and as the profiles had let expect; missing where either is not known. */
  readonly views?: { readonly reached: number; readonly usual: number };
}

/** So many deals of full likeness weigh as much as the whole published market. An own choice, not a measured one. */
const DEALS_LIKE_MARKET = 6;
/** Ten times the followers leave e^-1 of the likeness: prices are already measured by followers. */
const FOLLOWER_SCALE = Math.LN10;
/** After a year a deal counts half. */
const HALF_LIFE_DAYS = 365;
const OTHER_CREATOR = 0.6;
/** Another format on the same platform counts half of its share. */
const SAME_PLATFORM = 0.5;
/** Of fewer deals it is not told how they did. */
const ENOUGH_DEALS = 3;
const LEAST_LIKENESS = 0.05;
/** A deal beyond three times or below a third of its fair range counts as that: one odd figure must not decide. */
const MOST_RATIO = 3;

/**
 * What the workspace paid for work like this against what such work was worth: the mean of the log ratios, weighted by
 * likeness. Its weight against the market is n / (n + 6), with n the sum of the likenesses. Undefined when nothing is alike.
 * The order of the deals does not matter.
 *
 * How the deals performed is told beside it and does not change it. The ratio says what creators take from us for a given
 * reach; how large the reach is, own results say elsewhere (`own-results.ts`), and counting it here too would count it twice.
 */
export function ownHistory(work: Work, deals: readonly AgreedWork[]): OwnHistory | undefined {
  const counted = deals
    .filter(({ paid, typical }) => paid > 0 && typical > 0)
    .map((deal) => ({ deal, likeness: likenessOf(work, deal) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => a.deal.deal - b.deal.deal);
  const effective = counted.reduce((sum, { likeness }) => sum + likeness, 0);
  if (effective === 0) return undefined;
  const mean = counted.reduce((sum, { deal, likeness }) => sum + likeness * logRatio(deal), 0) / effective;
  return {
    deals: counted.map(({ deal }) => deal.deal),
    weightPercent: Math.round((100 * effective) / (effective + DEALS_LIKE_MARKET)),
    ratio: roundSignificant(Math.exp(mean), 4),
    ...resultsOf(counted.map(({ deal }) => deal)),
  };
}

/** For the same money more views are a lower cost per view. Fewer than three deals with views tell nothing. */
function resultsOf(deals: readonly AgreedWork[]): Pick<OwnHistory, 'results'> {
  const known = deals.flatMap(({ views }) => (views && views.usual > 0 ? [views] : []));
  if (known.length < ENOUGH_DEALS) return {};
  const better = known.filter(({ reached, usual }) => reached > usual).length;
  return { results: { deals: known.length, better } };
}

/** The factor by which own deals move a whole range: the shrinkage mean in log space. */
export function pullOf({ ratio, weightPercent }: OwnHistory): number {
  return ratio ** (weightPercent / 100);
}

/** How alike two deals are, 0 to 1: work x followers x age x creator. */
export function likenessOf(work: Work, deal: AgreedWork): number {
  const distance = Math.log(Math.max(1, deal.followers) / Math.max(1, work.followers)) / FOLLOWER_SCALE;
  return (
    overlap(work.mix, deal.mix) *
    Math.exp(-(distance ** 2)) *
    0.5 ** (Math.max(0, deal.ageDays) / HALF_LIFE_DAYS) *
    (deal.sameCreator ? 1 : OTHER_CREATOR)
  );
}

function logRatio({ paid, typical }: AgreedWork): number {
  const most = Math.log(MOST_RATIO);
  return Math.min(most, Math.max(-most, Math.log(paid / typical)));
}

/** The shares of work that two deals have in common; other formats on the same platform count half. */
function overlap(a: readonly WorkShare[], b: readonly WorkShare[]): number {
  const exact = inCommon(a, b, ({ platform, format }) => `${platform} ${format}`);
  const platforms = inCommon(a, b, ({ platform }) => platform);
  return Math.min(1, exact + SAME_PLATFORM * Math.max(0, platforms - exact));
}

function inCommon(
  a: readonly WorkShare[],
  b: readonly WorkShare[],
  kindOf: (part: WorkShare) => string,
): number {
  const total = (parts: readonly WorkShare[], kind: string) =>
    parts.filter((part) => kindOf(part) === kind).reduce((sum, { share }) => sum + share, 0);
  return [...new Set(a.map(kindOf))].reduce((sum, kind) => sum + Math.min(total(a, kind), total(b, kind)), 0);
}
