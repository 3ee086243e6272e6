import { accountOn, type CreatorProfile, hasOneAccountOn } from '../../domain/creator.ts';
import { dateIn } from '../../domain/dates.ts';
import { currencyOfDeal, type Deal } from '../../domain/deal.ts';
import { PLATFORMS } from '../../domain/deliverables.ts';
import { costAssumptions } from '../../domain/pricing/expected-results.ts';
import { type AgreedWork, ownHistory, type Work } from '../../domain/pricing/own-history.ts';
import { type OwnPost, tells } from '../../domain/pricing/own-results.ts';
import { expectedCost } from '../../domain/pricing/price-models.ts';
import type { FairRange, FxRate, OwnHistory, RateTable } from '../../domain/pricing/types.ts';
import type { Terms } from '../../domain/terms.ts';
import type { Transaction } from '../ports.ts';
import type { AgreedDeal } from './deal-store.ts';
import { pricedWork } from './priced-work.ts';

/** Newest deals looked at: older ones weigh little anyway. */
const MOST_DEALS = 40;

/** What is priced, and by what: own deals are measured by the same table. */
export interface PricedSubject {
  readonly deal: Deal;
  readonly profile: CreatorProfile;
  /** The work of their last ask. */
  readonly terms: Terms;
  readonly table: RateTable;
  readonly fx: readonly FxRate[];
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

/**
 * What the workspace paid for work like this, from its newest agreed deals on the same platforms. Each deal is measured by
 * the fair range of its own terms on its own day, by the present table and without history or results of its own, so that scope,
 * size and currency do not matter and paying stays apart from performing. Undefined when nothing is alike or the work itself has no fair range.
 */
export async function comparableDeals(
  tx: Transaction,
  subject: PricedSubject,
): Promise<OwnHistory | undefined> {
  const { deal, terms, profile, now } = subject;
  const asked = rangeOf(subject, terms, profile, currencyOfDeal(deal), now);
  if (!asked) return undefined;
  const agreed = await tx.deals.agreed({
    platforms: [...new Set(terms.deliverables.map(({ platform }) => platform))],
    except: deal.number,
    until: now,
    limit: MOST_DEALS,
  });
  if (agreed.length === 0) return undefined;
  const profiles = await tx.creators.profiles([...new Set(agreed.map(({ creator }) => creator))]);
  const posts = await tx.results.ownPosts({
    deals: agreed.map(({ deal: number }) => number),
    platforms: PLATFORMS,
    zone: subject.timeZone,
    today: dateIn(now, subject.timeZone),
  });
  const postsOf = Map.groupBy(posts, (post) => post.deal);
  const deals = agreed.flatMap((each) => {
    const of = profiles.get(each.creator);
    const measured = of && measure(subject, each, of);
    return measured ? [{ ...measured, ...viewsOf(postsOf.get(each.deal) ?? [], of) }] : [];
  });
  return ownHistory(workOf(terms, profile, asked), deals);
}

function measure(
  subject: PricedSubject,
  { deal, creator, terms, agreedAt }: AgreedDeal,
  profile: CreatorProfile,
): AgreedWork | undefined {
  const range = rangeOf(subject, terms, profile, terms.fee.currency, agreedAt);
  const cost = expectedCost(terms, costAssumptions([{ side: 'theirs', terms }], profile));
  if (!range || !cost.ok) return undefined;
  return {
    ...workOf(terms, profile, range),
    deal,
    sameCreator: creator === subject.deal.creator,
    ageDays: agreedAt.until(subject.now).total('hours') / 24,
    paid: cost.value.cost.amount,
    typical: range.typical.amount,
  };
}

/** What the posts reached beside what their accounts usually do; nothing unless both are known of every post that tells, and of which account it is. */
function viewsOf(posts: readonly OwnPost[], profile: CreatorProfile): Pick<AgreedWork, 'views'> {
  let [reached, usual] = [0, 0];
  for (const { views, platform } of posts.filter(tells)) {
    const median = accountOn(profile, platform)?.medianViews;
    if (views === undefined || !median || !hasOneAccountOn(profile, platform)) return {};
    reached += views;
    usual += median;
  }
  return usual > 0 ? { views: { reached, usual } } : {};
}

function rangeOf(
  { table, fx, timeZone }: PricedSubject,
  terms: Terms,
  profile: CreatorProfile,
  currency: string,
  at: Temporal.Instant,
): FairRange | undefined {
  const range = pricedWork({ terms, profile, table, fx, currency, today: dateIn(at, timeZone) });
  return range.ok ? range.value : undefined;
}

/** The mix of the work by what each line is worth, and the followers that it reaches. */
function workOf({ deliverables }: Terms, profile: CreatorProfile, { lines }: FairRange): Work {
  const worth = deliverables.map((_, index) => lines?.[index]?.amount ?? 0);
  const total = worth.reduce((sum, each) => sum + each, 0);
  const mix = deliverables.map(({ platform, format }, index) => ({
    platform,
    format,
    share: total > 0 ? (worth[index] ?? 0) / total : 1 / deliverables.length,
  }));
  const followers = mix.reduce(
    (sum, { platform, share }) =>
      sum + share * Math.log(Math.max(1, accountOn(profile, platform)?.followers ?? 1)),
    0,
  );
  return { mix, followers: Math.exp(followers) };
}
