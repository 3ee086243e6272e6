import { accountOn, type CreatorProfile } from '../creator.ts';
import { type Deliverable, describeDeliverable, platformName } from '../deliverables.ts';
import { roundSignificant } from '../rounding.ts';
import type { ExpectedResults, Terms } from '../terms.ts';
import {
  type MeasuredAccount,
  measured,
  measuredAccount,
  measuredWords,
  type OwnResults,
} from './own-results.ts';
import { type CostAssumptions, DEFAULT_COST_ASSUMPTIONS } from './price-models.ts';

/**
 * What the offers of a deal are costed with when a price depends on results: what a person entered last, otherwise the
 * creator's median views of each piece of the work asked for, and the usual rates. What our own posts reached takes part in
 * all that nobody entered. One set for every round, so that rounds can be compared. Views that nothing is known for stay
 * unknown; what is missing is named.
 */
export function costAssumptions(
  offers: readonly { readonly side: 'ours' | 'theirs'; readonly terms: Terms }[],
  profile: CreatorProfile,
  results?: OwnResults,
): CostAssumptions {
  const entered = offers.findLast(({ terms }) => terms.expectedResults)?.terms.expectedResults ?? {};
  const work = (offers.findLast(({ side }) => side === 'theirs') ?? offers.at(-1))?.terms.deliverables ?? [];
  const { averageOrder } = entered;
  return {
    ...DEFAULT_COST_ASSUMPTIONS,
    ...viewsOf(entered, work, profile, results),
    ...ratesOf(entered, results),
    ...(averageOrder ? { averageOrder } : {}),
    entered: (['clickRatePercent', 'orderRatePercent'] as const).filter(
      (rate) => entered[rate] !== undefined,
    ),
  };
}

type Rates = Pick<CostAssumptions, 'clickRatePercent' | 'orderRatePercent' | 'measured'>;

/**
 * A person's rates, else the usual ones with what our own posts had in them. Posts tell conversions for their views: with the
 * click rate that is used they are a share of the clicks.
 */
function ratesOf(entered: ExpectedResults, results: OwnResults | undefined): Rates {
  const usual = DEFAULT_COST_ASSUMPTIONS;
  const clicks =
    entered.clickRatePercent === undefined && results?.clicks
      ? measured(results.clicks, usual.clickRatePercent, threeDigits)
      : undefined;
  const clickRatePercent = entered.clickRatePercent ?? clicks?.value ?? usual.clickRatePercent;
  const perView = results?.conversions;
  const orders =
    entered.orderRatePercent === undefined && perView && clickRatePercent > 0
      ? measured(
          {
            posts: perView.posts,
            value: threeDigits(Math.min(100, (perView.value / clickRatePercent) * 100)),
          },
          usual.orderRatePercent,
          threeDigits,
        )
      : undefined;
  const words = {
    ...(clicks ? { clickRatePercent: rateWords(clicks) } : {}),
    ...(orders ? { orderRatePercent: rateWords(orders) } : {}),
  };
  return {
    clickRatePercent,
    orderRatePercent: entered.orderRatePercent ?? orders?.value ?? usual.orderRatePercent,
    ...(clicks || orders ? { measured: words } : {}),
  };
}

function threeDigits(value: number): number {
  return roundSignificant(value, 3);
}

function rateWords(rate: Parameters<typeof measuredWords>[0]): string {
  return measuredWords(rate, 'assumed', '%');
}

type Views = Pick<CostAssumptions, 'views' | 'viewsFrom' | 'viewsMissing'>;

function viewsOf(
  { views }: ExpectedResults,
  work: readonly Deliverable[],
  profile: CreatorProfile,
  results: OwnResults | undefined,
): Views {
  if (views !== undefined) return { views };
  const lines = work.map((line) => {
    const account = accountOn(profile, line.platform);
    return { line, of: account && measuredAccount(account, line.format, results) };
  });
  const unknown = lines.filter(({ of }) => !of?.account.medianViews);
  if (unknown.length > 0) {
    const platforms = [...new Set(unknown.map(({ line }) => platformName(line.platform)))];
    return {
      viewsMissing: `the median views of their ${platforms.join(' and ')} ${platforms.length === 1 ? 'account' : 'accounts'}`,
    };
  }
  if (lines.length === 0) return {};
  return {
    views: lines.reduce((sum, { line, of }) => sum + line.quantity * (of?.account.medianViews ?? 0), 0),
    viewsFrom: lines.map(({ line, of }) => `${describeDeliverable(line)} x ${viewsWords(of)}`).join(' + '),
  };
}

function viewsWords(of: MeasuredAccount | undefined): string {
  const words = `${(of?.account.medianViews ?? 0).toLocaleString('en-US')} median views`;
  return of?.views ? `${words}, ${measuredWords(of.views)}` : words;
}
