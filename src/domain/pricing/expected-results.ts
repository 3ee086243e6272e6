import { accountOn, type CreatorProfile } from '../creator.ts';
import { type Deliverable, describeDeliverable, platformName } from '../deliverables.ts';
import type { ExpectedResults, Terms } from '../terms.ts';
import { type CostAssumptions, DEFAULT_COST_ASSUMPTIONS } from './price-models.ts';

/**
 * What the offers of a deal are costed with when a price depends on results: what a person entered last, otherwise the
 * creator's median views of each piece of the work asked for. One set for every round, so that rounds can be compared.
 * Views that neither is known for stay unknown; what is missing is named.
 */
export function costAssumptions(
  offers: readonly { readonly side: 'ours' | 'theirs'; readonly terms: Terms }[],
  profile: CreatorProfile,
): CostAssumptions {
  const entered = offers.findLast(({ terms }) => terms.expectedResults)?.terms.expectedResults ?? {};
  const work = (offers.findLast(({ side }) => side === 'theirs') ?? offers.at(-1))?.terms.deliverables ?? [];
  const { averageOrder } = entered;
  return {
    ...DEFAULT_COST_ASSUMPTIONS,
    ...viewsOf(entered, work, profile),
    ...rateOf('clickRatePercent', entered),
    ...rateOf('orderRatePercent', entered),
    ...(averageOrder ? { averageOrder } : {}),
    entered: (['clickRatePercent', 'orderRatePercent'] as const).filter(
      (rate) => entered[rate] !== undefined,
    ),
  };
}

function rateOf(rate: 'clickRatePercent' | 'orderRatePercent', entered: ExpectedResults) {
  return entered[rate] === undefined ? {} : { [rate]: entered[rate] };
}

type Views = Pick<CostAssumptions, 'views' | 'viewsFrom' | 'viewsMissing'>;

function viewsOf({ views }: ExpectedResults, work: readonly Deliverable[], profile: CreatorProfile): Views {
  if (views !== undefined) return { views };
  const lines = work.map((line) => ({ line, each: accountOn(profile, line.platform)?.medianViews }));
  const unknown = lines.filter(({ each }) => !each).map(({ line }) => platformName(line.platform));
  if (unknown.length > 0) {
    const platforms = [...new Set(unknown)];
    return {
      viewsMissing: `the median views of their ${platforms.join(' and ')} ${platforms.length === 1 ? 'account' : 'accounts'}`,
    };
  }
  if (lines.length === 0) return {};
  return {
    views: lines.reduce((sum, { line, each }) => sum + line.quantity * (each ?? 0), 0),
    viewsFrom: lines
      .map(
        ({ line, each }) =>
          `${describeDeliverable(line)} x ${(each ?? 0).toLocaleString('en-US')} median views`,
      )
      .join(' + '),
  };
}
